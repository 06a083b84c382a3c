/* Return on improvement on a page: a guess first, then every figure can be changed. */
(function () {
  "use strict";

  var PAUSE = 150; // milliseconds: an answer comes between figures, not at each digit

  function start(section) {
    var impact = window.impact, told = JSON.parse(section.querySelector(".impact-return-told").textContent);
    var rules = impact.returns.rules(told), forms = section.querySelectorAll("form"), guess = forms[0].elements.expect;
    var boxes = Array.from(forms[1].querySelectorAll("[data-input]")), waits;
    var paper = JSON.stringify(rules.read(told.paper).figures);
    var expected = "", asked = "", shown = ""; // the guess, the figures it was made for, the figures that are shown

    function find(name) {
      return section.querySelector(".impact-" + name);
    }

    function say(words) {
      var place = find("said").firstElementChild;
      if (place.textContent !== words) place.innerHTML = rules.unbroken(words);
    }

    function written() {
      var found = {};
      boxes.forEach(function (box) { (found[box.dataset.input] = found[box.dataset.input] || []).push(box.value); });
      return found;
    }

    function show() {
      find("result").toggleAttribute("data-waiting", !expected);
      if (!expected) return say(told.first);
      var read = rules.read(written());
      if (read.trouble) return say(impact.markup.fill(told.said.stands, { trouble: read.trouble }));
      var figures = JSON.stringify(read.figures), found = rules.workedOut(read.figures), kind = find("return-kind").value;
      var headline = rules.headline(found);
      asked = asked || figures;
      // The guess was made for one case: beside another it would say nothing true.
      say((figures === asked ? rules.beside(expected, found) + " " : "") + (figures === paper ? told.said.paper + " " : "") + headline);
      if (shown === figures + kind) return;
      shown = figures + kind;
      var parts = rules.shown(found, kind);
      find("headline").innerHTML = rules.unbroken(headline);
      find("return-beside").innerHTML = parts[0];
      find("return-moves").innerHTML = parts[1];
      find("words").innerHTML = rules.unbroken(rules.sentence(found));
      section.querySelectorAll(".impact-table").forEach(impact.markup.reachable);
    }

    function soon() {
      clearTimeout(waits);
      waits = setTimeout(show, PAUSE);
    }

    function take(figures) {
      var places = {};
      boxes.forEach(function (box) {
        var name = box.dataset.input, at = places[name] = (name in places ? places[name] + 1 : 0);
        box.value = figures[name][at];
      });
      show();
    }

    forms[0].addEventListener("submit", function (event) {
      event.preventDefault();
      say(""); // emptied first: the same words twice would be read aloud once
      setTimeout(function () {
        if (!guess.value) return say(told.choose);
        expected = guess.value;
        asked = "";
        show();
      });
    });
    forms[0].addEventListener("reset", function () {
      expected = "";
      forms[1].reset();
      setTimeout(show, 0); // the form's own reset comes after this event
    });
    forms[1].addEventListener("submit", function (event) { event.preventDefault(); show(); });
    forms[1].addEventListener("input", soon);
    find("return-kind").addEventListener("change", show);
    find("return-paper").addEventListener("click", function () { take(told.paper); });
    section.setAttribute("data-live", "");
    show();
  }

  document.querySelectorAll(".impact-return").forEach(start);
})();
