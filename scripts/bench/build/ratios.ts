import type { BuilderId } from './builder.ts';
import type { Case, Measurement } from './measurement.ts';
import type { Cost } from './process-tree.ts';

/** Median, least and greatest of some figures. */
export interface Spread {
  median: number;
  least: number;
  greatest: number;
}

/** The spread of figures; nothing for none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || greatest === undefined) return undefined;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? least;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? least;
  return { median: (lower + upper) / 2, least, greatest };
}

/** Which runs are meant. */
export interface Choice {
  builder: BuilderId;
  case: Case;
  articles: number;
  search?: boolean;
}

export function chosen(
  measurements: readonly Measurement[],
  { builder, case: name, articles, search = false }: Choice,
): Measurement[] {
  return measurements.filter(
    (each) => each.builder === builder && each.case === name && each.articles === articles && each.search === search,
  );
}

/**
 * Our figure divided by a peer's. Each quotient is of one round of one run, in which both met the same load; then come median,
 * least and greatest. Nothing if they never met.
 */
export function ratioSpread(
  measurements: readonly Measurement[],
  { peer, figure, ...which }: { peer: BuilderId; case: Case; articles: number; figure: keyof Cost },
): Spread | undefined {
  const meeting = ({ run, round }: Measurement) => `${run} ${round}`;
  const theirs = new Map(chosen(measurements, { ...which, builder: peer }).map((each) => [meeting(each), each.cost[figure]]));
  const ours = chosen(measurements, { ...which, builder: 'backfile' });
  return spreadOf(
    ours.flatMap((each) => {
      const other = theirs.get(meeting(each));
      return other === undefined || other === 0 ? [] : [each.cost[figure] / other];
    }),
  );
}

/** The quotient of our median and a peer's, for builders that were measured in different runs only. */
export function ratioOfMedians(
  measurements: readonly Measurement[],
  { peer, figure, ...which }: { peer: BuilderId; case: Case; articles: number; figure: keyof Cost },
): number | undefined {
  const [ours, theirs] = (['backfile', peer] as const).map((builder) =>
    spreadOf(chosen(measurements, { ...which, builder }).map(({ cost }) => cost[figure])),
  );
  return ours && theirs && theirs.median > 0 ? ours.median / theirs.median : undefined;
}
