import type { Block } from '../../model/page.ts';
import { INSERTED, lineOf, slice, trim } from '../../model/traced.ts';
import { endsSentence } from '../language/sentence.ts';
import { LIKELY_APART } from './evidence.ts';
import { type PageJoins, scoreJoins } from './score-joins.ts';
import type { JoinModel } from './weights.ts';

/**
 * Cuts blocks of printed lines that stand with a blank line after each, where another block surely goes on in the middle
 * of one. Such a column was put together from what stood below one another, so two paragraphs may have met at the end of
 * a full line, where width tells nothing (001: 9–21 and 23–39; 41 goes on in 23).
 */
export function reopenColumns(blocks: readonly Block[], model: JoinModel): Block[] {
  if (!blocks.some((block) => cutsOf(block).length > 0)) return [...blocks];
  const trial = blocks.flatMap((block) => cutBlock(block, cutsOf(block))).map((block, place) => ({ ...block, place }));
  const joins = scoreJoins(trial, model);
  const wanted = new Set(trial.flatMap((block, index) => surePartner(block, trial[index + 1], joins)));
  const kept = blocks.flatMap((block) =>
    cutBlock(
      block,
      cutsOf(block).filter((cut) => wanted.has(block.flow.at[cut] ?? INSERTED)),
    ),
  );
  return kept.map((block, place) => ({ ...block, place }));
}

// The first unit of a block that another, not the one above, surely goes on in.
function surePartner(block: Block, below: Block | undefined, joins: PageJoins): number[] {
  const partner = joins.partner(block);
  if (!partner || partner.block === below || partner.confidence < LIKELY_APART) return [];
  return partner.block.flow.at.slice(0, 1);
}

/** Places in a block where a printed line begins after the end of a sentence. */
function cutsOf({ spaced, role, flow }: Block): number[] {
  if (!spaced || role !== 'body') return [];
  const cuts: number[] = [];
  for (let at = 1; at < flow.at.length; at += 1) {
    const unit = flow.at[at] ?? INSERTED;
    const before = flow.at[at - 1] ?? INSERTED;
    if (unit === INSERTED || before === INSERTED || lineOf(unit) === lineOf(before)) continue;
    if (endsSentence(flow.text.slice(Math.max(0, at - 4), at))) cuts.push(at);
  }
  return cuts;
}

function cutBlock(block: Block, cuts: readonly number[]): Block[] {
  if (cuts.length === 0) return [block];
  const bounds = [0, ...cuts, block.flow.text.length];
  return bounds.slice(1).map((to, index) => ({
    ...block,
    flow: trim(slice(block.flow, bounds[index] ?? 0, to)),
    ...(index === 0 ? {} : { opening: 'flush' as const, gapBefore: true }),
  }));
}
