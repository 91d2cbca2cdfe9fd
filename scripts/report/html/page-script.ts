/**
 * The script of a page, classic and without a build: it runs from disk. Without it everything can still be read, and links
 * lead from places to lines.
 */
export const PAGE_SCRIPT = `(function () {
  'use strict';
  var places = Array.prototype.slice.call(document.querySelectorAll('.place'));
  var byDoubt = places.map(function (place) { return { place: place, list: place.parentNode }; });
  var current = -1;
  // On a narrow screen the three parts stand below one another, and only one thing can be scrolled to.
  var wide = matchMedia('(min-width: 700px)');
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
  function mark(name, elements) {
    all('.' + name).forEach(function (element) { element.classList.remove(name); });
    elements.forEach(function (element) { element.classList.add(name); });
  }
  function show(element) { if (element) element.scrollIntoView({ block: 'center', inline: 'nearest' }); }
  function unfold(element) { var box = element.closest('details'); if (box) box.open = true; }
  function linked(element) {
    var field = element.closest('[data-field]');
    if (field) return all('[data-field="' + field.dataset.field + '"]');
    var item = element.closest('[data-item]');
    return item ? all('[data-item="' + item.dataset.item + '"]') : [];
  }
  function select(element) {
    var found = linked(element);
    var item = element.closest('[data-item]');
    mark('selected', found);
    mark('selected-item', item ? all('[data-item="' + item.dataset.item + '"]') : []);
    var side = element.closest('.raw') ? '.articles' : '.raw';
    if (wide.matches) show(found.filter(function (other) { return other.closest(side); })[0]);
  }
  function goTo(number) {
    var line = document.getElementById('L' + number);
    if (!line) return;
    mark('current', all('[data-line="' + number + '"]').concat([line]));
    var span = line.querySelector('[data-field]');
    if (span) select(span); else { mark('selected', []); mark('selected-item', []); }
    show(line);
  }
  function step(by) {
    if (places.length === 0) return;
    current = current < 0 ? (by > 0 ? 0 : places.length - 1) : (current + by + places.length) % places.length;
    var place = places[current];
    unfold(place);
    goTo(place.dataset.line);
    if (!wide.matches) return;
    place.scrollIntoView({ block: 'nearest' });
    place.querySelector('a').focus({ preventScroll: true });
  }
  function sortPlaces(byLine) {
    var at = places[current];
    if (byLine) {
      places.sort(function (a, b) { return a.dataset.line - b.dataset.line; });
      places.forEach(function (place) { byDoubt[0].list.appendChild(place); });
    } else {
      places = byDoubt.map(function (entry) { entry.list.appendChild(entry.place); return entry.place; });
    }
    current = at ? places.indexOf(at) : -1;
  }
  var order = document.querySelector('.order');
  if (order) {
    order.hidden = places.length < 2;
    order.addEventListener('click', function () {
      var byLine = order.getAttribute('aria-pressed') !== 'true';
      order.setAttribute('aria-pressed', String(byLine));
      sortPlaces(byLine);
    });
  }
  document.addEventListener('click', function (event) {
    if (!(event.target instanceof Element) || String(getSelection()) !== '') return;
    var link = event.target.closest('a');
    if (link) {
      var target = /^#L(\\d+)$/.exec(link.getAttribute('href') || '');
      if (!target) return;
      var place = link.closest('.place');
      if (place) current = places.indexOf(place);
      event.preventDefault();
      history.replaceState(null, '', '#L' + target[1]);
      goTo(target[1]);
      return;
    }
    if (event.target.closest('[data-item], [data-field]')) select(event.target);
  });
  document.addEventListener('mouseover', function (event) {
    if (!(event.target instanceof Element)) return;
    mark('hot', linked(event.target));
    var span = event.target.closest('.text [data-block]');
    var tag = span && !span.title && document.querySelector('.role-tag[data-block="' + span.dataset.block + '"]');
    if (tag) span.title = tag.title;
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
    else if (event.key === 'Escape') ['selected', 'selected-item', 'current'].forEach(function (name) { mark(name, []); });
  });
  function follow() { var target = /^#L(\\d+)$/.exec(location.hash); if (target) goTo(target[1]); }
  addEventListener('hashchange', follow);
  follow();
})();`;
