/* Questions on a page: check, hint, and what was answered before. */
(function () {
  "use strict";

  var progress = window.impact.progress;

  function boxes(form) {
    return Array.from(form.querySelectorAll("[data-box]"));
  }

  function chosen(box) {
    return Array.from(box.querySelectorAll("input:checked"), function (input) { return input.value; });
  }

  /* What stands in a box: a text, or for checkboxes the list of those ticked. */
  function entry(box) {
    if (box.dataset.box === "choices") return chosen(box);
    if (box.dataset.box === "choice") return chosen(box)[0] || "";
    return box.value;
  }

  function fill(box, value) {
    if (/^choice/.test(box.dataset.box)) {
      box.querySelectorAll("input").forEach(function (input) {
        input.checked = [].concat(value).indexOf(input.value) >= 0;
      });
    } else {
      box.value = typeof value === "number" || typeof value === "string" ? String(value) : "";
    }
  }

  /* Spread a plain answer over the boxes: a list by place, an object by name. */
  function spread(sheet, value) {
    return sheet.boxes.map(function (box, i) {
      if (box.kind === "choices" && !box.name) return value || [];
      if (Array.isArray(value)) return value[i];
      return typeof value === "object" && value !== null ? value[box.name] : value;
    });
  }

  function line(words, strong) {
    var p = document.createElement("p"), inner = document.createElement(strong ? "strong" : "span");
    inner.textContent = words;
    p.append(inner);
    return p;
  }

  function card(sheet, outcome) {
    var made = document.createElement("div"), icon = document.createElement("span");
    var head = sheet.outcomes[outcome.status];
    icon.textContent = head[0] + " ";
    icon.setAttribute("aria-hidden", "true");
    var heading = line("Question " + sheet.number + ": " + head[1], true);
    heading.prepend(icon);
    made.className = "impact-card impact-" + outcome.status.replace("_", "-");
    made.append(heading, line(outcome.message));
    return made;
  }

  /* Emptied first: the same words twice would be read aloud once. On a phone the place may lie below the screen. */
  function say(place, made) {
    place.replaceChildren();
    setTimeout(function () {
      place.replaceChildren(made);
      var still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      place.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
    });
  }
  window.impact.say = say;

  function check(form, sheet) {
    var entries = boxes(form).map(entry), outcome = window.impact.mark(sheet, entries);
    say(form.querySelector(".impact-outcome"), card(sheet, outcome));
    if (["pass", "not_yet"].indexOf(outcome.status) < 0) return;
    var value = window.impact.plain(sheet, entries);
    progress.attempt(sheet.id, outcome, value);
    if (sheet.records !== sheet.id) progress.attempt(sheet.records, outcome, null);
  }

  function showHints(form, sheet, level) {
    var place = form.querySelector(".impact-hints"), button = form.querySelector(".impact-hint");
    sheet.hints.slice(place.children.length, level).forEach(function (words) {
      var made = line("Hint " + (place.children.length + 1), true);
      made.append(" " + words);
      place.append(made);
    });
    var left = sheet.hints.length - place.children.length;
    button.firstElementChild.textContent = left === 0 ? "No more hints" : place.children.length ? "Another hint" : "Hint";
    button.setAttribute("aria-disabled", String(left === 0));
  }

  function hint(form, sheet) {
    var level = Math.min(form.querySelector(".impact-hints").children.length + 1, sheet.hints.length);
    showHints(form, sheet, level);
    progress.hint(sheet.records, level);
  }

  /* A question that builds on others opens when they are passed. */
  function open(form, sheet) {
    var before = form.parentNode.querySelector(".impact-before");
    var ready = sheet.uses.every(function (id) { return (progress.answer(id) || {}).status === "pass"; });
    if (before) before.hidden = ready;
    form.hidden = !ready;
  }

  /* Bring back what was answered: here, in another tab, or in JupyterLab. */
  function restore(form, sheet) {
    var main = progress.answer(sheet.records), own = progress.answer(sheet.id);
    var entries = own && own.value !== null ? spread(sheet, own.value) : null;
    if (entries) boxes(form).forEach(function (box, i) { fill(box, entries[i]); });
    var marked = entries && window.impact.mark(sheet, boxes(form).map(entry));
    if (main && main.status === "pass" && !(marked && marked.status === "pass")) {
      marked = { status: "pass", message: sheet.targets[0].message };
    }
    if (marked && marked.status !== "blank") {
      form.querySelector(".impact-outcome").replaceChildren(card(sheet, marked));
    }
    if (main) showHints(form, sheet, main.hints);
  }

  function clear(form, sheet) {
    form.reset();
    form.querySelector(".impact-outcome").replaceChildren();
    form.querySelector(".impact-hints").replaceChildren();
    showHints(form, sheet, 0);
  }

  document.querySelectorAll(".impact-question form").forEach(function (form) {
    var sheet = JSON.parse(form.querySelector(".impact-sheet").textContent);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      check(form, sheet);
    });
    form.querySelector(".impact-hint").addEventListener("click", function () { hint(form, sheet); });
    document.addEventListener("impact-progress", function () { open(form, sheet); });
    document.addEventListener("impact-renewed", function () {
      clear(form, sheet);
      restore(form, sheet);
    });
    restore(form, sheet);
    open(form, sheet);
  });
})();
