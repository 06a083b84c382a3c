/* A row of pasted figures, read on the page as the course reads it in a notebook: numbers, limits, words. */
(function () {
  "use strict";

  var MOST = 60, FEWEST = 5, LIMIT = 2.66, NEAR = 2 * (LIMIT / 3), SCREEN = 3.267, RUN = 7, TRIAL = 12;
  var STRONG = 0.3, MEMORY = 0.4, YEAR = 12;
  var NUMBER = /^[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?$/;
  var SEVERAL = /^[0-9]{1,3}(?:,[0-9]{3})+$/;
  var FLOOR = "The sum gives a lower limit below 0. None of your figures is below 0, so 0 stands in its place.";
  var CEILING = "The sum gives an upper limit above 100%. A share of all cannot pass it.";
  var FAR_OUT = {
    1: "One month lies far out. It moves the mean, so others lie on one side of it. Read them as one signal, not {}.",
    2: "Two months lie far out. They move the mean, so others lie on one side of it. Read them as one signal, not {}.",
  };
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

  function words(row) {
    var found = row.replace(/\s+%/g, "%").replace(/,(?=\s|$)/g, " ").split(/[\s;]+/).filter(Boolean);
    return found.length === 1 && !SEVERAL.test(found[0]) ? found[0].split(",") : found;
  }

  /* Return {values, unit, problem}. */
  function numbers(row, sentences) {
    function problem(name, word) { return { problem: sentences[name].replace("{}", word) }; }
    var found = words(row), unit = "", odd = null;
    if (found.length === 1 && SEVERAL.test(found[0])) return problem("several", found[0]);
    var values = found.map(function (word) {
      var plain = word.replace(/^£/, "").replace(/%$/, "");
      if (/%$/.test(word)) unit = "%";
      if (odd === null && !NUMBER.test(plain)) odd = word;
      return Number(plain.replace(/,/g, "").replace("−", "-"));
    });
    if (odd !== null) return problem("number", odd.slice(0, 20));
    if (values.length > MOST) return problem("most", values.length);
    if (!unit && smallCounts(values)) return problem("small", "");
    return values.length === 1 ? problem("one", "") : { values: values, unit: unit };
  }

  function smallCounts(values) {
    var whole = values.filter(Number.isInteger).length;
    return whole > values.length / 2 && Math.min.apply(null, values) >= 0 && Math.min.apply(null, values) < FEWEST;
  }

  function steps(values) {
    return values.slice(1).map(function (value, place) { return value - values[place]; });
  }

  function limits(values) {
    var ranges = steps(values).map(Math.abs), mean = meanOf(ranges);
    var kept = ranges.filter(function (range) { return range < SCREEN * mean; });
    var range = kept.length && meanOf(kept) > 0 ? meanOf(kept) : mean;
    var middle = range > 0 ? meanOf(values) : values[0]; // the computed mean of three 0.1s is not 0.1
    return {
      mean: middle, lower: middle - LIMIT * range, upper: middle + LIMIT * range,
      nearLower: middle - NEAR * range, nearUpper: middle + NEAR * range,
    };
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

  /* Return the limits of a series, and for each point its side, the rule that found it, and its sign. */
  function xmr(values) {
    var lines = limits(values);
    var outside = values.map(function (v) { return v < lines.lower || v > lines.upper; });
    var near = values.map(function (v, at) { return (v < lines.nearLower || v > lines.nearUpper) && !outside[at]; });
    var sides = values.map(function (v) { return Math.sign(v - lines.mean); });
    var trend = runs(steps(values).map(Math.sign), RUN - 1, 1), shift = runs(sides, RUN, 0), two = twoInThree(near, sides);
    var labels = values.map(function (_, at) {
      return outside[at] ? OUTSIDE : trend[at] ? TREND : two[at] ? TWO : shift[at] ? SHIFT : 0;
    });
    var signs = labels.map(function (label, at) { return label === TREND ? trend[at] : label ? sides[at] : 0; });
    var floored = lines.lower < 0 && Math.min.apply(null, values) >= 0;
    if (floored) lines.lower = 0; // a lower limit below 0 misleads where no figure is below 0
    return { values: values, lines: lines, floored: floored, sides: sides, labels: labels, signs: signs };
  }

  /* Count how many at the end are as the last one. */
  function endingAlike(list) {
    var count = 1;
    while (count < list.length && list[list.length - 1 - count] === list[list.length - 1]) count++;
    return count;
  }

  function ending(chart) {
    var last = chart.values.length - 1, label = chart.labels[last], up = chart.signs[last] > 0;
    if (label === OUTSIDE) {
      var beyond = endingAlike(chart.labels.map(function (l, at) { return l === OUTSIDE ? chart.sides[at] : 0; }));
      return (beyond === 1 ? "the last point lies" : "the last " + beyond + " points lie") + (up ? " above" : " below") + " the limits";
    }
    if (label === TREND) {
      return "the last " + (1 + endingAlike(steps(chart.values).map(Math.sign))) + " points " + (up ? "rise" : "fall");
    }
    if (label === SHIFT) return "the last " + endingAlike(chart.sides) + " points lie " + (up ? "above" : "below") + " the mean";
    return "two of three points lie near the " + (up ? "upper" : "lower") + " limit";
  }

  function constant(values) {
    return values.every(function (value) { return value === values[0]; });
  }

  function squares(values, mean) {
    return values.reduce(function (all, value) { return all + Math.pow(value - mean, 2); }, 0);
  }

  /* The share of variance between the months of the year, less what chance alone would give. */
  function season(values) {
    var months = [], free = values.length - YEAR, mean = meanOf(values), within = 0;
    var total = squares(values, mean);
    if (values.length < 2 * YEAR || constant(values) || free <= 0) return 0;
    values.forEach(function (value, at) { (months[at % YEAR] = months[at % YEAR] || []).push(value); });
    months.forEach(function (of) { within += squares(of, meanOf(of)); });
    return 1 - within / free / (total / (values.length - 1));
  }

  function memory(values) {
    if (values.length < TRIAL || constant(values)) return 0;
    var mean = meanOf(values), away = values.map(function (value) { return value - mean; });
    var together = away.slice(1).reduce(function (all, value, at) { return all + value * away[at]; }, 0);
    return together / squares(values, mean);
  }

  function warnings(chart) {
    var count = chart.values.length, said = [], signals = chart.labels.some(Boolean);
    if (count < TRIAL) said.push("The series has " + count + " points. With fewer than " + TRIAL + ", the limits are a first try.");
    if (season(chart.values) >= STRONG) {
      said.push("The season is strong, and may " + (signals ? "be what the signals show" : "hide signals behind wide limits") +
        ". Compare with the same months of other years.");
    } else if (signals && memory(chart.values) > MEMORY) {
      said.push("Each point resembles the one before it, so the signals may be memory or season. " +
        "Look for the same pattern in earlier years.");
    }
    return said;
  }

  /* Say it where months lie on one side of the mean only because one or two, beyond the limits, move it. */
  function farOut(chart) {
    var has = function (labels, label) { return labels.indexOf(label) >= 0; };
    var rest = chart.values.filter(function (_, at) { return chart.labels[at] !== OUTSIDE; });
    var far = chart.values.length - rest.length;
    if (!FAR_OUT[far] || !has(chart.labels, SHIFT) || has(xmr(rest).labels, SHIFT)) return [];
    return [FAR_OUT[far].replace("{}", chart.labels.filter(Boolean).length)];
  }

  /* Round as Python does: what lies exactly halfway goes to the even digit. */
  function fixed(value, places) {
    var all = value.toFixed(100), point = all.indexOf("."), cut = point + 1 + places;
    var halfway = /^50*$/.test(all.slice(cut));
    var whole = all.slice(0, places ? cut : point);
    return halfway && Number(whole.slice(-1)) % 2 === 0 ? whole : value.toFixed(places);
  }

  function figure(value, unit) {
    var size = Math.abs(value), places = size >= 1000 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 1 - Math.floor(Math.log10(size));
    if (size && size < 1e-9) return String(Number(value.toPrecision(3))).replace(/-/g, "−") + unit;
    if (Number.isInteger(value)) places = 0;
    else if (unit === "%" && size >= 0.1) places = 1;
    var parts = fixed(value, places).split(".");
    parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ",");
    return parts.join(".").replace(/-/g, "−") + unit;
  }

  function said(chart, unit) {
    var count = chart.labels.filter(Boolean).length, lines = chart.lines;
    var months = function (many) { return many + (many === 1 ? " month" : " months"); };
    var found = [
      months(chart.values.length) + ": mean " + figure(lines.mean, unit) +
        ", limits " + figure(lines.lower, unit) + " to " + figure(lines.upper, unit) + ".",
      (chart.signs[chart.signs.length - 1] ? "Signal: " + ending(chart) : "No signal at the end: it varies as it did") + ".",
    ];
    if (unit === "%" && Math.max.apply(null, chart.values) <= 100 && lines.upper > 100) found.splice(1, 0, CEILING);
    if (chart.floored) found.splice(1, 0, FLOOR);
    if (count) found.push("In all, " + months(count) + (count === 1 ? " is a signal" : " are signals") + " by the four rules.");
    return found.concat(farOut(chart), warnings(chart)).join(" ");
  }

  /* Read a row: {words}, and where it can be charted {words, chart, unit}. */
  function read(row, sentences) {
    if (!row.trim()) return { words: "" };
    var found = numbers(row, sentences);
    if (found.problem) return { words: found.problem };
    var chart = xmr(found.values);
    return { words: said(chart, found.unit), chart: chart, unit: found.unit };
  }

  window.impact = window.impact || {};
  window.impact.figures = { read: read, figure: figure };
})();
