/* Charts with inputs: Vega takes over the drawing that has room on the page, on the same spot. */
(function () {
  "use strict";

  function read(root, name) {
    return JSON.parse(root.querySelector("." + name).textContent);
  }

  function shown(root) {
    var drawings = Array.from(root.querySelectorAll(".impact-drawing"));
    return drawings.find(function (drawing) { return drawing.getClientRects().length; });
  }

  function specFor(root, place) {
    var spec = read(root, "impact-spec");
    return place.matches(".impact-narrow") ? Object.assign(spec, read(root, "impact-spec-narrow")) : spec;
  }

  function takeOver(place, spec, bind) {
    var drawn = document.createElement("div");
    drawn.setAttribute("aria-hidden", "true"); // its words stand at the picture, and are read once
    var options = { actions: false, bind: bind, defaultStyle: false, mode: "vega-lite", renderer: "svg" };
    return window.vegaEmbed(drawn, spec, options).then(function (made) {
      // Only now: until Vega has drawn, and if it never does, the first drawing stays.
      place.replaceChildren(drawn);
      return made.view;
    });
  }

  /* Give a function that draws what `tell` says to Vega, in the drawing that has room now. */
  function follow(root, tell) {
    var taken = null, view = null;

    return function () {
      var place = shown(root);
      if (!place) return;
      if (place !== taken) {
        taken = place;
        view = takeOver(place, specFor(root, place)).then(function (made) {
          place.style.aspectRatio = "auto"; // choices differ in height
          return made;
        });
      }
      view.then(function (made) { tell(made).runAsync(); });
    };
  }

  function bringToLife(figure) {
    var inputs = figure.querySelector(".impact-inputs"), picture = figure.querySelector(".impact-picture");
    var taken = null, view = null;

    function take() {
      var place = shown(figure);
      if (!place || place === taken) return;
      taken = place;
      var spec = specFor(figure, place);
      spec.params.forEach(function (param) {
        if (view && param.bind) param.value = view.signal(param.name);
      });
      inputs.replaceChildren();
      takeOver(place, spec, inputs).then(function (made) {
        view = made;
        picture.setAttribute("data-live", "");
      });
    }

    take();
    // A window made wider, a phone turned: the other drawing has room now.
    new ResizeObserver(take).observe(figure);
  }

  window.impact = window.impact || {};
  window.impact.charts = { follow: follow };

  document.querySelectorAll(".impact-chart").forEach(function (figure) {
    if (figure.querySelector(".impact-spec")) bringToLife(figure);
  });
})();
