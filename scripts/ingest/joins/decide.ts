import { CORRECTED } from '../../model/correction.ts';
import type { Block, Seam } from '../../model/page.ts';
import { firstLine, lastLine } from '../../model/traced.ts';
import { isListItem } from '../language/sentence.ts';
import { mayBeOpen } from './edges.ts';
import { CANNOT_END, SEAM_RULES } from './evidence.ts';
import type { PageJoins } from './score-joins.ts';

/** What stands between an open end and a block of its story; `undefined` where nothing was broken off. */
export function decideSeam(before: Block, after: Block, joins: PageJoins): Seam | undefined {
  if (after.seamBefore === 'apart') return undefined;
  const decided = weighSeam(before, after, joins);
  if (decided?.kind === 'merged' || !after.byLikeness) return decided;
  return { kind: 'soft', lines: [lastLine(before.flow), firstLine(after.flow)], rule: BY_LIKENESS, confidence: LIKE_ENOUGH };
}

/** Code of the doubtful break above text that was brought here since it resembles the story (parsing.md §3.4: attached softly). */
const BY_LIKENESS = 'brought-by-likeness';
/** Of such clusters on mixed synthetic pages 86 % stand in their own story (385, a national daily), and 60 % (120, the demonstration). */
const LIKE_ENOUGH = 0.6;

function weighSeam(before: Block, after: Block, joins: PageJoins): Seam | undefined {
  const lines: Seam['lines'] = [lastLine(before.flow), firstLine(after.flow)];
  if (after.seamBefore === 'merged') return { kind: 'merged', lines, rule: CORRECTED, confidence: 1 };
  if (!isOpen(before) || (isListItem(before.flow.text) && isListItem(after.flow.text))) return undefined;
  const confidence = joins.confidence(before, after);
  const apart = after.place - before.place !== 1;
  const context = {
    before,
    after,
    confidence,
    apart,
    interleaved: joins.interleaved,
    found: joins.found,
    inOrder: joins.inOrder,
    ends: joins.ends,
  };
  const rule = SEAM_RULES.find((candidate) => candidate.holds(context));
  if (!rule) return undefined;
  return {
    kind: rule.kind,
    lines,
    rule: rule.code,
    confidence: rule.kind === 'merged' ? Math.max(rule.confidence, round(confidence)) : rule.confidence,
  };
}

/** Code of the gap between a paragraph that stops in mid-sentence and the crosshead below it. */
const BEFORE_CROSSHEAD = 'broken-before-crosshead';
/** A word or mark that no sentence ends with is lost text for certain, or nearly so. */
const LOST_BEFORE_CROSSHEAD = 0.9;

/** What was lost between a paragraph and the crosshead below: "……挤在38平方米里，" above "老住户留下六成". */
export function gapBeforeCrosshead(before: Block, crosshead: Block): Seam | undefined {
  if (before.role === 'signature' || !CANNOT_END.test(before.flow.text)) return undefined;
  const lines: Seam['lines'] = [lastLine(before.flow), firstLine(crosshead.flow)];
  return { kind: 'gap', lines, rule: BEFORE_CROSSHEAD, confidence: LOST_BEFORE_CROSSHEAD };
}

// A signature, a remark in brackets and a line of verse need no stop.
function isOpen(block: Block): boolean {
  return block.role !== 'signature' && mayBeOpen({ ...block, role: 'body' });
}

function round(value: number): number {
  return Math.floor(value * 100) / 100;
}
