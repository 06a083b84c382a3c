/* Your answers on this computer: how many are done, and save, load, forget. */
(function () {
  "use strict";

  var progress = window.impact.progress, LARGEST = 2 * 1024 * 1024;
  var SAID = {
    damaged: "This file is damaged, or does not hold answers. Your answers here are as they were.",
    newer: "A newer version of the course wrote this file. It is left as it is, and so are your answers here.",
    large: "This file is too large to be a file of answers. Your answers here are as they were.",
    loaded: "Your answers are loaded.",
    saved: "Your answers are saved, in the file impact-progress.json. Look in your downloads.",
    forgotten: "Your answers are forgotten on this computer.",
    unread: "This browser holds answers that cannot be read here. They are put aside, not lost, when you answer.",
    unkept: "This browser keeps nothing for this page. Save your answers before you close it.",
  };

  function done(ids) {
    return ids.map(function (id) { return (progress.answer(id) || {}).status === "pass"; });
  }

  function showDone(place) {
    var each = done(place.dataset.questions.split(" "));
    var passed = each.filter(Boolean).length, of = each.length === 1 ? " question done" : " questions done";
    var dots = each.map(function (one) { return one ? "●" : "○"; }).join("");
    place.querySelector(".impact-dots").textContent = dots;
    place.querySelector(".impact-count").textContent = passed + " of " + each.length + of;
  }

  /* Whose answers these are: on a shared computer they may be somebody else's. */
  function whose() {
    var data = progress.all(), entries = Object.values(data.answers);
    Object.values(data.takeaways).forEach(function (fields) { entries = entries.concat(Object.values(fields)); });
    if (!entries.length) return "No answers are kept here yet.";
    var last = entries.map(function (entry) { return Date.parse((entry || {}).last) || 0; }).sort().pop();
    var when = new Date(last).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    var by = data.alias ? "“" + data.alias.slice(0, 40) + "”" : "whoever used this browser last";
    return "Kept here: the answers of " + by + ", the newest from " + when + ".";
  }

  function download(panel) {
    var file = new Blob([progress.text(panel.dataset.course)], { type: "application/json" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "impact-progress.json";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  function start(panel) {
    function part(name) { return panel.querySelector(".impact-" + name); }

    function say(words) {
      part("said").textContent = "";
      setTimeout(function () { part("said").textContent = words; });
    }

    function show() {
      part("whose").textContent = whose();
      part("unkept").textContent = !progress.isKept() ? SAID.unkept : progress.isReadable() ? "" : SAID.unread;
      part("alias").value = progress.all().alias || "";
      document.querySelectorAll(".impact-done").forEach(showDone);
    }

    function renew(words) {
      document.dispatchEvent(new Event("impact-renewed"));
      show();
      say(words);
    }

    function ask(open) {
      part("sure").hidden = !open;
      (open ? part("keep") : part("forget")).focus();
    }

    function load(file) {
      if (file.size > LARGEST) return say(SAID.large);
      var reader = new FileReader();
      reader.onload = function () {
        var fault = progress.load(reader.result);
        if (fault) say(SAID[fault]);
        else renew(SAID.loaded);
      };
      reader.onerror = function () { say(SAID.damaged); };
      reader.readAsText(file);
    }

    part("save").addEventListener("click", function () { download(panel); say(SAID.saved); });
    part("load").addEventListener("click", function () { part("file").click(); });
    part("file").addEventListener("change", function (event) {
      if (event.target.files.length) load(event.target.files[0]);
      event.target.value = ""; // the same file can be chosen again
    });
    part("alias").addEventListener("change", function (event) {
      var alias = event.target.value.trim().slice(0, 40) || null;
      progress.change(function (data) { data.alias = alias; });
    });
    part("forget").addEventListener("click", function () { ask(true); });
    part("keep").addEventListener("click", function () { ask(false); });
    part("really").addEventListener("click", function () {
      progress.forget();
      ask(false);
      renew(SAID.forgotten);
    });
    document.addEventListener("impact-progress", show);
    show();
  }

  document.querySelectorAll(".impact-answers").forEach(start);
})();
