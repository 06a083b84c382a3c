/* Charts with inputs: Vega takes over the drawing that the page came with, on the same spot. */
(function () {
  "use strict";

  function bringToLife(figure) {
    var spec = JSON.parse(figure.querySelector(".impact-spec").textContent);
    var picture = figure.querySelector(".impact-picture");
    var drawn = document.createElement("div");
    var options = {
      actions: false,
      bind: figure.querySelector(".impact-inputs"),
      defaultStyle: false,
      mode: "vega-lite",
      renderer: "svg",
    };
    return window.vegaEmbed(drawn, spec, options).then(function () {
      // Only now: until Vega has drawn, and if it never does, the first drawing stays.
      picture.replaceChildren(drawn);
      picture.setAttribute("data-live", "");
    });
  }

  document.querySelectorAll(".impact-chart").forEach(function (figure) {
    if (figure.querySelector(".impact-spec")) bringToLife(figure);
  });
})();
