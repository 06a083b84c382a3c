/* XmR charts on the page, as the library computes them: limits, rules, gaps, new limits, cautions. A gap is NaN. */
(function () {
  "use strict";

  var LIMIT = 2.66, NEAR = 2 * (LIMIT / 3), SCREEN = 3.267, RUN = 7, TRIAL = 12, TELLING = 5;
  var TOO_FEW = "Too few months to say";
  var STRONG = 0.3, MEMORY = 0.4, YEAR = 12;
  var SHIFT = 1, TWO = 2, TREND = 3, OUTSIDE = 4; // of the rules that find a point, the last names it

  /* The sum, rounded once (Shewchuk): rounded at each step, a point on the mean may lie beside it. */
  function sum(values) {
    var parts = [];
    values.forEach(function (x) {
      var kept = 0;
      parts.forEach(function (y) {
        var larger = Math.abs(x) < Math.abs(y) ? y : x, smaller = larger === x ? y : x;
        var high = larger + smaller, low = smaller - (high - larger);
        if (low) parts[kept++] = low;
        x = high;
      });
      parts.length = kept;
      parts.push(x);
    });
    return rounded(parts);
  }

  function rounded(parts) {
    var at = parts.length - 1, high = at < 0 ? 0 : parts[at], low = 0;
    while (at > 0 && !low) {
      var before = high, next = parts[--at];
      high = before + next;
      low = next - (high - before);
    }
    // Halfway between two numbers, what is left decides.
    if (at > 0 && (low < 0 && parts[at - 1] < 0 || low > 0 && parts[at - 1] > 0)) {
      var twice = 2 * low, further = high + twice;
      if (twice === further - high) high = further;
    }
    return high;
  }

  function meanOf(values) {
    var mean = sum(values) / values.length;
    return mean + sum(values.concat(values.map(function () { return -mean; }))) / values.length;
  }

  function isKnown(value) {
    return !isNaN(value);
  }

  function known(values) {
    return values.filter(isKnown);
  }

  function steps(values) {
    return values.slice(1).map(function (value, place) { return value - values[place]; });
  }

  function constant(values) {
    return values.every(function (value) { return value === values[0]; });
  }

  function meanRange(values) {
    var ranges = known(steps(values)).map(Math.abs);
    if (!ranges.length) return NaN;
    var mean = meanOf(ranges), kept = ranges.filter(function (range) { return range < SCREEN * mean; });
    return kept.length && meanOf(kept) > 0 ? meanOf(kept) : mean;
  }

  function around(mean, range, across) {
    return {
      mean: mean, lower: mean - LIMIT * range, upper: mean + LIMIT * range,
      nearLower: mean - NEAR * range, nearUpper: mean + NEAR * range, across: Boolean(across),
    };
  }

  function limits(values) {
    var some = known(values);
    if (some.length < 2) return around(some.length ? some[0] : NaN, NaN);
    var range = meanRange(values);
    if (range > 0) return around(meanOf(some), range);
    return constant(some) ? around(some[0], 0) : around(meanOf(some), meanRange(some), true);
  }

  /* -1, 0 or 1; a gap has no sign. */
  function sign(value) {
    return Math.sign(value) || 0;
  }

  /* Give each point of every run of so many equal signs that sign; runs of steps have one point more. */
  function runs(signs, needed, more) {
    var marked = new Array(signs.length + more).fill(0), begin = 0;
    for (var at = 1; at <= signs.length; at++) {
      if (signs[at] === signs[begin]) continue;
      if (signs[begin] && at - begin >= needed) marked.fill(signs[begin], begin, at + more);
      begin = at;
    }
    return marked;
  }

  function twoInThree(near, sides) {
    var marked = near.map(function () { return false; });
    for (var at = 0; at + 3 <= sides.length; at++) {
      var alike = sides[at] && sides[at] === sides[at + 1] && sides[at] === sides[at + 2];
      if (alike && near.slice(at, at + 3).filter(Boolean).length > 1) marked.fill(true, at, at + 3);
    }
    return marked.map(function (found, at) { return found && near[at]; });
  }

  /* One set of limits with its points: each point's side, the rule that found it, and its sign. */
  function segment(all, start, stop) {
    var values = all.slice(start, stop), lines = limits(values);
    var outside = values.map(function (v) { return v < lines.lower || v > lines.upper; });
    var near = values.map(function (v, at) { return (v < lines.nearLower || v > lines.nearUpper) && !outside[at]; });
    var sides = values.map(function (v) { return sign(v - lines.mean); });
    var trend = runs(steps(values).map(sign), RUN - 1, 1), shift = runs(sides, RUN, 0), two = twoInThree(near, sides);
    var labels = values.map(function (_, at) {
      return outside[at] ? OUTSIDE : trend[at] ? TREND : two[at] ? TWO : shift[at] ? SHIFT : 0;
    });
    var signs = labels.map(function (label, at) { return label === TREND ? trend[at] : label ? sides[at] : 0; });
    return { start: start, stop: stop, lines: lines, values: values, sides: sides, labels: labels, signs: signs };
  }

  /* Chart a series; new limits begin at each of the places. */
  function chart(values, begins) {
    var cuts = (begins || [0]).concat(values.length), parts = [];
    for (var at = 1; at < cuts.length; at++) parts.push(segment(values, cuts[at - 1], cuts[at]));
    function joined(name) { return [].concat.apply([], parts.map(function (part) { return part[name]; })); }
    return { values: values, parts: parts, sides: joined("sides"), labels: joined("labels"), signs: joined("signs") };
  }

  /* Count how many at the end are as the last one. */
  function endingAlike(list) {
    var count = 1;
    while (count < list.length && list[list.length - 1 - count] === list[list.length - 1]) count++;
    return count;
  }

  function last(found) {
    var at = found.values.length - 1;
    while (at > 0 && isNaN(found.values[at])) at--;
    return at;
  }

  /* The points at the end that no gap and no new limits part from the last one. */
  function unbroken(found) {
    var to = last(found), part = found.parts.filter(function (each) { return each.start <= to && to < each.stop; })[0];
    var from = to;
    while (from > part.start && isKnown(found.values[from - 1])) from--;
    return { from: from, to: to + 1 };
  }

  /* Say what the last point is part of. */
  function ending(found) {
    var at = last(found), label = found.labels[at], up = found.signs[at] > 0, span = unbroken(found);
    function of(list) { return list.slice(span.from, span.to); }
    if (label === OUTSIDE) {
      var beyond = endingAlike(of(found.labels.map(function (l, place) { return l === OUTSIDE ? found.sides[place] : 0; })));
      return (beyond === 1 ? "the last point lies" : "the last " + beyond + " points lie") + (up ? " above" : " below") + " the limits";
    }
    if (label === TREND) {
      return "the last " + (1 + endingAlike(steps(of(found.values)).map(sign))) + " points " + (up ? "rise" : "fall");
    }
    if (label === SHIFT) return "the last " + endingAlike(of(found.sides)) + " points lie " + (up ? "above" : "below") + " the mean";
    return "two of three points lie near the " + (up ? "upper" : "lower") + " limit";
  }

  function squares(values, mean) {
    return values.reduce(function (all, value) { return all + Math.pow(value - mean, 2); }, 0);
  }

  /* The share of variance between the months of the year, less what chance alone would give. */
  function season(values) {
    var months = [], some = known(values), within = 0;
    values.forEach(function (value, at) {
      if (isKnown(value)) (months[at % YEAR] = months[at % YEAR] || []).push(value);
    });
    var free = some.length - months.filter(Boolean).length;
    if (some.length < 2 * YEAR || constant(some) || free <= 0) return 0;
    months.forEach(function (of) { within += squares(of, meanOf(of)); });
    return 1 - within / free / (squares(some, meanOf(some)) / (some.length - 1));
  }

  function memory(values) {
    var some = known(values);
    if (some.length < TRIAL || constant(some)) return 0;
    var mean = meanOf(some), away = some.map(function (value) { return value - mean; });
    var together = away.slice(1).reduce(function (all, value, at) { return all + value * away[at]; }, 0);
    return together / squares(some, mean);
  }

  function fewPoints(found) {
    var count = known(found.values).length;
    if (count < 2) return ["The series has fewer than 2 points, so it has no limits."];
    if (count >= TRIAL) return [];
    return ["The series has " + count + " points. With fewer than " + TRIAL + ", the limits are a first try."];
  }

  /* Say on how little each set of limits rests where there are several, the last ones first. */
  function fewInStretches(found, dates) {
    return found.parts.map(function (part) {
      var count = known(part.values).length, newest = part.stop === dates.length, one = part.start + 1 === part.stop;
      var begin = dates[part.start], span = newest ? "since " + begin : "of " + begin + (one ? "" : " to " + dates[part.stop - 1]);
      if (count >= TRIAL) return "";
      if (count >= 2) return "Limits " + span + " rest on " + count + " months: a first try.";
      if (one && !newest) return begin + " alone has no limits.";
      return "There are no limits " + span + ": " + (count ? "1 figure" : "no figure") + " is too few.";
    }).filter(Boolean).reverse();
  }

  /* What a reader should be told; the dates of several sets of limits name them. */
  function warnings(found, dates) {
    var said = found.parts.length > 1 ? fewInStretches(found, dates) : fewPoints(found), signals = found.labels.some(Boolean);
    if (found.parts.some(function (part) { return part.lines.across; })) {
      said.push("Gaps leave too few neighbours, so the limits rest on points with gaps between them.");
    }
    if (season(found.values) >= STRONG) {
      said.push("The season is strong, and may " + (signals ? "be what the signals show" : "hide signals behind wide limits") +
        ". Compare with the same months of other years.");
    } else if (signals && memory(found.values) > MEMORY) {
      said.push("Each point resembles the one before it, so the signals may be memory or season. " +
        "Look for the same pattern in earlier years.");
    }
    return said;
  }

  /* Set no lower limit below 0 where no figure is below 0; tell whether one of the last limits was. */
  function floor(found) {
    var below = found.parts.filter(function (part) { return part.lines.lower < 0; });
    if (!below.length || Math.min.apply(null, known(found.values)) < 0) return false;
    var stated = below.indexOf(found.parts[found.parts.length - 1]) >= 0;
    below.forEach(function (part) { part.lines.lower = 0; });
    return stated;
  }

  /* Round as Python does: what lies exactly halfway goes to the even digit. */
  function fixed(value, places) {
    var all = value.toFixed(100), point = all.indexOf("."), cut = point + 1 + places;
    var halfway = /^50*$/.test(all.slice(cut));
    var whole = all.slice(0, places ? cut : point);
    return halfway && Number(whole.slice(-1)) % 2 === 0 ? whole : value.toFixed(places);
  }

  /* Write a figure with as many digits as help; "%" stands close, "£" in front, a word apart. */
  function figure(value, unit) {
    if (!isFinite(value)) return "none";
    var written = digits(value, unit);
    // Between a minus and a pound sign a line would break, and a minus at its end is overlooked.
    if (unit.charAt(0) === "£") return (value < 0 ? "−\u2060£" : "£") + written.replace("−", "") + unit.slice(1);
    return written + (/^\p{L}/u.test(unit) ? " " : "") + unit;
  }

  function digits(value, unit) {
    var size = Math.abs(value), places = size >= 1000 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 1 - Math.floor(Math.log10(size));
    if (size && size < 1e-9) return String(Number(value.toPrecision(3))).replace(/-/g, "−");
    if (Number.isInteger(value)) places = 0;
    else if (unit === "%" && size >= 0.1) places = 1;
    var parts = fixed(value, places).split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return parts.join(".").replace(/-/g, "−");
  }

  window.impact = window.impact || {};
  window.impact.xmr = {
    OUTSIDE: OUTSIDE, TREND: TREND, TWO: TWO, SHIFT: SHIFT, TELLING: TELLING, TOO_FEW: TOO_FEW, TRIAL: TRIAL, chart: chart, ending: ending, endingAlike: endingAlike,
    figure: figure, fixed: fixed, floor: floor, isKnown: isKnown, known: known, last: last, warnings: warnings,
  };
})();
