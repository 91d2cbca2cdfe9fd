import { CORRECTED } from '../../model/correction.ts';
import type { Block } from '../../model/page.ts';
import { INSERTED, lineOf, slice, trim } from '../../model/traced.ts';
import type { Span } from './places.ts';
import { type CorrectionPlan, plannedAs } from './plan.ts';
import { reportProblem } from './problem.ts';

/** Origin of the first character of a block; the place it is known by. */
export function startOf({ flow }: Pick<Block, 'flow'>): number {
  return flow.at.find((unit) => unit !== INSERTED) ?? 0;
}

/** Origin behind the last character of a block. */
function endOf({ flow }: Block): number {
  return (flow.at.findLast((unit) => unit !== INSERTED) ?? -1) + 1;
}

/** Whether all of a block stands in one of the spans. */
export function standsIn(block: Block, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => startOf(block) >= from && endOf(block) <= to);
}

/** Cuts blocks wherever a correction begins or ends, so that every block is either wholly meant or not at all. */
export function cutBlocks(blocks: readonly Block[], plan: CorrectionPlan): Block[] {
  const borders = plan.planned
    .flatMap((each): number[] => {
      if (each.what === 'role' || each.what === 'item')
        return [...each.at, ...(each.what === 'item' ? each.headline : [])].flat();
      if (each.what === 'headline') return each.at.flat();
      if (each.what === 'join') return [each.at[0][1], each.at[1][0]];
      return each.what === 'split' ? [each.cut] : [];
    })
    .toSorted((a, b) => a - b);
  return borders.length === 0 ? [...blocks] : blocks.flatMap((block) => cutBlock(block, borders));
}

function cutBlock(block: Block, borders: readonly number[]): Block[] {
  const start = startOf(block);
  const end = endOf(block);
  const inside = [...new Set(borders)].filter((border) => border > start && border < end);
  const indices = inside
    .map((border) => block.flow.at.findIndex((unit) => unit !== INSERTED && unit >= border))
    .filter((index, place, all) => index > 0 && all.indexOf(index) === place);
  if (indices.length === 0) return [block];
  return [0, ...indices].map((from, place): Block => {
    const flow = trim(slice(block.flow, from, indices[place] ?? block.flow.text.length));
    const lines = new Set(flow.at.filter((unit) => unit !== INSERTED).map(lineOf));
    const wrapped = block.wrapped && lines.size > 1;
    if (place === 0) return { ...block, flow, wrapped };
    return { ...block, flow, wrapped, opening: openingAt(block, from), gapBefore: false };
  });
}

// Within a column that was put together, every printed line stands flush; an indented one would have begun a block.
function openingAt({ flow, wrapped }: Block, index: number): Block['opening'] {
  const [unit = 0, before] = [flow.at[index], flow.at.slice(0, index).findLast((each) => each !== INSERTED)];
  return wrapped && before !== undefined && lineOf(before) !== lineOf(unit) ? 'flush' : 'unknown';
}

/** Gives blocks the roles and seams that editors gave their lines. */
export function giveRoles(blocks: readonly Block[], plan: CorrectionPlan, isJump: (block: Block) => boolean): Block[] {
  const roles = plannedAs(plan, 'role').filter((given) => {
    const target = blocks.filter((block) => standsIn(block, given.at));
    const noJump = given.role.startsWith('jump') ? target.find((block) => !isJump(block)) : undefined;
    if (noJump) reportProblem('correction-no-jump', given.correction, plan, { line: String(lineOf(startOf(noJump))) });
    return !noJump;
  });
  plan.planned = plan.planned.filter((each) => each.what !== 'role' || roles.includes(each));
  const apart = new Set(plannedAs(plan, 'split').flatMap(({ cut }) => firstFrom(blocks, cut) ?? []));
  const merged = new Set(plannedAs(plan, 'join').flatMap(({ at }) => firstFrom(blocks, at[1][0]) ?? []));
  return blocks.map((block) => {
    const given = roles.find(({ at }) => standsIn(block, at));
    const corrected: Block = given ? { ...withoutRunnersUp(block), role: given.role, rule: CORRECTED, confidence: 1 } : block;
    if (merged.has(block)) return { ...corrected, seamBefore: 'merged' };
    return apart.has(block) ? { ...corrected, seamBefore: 'apart' } : corrected;
  });
}

/** The block that begins at an origin, or behind it in the same line: a line may open with what cleaning took away. */
export function firstFrom(blocks: readonly Block[], from: number): Block | undefined {
  return blocks.find((block) => startOf(block) >= from && lineOf(startOf(block)) === lineOf(from));
}

/** The block that ends before an origin, in the same line. */
export function lastUpTo(blocks: readonly Block[], to: number): Block | undefined {
  return blocks.findLast((block) => endOf(block) <= to && lineOf(endOf(block)) === lineOf(to));
}

function withoutRunnersUp({ runnersUp: _, ...block }: Block): Block {
  return block;
}
