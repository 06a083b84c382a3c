/* What the theme's buttons leave undone for a keyboard: where the focus goes, and what is on now. */
(function () {
  "use strict";

  var MODES = { light: "light", dark: "dark", auto: "as on this computer" };

  function nameColours(button) {
    var mode = MODES[document.documentElement.dataset.mode] || MODES.auto;
    button.setAttribute("aria-label", "Colours: " + mode + ". Change");
  }

  function start() {
    document.querySelectorAll(".theme-switch-button").forEach(function (button) {
      nameColours(button);
      button.addEventListener("click", function () {
        setTimeout(function () {
          nameColours(button);
          button.focus();
        });
      });
    });

    /* A menu that opens over the page gives the focus back to its button when it closes. */
    [["primary", ".primary-toggle"], ["secondary", ".secondary-toggle"]].forEach(function (pair) {
      var button = document.querySelector(pair[1]);
      var menu = document.getElementById("pst-" + pair[0] + "-sidebar-modal");
      if (!button || !menu) return;
      button.addEventListener("click", function () {
        setTimeout(function () { if (!menu.open) button.focus(); });
      });
      menu.addEventListener("close", function () { setTimeout(function () { button.focus(); }); });
    });

    /* What can be scrolled sideways can be reached by keyboard, and only that. */
    function reachable() {
      document.querySelectorAll(".impact-table, .impact-scrolls").forEach(function (box) {
        if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
        else box.removeAttribute("tabindex");
      });
    }

    /* Main content begins with buttons: who skips to it wants the heading. */
    var skip = document.querySelector("#pst-skip-link a"), heading = document.querySelector(".bd-article h1");
    if (skip && heading) {
      heading.id = heading.id || "impact-heading";
      heading.tabIndex = -1;
      skip.hash = heading.id;
    }

    reachable();
    addEventListener("resize", reachable);
    document.addEventListener("toggle", reachable, true);
  }

  /* The search page runs its scripts before its body is there. */
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
