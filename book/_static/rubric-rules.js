/* The rubric's rules: views from a form or a text, side by side, and beside an earlier time. The notebook follows the same. */
(function () {
  "use strict";

  var escape = window.impact.markup.escape, fill = window.impact.markup.fill, table = window.impact.markup.table;
  var LINES = /\r\n|\r|\n/, BLANKS = /[\s\x1c-\x1f\x85\ufeff|]+/g, DAY = /^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$/;
  var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

  function tidy(words) {
    return words.replace(BLANKS, " ").replace(/^ +| +$/g, "");
  }

  /* How a name is compared, however it is written. */
  function folded(who) {
    return who.toUpperCase().toLowerCase().replace(/ς/g, "σ");
  }

  function listed(names) {
    return names.length < 2 ? names.join("") : names.slice(0, -1).join(", ") + " and " + names[names.length - 1];
  }

  function isDay(words) {
    if (!DAY.test(words)) return false;
    var parts = words.split("-").map(Number), day = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
    return day.getUTCMonth() === parts[1] - 1 && day.getUTCDate() === parts[2];
  }

  function spoken(day) {
    var parts = day.split("-").map(Number);
    return parts[2] + " " + MONTHS[parts[1] - 1] + " " + parts[0];
  }

  /* A day so many months later; a month that is too short ends on its last day. */
  function later(day, months) {
    var parts = day.split("-").map(Number), month = parts[1] - 1 + months;
    var last = new Date(Date.UTC(parts[0], month + 1, 0)).getUTCDate();
    return new Date(Date.UTC(parts[0], month, Math.min(parts[2], last))).toISOString().slice(0, 10);
  }

  /* told: the rubric and the sentences. A view is {who, on, scores, seen}, in the rubric's order. */
  function rules(told) {
    var said = told.said, components = told.components;

    function trouble(code, slots, component) {
      return { trouble: fill(told.unreadable[code], slots || {}), component: component };
    }

    function at(line, found) {
      return { trouble: fill(told.unreadable.line, { line: line, trouble: found.trouble }) };
    }

    function short(words) {
      var letters = Array.from(words);
      return letters.length <= told.short ? words : letters.slice(0, told.short).join("") + "…";
    }

    function tooLong(words, most, component) {
      var count = Array.from(words).length;
      return count > most ? trouble("long", { words: short(words), count: count, most: most }, component) : null;
    }

    /* A view from a form's words: itself, or {trouble: a sentence, component: its place}. */
    function view(who, on, scores, seen) {
      var name = tidy(who).replace(/[. ]+$/, ""), day = tidy(on);
      if (!name) return trouble("who");
      if (tooLong(name, told.longest)) return tooLong(name, told.longest);
      if (!isDay(day)) return trouble("day", { words: short(day) });
      var found = { who: name, on: day, scores: [], seen: [] };
      for (var place = 0; place < components.length; place++) {
        var score = tidy(scores[place]), words = tidy(seen[place]), slots = { component: components[place], score: score };
        if (["0", "1", "2", "3"].indexOf(score) < 0) return trouble("score", slots, place);
        if (score !== "0" && !words) return trouble("seen", slots, place);
        if (tooLong(words, told.longestSeen)) return tooLong(words, told.longestSeen, place);
        found.scores.push(Number(score));
        found.seen.push(words);
      }
      return found;
    }

    /* A view that somebody gives now. One that was kept, or comes as text, may hold opinions of before. */
    function fromForm(who, on, scores, seen) {
      var found = view(who, on, scores, seen);
      if (found.trouble) return found;
      for (var place = 0; place < components.length; place++) {
        var bare = found.seen[place].toLowerCase().replace(/^[ .!]+|[ .!]+$/g, "");
        if (found.scores[place] && told.opinions.indexOf(bare) >= 0) {
          return trouble("opinion", { words: found.seen[place], component: components[place] }, place);
        }
      }
      return found;
    }

    function text(views) {
      var lines = views.length ? [told.head] : [];
      views.forEach(function (one) {
        lines.push(one.who + " | " + one.on);
        components.forEach(function (name, place) {
          lines.push([name, one.scores[place]].concat(one.seen[place] || []).join(" | "));
        });
      });
      return lines.join("\n");
    }

    function isThere(who, views) {
      return views.some(function (one) { return folded(one.who) === folded(who); });
    }

    function group(lines) {
      var first = lines[0], rest = lines.slice(1), joined = function (parts) { return short(parts.join(" | ")); };
      if (first[1].length !== 2) return at(first[0], trouble("view", { words: joined(first[1]) }));
      for (var place = 0; place < rest.length; place++) {
        var parts = rest[place][1];
        if (parts[0] !== components[place] || parts.length < 2 || parts.length > 3) {
          return at(rest[place][0], trouble("component", { words: joined(parts), component: components[place] }));
        }
      }
      if (rest.length < components.length) return at(first[0], trouble("short", { who: short(first[1][0]) }));
      var found = view(first[1][0], first[1][1], rest.map(function (line) { return line[1][1]; }),
        rest.map(function (line) { return line[1].slice(2).join(" "); }));
      if (!found.trouble) return found;
      return at(found.component === undefined ? first[0] : rest[found.component][0], found);
    }

    /* Views from a text: {views}, or {trouble: a sentence}. */
    function read(words) {
      var lines = words.split(LINES).map(function (line, place) { return [place + 1, line.split("|").map(tidy)]; });
      lines = lines.filter(function (line) { return line[1].some(Boolean); });
      if (!lines.length) return trouble("empty");
      if (lines[0][1].length !== 1 || lines[0][1][0] !== told.head) {
        return trouble("head", { head: told.head, words: short(lines[0][1].join(" | ")) });
      }
      var size = components.length + 1, body = lines.slice(1), views = [], many = Math.ceil(body.length / size);
      if (!many) return trouble("nobody");
      if (many > told.most) return trouble("many", { count: many, most: told.most });
      for (var place = 0; place < body.length; place += size) {
        var found = group(body.slice(place, place + size));
        if (found.trouble) return found;
        if (isThere(found.who, views)) return at(body[place][0], trouble("twice", { who: found.who }));
        views.push(found);
      }
      return { views: views };
    }

    function names(views) {
      return listed(views.map(function (one) { return one.who; }));
    }

    function apart(views, place) {
      var scores = views.map(function (one) { return one.scores[place]; });
      var low = Math.min.apply(null, scores), high = Math.max.apply(null, scores);
      return { low: low, high: high, apart: high - low };
    }

    function furthest(views) {
      var found = components.map(function (_, place) { return apart(views, place).apart; }), most = Math.max.apply(null, found);
      return components.filter(function (_, place) { return most > 0 && found[place] === most; });
    }

    function differ(views, name) {
      var place = components.indexOf(name), ends = apart(views, place);
      return name + ": " + [ends.low, ends.high].map(function (score) {
        var who = views.filter(function (one) { return one.scores[place] === score; });
        return names(who) + (who.length === 1 ? " gives " : " give ") + score + " (" + told.scores[score] + ")";
      }).join(", ") + ".";
    }

    function sentence(views) {
      if (views.length === 1) return "One view, " + views[0].who + "'s. Ask somebody who does another job. " + told.own;
      var most = furthest(views);
      if (!most.length) return views.length + " people give the same scores. Ask whether they saw the same things. " + told.own;
      return "They differ most on " + most.map(function (name) { return differ(views, name); }).join(" And as much on ") +
        " Ask first what each of them saw. " + told.own;
    }

    function sideBySide(views) {
      if (!views.length) return "<p>" + said.none + "</p>";
      var most = furthest(views), rows = components.map(function (name, place) {
        var far = String(apart(views, place).apart);
        return [name, most.indexOf(name) < 0 ? far : fill(told.mostApart, { apart: far })].concat(
          views.map(function (one) { return String(one.scores[place]); })
        );
      });
      var heads = told.heads.concat(views.map(function (one) { return one.who; }));
      // One person is apart from nobody.
      if (views.length === 1) [heads].concat(rows).forEach(function (each) { each.splice(told.apartAt, 1); });
      return "<h3>" + told.side + "</h3><p>" + given(views) + " " + escape(sentence(views)) + "</p>" + table(heads, rows, told.side) +
        "<h3>" + told.saw + "</h3>" + saw(views);
    }

    function given(views) {
      var first = spoken(days(views)[0]), last = spoken(days(views).pop());
      return fill(said[first === last ? "given" : "given over"], { first: first, last: last });
    }

    function saw(views) {
      var order = components.map(function (_, place) { return place; }).sort(function (one, other) {
        return apart(views, other).apart - apart(views, one).apart;
      });
      return order.map(function (place) {
        return "<h4>" + escape(components[place]) + "</h4><ul>" + views.map(function (one) {
          var score = one.scores[place], seen = one.seen[place].replace(/\.+$/, "");
          return "<li>" + escape(fill(said.line, { who: one.who, score: score, means: told.scores[score] }) +
            (one.seen[place] ? fill(said.seen, { seen: seen }) : "")) + "</li>";
        }).join("") + "</ul>";
      }).join("");
    }

    function days(views) {
      return views.map(function (one) { return one.on; }).sort();
    }

    /* What rose and fell since an earlier time; nothing where one of the two is missing. */
    function since(now, earlier) {
      if (!now.length || !earlier.length) return "";
      var begins = days(now)[0], ends = days(earlier).pop(), both = [];
      now.forEach(function (after) {
        earlier.forEach(function (before) { if (folded(before.who) === folded(after.who)) both.push([before, after]); });
      });
      var refused = begins === ends ? "Earlier and later views share a day, " + spoken(ends) + ". Give the later ones a later day." :
        begins < ends ? "The later views begin on " + spoken(begins) + ", and the earlier ones end on " + spoken(ends) +
        ". Give the earlier ones first." : both.length ? "" :
        "Nobody gave a view at both times. Only the same people's views can be compared.";
      if (refused) return "<h3>" + told.since + "</h3><p>" + escape(refused) + "</p>";
      var rows = [], changes = [];
      components.forEach(function (name, place) {
        both.forEach(function (pair) {
          var change = pair[1].scores[place] - pair[0].scores[place];
          changes.push(change);
          rows.push([name, pair[1].who, String(pair[0].scores[place]), String(pair[1].scores[place]),
            (change > 0 ? "+" : change ? "−" : "") + Math.abs(change), pair[1].seen[place]]);
        });
      });
      return "<h3>" + told.since + "</h3><p>" + escape(changed(now, earlier, both, changes, begins < later(ends, told.months))) + "</p>" +
        table(told.sinceHeads, rows, told.since);
    }

    function changed(now, earlier, both, changes, soon) {
      var count = function (which) { return changes.filter(which).length; };
      var fell = count(function (change) { return change < 0; }), months = told.months;
      var words = ["Of " + changes.length + " scores by " + (both.length === 1 ? "1 person" : both.length + " people") + ", " +
        count(function (change) { return change > 0; }) + " rose, " + fell + " fell and " +
        count(function (change) { return change === 0; }) + " stayed."];
      if (fell) words.push("A fall may mean that people see more than before: ask what they saw.");
      if (soon) words.push("Fewer than " + months + " months lie between: look again after " + months + " months at work.");
      var known = both.map(function (pair) { return folded(pair[1].who); });
      var alone = earlier.concat(now).filter(function (one) { return known.indexOf(folded(one.who)) < 0; });
      if (alone.length) words.push("Not compared, with a view at one time alone: " + names(alone) + ".");
      return words.concat(told.own).join(" ");
    }

    function here(now) {
      return now.length ? fill(said.here, { count: now.length, names: names(now) }) : said.none;
    }

    function before(earlier) {
      return earlier.length ? fill(said.earlier, { names: names(earlier), first: spoken(days(earlier)[0]) }) : "";
    }

    /* The views of today and of an earlier time, and what is said of each thing that is done to them: a sentence, or {trouble}. */
    function room(nowText, earlierText) {
      var self = { now: read(nowText).views || [], earlier: read(earlierText).views || [] }, asked = "";

      function first(deed, about) {
        var is = deed + " " + about !== asked;
        asked = is ? deed + " " + about : "";
        return is;
      }

      function refuse(code, slots) {
        return { trouble: fill(said[code], slots) };
      }

      function add(who, on, scores, seen) {
        var found = fromForm(who, on, scores, seen);
        if (found.trouble) return found;
        if (isThere(found.who, self.now)) return refuse("taken", { who: found.who });
        if (self.now.length === told.most) return refuse("full", { most: told.most });
        self.now.push(found);
        return fill(said.added, { who: found.who });
      }

      function forget() {
        if (first("forget", text(self.now))) return said["ask forget"];
        self.now = [];
        return said.forgotten;
      }

      function aside() {
        if (!self.now.length) return said.none;
        if (self.earlier.length && first("aside", text(self.now))) return said["ask aside"];
        self.earlier = self.now;
        self.now = [];
        return said.aside;
      }

      function take(words) {
        var found = read(words);
        if (found.trouble) return found;
        var there = found.views.filter(function (one) { return isThere(one.who, self.now); })[0];
        if (there) return refuse("taken", { who: there.who });
        if (self.now.length + found.views.length > told.most) return refuse("full", { most: told.most });
        self.now = self.now.concat(found.views);
        return fill(said.took, { count: found.views.length });
      }

      function compare(words) {
        var found = read(words);
        if (found.trouble) return found;
        var other = self.earlier.length && text(found.views) !== text(self.earlier);
        if (other && first("compare", text(found.views))) return said["ask compare"];
        self.earlier = found.views;
        return fill(said.compared, { names: names(found.views) });
      }

      return Object.assign(self, {
        add: add, forget: forget, aside: aside, take: take, compare: compare,
        remove: function (place) { return fill(said.removed, { who: self.now.splice(place, 1)[0].who }); },
        drop: function () { self.earlier = []; return said.dropped; },
        kept: function () { return [text(self.now), text(self.earlier)]; },
        here: function () { return here(self.now); },
        before: function () { return before(self.earlier); },
      });
    }

    return { view: view, text: text, read: read, sideBySide: sideBySide, since: since, room: room };
  }

  window.impact.rubric = { rules: rules };
})();
