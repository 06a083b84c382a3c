/* What stands in a field of a take-away: the learner's words, else what their answers say. */
(function () {
  "use strict";

  var impact = window.impact, progress = impact.progress, own = impact.record.own;

  /* Fill an answer's parts into a source's words, each as "says" has it; empty when the answer lacks one of them. */
  function fromAnswer(words, value, says) {
    var whole = true;
    var found = words.replace(/\{(\w+)\}(\.?)/g, function (_, name, stop) {
      var said = saidOf(typeof value === "object" && value !== null ? own(value, name) : undefined);
      whole = whole && said !== "";
      said = says && own(says, said) || said;
      return (stop && said.endsWith(stop) ? said.slice(0, -1) : said) + stop;
    });
    found = found.replace(/^(\w+ by )\1/i, "$1"); // "Shaped by shaped by a porter", in one's own words
    return whole ? found.charAt(0).toUpperCase() + found.slice(1) : "";
  }

  /* A part of an answer as people write it: 1 March 2027 for its date. */
  function saidOf(part) {
    if (typeof part === "number" && isFinite(part)) return impact.spelt(part);
    var found = typeof part === "string" ? part.trim() : "";
    if (!/^[12]\d{3}-\d\d-\d\d$/.test(found)) return found;
    var read = impact.read({ kind: "day", after: "", words: {} }, found);
    return read.value ? impact.spoken(read.value) : found;
  }

  /* The first words that an answer gives; one that is "not yet" gives none. */
  function firstWords(sources) {
    return sources.map(function (source) {
      var answer = progress.answer(source[0]) || {};
      return answer.status === "pass" ? fromAnswer(source[1], answer.value, source[2]) : "";
    }).filter(Boolean)[0] || "";
  }

  /* Whether somebody wrote in a field; one that was emptied on purpose counts too. */
  impact.isWritten = function (takeaway, name) {
    return Boolean(own(own(progress.all().takeaways, takeaway) || {}, name));
  };
  impact.standing = function (takeaway, name, sources) {
    return impact.isWritten(takeaway, name) ? progress.written(takeaway, name) : firstWords(sources);
  };
  impact.fromAnswer = fromAnswer;
})();
