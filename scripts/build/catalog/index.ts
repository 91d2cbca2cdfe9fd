import type { DatabaseSync } from 'node:sqlite';
import { issueFilePath } from '../../../src/schemas/collection-path.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { indexTitles, listMoves } from '../list-moves.ts';
import { fileProblem } from '../problem.ts';
import { type Prepare, preparing } from '../statements.ts';
import { listTitle, movesTold, putAliases } from './aliases.ts';
import { Changes, closeGeneration } from './changes.ts';
import { codeHash } from './code-hash.ts';
import { type Collections, putWork, tasksOf } from './collections.ts';
import { aloneCrew, type Crew } from './crew.ts';
import { isDamage, openCatalog, removeCatalog } from './database.ts';
import { type Inputs, inputsHash, readInputs } from './inputs.ts';
import { putLedgers } from './ledgers.ts';
import { updateLists } from './lists.ts';
import { putFacts, putNames } from './names.ts';
import { issuesOfChangedRaw, type RawText } from './raw.ts';
import { comparePaths } from './scan.ts';
import { findWork, type IssueWork } from './work.ts';

export type { RawText } from './raw.ts';

export interface CatalogOptions {
  archiveDir: string;
  /** The SQLite file, kept from sync to sync. It can be deleted at any time; the next sync then takes longer. */
  file: string;
  /** The online home of the archive, instead of the one in `archive.yml`. */
  site?: string;
  /** Gives the raw text of pages; without it pages show none. */
  raw?: RawText;
  onProgress?: (done: number, total: number) => void;
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
  const crew = aloneCrew();
  try {
    const changes = new Changes();
    if (isNew) changes.everything();
    const result = await sync(preparing(database), changes, options, inputs, crew);
    database.exec('COMMIT');
    if (isNew) database.exec('ANALYZE');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    if (isNew) closeAndRemove(database, options.file);
    throw error;
  } finally {
    if (database.isOpen) database.close();
    await crew.close();
  }
}

async function sync(
  prepare: Prepare,
  changes: Changes,
  options: CatalogOptions,
  inputs: Inputs,
  crew: Crew,
): Promise<CatalogResult> {
  const { archiveDir, site, raw, onProgress } = options;
  const books = { prepare, changes };
  const startedAt = Date.now();
  const { archive, vocabulary, ids } = inputs;
  if (isOther(prepare, 'inputs', inputs.hash)) {
    putFacts(books, archive, site);
    putNames(books, archive, vocabulary, ids);
    changes.moves = true;
  }
  const scan = { archiveDir, startedAt, again: new Set<string>() };
  const again = putLedgers(books, scan);
  for (const issue of issuesToReadAgain(prepare, raw)) again.add(issueFilePath(issue));
  const work = findWork(prepare, { ...scan, again });
  const total = work.reduce((sum, { file, articles }) => sum + (file ? 1 : 0) + articles.length, 0);
  let done = 0;
  const onFiles = (count: number) => {
    done += count;
    onProgress?.(done, total);
  };
  await putCollections({ ...books, archiveDir, archive, raw, onFiles }, work, crew);
  updateLists(prepare, changes);
  const aliasProblems = changes.any || changes.moves ? updateAliases(books, inputs) : heldProblems(prepare);
  const problems = [...vocabulary.problems, ...problemsOfFiles(prepare, inputs.problems), ...aliasProblems];
  const generation = closeGeneration(prepare, changes);
  return { ...countsOf(prepare), problems, generation, changed: changes.any };
}

async function putCollections(collections: Collections, work: readonly IssueWork[], crew: Crew): Promise<void> {
  for (const each of work) {
    const tasks = tasksOf(each, collections.archiveDir);
    await putWork(collections, each, readAhead(tasks, crew));
  }
}

async function* readAhead(tasks: ReturnType<typeof tasksOf>, crew: Crew) {
  for (const task of tasks) yield { task, results: await crew.read(task) };
}

/** Issues whose newspaper has left `archive.yml`, and those whose raw text has changed. */
function issuesToReadAgain(prepare: Prepare, raw: RawText | undefined): string[] {
  const homeless = prepare('SELECT address FROM issues WHERE newspaper NOT IN (SELECT id FROM newspapers)').all();
  return [...homeless.map(({ address }) => String(address)), ...(raw ? issuesOfChangedRaw(prepare, raw) : [])];
}

function updateAliases(books: { prepare: Prepare; changes: Changes }, { archive, vocabulary, ids }: Inputs): Diagnostic[] {
  const { prepare } = books;
  const isHeld = (address: string) => {
    const [kind = '', id = ''] = address.split('/');
    return listTitle(prepare, kind, id) !== undefined;
  };
  const moves = [...movesTold(prepare), ...listMoves(ids, vocabulary, isHeld)];
  const problems = putAliases(books, moves, indexTitles(archive.language));
  isOther(prepare, 'alias problems', JSON.stringify(problems));
  return problems;
}

function heldProblems(prepare: Prepare): Diagnostic[] {
  const held = prepare(`SELECT value FROM meta WHERE name = 'alias problems'`).get()?.['value'];
  return typeof held === 'string' ? (JSON.parse(held) as Diagnostic[]) : [];
}

/** What could not be used of ledgers, issues and articles, in this order. */
function problemsOfFiles(prepare: Prepare, ofIds: readonly Diagnostic[]): Diagnostic[] {
  const rows = prepare('SELECT folder, name, problem FROM files WHERE problem IS NOT NULL').all();
  const told = rows
    .map(({ folder, name, problem }) => ({ path: `${folder}/${name}`, texts: JSON.parse(String(problem)) as string[] }))
    .sort((a, b) => comparePaths(a.path, b.path))
    .flatMap(({ path, texts }) => texts.map((text) => ({ path, problem: fileProblem(path, text) })));
  const of = (tree: string) => told.filter(({ path }) => path.startsWith(`${tree}/`)).map(({ problem }) => problem);
  return [...ofIds, ...of('ledger'), ...of('issues'), ...of('articles')];
}

function countsOf(prepare: Prepare): { issues: number; articles: number } {
  const found = prepare('SELECT (SELECT count(*) FROM issues) AS issues, (SELECT count(*) FROM articles) AS articles').get();
  return { issues: Number(found?.['issues']), articles: Number(found?.['articles']) };
}

/** Whether a note of the catalog says something else; it then says this. */
function isOther(prepare: Prepare, name: string, value: string): boolean {
  if (prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'] === value) return false;
  prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
  return true;
}

function closeAndRemove(database: DatabaseSync, file: string): void {
  database.close();
  removeCatalog(file);
}
