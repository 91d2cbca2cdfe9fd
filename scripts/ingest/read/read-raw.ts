import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, Newspaper } from '../../../src/schemas/archive.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { MAX_LINE_CHARS, type RawFile, type RawPage } from '../../model/raw.ts';
import { type Decoded, decodeText } from './decode.ts';
import { readPath } from './file-name.ts';
import { readFrontMatter } from './front-matter.ts';
import { exceedsLines, type FileLine, splitLines } from './lines.ts';
import { errorCode, listRawFiles, type RawFileEntry, unreadable } from './list-raw.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { type PageLines, splitPages } from './page-breaks.ts';
import { problemText, quotable } from './problems.ts';
import { MANIFEST_FILE } from './raw-names.ts';
import { type FactSource, factsForLaterPages, mergeHints, type StatedFacts } from './stated-facts.ts';

/** A page of the largest daily has about 0.1 MB of text. */
const MAX_FILE_MB = 20;
/** Of a whole file: the largest seed page has 436 lines, a year of such pages in one file 160,000. */
const MAX_FILE_LINES = 200_000;

export interface ReadContext {
  archive: Archive;
  /** Absolute. */
  rawFolder: string;
  /** What is found on the way is added here, in the order of the files. */
  diagnostics: Diagnostic[];
}

/** A raw file that was read, or the name of one that was not; the reason is among the diagnostics. */
export type RawReading = { file: RawFile } | { file: string; failed: true };

/** A raw file to be read, and what `issues.csv` states of it. */
export interface RawWork {
  entry: RawFileEntry;
  stated: StatedFacts;
  /** Another file has the same path once Unicode forms are made equal; this one cannot be named, so it is not read. */
  clash?: true;
}

/** What came of reading one raw file: its pages unless it cannot be used, and what is to be said of it. */
export interface FileReading {
  read?: RawFile;
  diagnostics: Diagnostic[];
}

/**
 * Reads every raw file, one at a time, sorted by path (code units). A file that cannot be used is one diagnostic and
 * never stops the rest. Nothing is written.
 */
export async function* readRawFiles(context: ReadContext): AsyncGenerator<RawReading> {
  const { archive, diagnostics } = context;
  const newNames = firstMentions();
  for (const work of await listRawWork(context)) {
    const opened = await openRawFile(work, archive.language);
    const { read, diagnostics: found } =
      'bytes' in opened ? readRawBytes(opened.bytes, { file: work.entry.file, stated: work.stated, archive }) : opened;
    diagnostics.push(...found.filter(newNames));
    yield read ? { file: read } : { file: work.entry.file, failed: true };
  }
}

/** The raw files of an archive, sorted by path (code units), each with what `issues.csv` states of it. */
export async function listRawWork(context: ReadContext): Promise<RawWork[]> {
  const entries = await listRawFiles(context.rawFolder, context.diagnostics);
  const manifest = await loadManifest(entries, context);
  return entries.map((entry, index) => ({
    entry,
    stated: manifest.get(entry.file)?.facts ?? {},
    ...(entries[index - 1]?.file === entry.file ? { clash: true } : {}),
  }));
}

/** Says of each diagnostic whether it is worth repeating: a wrong newspaper name is one fact, however many files bear it. */
export function firstMentions(): (diagnostic: Diagnostic) => boolean {
  const names = new Set<string>();
  return ({ code, values }) => {
    const name = values?.['value'] ?? '';
    if (code !== 'newspaper-unknown') return true;
    if (names.has(name)) return false;
    names.add(name);
    return true;
  };
}

/** The bytes of a raw file, or why there are none. */
export async function openRawFile(
  { entry: { file, path, size }, clash }: RawWork,
  language: Archive['language'],
): Promise<{ bytes: Uint8Array } | FileReading> {
  if (clash) {
    const problem = problemText('file-name-clash', language);
    return { diagnostics: [diagnose('file-unreadable', { file }, { problem })] };
  }
  if (size > MAX_FILE_MB * 1024 * 1024) {
    const megabytes = String(Math.ceil(size / (1024 * 1024)));
    return { diagnostics: [diagnose('file-too-large', { file }, { size: megabytes, limit: String(MAX_FILE_MB) })] };
  }
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    return { diagnostics: [unreadable(file, error)] };
  }
}

async function loadManifest(entries: RawFileEntry[], { archive, rawFolder, diagnostics }: ReadContext): Promise<Manifest> {
  const { language, newspapers } = archive;
  const refuse = (problem: string): Manifest => {
    diagnostics.push(diagnose('manifest-invalid', { file: MANIFEST_FILE, line: 1 }, { problem }));
    return new Map();
  };
  const bytes = await readFile(join(rawFolder, MANIFEST_FILE)).catch((error: unknown) => errorCode(error));
  if (bytes === 'ENOENT') return new Map();
  if (typeof bytes === 'string') return refuse(problemText('file-unreadable', language, { detail: bytes }));
  const decoded = decodeText(bytes);
  if ('failure' in decoded) return refuse(problemText('file-not-text', language));
  const read = readManifest(decoded.text, { files: new Set(entries.map(({ file }) => file)), newspapers, language });
  diagnostics.push(...read.diagnostics);
  return read.manifest;
}

