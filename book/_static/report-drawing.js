/* An XmR chart as a still SVG, as the library draws it (impactflow.packs.drawing): the same marks, to the byte. */
(function () {
  "use strict";

  var HEIGHT = 300, LEFT = 64, RIGHT = 28, TOP = 16, BOTTOM = 34, POINT = 5, LEAST = 2, APART = 12, GAP = 16, LETTER = 8;
  var ROOM_FOR_LAST = 0.7, FLAT = 1e-9, STEPS = [1, 2, 2.5, 5, 10];
  var ROOMS = { wide: [600, 6], narrow: [300, 3] };
  var xmr = window.impact.xmr, words = window.impact.reportWords, escape = window.impact.markup.escape;

  /* Write a number as Python writes one that has decimals. */
  function decimal(value) {
    return Number.isInteger(value) ? value + ".0" : String(value);
  }

  function tenth(value) {
    return Number(xmr.fixed(value, 1));
  }

  function scale(low, high, start, end) {
    return function (value) { return tenth(start + (value - low) / (high - low) * (end - start)); };
  }

  function tidy(value) {
    return Number(value.toPrecision(12));
  }

  function ticks(low, high) {
    if (high - low <= FLAT * Math.max(Math.abs(low), Math.abs(high), 1e-290)) {
      low -= Math.abs(low) || 1;
      high += Math.abs(high) || 1;
    }
    var rough = (high - low) / 5, size = Number("1e" + Math.floor(Math.log10(rough)));
    var step = STEPS.map(function (each) { return size * each; }).filter(function (each) { return each >= rough * (1 - 1e-9); })[0];
    var marks = [], from = Math.floor(low / step), to = -Math.floor(-high / step);
    for (var place = from; place <= to; place++) marks.push(tidy(place * step));
    return marks;
  }

  function grouped(written) {
    var parts = written.split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return parts.join(".").replace("-", "−");
  }

  /* Write a very large or very small figure as Python's format "g" does. */
  function general(value, digits) {
    var parts = value.toExponential(digits - 1).split("e"), power = Number(parts[1]);
    function bare(said) { return said.indexOf(".") < 0 ? said : said.replace(/\.?0+$/, ""); }
    if (!value) return "0";
    if (power >= -4 && power < digits) return bare(value.toFixed(digits - 1 - power));
    return bare(parts[0]) + "e" + (power < 0 ? "-" : "+") + String(Math.abs(power)).padStart(2, "0");
  }

  function toldApart(values) {
    for (var digits = 3; digits < 18; digits++) {
      var found = values.map(function (value) { return general(value, digits).replace(/-/g, "−"); });
      if (new Set(found).size === found.length) break;
    }
    return found;
  }

  /* Write round figures with the same number of decimals, as few as tell them apart. */
  function alike(values) {
    var step = values[1] - values[0], decimals = 0, largest = Math.max.apply(null, values.map(Math.abs));
    if (largest >= 1e9 || largest > 0 && largest < 1e-4) return toldApart(values);
    while (Math.abs(Number(xmr.fixed(step, decimals)) - step) >= 1e-6 * step) decimals++;
    return values.map(function (value) { return grouped(xmr.fixed(value, decimals)); });
  }

  function extent(of) {
    var found = of.target === null ? [] : [of.target];
    of.chart.parts.forEach(function (part) { found.push(part.lines.mean, part.lines.lower, part.lines.upper); });
    found = found.concat(of.chart.values).filter(isFinite);
    return ticks(Math.min.apply(null, found), Math.max.apply(null, found));
  }

  function rule(x1, y1, x2, y2, colour, width, dash) {
    return '<line x1="' + x1 + '" y1="' + y1 + '" x2="' + x2 + '" y2="' + y2 + '" stroke="' + colour + '" stroke-width="' + width + '"' +
      (dash ? ' stroke-dasharray="' + dash + '"' : "") + "/>";
  }

  function text(x, y, said, colour, anchor, more) {
    return '<text x="' + x + '" y="' + y + '" fill="' + colour + '" text-anchor="' + anchor + '"' + (more || "") + ">" + escape(said) + "</text>";
  }

  /* The places of at most so many dates: a whole number of points apart, and the last. */
  function even(points, most) {
    var step = Math.max(1, Math.ceil((points - 1) / (most - 1))), last = points - 1, places = [];
    for (var at = 0; at < last; at += step) places.push(at);
    if (places.length && last - places[places.length - 1] < ROOM_FOR_LAST * step) places.pop();
    return places.concat(last);
  }

  function shortDate(date) {
    var parts = date.split(" ");
    return parts[0].slice(0, 3) + " " + parts[1];
  }

  function level(x1, x2, up, value, colour, dash) {
    return isNaN(value) ? "" : rule(decimal(x1), decimal(up(value)), decimal(x2), decimal(up(value)), colour, 1.5, dash);
  }

  function limits(of, across, up, colours) {
    var parts = of.chart.parts;
    return parts.map(function (part, place) {
      var next = parts[place + 1], x1 = across(part.start), x2 = across(next ? next.start : part.stop - 1);
      x2 = Math.max(x2, x1 + 2 * POINT);
      return level(x1, x2, up, part.lines.mean, colours.ink) + [part.lines.lower, part.lines.upper].map(function (value) {
        return level(x1, x2, up, value, colours.quiet, "5 4");
      }).join("");
    }).join("");
  }

  /* Join neighbours; a gap and new limits break the line. */
  function line(of, across, up, colour) {
    var path = of.chart.parts.map(function (part) {
      var pen = "M";
      return part.values.map(function (value, at) {
        if (isNaN(value)) {
          pen = "M";
          return "";
        }
        var step = pen + decimal(across(part.start + at)) + "," + decimal(up(value));
        pen = "L";
        return step;
      }).join("");
    }).join("");
    return '<path d="' + path + '" fill="none" stroke="' + colour + '" stroke-width="1.5"/>';
  }

  function points(of, across, up, told, width) {
    var room = width / APART / of.chart.values.length;
    var size = room >= 1 ? String(POINT) : decimal(tenth(Math.max(LEAST, POINT * Math.sqrt(room))));
    return of.chart.values.map(function (value, at) {
      if (isNaN(value)) return "";
      var look = told.looks[words.meaning(of.chart.signs[at], of.better)];
      return '<path d="' + look.path + '" transform="translate(' + decimal(across(at)) + " " + decimal(up(value)) + ") scale(" + size +
        ')" fill="' + look.fill + '" stroke="' + look.colour + '" stroke-width="0.35"><title>' +
        escape(of.dates[at] + ": " + xmr.figure(value, of.unit)) + "</title></path>";
    }).join("");
  }

  function target(of, left, right, up, told) {
    if (of.target === null) return "";
    var y = up(of.target);
    return rule(left, decimal(y), right, decimal(y), told.colours.target, 2, "6 4") +
      text(right, decimal(y - 5), "Target " + xmr.figure(of.target, of.unit), told.colours.target, "end", told.rim);
  }

  /* Draw a measure's chart, wide or narrow. */
  function drawing(of, described, told, room) {
    var width = ROOMS[room][0], right = width - RIGHT, marks = extent(of), colours = told.colours;
    var named = alike(marks).map(function (said) { return said + (of.unit === "%" ? "%" : ""); });
    var left = Math.max(LEFT, GAP + LETTER * Math.max.apply(null, named.map(function (said) { return said.length; })));
    var first = of.seconds[0], last = Math.max(of.seconds[of.seconds.length - 1], first + 1);
    var along = scale(first, last, left + 8, right - 8);
    function across(at) { return along(of.seconds[at]); }
    var up = scale(marks[0], marks[marks.length - 1], HEIGHT - BOTTOM, TOP);
    var grid = marks.map(function (value, at) {
      var y = up(value);
      return rule(left, decimal(y), right, decimal(y), colours.grid, 1) + text(left - 8, decimal(y + 4), named[at], colours.quiet, "end");
    }).join("");
    var dates = even(of.dates.length, ROOMS[room][1]).map(function (at) {
      return text(decimal(across(at)), HEIGHT - BOTTOM + 20, shortDate(of.dates[at]), colours.quiet, "middle");
    }).join("");
    return '<svg class="impact-still" viewBox="0 0 ' + width + " " + HEIGHT + '" role="img" aria-label="' + escape(described) +
      '" font-size="13">' + grid + dates + limits(of, across, up, colours) + line(of, across, up, colours.line) +
      target(of, left, right, up, told) + points(of, across, up, told, width) + "</svg>";
  }

  window.impact.reportDrawing = { drawing: drawing };
})();
