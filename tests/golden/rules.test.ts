import { describe, expect, test } from 'vitest';
import { SEAM_RULES } from '../../scripts/ingest/joins/evidence.ts';
import { ROLE_RULES } from '../../scripts/ingest/roles/rules.ts';
import { type GoldenCase, listCases } from './cases.ts';
import { readExpected, runCase } from './run-case.ts';

const cases = listCases();

/** Rules that decide nothing alone: the last of a list, after which everything falls through to a like end. */
const FALL_THROUGH: ReadonlySet<string> = new Set(['long-line', 'open-end']);

/** Rules of the joins that were rewritten and have no case yet. */
const AWAITING_CASE: ReadonlySet<string> = new Set([
  'likely-join',
  'flush-start',
  'bracket-closes',
  'bracket-conflict',
  'number-measure',
]);

/** Cases in whose expectation the rule occurs. */
async function casesOf(code: string): Promise<GoldenCase[]> {
  const texts = await Promise.all(cases.map(async (golden) => [...(await readExpected(golden)).values()].join('\n')));
  const named = new RegExp(`(?:^ +rule: |\\t)${code}(?:\\t|$)`, 'mu');
  return cases.filter((_, index) => named.test(texts[index] ?? ''));
}

/** What is published, and the roles; not which rule gave them. */
function withoutCodes(files: ReadonlyMap<string, string>): string {
  const texts = [...files].map(([path, text]) => {
    const bare = path === 'roles.tsv' ? text.replaceAll(/\t[^\t\n]+(?=\t[^\t\n]*$)/gmu, '') : text.replaceAll(/^ +(?:rule|confidence): .*\n/gmu, '');
    return `${path}\n${bare}`;
  });
  return texts.join('\n');
}

/** Runs the cases without a rule, until one of them comes out otherwise. */
async function isMissed<T extends { code: string }>(rules: readonly T[], code: string): Promise<boolean> {
  const list = rules as T[];
  const index = list.findIndex((rule) => rule.code === code);
  const concerned = await casesOf(code);
  const [rule] = list.splice(index, 1);
  try {
    for (const golden of concerned) {
      const { files } = await runCase(golden);
      if (withoutCodes(files) !== withoutCodes(await readExpected(golden))) return true;
    }
    return false;
  } finally {
    if (rule) list.splice(index, 0, rule);
  }
}

describe('every rule has a case that fails without it', () => {
  test.each(ROLE_RULES.map(({ code }) => code))('role rule %s', async (code) => {
    expect((await casesOf(code)).length, 'no case has this rule').toBeGreaterThan(0);
    if (!FALL_THROUGH.has(code)) expect(await isMissed(ROLE_RULES, code), 'no case changes without this rule').toBe(true);
  });

  const seamRules = SEAM_RULES.map(({ code }) => code);
  // Each of these must get its case; the test fails as soon as one has it.
  test.fails.each(seamRules.filter((code) => AWAITING_CASE.has(code)))('seam rule %s, which still awaits its case', hasCase);
  test.each(seamRules.filter((code) => !AWAITING_CASE.has(code)))('seam rule %s', hasCase);

  async function hasCase(code: string): Promise<void> {
    expect((await casesOf(code)).length, 'no case has this rule').toBeGreaterThan(0);
    if (!FALL_THROUGH.has(code)) expect(await isMissed(SEAM_RULES, code), 'no case changes without this rule').toBe(true);
  }
});
