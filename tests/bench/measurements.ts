import type { BuilderId } from '../../scripts/bench/build/builder.ts';
import type { Case, Measurement, Results } from '../../scripts/bench/build/measurement.ts';

/** A made-up run. */
export function run(builder: BuilderId, seconds: number, more: Partial<Measurement> = {}): Measurement {
  return {
    builder,
    search: false,
    articles: 1000,
    case: 'cold' as Case,
    run: 1,
    round: 1,
    cost: { seconds, cpuSeconds: seconds * 2, peakMegabytes: seconds * 100 },
    pages: 1738,
    load: 0.5,
    ...more,
  };
}

/** Results of a made-up bench: two sizes, two builders, two rounds. */
export function madeUpResults(): Results {
  return {
    builders: { backfile: 'Backfile 9.9.9', hugo: 'Hugo 0.1.2' },
    measurements: [
      run('backfile', 1, { round: 1 }),
      run('hugo', 2, { round: 1 }),
      run('hugo', 8, { round: 2 }),
      run('backfile', 2, { round: 2 }),
      run('backfile', 4, { articles: 20_000 }),
      run('hugo', 10, { articles: 20_000 }),
      run('backfile', 0.5, { case: 'added' }),
      run('backfile', 0.25, { case: 'removed' }),
    ],
    comparisons: [{ articles: 1000, search: false, case: 'removed', files: 1741, differing: 0 }],
    templates: { hugo: ['Hugo, article: the same'] },
    absences: [{ builder: 'eleventy', reason: 'Eleventy could not be installed' }],
  };
}
