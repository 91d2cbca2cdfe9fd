import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { tagsOfYear } from '../../../src/catalog/index.ts';
import type { Excerpt } from '../../../src/catalog/types/archive.ts';
import { LEDGER_IDS_FILE, type LedgerIds, ledgerIdsSchema } from '../../../src/schemas/ledger.ts';
import { UNDATED } from '../../../src/search/shards.ts';
import { readArchive } from '../../build/archive-files.ts';
import { cachePaths } from '../../build/cache-folder.ts';
import { buildSite } from '../../build/index.ts';
import { corpusIn } from '../../build/search/corpus.ts';
import type { ExportRun, NewspaperYear } from '../export-kind.ts';

/** What of an archive folder lies apart by newspaper and year. */
const FOLDERS_BY_YEAR = ['issues', 'articles', 'ledger'];

/**
 * Builds a site of a newspaper's year alone, like any site: lists, calendars, figures and search are of that year, and nothing leads out
 * of it, and every page says that it is no more. The site lives as long as the work with it.
 *
 * @throws if a file of the year cannot be used: a copy of which something is missing without a word would be trusted
 */
export async function buildYear<Result>(
  scope: NewspaperYear,
  run: ExportRun,
  work: (siteDir: string) => Promise<Result>,
): Promise<Result> {
  mkdirSync(run.cacheDir, { recursive: true });
  const folder = mkdtempSync(join(run.cacheDir, 'year-'));
  const [archiveDir, siteDir] = [join(folder, 'archive'), join(folder, 'site')];
  copyYear(scope, run.archiveDir, archiveDir, await run.read(() => tagsOfYear(scope.newspaper, scope.year)));
  const cache = cachePaths(run.cacheDir, archiveDir, siteDir);
  try {
    const { problems } = await buildSite({
      archiveDir,
      outDir: siteDir,
      cacheDir: run.cacheDir,
      projectRoot: run.projectRoot,
      excerpt: excerptOf(scope, corpusIn(run.catalogFile, scope)),
      ...(run.address === undefined ? {} : { site: run.address }),
      ...(run.raw === undefined ? {} : { raw: run.raw }),
    });
    const broken = problems.find(({ severity }) => severity === 'error');
    if (broken)
      throw new Error(
        `${scope.newspaper} ${scope.year}: a file cannot be used (${broken.code}), so no copy of the year is made.`,
      );
    return await work(siteDir);
  } finally {
    for (const place of [folder, cache.archive, cache.site]) rmSync(place, { recursive: true, force: true });
  }
}

/** A reader who is handed the copy must see that it is not the archive. */
function excerptOf({ newspaper, year }: NewspaperYear, corpus: string): Excerpt {
  return { newspaper, corpus, ...(year === UNDATED ? {} : { year }) };
}

function copyYear({ newspaper, year }: NewspaperYear, from: string, to: string, tags: readonly string[]): void {
  const { raw: _, ...archive } = readArchive(from);
  const own = { ...archive, newspapers: archive.newspapers.filter(({ id }) => id === newspaper) };
  const folders = [...FOLDERS_BY_YEAR.map((name) => `${name}/${newspaper}/${year}`), 'vocabulary'];
  for (const name of folders) if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  mkdirSync(join(to, 'ledger'), { recursive: true });
  writeFileSync(join(to, 'archive.yml'), stringify(own));
  writeFileSync(join(to, 'ledger', LEDGER_IDS_FILE), JSON.stringify(idsOf(from, new Set(tags))));
}

/** Names of the tags that the year has. Other ids that were ever given would each leave a page that leads on to nothing. */
function idsOf(archiveDir: string, tags: ReadonlySet<string>): LedgerIds {
  const file = join(archiveDir, 'ledger', LEDGER_IDS_FILE);
  const ids = existsSync(file) ? ledgerIdsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  return { people: {}, columns: {}, tags: Object.fromEntries(Object.entries(ids?.tags ?? {}).filter(([id]) => tags.has(id))) };
}
