import { readEnglishByline } from './byline.ts';
import { isEnglishCredit } from './credit.ts';
import { readEnglishDateline } from './dateline.ts';
import { readEnglishFolio } from './folio.ts';
import { readEnglishJump } from './jump.ts';
import { readEnglishLabel } from './labels.ts';
import { letterCase } from './letter-case.ts';
import { isFamilyNotice } from './opening.ts';
import { isEnglishStaffLine } from './staff.ts';

/** What a printed line is, as far as the line alone can tell. */
export type LineKind = 'byline' | 'jump' | 'credit' | 'folio' | 'staff' | 'label' | 'separator' | 'dateline' | 'bullet' | 'text';

const NO_NAMES: ReadonlySet<string> = new Set();

/** Tells the fixed forms that stand on a line of their own, also in the middle of a column without blank lines. */
export function lineKind(text: string): LineKind {
  if (/^(?:[-=_*~+#•·]\s*){3,}$/u.test(text)) return 'separator';
  if (readEnglishJump(text)) return 'jump';
  if (readEnglishByline(text)) return 'byline';
  if (isEnglishCredit(text)) return 'credit';
  if (readEnglishFolio(text, NO_NAMES)) return 'folio';
  if (isEnglishStaffLine(text)) return 'staff';
  if (readEnglishLabel(text)) return 'label';
  if (readEnglishDateline(text) || isDatelineOfLine(text)) return 'dateline';
  if (isFamilyNotice(text)) return 'bullet';
  return /^[•●■▪◆►*]\s*\S/u.test(text) ? 'bullet' : 'text';
}

/** Longest printed line of a column, in characters. */
const MAX_LINE_CHARS = 60;

// "DES MOINES — Lawmakers who went" is all of a printed line: what follows the dash is running text, no headline.
function isDatelineOfLine(text: string): boolean {
  if (text.length > MAX_LINE_CHARS) return false;
  const rest = /\s[—–―-]+\s*(\p{L}.*)$/u.exec(text)?.[1] ?? '';
  return (
    letterCase(rest) === 'sentence' &&
    /\s\p{Ll}/u.test(rest) &&
    readEnglishDateline(`${text} and what follows it on the next lines`) !== undefined
  );
}
