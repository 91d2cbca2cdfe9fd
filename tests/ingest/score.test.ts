import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIngest } from '../../scripts/commands/ingest.ts';
import { parsePage } from '../../scripts/ingest/parse-page.ts';
import type { ArchivePlan } from '../../scripts/ingest/plan-archive.ts';
import { quietConsole } from './quiet-console.ts';
import floors from './score-floor.json' with { type: 'json' };
import { hasSeeds, SHARED } from './seed-pages.ts';

/** What of the scorer's answer counts here. */
const scoreSchema = z
  .object({
    segmentation: z.object({ f1: z.number(), meanIoU: z.number() }),
    headline: z.object({ lenient: z.number() }),
    fieldF1: z.number(),
    boundary: z.object({ f1: z.number() }),
    order: z.object({ accuracy: z.number() }),
    overall: z.number(),
    conservation: z.object({ kept: z.number(), invented: z.number() }),
  })
  .transform(({ segmentation, headline, fieldF1, boundary, order, overall, conservation }) => ({
    figures: {
      segmentation: segmentation.f1,
      meanIoU: segmentation.meanIoU,
      headline: headline.lenient,
      fields: fieldF1,
      boundary: boundary.f1,
      order: order.accuracy,
      overall,
    },
    conservation,
  }));

/** Hand truth: ends and beginnings of lines that go on in one another, and pairs that must stay apart. */
const goldSchema = z.object({
  fragments: z.array(z.object({ join: z.tuple([z.number(), z.number()]) })),
  doNotJoin: z.array(z.tuple([z.number(), z.number()])).default([]),
});

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

  const scoreOf = (name: string) => {
    const files = [`gold/${name}.gold.json`, `seeds/${name}.txt`].map((file) => join(SHARED, file));
    const [gold = '', raw = ''] = files;
    const predicted = join(folder, `${name}.json`);
    const answer = execFileSync(process.execPath, [join(SHARED, 'gold/score.mjs'), gold, predicted, '--raw', raw, '--json'], {
      encoding: 'utf8',
    });
    return scoreSchema.parse(JSON.parse(answer));
  };
  const short = (figures: Record<string, number>, floor: Record<string, number>) =>
    Object.entries(floor).filter(([figure, least]) => !((figures[figure] ?? 0) >= least));

  test.each(Object.entries(floors.pages))('%s: all is kept, nothing invented, no figure below its floor', (name, floor) => {
    const { figures, conservation } = scoreOf(name);
    expect(conservation).toEqual({ kept: 1, invented: 0 });
    expect(short(figures, floor), JSON.stringify(figures)).toEqual([]);
  });

  test('the means of the three pages are not below theirs', () => {
    const all = Object.keys(floors.pages).map((name) => scoreOf(name).figures);
    const means = Object.fromEntries(
      (Object.keys(floors.mean) as (keyof (typeof all)[number])[]).map((figure) => [
        figure,
        all.reduce((sum, figures) => sum + figures[figure], 0) / all.length,
      ]),
    );
    expect(short(means, floors.mean), JSON.stringify(means)).toEqual([]);
  });

  test.each(Object.keys(floors.pages))('%s: no paragraphs are joined that do not belong together', (name) => {
    const { fragments, doNotJoin } = goldSchema.parse(JSON.parse(readFileSync(join(SHARED, `gold/${name}.gold.json`), 'utf8')));
    const right = new Set(fragments.map(({ join: pair }) => pair.join('→')));
    const text = readFileSync(join(SHARED, `seeds/${name}.txt`), 'utf8');
    const lines = text.split('\n').map((raw, index) => ({ number: index + 1, raw }));
    const paper = { id: 'ribao', name: '呼和浩特日报' };
    const { items } = parsePage({ lines, sequenceInFile: 1, hints: {} }, 1, { newspaper: paper, newspapers: [paper] });
    const merged = items.flatMap(({ seams }) => seams).filter(({ kind }) => kind === 'merged');
    expect(merged.length).toBeGreaterThan(3);
    // Lines without a blank line between are wraps, which the truth does not list.
    const wrong = merged.filter(({ lines: [end, start] }) => start !== end + 1 && !right.has(`${end}→${start}`));
    expect(wrong).toEqual([]);
    expect(merged.filter(({ lines: pair }) => doNotJoin.some((apart) => apart.join('→') === pair.join('→')))).toEqual([]);
  });

  test('the issue dates are found, all of them inferred', () => {
    const found = ingested?.issues.flatMap(({ pages }) => pages.map(({ file, date }) => [file, date?.value, date?.basis])) ?? [];
    expect(found.toSorted()).toEqual(Object.entries(DATES).map(([file, date]) => [file, date, 'inferred']));
  });
});
