import { readFile, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { z } from 'astro/zod';
import { rightsStatement } from '../../../src/rights/statements.ts';
import { type Archive, archiveSchema, LANGUAGE_FOLDERS, type Language } from '../../../src/schemas/archive.ts';
import type { ArchiveWeights } from '../../../src/schemas/archive-weights.ts';
import type { PersonAlias, Section, Tag } from '../../../src/schemas/vocabulary.ts';
import type { SourcedCorrection } from '../../model/correction.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { ArchiveError, type ArchiveProblem } from './archive-error.ts';
import { decodeText } from './decode.ts';
import { errorCode } from './list-raw.ts';
import { loadCorrections } from './load-corrections.ts';
import { isFolder, loadPeople, loadSections, loadTags } from './load-vocabulary.ts';
import { loadWeights } from './load-weights.ts';
import { foldName } from './newspaper-name.ts';
import { problemText } from './problems.ts';
import { parseYamlText, YamlProblem, type YamlText } from './yaml-text.ts';

export { ArchiveError } from './archive-error.ts';

export const ARCHIVE_FILE = 'archive.yml';

const MAX_CHARS = 200_000;

/** First parts of addresses that the site uses itself (architecture: Addresses), and folders of the built site. */
const RESERVED_IDS = new Set([
  ...['sections', 'tags', 'columns', 'people', 'on-this-day', 'search', 'about', 'issues', 'articles'],
  ...['assets', 'export', 'exports', 'feeds', 'pagefind', 'raw', 'downloads', 'resourcesync', 'changes', 'index', '404'],
  // Of pages in a second interface language.
  ...Object.values(LANGUAGE_FOLDERS),
]);

/** An archive folder, read and checked. */
export interface LoadedArchive {
  archive: Archive;
  /** Absolute. */
  rawFolder: string;
  sections: Section[];
  tags: Tag[];
  /** Printed forms of names that a person confirmed. */
  people: PersonAlias[];
  /** Of all raw files, in the order they are written in. */
  corrections: SourcedCorrection[];
  /** Learned from the archive's own articles. */
  weights?: ArchiveWeights;
  diagnostics: Diagnostic[];
}

/**
 * Reads `archive.yml` and the vocabularies of an archive folder. A wrong vocabulary entry or a missing raw folder is
 * a diagnostic; the entry is left out.
 *
 * @throws ArchiveError when `archive.yml` is missing or not valid: without it no address can be given; and when the raw
 *   folder overlaps a folder that ingest writes, since ingest would read its own output
 */
export async function loadArchive(dir: string): Promise<LoadedArchive> {
  const archive = await readArchiveFile(dir);
  const diagnostics: Diagnostic[] = [];
  const rawFolder = resolve(dir, archive.raw ?? 'raw');
  await refuseOutputAsRaw(dir, rawFolder, archive);
  if (!(await isFolder(rawFolder))) {
    diagnostics.push(diagnose('raw-folder-missing', { file: ARCHIVE_FILE }, { folder: archive.raw ?? 'raw' }));
  }
  diagnostics.push(...unknownStatements(archive));
  const context = { dir, language: archive.language, diagnostics };
  const sections = await loadSections(context);
  const tags = await loadTags(context);
  const people = await loadPeople(context);
  const corrections = await loadCorrections(context);
  const weights = await loadWeights(context);
  return { archive, rawFolder, sections, tags, people, corrections, ...(weights ? { weights } : {}), diagnostics };
}

/** Addresses of rights statements that are in no list: shown as they are, since an archive may have its own. */
function unknownStatements({ newspapers }: Archive): Diagnostic[] {
  const uris = newspapers.flatMap(({ rights }) =>
    [rights, ...(rights?.periods ?? []), ...(rights?.items ?? [])].map((each) => each?.uri),
  );
  const unknown = [...new Set(uris)].filter((uri) => uri !== undefined && rightsStatement(uri) === undefined);
  return unknown.map((uri) => diagnose('rights-uri-unknown', { file: ARCHIVE_FILE }, { uri: uri ?? '' }));
}

/** Folders of an archive that ingest writes. */
const WRITTEN_FOLDERS = ['articles', 'issues', 'ledger'] as const;

async function refuseOutputAsRaw(dir: string, rawFolder: string, { raw = 'raw', language }: Archive): Promise<void> {
  const place = await placeOf(rawFolder);
  for (const folder of WRITTEN_FOLDERS) {
    const written = await placeOf(join(await placeOf(dir), folder));
    if (!written.startsWith(place) && !place.startsWith(written)) continue;
    const problem = problemText('raw-holds-output', language, { value: raw, folder });
    throw new ArchiveError({ file: join(dir, ARCHIVE_FILE), problems: [{ path: 'raw', problem }], language });
  }
}

/** A folder with links resolved, as far as it is there, and a separator at its end. */
async function placeOf(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => resolve(folder));
  return real.endsWith(sep) ? real : `${real}${sep}`;
}

