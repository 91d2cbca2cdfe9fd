import { isByline } from './byline.ts';
import { isCredit } from './credits.ts';
import { startsWithDateline } from './dateline.ts';
import { isDateAlone } from './imprint.ts';
import { readJumpLine } from './jump-lines.ts';
import { isLabel, NOTICE_HEADLINE } from './labels.ts';
import { hanShare } from './script.ts';
import { isSourceLine } from './signature.ts';
import { isStaffLine } from './staff-lines.ts';

/** Longest line tried: printed column lines have some twenty characters. */
const MAX_CHARS = 60;

/**
 * The line can be no part of running text: a byline, credit, label, date, staff line, signature or jump line stands by
 * itself, whatever its width.
 */
export function standsAlone(text: string): boolean {
  if (text.length > MAX_CHARS || isUnclosed(text)) return false;
  return (
    isByline(text) ||
    isCredit(text) ||
    isSourceLine(text) ||
    isDateAlone(text) ||
    isStaffLine(text) ||
    isLabel(text) ||
    (text.length <= 12 && NOTICE_HEADLINE.test(text)) ||
    readJumpLine(text) !== undefined ||
    /^（[\p{Script=Han}·•\s、]{2,12}）$/u.test(text) ||
    /^[—–]{2}[^。]{4,}$/u.test(text)
  );
}

// 003-like "本报讯（记者 叶舒云 通讯员" + "祁大年）6月23日…": the bracket goes on in the next line.
function isUnclosed(text: string): boolean {
  return text.lastIndexOf('（') > text.lastIndexOf('）');
}

/** 本报讯（记者 叶舒云 通讯员 — the first printed line of a dateline that goes on in the next */
const BROKEN_DATELINE = /^(?:本报|本刊|本网|据?新华社|据?中新社|中新网)[\p{Script=Han}\d\s]{0,12}(?:讯|电)（[^）]*$/u;

/** The line can only be the first of a paragraph: a dateline, or an entry of a list. */
export function opensParagraph(text: string): boolean {
  return startsWithDateline(text) || BROKEN_DATELINE.test(text) || (hanShare(text) > 0.2 && /^[●■◆▲△★◎□○•①-⑳]\s*\S/u.test(text));
}
