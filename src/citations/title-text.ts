/** What may stand after the last stop of a title. */
const CLOSING: ReadonlySet<string> = new Set('”’"\')]）】》〉」』');
const QUOTES: ReadonlySet<string> = new Set('”’');
/** A title that ends so needs no full stop, as in citations of American style. */
const STOP = /[.?!。？！…]$/u;

/**
 * A title within quotation marks, which the style puts round it: its own “” become ‘’, and those within them “” again, however they are
 * printed. An apostrophe stays.
 */
export function nestedQuotes(title: string): string {
  if (!/["“”‘’]/u.test(title)) return title;
  const open: ('“' | '‘' | '"')[] = [];
  return [...title].map((sign, place, signs) => nestedSign(sign, open, isBetweenLetters(signs, place))).join('');
}

function nestedSign(sign: string, open: ('“' | '‘' | '"')[], isApostrophe: boolean): string {
  if (sign === '"') {
    if (open.at(-1) !== '"') {
      open.push('"');
      return '‘';
    }
    open.pop();
    return '’';
  }
  if (sign === '“' || sign === '‘') {
    open.push(sign);
    return sign === '“' ? '‘' : '“';
  }
  if (sign === '”') {
    if (open.at(-1) === '“') open.pop();
    return '’';
  }
  if (sign !== '’' || isApostrophe || open.at(-1) !== '‘') return sign;
  open.pop();
  return '”';
}

/** The ’ of `don’t`. */
function isBetweenLetters(signs: readonly string[], place: number): boolean {
  return /^[A-Za-z].[A-Za-z]$/u.test(`${signs[place - 1] ?? ''}’${signs[place + 1] ?? ''}`);
}

/**
 * A title with the full stop that ends it, within its last quotation marks, as Chicago, APA and MLA want it: `他说‘好.’`. None after
 * 。？！, or their like in English: `怎么办？`.
 */
export function stopped(title: string): string {
  if (STOP.test(title.slice(0, endWithout(title, CLOSING)))) return title;
  const end = endWithout(title, QUOTES);
  return `${title.slice(0, end)}.${title.slice(end)}`;
}

/** Where a text ends without some signs after it. Looked for from behind: a pattern would begin anew at each of them. */
function endWithout(text: string, signs: ReadonlySet<string>): number {
  let end = text.length;
  while (end > 0 && signs.has(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** `“示例标题.”`; `[无题：开头].` where nothing was printed, in the brackets that tell what the archive has added. */
export function quotedTitle({ title, titleDerived }: { title: string; titleDerived?: true }): string {
  return titleDerived ? `[${title}].` : `“${stopped(nestedQuotes(title))}”`;
}
