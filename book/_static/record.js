/* The form of impact-progress.json: what a record is, and how two become one. */
(function () {
  "use strict";

  var KEY = "impact-progress", SCHEMA = 1;

  function fresh() {
    return {
      format: KEY, schema: SCHEMA, course: "", alias: null, saved: null,
      answers: {}, cells: {}, quizzes: {}, takeaways: {},
    };
  }

  function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }

  function own(object, name) {
    return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
  }

  function time(text) {
    return Date.parse(text) || 0;
  }

  /* Copy names and values; a name that would change what an object is has no place in a file. */
  function put(into, from, how) {
    Object.keys(from).forEach(function (name) {
      if (name !== "__proto__") into[name] = how(own(into, name), from[name], name);
    });
    return into;
  }

  /* Return what a text holds: {data}, or {fault: "damaged" or "newer"}. */
  function parsed(text) {
    var data;
    try { data = JSON.parse(text); } catch (fault) { return { fault: "damaged" }; }
    if (!isObject(data) || data.format !== KEY || !Number.isInteger(data.schema)) return { fault: "damaged" };
    if (data.schema > SCHEMA) return { fault: "newer" };
    var whole = ["answers", "cells", "quizzes", "takeaways"].every(function (part) {
      return own(data, part) === undefined || isObject(data[part]) && Object.values(data[part]).every(isObject);
    });
    return whole ? { data: data } : { fault: "damaged" };
  }

  function sound(entry) {
    return isObject(entry) && ["pass", "not_yet"].indexOf(entry.status) >= 0;
  }

  /* A pass wins, then what is later. */
  function better(mine, theirs) {
    if (!sound(mine)) return theirs;
    if (!sound(theirs)) return mine;
    var passed = Number(theirs.status === "pass") - Number(mine.status === "pass");
    var after = passed || time(theirs.last) - time(mine.last);
    return after > 0 ? Object.assign({}, mine, theirs) : Object.assign({}, theirs, mine);
  }

  /* Of a field that both have, what was written later. */
  function later(mine, theirs) {
    if (!isObject(mine)) return theirs;
    return isObject(theirs) && time(theirs.last) > time(mine.last) ? theirs : mine;
  }

  function first(mine, theirs) {
    return mine === undefined ? theirs : mine;
  }

  /* Join two records. What is not known here is kept, and written back. */
  function merged(mine, theirs) {
    var newer = time(theirs.saved) >= time(mine.saved);
    var newest = function (a, b) { return newer ? b : first(a, b); };
    var inside = function (how) { return function (a, b) { return put(a || {}, b, how); }; };
    var how = { answers: better, cells: inside(newest), quizzes: inside(first), takeaways: inside(inside(later)) };
    return put(mine, theirs, function (a, b, name) {
      if (name === "schema") return SCHEMA;
      if (own(how, name)) return put(a || {}, b, how[name]);
      if (name === "alias") return a || (typeof b === "string" ? b : null);
      return newest(a, b);
    });
  }

  window.impact = window.impact || {};
  window.impact.record = { KEY: KEY, fresh: fresh, parsed: parsed, merged: merged, own: own, sound: sound };
})();
