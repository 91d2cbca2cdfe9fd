import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIngest } from '../../scripts/commands/ingest.ts';
import type { ArchivePlan } from '../../scripts/ingest/plan-archive.ts';
import { quietConsole } from './quiet-console.ts';
import floors from './score-floor.json' with { type: 'json' };
import { hasSeeds, SHARED } from './seed-pages.ts';

/** What of the scorer's answer counts here. */
const scoreSchema = z.object({ overall: z.number(), conservation: z.object({ kept: z.number(), invented: z.number() }) });

/** Issue dates that hand truth, or the day printed on other copies, give for the seed pages. */
const DATES: Readonly<Record<string, string>> = {
  '000_e3072a81362a08db.txt': '2024-07-19',
  '001_746b1ecd3a9e4b42.txt': '2024-08-14',
  '002_e31e13430597db43.txt': '2024-04-30',
  '003_45c752f241fca3c1.txt': '2023-02-13',
  '004_38c52e76bfba8a30.txt': '2025-01-02',
};

describe.skipIf(!hasSeeds())('the seed pages against hand truth', () => {
  let folder = '';
  let ingested: ArchivePlan | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backfile-score-'));
    const archive = join(import.meta.dirname, '../archives/hohhot');
    ({ ingested } = await runIngest({ archive, json: folder, dryRun: true }, quietConsole()));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(floors))('%s: all is kept, nothing invented, and the score is at least %s', (name, floor) => {
    const files = [`gold/${name}.gold.json`, `seeds/${name}.txt`].map((file) => join(SHARED, file));
    const [gold = '', raw = ''] = files;
    const predicted = join(folder, `${name}.json`);
    const answer = execFileSync(process.execPath, [join(SHARED, 'gold/score.mjs'), gold, predicted, '--raw', raw, '--json'], {
      encoding: 'utf8',
    });
    const { overall, conservation } = scoreSchema.parse(JSON.parse(answer));
    expect(conservation).toEqual({ kept: 1, invented: 0 });
    expect(overall).toBeGreaterThanOrEqual(floor);
  });

  test('the issue dates are found, all of them inferred', () => {
    const found = ingested?.issues.flatMap(({ pages }) => pages.map(({ file, date }) => [file, date?.value, date?.basis])) ?? [];
    expect(found.toSorted()).toEqual(Object.entries(DATES).map(([file, date]) => [file, date, 'inferred']));
  });
});
