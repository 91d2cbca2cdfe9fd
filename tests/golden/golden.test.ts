import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTUAL, type GoldenCase, listCases } from './cases.ts';
import { compareNames, firstDifference } from './difference.ts';
import { type CaseResult, readExpected, runCase } from './run-case.ts';

const cases = listCases();
const BUGS: ReadonlySet<string> = new Set(['conservation-lost', 'conservation-invented', 'correction-refused', 'parser-failed']);

beforeAll(() => rmSync(ACTUAL, { recursive: true, force: true }));

test('there are cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

describe('golden cases', () => {
  test.each(cases)('$name', async (golden) => {
    const expected = await readExpected(golden);
    const result = await runCase(golden);
    keepActual(golden, result);
    expect(compareNames(expected.keys(), result.files.keys()), 'npm run test:update writes expectations').toEqual({ missing: [], unexpected: [] });
    for (const [path, text] of result.files)
      expect(firstDifference(expected.get(path) ?? '', text), `${golden.name}/expected/${path}`).toBeUndefined();
    expect(result.diagnostics.filter(({ code }) => BUGS.has(code))).toEqual([]);
    expect(result.laws).toEqual({ unowned: [], lost: '', invented: '' });
    expect(result.again).toEqual({ written: 0, removed: 0, kept: 0 });
  });

  test.each(cases)('$name: a second run in the same process gives the same', async (golden) => {
    const first = await runCase(golden);
    expect(Object.fromEntries((await runCase(golden)).files)).toEqual(Object.fromEntries(first.files));
  });
});

function keepActual({ name }: GoldenCase, { files }: CaseResult): void {
  for (const [path, text] of files) {
    const target = join(ACTUAL, name, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

test('expectations are never written in CI', () => {
  const update = () =>
    execFileSync(process.execPath, [join(import.meta.dirname, '../update-golden.ts')], {
      env: { ...process.env, CI: 'true' },
      stdio: 'pipe',
    });
  expect(update).toThrow(/not in CI/u);
});
