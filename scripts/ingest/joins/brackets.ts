/** Marks that open and close within one paragraph. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
];

/** How far into the next block an open bracket is looked for, in characters. */
const REACH = 60;

/** What the quotation marks and brackets of a text leave open for another one. */
export interface BracketState {
  /** Marks opened and not closed at the end. */
  open: string;
  /** Marks that close, near the beginning, what was not opened. */
  closing: string;
  /** Marks that open anew near the beginning before they close. */
  opening: string;
}

export function bracketState(text: string): BracketState {
  const curled = curl(text);
  const of = (holds: (open: string, close: string) => boolean) =>
    PAIRS.flatMap(([open, close]) => (holds(open, close) ? [open] : [])).join('');
  return {
    open: of((open, close) => curled.lastIndexOf(open) > curled.lastIndexOf(close)),
    closing: of((open, close) => isBefore(curled.indexOf(close), curled.indexOf(open))),
    opening: of((open, close) => isBefore(curled.indexOf(open), curled.indexOf(close))),
  };
}

function isBefore(first: number, second: number): boolean {
  return first >= 0 && (second < 0 || first < second);
}

/**
 * Straight quotes as “ and ” in turn. A piece may begin within a quotation (001:29), so the turn to begin with is the one
 * by which fewer marks stand where they cannot: opening before a stop, closing after a comma or colon.
 */
function curl(text: string): string {
  if (!text.includes('"')) return text;
  const outside = inTurn(text, true);
  const inside = inTurn(text, false);
  return oddities(inside) < oddities(outside) ? inside : outside;
}

function inTurn(text: string, opensFirst: boolean): string {
  let opens = !opensFirst;
  return text.replaceAll('"', () => {
    opens = !opens;
    return opens ? '“' : '”';
  });
}

function oddities(text: string): number {
  return (text.match(/“(?=[，。；：、！？）》]|$)/gu)?.length ?? 0) + (text.match(/(?<=^|[，；：、（《])”/gu)?.length ?? 0);
}

/** "…《中国共产党" + "纪律处分条例》": what is opened and not closed before, is closed after. */
export function closesBracket(before: BracketState, after: BracketState): boolean {
  return [...before.open].some((mark) => after.closing.includes(mark));
}

/** A quotation opens within an open one, or closes that was never opened. */
export function conflictsBracket(before: BracketState, after: BracketState): boolean {
  return PAIRS.some(([mark]) => (before.open.includes(mark) ? after.opening.includes(mark) : after.closing.includes(mark)));
}

/** The same within the reach of a line or three, where a misread mark farther on cannot mislead. */
export function closesSoon(before: BracketState, text: string): boolean {
  return closesBracket(before, bracketState(text.slice(0, REACH)));
}
