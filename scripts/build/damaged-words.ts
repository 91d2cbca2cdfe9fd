import { toHtml } from 'hast-util-to-html';

/**
 * Marks the words of a block that look damaged, each where it first stands after the one before. Words that are no longer
 * there, as after a hand edit, are left out; the mark on the whole block stays.
 *
 * @param html escaped inner HTML of the block
 * @param words as they stand in its text, in order
 */
export function markDamaged(html: string, words: readonly string[]): string {
  let marked = '';
  let rest = html;
  for (const word of words) {
    const escaped = toHtml({ type: 'text', value: word });
    const at = escaped === '' ? -1 : rest.indexOf(escaped);
    if (at < 0 || isInTag(rest, at)) continue;
    marked += `${rest.slice(0, at)}<span data-doubt="garble">${escaped}</span>`;
    rest = rest.slice(at + escaped.length);
  }
  return marked + rest;
}

// In escaped text < opens tags only.
function isInTag(html: string, at: number): boolean {
  return html.lastIndexOf('<', at) > html.lastIndexOf('>', at);
}
