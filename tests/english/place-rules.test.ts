import { describe, expect, test } from 'vitest';
import { ENGLISH_PLACE_RULES } from '../../scripts/ingest/roles/english-by-place.ts';
import { listCases } from '../golden/cases.ts';
import { readExpected, runCase } from '../golden/run-case.ts';

const cases = listCases().filter(({ name }) => name.includes('english'));

describe('every English rule by place has a golden case that fails without it', () => {
  test.each(ENGLISH_PLACE_RULES.map(({ code }) => code))('%s', async (code) => {
    const rules = ENGLISH_PLACE_RULES as (typeof ENGLISH_PLACE_RULES)[number][];
    const index = rules.findIndex((rule) => rule.code === code);
    const [rule] = rules.splice(index, 1);
    try {
      let missed = false;
      for (const golden of cases) {
        const expected = await readExpected(golden);
        if (missed || !expected.get('roles.tsv')?.includes(`\t${code}\t`)) continue;
        const { files } = await runCase(golden);
        missed = [...files].some(([path, text]) => path !== 'roles.tsv' && text !== expected.get(path));
      }
      expect(missed).toBe(true);
    } finally {
      if (rule) rules.splice(index, 0, rule);
    }
  });
});
