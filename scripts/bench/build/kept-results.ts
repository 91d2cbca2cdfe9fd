import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { BUILDER_IDS } from './builder.ts';
import { type Absence, CASES, type Measurement, type Results } from './measurement.ts';
import type { Machine } from './report.ts';

const builderSchema = z.enum(BUILDER_IDS);
const keptSchema = z.strictObject({
  machine: z.strictObject({ hardware: z.string(), software: z.string(), storage: z.string() }),
  builders: z.record(z.string(), z.string()),
  measurements: z.array(
    z.strictObject({
      builder: builderSchema,
      search: z.boolean(),
      articles: z.int().positive(),
      case: z.enum(CASES),
      run: z.int().positive(),
      round: z.int().positive(),
      cost: z.strictObject({ seconds: z.number(), cpuSeconds: z.number(), peakMegabytes: z.number() }),
      pages: z.int().nonnegative(),
      load: z.number(),
    }),
  ),
  comparisons: z.array(
    z.strictObject({
      articles: z.int().positive(),
      search: z.boolean(),
      case: z.enum(CASES),
      files: z.int().nonnegative(),
      differing: z.int().nonnegative(),
    }),
  ),
  absences: z.array(z.strictObject({ builder: builderSchema, articles: z.int().positive().exactOptional(), reason: z.string() })),
  templates: z.partialRecord(builderSchema, z.array(z.string())),
});

/**
 * Results of earlier runs; nothing if there is no such file yet.
 *
 * @throws if they were measured on another machine, or the file is none of ours: figures must not be mixed
 */
export function readKept(file: string, machine: Machine): Results | undefined {
  if (!existsSync(file)) return undefined;
  const { machine: earlier, ...results } = keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const fact of ['hardware', 'software', 'storage'] as const)
    if (earlier[fact] !== machine[fact])
      throw new Error(`What is kept was measured on another machine: ${earlier[fact]}; this is ${machine[fact]}.`);
  return results;
}

/** Keeps results for later runs. */
export function writeKept(file: string, { hardware, software, storage }: Machine, results: Results): void {
  const temporary = `${file}.new`;
  writeFileSync(temporary, `${JSON.stringify({ machine: { hardware, software, storage }, ...results }, undefined, 1)}\n`);
  renameSync(temporary, file);
}

/** The number of the next run. */
export function nextRun({ measurements }: Results): number {
  return 1 + measurements.reduce((greatest, { run }) => Math.max(greatest, run), 0);
}

/** Results of earlier runs and of this one. What has been measured again (builder, size, search, case) replaces the earlier. */
export function joinResults(earlier: Results, now: Results): Results {
  const again = new Set(now.measurements.map(keyOf));
  const compared = new Set(now.comparisons.map(keyOf));
  return {
    builders: { ...earlier.builders, ...now.builders },
    measurements: [...earlier.measurements.filter((each) => !again.has(keyOf(each))), ...now.measurements],
    comparisons: [...earlier.comparisons.filter((each) => !compared.has(keyOf(each))), ...now.comparisons],
    absences: [...earlier.absences.filter((absence) => !isMended(absence, now)), ...now.absences],
    templates: { ...earlier.templates, ...now.templates },
  };
}

function keyOf(one: Pick<Measurement, 'articles' | 'search' | 'case'> & { builder?: string }): string {
  return `${one.builder ?? ''} ${one.articles} ${one.search} ${one.case}`;
}

/** The builder has figures now, or is absent once more. */
function isMended({ builder, articles }: Absence, now: Results): boolean {
  return [...now.measurements, ...now.absences].some(
    (each) => each.builder === builder && (articles === undefined || each.articles === articles),
  );
}
