import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Archive } from '../../../src/schemas/archive.ts';
import type { LedgerIds } from '../../../src/schemas/ledger.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { readArchive, readVocabulary, type Vocabulary } from '../archive-files.ts';
import { filesUnder } from '../files.ts';
import { type Ledgers, readLedgers } from '../ledgers.ts';
import { indexTitles, listMoves } from '../list-moves.ts';
import { fileProblem, messageOf } from '../problem.ts';
import { type Prepare, preparing } from '../statements.ts';
import { addAliases, type Move } from './aliases.ts';
import { addArticle, readArticle } from './articles.ts';
import { addIssue, type HeldPage, type RawLinesOf } from './issues.ts';
import { CATALOG_DERIVED, CATALOG_INDEXES, CATALOG_TABLES } from './tables.ts';

export interface CatalogOptions {
  archiveDir: string;
  /** The SQLite file to write. */
  file: string;
  /** The online home of the archive, instead of the one in `archive.yml`. */
  site?: string;
  /** Gives the raw text of pages; without it pages show none. */
  rawLinesOf?: RawLinesOf;
  onProgress?: (done: number, total: number) => void;
}

export interface CatalogResult {
  issues: number;
  articles: number;
  /** Files that could not be used, in the order read. Everything else is in the catalog. */
  problems: Diagnostic[];
}

/**
 * Reads an archive's collections into a SQLite file, which is whole or not there: it is written under a temporary name.
 * Files are read one after the other, so memory stays small however large the archive is.
 *
 * @throws if `archive.yml` is missing or wrong.
 */
export function buildCatalog({ archiveDir, file, site, rawLinesOf, onProgress }: CatalogOptions): CatalogResult {
  const archive = readArchive(archiveDir);
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  rmSync(temporary, { force: true });
  const database = new DatabaseSync(temporary);
  try {
    // The file can be made again at any time, so nothing is spent on surviving a crash.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    database.exec(`BEGIN; ${CATALOG_TABLES}`);
    const prepare = preparing(database);
    addFacts(prepare, archive, site);
    const vocabulary = readVocabulary(archiveDir);
    const ledgers = readLedgers(archiveDir);
    addVocabulary(prepare, archive, vocabulary, ledgers.ids);
    const result = addCollections(database, prepare, { archive, archiveDir, vocabulary, ledgers, rawLinesOf, onProgress });
    database.exec('COMMIT; ANALYZE;');
    database.close();
    renameSync(temporary, file);
    return { ...result, problems: [...vocabulary.problems, ...result.problems] };
  } catch (error) {
    if (database.isOpen) database.close();
    rmSync(temporary, { force: true });
    throw error;
  }
}

function addFacts(prepare: Prepare, archive: Archive, site: string | undefined): void {
  const { raw: _, ...facts } = archive;
  const shown = site === undefined ? facts : { ...facts, address: site };
  prepare(`INSERT INTO facts (name, value) VALUES ('archive', ?)`).run(JSON.stringify(shown));
  const add = prepare('INSERT INTO newspapers (id, position, name, language, data) VALUES (?, ?, ?, ?, ?)');
  archive.newspapers.forEach((paper, position) => {
    add.run(paper.id, position, paper.name, paper.language ?? archive.language, JSON.stringify(paper));
  });
}

/** Sections are named in the language of the interface, or failing that in any language they have a name in. */
function addVocabulary(prepare: Prepare, archive: Archive, { sections, tags, people }: Vocabulary, ids: LedgerIds): void {
  const add = prepare('INSERT OR IGNORE INTO vocabulary (kind, id, name, tag_kind) VALUES (?, ?, ?, ?)');
  for (const { id, name } of sections) {
    add.run('sections', id, name[archive.language] ?? name['zh-CN'] ?? Object.values(name)[0] ?? id, null);
  }
  for (const { id, name, kind } of tags) add.run('tags', id, name, kind);
  // Tags that ingest found for itself have their names in the ledger; those of the vocabulary are there already.
  for (const [id, { name, kind }] of Object.entries(ids.tags ?? {})) add.run('tags', id, name, kind);
  for (const { name } of people) if (Object.hasOwn(ids.people, name)) add.run('people', ids.people[name] ?? name, name, null);
}

interface Collections {
  archive: Archive;
  archiveDir: string;
  vocabulary: Vocabulary;
  ledgers: Ledgers;
  rawLinesOf: RawLinesOf | undefined;
  onProgress: CatalogOptions['onProgress'];
}

function addCollections(
  database: DatabaseSync,
  prepare: Prepare,
  { archive, archiveDir, vocabulary, ledgers, rawLinesOf, onProgress }: Collections,
): CatalogResult {
  const problems = ledgers.problems;
  const moves: Move[] = [...ledgers.moved].map(([from, to]) => ({ from, to, file: 'ledger' }));
  const held = new Map<string, HeldPage>();
  const issueFiles = filesUnder(archiveDir, 'issues', '.md');
  const articleFiles = filesUnder(archiveDir, 'articles', '.md');
  const total = issueFiles.length + articleFiles.length;
  const counts = { issues: 0, articles: 0 };
  let done = 0;
  /** One bad file must not stop the others. */
  const eachFile = (files: string[], use: (bytes: Buffer, file: string) => void) => {
    for (const file of files) {
      try {
        use(readFileSync(join(archiveDir, file)), file);
      } catch (error) {
        problems.push(fileProblem(file, messageOf(error)));
      }
      done += 1;
      onProgress?.(done, total);
    }
  };
  eachFile(issueFiles, (bytes, file) => {
    const unshown = addIssue(prepare, archive, { file, text: bytes.toString('utf8') }, held, rawLinesOf);
    problems.push(...unshown.map((problem) => fileProblem(file, problem)));
    counts.issues += 1;
  });
  eachFile(articleFiles, (bytes, file) => {
    const read = readArticle(bytes.toString('utf8'), file);
    addArticle(prepare, read, held, read.isReshaped || isHandEdited(bytes, ledgers.written.get(file)));
    moves.push(...(read.article.aliases ?? []).map((from) => ({ from, to: read.article.address, file })));
    counts.articles += 1;
  });
  database.exec(CATALOG_INDEXES);
  database.exec(CATALOG_DERIVED);
  const list = prepare(`SELECT 1 FROM lists WHERE kind || '/' || id = ?`);
  moves.push(...listMoves(ledgers.ids, vocabulary, (address) => list.get(address) !== undefined));
  problems.push(...addAliases(prepare, moves, indexTitles(archive.language)));
  return { ...counts, problems };
}

/** A file that no ledger knows was not written by ingest, so nothing says that it was edited. */
function isHandEdited(bytes: Buffer, written: string | undefined): boolean {
  return written !== undefined && createHash('sha256').update(bytes).digest('hex') !== written;
}
