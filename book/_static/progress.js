/* A learner's answers, kept in this browser between visits. */
(function () {
  "use strict";

  var impact = window.impact, record = impact.record, own = record.own, sound = record.sound;
  var memory = null; // what the browser refused to keep

  function now() {
    return new Date().toISOString();
  }

  function stored() {
    try { return localStorage.getItem(record.KEY); } catch (refused) { return null; }
  }

  /* Read afresh each time: another tab may have added answers. */
  function all() {
    var text = memory === null ? stored() : memory;
    var read = text === null ? {} : record.parsed(text);
    return record.merged(record.fresh(), read.data || {});
  }

  function keep(data) {
    var text = JSON.stringify(data);
    try {
      setAside();
      localStorage.setItem(record.KEY, text);
      memory = null;
    } catch (refused) {
      memory = text;
    }
    document.dispatchEvent(new Event("impact-progress"));
  }

  /* What cannot be read is kept under another name, and never written over. */
  function setAside() {
    var text = stored();
    if (text !== null && record.parsed(text).fault) localStorage.setItem(record.KEY + "-set-aside-" + now(), text);
  }

  function change(how) {
    var data = all();
    how(data);
    keep(data);
  }

  function begun() {
    return {
      status: "not_yet", code: "blank", attempts: 0, hints: 0,
      first: now(), last: now(), passed: null, value: null, where: "page",
    };
  }

  function count(number) {
    return number > 0 ? Math.floor(number) : 0;
  }

  /* Write an attempt down; once passed, another pass changes the answer alone, and what is "not yet" nothing. */
  function attempt(id, outcome, value) {
    change(function (data) {
      var entry = sound(own(data.answers, id)) ? data.answers[id] : begun(), at = now();
      if (entry.status === "pass") {
        // An aim is changed by those to whom it is read: the take-away must not go back to the first.
        var other = value !== null && JSON.stringify(value) !== JSON.stringify(entry.value);
        if (outcome.status === "pass" && other) Object.assign(entry, { value: value, where: "page", last: at });
        return;
      }
      data.answers[id] = Object.assign({}, entry, {
        status: outcome.status, code: outcome.code, attempts: count(entry.attempts) + 1, last: at,
        passed: outcome.status === "pass" ? at : null, value: value, where: "page",
      });
    });
  }

  function hint(id, level) {
    change(function (data) {
      var entry = sound(own(data.answers, id)) ? data.answers[id] : begun();
      data.answers[id] = Object.assign({}, entry, { hints: Math.max(count(entry.hints), level) });
    });
  }

  function choose(quiz, item, option) {
    change(function (data) {
      var items = (data.quizzes[quiz] = own(data.quizzes, quiz) || {});
      var before = own(items, item);
      items[item] = { chosen: option, first: (before && before.first) || now() };
    });
  }

  function write(takeaway, field, words) {
    if (words === written(takeaway, field)) return;
    change(function (data) {
      var fields = (data.takeaways[takeaway] = own(data.takeaways, takeaway) || {});
      fields[field] = { text: words, last: now() };
    });
  }

  /* What stands in a field of a take-away; empty where nothing was written. */
  function written(takeaway, field) {
    var entry = own(own(all().takeaways, takeaway) || {}, field);
    return entry && typeof entry.text === "string" ? entry.text : "";
  }

  addEventListener("storage", function () { document.dispatchEvent(new Event("impact-progress")); });

  impact.progress = {
    all: all, attempt: attempt, hint: hint, choose: choose, change: change, write: write, written: written,
    answer: function (id) {
      var entry = own(all().answers, id);
      return sound(entry) ? entry : null;
    },
    /* Join a file's text to what is here; return "damaged", "newer" or "". */
    load: function (text) {
      var read = record.parsed(text);
      if (read.fault) return read.fault;
      try {
        change(function (data) { record.merged(data, read.data); });
      } catch (fault) { // lists in lists without end, which cannot be written down again
        return "damaged";
      }
      return "";
    },
    text: function (course) {
      change(function (data) { Object.assign(data, { course: course, saved: now() }); });
      return JSON.stringify(all(), null, 1) + "\n";
    },
    forget: function () {
      try { localStorage.removeItem(record.KEY); } catch (refused) { /* nothing was kept */ }
      memory = null;
      document.dispatchEvent(new Event("impact-progress"));
    },
    isKept: function () { return memory === null; },
    isReadable: function () {
      var text = stored();
      return text === null || !record.parsed(text).fault;
    },
  };
})();
