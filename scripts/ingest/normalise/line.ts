import type { Line } from '../../model/page.ts';
import type { RawLine } from '../../model/raw.ts';
import { filterUnits, replaceUnits, slice, type Traced, traceLine, trim } from '../../model/traced.ts';
import { widenMarks } from '../language/marks.ts';
import { printedWidth } from '../language/script.ts';

// "## 呼和浩特市生活垃圾分类宣讲师培训课开讲"
const HEADING_MARK = /^\s*#{1,6}(?:\s+|$)/u;

// Characters that print nothing: C0 and C1 controls, zero-width marks, direction marks, soft hyphen, inner BOM.
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}]/gu;

/** Cleans one raw line: heading marks, `**` debris, invisible characters and outer space go; half-width marks widen. */
export function normaliseLine({ number, raw }: RawLine): Line {
  const mark = HEADING_MARK.exec(raw);
  const unmarked = slice(traceLine(number, raw), mark ? mark[0].length : 0);
  const visible = trim(dropBold(dropInvisible(unmarked)));
  const content = replaceUnits(visible, widenMarks(visible.text));
  return { number, raw, content, width: printedWidth(content.text), marked: mark !== null };
}

function dropInvisible(traced: Traced): Traced {
  const dropped = new Set<number>();
  // Tag characters (U+E0067) take two units.
  for (const { 0: char, index } of traced.text.matchAll(INVISIBLE)) dropped.add(index).add(index + char.length - 1);
  return dropped.size === 0 ? traced : filterUnits(traced, (index) => !dropped.has(index));
}

// 001:161 "新华三中央实 **吟**会": emphasis that recognition made up; it marks no text of its own.
function dropBold(traced: Traced): Traced {
  if (!traced.text.includes('**')) return traced;
  const dropped = new Set<number>();
  for (const match of traced.text.matchAll(/\*\*/gu)) dropped.add(match.index).add(match.index + 1);
  return filterUnits(traced, (index) => !dropped.has(index));
}
