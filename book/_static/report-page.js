/* The monthly report as HTML, as the library writes it (impactflow.packs.report): the same page, to the byte. */
(function () {
  "use strict";

  var FEWEST = 2, LONGEST = { name: 60, unit: 16, word: 20 }, WAYS = { increase: 1, decrease: -1, neutral: 0 };
  var read = window.impact.reportLines, say = window.impact.reportWords, xmr = window.impact.xmr;
  var draw = window.impact.reportDrawing, escape = window.impact.markup.escape, figure = xmr.figure;

  function single(words) {
    return words.split(/\s+/).filter(Boolean).join(" ");
  }

  function refused(of, problem, name, word) {
    return { words: read.fill(of.problems[problem], { name: name, word: word }) };
  }

  /* An entry with single spaces in its words; lines of figures stay as they are. */
  function tidy(entry) {
    return {
      name: read.cut(single(entry.name), LONGEST.name), unit: read.cut(single(entry.unit), LONGEST.unit), better: entry.better,
      target: entry.target.trim(), rebase: single(entry.rebase), figures: entry.figures,
    };
  }

  /* Tell whether a target below 1 has its place among the figures when it is taken as a share of 1. */
  function likeAShare(target, values) {
    var some = xmr.known(values), least = Math.min.apply(null, some), most = Math.max.apply(null, some);
    return target > 0 && target < 1 && least / 2 <= 100 * target && 100 * target <= 2 * most;
  }

  function target(of, entry, series, percent) {
    if (!entry.target) return null;
    if (/%$/.test(entry.target) && !percent) throw refused(of, "percent", entry.name, read.cut(entry.target, LONGEST.word));
    var plain = read.bare(entry.target).trim();
    if (!read.NUMBER.test(plain)) throw refused(of, "target", entry.name, read.cut(entry.target, LONGEST.word));
    var found = Number(plain.replace(/,/g, "").replace("−", "-"));
    if (percent && !/%$/.test(entry.target) && likeAShare(found, series.values)) throw refused(of, "share", entry.name, entry.target);
    var some = xmr.known(series.values);
    if (percent && found > 100 && Math.max.apply(null, some) <= 100) throw refused(of, "beyond", entry.name, entry.target);
    if (found < 0 && Math.min.apply(null, some) >= 0) throw refused(of, "below", entry.name, entry.target);
    return found;
  }

  /* The places at which new limits begin. */
  function begins(of, entry, series) {
    var known = series.values.length - 1, places = [0];
    while (known > 0 && isNaN(series.values[known])) known--;
    entry.rebase.replace(/;/g, ",").replace(/ and /g, ",").split(",").forEach(function (word) {
      word = word.trim();
      if (!word) return;
      var found = read.month(of, word);
      if (!found || found.rest) throw refused(of, "month", entry.name, read.cut(word, LONGEST.word));
      var place = found.month - series.first;
      if (place < 0 || place > known) throw refused(of, "outside", entry.name, read.spoken(of, found.month));
      if (places.indexOf(place) < 0) places.push(place);
    });
    return places.sort(function (a, b) { return a - b; });
  }

  function lines(of, entry) {
    try {
      return read.read(of, entry.figures, entry.unit);
    } catch (why) {
      if (!why.words) throw why;
      throw refused(of, "line", entry.name, why.words);
    }
  }

  function measure(of, entry, place) {
    if (!entry.name) throw refused(of, "name", place);
    if (!entry.figures.trim()) throw refused(of, "figures", entry.name);
    var series = lines(of, entry), known = xmr.known(series.values).length;
    if (known < FEWEST) throw refused(of, "few", entry.name, known ? of.oneFigure : of.noFigure);
    if (read.likeShares(series)) throw refused(of, "shares", entry.name);
    var percent = series.percent || series.parts;
    return {
      name: entry.name, unit: percent ? "%" : entry.unit, way: entry.better, better: WAYS[entry.better],
      target: target(of, entry, series, percent), begins: begins(of, entry, series), series: series,
    };
  }

  /* Chart a measure from its own first month to the last month of all. */
  function charted(of, one, last, own) {
    var series = one.series, values = series.values.slice(), hidden = series.hidden.slice(), months = [];
    while (series.first + values.length <= last) {
      values.push(NaN);
      hidden.push(false);
    }
    values.forEach(function (_, at) { months.push(series.first + at); });
    one.dates = months.map(function (month) { return read.spoken(of, month); });
    one.seconds = months.map(function (month) { return Date.UTC(Math.floor(month / 12), month % 12) / 1000; });
    one.chart = xmr.chart(values, one.begins);
    one.hidden = hidden;
    one.changed = say.changed(one, of);
    one.rank = say.rank(one);
    one.notes = [];
    if (series.absent.length) {
      one.notes.push(of.gaps.replace("{}", series.absent.map(function (month) { return read.spoken(of, month); }).join(", ")));
    }
    if (own && series.percent && !series.parts) one.notes.push(of.unknownParts);
    if (xmr.floor(one.chart)) one.notes.push(of.floor);
    return one;
  }

  function twice(of, entries) {
    var names = entries.map(function (entry) { return entry.name; });
    return names.filter(function (name, at) {
      return name && names.indexOf(name) === at && names.lastIndexOf(name) > at;
    }).map(function (name) { return refused(of, "twice", name).words; });
  }

  /* Make a report: {title, measures} with exceptions first, or {problems}. */
  function make(of, title, entries, own) {
    entries = entries.map(tidy).filter(function (entry) { return entry.name || entry.figures.trim(); });
    if (!entries.length) return { problems: [of.problems[own ? "own" : "none"]] };
    var problems = twice(of, entries), every = [];
    entries.forEach(function (entry, place) {
      try {
        every.push(measure(of, entry, place + 1));
      } catch (why) {
        if (!why.words) throw why;
        problems.push(why.words);
      }
    });
    if (problems.length) return { problems: problems };
    var last = Math.max.apply(null, every.map(function (one) { return one.series.first + one.series.values.length - 1; }));
    every.forEach(function (one) { charted(of, one, last, own); });
    every.sort(function (a, b) { return a.rank - b.rank; });
    return { title: single(title), measures: every, problems: [] };
  }

  function written(of, one, at) {
    if (one.hidden[at]) return one.series.parts ? of.hiddenPart : of.hiddenCount;
    return isNaN(one.chart.values[at]) ? "missing" : figure(one.chart.values[at], one.unit);
  }

  function table(rows, caption, heads) {
    return '<table class="impact-icons"><caption>' + escape(caption) + "</caption><thead><tr>" +
      heads.map(function (head) { return '<th scope="col">' + escape(head) + "</th>"; }).join("") + "</tr></thead><tbody>" +
      rows.map(function (row) {
        return '<tr><th scope="row">' + row[0] + "</th>" +
          row.slice(1).map(function (cell) { return "<td>" + cell + "</td>"; }).join("") + "</tr>";
      }).join("") + "</tbody></table>";
  }

  function scrolled(name, inside) {
    return '<div class="scroll" role="group" aria-label="' + escape(name) + '" tabindex="0">' + inside + "</div>";
  }

  /* The names of both icons; of a changing process assurance is not predicted, and without limits nothing is. */
  function icons(one) {
    if (say.isUndecided(one)) return [say.hasLimits(one) ? "few" : "undecided"];
    var found = [say.variation(one)], assured = say.assurance(one);
    return assured === null ? found : found.concat(say.isChanging(one) ? "changing" : assured);
  }

  /* What stands beside each icon's words: on how few months a forecast rests. */
  function beside(one) {
    var tried = say.isChanging(one) ? "" : say.firstTry(one);
    return ["", tried];
  }

  function row(of, one, place) {
    var more = beside(one), both = icons(one).map(function (icon, at) { return of.cells[icon] + (more[at] && ", <br>" + more[at]); });
    var within = /^\p{L}/u.test(one.unit) ? "" : one.unit;
    var target = one.target === null ? "" : "<p>" + escape(figure(one.target, one.unit)) + "</p>" + (both[1] || "");
    return ['<a href="#measure-' + place + '">' + escape(one.name) + "</a>", both[0], escape(one.changed),
      escape(written(of, one, one.dates.length - 1)), target, escape(say.meanAndLimits(one, within))];
  }

  function summary(of, every) {
    var heads = of.heads.slice(), rows = every.map(function (one, at) { return row(of, one, at + 1); });
    if (!rows.some(function (each) { return each[of.targetAt]; })) {
      [heads].concat(rows).forEach(function (each) { each.splice(of.targetAt, 1); });
    }
    return scrolled("Summary", table(rows, "Every measure, exceptions first", heads));
  }

  function mind(of, one) {
    var said = one.notes.concat(xmr.warnings(one.chart, one.dates)), count = one.hidden.filter(Boolean).length;
    if (count) said.unshift(of.left[one.series.parts ? "part" : "count"][count === 1 ? 0 : 1].replace("{}", count));
    if (!said.length) return "";
    return '<div class="mind"><p><strong>Mind this</strong></p>' +
      said.map(function (sentence) { return "<p>" + escape(sentence) + "</p>"; }).join("") + "</div>";
  }

  function figures(of, one) {
    var rows = one.dates.map(function (date, at) {
      var part = one.chart.parts.filter(function (each) { return each.start <= at && at < each.stop; })[0].lines;
      var look = of.looks[say.meaning(one.chart.signs[at], one.better)];
      return [date, written(of, one, at), figure(part.mean, one.unit), figure(part.lower, one.unit), figure(part.upper, one.unit)]
        .map(escape).concat(isNaN(one.chart.values[at]) ? "" : isNaN(part.lower) ? of.noLimits : look.word);
    });
    return "<details><summary>The figures of " + escape(one.name) + "</summary>" +
      scrolled("Figures of " + one.name, table(rows, "Figures of " + one.name, of.figureHeads)) + "</details>";
  }

  function key(of, one) {
    var found = one.chart.signs.filter(function (_, at) { return xmr.isKnown(one.chart.values[at]); })
      .map(function (sign) { return say.meaning(sign, one.better); }), marks = [];
    of.meanings.forEach(function (name) {
      if (found.indexOf(name) >= 0 && marks.indexOf(of.looks[name].key) < 0) marks.push(of.looks[name].key);
    });
    return '<ul class="key">' + marks.join("") + "</ul>";
  }

  function section(of, one, place, level) {
    var described = say.describe(one, of), kinds = ["Variation", "Assurance"], more = beside(one);
    var marks = icons(one).map(function (icon, at) { return "<span>" + of.icons[icon].replace("{}", kinds[at]) + (more[at] && ", " + more[at]) + "</span>"; });
    return '<section id="measure-' + place + '"><h' + level + ">" + escape(one.name) + "</h" + level + "><p><strong>" +
      escape(say.headline(one, of)) + "</strong></p><p>" + escape(one.changed) + '</p><p class="quiet">' +
      escape(one.name + ", " + say.period(one) + ". " + of.betterSaid[one.way]) + '</p><p class="icons">' + marks.join("") +
      '</p><figure><div class="impact-still-wide">' + draw.drawing(one, described, of, "wide") +
      '</div><div class="impact-still-narrow">' + draw.drawing(one, described, of, "narrow") + "</div>" + key(of, one) +
      "</figure><p>" + escape(described) + "</p>" + mind(of, one) + figures(of, one) + "</section>";
  }

  /* The report as a part of another page. */
  function body(of, made, top) {
    var every = made.measures, small = every.some(function (one) { return one.hidden.some(Boolean); });
    var latest = read.spoken(of, Math.max.apply(null, every.map(function (one) { return one.series.first + one.dates.length - 1; })));
    var parts = [
      "<h" + top + ">" + escape(made.title) + "</h" + top + ">",
      "<p>" + escape(latest) + ". " + escape(say.headlineMany(every)) + ". Exceptions come first.</p>",
      every.length > 1 && small ? of.totals : "",
      summary(of, every),
    ].concat(every.map(function (one, at) { return section(of, one, at + 1, top + 1); }));
    return '<div class="impact-report">\n' + parts.filter(Boolean).join("\n") + "\n</div>";
  }

  /* The report as a file of its own. */
  function page(of, made) {
    var parts = made.measures.some(function (one) { return one.series.parts; });
    var filled = { TITLE: escape(made.title), BODY: body(of, made, 1), SMALL: of.small[parts ? "part" : "count"] };
    return of.document.replace(/%(TITLE|BODY|SMALL)%/g, function (_, name) { return filled[name]; });
  }

  window.impact.report = { make: make, body: body, page: page };
})();
