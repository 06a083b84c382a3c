/* What a learner typed or chose, read as classroom/checks reads it: a value and its texts. */
(function () {
  "use strict";

  var MONTHS = "january february march april may june july august september october november december"
    .split(" ");
  var LARGEST = 1e15; // beyond, a number does not hold every whole number
  var NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
  var THOUSANDS = /^[-+]?\d{1,3}([ ,]\d{3})+(\.\d*)?$/;
  var WITH_WORDS = /^[-+]?\d[\d.,]*(?: \d+)* ?[a-z][a-z ]*$/i;

  var WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* +/;
  var YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
  var IN_FIGURES = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4}|\d\d)$/;
  var NAMED = /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?([a-z]{3,9})[.,]?[ -](\d{4}|\d\d)$/;
  var MONTH_FIRST = /^([a-z]{3,9})[.,]? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

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
    if (box.pounds) text = text.replace(/^([-+]?) ?£ ?/, "$1");
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

  /* "three" is 3, and so is "3 of 10" where the most is 10. */
  function counted(box, entry) {
    var found = box.of && new RegExp("^(?:" + box.of + ")$").exec(entry.trim().replace(/\s+/g, " ").toLowerCase());
    var other = found && found[2] && figure(box.numbers, found[2]) !== box.most;
    return found && !other ? String(figure(box.numbers, found[1])) : entry;
  }

  function amount(box, entry) {
    var read = number(box, counted(box, entry));
    if (read.problem) return read;
    if (read.value < box.least || box.most < read.value) return problem(box.words.expects);
    var said = slip(box, read.value);
    return said ? problem(said) : read;
  }

  /* What there is to say to a share of one, and to a part of a case. */
  function slip(box, value) {
    var meant = tidy((value * box.most).toFixed(box.fine));
    if (box.share && 0 < value && value < 1 && !(box.halves && /\./.test(meant))) {
      return box.share.replace("{meant}", meant).replace("{said}", spelt(value));
    }
    return Number.isInteger(value) ? "" : box.halves;
  }

  function words(box, entry) {
    var text = entry.trim(), named = text.toLowerCase().split(/[\s.,;:&/()-]+/).filter(Boolean);
    var alone = named.every(within(box.not_only));
    var sentence = text.toLowerCase().replace(/\s+/g, " ").replace(/ ?\.$/, "");
    if (within(box.sentences)(sentence) || alone && (!named.length || !box.judging.length || named.some(within(box.judging)))) {
      return problem(box.words.who_else || box.words.expects);
    }
    return new Set(text.toLowerCase().split(/\s+/)).size >= box.least ? { value: text } : problem(box.words.expects);
  }

  /* A test for words that are in a list. */
  function within(list) {
    return function (word) { return list.indexOf(word) >= 0; };
  }

  function figure(numbers, number) {
    var at = numbers.indexOf(number);
    return at < 0 ? Number(number) : at;
  }

  /* Year, month and day; nothing of "May 27", which can be two. */
  function dateIn(text) {
    var found = YEAR_FIRST.exec(text), date = found && found.slice(1);
    if (!found && (found = IN_FIGURES.exec(text) || NAMED.exec(text))) date = found.slice(1).reverse();
    if (!found && (found = MONTH_FIRST.exec(text))) date = [found[3], found[1], found[2]];
    if (!date || date[0].length < 4 && !date[2]) return null;
    var month = MONTHS.findIndex(function (name) { return name.startsWith(date[1]); });
    if (/\D/.test(date[1])) date[1] = String(month + 1);
    return [date[0].length < 4 ? "20" + date[0] : date[0], date[1], date[2]];
  }

  function day(box, entry) {
    var text = entry.trim().toLowerCase().replace(/\s+/g, " ").replace(/^on | ?\.$/g, "");
    if (box.last) text = text.replace(/^(?:by )?(?:the )?(?:end (?:of )?(?=[a-z]+ \d{4}$))?/, "");
    else text = text.replace(/^(?:the )?(?:start|beginning) of (?=[a-z]+ \d{4}$)/, "");
    var iso = dateIn(text.replace(WEEKDAY, ""));
    if (!iso) return problem(box.words.expects);
    var date = [iso[0], iso[1].padStart(2, "0"), (iso[2] || "1").padStart(2, "0")].join("-"), time = new Date(date + "T00:00:00Z");
    var month = +iso[1], last = new Date(Date.UTC(+iso[0], month, 0)).getUTCDate();
    if (1 <= month && month <= 12 && +iso[2] > last && +iso[0]) return problem(none(box, iso, last));
    if (isNaN(time) || time.toISOString().slice(0, 10) !== date || iso[0] === "0000") return problem(box.words.expects);
    if (box.last && !iso[2]) date = new Date(Date.UTC(+iso[0], +iso[1], 0)).toISOString().slice(0, 10);
    if (box.until && date > box.until) return problem(box.words.late);
    return date > box.after ? { value: date } : problem(box.words.early);
  }

  /* 31 February is no day. */
  function none(box, iso, last) {
    var name = MONTHS[iso[1] - 1], said = { day: +iso[2], month: name[0].toUpperCase() + name.slice(1), year: +iso[0], last: last };
    return (box.words.none || box.words.expects || "").replace(/\{(\w+)\}/g, function (all, part) { return said[part]; });
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
    number: exact, amount: amount, words: words, day: day, choice: choice, choices: choices,
  };

  window.impact = window.impact || {};
  /* Read one box: {value, texts} where it is readable, {problem: words} where it is not. */
  window.impact.read = function (box, entry) { return KINDS[box.kind](box, entry); };
  window.impact.daysOn = daysOn;
  window.impact.spelt = spelt;
  window.impact.written = written;
})();
