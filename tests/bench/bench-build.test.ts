import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchBuildOptions, benchBuild } from '../../scripts/bench/build/bench-build.ts';
import type { Results } from '../../scripts/bench/build/measurement.ts';
import { differingFiles, siteState } from '../../scripts/bench/build/site-state.ts';
import { pageContent, pageType } from '../../scripts/bench/build/template-check.ts';

const out = mkdtempSync(join(tmpdir(), 'backfile-bench-test-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const OPTIONS: BenchBuildOptions = {
  sizes: [],
  rounds: 1,
  peers: [],
  huge: 0,
  checkHuge: false,
  onlySearch: false,
  searchUpTo: 0,
  limitSeconds: 300,
  out,
  tell: () => {},
};

describe('a bench of ourselves on a small archive', () => {
  let results: Results;
  beforeAll(async () => {
    results = await benchBuild({ ...OPTIONS, sizes: [100] });
  }, 300_000);

  it('measures every case', () => {
    expect(results.measurements.map((each) => each.case)).toEqual(['cold', 'unchanged', 'added', 'removed', 'edited']);
    const pages = Object.fromEntries(results.measurements.map((each) => [each.case, each.pages]));
    expect(pages['removed']).toBe(pages['cold']);
    expect(pages['added']).toBeGreaterThan(Number(pages['cold']));
  });

  it('finds no file that differs from a clean build', () => {
    expect(results.comparisons.map((each) => [each.case, each.differing])).toEqual([
      ['unchanged', 0],
      ['added', 0],
      ['removed', 0],
      ['edited', 0],
    ]);
  });

  it('writes report and plot, without paths of the machine', () => {
    expect(existsSync(join(out, 'benchmarks.svg'))).toBe(true);
    const report = readFileSync(join(out, 'benchmarks.md'), 'utf8');
    expect(report).toContain('100 articles');
    expect(report).not.toMatch(/\/dev\/shm|\/tmp\/|\/home\/|\/root/u);
  });
});

describe('a bench of an archive that is too large for all cases', () => {
  it('measures the three that matter, once, and makes no clean build beside it', async () => {
    const { measurements, comparisons } = await benchBuild({ ...OPTIONS, rounds: 2, huge: 100 });
    expect(measurements.map((each) => each.case)).toEqual(['cold', 'unchanged', 'added']);
    expect(comparisons.map((each) => [each.case, each.differing])).toEqual([['unchanged', 0]]);
  }, 300_000);
});

describe('comparing sites', () => {
  it('names files that differ, are missing, or are too many', () => {
    const [one, other] = ['one', 'other'].map((name) => mkdtempSync(join(out, name)));
    if (one === undefined || other === undefined) throw new Error('No folders.');
    for (const folder of [one, other]) writeFileSync(join(folder, 'same.html'), 'same');
    writeFileSync(join(one, 'changed.html'), 'before');
    writeFileSync(join(other, 'changed.html'), 'after');
    writeFileSync(join(one, 'gone.html'), '');
    writeFileSync(join(other, 'new.html'), '');
    expect(differingFiles(siteState(one), siteState(other))).toEqual(['changed.html', 'gone.html', 'new.html']);
  });
});

describe('the check of templates', () => {
  it('reads visible text, links and elements, and not the head or scripts', () => {
    const html = '<html><head><title>A</title></head><body><p>一 <a href="/x/">二</a></p><script>三</script></body></html>';
    expect(pageContent(html)).toMatchObject({ text: '一|二', links: 1, elements: 4 });
  });

  it('tells the types of pages by their paths', () => {
    const paths = [
      'index.html',
      'paper/index.html',
      'paper/2010/index.html',
      'paper/2010-01-01/index.html',
      'paper/2010-01-01/p01/index.html',
    ];
    expect(paths.map(pageType)).toEqual(['home', 'newspaper', 'year', 'issue', 'page']);
    const lists = [
      'paper/2010-01-01/p01/a01/index.html',
      'tags/index.html',
      'tags/x/index.html',
      'tags/x/2/index.html',
      '404.html',
    ];
    expect(lists.map(pageType)).toEqual(['article', 'index of lists', 'list', 'slice of a list', 'plain page']);
  });
});
