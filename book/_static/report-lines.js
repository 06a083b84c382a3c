/* The report builder's boxes, read on the page as in a notebook (lines.py): months, figures, and what is not yet right. */
(function () {
  "use strict";

  var MOST = 60, LONGEST = 20, FEWEST = 5;
  var NUMBER = /^[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?$/, SEVERAL = /^[0-9]{1,3}(?:,[0-9]{3})+$/;
  var END = "(?=[ ,;:|]|$)";
  var YEAR_FIRST = new RegExp("^([12][0-9]{3})[-/.]([0-9]{1,2})(?:[-/.][0-9]{1,2})?(?:[T ]00:00(?::00)?)?" + END);
  var DAY_FIRST = new RegExp("^(?:[0-9]{1,2}([-/.]))?([0-9]{1,2})[-/.]([12][0-9]{3}|[0-9]{2})" + END);
  var NAMED = new RegExp("^(?:[0-9]{1,2}[ -])?([A-Za-z]{3,9})\\.?[ '’-]{0,2}([12][0-9]{3}|[0-9]{2})" + END);

  function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  /* A line cannot be read; the words say why. */
  function unreadable(of, problem, line, word) {
    return { words: fill(of.lines[problem], { line: line, word: word }) };
  }

  function cut(words, most) {
    return Array.from(words).slice(0, most).join("");
  }

  function named(of, name) {
    var short = name === "sept" ? "sep" : name;
    return 1 + of.months.findIndex(function (month) { return month.toLowerCase().startsWith(short); });
  }

  /* Return the month that a text begins with, counted from the year 0, and what follows it. */
  function month(of, text) {
    var found = YEAR_FIRST.exec(text), year, place;
    if (found) {
      year = Number(found[1]);
      place = Number(found[2]);
    } else if ((found = DAY_FIRST.exec(text)) && !(found[1] === undefined && found[0].indexOf(".") >= 0)) {
      year = Number(found[3]);
      place = Number(found[2]);
    } else if ((found = NAMED.exec(text))) {
      year = Number(found[2]);
      place = named(of, found[1].toLowerCase());
    } else return null;
    if (year < 100) year += 2000;
    if (place < 1 || place > 12 || year < 1900 || year > 2100) return null;
    return { month: 12 * year + place - 1, rest: text.slice(found[0].length) };
  }

  function spoken(of, at) {
    return of.months[at % 12] + " " + Math.floor(at / 12);
  }

  function bare(word) {
    return word.replace(/^£/, "").replace(/%$/, "");
  }

  function isGap(of, word) {
    var mark = word.toLowerCase();
    return of.missing.indexOf(mark) >= 0 || /^<[0-9]+$/.test(mark);
  }

  function words(of, rest) {
    rest = rest.replace(/^[ ,;:|]+/, "").replace(/ %/g, "%");
    var found = rest.split(/[ ;|]+|,(?= |$)/).filter(function (word) { return ["", "of", "out"].indexOf(word) < 0; });
    if (found.length !== 1) return found;
    if (found[0].indexOf("/") >= 0 && !isGap(of, found[0])) return found[0].split("/");
    return found[0].indexOf(",") >= 0 && !NUMBER.test(bare(found[0])) ? found[0].split(",") : found;
  }

  function number(of, line, word) {
    if (!NUMBER.test(bare(word))) throw unreadable(of, "number", line, cut(word, LONGEST));
    return Number(bare(word).replace(/,/g, "").replace("−", "-"));
  }

  function refuseParts(of, line, found, values, percent) {
    if (values.length !== 2) return;
    if (percent) throw unreadable(of, "percent", line, "");
    values.forEach(function (value, at) {
      if (value < 0) throw unreadable(of, "below", line, cut(found[at], LONGEST));
    });
    if (values[0] > values[1]) throw unreadable(of, "whole", line, cut(found[0], LONGEST));
  }

  /* Read a line into its month and its words. */
  function split(of, line, row) {
    var at = month(of, row);
    if (!at) throw unreadable(of, "month", line, cut(row, LONGEST));
    var found = words(of, at.rest);
    if (at.rest.startsWith(",") && found.length === 1 && SEVERAL.test(found[0])) {
      throw unreadable(of, "several", line, cut(found[0], LONGEST));
    }
    if (found.length > 2) throw unreadable(of, "many", line, found.length);
    return { month: at.month, words: found.length ? found : [""] };
  }

  /* Read a box of figures: {first, values, hidden, absent, percent, parts}. */
  function read(of, text, unit) {
    var rows = {}, percent = false, count = 0, heads = false;
    text.split(/\r\n|\r|\n/).forEach(function (row, at) {
      var line = at + 1;
      row = row.replace(/"/g, "").replace(/[ \t\u00a0\u2007\u202f]+/g, " ").replace(/^ | $/g, "");
      if (at === 0) heads = !/[0-9]/.test(row);
      if (!row || at === 0 && heads) return;
      var found = split(of, line, row);
      if (rows[found.month]) throw unreadable(of, "twice", line, spoken(of, found.month));
      var gap = found.words.some(function (word) { return isGap(of, word); });
      var values = gap ? [] : found.words.map(function (word) { return number(of, line, word); });
      percent = percent || found.words.some(function (word) { return word.endsWith("%"); });
      if (values.length && count && values.length !== count) {
        throw unreadable(of, "mixed", line, values.length === 1 ? of.oneFigure : of.twoFigures);
      }
      count = count || values.length;
      refuseParts(of, line, found.words, values, percent);
      rows[found.month] = values;
    });
    return series(of, rows, percent || unit === "%", count === 2, percent);
  }

  function series(of, rows, percent, parts, signed) {
    var at = Object.keys(rows).map(Number);
    if (!at.length) throw unreadable(of, "month", 1, "");
    var first = Math.min.apply(null, at), months = Math.max.apply(null, at) - first + 1;
    if (months > MOST) throw unreadable(of, "span", 0, months);
    var found = [], absent = [];
    for (var place = 0; place < months; place++) {
      var values = rows[first + place];
      if (!values) absent.push(first + place);
      found.push(values && values.length ? values : [NaN, NaN]);
    }
    var hidden = hiddenOf(found, percent, parts);
    var shown = found.map(function (pair, place) {
      if (hidden[place]) return NaN;
      return !parts ? pair[0] : pair[1] > 0 ? 100 * pair[0] / pair[1] : NaN;
    });
    return { first: first, values: shown, hidden: hidden, absent: absent, percent: percent, parts: parts, signed: signed };
  }

  /* Whether percentages without a sign look like shares of 1. */
  function likeShares(found) {
    var some = found.values.filter(function (value) { return !isNaN(value); });
    return found.percent && !found.signed && !found.parts && some.every(function (value) { return value >= 0 && value <= 1; }) &&
      some.some(function (value) { return value % 1 > 0; });
  }

  /* Mark what comes from a count under five, or of a proportion from a rest under five. */
  function hiddenOf(found, percent, parts) {
    if (parts) {
      return found.map(function (pair) {
        return pair[1] > 0 && (pair[0] < FEWEST || pair[1] < FEWEST || pair[1] - pair[0] < FEWEST);
      });
    }
    var one = found.map(function (pair) { return pair[0]; }), some = one.filter(function (v) { return !isNaN(v); });
    var counts = !percent && some.filter(Number.isInteger).length > some.length / 2 && !some.some(function (v) { return v < 0; });
    return one.map(function (value) { return counts && value < FEWEST; });
  }

  window.impact.reportLines = { read: read, likeShares: likeShares, month: month, spoken: spoken, cut: cut, fill: fill, bare: bare, NUMBER: NUMBER };
})();
