import { classesAt, INVISIBLE, unitsAt } from './char-classes.ts';

/** What recognition adds to a line and nobody printed. Normalising drops it; the conservation check allows for just this. */

// "## 呼和浩特市生活垃圾分类宣讲师培训课开讲"
const HEADING_MARK = /^\s*#{1,6}(?:\s+|$)/u;

// 001:161 "新华三中央实 **吟**会": emphasis that recognition made up. Not 139****1234 and not 密码***: those are printed.
const BOLD = /(?<![*\d])\*\*(?![*\d])/gu;
// "**No. 31,408** 28p": beside a digit the second of a pair shows what it is.
const BOLD_PAIR = /(?<![*\d])\*\*(?=[^\s*])[^*]{0,80}[^\s*](\*\*)(?!\*|\d)/dgu;

const NONE: ReadonlySet<number> = new Set();

/** Length of the heading mark that a raw line opens with; 0 if it has none. */
export function headingMarkLength(raw: string): number {
  return HEADING_MARK.exec(raw)?.[0].length ?? 0;
}

/** Offsets (UTF-16 units) of everything in a raw line that is no printed text: heading mark, invisible characters, `**`. */
export function debrisOffsets(raw: string): ReadonlySet<number> {
  const invisible = invisibleOffsets(raw);
  // Nearly every line is clean.
  if (invisible.length === 0 && !raw.includes('#') && !raw.includes('*')) return NONE;
  const dropped = new Set<number>();
  for (let offset = 0; offset < headingMarkLength(raw); offset += 1) dropped.add(offset);
  for (const offset of invisible) dropped.add(offset);
  // Stars are looked at as printed, so with what is invisible between them gone.
  const visible = Array.from({ length: raw.length }, (_, offset) => offset).filter((offset) => !dropped.has(offset));
  const printed = visible.map((offset) => raw[offset]).join('');
  const pairs = [...printed.matchAll(BOLD_PAIR)].map(({ indices }) => indices?.[1]?.[0] ?? 0);
  const singles = [...printed.matchAll(BOLD)].map(({ index }) => index);
  for (const index of [...singles, ...pairs]) for (const at of [index, index + 1]) dropped.add(visible[at] ?? 0);
  return dropped;
}

function invisibleOffsets(raw: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < raw.length; at += unitsAt(raw, at)) {
    if ((classesAt(raw, at) & INVISIBLE) === 0) continue;
    found.push(at);
    if (unitsAt(raw, at) === 2) found.push(at + 1);
  }
  return found;
}
