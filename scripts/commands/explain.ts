import { resolve } from 'node:path';
import { UsageError } from '../build/usage-error.ts';
import { type LoadedArchive, loadArchive } from '../ingest/read/load-archive.ts';
import { listRawWork, type RawWork } from '../ingest/read/read-raw.ts';
import { explainLine } from '../report/explain.ts';
import { readPage } from '../report/read-page.ts';
import { type Words, wordsFor } from '../report/words.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { ingestWhenNeeded } from './ingest-when-needed.ts';
import { type OpenPage, openPages } from './read-pages.ts';

export interface ExplainOptions {
  archive: string;
  /** Raw files, each with a line: by path in the raw folder, end of path, or beginning of name. */
  explain: readonly string[];
  /** Folder for what need not be made again; without it every file of the archive is parsed. */
  cache?: string;
}

/**
 * `backfile check --explain FILE:LINE`: why each line became what it did, and what is doubtful there, by the page itself and
 * by the archive as a whole: a date, a jump line, a name. Nothing is written.
 *
 * @returns the exit code
 * @throws UsageError for a place that does not exist
 */
export async function explainCommand({ archive: folder, explain, cache }: ExplainOptions, console: Console): Promise<number> {
  const loaded = await loadArchive(resolve(folder));
  const { archive, rawFolder, diagnostics } = loaded;
  const words = wordsFor(archive.language);
  const works = await listRawWork({ archive, rawFolder, diagnostics });
  const places: OpenPlace[] = [];
  for (const text of explain) places.push(await openPlace(findPlace(text, works, words), loaded, words));
  const outcome = await ingestWhenNeeded({ archive: folder, dryRun: true, ...(cache === undefined ? {} : { cache }) }, console);
  const byFile = Map.groupBy(outcome.diagnostics, ({ source }) => (source === 'unavailable' ? '' : source.file));
  for (const { file, line, page } of places) {
    const reading = page && readPage({ ...page, diagnostics: byFile.get(file) ?? [] });
    for (const text of reading ? explainLine(reading, line, words) : [NOT_TEXT[words.tag](file, line)]) console.say(text);
  }
  return EXIT.ok;
}

/** A line with the page that it stands on; no page has front matter and page marks. */
interface OpenPlace {
  file: string;
  line: number;
  page?: OpenPage;
}

async function openPlace({ work, line }: Place, loaded: LoadedArchive, words: Words): Promise<OpenPlace> {
  const { file } = work.entry;
  let found: OpenPage | undefined;
  let last = 0;
  for await (const page of openPages([work], loaded)) {
    last = page.raw.lines.at(-1)?.number ?? last;
    if (page.raw.lines.some(({ number }) => number === line)) found = page;
  }
  if (line > last) throw new UsageError(NO_LINE[words.tag](file, line, last));
  return { file, line, ...(found ? { page: found } : {}) };
}

interface Place {
  work: RawWork;
  line: number;
}

function findPlace(text: string, works: readonly RawWork[], words: Words): Place {
  const match = /^(.+):([1-9]\d{0,6})$/su.exec(text);
  if (!match) throw new UsageError(NOT_A_PLACE[words.tag](text));
  const file = (match[1] ?? '').normalize('NFC').replaceAll('\\', '/');
  const found =
    WAYS_TO_NAME.map((isNamed) => works.filter(({ entry }) => isNamed(entry.file, file))).find(({ length }) => length > 0) ?? [];
  const [work] = found;
  if (!work) throw new UsageError(NO_FILE[words.tag](file));
  if (found.length > 1)
    throw new UsageError(
      MANY_FILES[words.tag](
        file,
        found.slice(0, 5).map(({ entry }) => entry.file),
      ),
    );
  return { work, line: Number(match[2]) };
}

/** How a file may be named, the strictest first: its path, the end of it with or without `.txt`, the beginning of its name. */
const WAYS_TO_NAME: readonly ((path: string, name: string) => boolean)[] = [
  (path, name) => path === name,
  (path, name) => path.endsWith(name) || path.replace(/\.[^./]*$/u, '').endsWith(name),
  (path, name) => path.slice(path.lastIndexOf('/') + 1).startsWith(name),
];

const NOT_A_PLACE = {
  'zh-CN': (text: string) => `--explain 应写作“文件:行号”，例如 2024/001.txt:41，不是“${text}”。`,
  en: (text: string) => `--explain takes FILE:LINE, such as 2024/001.txt:41, not “${text}”.`,
};
const NO_FILE = {
  'zh-CN': (file: string) => `原文文件夹中没有与“${file}”相符的文件。`,
  en: (file: string) => `No raw file is named “${file}”.`,
};
const MANY_FILES = {
  'zh-CN': (file: string, found: string[]) => `“${file}”可指多个文件：${found.join('、')}。请写出更长的路径。`,
  en: (file: string, found: string[]) => `“${file}” could be ${found.join(', ')}. Write more of the path.`,
};
const NO_LINE = {
  'zh-CN': (file: string, line: number, last: number) =>
    last === 0 ? `文件 ${file} 无法读取或没有文字。` : `文件 ${file} 的文字到第 ${last} 行为止，没有第 ${line} 行。`,
  en: (file: string, line: number, last: number) =>
    last === 0
      ? `The file ${file} cannot be read or holds no text.`
      : `The text of ${file} ends at line ${last}; there is no line ${line}.`,
};
const NOT_TEXT = {
  'zh-CN': (file: string, line: number) => `${file}:${line}  属于文件头或分版标记，不是版面文字。`,
  en: (file: string, line: number) =>
    `${file}:${line}  belongs to the file's front matter or to a page mark; it is no text of a page.`,
};
