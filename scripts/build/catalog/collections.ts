import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../../src/schemas/archive.ts';
import { articleFilePath } from '../../../src/schemas/collection-path.ts';
import type { Issue } from '../../../src/schemas/issue.ts';
import { messageOf } from '../problem.ts';
import { type HiddenLines, hiddenLines, isHiddenAsHeld } from './hidden-lines.ts';
import { readIssue } from './issues.ts';
import { writtenHash } from './ledgers.ts';
import { issueOf } from './links.ts';
import type { ParsedArticle, ParseTask } from './parse.ts';
import { type Books, putArticle, removeArticle } from './put-articles.ts';
import { type HeldIssue, heldIssue, putIssue, removeIssue } from './put-issues.ts';
import { linesIn, putRawText, type RawText } from './raw.ts';
import { type FoundFile, forgetFile, noteFile } from './scan.ts';
import { settleIssue } from './settle.ts';
import { addressAt, type IssueWork } from './work.ts';

/** Articles read at a time: enough to be worth handing to a thread, few enough to lie in memory. */
const ARTICLES_AT_A_TIME = 16;

/** What issues and articles are taken over with. */
export interface Collections extends Books {
  archiveDir: string;
  archive: Archive;
  raw: RawText | undefined;
  onFiles(count: number): void;
}

/** The articles of an issue in tasks of bearable size. */
export function tasksOf({ place, articles }: IssueWork, archiveDir: string): ParseTask[] {
  const folder = folderOf(place);
  return Array.from({ length: Math.ceil(articles.length / ARTICLES_AT_A_TIME) }, (_, index) => ({
    archiveDir,
    folder,
    files: articles.slice(index * ARTICLES_AT_A_TIME, (index + 1) * ARTICLES_AT_A_TIME),
  }));
}

/** Takes over an issue and its articles. @param read gives the tasks of all issues in order, each with what came of it */
export async function putWork(
  collections: Collections,
  work: IssueWork,
  read: AsyncIterator<{ task: ParseTask; results: ParsedArticle[] }>,
): Promise<void> {
  const { prepare } = collections;
  const address = addressAt(work.place);
  putIssueFile(collections, work, address);
  const issue = address === undefined ? undefined : heldIssue(prepare, address);
  for (const name of work.gone) {
    removeAt(collections, work.place, name);
    forgetFile(prepare, folderOf(work.place), name);
  }
  for (let left = work.articles.length; left > 0; ) {
    const next = await read.next();
    if (next.done) throw new Error(`The articles of ${work.place} were not read.`);
    const { task, results } = next.value;
    left -= task.files.length;
    task.files.forEach((file, index) => {
      const result = results[index];
      if (result) putArticleFile(collections, work.place, file, result, issue);
    });
    collections.onFiles(task.files.length);
  }
  if (address === undefined) return;
  settle(collections, address, issue);
  if (issue) hideLines(collections, work, address);
}

/** Raw lines are withheld with the articles that they belong to, which are known by now; the text itself is in the issue's file only. */
function hideLines(collections: Collections, { place }: IssueWork, address: string): void {
  if (isHiddenAsHeld(collections, address)) return;
  const path = `issues/${place}.md`;
  putIssueText(collections, readFileSync(join(collections.archiveDir, path), 'utf8'), path);
}

/** Takes over the file of an issue. */
function putIssueFile(collections: Collections, work: IssueWork, address: string | undefined): void {
  const { prepare } = collections;
  const path = `issues/${work.place}.md`;
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  if (work.isGone) {
    if (address !== undefined) removeIssue(collections, address);
    forgetFile(prepare, folder, name);
  }
  if (!work.file) return;
  collections.onFiles(1);
  try {
    const bytes = readFileSync(join(collections.archiveDir, path));
    const sha256 = hash('sha256', bytes);
    const problems = sha256 === work.file.known ? [] : putIssueText(collections, bytes.toString('utf8'), path);
    noteFile(prepare, folder, work.file, sha256, problems.length > 0 ? JSON.stringify(problems) : undefined);
  } catch (error) {
    if (address !== undefined) removeIssue(collections, address);
    noteFile(prepare, folder, work.file, '', JSON.stringify([messageOf(error)]));
  }
}

/** @returns what could not be shown of the raw text, as text */
function putIssueText(collections: Collections, text: string, path: string): string[] {
  const { archive, raw } = collections;
  const issue: Issue = readIssue(text, path, archive);
  const hidden: HiddenLines = hiddenLines(collections, issue);
  putIssue(collections, issue, hidden, raw ? linesIn(raw) : () => undefined);
  return raw ? putRawText(collections, issue, raw, hidden) : [];
}

function putArticleFile(
  collections: Collections,
  place: string,
  file: FoundFile,
  result: ParsedArticle,
  issue: HeldIssue | undefined,
): void {
  const folder = folderOf(place);
  const problem =
    'problem' in result ? result.problem : problemOf(() => putRow(collections, `${folder}/${file.name}`, result, issue));
  if (problem !== undefined) removeAt(collections, place, file.name);
  const hashNow = problem === undefined ? result.hash : '';
  noteFile(collections.prepare, folder, file, hashNow, problem === undefined ? undefined : JSON.stringify([problem]));
}

function putRow(
  collections: Collections,
  path: string,
  result: Exclude<ParsedArticle, { problem: string }>,
  issue: HeldIssue | undefined,
): void {
  if (!('row' in result)) return;
  const written = writtenHash(collections.prepare, path);
  // A file that no ledger knows was not written by ingest, so nothing says that it was edited.
  const isHandEdited = result.row.isReshaped || (written !== undefined && written !== result.hash);
  const marks = `${isHandEdited ? ' edited' : ''}${result.row.isWithheld ? ' withheld' : ''}`;
  putArticle(collections, result.row, issue, `${result.hash}${marks}`, isHandEdited);
}

function problemOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function settle(collections: Collections, address: string, issue: HeldIssue | undefined): void {
  const note = collections.prepare(`UPDATE files SET hash = '', problem = ? WHERE folder = ? AND name = ?`);
  for (const { address: article, problem } of settleIssue(collections, address, issue)) {
    const path = articleFilePath(article);
    note.run(JSON.stringify([problem]), path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1));
  }
}

/** Takes away the article whose file lies at a place, if one is held. */
function removeAt(collections: Collections, place: string, name: string): void {
  const issue = addressAt(place);
  const [, page, number] = /^(.+)-([^-]+)\.md$/u.exec(name) ?? [];
  if (issue === undefined || page === undefined) return;
  const address = `${issue}/${page}/${number}`;
  if (issueOf(address) === issue) removeArticle(collections, address);
}

function folderOf(place: string): string {
  return place === '' ? 'articles' : `articles/${place}`;
}
