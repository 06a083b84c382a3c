/* Explorers: what is chosen shows its picture and its words, all worked out when the book was built. */
(function () {
  "use strict";

  function caseOf(form) {
    var keys = [];
    form.querySelectorAll("select").forEach(function (list) {
      if (list.name !== "expect") keys.push(list.value);
    });
    return keys.join("|");
  }

  /* Say how what was expected stands beside what came about. */
  function beside(expected, came) {
    return "You expected: " + expected + ". " + (!came ? "" : came === expected ? "So it is. " : "It is: " + came + ". ");
  }

  /* One choice may have a column that another has not. */
  function head(line, columns) {
    line.replaceChildren.apply(line, columns.map(function (name) {
      var cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = name;
      return cell;
    }));
  }

  function fill(section, found) {
    section.querySelector(".impact-headline").textContent = found.headline + ".";
    section.querySelector(".impact-words").textContent = found.words;
    section.querySelector(".impact-picture").setAttribute("aria-label", found.words);
    var draft = section.querySelector(".impact-draft");
    if (draft && draft.textContent !== found.draft) draft.textContent = found.draft;
    head(section.querySelector("thead tr"), found.columns);
    var body = section.querySelector("tbody");
    body.replaceChildren.apply(body, found.rows.map(function (row) {
      var line = document.createElement("tr");
      row.forEach(function (value, place) {
        var cell = document.createElement(place ? "td" : "th");
        if (!place) cell.scope = "row";
        cell.textContent = value === null ? "" : String(value);
        line.appendChild(cell);
      });
      return line;
    }));
  }

  /* Keep the draft where the take-away finds it; ask once before it takes the place of other words. */
  function keeps(place) {
    var kept = place.querySelector(".impact-kept"), mayReplace = "", of = place.dataset;

    function say(words) {
      kept.textContent = "";
      setTimeout(function () { kept.textContent = words; });
    }

    place.querySelector("button").addEventListener("click", function () {
      var impact = window.impact, there = impact.standing(of.takeaway, of.field, JSON.parse(of.sources));
      var draft = place.querySelector(".impact-draft").textContent;
      if (["", draft, mayReplace].indexOf(there) < 0) {
        mayReplace = there;
        return say(of.other.replace("{}", function () { return there; }));
      }
      impact.progress.write(of.takeaway, of.field, draft);
      mayReplace = draft;
      return say(of.kept);
    });
    return kept;
  }

  function start(section) {
    var form = section.querySelector("form");
    var said = section.querySelector(".impact-said p");
    var result = section.querySelector(".impact-result");
    var first = said.textContent;
    var columns = Array.from(section.querySelectorAll("thead th"), function (cell) { return cell.textContent; });
    var expected = "", asked = "", cases = JSON.parse(section.querySelector(".impact-cases").textContent);
    var draw = window.impact.charts.follow(section, function (view) { return view.signal("shown", caseOf(form)); });
    var place = section.querySelector(".impact-keeps"), kept = place && keeps(place);

    function show() {
      if (kept) kept.textContent = "";
      result.toggleAttribute("data-waiting", !expected);
      if (!expected) {
        if (place) place.querySelector(".impact-draft").textContent = ""; // filled later, it is read aloud
        said.textContent = first;
        return;
      }
      var key = caseOf(form);
      fill(section, Object.assign({ columns: columns }, cases[key]));
      draw();
      // The guess was made for one choice: beside another it would say nothing true.
      said.textContent = (key === asked ? beside(expected, cases[key].came) : "") + cases[key].headline + ".";
    }

    /* An arrow key changes a list at once: only the button says that a guess is made. */
    function commit(event) {
      event.preventDefault();
      var guess = form.elements.expect.value;
      said.textContent = ""; // emptied first: the same words twice would be read aloud once
      setTimeout(function () {
        if (!guess) return void (said.textContent = form.dataset.choose);
        expected = guess;
        asked = caseOf(form);
        show();
      });
    }

    function startAgain() {
      expected = "";
      setTimeout(show, 0); // the form's own reset comes after this event
    }

    section.setAttribute("data-live", "");
    form.addEventListener("change", function (event) { if (event.target.name !== "expect") show(); });
    form.addEventListener("submit", commit);
    form.addEventListener("reset", startAgain);
    // A window made wider, a phone turned: the other drawing has room now.
    new ResizeObserver(function () {
      if (expected) draw();
    }).observe(section);
    show();
  }

  document.querySelectorAll(".impact-explorer[data-explorer]").forEach(start);
})();