/** What a raw file is read with, besides its bytes. */
export interface FileContext {
  /** Relative to the raw folder, NFC. */
  file: string;
  /** What `issues.csv` states of it. */
  stated: StatedFacts;
  archive: Pick<Archive, 'language' | 'newspapers'>;
}

/** Reads the pages in the bytes of one raw file. Depends on nothing but what is handed in, and on no other file. */
export function readRawBytes(bytes: Uint8Array, context: FileContext): FileReading {
  const source = { file: context.file };
  const decoded = decodeText(bytes);
  if ('failure' in decoded) return { diagnostics: [describeFailure(decoded, source)] };
  const { text, encoding } = decoded;
  if (text.trim() !== '' && exceedsLines(text, MAX_FILE_LINES))
    return { diagnostics: [diagnose('file-too-many-lines', source, { limit: String(MAX_FILE_LINES) })] };
  const diagnostics: Diagnostic[] = [];
  const pages = text.trim() === '' ? [] : readPages(splitLines(text), context, diagnostics);
  if (pages.length === 0) return { diagnostics: [...diagnostics, diagnose('file-empty', source)] };
  return { read: { file: context.file, sha256: createHash('sha256').update(bytes).digest('hex'), encoding, pages }, diagnostics };
}

function describeFailure(decoded: Extract<Decoded, { failure: string }>, source: { file: string }): Diagnostic {
  return decoded.failure === 'binary'
    ? diagnose('file-binary', source, { offset: String(decoded.offset) })
    : diagnose('file-undecodable', source);
}

/** Pages with their hints; none when there is no text. */
function readPages(allLines: FileLine[], { file, stated, archive }: FileContext, diagnostics: Diagnostic[]): RawPage[] {
  const { newspapers, language } = archive;
  const front = readFrontMatter(allLines, { file, newspapers, language });
  if (front.lines.every(({ raw }) => raw.trim() === '')) return [];
  const inPath = readPath(file, newspapers);
  diagnostics.push(...front.diagnostics);
  if (inPath.noSuchDay !== undefined) diagnostics.push(diagnose('date-invalid', { file }, { value: inPath.noSuchDay }));
  const sources: FactSource[] = [
    { basis: 'front-matter', facts: front.facts },
    { basis: 'manifest', facts: stated },
    { basis: 'file-name', facts: inPath.facts },
  ];
  diagnostics.push(...unknownNewspaper(file, sources, newspapers));
  reportLongLines(file, front.lines, diagnostics);
  return splitPages(front.lines, printedNames(newspapers)).map((page, index) => toRawPage(page, index, sources));
}

/** Names as they are looked for in folios: lower-case and without spaces. */
function printedNames(newspapers: readonly Newspaper[]): ReadonlySet<string> {
  const names = newspapers.flatMap((paper) => [paper.name, ...(paper.aliases ?? [])]);
  return new Set(names.map((name) => name.replaceAll(/\s/gu, '').toLowerCase()));
}

/** A review note for a wrong name; the strongest source speaks. */
function unknownNewspaper(file: string, sources: FactSource[], newspapers: readonly Newspaper[]): Diagnostic[] {
  const value = sources.find(({ facts }) => facts.unknownNewspaper !== undefined)?.facts.unknownNewspaper;
  if (value === undefined) return [];
  const id = mergeHints(sources).newspaper?.value;
  const used = newspapers.find((newspaper) => newspaper.id === id) ?? newspapers[0];
  return [diagnose('newspaper-unknown', { file }, { value: quotable(value), used: used?.name ?? '' })];
}

function reportLongLines(file: string, lines: FileLine[], diagnostics: Diagnostic[]): void {
  for (const { number, raw } of lines) {
    if (raw.length <= MAX_LINE_CHARS) continue;
    const count = [...raw].length;
    diagnostics.push(diagnose('line-too-long', { file, line: number }, { count: String(count) }));
  }
}

function toRawPage({ lines, printed }: PageLines, index: number, stated: FactSource[]): RawPage {
  const sources: FactSource[] =
    index === 0 ? [...stated] : stated.map(({ basis, facts }) => ({ basis, facts: factsForLaterPages(facts) }));
  if (printed) {
    const { label, name, line } = printed;
    sources.push({ basis: 'printed', facts: name === undefined ? { label } : { label, name }, line });
  }
  return {
    sequenceInFile: index + 1,
    lines: lines.map(({ number, raw }) => ({ number, raw })),
    hints: mergeHints(sources),
  };
}
