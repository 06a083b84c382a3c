/* Quizzes on a page: what there is to say of the option that was chosen. */
(function () {
  "use strict";

  var impact = window.impact;

  function chosen(form) {
    var input = form.querySelector("input:checked");
    return input ? input.value : "";
  }

  function words(text, tag) {
    var made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function card(sheet, item, option) {
    var right = impact.key("quiz-" + sheet.id, item + "=" + option) === sheet.right[item];
    var status = right ? "pass" : "not_yet", verdict = sheet.verdicts[status];
    var made = words("", "div"), head = words("", "p"), icon = words(verdict[0] + " ", "span");
    icon.setAttribute("aria-hidden", "true");
    head.append(icon, words(verdict[1], "strong"));
    made.className = "impact-card impact-" + status.replace("_", "-");
    made.append(head, words(sheet.whys[item][option], "p"));
    return made;
  }

  function start(quiz) {
    var sheet = JSON.parse(quiz.querySelector(".impact-sheet").textContent);

    function each(how) {
      quiz.querySelectorAll("form").forEach(function (form) {
        how(form, form.dataset.item, form.querySelector(".impact-outcome"));
      });
    }

    /* Bring back what was chosen. An option that the course no longer has is passed over. */
    function restore(form, item, place) {
      var known = impact.record.own(impact.progress.all().quizzes, sheet.id) || {};
      var option = (impact.record.own(known, item) || {}).chosen;
      form.reset();
      place.replaceChildren();
      form.querySelectorAll("input").forEach(function (input) {
        if (input.value !== option) return;
        input.checked = true;
        place.replaceChildren(card(sheet, item, option));
      });
    }

    each(function (form, item, place) {
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        var option = chosen(form);
        impact.say(place, option ? card(sheet, item, option) : words(sheet.choose, "p"));
        if (option) impact.progress.choose(sheet.id, item, option);
      });
    });
    document.addEventListener("impact-renewed", function () { each(restore); });
    each(restore);
  }

  document.querySelectorAll(".impact-quiz").forEach(start);
})();
