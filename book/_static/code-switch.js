/* Show the code, or fold it away. What was chosen holds on every page, where the browser allows it. */
(function () {
  "use strict";

  var page = document.documentElement;
  var button = document.querySelector(".impact-code-switch");

  function say() {
    button.setAttribute("aria-pressed", String(page.dataset.code === "on"));
  }

  function keep(mode) {
    try { localStorage.setItem("impact-code", mode); } catch (blocked) { /* it holds on this page */ }
  }

  /* The first block in view: it must not run away when code above it comes or goes. */
  function inView() {
    var blocks = document.querySelectorAll(".bd-article :is(h1, h2, h3, p, figure, table)");
    return Array.prototype.find.call(blocks, function (block) {
      return block.getBoundingClientRect().top > 60;
    });
  }

  function turn() {
    var block = inView();
    var before = block && block.getBoundingClientRect().top;
    page.dataset.code = page.dataset.code === "on" ? "off" : "on";
    keep(page.dataset.code);
    say();
    /* Wide code can be reached by keyboard only after the theme has measured it. */
    dispatchEvent(new Event("resize"));
    if (block) scrollBy(0, block.getBoundingClientRect().top - before);
  }

  if (!button) return;
  button.addEventListener("click", turn);
  /* Another tab may have changed it, or this one was left and came back to. */
  addEventListener("storage", function (event) {
    if (event.key !== "impact-code") return;
    page.dataset.code = event.newValue === "on" ? "on" : "off";
    say();
  });
  say();
})();
