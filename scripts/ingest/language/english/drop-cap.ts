/** An opening is searched up to here: a dateline may stand before the drop capital. */
const OPENING_CHARS = 90;
const SPLIT = /(?:^|[—–-]\s?|[“"'‘]|\n)(\p{Lu})(\s+)(\p{L}[\p{L}’'-]*)/gu;

/**
 * Offsets of the space that parts a drop capital from its word at the opening of a text: `T HE TOWN COUNCIL`, `PORT ELLERY,
 * Oct. 17 — T HE`, `W hen`. Told only on evidence: the rest is in capitals, or goes on with a word of the page; and a single
 * letter that is a word (`A TOWN`, `I WAS`) stays where the rest is a word too.
 *
 * @param known lower-cased words of the page
 */
export function dropCapSpace(text: string, known: ReadonlySet<string>): { from: number; to: number } | undefined {
  for (const match of text.slice(0, OPENING_CHARS).matchAll(SPLIT)) {
    const [whole, initial = '', space = '', rest = ''] = match;
    if (!isSplitWord(initial, rest, known)) continue;
    const from = match.index + whole.length - rest.length - space.length;
    return { from, to: from + space.length };
  }
  return undefined;
}

/** `T` + `HE`, `W` + `hen`: two halves of one word that begins a text. */
export function isSplitWord(initial: string, rest: string, known: ReadonlySet<string>): boolean {
  const joined = (initial + rest).toLowerCase();
  const restIsWord = known.has(rest.toLowerCase());
  if (/^[AIO]$/u.test(initial) && (restIsWord || !known.has(joined))) return false;
  if (/^\p{Lu}+(?:[’'-]\p{Lu}+)*$/u.test(rest)) return rest.length > 1 || known.has(joined);
  return /^\p{Ll}/u.test(rest) && known.has(joined) && !restIsWord;
}
