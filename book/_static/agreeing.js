/* The days of a plan, held beside one another on the page as the course does in a notebook. */
(function () {
  "use strict";

  var SINCE = "2019-12-31", UNTIL = "2099-12-31"; // a year that was mistyped is no day of a plan
  var MONTH = 31, MONTHS = 6, NEAR = 1;

  /* Say whether the days {start, check, again, answer} can all be kept; nothing where there is none. */
  function agree(said, sentences) {
    var written = {}, days = {};
    Object.keys(said).forEach(function (name) {
      var words = said[name].replace(/\s+/g, " ").trim(), found = dayOf(name, words);
      if (words) written[name] = words;
      if (found) days[name] = found;
    });

    function filled(name, slots) {
      return sentences[name].replace(/\{(\w+)\}/g, function (_, slot) { return slots[slot]; });
    }

    var names = Object.keys(written);
    if (!names.length) return "";
    var odd = names.filter(function (name) { return !days[name]; }).map(function (name) {
      return filled("odd-day", { said: Array.from(written[name]).slice(0, 30).join("") });
    });
    if (!days.start) return odd.concat(written.start ? [] : sentences["no-start"]).join(" ");
    var all = Object.assign({}, days, counted(days.start)), slots = {};
    Object.keys(all).forEach(function (name) { slots[name] = impact.spoken(all[name]); });
    var wrong = wrongIn(days).map(function (name) { return filled(name, slots); });
    var missing = ["check", "again"].filter(function (name) { return !written[name]; })
      .map(function (name) { return filled("no-" + name, slots); });
    var fine = odd.length || wrong.length || missing.length ? [] : sentences.agree;
    return odd.concat(wrong, fine, filled("counted", slots), missing).join(" ");
  }

  /* The day that stands in a field, as 2027-05-03: of a month the last, unless the plan starts in it. */
  function dayOf(name, words) {
    var box = { kind: "day", after: SINCE, last: name !== "start", words: { expects: "odd", early: "odd" } };
    var found = impact.read(box, words).value;
    return found && found <= UNTIL ? found : "";
  }

  function iso(time) {
    return new Date(time).toISOString().slice(0, 10);
  }

  function daysOn(day, days) {
    return iso(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8) + days));
  }

  function monthsOn(day, months) {
    var year = +day.slice(0, 4), month = +day.slice(5, 7) - 1 + months;
    var last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return iso(Date.UTC(year, month, Math.min(+day.slice(8), last)));
  }

  function counted(start) {
    return {
      thirty: daysOn(start, 30), sixty: daysOn(start, 60), ninety: daysOn(start, 90), six: monthsOn(start, MONTHS),
    };
  }

  function wrongIn(days) {
    var found = [], start = days.start;
    if (days.check && days.check <= start) found.push("before");
    if (days.check && days.check > daysOn(start, MONTH)) found.push("beyond");
    if (days.answer && days.answer > daysOn(start, MONTH)) found.push("far");
    if (days.answer && days.answer < daysOn(start, -MONTH)) found.push("long-before"); // a loop may close before the plan begins
    if (days.again && days.again < monthsOn(start, MONTHS - NEAR)) found.push("sooner");
    if (days.again && days.again > monthsOn(start, MONTHS + NEAR)) found.push("later");
    return found;
  }

  var impact = window.impact = window.impact || {};
  impact.agree = agree;
  impact.dayOf = dayOf;
})();
