import { resolve } from 'node:path';
import { UsageError } from '../build/usage-error.ts';
import { loadArchive } from '../ingest/read/load-archive.ts';
import { listRawWork, type RawWork } from '../ingest/read/read-raw.ts';
import { explainLine } from '../report/explain.ts';
import type { PageReading } from '../report/page-reading.ts';
import { readPage } from '../report/read-page.ts';
import { type Words, wordsFor } from '../report/words.ts';
import type { Console } from './console.ts';
import { EXIT } from './exit-codes.ts';
import { openPages } from './read-pages.ts';

/**
 * `backfile check --explain FILE:LINE`: why each line became what it did. Nothing else is checked, and nothing written.
 *
 * @param options.explain raw files, each with a line: by path in the raw folder, end of path, or beginning of name
 * @returns the exit code
 * @throws UsageError for a place that does not exist
 */
export async function explainCommand(
  options: { archive: string; explain: readonly string[] },
  console: Console,
): Promise<number> {
  const loaded = await loadArchive(resolve(options.archive));
  const { archive, rawFolder, diagnostics } = loaded;
  const words = wordsFor(archive.language);
  const works = await listRawWork({ archive, rawFolder, diagnostics });
  const places = options.explain.map((text) => findPlace(text, works, words));
  for (const { work, line } of places) {
    let found: PageReading | undefined;
    let last = 0;
    for await (const page of openPages([work], loaded)) {
      last = page.raw.lines.at(-1)?.number ?? last;
      if (page.raw.lines.some(({ number }) => number === line)) found = readPage(page);
    }
    if (line > last) throw new UsageError(NO_LINE[words.tag](work.entry.file, line, last));
    for (const text of found ? explainLine(found, line, words) : [NOT_TEXT[words.tag](work.entry.file, line)]) console.say(text);
  }
  return EXIT.ok;
}

function findPlace(text: string, works: readonly RawWork[], words: Words): { work: RawWork; line: number } {
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
