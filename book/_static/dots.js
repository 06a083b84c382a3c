/* A small still chart of a row of figures: the notebook draws the same, to the byte. */
(function () {
  "use strict";

  var WIDTH = 3600, HEIGHT = 1500, LEFT = 100, RIGHT = 2900, TOP = 150, BOTTOM = 1250, LETTERS = 120;
  var APART = 140, RING = 26, SQUARE = 90, BELOW = 1450, STROKE = ' stroke="currentColor"';
  var figure = window.impact.figures.figure;

  function whole(pixels) {
    return Math.floor(pixels + 0.5);
  }

  function scale(low, high) {
    if (low === high) { low -= 1; high += 1; }
    return function (value) { return whole(BOTTOM - (BOTTOM - TOP) * ((value - low) / (high - low))); };
  }

  function line(y, dash) {
    return '<path d="M' + LEFT + "," + y + "L" + RIGHT + "," + y + '"' + STROKE + ' stroke-width="12"' + (dash || "") + "/>";
  }

  function text(x, y, words, anchor) {
    return '<text x="' + x + '" y="' + y + '" text-anchor="' + (anchor || "start") + '">' + words + "</text>";
  }

  function levels(lines, up, unit) {
    var dash = ' stroke-dasharray="50 40"', middle = up(lines.mean), above = up(lines.upper), below = up(lines.lower);
    var beside = [[lines.mean, middle], [lines.upper, Math.min(above, middle - APART)], [lines.lower, Math.max(below, middle + APART)]];
    return line(middle) + line(above, dash) + line(below, dash) + beside.map(function (pair) {
      return text(RIGHT + 60, pair[1] + 40, figure(pair[0], unit));
    }).join("");
  }

  function mark(x, y, label) {
    if (!label) return '<circle cx="' + x + '" cy="' + y + '" r="' + RING + '"/>';
    return '<rect x="' + (x - SQUARE / 2) + '" y="' + (y - SQUARE / 2) + '" width="' + SQUARE + '" height="' + SQUARE + '"/>';
  }

  function key(chart) {
    return chart.labels.some(Boolean) ? text((LEFT + RIGHT) / 2, BELOW, "■ signal", "middle") : "";
  }

  function described(reading) {
    return "Chart of the months in order, with their mean and limits; a square marks a signal. " + reading.words;
  }

  /* Return the chart as SVG. All in it is worked out here: no word that was typed stands in it. */
  function picture(reading) {
    if (!reading.chart) return "";
    var values = reading.chart.values, lines = reading.chart.lines;
    var up = scale(Math.min.apply(null, values.concat(lines.lower)), Math.max.apply(null, values.concat(lines.upper)));
    var points = values.map(function (value, at) {
      return [whole(LEFT + (RIGHT - LEFT) * at / (values.length - 1)), up(value)];
    });
    var marks = points.map(function (point, at) { return mark(point[0], point[1], reading.chart.labels[at]); });
    return '<svg viewBox="0 0 ' + WIDTH + " " + HEIGHT + '" role="img" aria-label="' + described(reading) +
      '" fill="currentColor" stroke="none" font-size="' + LETTERS + '">' + levels(lines, up, reading.unit) +
      '<path d="M' + points.join("L") + '" fill="none"' + STROKE + ' stroke-width="10"/>' + marks.join("") +
      text(LEFT, BELOW, "oldest") + key(reading.chart) + text(RIGHT, BELOW, "latest", "end") + "</svg>";
  }

  window.impact.dots = picture;
})();
