import type { Line } from '../../model/page.ts';
import { endCost, indentsOf, type LatinLines, type LatinState, startCost, stateCost, stepCost } from './latin-costs.ts';

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
 */
export function latinStates(lines: readonly Line[], context: Omit<LatinLines, 'lines' | 'indents'>): LatinState[] {
  const indents = indentsOf(lines);
  const asked: LatinLines = { ...context, lines, ...(indents ? { indents } : {}) };
  const reached: Map<LatinState, Reached>[] = [];
  for (const at of lines.keys()) {
    const before = reached.at(-1);
    reached.push(
      new Map(
        STATES.map((state): [LatinState, Reached] => {
          const own = stateCost(state, at, asked);
          if (!before) return [state, { cost: own + startCost(state, asked), from: undefined }];
          const ways = STATES.map((from) => ({
            from,
            cost: (before.get(from)?.cost ?? 0) + stepCost(from, state, at, asked) + own,
          }));
          return [state, ways.reduce((best, way) => (way.cost < best.cost ? way : best))];
        }),
      ),
    );
  }
  return traceBack(reached, asked);
}

function traceBack(reached: readonly ReadonlyMap<LatinState, Reached>[], asked: LatinLines): LatinState[] {
  const last = reached.at(-1);
  if (!last) return [];
  const costOf = (state: LatinState) => (last.get(state)?.cost ?? 0) + endCost(state, asked);
  let state: LatinState | undefined = STATES.reduce((best, other) => (costOf(other) < costOf(best) ? other : best));
  const states: LatinState[] = [];
  for (const step of reached.toReversed()) {
    if (state === undefined) break;
    states.push(state);
    state = step.get(state)?.from;
  }
  return states.toReversed();
}
