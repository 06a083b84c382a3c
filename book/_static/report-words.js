/* One measure of a monthly report in words, as the library says them (impactflow.spc.words and .report). */
(function () {
  "use strict";

  var xmr = window.impact.xmr, figure = xmr.figure;
  var KINDS = { improvement: "an improvement", concern: "a concern", neutral: "a signal" };
  var SHORT = { improvement: "Improvement", concern: "Concern", neutral_high: "Signal", neutral_low: "Signal" };
  var FIRST = ["concern", "neutral", "improvement"];

  function numberOf(count, one, many) {
    return count + " " + (count === 1 ? one : many || one + "s");
  }

  function listed(names) {
    if (names.length > 7) return names.slice(0, 6).join(", ") + " and " + (names.length - 6) + " more";
    return names.length > 1 ? names.slice(0, -1).join(", ") + " and " + names[names.length - 1] : names.join("");
  }

  function capital(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  /* What a signal of this sign means. */
  function meaning(sign, better) {
    if (!sign) return "common_cause";
    if (!better) return sign > 0 ? "neutral_high" : "neutral_low";
    return sign === better ? "improvement" : "concern";
  }

  function variation(of) {
    var sign = of.chart.signs[xmr.last(of.chart)], word = meaning(sign, of.better);
    return !sign || !of.better ? word : word + (sign > 0 ? "_high" : "_low");
  }

  function lines(of) {
    return of.chart.parts[of.chart.parts.length - 1].lines;
  }

  function assurance(of) {
    var at = lines(of);
    if (of.target === null || !of.better || isNaN(at.lower)) return null;
    if (at.lower <= of.target && of.target <= at.upper) return "hit_or_miss";
    return (of.target < at.lower) === (of.better > 0) ? "consistently_pass" : "consistently_fail";
  }

  function isChanging(of) {
    return variation(of) !== "common_cause";
  }

  function period(of) {
    return of.dates.length > 1 ? of.dates[0] + " to " + of.dates[of.dates.length - 1] : of.dates[0];
  }

  function extent(of) {
    var missing = of.chart.values.filter(isNaN).length, points = numberOf(of.dates.length, "month");
    return missing ? points + ", " + missing + " without a value" : points;
  }

  function isAnew(of) {
    return of.chart.parts.length > 1;
  }

  /* Name the months in which limits begin anew. */
  function beginnings(of) {
    return of.chart.parts.slice(1).map(function (part) { return of.dates[part.start]; });
  }

  function begins(of) {
    return of.dates[of.chart.parts[of.chart.parts.length - 1].start];
  }

  function hasLimits(of) {
    return !isNaN(lines(of).lower);
  }

  /* Count the months with a value since the last limits began. */
  function knownSince(of) {
    return xmr.known(of.chart.parts[of.chart.parts.length - 1].values).length;
  }

  function linesSaid(of) {
    var at = lines(of), where = isAnew(of) ? ", after new limits from " + listed(beginnings(of)) : "";
    if (isNaN(at.mean)) return "No mean and no limits" + where + ": no figure is known since.";
    var mean = "Mean " + figure(at.mean, of.unit);
    if (isNaN(at.lower)) return mean + ", no limits yet" + where + ".";
    return mean + ", limits " + figure(at.lower, of.unit) + " to " + figure(at.upper, of.unit) + where + ".";
  }

  function endingSaid(of) {
    if (!isChanging(of)) return !isUndecided(of) ? "No signal at the end." : hasLimits(of) ? xmr.TOO_FEW + "." : "";
    return capital(xmr.ending(of.chart)) + ": " + KINDS[variation(of).split("_")[0]] + ".";
  }

  function earlier(of) {
    var meanings = of.chart.signs.filter(function (_, at) { return xmr.isKnown(of.chart.values[at]); })
      .map(function (sign) { return meaning(sign, of.better); });
    var counts = {};
    meanings.slice(0, meanings.length - xmr.endingAlike(meanings)).forEach(function (each) {
      if (each !== "common_cause") counts[SHORT[each].toLowerCase()] = (counts[SHORT[each].toLowerCase()] || 0) + 1;
    });
    var kinds = Object.keys(counts).map(function (kind) { return numberOf(counts[kind], "point") + " (" + kind + ")"; });
    return kinds.length ? "Earlier signals: " + kinds.join(" and ") + "." : "";
  }

  function becomes(of, words) {
    return words.assurance[assurance(of)];
  }

  /* Tell whether nobody can say: no signal was found, and of so few months none can lie outside the limits. */
  function isUndecided(of) {
    return !isChanging(of) && knownSince(of) < xmr.TELLING;
  }

  /* Say on how few points the last limits rest; nothing where there are enough, or no limits. */
  function firstTry(of) {
    var count = knownSince(of);
    return count >= xmr.TRIAL || isNaN(lines(of).lower) ? "" : "a first try of " + numberOf(count, "month");
  }

  /* Write the last mean with its limits, as a table's cell holds them. */
  function meanAndLimits(of, within) {
    var at = lines(of), mean = figure(at.mean, of.unit), since = isAnew(of) ? " since " + begins(of) : "", tried = firstTry(of);
    if (isNaN(at.mean)) return "No limits yet";
    if (isNaN(at.lower)) return mean + since + ", no limits yet";
    return mean + " (" + figure(at.lower, within) + " to " + figure(at.upper, within) + ")" + since + (tried && ", " + tried);
  }

  function condition(of) {
    var tried = firstTry(of);
    return tried ? "on " + tried : "if nothing changes";
  }

  function targetSaid(of, words) {
    if (of.target === null) return "";
    var said = "Target " + figure(of.target, of.unit), at = lines(of);
    if (assurance(of) === null) return said + ".";
    if (isChanging(of)) return said + ": the process is changing, so its past cannot say whether it will be met.";
    if (isUndecided(of)) return said + ": too few months to say whether it will be met.";
    var where = of.target > at.upper ? "above the limits" : of.target < at.lower ? "below the limits" : "within the limits";
    return said + ", " + where + ": " + condition(of) + ", it " + becomes(of, words) + ".";
  }

  /* Say what the chart shows: period, mean, limits, the last signal, the target. */
  function describe(of, words) {
    var head = "XmR chart of " + of.name + ", " + period(of) + ": " + extent(of) + ".";
    return [head, linesSaid(of), endingSaid(of), earlier(of), targetSaid(of, words)].filter(Boolean).join(" ");
  }

  /* Say the finding in one line. */
  function headline(of, words) {
    if (isChanging(of)) {
      return SHORT[meaning(of.chart.signs[xmr.last(of.chart)], of.better)] + ": " + xmr.ending(of.chart);
    }
    if (isNaN(lines(of).lower)) return "Too few points for limits";
    if (isUndecided(of)) return xmr.TOO_FEW;
    var calm = "No signal at the end" + (isAnew(of) ? ", on the new limits of " + begins(of) : "");
    if (assurance(of) === null) return isAnew(of) ? calm : calm + ": it varies as it did";
    return calm + ": " + condition(of) + ", the target of " + figure(of.target, of.unit) + " " + becomes(of, words);
  }

  function signalOf(of, words) {
    var label = of.chart.labels[xmr.last(of.chart)];
    if (!label) return "";
    var way = variation(of).split("_");
    return words.causes[label] + ", " + KINDS[way[0]] + ", " + way[1] + ".";
  }

  /* The measure as it was seen a month ago: of two figures and more, one at least was known then. */
  function before(of) {
    var values = of.chart.values.slice(0, -1);
    var begins = of.begins.filter(function (at) { return at < values.length; });
    return Object.assign({}, of, { chart: xmr.chart(values, begins), dates: of.dates.slice(0, -1) });
  }

  function tooFew(of) {
    var known = knownSince(of), few = known ? numberOf(known, "month is", "months are") + " too few to say" : "no month has a figure yet";
    return (isAnew(of) ? "New limits begin in " + begins(of) + ": " + few : capital(few)) + ".";
  }

  /* Say what is new since the month before, as the month before was seen at the time. */
  function changed(of, words) {
    var now = signalOf(of, words), was = before(of), end = of.dates.length - 1;
    if (isNaN(of.chart.values[end])) {
      var known = of.dates[xmr.last(of.chart)] + ": " + (now || "no signal.");
      return "No figure for " + of.dates[end] + ". " + (isUndecided(of) ? tooFew(of) : known);
    }
    if (isUndecided(of)) return tooFew(of);
    var then = signalOf(was, words);
    // Another rule may find it now: what it means to a reader is no news.
    if (now) return (then && variation(was) === variation(of) ? "Still: " : "New: ") + now;
    if (isUndecided(was)) return "No signal. The limits are new.";
    // On other limits, last month's report may have said otherwise.
    if (!then && isAnew(of)) return "No signal on the limits since " + begins(of) + ".";
    if (xmr.last(was.chart) < was.dates.length - 1) {
      var when = was.dates[xmr.last(was.chart)];
      return then ? "The signal of " + when + " has ended." : "No signal, as in " + when + ".";
    }
    return then ? "Last month's signal has ended." : "No signal, as last month.";
  }

  /* A measure's place among others: concerns, other signals, improvements, then misses. */
  function rank(of) {
    var place = FIRST.indexOf(variation(of).split("_")[0]);
    return place >= 0 ? place : FIRST.length + (!isUndecided(of) && assurance(of) === "consistently_fail" ? 0 : 1);
  }

  function countOf(every, kind) {
    return every.filter(function (of) { return variation(of).startsWith(kind); }).length;
  }

  /* Say the finding of all in one line. */
  function headlineMany(every) {
    var undecided = every.filter(isUndecided).length, lack = (undecided === 1 ? " has" : " have") + " too few points to say";
    if (undecided === every.length) return numberOf(undecided, "chart") + lack;
    var charts = numberOf(every.length - undecided, "chart");
    var found = [["concern"], ["neutral", "signal"], ["improvement"]].map(function (kind) {
      var count = countOf(every, kind[0]);
      return count ? numberOf(count, kind[1] || kind[0]) : "";
    }).filter(Boolean);
    var said = found.length ? "At the end of " + charts + ": " + listed(found) : "No signal at the end of " + charts;
    return undecided ? said + "; " + undecided + lack : said;
  }

  window.impact.reportWords = {
    assurance: assurance, changed: changed, countOf: countOf, describe: describe, firstTry: firstTry, hasLimits: hasLimits, headline: headline,
    headlineMany: headlineMany, isChanging: isChanging, isUndecided: isUndecided, meanAndLimits: meanAndLimits, meaning: meaning, numberOf: numberOf,
    period: period, rank: rank, variation: variation,
  };
})();
