import { decideSeam } from '../ingest/joins/decide.ts';
import { type PageJoins, scoreJoins } from '../ingest/joins/score-joins.ts';
import type { JoinModel } from '../ingest/joins/weights.ts';
import type { Block } from '../model/page.ts';
import type { SyntheticPage } from './synthesise.ts';

/** How well pieces are put together again. */
export interface JoinFigures {
  /** Share of merged joins that are right. */
  precision: number;
  /** Share of the true joins that are merged. */
  recall: number;
  /** Joins merged. */
  merged: number;
}

/** Joins merged on a page, with the rule of each. */
export interface MergedJoin {
  before: Block;
  after: Block;
  rule: string;
}

/** Joins the blocks of each page by the decision list, as if the page were one story, and counts what is right. */
export function evaluateJoins(pages: readonly SyntheticPage[], model: JoinModel): JoinFigures {
  let merged = 0;
  let right = 0;
  let all = 0;
  for (const { blocks, joins } of pages) {
    const found = mergedJoins(blocks, scoreJoins(blocks, model));
    merged += found.length;
    right += found.filter(({ before, after }) => joins.get(before.place) === after.place).length;
    all += joins.size;
  }
  return { precision: ratio(right, merged), recall: ratio(right, all), merged };
}

/** What the decision list merges on a page: neighbours that no heading parts, and sure partners that stand apart. */
function mergedJoins(blocks: readonly Block[], joins: PageJoins): MergedJoin[] {
  const found: MergedJoin[] = [];
  const taken = new Set<Block>();
  const merge = (before: Block, after: Block | undefined) => {
    if (before.role !== 'body' || after?.role !== 'body' || taken.has(after)) return false;
    const decision = decideSeam(before, after, joins);
    if (decision?.kind !== 'merged') return false;
    taken.add(after);
    found.push({ before, after, rule: decision.rule });
    return true;
  };
  const apart = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    const partner = joins.partner(block)?.block;
    if (partner && partner !== blocks[index + 1] && merge(block, partner)) apart.add(block);
  }
  for (const [index, block] of blocks.entries()) if (!apart.has(block)) merge(block, blocks[index + 1]);
  return found;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000;
}
