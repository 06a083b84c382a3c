/* React or wait?: the rules are those of game.py, and a test plays both. All words come with the page. */
(function () {
  "use strict";

  var NOTHING = ["common_cause", ""];

  function fill(sentence, values) {
    return sentence.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function begin(numbers) {
    return {
      week: numbers.known + 1, trust: numbers.trust, hours: 0, changed_weeks: 0, knows: false,
      ends: numbers.last + 1, came: "", effects: [], choices: []
    };
  }

  function changed(game, week, ends) {
    return game.change <= week && week < ends;
  }

  function value(of, game, week, ends) {
    return game.chance[week - 1] + (changed(game, week, ends) ? of.numbers.extra : 0);
  }

  function cameOf(of, game, state, action, on) {
    if (action === "see") return on ? "found" : "ordinary";
    if (action !== "ask") return action;
    var draw = game.speaks[state.week - of.numbers.known - 1];
    if (on) return draw < state.trust / of.numbers.staff ? "told" : "quiet";
    return draw < of.numbers.stories ? "story" : "quiet";
  }

  function effectOf(action, on, knows) {
    return { wait: on ? "unseen" : "", ask: "", see: "heard", test: knows ? "acted" : "blind", escalate: knows ? "" : "lost" }[action];
  }

  function endsAt(of, state, action, on) {
    if (!on || ["test", "escalate"].indexOf(action) < 0) return state.ends;
    if (state.knows) return state.week + 1;
    return action === "escalate" ? Math.min(state.ends, state.week + of.numbers.slow) : state.ends;
  }

  function step(of, game, state, action) {
    var on = changed(game, state.week, state.ends), came = cameOf(of, game, state, action, on);
    var effect = effectOf(action, on, on && state.knows), trust = state.trust + (of.numbers.effects[effect] || 0);
    return {
      week: state.week + 1,
      trust: Math.min(of.numbers.staff, Math.max(0, trust)),
      hours: state.hours + of.numbers.hours[action],
      changed_weeks: state.changed_weeks + (on ? 1 : 0),
      knows: on && (state.knows || came === "told" || came === "found"),
      ends: endsAt(of, state, action, on),
      came: came,
      effects: state.effects.concat(effect),
      choices: state.choices.concat(action)
    };
  }

  /* What the chart newly marks in a week: it knows of an end from the week in which it comes. */
  function news(of, game, week, ends) {
    return (game.flags[ends <= week ? ends : of.numbers.last + 1] || {})[week] || {};
  }

  function marks(of, game, last, ends) {
    var found = [];
    for (var week = 1; week <= last; week++) {
      found.push(NOTHING);
      var come = news(of, game, week, ends);
      Object.keys(come).forEach(function (place) { found[place - 1] = come[place]; });
    }
    return found;
  }

  function signal(of, game, week, ends) {
    var come = news(of, game, week, ends);
    var found = Object.keys(come).map(function (place) { return come[place]; }).filter(function (mark) { return mark[1]; });
    return found.pop() || ["none", ""];
  }

  function over(of, state) {
    return state.week > of.numbers.last;
  }

  function said(of, game, state) {
    var says = of.words.says, cause = of.words.causes[(state.came === "story" ? state.week - 1 : game.number) % of.words.causes.length];
    var came = state.came ? fill(says[state.came], { cause: cause }) + " " : "";
    if (over(of, state)) return came + says.over;
    var count = value(of, game, state.week, state.ends), found = signal(of, game, state.week, state.ends);
    var shows = fill(says[found[0]], { rule: of.words.rules[found[1]] });
    return came + fill(says.week, { week: state.week, value: count, red: count > of.numbers.red ? says.red : "", signal: shows });
  }

  function really(of, game, state) {
    if (game.calm) return game.calm;
    var says = of.words.says, cause = of.words.causes[game.number % of.words.causes.length];
    var end = state.ends > of.numbers.last ? says.on : fill(says.ended, { ends: state.ends });
    return fill(says.changed, { start: game.change, cause: cause }) + " " + end;
  }

  function patients(of, state) {
    var left = of.numbers.extra * state.changed_weeks, taken = Math.floor(state.hours / of.numbers.hours_a_patient + 0.5);
    return { all: left + taken, left: left, taken: taken, hours: state.hours };
  }

  function cost(of, state) {
    return fill(of.words.says.patients, patients(of, state)) + " " + fill(of.words.says.trust, { trust: state.trust });
  }

  function moved(of, state) {
    return of.words.moved.map(function (kind) {
      return [kind[1], state.effects.filter(function (each) { return each === kind[0]; }).length, kind[2]];
    }).filter(function (row) { return row[1]; });
  }

  /* Every week so far: its figure, what the chart says of it by now, and what was chosen. */
  function weeks(of, game, state, last) {
    return marks(of, game, last, state.ends).map(function (mark, place) {
      var chosen = of.words.actions[state.choices[place - of.numbers.known]] || of.words.nothing;
      return [place + 1, value(of, game, place + 1, state.ends), of.words.looks[mark[0]], chosen];
    });
  }

  function put(body, rows) {
    body.replaceChildren.apply(body, rows.map(function (row) {
      var line = document.createElement("tr");
      row.forEach(function (each, place) {
        var cell = document.createElement(place ? "td" : "th");
        if (!place) cell.scope = "row";
        cell.textContent = String(each);
        line.appendChild(cell);
      });
      return line;
    }));
  }

  function inWords(of, game, rows) {
    var last = rows[rows.length - 1], signals = [];
    rows.forEach(function (row) { if (row[2] !== of.words.looks.common_cause) signals.push(row[0]); });
    var levels = game.lines.map(function (line) { return Math.floor(line.level + 0.5); });
    var marked = signals.length ? fill(of.words.says.marked, { weeks: signals.join(", ") }) : of.words.says.unmarked;
    return fill(of.words.says.picture, { week: last[0], value: last[1], top: levels[0], mean: levels[1], low: levels[2] }) + " " + marked;
  }

  function start(section) {
    var of = JSON.parse(section.querySelector(".impact-play").textContent), form = section.querySelector("form");
    var status = section.querySelector(".impact-said p"), buttons = section.querySelector(".impact-moves");
    var told = section.querySelector(".impact-told"), many = section.querySelector(".impact-result");
    var game, state, begun = false, rows, touched = false; // at first the drawing is there already
    var draw = window.impact.charts.follow(section, function (view) {
      return view.data("lines", game.lines).data("weeks", rows.map(function (row) {
        return { week: row[0], value: row[1], Meaning: row[2] };
      }));
    });

    function find(name) { return section.querySelector(".impact-" + name); }

    function say(words) {
      status.textContent = ""; // emptied first: the same words twice would be read aloud once
      setTimeout(function () { status.textContent = words; });
    }

    function end() {
      find("really").textContent = really(of, game, state);
      find("cost").textContent = cost(of, state);
      find("here").textContent = game.here;
      find("beside").textContent = of.words.beside[form.elements.expect.value];
      put(find("moved tbody"), moved(of, state));
      put(find("led tbody"), [[of.words.you, patients(of, state).all, state.trust]].concat(game.led));
    }

    function show() {
      var done = over(of, state), last = begun ? Math.min(state.week, of.numbers.last) : of.numbers.known;
      rows = weeks(of, game, state, last);
      put(find("weeks tbody"), rows);
      find("picture").setAttribute("aria-label", inWords(of, game, rows));
      buttons.hidden = !begun || done;
      told.hidden = !done;
      many.toggleAttribute("data-waiting", !done);
      if (done) end();
      if (touched) draw();
    }

    function lay() {
      game = of.games[form.elements.game.value];
      state = begin(of.numbers);
      show();
    }

    function layAnew(begins) {
      touched = true;
      begun = begins;
      lay();
      say(begins ? said(of, game, state) : of.words.says.first);
    }

    buttons.addEventListener("click", function (event) {
      var action = event.target.dataset.action;
      if (!action) return;
      state = step(of, game, state, action);
      show();
      say(said(of, game, state));
      if (over(of, state)) find("told h3").focus(); // its button is gone
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      if (form.elements.expect.value) layAnew(true);
      else say(of.words.says.choose);
    });
    form.addEventListener("change", function (event) { if (event.target.name === "game") layAnew(false); });
    form.addEventListener("reset", function () { setTimeout(layAnew, 0, false); }); // the form's own reset comes after
    // A window made wider, a phone turned: the other drawing has room now.
    new ResizeObserver(function () { if (touched) draw(); }).observe(section);
    lay();
  }

  document.querySelectorAll(".impact-game").forEach(start);
})();
