import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine } from '../build/machine.ts';
import { type LighthouseRun, withLighthouse } from './lighthouse-run.ts';
import { buildMeasuredSite, type MeasuredPage, pagesInSite } from './measured-pages.ts';
import { pageServer } from './page-server.ts';
import { LEAST_SCORE, type PageResult, pageReport, pageTable, resultOf, shortfalls } from './report-pages.ts';

export interface PageBenchOptions {
  /** A site that is built already, of which only the pages of a reader's way are measured, and no report is written. */
  site?: string;
  runs: number;
  /** Kinds to measure, as the plan calls them; all when absent. */
  kinds?: readonly string[];
  /** Folder for `benchmark-pages.md`, which is written when all was measured. */
  out: string;
  tell: (line: string) => void;
}

/**
 * Builds the demonstration, serves it as a host of static sites would, and runs Lighthouse over a page of every kind.
 *
 * @returns whether home, issue, article and search reach the least score in all categories
 */
export async function benchPages({ site, runs, kinds, out, tell }: PageBenchOptions): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  try {
    const found = site === undefined ? await buildMeasuredSite(scratch) : { siteDir: site, pages: pagesInSite(site) };
    const pages = found.pages.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
    if (pages.length === 0) throw new Error(`There is none of these kinds: ${kinds?.join(', ')}.`);
    const { results, versions } = await measure(found.siteDir, pages, { runs, tell });
    for (const line of ['', ...pageTable(results)]) tell(line);
    if (site === undefined && kinds === undefined) write(out, pageReport(results, { machine: describeMachine(false), versions }));
    return judge(results, tell);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Measuring {
  runs: number;
  tell: (line: string) => void;
}

async function measure(siteDir: string, pages: readonly MeasuredPage[], { runs, tell }: Measuring) {
  const server = await pageServer(siteDir);
  try {
    return await withLighthouse(async (lighthouse, versions) => {
      const results: PageResult[] = [];
      for (const page of pages) {
        const found: LighthouseRun[] = [];
        for (let run = 0; run < runs; run += 1) found.push(await lighthouse(server.url + page.path));
        const result = resultOf(page, found);
        results.push(result);
        tell(`${page.kind} (${page.path})`);
        for (const audit of result.failed) tell(`  ${audit}`);
      }
      return { results, versions };
    });
  } finally {
    await server.close();
  }
}

function judge(results: readonly PageResult[], tell: (line: string) => void): boolean {
  const below = shortfalls(results.filter(({ isRequired }) => isRequired));
  const others = shortfalls(results.filter(({ isRequired }) => !isRequired));
  if (others.length > 0) tell(`below ${LEAST_SCORE}, not required: ${others.join(', ')}`);
  tell(below.length > 0 ? `below ${LEAST_SCORE}: ${below.join(', ')}` : `no required page is below ${LEAST_SCORE}`);
  return below.length === 0;
}

function write(folder: string, report: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'benchmark-pages.md'), report);
}