async function readArchiveFile(dir: string): Promise<Archive> {
  const fail = (problems: ArchiveProblem[], language: Language = 'zh-CN') =>
    new ArchiveError({ file: join(dir, ARCHIVE_FILE), problems, language });
  const bytes = await readFile(join(dir, ARCHIVE_FILE)).catch((error: unknown) => errorCode(error));
  if (typeof bytes === 'string') {
    const problem =
      bytes === 'ENOENT' ? problemText('file-missing', 'zh-CN') : problemText('file-unreadable', 'zh-CN', { detail: bytes });
    throw fail([{ path: '', problem }]);
  }
  const decoded = decodeText(bytes);
  if ('failure' in decoded) throw fail([{ path: '', problem: problemText('file-not-text', 'zh-CN') }]);
  const language = guessLanguage(decoded.text);
  try {
    return checkArchive(decoded.text, language);
  } catch (error) {
    if (error instanceof YamlProblem) throw fail([{ path: '', line: error.line, problem: error.message }], language);
    if (error instanceof ProblemList) throw fail(error.problems, language);
    throw error;
  }
}

/** The language to complain in, before the file is known to be valid. */
function guessLanguage(text: string): Language {
  const named = /^language:\s*["']?(zh-CN|zh-TW|en)\b/mu.exec(text)?.[1];
  return named === 'en' || named === 'zh-TW' ? named : 'zh-CN';
}

class ProblemList extends Error {
  readonly problems: ArchiveProblem[];

  constructor(problems: ArchiveProblem[]) {
    super('archive.yml is not valid');
    this.problems = problems;
  }
}

function checkArchive(text: string, language: Language): Archive {
  const yaml = parseYamlText(text, { maxChars: MAX_CHARS, language });
  const error = language === 'en' ? z.locales.en().localeError : z.locales.zhCN().localeError;
  const parsed = archiveSchema.safeParse(withNumbers(yaml.toPlain()), { error });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => locate(yaml, path, message));
    throw new ProblemList(problems);
  }
  const problems = checkNames(parsed.data, yaml, language);
  if (problems.length > 0) throw new ProblemList(problems);
  return parsed.data;
}

/** `leadDays` and `tags.minimum` are the numbers of `archive.yml`; every other scalar is text, however it looks. */
function withNumbers(plain: unknown): unknown {
  if (typeof plain !== 'object' || plain === null) return plain;
  const tags = 'tags' in plain ? { tags: withNumber(plain.tags, 'minimum') } : {};
  if (!('newspapers' in plain) || !Array.isArray(plain.newspapers)) return { ...plain, ...tags };
  const newspapers = plain.newspapers.map((newspaper: unknown) => withNumber(newspaper, 'leadDays'));
  return { ...plain, ...tags, newspapers };
}

function withNumber(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) return holder;
  const value: unknown = Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' && /^\d+$/u.test(value) ? { ...holder, [key]: Number(value) } : holder;
}

/** Ids must not collide with the site's own addresses, nor may one name mean two newspapers. */
function checkNames(archive: Archive, yaml: YamlText, language: Language): ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  if (archive.secondLanguage === archive.language)
    problems.push(locate(yaml, ['secondLanguage'], problemText('second-language-same', language, { value: archive.language })));
  const owners = new Map<string, number>();
  for (const [index, newspaper] of archive.newspapers.entries()) {
    const at = ['newspapers', index];
    const { id, name, aliases = [] } = newspaper;
    if (RESERVED_IDS.has(id))
      problems.push(locate(yaml, [...at, 'id'], problemText('newspaper-id-reserved', language, { value: id })));
    const spellings = [
      { path: [...at, 'id'], value: id },
      { path: [...at, 'name'], value: name },
      ...aliases.map((value, alias) => ({ path: [...at, 'aliases', alias], value })),
    ];
    for (const { path, value } of spellings) {
      const owner = owners.get(foldName(value));
      if (owner !== undefined && owner !== index) {
        problems.push(locate(yaml, path, problemText('newspaper-name-twice', language, { value })));
      }
      owners.set(foldName(value), owner ?? index);
    }
  }
  return problems;
}

function locate(yaml: YamlText, path: PropertyKey[], problem: string): ArchiveProblem {
  return { path: formatPath(path), line: yaml.lineOf(path), problem };
}

/** `newspapers[0].id`. */
function formatPath(path: PropertyKey[]): string {
  return path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`)).join('');
}
