import type { BuilderId } from './builder.ts';
import type { Measurement } from './measurement.ts';

/** Pages of a peer may differ by so much from ours. */
const MOST_DIFFERENCE = 0.03;

/** @throws naming the builders whose cold site has over 3 % more or fewer pages than ours: then they did not do the same. */
export function checkPageCounts(measurements: readonly Measurement[]): void {
  const cold = measurements.filter((each) => each.case === 'cold');
  const ours = new Map(cold.filter(({ builder }) => builder === 'backfile').map(({ articles, pages }) => [articles, pages]));
  const wrong = new Map<BuilderId, string>();
  for (const { builder, articles, pages } of cold) {
    const own = ours.get(articles);
    if (own !== undefined && Math.abs(pages / own - 1) > MOST_DIFFERENCE)
      wrong.set(builder, `${builder} wrote ${pages} pages of ${articles} articles, we wrote ${own}`);
  }
  if (wrong.size > 0) throw new Error(`The builders did not make the same pages: ${[...wrong.values()].join('; ')}.`);
}
