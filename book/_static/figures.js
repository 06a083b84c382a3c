/* A row of pasted figures, read on the page as the course reads it in a notebook: numbers, limits, words. */
(function () {
  "use strict";

  var MOST = 60, FEWEST = 5, xmr = window.impact.xmr, figure = xmr.figure;
  var NUMBER = /^[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?$/;
  var SEVERAL = /^[0-9]{1,3}(?:,[0-9]{3})+$/;
  var FLOOR = "The sum gives a lower limit below 0. None of your figures is below 0, so 0 stands in its place.";

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

  function said(chart, floored, unit) {
    var count = chart.labels.filter(Boolean).length, lines = chart.lines;
    var months = function (many) { return many + (many === 1 ? " month" : " months"); };
    var found = [
      months(chart.values.length) + ": mean " + figure(lines.mean, unit) +
        ", limits " + figure(lines.lower, unit) + " to " + figure(lines.upper, unit) + ".",
      (chart.signs[chart.signs.length - 1] ? "Signal: " + xmr.ending(chart) : "No signal at the end: it varies as it did") + ".",
    ];
    if (floored) found.splice(1, 0, FLOOR);
    if (count) found.push("In all, " + months(count) + (count === 1 ? " is a signal" : " are signals") + " by the four rules.");
    return found.concat(xmr.warnings(chart)).join(" ");
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
