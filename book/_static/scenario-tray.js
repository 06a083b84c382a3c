/* The tray of the what-if hospital: scenarios that are kept in this browser, compared, and given as text. */
(function () {
  "use strict";

  var impact = window.impact, fill = impact.tray.fill;

  function read(section, name) {
    return JSON.parse(section.querySelector("." + name).textContent);
  }

  function start(place) {
    var section = place.closest(".impact-explorer"), told = read(section, "impact-tray-told"), said = told.said;
    var rules = impact.tray.rules(told, read(section, "impact-cases"), read(section, "impact-spec"));
    var form = section.querySelector("form"), kept = [], shown = null, mayReplace = "";

    function part(name) {
      return place.querySelector(".impact-tray-" + name);
    }

    function say(words) {
      part("said").textContent = ""; // emptied first: the same words twice would be read aloud once
      setTimeout(function () { part("said").textContent = words; });
    }

    function stored() {
      return kept.length ? rules.text(kept, true) : "";
    }

    function text() {
      return kept.length ? rules.text(kept) : "";
    }

    function tell(code, slots) {
      say(fill(said[code], Object.assign({ count: kept.length, most: told.most }, slots || {})));
    }

    function keepNow() {
      shown = stored();
      impact.progress.write(told.place[0], told.place[1], shown);
    }

    /* Something else may have changed it: another tab, a file of answers. */
    function renew() {
      var words = impact.progress.written(told.place[0], told.place[1]);
      if (words === shown) return;
      shown = words;
      kept = rules.read(words, true).kept || [];
      show();
    }

    function add() {
      var box = part("name"), one = { name: rules.name(box.value), pence: null };
      told.options.forEach(function (pick) { one[pick.name] = form.elements[pick.name].value; });
      var there = kept.filter(function (each) { return rules.caseOf(each) === rules.caseOf(one); })[0];
      if (there) return tell("there", { name: there.name });
      if (kept.length === told.most) return tell("full");
      one.name = one.name || number();
      if (named(one.name)) return tell("taken", { name: one.name });
      kept.push(one);
      box.value = "";
      done("kept", { name: one.name });
    }

    function named(name) {
      return kept.some(function (each) { return each.name === name; });
    }

    function number() {
      var place = 1;
      while (named("Scenario " + place)) place += 1;
      return "Scenario " + place;
    }

    function remove(at) {
      var gone = kept.splice(at, 1)[0], next;
      done("removed", { name: gone.name });
      next = part("items").querySelectorAll("button")[Math.min(at, kept.length - 1)];
      (next || part("name")).focus(); // the button that had the focus is gone
    }

    function cost(at, box) {
      var found = rules.cost(box.value);
      if (found.words && found.pence === null) return tell("bad cost", { words: found.words });
      kept[at].pence = found.pence;
      keepNow();
      compare();
      tell(found.pence === null ? "no cost" : "cost");
    }

    function use() {
      var found = rules.read(part("text").value);
      if (found.trouble) return say(found.trouble);
      var words = rules.text(found.kept);
      if (kept.length && [text(), mayReplace].indexOf(words) < 0) {
        mayReplace = words;
        return tell("other");
      }
      if (words !== text()) kept = found.kept; // the same scenarios keep their costs
      done("used");
    }

    function done(code, slots) {
      keepNow();
      show();
      tell(code, slots);
    }

    function choose() {
      part("text").focus();
      part("text").select();
      tell("by hand");
    }

    function copy() {
      part("text").value = text();
      if (!navigator.clipboard) return choose(); // a page without https has none
      navigator.clipboard.writeText(text()).then(function () { tell("copied"); }, choose);
    }

    function show() {
      part("any").hidden = !kept.length;
      part("several").hidden = kept.length < 2;
      part("items").replaceChildren.apply(part("items"), kept.map(item));
      ["one", "other"].forEach(function (name, at) {
        part(name).replaceChildren.apply(part(name), kept.map(function (one, place) { return new Option(one.name, place); }));
        part(name).value = Math.min(at, kept.length - 1);
      });
      part("text").value = text();
      compare();
    }

    function item(one, at) {
      var line = part("item").content.cloneNode(true).firstElementChild, box = line.querySelector("input");
      line.querySelector("strong").textContent = one.name;
      line.querySelector("span").textContent = rules.described(one);
      box.id = "tray-cost-" + at;
      box.value = one.pence === null ? "" : impact.tray.pounds(one.pence).slice(1);
      line.querySelector("label").htmlFor = box.id;
      line.querySelector("label").textContent = told.labels[one.change];
      box.setAttribute("aria-label", told.labels[one.change] + ": " + one.name);
      box.addEventListener("change", function () { cost(at, box); });
      line.querySelector("button").textContent += " “" + one.name + "”";
      line.querySelector("button").addEventListener("click", function () { remove(at); });
      return line;
    }

    function compare() {
      if (!kept.length) return;
      var measure = part("measure").value;
      part("picture").innerHTML = rules.picture(kept, measure);
      part("table").innerHTML = rules.table(kept, measure);
      reachable(part("table"));
      if (kept.length < 2) return;
      var words = rules.pair(kept[part("one").value], kept[part("other").value], measure);
      if (part("pair").textContent !== words) part("pair").textContent = words;
    }

    /* A cost of millions makes it wider than a phone: what scrolls sideways is reached by keyboard. */
    function reachable(box) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }

    place.addEventListener("submit", function (event) { event.preventDefault(); add(); });
    ["measure", "one", "other"].forEach(function (name) { part(name).addEventListener("change", compare); });
    part("copy").addEventListener("click", copy);
    part("use").addEventListener("click", use);
    document.addEventListener("impact-progress", renew);
    renew();
    show();
  }

  // The script that keeps a learner's words comes after this one.
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".impact-tray").forEach(start);
  });
})();
