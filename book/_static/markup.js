/* What scripts that write markup share: words made safe, sentences filled in, tables. */
(function () {
  "use strict";

  var ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

  function escape(words) {
    return words.replace(/[&<>"']/g, function (letter) { return ESCAPED[letter]; });
  }

  function fill(words, slots) {
    return words.replace(/\{(\w+)\}/g, function (_, name) { return String(slots[name]); });
  }

  function row(cells, cell) {
    var rest = cells.slice(1).map(function (each) { return "<td>" + cell(each) + "</td>"; });
    return '<tr><th scope="row">' + escape(cells[0]) + "</th>" + rest.join("") + "</tr>";
  }

  /* A table whose first column heads its rows; `cell` makes a cell's words into markup. */
  function table(heads, rows, label, cell) {
    var head = heads.map(function (each) { return '<th scope="col">' + escape(each) + "</th>"; }).join("");
    var body = rows.map(function (each) { return row(each, cell || escape); }).join("");
    return '<div class="impact-table" role="group" aria-label="' + label + '"><table aria-label="' + label + '">' +
      "<thead><tr>" + head + "</tr></thead><tbody>" + body + "</tbody></table></div>";
  }

  /* What scrolls sideways on a phone is reached by keyboard. */
  function reachable(box) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }

  window.impact = window.impact || {};
  window.impact.markup = { escape: escape, fill: fill, table: table, reachable: reachable };
})();
