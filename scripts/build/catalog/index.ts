import type { Excerpt } from '../../../src/catalog/types/archive.ts';
import { withholds } from '../../../src/rights/rights-of.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { issueFilePath } from '../../../src/schemas/collection-path.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inOrder } from '../../model/in-order.ts';
import type { UnreadFile } from '../../model/unread-file.ts';
import { type Prepare, preparing } from '../statements.ts';
import { putCalendars } from './calendars.ts';
import { Changes, closeGeneration } from './changes.ts';
import { codeHash } from './code-hash.ts';
import { type Collections, putWork, tasksOf } from './collections.ts';
import { makeCrew } from './crew.ts';
import { isDamage, openCatalog, removeCatalog } from './database.ts';
import { putFailedDays } from './failed-days.ts';
import { updateFigures } from './figures.ts';
import { type Inputs, inputsHash, readInputs } from './inputs.ts';
import { putLedgers } from './ledgers.ts';
import { updateLists } from './lists.ts';
import { putFacts, putNames } from './names.ts';
import type { Books } from './put-articles.ts';
import { issuesOfChangedRaw, type RawText } from './raw.ts';
import { changeNote, countsOf, problemsOfFiles, updateAliases } from './reports.ts';
import { filesWithOtherRights, problemsOfRights, withMovedItems } from './rights.ts';
import { putRightsItems } from './rights-items.ts';
import { findWork, type IssueWork } from './work.ts';

export type { RawText } from './raw.ts';

export interface CatalogOptions {
  archiveDir: string;
  /** The SQLite file, kept from sync to sync. It can be deleted at any time; the next sync then takes longer. */
  file: string;
  /** The online home of the archive, instead of the one in `archive.yml`. */
  site?: string;
  /** Of which larger archive's year this is all; pages then say so. */
  excerpt?: Excerpt;
  /** Gives the raw text of pages; without it pages show none. */
  raw?: RawText;
  /** Raw files that could not be used, as far as they name a day; absent where ingest was not asked: what is known of them stays. */
  unread?: readonly UnreadFile[];
  onProgress?: (done: number, total: number) => void;
  /** Threads that read articles beside this one; as many as pay when absent. */
  threads?: number;
}

export interface CatalogResult {
  issues: number;
  articles: number;
  /** Files that could not be used, in the order read. Everything else is in the catalog. */
  problems: Diagnostic[];
  /** Of the catalog now; see the tables `meta` and `touched`. */
  generation: number;
  /** Whether this sync changed anything that pages may show. */
  changed: boolean;
}

/**
 * Brings the catalog up to date with the collections of an archive. Only files whose size or times have changed are read,
 * only those with other content are parsed; the result is the same as that of a catalog made from nothing. All of it is one
 * transaction: a sync that is killed leaves the state before.
 *
 * @throws if `archive.yml` is missing or wrong; the catalog stays as it is.
 */
export async function syncCatalog(options: CatalogOptions): Promise<CatalogResult> {
  // Read before anything is made, since without it there is nothing to make. What changes meanwhile is found by the next sync.
  const held = inputsHash(options.archiveDir, options.site);
  const inputs = { ...readInputs(options.archiveDir), hash: held };
  const version = `${codeHash(import.meta.filename)} ${options.raw === undefined ? 'without' : 'with'} raw text`;
  try {
    return await syncOnce(options, inputs, version);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeCatalog(options.file);
    return syncOnce(options, inputs, version);
  }
}

async function syncOnce(options: CatalogOptions, inputs: Inputs, version: string): Promise<CatalogResult> {
  const { database, isNew } = openCatalog(options.file, version);
  try {
    const changes = new Changes();
    if (isNew) changes.everything();
    const result = await sync({ prepare: preparing(database), changes }, options, inputs);
    database.exec('COMMIT');
    if (isNew) database.exec('ANALYZE');
    return result;
  } catch (error) {
    database.close();
    // Nothing is held of it yet.
    if (isNew) removeCatalog(options.file);
    throw error;
  } finally {
    if (database.isOpen) database.close();
  }
}

async function sync(books: Books, options: CatalogOptions, inputs: Inputs): Promise<CatalogResult> {
  const { prepare, changes } = books;
  const { archiveDir, site, excerpt, raw } = options;
  const scan = { archiveDir, startedAt: Date.now(), again: new Set<string>() };
  const again = putLedgers(books, scan);
  const archive = withMovedItems(prepare, inputs.archive);
  putFacts(books, archive, { ...(site === undefined ? {} : { site }), ...(excerpt === undefined ? {} : { excerpt }) });
  if (changeNote(prepare, 'inputs', inputs.hash)) {
    putCalendars(books, inputs.archive);
    putNames(books, archive, inputs.vocabulary, inputs.ids);
    changes.moves = true;
  }
  for (const issue of issuesToReadAgain(prepare, raw)) again.add(issueFilePath(issue));
  for (const path of [...filesWithOtherRights(prepare, archive), ...putRightsItems(books, inputs.archive, archive)])
    again.add(path);
  await putCollections(books, findWork(prepare, { ...scan, again }), options, archive);
  putFailedDays(books, options.unread);
  updateLists(prepare, changes);
  updateFigures(prepare, changes);
  const aliasProblems = updateAliases(books, inputs);
  const problems = [
    ...inputs.vocabulary.problems,
    ...problemsOfFiles(prepare, inputs.problems),
    ...aliasProblems,
    ...problemsOfRights(books, inputs.archive),
  ];
  return { ...countsOf(prepare), problems, generation: closeGeneration(prepare, changes), changed: changes.any };
}

/** Articles are read ahead of their turn; what is held at a time is bounded. */
async function putCollections(books: Books, work: IssueWork[], options: CatalogOptions, archive: Archive): Promise<void> {
  const { archiveDir, raw, onProgress, threads } = options;
  const articles = work.reduce((sum, each) => sum + each.articles.length, 0);
  const total = articles + work.filter(({ file }) => file).length;
  let done = 0;
  const onFiles = (count: number) => {
    done += count;
    onProgress?.(done, total);
  };
  const collections: Collections = { ...books, archiveDir, archive, raw, onFiles };
  const crew = makeCrew(articles, archive.newspapers.filter(withholds), threads);
  const tasks = function* () {
    for (const each of work) yield* tasksOf(each, archiveDir);
  };
  const read = inOrder(tasks(), crew.width, async (task) => ({ task, results: await crew.read(task) }));
  try {
    for (const each of work) await putWork(collections, each, read);
  } finally {
    await read.return(undefined);
    await crew.close();
  }
}

/** Issues whose newspaper has left `archive.yml`, and those whose raw text has changed. */
function issuesToReadAgain(prepare: Prepare, raw: RawText | undefined): string[] {
  const homeless = prepare('SELECT address FROM issues WHERE newspaper NOT IN (SELECT id FROM newspapers)').all();
  return [...homeless.map(({ address }) => String(address)), ...(raw ? issuesOfChangedRaw(prepare, raw) : [])];
}
