/* Marks an answer as classroom/checks/grading.py does, by keys alone. */
(function () {
  "use strict";

  var impact = (window.impact = window.impact || {});
  var SHIFTS = [0.001, 0.01, 0.1, 10, 100, 1000];

  function outcome(status, code, message) {
    return { status: status, code: code, message: message };
  }

  function filled(entry) {
    return typeof entry === "string" ? entry.trim() !== "" : entry.length > 0;
  }

  function keys(sheet, i, texts) {
    var name = sheet.boxes[i].name;
    return texts.map(function (text) { return impact.key(sheet.id, name ? name + "=" + text : text); });
  }

  function meets(mine, theirs) {
    return mine.some(function (key) { return theirs.indexOf(key) >= 0; });
  }

  /* Whether what stands in a box is this part of a target. No keys at all: anything readable will do. */
  function same(sheet, i, read, target) {
    var theirs = target.keys[i];
    if (theirs === null) return true;
    if (read === null) return theirs.length === 0;
    return meets(keys(sheet, i, target.among ? read.value : read.texts), theirs);
  }

  var FITS = {
    above: function (more, less) { return more > less; },
    equal: function (one, other) { return one === other; },
    next_to: function (more, less) { return Number.isInteger(less) && more === less + 1; },
  };

  /* Whether each pair fits, of a box by its name, a day so long after another, or a figure. */
  function pairsFit(sheet, reads, target) {
    function figure(name) {
      if (typeof name === "number") return name;
      var part = name.split("."), i = sheet.boxes.findIndex(function (box) { return box.name === part[0]; });
      return part[1] ? impact.daysOn(sheet.boxes[i], reads[i].value)[part[1]] : reads[i].value;
    }
    return Object.keys(FITS).every(function (name) {
      return (target[name] || []).every(function (pair) { return FITS[name](figure(pair[0]), figure(pair[1])); });
    });
  }

  function sameNumber(sheet, i, value) {
    return same(sheet, i, { texts: impact.written(sheet.boxes[i], value) }, sheet.targets[0]);
  }

  function numberRemark(sheet, i, value) {
    var box = sheet.boxes[i];
    if (meets(keys(sheet, i, [impact.spelt(value)]), box.coarse)) return box.slips.coarse;
    if (SHIFTS.some(function (by) { return sameNumber(sheet, i, value * by); })) return box.slips.shifted;
    return sameNumber(sheet, i, -value) ? box.slips.sign : "";
  }

  function boxRemark(sheet, i, read) {
    var box = sheet.boxes[i];
    if (box.kind === "number") return numberRemark(sheet, i, read.value);
    if (box.kind === "choices" && !meets(keys(sheet, i, read.value), box.wrong)) return box.slips.more;
    return "";
  }

  function seriesRemark(sheet, reads) {
    var values = reads.map(function (read) { return read.value; });
    var places = Array.from(reads.keys());
    var sorted = values.slice().sort(function (a, b) { return a - b; });
    var turned = sheet.ranks.every(function (i, place) { return sameNumber(sheet, i, sorted[place]); });
    if (turned) return sheet.words.places;
    var off = places.filter(function (i) { return !same(sheet, i, reads[i], sheet.targets[0]); });
    if (off.length === 1 && places.length > 1) {
      return (named(sheet.words.one, sheet.boxes[off[0]].title) + " " + numberRemark(sheet, off[0], values[off[0]])).trim();
    }
    var said = new Set(values.map(function (value, i) { return numberRemark(sheet, i, value); }));
    return said.size === 1 ? said.values().next().value : "";
  }

  function formRemark(sheet, reads) {
    var i = reads.findIndex(function (read, at) { return !same(sheet, at, read, sheet.targets[0]); });
    return (named(sheet.words.field, sheet.boxes[i].title) + " " + boxRemark(sheet, i, reads[i])).trim();
  }

  function named(words, name) {
    return words.split("{name}").join(name);
  }

  function remark(sheet, reads) {
    if (sheet.shape === "series") return seriesRemark(sheet, reads);
    return sheet.shape === "form" ? formRemark(sheet, reads) : boxRemark(sheet, 0, reads[0]);
  }

  /* The first box that cannot be read, in words. */
  function firstProblem(sheet, reads) {
    for (var i = 0; i < reads.length; i++) {
      var box = sheet.boxes[i];
      if (reads[i] === null && sheet.shape === "form") return named(sheet.words.unfilled, box.title);
      if (reads[i] !== null && reads[i].problem) {
        return box.name ? "“" + box.title + "”: " + reads[i].problem : reads[i].problem;
      }
    }
    return "";
  }

  /* An option's code is made here: in the page it would tell which options are wrong. */
  function codeOf(sheet, target, reads) {
    if (target.code) return target.code;
    if (!target.among) return "chose-" + reads[0].value;
    return "chose-" + reads[0].value.find(function (key) {
      return meets(keys(sheet, 0, [key]), target.keys[0]);
    });
  }

  function marked(sheet, entries) {
    if (!entries.some(filled)) return outcome("blank", "blank", sheet.words.blank);
    var reads = entries.map(function (entry, i) {
      return filled(entry) ? impact.read(sheet.boxes[i], entry) : null;
    });
    var problem = firstProblem(sheet, reads);
    if (problem) return outcome("not_yet", "form", problem);
    var target = sheet.targets.find(function (one) {
      return reads.every(function (read, i) { return same(sheet, i, read, one); }) && pairsFit(sheet, reads, one);
    });
    if (target) {
      var code = codeOf(sheet, target, reads);
      return outcome(code === "right" ? "pass" : "not_yet", code, target.message);
    }
    return unforeseen(sheet, reads);
  }

  function unforeseen(sheet, reads) {
    var given = reads.filter(Boolean).length;
    var said = given < reads.length ? sheet.words.fewer.replace("{given}", given) : remark(sheet, reads);
    if (said) return outcome("not_yet", "slip", said);
    return outcome("not_yet", "unrecognised", sheet.words.unrecognised);
  }

  /* Mark what stands in the boxes: a text for each, or a list of the options chosen. */
  impact.mark = function (sheet, entries) {
    try {
      return marked(sheet, entries);
    } catch (fault) { // a fault of the script must never read as a learner's mistake
      return outcome("error", "error", sheet.words.error);
    }
  };

  /* The answer as plain data: a number, a text, a list, or an object by name; null if unreadable. */
  impact.plain = function (sheet, entries) {
    var values = entries.map(function (entry, i) {
      var read = filled(entry) ? impact.read(sheet.boxes[i], entry) : null;
      return read === null || read.problem ? null : read.value;
    });
    if (sheet.shape === "series") return values;
    if (sheet.shape !== "form") return values[0];
    var form = {};
    sheet.boxes.forEach(function (box, i) { form[box.name] = values[i]; });
    return form;
  };
})();
