/**
 * Points the links marked `data-today` at the page of the reader's own day, and shows them. Without this script they stay hidden: no
 * page knows what day it is.
 */
export function pointToday(root: ParentNode, now: Date): void {
  const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-today]')) {
    // As written, not as resolved: it leads to any one of the 366 days, at whatever depth the page lies.
    link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/\d\d-\d\d(?=\/?(?:index\.html)?$)/u, day));
    link.hidden = false;
  }
}
