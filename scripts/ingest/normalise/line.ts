import type { Line } from '../../model/page.ts';
import type { RawLine } from '../../model/raw.ts';
import { filterUnits, replaceUnits, traceLine, trim } from '../../model/traced.ts';
import { debrisOffsets, headingMarkLength } from '../language/debris.ts';
import { widenMarks } from '../language/marks.ts';
import { printedWidth } from '../language/script.ts';

/** Cleans one raw line: heading marks, `**` debris, invisible characters and outer space go; half-width marks widen. */
export function normaliseLine({ number, raw }: RawLine): Line {
  const debris = debrisOffsets(raw);
  const traced = traceLine(number, raw);
  const visible = trim(debris.size === 0 ? traced : filterUnits(traced, (offset) => !debris.has(offset)));
  const content = replaceUnits(visible, widenMarks(visible.text));
  return { number, raw, content, width: printedWidth(content.text), marked: headingMarkLength(raw) > 0 };
}
