/* A prediction and its result, weighed on the page as the course weighs them in a notebook. */
(function () {
  "use strict";

  var FEW = 30, USUAL = 10, SINCE = "2019-12-31"; // a year that was mistyped is no day on which somebody looks
  var AMOUNT = /^(£?)([-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?) ?(.*)$/;
  // "3 in 10" is of ten cases, and "3 in 10 minutes" is not.
  var OF = /^(?!in [^0-9]*[0-9]+ (?:min|hour|day|week|month|year))(?:out of|of|in|\/) ?(?:the )?([0-9]{1,6})(?: .*)?$/;
  var BOUND = /^(at least|at most) (.+)$/i, PERCENT = /^(?:%|per ?cent)(?: .*)?$/;
  var NUMBERS = "zero one two three four five six seven eight nine ten".split(" ");
  var WORD = new RegExp("(^|\\b(?:of|in) (?:the )?)(" + NUMBERS.join("|") + ")(?= |\\.?$)", "gi"); // "four of the ten"
  var PLURAL = /([a-z]{2,})s(?![a-z])/g; // "1 hour" and "1.5 hours" are counted alike
  var MONTHS = "January February March April May June July August September October November December".split(" ");

  /* Weigh {before, predicted, by, observed}; today is a day as 2027-03-31. */
  function weigh(said, today, sentences) {
    function filled(name, words) {
      return sentences[name].replace(/\{(\w+)\}/g, function (_, slot) { return words[slot]; });
    }

    function refuse(name, words) {
      throw { problem: filled(name, words || {}) };
    }

    function amount(words, missing) {
      if (!words && missing) refuse(missing);
      var found = AMOUNT.exec(inDigits(words));
      if (!found) refuse("number", { said: short(words) });
      return {
        said: words.replace(/\.+$/, ""), value: Number(found[2].replace(/,/g, "").replace("−", "-")),
        unit: unit(found[1], found[3]),
      };
    }

    /* The unit that two amounts share; one without a unit takes that of the other, unless it is a share in 100. */
    function shared(one, other) {
      var units = [one.unit, other.unit], alone = units.indexOf("") >= 0 && units.indexOf("%") < 0;
      if (one.unit !== other.unit && !alone) refuse("mixed", { said: one.said, other: other.said });
      return one.unit || other.unit;
    }

    /* So many of 20 as so many of 10: who counted ten more goes on from there. */
    function asOf(one, cases) {
      var had = casesIn(one.unit);
      if (!had || !cases || had === cases) return one;
      if (!possible(one.value, had)) refuse("range", { said: one.said, most: had });
      return { said: one.said, value: one.value * cases / had, unit: "of " + cases };
    }

    function predictionOf(given, predicted, bound) {
      var before = asOf(given, casesIn(predicted.unit));
      var of = shared(before, predicted), most = mostOf(of);
      if (before.value === predicted.value) refuse("same");
      [before, predicted].forEach(function (one) {
        if (!possible(one.value, most)) refuse("range", { said: one.said, most: most });
      });
      var higher = predicted.value > before.value;
      if (bound && bound !== boundOf(higher)) refuse("same"); // "at most 7" holds already where it is 3
      return { before: before, predicted: predicted, unit: of, higher: higher };
    }

    function resultOf(made, words) {
      var seen = amount(words), cases = casesIn(made.unit) || 0, of = casesIn(seen.unit || made.unit) || 0;
      /* 14 of 20 and 7 of 10 are held beside each other as shares. */
      if (!(cases && of)) shared({ said: made.predicted.said, unit: made.unit }, seen);
      if (!made.unit && of && of !== USUAL) refuse("mixed", { said: made.predicted.said, other: seen.said });
      var most = of ? of : made.unit === "%" ? 100 : null;
      if (!possible(seen.value, most)) refuse("range", { said: seen.said, most: most });
      var found = filled(ending(made, asOf(seen, cases).value), slots(made, seen.said));
      return cases && Math.max(cases, of) <= FEW
        ? found + " " + filled(luck([made.before.value, cases], [seen.value, of]), { most: of }) : found;
    }

    function early(by) {
      var read = dayOf(by);
      return !read.problem && today < read.value ? " " + filled("early", { day: spoken(read.value) }) : "";
    }

    function waiting(core, by) {
      if (!by) return { prediction: core + " " + sentences["no-day"], result: "", asks: false };
      var read = dayOf(by);
      if (read.problem) return { prediction: core + " " + filled("odd-day", { said: short(by) }), result: "", asks: false };
      var asks = read.value <= today;
      return { prediction: core, result: filled(asks ? "come" : "due", { day: spoken(read.value) }), asks: asks };
    }

    function tried(how) {
      try { return { value: how() }; } catch (fault) {
        if (!fault.problem) throw fault;
        return fault;
      }
    }

    Object.keys(said).forEach(function (name) { said[name] = said[name].replace(/\s+/g, " ").trim(); });
    if (!said.before && !said.predicted) return { prediction: "", result: said.observed ? sentences.unpredicted : "", asks: false };
    var parted = BOUND.exec(said.predicted) || ["", "", said.predicted];
    var made = tried(function () {
      return predictionOf(amount(said.before, "no-before"), amount(parted[2], "no-prediction"), parted[1].toLowerCase());
    });
    if (made.problem) return { prediction: made.problem, result: said.observed ? sentences.unweighed : "", asks: false };
    made = made.value;
    var core = filled("prediction", Object.assign(slots(made), { bound: made.higher ? "At least" : "At most" }));
    if (!said.observed) return waiting(core, said.by);
    var result = tried(function () { return resultOf(made, said.observed); });
    return { prediction: core, result: result.problem || result.value + early(said.by), asks: false };
  }

  /* The day on which the result is looked at: the last one of a month. */
  function dayOf(by) {
    return window.impact.read({ kind: "day", after: SINCE, last: true, words: { expects: "odd", early: "odd" } }, by);
  }

  function ways(all, some) {
    for (var found = 1, i = 1; i <= some; i++) found = Math.round(found * (all - some + i) / i);
    return some < 0 || some > all ? 0 : found;
  }

  /* Whether luck alone seldom parts two counts of so few cases: in one of twenty tries or less (Fisher's exact test). */
  function luck(before, seen) {
    var low = before, high = seen, found = 0;
    if (before[0] / before[1] > seen[0] / seen[1]) { low = seen; high = before; }
    var least = low[0], fewer = low[1], most = high[0], more = high[1], kept = least + most;
    if (least * more === most * fewer || least % 1 || most % 1) return "luck";
    for (var many = most; many <= Math.min(more, kept); many++) found += ways(more, many) * ways(fewer, kept - many);
    return 20 * found <= ways(fewer + more, kept) ? "seldom" : "luck";
  }

  function short(words) {
    return Array.from(words).slice(0, 30).join("");
  }

  function inDigits(words) {
    return words.replace(WORD, function (_, before, number) { return before + NUMBERS.indexOf(number.toLowerCase()); });
  }

  function unit(pound, words) {
    var plain = words.toLowerCase().replace(/\.+$/, ""), of = OF.exec(plain);
    if (of) return "of " + Number(of[1]);
    return PERCENT.test(plain) ? "%" : pound + plain.replace(PLURAL, "$1");
  }

  /* How many cases a unit such as "of 10" counts; null for another unit. */
  function casesIn(of) {
    var found = OF.exec(of);
    return found ? Number(found[1]) : null;
  }

  function mostOf(of) {
    return of === "%" ? 100 : casesIn(of);
  }

  function possible(value, most) {
    return most === null || value >= 0 && value <= most;
  }

  function ending(made, seen) {
    var way = made.higher ? 1 : -1;
    if (way * (seen - made.predicted.value) >= 0) return "true";
    if (way * (seen - made.before.value) > 0) return "better";
    return seen === made.before.value ? "as-before" : "worse";
  }

  function slots(made, observed) {
    return {
      before: made.before.said, predicted: made.predicted.said, observed: observed,
      bound: boundOf(made.higher),
    };
  }

  function boundOf(higher) {
    return higher ? "at least" : "at most";
  }

  /* A day as it is read aloud, such as 31 March 2027. */
  function spoken(iso) {
    return Number(iso.slice(8)) + " " + MONTHS[Number(iso.slice(5, 7)) - 1] + " " + iso.slice(0, 4);
  }

  /* The day that it is here, as 2027-03-31. */
  function today() {
    var now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(function (part) {
      return String(part).padStart(2, "0");
    }).join("-");
  }

  window.impact = window.impact || {};
  window.impact.weigh = weigh;
  window.impact.spoken = spoken;
  window.impact.today = today;
})();
