/* The tray's rules: its text, its costs, its figures. The notebook follows the same, to the letter. */
(function () {
  "use strict";

  var WIDTH = 3000, SIDE = 150, ROW = 520, NAME = 200, LINE = 330, LETTERS = 140, DOT = 55;
  var LINES = /\r\n|\r|\n/g, BLANKS = /[ \t\u00a0\ufeff]+/g;
  var AMOUNT = /^£? ?([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?:\.([0-9]{1,2}))?$/;
  var escape = window.impact.markup.escape, fill = window.impact.markup.fill;

  function trim(words) {
    return words.replace(/^ +| +$/g, "");
  }

  function tidy(words) {
    return trim(words.replace(LINES, " ").replace(/\|/g, " ").replace(BLANKS, " "));
  }

  function letters(words) {
    return Array.from(words);
  }

  function short(words, most) {
    var found = letters(words);
    return found.length <= most ? words : found.slice(0, most).join("") + "…";
  }

  /* An amount of pounds in pence; null where there is none. */
  function amount(words) {
    var found = AMOUNT.exec(words);
    if (!found) return null;
    return 100 * Number(found[1].replace(/,/g, "")) + Number(((found[2] || "") + "00").slice(0, 2));
  }

  function pounds(pence) {
    var rest = pence % 100, whole = String((pence - rest) / 100).replace(/\B(?=([0-9]{3})+$)/g, ",");
    return "£" + whole + (rest ? "." + (rest < 10 ? "0" : "") + rest : "");
  }

  function tenth(value) {
    var found = Math.floor(10 * value + 0.5) / 10 + 0;
    return (found < 0 ? "" : "+") + found.toFixed(1);
  }

  function spoken(ends) {
    return tenth(ends[0]) + " (" + tenth(ends[1]) + " to " + tenth(ends[2]) + ")";
  }

  /* The mean of a few figures, and the ends of its 95% interval. */
  function interval(values, t) {
    var mean = values.reduce(function (sum, each) { return sum + each; }, 0) / values.length;
    var squares = values.reduce(function (sum, each) { return sum + (each - mean) * (each - mean); }, 0);
    var reach = t * Math.sqrt(squares / (values.length - 1)) / Math.sqrt(values.length);
    return [mean, mean - reach, mean + reach];
  }

  function scale(low, high) {
    if (low >= high) { low = -1; high = 1; }
    return function (value) { return Math.floor(SIDE + (WIDTH - 2 * SIDE) * ((value - low) / (high - low)) + 0.5); };
  }

  /* Each week of each choice, by measure, as the explorer's chart draws them. */
  function weekly(spec) {
    var found = {};
    Object.values(spec.datasets).forEach(function (rows) {
      rows.forEach(function (row) {
        if (row.week === undefined || row.scenario === "now") return;
        var key = row.measure + "|" + row.choice;
        (found[key] = found[key] || [])[row.week] = row.value;
      });
    });
    return found;
  }

  /* told: words, and what can be chosen; cases: the explorer's answers; spec: its chart. */
  function rules(told, cases, spec) {
    var weeks = null, said = told.said;

    function caseOf(one) {
      return [one.change, one.amount, one.demand].join("|");
    }

    function text(kept, costs) {
      return [told.head].concat(kept.map(function (one) {
        var parts = [one.name, one.change, one.amount, one.demand];
        return (costs && one.pence !== null ? parts.concat(pounds(one.pence)) : parts).join(" | ");
      })).join("\n");
    }

    function trouble(code, slots) {
      return { trouble: fill(told.unreadable[code], slots || {}) };
    }

    function scenario(place, line, costs) {
      var parts = line.split("|").map(trim), most = told.parts;
      var pence = costs && parts.length === most + 1 ? amount(parts.pop()) : null;
      if (parts.length !== most) return trouble("parts", { line: place, count: parts.length });
      var name = parts[0], found = { name: name, pence: pence };
      if (!name) return trouble("name", { line: place });
      var count = letters(name).length;
      if (count > told.longest) return trouble("long", { line: place, count: count, most: told.longest });
      for (var at = 0; at < told.options.length; at++) {
        var pick = told.options[at], key = parts[at + 1].toLowerCase();
        if (pick.keys.indexOf(key) < 0) {
          return trouble("unknown", {
            line: place, words: short(parts[at + 1], told.short), label: pick.label, options: pick.keys.join(", "),
          });
        }
        found[pick.name] = key;
      }
      return found;
    }

    /* Scenarios from a text: {kept}, or {trouble: a sentence}. */
    function read(words, costs) {
      var lines = words.split(LINES).map(function (line, at) { return [at + 1, trim(line.replace(BLANKS, " "))]; });
      lines = lines.filter(function (line) { return line[1]; });
      if (!lines.length) return trouble("empty");
      if (lines[0][1] !== told.head) return trouble("head", { head: told.head, words: short(lines[0][1], told.short) });
      if (lines.length < 2) return trouble("none");
      if (lines.length > told.most + 1) return trouble("many", { count: lines.length - 1, most: told.most });
      var kept = [];
      for (var at = 1; at < lines.length; at++) {
        var place = lines[at][0], found = scenario(place, lines[at][1], costs);
        if (found.trouble) return found;
        if (kept.some(function (one) { return one.name === found.name; })) {
          return trouble("twice", { line: place, name: found.name });
        }
        var same = kept.filter(function (one) { return caseOf(one) === caseOf(found); })[0];
        if (same) return trouble("again", { line: place, name: same.name });
        kept.push(found);
      }
      return { kept: kept };
    }

    function title(measure) {
      return told.measures.filter(function (each) { return each[0] === measure; })[0][1];
    }

    /* A measure now and with the scenario, the difference, and the ends of its interval.
       The page's table keeps its figures as texts, so that “72.0” keeps its decimal: they are made numbers here. */
    function besideNow(one, measure) {
      return cases[caseOf(one)].rows.filter(function (row) { return row[0] === title(measure); })[0].slice(1).map(Number);
    }

    function between(one, other, measure) {
      if (one.demand !== other.demand) return null;
      weeks = weeks || weekly(spec);
      var before = weeks[measure + "|" + caseOf(one)], after = weeks[measure + "|" + caseOf(other)];
      return interval(after.map(function (value, week) { return value - before[week]; }), told.t);
    }

    function pair(one, other, measure) {
      if (one === other) return said.same;
      var found = between(one, other, measure), names = { one: one.name, other: other.name };
      if (!found) return fill(said.apart, names);
      names.verdict = found[1] <= 0 && found[2] >= 0 ? said.chance : said.clear;
      return fill(said.pair, Object.assign(names, { measure: title(measure), difference: spoken(found) }));
    }

    function aDay(one) {
      return pounds(one.pence * told.pieces[one.change][one.amount]);
    }

    function table(kept, measure) {
      var costs = kept.some(function (one) { return one.pence !== null; });
      var heads = told.heads.concat(costs ? told.costHead : []).map(function (head) { return '<th scope="col">' + head + "</th>"; });
      return "<table><thead><tr>" + heads.join("") + "</tr></thead><tbody>" + kept.map(function (one) {
        var found = besideNow(one, measure), cells = [found[0].toFixed(1), found[1].toFixed(1), spoken(found.slice(2))];
        if (costs) cells.push(one.pence === null ? "" : aDay(one));
        return '<tr><th scope="row">' + escape(one.name) + "</th>" +
          cells.map(function (cell) { return "<td>" + cell + "</td>"; }).join("") + "</tr>";
      }).join("") + "</tbody></table>";
    }

    function inWords(kept, measure) {
      return title(measure) + ", difference from now: " + kept.map(function (one) {
        return one.name + " " + spoken(besideNow(one, measure).slice(2));
      }).join("; ") + ".";
    }

    /* The intervals, a scenario a line, in the colour of the words around them. */
    function picture(kept, measure) {
      var found = kept.map(function (one) { return besideNow(one, measure).slice(2); });
      var across = scale(
        Math.min.apply(null, found.map(function (ends) { return ends[1]; }).concat(0)),
        Math.max.apply(null, found.map(function (ends) { return ends[2]; }).concat(0))
      );
      var height = ROW * kept.length + NAME, zero = across(0);
      return '<svg viewBox="0 0 ' + WIDTH + " " + height + '" role="img" aria-label="' + escape(inWords(kept, measure)) +
        '" fill="currentColor" font-size="' + LETTERS + '"><path d="M' + zero + "," + NAME + "L" + zero + "," + height +
        '" stroke="currentColor" stroke-width="12" stroke-dasharray="50 40"/><text x="' + zero + '" y="' + (NAME - 50) +
        '" text-anchor="middle">now</text>' + kept.map(function (one, at) {
          var ends = found[at].map(across), top = NAME + ROW * at, y = top + LINE;
          return '<text x="0" y="' + (top + LETTERS) + '">' + escape(one.name) + '</text><path d="M' + ends[1] + "," + y +
            "L" + ends[2] + "," + y + '" stroke="currentColor" stroke-width="30"/><circle cx="' + ends[0] + '" cy="' + y +
            '" r="' + DOT + '"/>';
        }).join("") + "</svg>";
    }

    return {
      caseOf: caseOf, text: text, read: read, pair: pair, table: table, picture: picture,
      name: function (words) { return trim(letters(tidy(words)).slice(0, told.longest).join("")); },
      cost: function (words) { return { words: short(tidy(words), told.short), pence: amount(tidy(words)) }; },
      described: function (one) { return told.changes[one.change][one.amount] + "; demand " + told.demands[one.demand]; },
    };
  }

  window.impact = window.impact || {};
  window.impact.tray = { rules: rules, fill: fill, pounds: pounds };
})();
