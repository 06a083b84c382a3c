/* The maturity rubric on a page: one person after the other; the views stay in this browser. */
(function () {
  "use strict";

  function today() {
    var now = new Date(), two = function (number) { return (number < 10 ? "0" : "") + number; };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  function start(section) {
    var impact = window.impact, told = JSON.parse(section.querySelector(".impact-rubric-told").textContent);
    var rules = impact.rubric.rules(told), form = section.querySelector("form"), known = null, room, open = false, busy = false;
    var seen = Array.from(form.querySelectorAll("textarea"));

    function part(name) {
      return section.querySelector(".impact-rubric-" + name);
    }

    function say(words) {
      var place = section.querySelector(".impact-said p");
      place.textContent = ""; // emptied first: the same words twice would be read aloud once
      setTimeout(function () { place.textContent = words; });
    }

    function written() {
      return [told.now, told.earlier].map(function (place) { return impact.progress.written(place[0], place[1]); });
    }

    /* Something else may have changed them: another tab, a file of answers. */
    function renew() {
      var found = written();
      if (busy || known && found.join("\n\n") === known.join("\n\n")) return;
      known = found;
      room = rules.room(found[0], found[1]);
      show();
    }

    function show() {
      part("here").textContent = room.here();
      part("items").replaceChildren.apply(part("items"), room.now.map(item));
      part("before").textContent = room.before();
      part("drop").hidden = !room.earlier.length;
      open = open && room.now.length > 0;
      part("show").textContent = open ? told.hide : told.show;
      part("show").setAttribute("aria-expanded", String(open));
      part("paper").hidden = !open;
      part("side").innerHTML = open ? rules.sideBySide(room.now) : "";
      part("since").innerHTML = open ? rules.since(room.now, room.earlier) : "";
      section.querySelectorAll(".impact-table").forEach(impact.markup.reachable);
    }

    function item(one, place) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = told.remove + " “" + one.who + "”";
      button.addEventListener("click", function () {
        act(function () { return room.remove(place); });
        (part("items").querySelectorAll("button")[Math.min(place, room.now.length - 1)] || form.elements.who).focus();
      });
      return button;
    }

    /* Do one thing to the views, keep them, and say what came of it; tell whether it was done. */
    function act(deed) {
      var found = deed();
      known = room.kept();
      busy = true; // each writing is told to this page too, and the first of two would bring the old views back
      [told.now, told.earlier].forEach(function (place, at) { impact.progress.write(place[0], place[1], known[at]); });
      busy = false;
      show();
      say(found.trouble || found);
      return !found.trouble;
    }

    function checked(place) {
      var found = form.querySelector("[name=score-" + place + "]:checked");
      return found ? found.value : "";
    }

    function add() {
      var found, words = seen.map(function (box) { return box.value; });
      var scores = told.components.map(function (_, place) { return checked(place); });
      var done = act(function () {
        return found = room.add(form.elements.who.value, form.elements.day.value, scores, words);
      });
      if (done) return blank();
      if (found.component === undefined) return form.elements.who.focus();
      if (checked(found.component)) return seen[found.component].focus();
      return form.querySelector("[name=score-" + found.component + "]").focus();
    }

    /* The next person does not see the others' views. */
    function begin() {
      if (!open) return;
      open = false;
      show();
      say(told.said.hidden);
    }

    /* Leave nothing of one person's view for the next to see. */
    function blank() {
      form.reset();
      form.elements.day.value = today();
      form.elements.who.focus();
    }

    function choose() {
      part("text").closest("details").open = true;
      part("text").focus();
      part("text").select();
      say(told.said["by hand"]);
    }

    function copy() {
      if (!room.now.length) return say(told.said.none);
      part("text").value = room.kept()[0];
      if (!navigator.clipboard) return choose(); // a page without https has none
      navigator.clipboard.writeText(part("text").value).then(function () { say(told.said.copied); }, choose);
    }

    function paper() {
      if (!room.now.length) return say(told.said.none);
      open = true;
      show();
      document.documentElement.toggleAttribute("data-rubric", true); // paper holds the views alone
      print();
    }

    function openOrShut() {
      if (!room.now.length) return say(told.said.none);
      open = !open;
      show();
      if (open) part("paper").focus();
    }

    var deeds = {
      show: openOrShut, copy: copy, print: paper,
      forget: function () { act(room.forget); },
      aside: function () { act(room.aside); },
      drop: function () { act(room.drop); part("aside").focus(); },
      take: function () { act(function () { return room.take(part("text").value); }); },
      compare: function () { act(function () { return room.compare(part("text").value); }); },
    };
    Object.keys(deeds).forEach(function (name) { part(name).addEventListener("click", deeds[name]); });
    form.addEventListener("submit", function (event) { event.preventDefault(); add(); });
    form.addEventListener("input", begin);
    addEventListener("afterprint", function () { document.documentElement.toggleAttribute("data-rubric", false); });
    document.addEventListener("impact-progress", renew);
    form.elements.day.value = today();
    renew();
  }

  // The script that keeps a learner's words comes after this one.
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".impact-rubric").forEach(start);
  });
})();
