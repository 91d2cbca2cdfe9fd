import { createHash } from 'node:crypto';
import { archiveFacts } from '../../../src/catalog/index.ts';
import type { ExportScope, HeldYear } from '../export-kind.ts';
import { codebookOf } from './codebook.ts';
import type { CellValue } from './columns/column.ts';
import { dataPackageOf } from './data-package.ts';
import { DatasetFiles } from './dataset-files.ts';
import { DatasetRows } from './dataset-rows.ts';
import { PartFacts } from './part-facts.ts';
import { partTitle } from './part-title.ts';
import { readMeOf } from './read-me.ts';
import { ARTICLE_PEOPLE, ARTICLE_TAGS, ARTICLES, ISSUES, NEWSPAPERS, PAGES, PEOPLE, TAGS } from './tables.ts';
import { TextFile, type WrittenFile } from './text-file.ts';

export interface DatasetOptions {
  /** Begins the name of every file. */
  part: string;
  scope: ExportScope;
  folder: string;
  years: readonly HeldYear[];
  /** State of the archive; only where the part is all of it. */
  corpus?: string;
  onProgress: (done: number, total: number) => void;
}

/** Articles between two reports of progress. */
const PROGRESS_ARTICLES = 100;
const VERSION_DIGITS = 16;

/** Writes a part of the dataset in every format, a row at a time; the catalog must be open. */
export async function writeDataset(options: DatasetOptions): Promise<void> {
  const { part, folder } = options;
  const files = new DatasetFiles(folder, part);
  try {
    const rows = new DatasetRows(options.years, options.scope);
    const facts = writeRows(files, rows, options.onProgress);
    const texts = files.closeTexts();
    const version = versionOf(texts, part);
    const newspapers = rows.newspapers();
    const title = partTitle(options.scope, newspapers);
    const told = { part, title, version, ...stateOf(options) };
    const data = [...texts, await files.parquet.close(), await files.database.close(aboutOf(told, facts))];
    const written = [
      ...data,
      writeWhole(folder, `${part}.codebook.md`, codebookOf(part, facts.codes)),
      writeWhole(folder, `${part}.README.md`, readMeOf({ ...told, newspapers, facts })),
    ];
    const descriptor = dataPackageOf({ ...told, licences: facts.licences, files: written, counts: files.counts });
    writeWhole(folder, `${part}.datapackage.json`, descriptor);
    options.onProgress(rows.articleCount, rows.articleCount);
  } finally {
    files.discard();
  }
}

function writeRows(files: DatasetFiles, rows: DatasetRows, onProgress: DatasetOptions['onProgress']): PartFacts {
  const facts = new PartFacts();
  for (const row of rows.newspapers()) files.put(NEWSPAPERS, row);
  for (const row of rows.issues()) {
    files.put(ISSUES, row);
    for (const page of row.issue.pages) files.put(PAGES, { page, issue: row.issue, ...rows.webAddress(page.address) });
  }
  for (const row of rows.articles()) {
    const { address: article, byline, tags = [], tagNames } = row.article;
    files.put(ARTICLES, row);
    for (const [at, person] of (byline?.people ?? []).entries()) files.put(ARTICLE_PEOPLE, { ...person, article, place: at + 1 });
    for (const [at, { id, name }] of tagNames.entries()) {
      const tag = tags[at];
      files.put(ARTICLE_TAGS, { article, place: at + 1, id, name, ...(tag === undefined ? {} : { tag }) });
      files.database.nameTag(id, name);
    }
    facts.add(row);
    if (facts.articles % PROGRESS_ARTICLES === 0) onProgress(facts.articles, rows.articleCount);
  }
  files.database.countNames();
  for (const table of [PEOPLE, TAGS])
    for (const row of files.database.rows(table)) files.putText(table, Object.values(row) as CellValue[]);
  return facts;
}

/** Changes with the content and with nothing else: neither with a program's version nor with the name of the part. */
function versionOf(texts: readonly WrittenFile[], part: string): string {
  const digest = createHash('sha256');
  for (const { name, sha256 } of texts) digest.update(`${name.slice(part.length)} ${sha256}\n`);
  return digest.digest('hex').slice(0, VERSION_DIGITS);
}

/** What the dataset is a part of. */
function stateOf({ corpus }: DatasetOptions): { corpus?: string; homepage?: string } {
  const { address } = archiveFacts();
  return { ...(corpus === undefined ? {} : { corpus }), ...(address === undefined ? {} : { homepage: address }) };
}

function aboutOf(
  {
    part,
    title,
    version,
    corpus,
    homepage,
  }: { part: string; title: { both: string }; version: string; corpus?: string; homepage?: string },
  { articles, firstDate, lastDate }: PartFacts,
): Record<string, string> {
  const about = {
    part,
    title: title.both,
    version,
    corpus,
    homepage,
    articles: String(articles),
    first_date: firstDate,
    last_date: lastDate,
  };
  return Object.fromEntries(Object.entries(about).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function writeWhole(folder: string, name: string, text: string): WrittenFile {
  const file = new TextFile(folder, name);
  file.write(text);
  return file.close();
}
