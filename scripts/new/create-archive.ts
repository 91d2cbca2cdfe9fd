import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Language, newspaperSchema } from '../../src/schemas/archive.ts';
import { ARCHIVE_FILE } from '../ingest/read/load-archive.ts';
import { asciiId } from '../model/ascii-id.ts';
import { NewArchiveError } from './new-archive-error.ts';
import { starterArchive } from './starter-archive.ts';
import { starterSections, starterTags } from './starter-vocabulary.ts';

export interface NewArchive {
  /** Folder to make; others of its files are left alone. */
  dir: string;
  /** Title of the site; also the first newspaper's name, without a last word such as 数字档案 or "Archive". */
  title: string;
  language: Language;
  /** Folder of the raw text, as seen from the working folder; `raw` inside `dir` when absent. */
  raw?: string;
}

/**
 * Makes an archive folder: a commented `archive.yml`, starter vocabularies, empty `corrections/`, and `raw/` unless
 * another raw folder is named. Vocabulary files that are there already are kept.
 *
 * @returns the files written, relative to `dir`, and the newspaper's id, which is part of every address.
 * @throws NewArchiveError when the title is empty, or when there is an `archive.yml` already.
 */
export async function createArchive({ dir, title, language, raw }: NewArchive): Promise<{ files: string[]; newspaper: string }> {
  const english = language === 'en';
  const cleanTitle = title.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  if (cleanTitle === '') throw new NewArchiveError(english ? 'The archive needs a title.' : '请写明档案的标题。');
  if (await exists(join(dir, ARCHIVE_FILE))) {
    const path = join(dir, ARCHIVE_FILE);
    throw new NewArchiveError(
      english
        ? `${path} exists already and is left as it is. Choose another folder, or edit that file.`
        : `${path} 已存在，未作改动。请另选文件夹，或直接修改该文件。`,
    );
  }
  const name =
    cleanTitle.replace(/[\s·]*(?:数字|數字|数位|數位)?(?:档案馆?|檔案館?|报库|報庫)$|\s+(?:digital\s+)?archives?$/iu, '') ||
    cleanTitle;
  const newspaper = newspaperSchema.parse({ id: asciiId(name), name });
  const rawPath = raw === undefined ? undefined : relativePath(dir, raw);
  const contents: [string, string][] = [
    [
      ARCHIVE_FILE,
      starterArchive({ title: cleanTitle, language, newspaper, ...(rawPath === undefined ? {} : { raw: rawPath }) }),
    ],
    ['vocabulary/sections.yml', starterSections(language)],
    ['vocabulary/tags.yml', starterTags(language)],
    ['corrections/.gitkeep', ''],
    ...(rawPath === undefined ? ([['raw/.gitkeep', '']] satisfies [string, string][]) : []),
  ];
  const files: string[] = [];
  // archive.yml last: a folder that has one is complete.
  for (const [file, text] of contents.toReversed()) {
    if (await exists(join(dir, file))) continue;
    await writeNew(join(dir, file), text);
    files.push(file);
  }
  return { files: files.toReversed(), newspaper: newspaper.id };
}

/** From the archive folder to the raw folder, `/` between folders, so that the archive can be moved with it. */
function relativePath(dir: string, raw: string): string {
  const path = relative(resolve(dir), resolve(raw)).split(sep).join('/');
  return path === '' ? '.' : path;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.new`;
  await writeFile(temporary, text, { flag: 'w' });
  await rename(temporary, path);
}
