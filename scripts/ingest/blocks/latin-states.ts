import type { Line } from '../../model/page.ts';
import type { LatinPage } from './latin-column.ts';
import { endCost, type LatinState, startCost, stateCost, stepCost } from './latin-costs.ts';
import { type LineFacts, lineFacts } from './latin-facts.ts';

const STATES: readonly LatinState[] = ['first', 'middle', 'last', 'only', 'display', 'more'];

/** Cheapest way to a line in each state. */
interface Reached {
  cost: number;
  /** State of the line before. */
  from: LatinState | undefined;
}

/**
 * Tells what each line of a ragged column is, all lines together (Viterbi): a line that ended early closed a paragraph or
 * stood by itself, a small letter goes on, a stop closes, a line in capitals is display; where these clues are at odds, the
 * cheapest reading of the whole column wins.
 *
 * @param anchored a byline or dateline stands below the last line
 */
export function latinStates(lines: readonly Line[], page: LatinPage, anchored: boolean): LatinState[] {
  const facts = lineFacts(lines, page);
  const reached: Map<LatinState, Reached>[] = [];
  for (const [at, first] of facts.entries()) {
    const before = reached.at(-1);
    const step = new Map<LatinState, Reached>();
    for (const state of STATES) {
      const own = stateCost(state, at, facts);
      step.set(
        state,
        before ? cheapest(before, state, at, facts, page.parted) : { cost: startCost(state, first), from: undefined },
      );
      const way = step.get(state);
      if (way) way.cost += own;
    }
    reached.push(step);
  }
  return traceBack(reached, facts, anchored);
}

function cheapest(
  before: ReadonlyMap<LatinState, Reached>,
  state: LatinState,
  at: number,
  facts: readonly LineFacts[],
  parted: boolean,
): Reached {
  const ways = STATES.map((from) => ({ from, cost: (before.get(from)?.cost ?? 0) + stepCost(from, state, at, facts, parted) }));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

function traceBack(
  reached: readonly ReadonlyMap<LatinState, Reached>[],
  facts: readonly LineFacts[],
  anchored: boolean,
): LatinState[] {
  const step = reached.at(-1);
  const last = facts.at(-1);
  if (!step || !last) return [];
  const costOf = (state: LatinState) => (step.get(state)?.cost ?? 0) + endCost(state, last, anchored);
  let state: LatinState | undefined = STATES.reduce((best, other) => (costOf(other) < costOf(best) ? other : best));
  const states: LatinState[] = [];
  for (const one of reached.toReversed()) {
    if (state === undefined) break;
    states.push(state);
    state = one.get(state)?.from;
  }
  return states.toReversed();
}
