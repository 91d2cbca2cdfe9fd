import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { joinResults, nextRun, readKept, writeKept } from '../../scripts/bench/build/kept-results.ts';
import { noResults } from '../../scripts/bench/build/measurement.ts';
import { madeUpResults, run } from './measurements.ts';

const folder = mkdtempSync(join(tmpdir(), 'backfile-kept-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const machine = { hardware: '2 cores', software: 'Node 24', storage: 'tmpfs', day: '2026-01-02' };

describe('results kept for later runs', () => {
  it('are read as they were written, on another day too', () => {
    const file = join(folder, 'kept.json');
    writeKept(file, machine, madeUpResults());
    expect(readKept(file, { ...machine, day: '2026-01-03' })).toEqual(madeUpResults());
  });

  it('are none where there is no file, and refused from another machine or if they are something else', () => {
    const file = join(folder, 'other.json');
    expect(readKept(file, machine)).toBeUndefined();
    writeKept(file, machine, madeUpResults());
    expect(() => readKept(file, { ...machine, hardware: '8 cores' })).toThrow(/another machine: 2 cores; this is 8 cores/u);
    expect(() => readKept(file, { ...machine, storage: 'disk' })).toThrow(/another machine/u);
    writeFileSync(file, '{"machine": {}}');
    expect(() => readKept(file, machine)).toThrow();
  });
});

describe('results of two runs', () => {
  it('have what was measured again once, with the rounds of the later run', () => {
    const now = { ...noResults(), measurements: [run('hugo', 7, { run: 2 })] };
    const { measurements } = joinResults(madeUpResults(), now);
    const hugo = measurements.filter((each) => each.builder === 'hugo');
    expect(hugo.map(({ articles, cost }) => [articles, cost.seconds])).toEqual([
      [20_000, 10],
      [1000, 7],
    ]);
    expect(measurements).toHaveLength(madeUpResults().measurements.length - 1);
    expect(nextRun({ ...now, measurements })).toBe(3);
  });

  it('keep apart what has a search index and what has none', () => {
    const now = { ...noResults(), measurements: [run('backfile', 9, { search: true, run: 2 })] };
    expect(joinResults(madeUpResults(), now).measurements).toHaveLength(madeUpResults().measurements.length + 1);
  });

  it('no longer call absent what has been measured since', () => {
    const now = { ...noResults(), builders: { eleventy: 'Eleventy' }, measurements: [run('eleventy', 3, { run: 2 })] };
    const joined = joinResults(madeUpResults(), now);
    expect(joined.absences).toEqual([]);
    expect(joined.builders).toEqual({ ...madeUpResults().builders, eleventy: 'Eleventy' });
    expect(joinResults(madeUpResults(), noResults()).absences).toHaveLength(1);
  });

  it('compare a site with a clean build once', () => {
    const comparisons = [{ articles: 1000, search: false, case: 'removed' as const, files: 1741, differing: 2 }];
    expect(joinResults(madeUpResults(), { ...noResults(), comparisons }).comparisons).toEqual(comparisons);
  });
});
