import { join } from 'node:path';
import { archiveFacts, type ExportedArticle, exportedArticles, jumpPagesOf } from '../../../src/catalog/index.ts';
import type { CitedArticle } from '../../../src/citations/cited-article.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { citedArticle } from '../../../src/site/cited-article.ts';
import type { ExportKind, ExportPart, ExportRun } from '../export-kind.ts';
import { partsByYear } from '../export-parts.ts';
import { issueFileName } from '../issue-names.ts';
import { writeZip, type ZipEntry } from '../zip-writer.ts';
import { REFERENCE_FORMATS } from './reference-formats.ts';
import { TextFile } from './text-file.ts';

/**
 * References of all articles of a year, `<part>.ris`, `.json` (CSL-JSON) and `.bib`; and the same for each issue, in `<part>-issues.zip`.
 * A reference is that of the article's own page; of what is withheld, too, for that is what a citation is: a name, and no text.
 */
export const citationsExport: ExportKind = {
  name: 'citations',
  parts: (run) => partsByYear(run, import.meta.filename, 'years'),
  make: (part, run, folder, onProgress) => run.read(() => makeYear(part, run, folder, onProgress)),
  check: (file) => `ris2xml ${file.replace(/(?:-issues)?\.\w+$/u, '.ris')} > /dev/null`,
};

async function makeYear({ name, scope }: ExportPart, run: ExportRun, folder: string, onProgress: Progress): Promise<void> {
  if (scope === 'all') throw new Error('Citations have a part for each year, and none for all.');
  const { newspaper, year } = scope;
  const total = run.years.find((each) => each.newspaper === newspaper && each.year === year)?.articles ?? 0;
  const files = REFERENCE_FORMATS.map((format) => {
    const file = new TextFile(join(folder, `${name}.${format.extension}`));
    file.add(format.opening);
    return { format, file };
  });
  let done = 0;
  const add = (article: CitedArticle) => {
    for (const { format, file } of files) file.add(format.reference(article, done === 0));
    done += 1;
    onProgress(done, total);
  };
  try {
    await writeZip(join(folder, `${name}-issues.zip`), issueFiles(citedOf(newspaper, year), add));
    for (const { format, file } of files) file.add(format.closing);
  } finally {
    for (const { file } of files) file.close();
  }
}

/** The articles of a year as they are cited, with the issue of each. */
function* citedOf(newspaper: string, year: string): Generator<{ issue: string; cited: CitedArticle }> {
  const archive = archiveFacts();
  const messages = messagesFor(archive.language);
  const cited = (article: ExportedArticle) => citedArticle({ ...article, ...jumpPagesOf(article) }, archive, messages);
  for (const article of exportedArticles(newspaper, year)) yield { issue: article.issueAddress, cited: cited(article) };
}

/** The files of each issue, one issue at a time. @param each is told of every article on the way */
function* issueFiles(
  articles: Iterable<{ issue: string; cited: CitedArticle }>,
  each: (article: CitedArticle) => void,
): Generator<ZipEntry> {
  let issue = '';
  let gathered: CitedArticle[] = [];
  for (const article of articles) {
    if (article.issue !== issue) yield* filesOf(issue, gathered);
    if (article.issue !== issue) gathered = [];
    issue = article.issue;
    gathered.push(article.cited);
    each(article.cited);
  }
  yield* filesOf(issue, gathered);
}

function filesOf(issue: string, articles: readonly CitedArticle[]): ZipEntry[] {
  if (articles.length === 0) return [];
  return REFERENCE_FORMATS.map(({ extension, opening, reference, closing }) => {
    const text = [opening, ...articles.map((article, place) => reference(article, place === 0)), closing].join('');
    return { name: `${issueFileName(issue)}.${extension}`, bytes: Buffer.from(text) };
  });
}

type Progress = (done: number, total: number) => void;
