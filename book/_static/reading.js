/* What a learner typed or chose, read as classroom/checks reads it: a value and its texts. */
(function () {
  "use strict";

  var MONTHS = "january february march april may june july august september october november december"
    .split(" ");
  var LARGEST = 1e15; // beyond, a number does not hold every whole number
  var NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
  var THOUSANDS = /^[-+]?\d{1,3}([ ,]\d{3})+(\.\d*)?$/;
  var WITH_WORDS = /^[-+]?\d[\d.,]*(?: \d+)* ?[a-z][a-z ]*$/i;

  function tidy(text) {
    var short = text.indexOf(".") < 0 ? text : text.replace(/\.?0*$/, "");
    return short === "-0" ? "0" : short;
  }

  /* All digits of a number, without an exponent. */
  function spelt(number) {
    if (!isFinite(number)) return String(number);
    var found = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number));
    var digits = found[2] + (found[3] || ""), point = found[2].length + Number(found[4] || 0);
    digits = "0".repeat(Math.max(0, 1 - point)) + digits;
    point = Math.max(point, 1);
    digits = digits.padEnd(point, "0");
    return tidy(found[1] + digits.slice(0, point) + "." + digits.slice(point));
  }

  /* A number as it is, and rounded as finely as its size demands. */
  function written(box, number) {
    var texts = [spelt(number)], size = Math.abs(number);
    for (var places = box.decimals; places < box.decimals + box.finer; places++) {
      var half = Number("5e-" + (places + 1));
      if (half <= box.likeness * size && size < LARGEST) texts.push(tidy(number.toFixed(places)));
    }
    return texts;
  }

  function problem(words) {
    return { problem: words };
  }

  function number(box, entry) {
    var text = entry.trim().replace(/\s+/g, " ").replace(/[−–]/g, "-");
    if (/%$/.test(text)) {
      if (!box.percent) return problem(box.words.percent);
      text = text.slice(0, -1).trim();
    }
    var unit = box.units.find(function (word) { return text.toLowerCase().endsWith(word); }) || "";
    text = text.slice(0, text.length - unit.length).trim();
    if (WITH_WORDS.test(text)) return problem(box.words.behind);
    if (THOUSANDS.test(text)) text = text.replace(/[ ,]/g, "");
    else if (/^[-+]?\d+,\d+$/.test(text)) return problem(box.words.comma);
    if (!NUMBER.test(text)) return problem(box.words.expects);
    var value = Number(text);
    return isFinite(value) ? { value: value } : problem(box.words.endless);
  }

  function exact(box, entry) {
    var read = number(box, entry);
    return read.problem ? read : { value: read.value, texts: written(box, read.value) };
  }

  /* "3 of 10" is 3, where the most is 10. */
  function counted(box, entry) {
    var found = box.of && new RegExp("^(?:" + box.of + ")$").exec(entry.trim().replace(/\s+/g, " ").toLowerCase());
    return found && Number(found[2]) === box.most ? found[1] : entry;
  }

  function amount(box, entry) {
    var read = number(box, counted(box, entry));
    if (read.problem) return read;
    return box.least <= read.value && read.value <= box.most ? read : problem(box.words.expects);
  }

  function words(box, entry) {
    var text = entry.trim(), named = text.toLowerCase().split(/[\s.,;:&/()-]+/).filter(Boolean);
    var nobody = named.every(function (word) { return box.not_only.indexOf(word) >= 0; });
    if (nobody || box.not_first.indexOf(named[0]) >= 0) return problem(box.words.who_else || box.words.expects);
    return new Set(text.toLowerCase().split(/\s+/)).size < box.least ? problem(box.words.expects) : { value: text };
  }

  /* The patterns are those of the checks: they read a number of cases alike. */
  function bare(box, text) {
    return text.toLowerCase().replace(new RegExp(box.patterns.apart, "g"), " ").trim().replace(/\s+/g, " ");
  }

  function figure(box, number) {
    var at = box.patterns.numbers.indexOf(number);
    return at < 0 ? Number(number) : at;
  }

  function numbersIn(box, text) {
    return text.match(new RegExp("\\b" + box.patterns.number + "\\b", "g")) || [];
  }

  function disproof(box, entry) {
    var read = words(box, entry);
    if (read.problem) return read;
    var counted = numbersIn(box, bare(box, read.value)).some(function (one) { return figure(box, one) <= box.most; });
    return counted ? read : problem(box.words.countless || box.words.expects);
  }

  /* The highest result that proves it wrong from below, and the lowest from above, as far as words tell. */
  function ends(box, text) {
    var short = bare(box, text), known = Object.assign({}, box.patterns.beyond);
    var alone = new RegExp(box.patterns.alone).exec(short), only = alone && figure(box, alone[1]);
    if (alone) {
      if (only < box.most) known.below = only;
      if (only > 0) known.above = only;
      return known;
    }
    for (var i = 0; i < box.patterns.sides.length; i++) {
      var side = box.patterns.sides[i], found = new RegExp(side[0]).exec(short);
      if (!found) continue;
      var rest = short.slice(0, found.index) + " " + short.slice(found.index + found[0].length);
      var sure = !new RegExp(box.patterns.not).test(rest) && !numbersIn(box, rest).length;
      if (sure) known[side[1]] = figure(box, numbersIn(box, found[0])[0]) + side[2];
      return known;
    }
    return known;
  }

  function day(box, entry) {
    var text = entry.trim().toLowerCase().replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? +/, "");
    text = text.replace(/^(\d{1,2})(?:st|nd|rd|th) (?:of )?/, "$1 "); // 31st of March
    var iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text), named = /^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/.exec(text);
    var british = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
    var whole = (iso && iso[3]) || (british && british[1]) || (named && named[1]);
    if (british) {
      iso = [text, british[3], british[2].padStart(2, "0"), (british[1] || "1").padStart(2, "0")];
    } else if (named) {
      var month = MONTHS.findIndex(function (name) { return named[2] === name || named[2] === name.slice(0, 3); });
      iso = month < 0 ? null : [text, named[3], String(month + 1).padStart(2, "0"), (named[1] || "1").padStart(2, "0")];
    }
    if (!iso) return problem(box.words.expects);
    var date = iso[1] + "-" + iso[2] + "-" + (iso[3] || "01"), time = new Date(date + "T00:00:00Z");
    /* 31 February becomes a day in March: then it was none. */
    var real = !isNaN(time) && time.toISOString().slice(0, 10) === date && iso[1] > "0000";
    if (!real) return problem(box.words.expects);
    if (box.last && !whole) date = new Date(Date.UTC(+iso[1], +iso[2], 0)).toISOString().slice(0, 10);
    return date > box.after ? { value: date } : problem(box.words.early);
  }

  /* Each day that the rules name, so many days after this one. */
  function daysOn(box, date) {
    var found = {};
    Object.keys(box.days_on).forEach(function (name) {
      var time = new Date(date + "T00:00:00Z");
      time.setUTCDate(time.getUTCDate() + box.days_on[name]);
      var later = time.toISOString();
      found[name] = later[0] === "+" ? "9999-12-31" : later.slice(0, 10); // the last day that the checks know
    });
    return found;
  }

  function choice(box, entry) {
    return { value: entry, texts: [entry] };
  }

  function choices(box, entry) {
    var chosen = entry.slice().sort();
    return { value: chosen, texts: [chosen.join(",")] };
  }

  var KINDS = {
    number: exact, amount: amount, words: words, disproof: disproof, day: day, choice: choice, choices: choices,
  };

  window.impact = window.impact || {};
  /* Read one box: {value, texts} where it is readable, {problem: words} where it is not. */
  window.impact.read = function (box, entry) { return KINDS[box.kind](box, entry); };
  window.impact.ends = function (box, value) { return box.kind === "day" ? daysOn(box, value) : ends(box, value); };
  window.impact.spelt = spelt;
  window.impact.written = written;
})();
