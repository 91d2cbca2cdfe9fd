import { STORY_EDGES } from '../../../src/schemas/article.ts';
import type { DiagnosticCode } from '../../../src/schemas/diagnostics.ts';
import type { LineRange } from '../../../src/schemas/shared.ts';
import type { Item, Value } from '../../model/page.ts';
import { firstLine, lastLine } from '../../model/traced.ts';

/** Characters of a headline that are quoted. */
const QUOTED_CHARS = 40;

/** One thing that is uncertain about an item, with its place and how sure it is. */
export interface ItemDoubt {
  code: DiagnosticCode;
  lines: LineRange;
  confidence?: number;
  values?: Record<string, string>;
}

/** All that the parser found uncertain about an item: its headline first, then its text in reading order. */
export function itemDoubts(item: Item): ItemDoubt[] {
  return [...headlineDoubts(item), ...languageDoubts(item), ...seamDoubts(item), ...damageDoubts(item)];
}

function headlineDoubts({ headline, body, doubts, headlineConfidence, headlineConflict }: Item): ItemDoubt[] {
  const start = body[0] ?? headline;
  const found: ItemDoubt[] = [];
  if (doubts.includes('headline-missing')) {
    const line = (start && firstLine(start.flow)) || 1;
    found.push({ code: 'headline-missing', lines: [line, line] });
  }
  if (!headline) return found;
  const text = headline.flow.text.slice(0, QUOTED_CHARS);
  const place = { lines: linesOf(headline) };
  if (headlineConfidence !== undefined)
    found.push({ code: 'headline-by-content', ...place, confidence: headlineConfidence, values: { text } });
  if (headlineConflict) {
    const other = headlineConflict.title.slice(0, QUOTED_CHARS);
    const { confidence } = headlineConflict;
    found.push({ code: 'headline-conflict', ...place, confidence, values: { text, other } });
  }
  return found;
}

// The parser has no rules for the words of this text.
function languageDoubts({ body, doubts }: Item): ItemDoubt[] {
  const [first] = body;
  return first && doubts.includes('language-unread') ? [{ code: 'language-unread', lines: linesOf(first) }] : [];
}

function seamDoubts({ seams }: Item): ItemDoubt[] {
  return seams.flatMap(({ kind, lines, rule, confidence }): ItemDoubt[] => {
    if (kind === 'merged') return [];
    const code = kind === 'soft' ? 'join-soft' : rule === STORY_EDGES.start ? 'opening-lost' : 'text-lost';
    return [{ code, lines: [Math.min(...lines), Math.max(...lines)], confidence }];
  });
}

function damageDoubts({ body }: Item): ItemDoubt[] {
  return body.flatMap((part): ItemDoubt[] => {
    if (!part.doubt) return [];
    const surest = Math.max(0, ...(part.damaged ?? []).map(({ confidence }) => confidence));
    return [{ code: part.doubt, lines: linesOf(part), ...(surest > 0 ? { confidence: surest } : {}) }];
  });
}

function linesOf({ flow }: Value): LineRange {
  const [first, last] = [firstLine(flow), lastLine(flow)];
  return [Math.min(first, last), Math.max(first, last)];
}
