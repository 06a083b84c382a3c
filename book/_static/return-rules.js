/* Return on improvement: the same runs, figures, pictures and words as in the library, to the letter. */
(function () {
  "use strict";

  var escape = window.impact.markup.escape, fill = window.impact.markup.fill, table = window.impact.markup.table;
  var WIDTH = 3000, SIDE = 120, ROW = 430, NAME = 200, LETTERS = 140, LINE = 260, THICK = 40, DOT = 60, BAR = 110, MARK = 90;
  var ACCENT = "color:var(--impact-accent,currentColor)";
  var NUMBER = /^£? ?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(\.[0-9]{1,6})? ?(%?)$/, BLANKS = /[ \t\r\n\u00a0\ufeff]+/g;
  var MINUS = /^(£? ?)[-−–] ?/;
  var TIMES = [0xf645, 0x9fcc, 0xdf64, 0x4385, 0x5da4, 0x1fc6, 0xed05, 0x2360]; // the generator's multiplier

  /* A number of 128 bits as eight of 16, the lowest first. */
  function limbs(hexadecimal) {
    var found = [];
    for (var at = 28; at >= 0; at -= 4) found.push(parseInt(hexadecimal.substr(at, 4), 16));
    return found;
  }

  /* Numpy's generator, PCG64, from where Python begins: so many numbers from 0 to below 1.
     Source: O'Neill (2014), PCG: a family of simple fast space-efficient statistically good algorithms. */
  function luck(begins) {
    var state = limbs(begins.state), step = limbs(begins.inc), next = new Array(8);

    function advance() {
      var carry = 0;
      for (var at = 0; at < 8; at++) {
        var sum = carry + step[at];
        for (var low = 0; low <= at; low++) sum += state[low] * TIMES[at - low];
        next[at] = sum % 65536;
        carry = Math.floor(sum / 65536);
      }
      for (at = 0; at < 8; at++) state[at] = next[at];
    }

    return function () {
      advance();
      var high = ((state[7] ^ state[3]) << 16 | state[6] ^ state[2]) >>> 0;
      var low = ((state[5] ^ state[1]) << 16 | state[4] ^ state[0]) >>> 0;
      var turn = state[7] >>> 10, spare = high;
      if (turn >= 32) { high = low; low = spare; spare = high; turn -= 32; }
      if (turn) {
        high = (spare >>> turn | low << 32 - turn) >>> 0;
        low = (low >>> turn | spare << 32 - turn) >>> 0;
      }
      return (high * 2097152 + (low >>> 11)) / 9007199254740992;
    };
  }

  /* A whole number; a half goes to the even one, as in Python. */
  function whole(value) {
    var floor = Math.floor(value), rest = value - floor;
    return rest === 0.5 ? floor + Math.abs(floor % 2) : Math.floor(value + 0.5);
  }

  function threeFigures(value) {
    if (!value) return 0;
    var parts = Math.abs(value).toExponential(20).split("e"), digits = parts[0].replace(".", "");
    var head = Number(digits.slice(0, 3)), tail = digits.slice(3);
    if (/^50*$/.test(tail) ? head % 2 : tail >= "5") head += 1;
    return (value < 0 ? -1 : 1) * Number(head + "e" + (Number(parts[1]) - 2));
  }

  function commas(value) {
    var parts = String(value).split(".");
    parts[0] = parts[0].replace(/\B(?=([0-9]{3})+$)/g, ",");
    return parts.join(".");
  }

  function pounds(value) {
    var rounded = threeFigures(value);
    return (rounded < 0 ? "−" : "") + "£" + commas(whole(Math.abs(rounded)));
  }

  function percent(rate) {
    var value = rate * 100;
    return (value * 4 % 2 === 1 ? whole(value * 10) / 10 : value).toFixed(1) + "%";
  }

  function often(gain) {
    if (gain > 0 && gain < 1) return "fewer than 1%";
    if (gain > 99 && gain < 100) return "more than 99%";
    return whole(gain) + "%";
  }

  function triangular(of, share) {
    var least = of[0], likely = of[1], most = of[2];
    if (most === least) return least;
    if (share <= (likely - least) / (most - least)) return least + Math.sqrt(share * (most - least) * (likely - least));
    return most - Math.sqrt((1 - share) * (most - least) * (most - likely));
  }

  function uniform(of, share) {
    return of[0] + share * (of[1] - of[0]);
  }

  function mean(values) {
    return values.reduce(function (sum, each) { return sum + each; }, 0) / values.length;
  }

  function quantile(sorted, share) {
    var place = share * (sorted.length - 1), before = Math.floor(place), rest = place - before;
    var low = sorted[before], high = sorted[Math.min(before + 1, sorted.length - 1)];
    return rest < 0.5 ? low + (high - low) * rest : high - (high - low) * (1 - rest);
  }

  function outcome(runs) {
    var sorted = Float64Array.from(runs).sort(), gains = 0;
    runs.forEach(function (each) { if (each > 0) gains += 1; });
    return {
      mean: mean(runs), low: quantile(sorted, 0.025), high: quantile(sorted, 0.975),
      often: often(100 * (gains / runs.length)), gain: 100 * (gains / runs.length),
    };
  }

  function scale(values) {
    var low = Math.min.apply(null, values.concat(0)), high = Math.max.apply(null, values.concat(0));
    if (low >= high) { low = -1; high = 1; }
    return function (value) { return Math.floor(SIDE + (WIDTH - 2 * SIDE) * ((value - low) / (high - low)) + 0.5); };
  }

  function svg(words, rows, count, nought, mark) {
    var line = ""; // beside each bar and not behind its name, which would be hard to read
    for (var at = 0; at < count; at++) line += "M" + nought + "," + (NAME + ROW * at + LINE - MARK) + "v" + 2 * MARK;
    return '<svg viewBox="0 0 ' + WIDTH + " " + (ROW * count + NAME) + '" role="img" aria-label="' + escape(words) +
      '" fill="currentColor" font-size="' + LETTERS + '">' + rows + '<path d="' + line +
      '" stroke="currentColor" stroke-width="16"/><text x="' + nought + '" y="' + (NAME - 50) + '" text-anchor="middle">' + mark +
      "</text></svg>";
  }

  /* An amount stays on one line: a minus alone at its end would be overlooked. */
  function unbroken(cell) {
    return escape(cell).replace(/−?£[0-9,]+/g, '<span class="impact-whole">$&</span>');
  }

  /* told: sentences, boxes, and the parts of the case with their luck. */
  function rules(told) {
    var said = told.said, drawn = null;

    function trouble(code, slots) {
      return { trouble: fill(told.unreadable[code], slots) };
    }

    function short(words) {
      return Array.from(words).slice(0, told.short).join("");
    }

    function tidy(words) {
      return words.replace(BLANKS, " ").replace(/^ +| +$/g, "");
    }

    function number(input, words) {
      var found = NUMBER.exec(words);
      if (!words) return trouble("blank", { label: input.label });
      if (!found) {
        return trouble(NUMBER.test(words.replace(MINUS, "$1")) ? "minus" : "figure", { label: input.label, words: short(words) });
      }
      var digits = found[1] + (found[2] || ""), value = Number(digits.replace(/,/g, ""));
      // 0.4 for 40% would be worked out without a word; 0.75 is no discount rate of 75%, so it is read as 0.75%.
      if (input.percent && !found[3] && value > 0 && value * 100 <= input.most) {
        var percent = (value * 100).toFixed(4).replace(/\.?0+$/, "");
        return trouble("share", { label: input.label, digits: digits, percent: percent });
      }
      if (value < input.least || value > input.most) {
        return trouble("range", {
          label: input.label, least: commas(input.least), most: commas(input.most), words: short(words),
        });
      }
      if (input.whole && value !== Math.floor(value)) return trouble("whole", { label: input.label, words: short(words) });
      return value;
    }

    /* Figures from what stands in the boxes: {figures}, or {trouble: a sentence}. */
    function read(written) {
      var figures = {};
      for (var at = 0; at < told.inputs.length; at++) {
        var input = told.inputs[at], words = written[input.name].map(tidy), found = [];
        for (var box = 0; box < words.length; box++) {
          var value = number(input, words[box]);
          if (value.trouble) return value;
          if (box && value < found[box - 1]) found.falls = true;
          found.push(value);
        }
        if (found.falls) return trouble("order", { label: input.label, figures: words.join(", ") });
        figures[input.name] = found;
      }
      return { figures: figures };
    }

    function many(next) {
      return Float64Array.from({ length: told.runs }, next);
    }

    function draw() {
      var share = null; // one for all that have it, drawn with the first of them
      drawn = told.parts.map(function (part) {
        var next = luck(part.luck), amount = many(next);
        if (part.shared && !share) share = many(next);
        return { amount: amount, share: share };
      });
    }

    function today(part, rate, years) {
      var worth = 0, last = part.last === null ? years : part.last;
      for (var year = part.first; year <= last; year++) worth += Math.pow(1 + rate, -year);
      return part.benefit ? worth : -worth;
    }

    function workedOut(figures) {
      if (!drawn) draw();
      var years = figures.years[0], rate = figures.rate[0] / 100;
      var share = figures.share.map(function (each) { return each / 100; });
      var parts = told.parts.map(function (part, at) {
        var amounts = figures[part.from], runs = new Float64Array(told.runs);
        for (var run = 0; run < told.runs; run++) {
          runs[run] = triangular(amounts, drawn[at].amount[run]) * (part.shared ? uniform(share, drawn[at].share[run]) : 1);
        }
        var average = (amounts[0] + amounts[1] + amounts[2]) / 3, made = part.shared ? (share[0] + share[1]) / 2 : 1;
        return Object.assign({}, part, {
          amounts: amounts, runs: runs, worth: today(part, rate, years), average: average, made: made, usual: average * made,
        });
      });
      var found = { years: years, rate: rate, parts: parts, share: share, together: {} };
      told.kinds.forEach(function (kind) {
        var total = new Float64Array(told.runs);
        of(found, kind[0]).forEach(function (part) {
          for (var run = 0; run < told.runs; run++) total[run] += part.worth * part.runs[run];
        });
        found.together[kind[0]] = outcome(total);
      });
      return found;
    }

    function of(found, kind) {
      return found.parts.filter(function (part) {
        return part.pounds && (kind === "together" || part.cash === (kind === "cash"));
      });
    }

    function tornado(found, kind) {
      var parts = of(found, kind), rows = [];
      var usual = parts.reduce(function (sum, part) { return sum + part.worth * part.usual; }, 0);
      function add(input, moved, gives) {
        var net = [0.025, 0.975].map(function (end) {
          return usual + moved.reduce(function (sum, part) { return sum + part.worth * (gives(part, end) - part.usual); }, 0);
        });
        rows.push({ input: input, low: net[0], high: net[1], moves: Math.abs(net[1] - net[0]) });
      }
      parts.forEach(function (part) {
        add(part.what, [part], function (one, end) { return triangular(one.amounts, end) * one.made; });
      });
      var shared = parts.filter(function (part) { return part.shared; });
      if (shared.length) add(told.share, shared, function (one, end) { return one.average * uniform(found.share, end); });
      return rows.sort(function (one, other) { return other.moves - one.moves; });
    }

    function spoken(one) {
      return pounds(one.mean) + ", 95% of runs from " + pounds(one.low) + " to " + pounds(one.high) + ", a gain in " + one.often;
    }

    function years(found) {
      return found.years + (found.years === 1 ? " year" : " years");
    }

    function headline(found) {
      return fill(said.headline, { years: years(found), words: spoken(found.together.cash) });
    }

    function beside(expected, found) {
      var came = told.guesses.filter(function (guess) { return found.together.cash.gain >= guess[1]; })[0][0];
      return fill(said.beside, { expected: expected, end: came === expected ? said.so : fill(said.is, { came: came }) });
    }

    function sentence(found) {
      var counted = found.parts.filter(function (part) { return !part.pounds; }).map(function (part) {
        var sorted = Float64Array.from(part.runs).sort();
        var figures = [mean(part.runs), quantile(sorted, 0.025), quantile(sorted, 0.975)].map(threeFigures).map(commas);
        return part.what + ": " + figures[0] + " " + part.unit + " a year (" + figures[1] + " to " + figures[2] + "), not in pounds.";
      });
      var cash = found.together.cash, not = found.together["not cash"];
      return [
        "Over " + years(found) + ", in today's pounds at " + percent(found.rate) + ": in cash, " + spoken(cash) + " of runs.",
        "In value that nobody can spend, " + spoken(not) + " of runs.",
        "The two add up to " + pounds(found.together.together.mean) + ", of which " + pounds(cash.mean) + " is cash and " +
          pounds(not.mean) + " is not.",
      ].concat(found.parts.map(function (part) { return part.sentence; }).filter(Boolean), counted).join(" ");
    }

    function turns(found, kind) {
      var names = tornado(found, kind).filter(function (row) {
        return Math.min(row.low, row.high) < 0 && Math.max(row.low, row.high) > 0;
      }).map(function (row) { return row.input; });
      return names.length ? fill(said.turns, { inputs: names.join("; ") }) : said.none;
    }

    function titleOf(kind) {
      return told.kinds.filter(function (each) { return each[0] === kind; })[0][1];
    }

    function inWords(found, kind) {
      var each = tornado(found, kind).map(function (row) {
        return fill(said.moves, { input: row.input, low: pounds(row.low), high: pounds(row.high) });
      }).join("; ");
      return fill(said.tornado, { kind: titleOf(kind).toLowerCase(), each: each, turns: turns(found, kind) });
    }

    function intervals(found) {
      var ends = [];
      told.kinds.forEach(function (kind) {
        var one = found.together[kind[0]];
        ends.push(one.mean, one.low, one.high);
      });
      var across = scale(ends), rows = told.kinds.map(function (kind, at) {
        var one = found.together[kind[0]], top = NAME + ROW * at, y = top + LINE;
        return '<text x="0" y="' + (top + LETTERS) + '">' + escape(kind[1] + ": " + pounds(one.mean)) + '</text><path style="' +
          ACCENT + '" d="M' + across(one.low) + "," + y + "L" + across(one.high) + "," + y + '" stroke="currentColor" stroke-width="' +
          THICK + '"/><circle style="' + ACCENT + '" cx="' + across(one.mean) + '" cy="' + y + '" r="' + DOT + '"/>';
      }).join("");
      var words = told.kinds.map(function (kind) {
        var one = found.together[kind[0]];
        return fill(said.intervals, { kind: kind[1], mean: pounds(one.mean), low: pounds(one.low), high: pounds(one.high) });
      }).join("; ");
      return svg(fill(said.range, { each: words }), rows, told.kinds.length, across(0), told.nought);
    }

    function outcomes(found) {
      return table(told.heads, told.kinds.map(function (kind) {
        var one = found.together[kind[0]];
        return [kind[1], pounds(one.mean), pounds(one.low) + " to " + pounds(one.high), one.often];
      }), "Ways of counting", unbroken);
    }

    function bars(found, kind) {
      var rows = tornado(found, kind), ends = [];
      rows.forEach(function (row) { ends.push(row.low); });
      rows.forEach(function (row) { ends.push(row.high); });
      var across = scale(ends), drawn = rows.map(function (row, at) {
        var low = Math.min(across(row.low), across(row.high)), high = Math.max(across(row.low), across(row.high));
        var top = NAME + ROW * at;
        return '<text x="0" y="' + (top + LETTERS) + '">' + escape(row.input) + '</text><rect style="' + ACCENT + '" x="' + low +
          '" y="' + (top + LINE - 55) + '" width="' + Math.max(high - low, 20) + '" height="' + BAR + '"/>';
      }).join("");
      return svg(inWords(found, kind), drawn, rows.length, across(0), told.nought);
    }

    function endsOf(found, kind) {
      return table(told.movesHeads, tornado(found, kind).map(function (row) {
        return [row.input, pounds(row.low), pounds(row.high)];
      }), told.moves, unbroken);
    }

    function shown(found, kind) {
      return [
        intervals(found) + outcomes(found),
        bars(found, kind) + "<p>" + escape(turns(found, kind)) + "</p>" + endsOf(found, kind),
      ];
    }

    return {
      read: read, workedOut: workedOut, headline: headline, beside: beside, sentence: sentence, shown: shown, unbroken: unbroken,
    };
  }

  window.impact.returns = { rules: rules };
})();
