/* The report builder: what stands in the boxes becomes a report on the page, and a file to hand round. */
(function () {
  "use strict";

  var MOST = 12; // measures; more is no report that somebody reads

  function fill(sentence, values) {
    return sentence.replace(/\{(\w*)\}/g, function (_, name) { return typeof values === "string" ? values : values[name]; });
  }

  function start(section) {
    var of = JSON.parse(section.querySelector(".impact-report-told").textContent), form = section.querySelector("form");
    var status = section.querySelector(".impact-said"), result = section.querySelector(".impact-result");
    var save = section.querySelector(".impact-report-save"), cards = section.querySelector(".impact-measures");
    var made = null, expected = "", opening = result.innerHTML, report = window.impact.report, words = window.impact.reportWords;

    function isOwn() {
      return form.elements.whose.value === "own";
    }

    function say(sentences) {
      status.textContent = ""; // emptied first: the same words twice would be read aloud once
      setTimeout(function () {
        sentences.forEach(function (sentence) {
          var line = document.createElement("p");
          line.textContent = sentence;
          status.appendChild(line);
        });
      });
    }

    function value(place, field) {
      return place.querySelector('[data-field="' + field + '"]').value;
    }

    function ofFairbeck() {
      var rows = Array.from(section.querySelectorAll("[data-place]"));
      return rows.filter(function (row) { return row.querySelector("[data-field=taken]").checked; }).map(function (row) {
        return Object.assign({}, of.fairbeck[row.dataset.place], { target: value(row, "target"), rebase: value(row, "rebase") });
      });
    }

    function ofOwn() {
      return Array.from(cards.children).map(function (card) {
        var entry = { better: card.querySelector("select").value };
        ["name", "unit", "target", "rebase", "figures"].forEach(function (field) { entry[field] = value(card, field); });
        return entry;
      });
    }

    function add() {
      var place = cards.children.length + 1, card = section.querySelector("template").content.cloneNode(true);
      card.querySelectorAll("[id], [for]").forEach(function (each) {
        ["id", "for", "name"].forEach(function (name) {
          if (each.hasAttribute(name)) each.setAttribute(name, each.getAttribute(name).replace("#", place));
        });
      });
      card.querySelector("legend").textContent = fill(of.says.nth, String(place));
      cards.appendChild(card);
      section.querySelector(".impact-add").hidden = place >= MOST;
    }

    function show() {
      result.toggleAttribute("data-waiting", !made);
      save.hidden = !made;
      result.innerHTML = made ? report.body(of, made, 3) : isOwn() ? "" : opening; // which paper shows
    }

    function finding() {
      return fill(of.says.made, { finding: words.headlineMany(made.measures), first: made.measures[0].name });
    }

    /* Say how what was expected stands beside Fairbeck's report as it opened: what is changed before is another. */
    function beside(entries, guess) {
      var opened = report.make(of, of.says.fairbeckTitle, of.fairbeck, false).measures;
      var count = of.says.counts[words.countOf(opened, "concern")];
      var changed = JSON.stringify(entries) !== JSON.stringify(of.fairbeck);
      return [
        fill(of.says.beside, guess), count === guess ? of.says.so : fill(of.says.is, count), changed ? of.says.asOpened : "",
      ].filter(Boolean).join(" ") + " ";
    }

    function make() {
      var own = isOwn(), guess = form.elements.expect.value, first = !own && !expected;
      if (first && !guess) return say([of.says.choose]);
      var title = own ? section.querySelector("[data-field=title]").value : of.says.fairbeckTitle;
      var entries = own ? ofOwn() : ofFairbeck(), found = report.make(of, title, entries, own);
      made = found.problems.length ? null : found;
      show();
      if (!made) return say(found.problems);
      if (first) expected = guess;
      return say([(first ? beside(entries, guess) : "") + finding()]);
    }

    function choose() {
      made = null;
      show();
      section.querySelectorAll("[data-of]").forEach(function (panel) { panel.hidden = panel.dataset.of !== form.elements.whose.value; });
      say([isOwn() ? of.says.firstOwn : of.says.first]);
    }

    function startAgain() {
      expected = "";
      cards.textContent = "";
      add();
      choose();
    }

    function download() {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([report.page(of, made)], { type: "text/html" }));
      link.download = of.says.file;
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
      say([of.says.saved]);
    }

    form.addEventListener("submit", function (event) {
      event.preventDefault();
      make();
    });
    form.addEventListener("reset", function () { setTimeout(startAgain, 0); }); // the form's own reset comes after
    form.elements.whose.addEventListener("change", choose);
    section.querySelector(".impact-add").addEventListener("click", function () {
      add();
      cards.lastElementChild.querySelector("input").focus();
    });
    save.addEventListener("click", download);
    section.setAttribute("data-live", "");
    startAgain();
  }

  document.querySelectorAll(".impact-report-builder").forEach(start);
})();
