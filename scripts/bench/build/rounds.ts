import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { articleFilePath } from '../../../src/schemas/collection-path.ts';
import { addGeneratedIssue, addressOfGeneratedIssue, removeGeneratedIssue } from '../collections.ts';
import type { Builder } from './builder.ts';
import { compare, compareWithClean } from './clean-comparison.ts';
import type { Course } from './course.ts';
import type { Case, Results } from './measurement.ts';
import { measureCommand } from './process-tree.ts';
import { countPages, type SiteState, siteState } from './site-state.ts';

/** A peer slower than this runs one round only. */
const SLOW_SECONDS = 60;

/**
 * Measures all cases: in each round every builder in another order, so that no one always comes first. The archive is as
 * before at the end.
 */
export async function runRounds(course: Course, results: Results): Promise<void> {
  const left = new Set<Builder>();
  for (let round = 1; round <= course.rounds; round += 1) {
    const turned = course.builders.map((_, index) => at(course.builders, index + round - 1));
    const run = (builder: Builder, name: Case) => runOnce({ course, results, left }, builder, name, round);
    const racing = () => turned.filter((builder) => !left.has(builder));
    const cold = await coldAndUnchanged(course, results, racing(), run, round);
    addGeneratedIssue(course.demonstration, course.archiveDir, course.issues);
    for (const builder of racing()) {
      builder.takeIn();
      await run(builder, 'added');
    }
    await compareWithClean(course, results, 'added', round);
    removeGeneratedIssue(course.archiveDir, course.issues);
    const own = racing().find(({ id }) => id === 'backfile');
    if (own && course.ownCases) await ownCases(course, results, { own, cold, run, round });
    for (const builder of course.builders) if (isSlow(builder, course, results)) left.add(builder);
  }
}

function isSlow({ id }: Builder, { articles }: Course, { measurements }: Results): boolean {
  const runs = measurements.filter((each) => each.builder === id && each.articles === articles);
  return id !== 'backfile' && runs.some(({ cost }) => cost.seconds > SLOW_SECONDS);
}

type Run = (builder: Builder, name: Case) => Promise<void>;

async function coldAndUnchanged(
  course: Course,
  results: Results,
  builders: readonly Builder[],
  run: Run,
  round: number,
): Promise<SiteState | undefined> {
  let cold: SiteState | undefined;
  for (const builder of builders) {
    builder.takeIn();
    builder.forget();
    await run(builder, 'cold');
    if (builder.id === 'backfile') cold = siteState(builder.siteDir);
  }
  if (round === 1) course.onCold?.();
  for (const builder of builders) await run(builder, 'unchanged');
  const own = builders.find(({ id }) => id === 'backfile');
  if (own && cold) compare(course, results, { case: 'unchanged', round, site: siteState(own.siteDir), clean: cold });
  return cold;
}

/** One issue removed, which makes the archive what it was when the round began, and one article edited and mended again. */
async function ownCases(
  course: Course,
  results: Results,
  { own, cold, run, round }: { own: Builder; cold: SiteState | undefined; run: Run; round: number },
): Promise<void> {
  await run(own, 'removed');
  if (cold) compare(course, results, { case: 'removed', round, site: siteState(own.siteDir), clean: cold });
  const mend = editOneArticle(course);
  try {
    await run(own, 'edited');
    await compareWithClean(course, results, 'edited', round);
  } finally {
    mend();
  }
}

/** Puts one sentence more at the end of an article in the middle of the archive. @returns what undoes it */
function editOneArticle({ archiveDir, issues }: Course): () => void {
  const address = `${addressOfGeneratedIssue(Math.floor(issues / 2))}/p03/a02`;
  const file = join(archiveDir, articleFilePath(address));
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, `${before.trimEnd()}另据记者了解，活动下月再办。\n`);
  return () => writeFileSync(file, before);
}

async function runOnce(
  { course, results, left }: { course: Course; results: Results; left: Set<Builder> },
  builder: Builder,
  name: Case,
  round: number,
): Promise<void> {
  if (left.has(builder)) return;
  const { articles, search, run, limitSeconds, tell } = course;
  const load = loadavg()[0] ?? 0;
  try {
    const cost = await measureCommand(builder.command(limitSeconds));
    const pages = countPages(builder.siteDir);
    results.measurements.push({ builder: builder.id, search, articles, case: name, run, round, cost, pages, load });
    tell(
      `${builder.name.padEnd(18)} ${String(articles).padStart(7)} ${name.padEnd(10)} round ${round} ${cost.seconds.toFixed(2).padStart(8)} s ` +
        `${cost.cpuSeconds.toFixed(2).padStart(8)} s CPU ${cost.peakMegabytes.toFixed(0).padStart(6)} MB ${pages} pages`,
    );
  } catch (error) {
    if (builder.id === 'backfile') throw error;
    left.add(builder);
    course.leaveOut(builder.id);
    const reason = `did not finish within ${limitSeconds} s, or failed`;
    results.absences.push({ builder: builder.id, articles, reason });
    tell(`${builder.name} ${articles} ${name}: ${String(error)}`);
  }
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('An empty list has no entry.');
  return value;
}
