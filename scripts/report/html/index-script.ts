/** Sorts the table of an index by the column whose head is clicked, numbers downwards first. */
export const INDEX_SCRIPT = `(function () {
  'use strict';
  var heads = Array.prototype.slice.call(document.querySelectorAll('th'));
  var body = document.querySelector('tbody');
  function compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }
  heads.forEach(function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () {
      var rows = Array.prototype.slice.call(body.rows);
      var numeric = rows.length > 0 && rows[0].cells[column].className === 'number';
      var was = head.getAttribute('aria-sort');
      var down = was ? was === 'ascending' : numeric;
      var keyed = rows.map(function (row, index) {
        var text = row.cells[column].textContent;
        return { row: row, index: index, key: numeric ? Number(text) : text };
      });
      keyed.sort(function (a, b) { return (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.index - b.index; });
      keyed.forEach(function (entry) { body.appendChild(entry.row); });
      heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    });
  });
})();`;
