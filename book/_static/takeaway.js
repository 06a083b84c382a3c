/* Take it to work: what is written stays in this browser, and becomes one A4 page. */
(function () {
  "use strict";

  var PAUSE = 500; // milliseconds: room is told between words, not at each letter
  var impact = window.impact, progress = impact.progress, own = impact.record.own;

  /* What stands in a field: the learner's words, else what their answers say. */
  function words(told, name) {
    if (own(told.reads, name)) return reading(told, told.reads[name]).words;
    if (own(told.weighs, name)) return saidOfAll(told)[told.weighs[name]];
    var beside = own(told.beside, name), apart = beside && impact.isWritten(told.id, beside);
    return impact.standing(told.id, name, apart ? [] : own(told.sources, name) || []);
  }

  /* Write down as they stand the words that go with a field, before somebody changes its own. */
  function keepBeside(told, name) {
    Object.keys(told.beside).forEach(function (other) {
      var found = told.beside[other] === name && words(told, other);
      if (found) progress.write(told.id, other, found);
    });
  }

  /* What a field's figures say. */
  function reading(told, name) {
    return impact.figures.read(words(told, name), told.sentences);
  }

  /* What stands in fields, by what they hold. */
  function held(told, fields) {
    var said = {};
    Object.keys(fields).forEach(function (one) { said[one] = words(told, fields[one]); });
    return said;
  }

  /* What is said of the prediction and of its result. */
  function weighed(told) {
    return impact.weigh(held(told, told.awaits.fields), impact.today(), told.awaits.sentences);
  }

  /* What follows from the words: of the prediction, the result, the days. */
  function saidOfAll(told) {
    return told.days ? { days: impact.agree(held(told, told.days.fields), told.days.sentences) } : weighed(told);
  }

  /* Whether something is asked for now: its day has come, and nothing is written yet. */
  function due(told, name) {
    if (!told.days) return weighed(told).asks;
    var of = told.days.asks[name], day = impact.dayOf(of, tidy(words(told, told.days.fields[of])));
    return day !== "" && day <= impact.today() && words(told, name) === "";
  }

  /* Whether there is a result, so that the prediction stands. */
  function stands(told) {
    return told.awaits !== null && progress.written(told.id, told.awaits.fields.observed) !== "";
  }

  /* Write the prediction down as it stands, once there is a result: an answer may change later. */
  function settle(told) {
    if (!stands(told)) return;
    told.awaits.stands.forEach(function (name) {
      var found = words(told, name);
      if (found) progress.write(told.id, name, found);
    });
  }

  /* Make room for the next test: it begins where the last one came out, and predicts anew. */
  function beginNext(told) {
    var moved = told.awaits.carries.map(function (pair) { return [pair[1], words(told, pair[0])]; });
    told.awaits.clears.forEach(function (name) { progress.write(told.id, name, ""); });
    moved.forEach(function (pair) { if (pair[1]) progress.write(told.id, pair[0], pair[1]); });
  }

  /* Say how much room is left on the page, near its end and beyond; else nothing. */
  function room(told, field) {
    var left = field.dataset.longest - tidy(field.value).length, many = Math.abs(left);
    if (left > told.near) return "";
    var letters = many + " letter" + (many === 1 ? "" : "s");
    return left >= 0 ? letters + " left." : "Long for this place: " + letters + " over. All are kept.";
  }

  /* Let a box grow with its words: its first line would scroll away. Whoever made it larger keeps that. */
  function grow(field) {
    if (field.scrollHeight > field.clientHeight) field.style.height = field.scrollHeight + field.offsetHeight - field.clientHeight + "px";
  }

  function tidy(words) {
    return words.replace(/\s+/g, " ").trim();
  }

  function text(told) {
    var lines = [told.head];
    told.parts.forEach(function (part) {
      lines.push("", part[0]);
      part[1].forEach(function (field) { lines.push("- " + field[0] + ": " + (words(told, field[1]) || told.empty)); });
    });
    return lines.join("\n") + "\n";
  }

  function start(section) {
    var told = JSON.parse(section.querySelector(".impact-sheet").textContent);
    var waits, mayReplace = "", mayBegin = false, said = section.querySelector(".impact-takeaway-said"), box = section.querySelector(".impact-text");

    function say(sentence, place) {
      place.textContent = "";
      setTimeout(function () { place.textContent = sentence; });
    }

    function show() {
      section.querySelectorAll("[data-field]").forEach(function (field) {
        var found = words(told, field.dataset.field);
        if (field === document.activeElement) return;
        if (field.value !== found) field.value = found;
        grow(field);
        tell(field);
      });
      section.querySelectorAll("[data-slot]").forEach(function (slot) {
        slot.textContent = words(told, slot.dataset.slot);
      });
      hold();
      if (!own(document.activeElement.dataset, "field")) read(); // while somebody types, it waits for a pause
    }

    /* Begin the next test; ask once before the result goes. */
    function next() {
      if (mayBegin) beginNext(told);
      say(mayBegin ? told.awaits.begun : told.awaits.beforeNext, said);
      if (mayBegin) section.querySelector("[data-field=" + told.awaits.fields.predicted + "]").focus();
      mayBegin = !mayBegin;
    }

    /* Once there is a result, the prediction can be read and not changed. */
    function hold() {
      if (!told.awaits) return;
      var held = stands(told), note = section.querySelector(".impact-stands");
      told.awaits.stands.forEach(function (name) {
        var field = section.querySelector('[data-field="' + name + '"]');
        if (field) field.readOnly = held;
      });
      var begins = section.querySelector(".impact-next");
      if (begins) begins.hidden = !held;
      if (note && note.textContent !== (held ? told.awaits.said : "")) note.textContent = held ? told.awaits.said : "";
    }

    /* Say and draw what the figures say; words that stand there already are not read aloud again. */
    function read() {
      section.querySelectorAll("[data-reads]").forEach(function (place) {
        var shown = place.querySelector(".impact-read"), found = words(told, place.dataset.reads) || told.empty;
        if (shown.textContent !== found) shown.textContent = found;
      });
      section.querySelectorAll("[data-asks]").forEach(function (asks) { asks.hidden = !due(told, asks.dataset.asks); });
      section.querySelectorAll("[data-dots]").forEach(function (place) {
        place.innerHTML = impact.dots(reading(told, place.dataset.dots));
      });
    }

    /* Put an example into its fields; ask once before it takes the place of other words. */
    function take(button) {
      var example = told.examples[button.dataset.example], place = button.closest("fieldset").querySelector(".impact-example-said");
      var there = Object.keys(example).map(function (name) { return words(told, name); }).filter(function (found, at) {
        return found && found !== Object.values(example)[at];
      });
      if (there.length && there.join("\n") !== mayReplace) {
        mayReplace = there.join("\n");
        return say(told.other.replace("{}", function () { return there[0]; }), place);
      }
      place.textContent = "";
      Object.keys(example).forEach(function (name) { progress.write(told.id, name, example[name]); });
    }

    function tell(field) {
      var place = field.parentNode.querySelector(".impact-room"), said = room(told, field);
      if (place.textContent !== said) place.textContent = said;
    }

    function chooseText() {
      box.parentNode.hidden = false;
      box.focus();
      box.select();
      say(told.byHand, said);
    }

    function copy() {
      box.value = text(told);
      if (!navigator.clipboard) return chooseText(); // a page without https has none
      navigator.clipboard.writeText(box.value).then(function () { say(told.copied, said); }, chooseText);
    }

    section.addEventListener("input", function (event) {
      var field = event.target;
      if (!field.dataset.field) return;
      grow(field);
      keepBeside(told, field.dataset.field);
      progress.write(told.id, field.dataset.field, tidy(field.value));
      settle(told);
      clearTimeout(waits);
      waits = setTimeout(function () { tell(field); read(); }, PAUSE);
    });
    section.querySelectorAll("[data-example]").forEach(function (button) {
      button.addEventListener("click", function () { take(button); });
    });
    section.addEventListener("focusout", function () { setTimeout(show, 0); });
    section.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); });
    document.addEventListener("impact-progress", show);
    document.addEventListener("impact-renewed", show);
    if (box) {
      document.documentElement.toggleAttribute("data-takeaway", true); // paper holds the A4 page alone
      section.querySelector(".impact-copy").addEventListener("click", copy);
      if (told.awaits) section.querySelector(".impact-next").addEventListener("click", next);
      section.querySelector(".impact-print-sheet").addEventListener("click", function () { print(); });
    }
    show();
    new ResizeObserver(function () { section.querySelectorAll("[data-field]").forEach(grow); }).observe(section);
  }

  document.querySelectorAll(".impact-takeaway").forEach(start);
})();
