import { type EnglishJump, UNREADABLE_PAGE } from './jump.ts';

/** Longest line that can be a damaged jump, in characters. */
const MAX_DAMAGED_CHARS = 28;
/** Share of letters that may be misread. */
const MISREAD = 0.2;

const FORMS: readonly (readonly [string, EnglishJump['direction']])[] = [
  ['continuedfrompage', 'from'],
  ['continuedonpage', 'to'],
  ['contfrompage', 'from'],
  ['contonpage', 'to'],
  ['frompage', 'from'],
  ['turntopage', 'to'],
];

/**
 * A jump line that recognition has damaged: `Frompagug`, `Contlnued on pnge 5`. Only its letters tell, so the caller must
 * know that it stands alone at the beginning or end of a story; not `Front page`, `Continued on Monday`.
 */
export function readDamagedJump(text: string): EnglishJump | undefined {
  if (text.length > MAX_DAMAGED_CHARS || text.length < 7) return undefined;
  const letters = text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
  const page = /[a-z]?\d{1,2}$/u.exec(letters)?.[0];
  const digits = /\d+$/u.exec(letters)?.[0];
  const readings =
    page && digits
      ? [letters.slice(0, -digits.length), letters.slice(0, -page.length)]
      : [letters, letters.slice(0, -1), letters.slice(0, -2)];
  const fitting = FORMS.flatMap(([form, direction]) => {
    const allowed = Math.floor(form.length * MISREAD);
    const damage = Math.min(
      ...readings.map((reading) => (Math.abs(reading.length - form.length) <= allowed ? distance(reading, form) : allowed + 1)),
    );
    return damage <= allowed ? [{ direction, damage }] : [];
  });
  // "continued on page" and "continued from page" are near each other: the nearer form it is.
  const [best] = fitting.toSorted((a, b) => a.damage - b.damage);
  return best && { direction: best.direction, page: digits ? printedPage(text, digits) : UNREADABLE_PAGE };
}

function printedPage(text: string, digits: string): string {
  return (/\b([A-Z]?)-?\d{1,2}\W*$/u.exec(text)?.[1] ?? '') + digits.replace(/^0+(?=\d)/u, '');
}

/** Edit distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [at, other] of [...b].entries())
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}
