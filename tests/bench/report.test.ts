import { describe, expect, it } from 'vitest';
import { checkPageCounts } from '../../scripts/bench/build/page-counts.ts';
import { plotResults } from '../../scripts/bench/build/plot.ts';
import { ratioSpread, spreadOf } from '../../scripts/bench/build/ratios.ts';
import { benchmarkReport } from '../../scripts/bench/build/report.ts';
import { madeUpResults, run } from './measurements.ts';

const machine = { hardware: '2 cores (a processor), 24 GB of memory', software: 'Node 24', storage: 'tmpfs', day: '2026-01-02' };
const report = () => benchmarkReport(madeUpResults(), { machine, plot: 'benchmarks.svg' });

describe('the ratio of two builders', () => {
  it('is taken within a round, and only then summed up', () => {
    const { measurements } = madeUpResults();
    const ratio = ratioSpread(measurements, { peer: 'hugo', case: 'cold', articles: 1000, figure: 'seconds' });
    // 1 ÷ 2 and 2 ÷ 8; the quotient of the medians would be 1.5 ÷ 5 = .3.
    expect(ratio).toEqual({ median: 0.375, least: 0.25, greatest: 0.5 });
  });

  it('leaves out rounds in which the peer did not run', () => {
    const measurements = [run('backfile', 1), run('backfile', 3, { round: 2 }), run('hugo', 2)];
    const ratio = ratioSpread(measurements, { peer: 'hugo', case: 'cold', articles: 1000, figure: 'seconds' });
    expect(ratio).toEqual({ median: 0.5, least: 0.5, greatest: 0.5 });
  });

  it('does not take runs with a search index for runs without one', () => {
    const measurements = [run('backfile', 9, { search: true }), run('hugo', 2)];
    expect(ratioSpread(measurements, { peer: 'hugo', case: 'cold', articles: 1000, figure: 'seconds' })).toBeUndefined();
  });
});

describe('the spread of figures', () => {
  it('has the middle one, or the mean of the two in the middle', () => {
    expect(spreadOf([10, 9, 100])?.median).toBe(10);
    expect(spreadOf([10, 9, 100, 20])?.median).toBe(15);
    expect(spreadOf([])).toBeUndefined();
  });
});

describe('the report', () => {
  it('names its generator in the first line', () => {
    expect(report().split('\n', 1)[0]).toContain('npm run bench -- build');
  });

  it('gives figures as median with least and greatest, and pages a second', () => {
    expect(report()).toContain(
      '| Backfile 9.9.9 | cold | 1.50 (1.00–2.00) | 3.00 (2.00–4.00) | 150 (100–200) | 1,738 | 1,159 | 2 |',
    );
  });

  it('gives ratios, what we alone measured, the comparison, and who was left out', () => {
    const text = report();
    expect(text).toContain('| ÷ Hugo 0.1.2 | cold | 0.38 (0.25–0.50) |');
    expect(text).toContain('| 1,000 | no | one issue removed | 0.25 |');
    expect(text).toContain('| 1,000 | no | one issue removed | 1,741 | 0 |');
    expect(text).toContain('eleventy was left out: Eleventy could not be installed.');
  });
});

describe('a report of several runs', () => {
  it('marks ratios of builders that never met, and says so', () => {
    const measurements = [run('backfile', 1, { run: 2 }), run('backfile', 3, { run: 2, round: 2 }), run('hugo', 4)];
    const text = benchmarkReport({ ...madeUpResults(), measurements }, { machine, plot: 'benchmarks.svg' });
    expect(text).toContain('| ÷ Hugo 0.1.2 | cold | 0.50 † | 0.50 † | 0.50 † |');
    expect(text).toContain('several runs of the bench');
    expect(report()).not.toContain('†');
  });
});

describe('our own part of the report', () => {
  it('gives warm cases as parts of the cold build with or without search alike', () => {
    const measurements = [
      run('backfile', 2),
      run('backfile', 8, { search: true }),
      run('backfile', 1, { case: 'added', search: true }),
    ];
    const text = benchmarkReport({ ...madeUpResults(), measurements }, { machine, plot: 'benchmarks.svg' });
    expect(text).toMatch(/\| 1,000 \| yes \| one issue added \| 1\.00 .*\| 12\.5 % \| 12\.5 % \|/u);
  });

  it('names the sizes at which a warm site was not compared with a clean one', () => {
    const added = run('backfile', 1, { case: 'added', articles: 200_000 });
    const comparison = { articles: 200_000, search: false, case: 'added' as const, files: 9, differing: 0 };
    const text = (comparisons: (typeof comparison)[]) =>
      benchmarkReport({ ...madeUpResults(), measurements: [added], comparisons }, { machine, plot: 'benchmarks.svg' });
    expect(text([])).toMatch(/Not compared after one issue was added.*: 200,000 articles/u);
    expect(text([comparison])).not.toContain('Not compared');
  });
});

describe('Eleventy in two ways', () => {
  it('is told apart in a sentence, if both are there', () => {
    const results = {
      ...madeUpResults(),
      builders: { backfile: 'Backfile', eleventy: 'E (Nunjucks)', 'eleventy-js': 'E (JavaScript)' },
    };
    const text = benchmarkReport(results, { machine, plot: 'benchmarks.svg' });
    expect(text).toContain('Eleventy is measured in two ways');
    expect(report()).not.toContain('Eleventy is measured in two ways');
  });
});

describe('the plot', () => {
  it('is the same for the same results', () => {
    expect(plotResults(madeUpResults())).toBe(plotResults(madeUpResults()));
  });

  it('has a line for each builder, lower where it was faster', () => {
    const svg = plotResults(madeUpResults());
    const heights = [...svg.matchAll(/points="[\d.]+,[\d.]+ [\d.]+,([\d.]+)"/gu)].map(([, y]) => Number(y));
    expect(heights).toHaveLength(3);
    const [backfile = 0, hugo = 0, linear] = heights;
    expect(backfile).toBeGreaterThan(hugo);
    // Through the middle one of two sizes, which is the last.
    expect(linear).toBe(backfile);
    expect(svg).toContain('linear, through 20,000');
    expect(svg).not.toContain('NaN');
  });

  it('is XML, whose comments hold no two hyphens, and names its generator first', () => {
    const [first = ''] = plotResults(madeUpResults()).split('\n', 1);
    expect(first).toMatch(/^<!--.*build bench.*-->$/u);
    expect(first.slice(4, -3)).not.toContain('--');
  });

  it('draws a single size as well', () => {
    const results = { ...madeUpResults(), measurements: [run('backfile', 1)] };
    expect(plotResults(results)).not.toMatch(/NaN|Infinity/u);
  });
});

describe('the check of page counts', () => {
  it('stops a bench whose builders made different sites', () => {
    expect(() => checkPageCounts([run('backfile', 1), run('hugo', 1, { pages: 1800 })])).toThrow(/hugo wrote 1800 pages/u);
    expect(() => checkPageCounts([run('backfile', 1), run('hugo', 1, { pages: 1780 })])).not.toThrow();
  });
});
