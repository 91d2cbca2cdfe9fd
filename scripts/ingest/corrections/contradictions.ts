import type { Span } from './places.ts';
import type { CorrectionPlan, Planned } from './plan.ts';
import { placeOfCorrection, reportProblem } from './problem.ts';

/** Leaves out all corrections that contradict each other, and reports each pair once. */
export function withoutContradictions(planned: readonly Planned[], plan: CorrectionPlan): Planned[] {
  const wrong = new Set<Planned>();
  for (const [index, later] of planned.entries()) {
    for (const earlier of planned.slice(0, index)) {
      if (!contradict(earlier, later)) continue;
      wrong.add(earlier).add(later);
      reportProblem('correction-conflict', later.correction, plan, { other: placeOfCorrection(earlier.correction) });
    }
  }
  return planned.filter((each) => !wrong.has(each));
}

// Texts are compared once they are found (`text.ts`).
function contradict(a: Planned, b: Planned): boolean {
  if (a.what === 'role' && b.what === 'role') return a.role !== b.role && overlap(a.at, b.at);
  if (a.what === 'item' && b.what === 'item') return !isSame(a.at, b.at) ? overlap(a.at, b.at) : !isSame(a.headline, b.headline);
  if (a.what === 'kind' && b.what === 'kind') return a.kind !== b.kind && overlap(a.at, b.at);
  if (a.what === 'headline' && b.what === 'headline') return isSame([a.of], [b.of]) ? !isSame(a.at, b.at) : overlap(a.at, b.at);
  if (a.what === 'join' && b.what === 'join') return isSame([a.at[0]], [b.at[0]]) !== isSame([a.at[1]], [b.at[1]]);
  if (a.what === 'join' && b.what === 'split') return isSame(a.at, b.at);
  return a.what === 'split' && b.what === 'join' && isSame(a.at, b.at);
}

function overlap(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some(([from, to]) => b.some((other) => from < other[1] && other[0] < to));
}

function isSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(([from, to], index) => from === b[index]?.[0] && to === b[index]?.[1]);
}
