/* A row of pasted figures, read on the page as the course reads it in a notebook: numbers, limits, words. */
(function () {
  "use strict";

  var MOST = 60, FEWEST = 5, xmr = window.impact.xmr, figure = xmr.figure;
  var NUMBER = /^[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?$/;
  var SEVERAL = /^[0-9]{1,3}(?:,[0-9]{3})+$/;
  var FLOOR = "The sum gives a lower limit below 0. None of your figures is below 0, so 0 stands in its place.";
  var CEILING = "The sum gives an upper limit above 100%. A share of all cannot pass it.";
  var FAR_OUT = {
    1: "One month lies far out. It moves the mean, so others lie on one side of it. Read them as one signal, not {}.",
    2: "Two months lie far out. They move the mean, so others lie on one side of it. Read them as one signal, not {}.",
  };

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

  /* Say it where months lie on one side of the mean only because one or two, beyond the limits, move it. */
  function farOut(chart) {
    var has = function (labels, label) { return labels.indexOf(label) >= 0; };
    var rest = chart.values.filter(function (_, at) { return chart.labels[at] !== xmr.OUTSIDE; });
    var far = chart.values.length - rest.length;
    if (!FAR_OUT[far] || !has(chart.labels, xmr.SHIFT) || has(xmr.chart(rest).labels, xmr.SHIFT)) return [];
    return [FAR_OUT[far].replace("{}", chart.labels.filter(Boolean).length)];
  }

  function said(chart, floored, unit) {
    var count = chart.labels.filter(Boolean).length, lines = chart.lines;
    var months = function (many) { return many + (many === 1 ? " month" : " months"); };
    var found = [
      months(chart.values.length) + ": mean " + figure(lines.mean, unit) +
        ", limits " + figure(lines.lower, unit) + " to " + figure(lines.upper, unit) + ".",
      (chart.signs[chart.signs.length - 1] ? "Signal: " + xmr.ending(chart) :
        chart.values.length < xmr.TELLING ? xmr.TOO_FEW : "No signal at the end: it varies as it did") + ".",
    ];
    if (unit === "%" && Math.max.apply(null, chart.values) <= 100 && lines.upper > 100) found.splice(1, 0, CEILING);
    if (floored) found.splice(1, 0, FLOOR);
    if (count) found.push("In all, " + months(count) + (count === 1 ? " is a signal" : " are signals") + " by the four rules.");
    return found.concat(farOut(chart), xmr.warnings(chart)).join(" ");
  }

  /* Read a row: {words}, and where it can be charted {words, chart, unit}. */
  function read(row, sentences) {
    if (!row.trim()) return { words: "" };
    var found = numbers(row, sentences);
    if (found.problem) return { words: found.problem };
    var chart = xmr.chart(found.values), floored = xmr.floor(chart); // a lower limit below 0 misleads
    chart.lines = chart.parts[0].lines;
    return { words: said(chart, floored, found.unit), chart: chart, unit: found.unit };
  }

  window.impact.figures = { read: read, figure: figure };
})();
