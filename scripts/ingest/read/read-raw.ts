import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../../src/schemas/archive.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { MAX_LINE_CHARS, type RawFile, type RawPage } from '../../model/raw.ts';
import { type Decoded, decodeText } from './decode.ts';
import { readPath } from './file-name.ts';
import { readFrontMatter } from './front-matter.ts';
import { exceedsLines, type FileLine, splitLines } from './lines.ts';
import { errorCode, listRawFiles, type RawFileEntry, unreadable } from './list-raw.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from './manifest.ts';
import { type PageLines, splitPages } from './page-breaks.ts';
import { problemText, quotable } from './problems.ts';
import { type FactSource, factsForLaterPages, mergeHints } from './stated-facts.ts';

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

/**
 * Reads every raw file, one at a time, sorted by path (code units). A file that cannot be used is one diagnostic and
 * never stops the rest. Nothing is written.
 */
export async function* readRawFiles(context: ReadContext): AsyncGenerator<RawReading> {
  const { rawFolder, diagnostics } = context;
  const entries = await listRawFiles(rawFolder, diagnostics);
  const manifest = await loadManifest(entries, context);
  const unknownNewspapers = new Set<string>();
  let before: string | undefined;
  for (const entry of entries) {
    if (entry.file === before) {
      const problem = problemText('file-name-clash', context.archive.language);
      diagnostics.push(diagnose('file-unreadable', { file: entry.file }, { problem }));
      yield { file: entry.file, failed: true };
      continue;
    }
    before = entry.file;
    const read = await readEntry(entry, { ...context, manifest, unknownNewspapers });
    yield read ? { file: read } : { file: entry.file, failed: true };
  }
}

interface EntryContext extends ReadContext {
  manifest: Manifest;
  /** Names already reported; a wrong name is one fact, however many files bear it. */
  unknownNewspapers: Set<string>;
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

async function readEntry(entry: RawFileEntry, context: EntryContext): Promise<RawFile | undefined> {
  const { file, path, size } = entry;
  const source = { file };
  const { diagnostics } = context;
  if (size > MAX_FILE_MB * 1024 * 1024) {
    const megabytes = String(Math.ceil(size / (1024 * 1024)));
    diagnostics.push(diagnose('file-too-large', source, { size: megabytes, limit: String(MAX_FILE_MB) }));
    return undefined;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    diagnostics.push(unreadable(file, error));
    return undefined;
  }
  const decoded = decodeText(bytes);
  if ('failure' in decoded) {
    diagnostics.push(describeFailure(decoded, source));
    return undefined;
  }
  const { text, encoding } = decoded;
  if (text.trim() !== '' && exceedsLines(text, MAX_FILE_LINES)) {
    diagnostics.push(diagnose('file-too-many-lines', source, { limit: String(MAX_FILE_LINES) }));
    return undefined;
  }
  const pages = text.trim() === '' ? [] : readPages(file, splitLines(text), context);
  if (pages.length === 0) {
    diagnostics.push(diagnose('file-empty', source));
    return undefined;
  }
  return { file, sha256: createHash('sha256').update(bytes).digest('hex'), encoding, pages };
}

function describeFailure(decoded: Extract<Decoded, { failure: string }>, source: { file: string }): Diagnostic {
  return decoded.failure === 'binary'
    ? diagnose('file-binary', source, { offset: String(decoded.offset) })
    : diagnose('file-undecodable', source);
}

/** Pages with their hints; none when there is no text. */
function readPages(file: string, allLines: FileLine[], context: EntryContext): RawPage[] {
  const { newspapers, language } = context.archive;
  const front = readFrontMatter(allLines, { file, newspapers, language });
  if (front.lines.every(({ raw }) => raw.trim() === '')) return [];
  const inPath = readPath(file, newspapers);
  context.diagnostics.push(...front.diagnostics);
  if (inPath.noSuchDay !== undefined) context.diagnostics.push(diagnose('date-invalid', { file }, { value: inPath.noSuchDay }));
  const row = context.manifest.get(file);
  const sources: FactSource[] = [
    { basis: 'front-matter', facts: front.facts },
    { basis: 'manifest', facts: row?.facts ?? {} },
    { basis: 'file-name', facts: inPath.facts },
  ];
  reportUnknownNewspaper(file, sources, context);
  reportLongLines(file, front.lines, context.diagnostics);
  return splitPages(front.lines).map((page, index) => toRawPage(page, index, sources));
}

/** One review note for each wrong name; the strongest source speaks. */
function reportUnknownNewspaper(file: string, sources: FactSource[], context: EntryContext): void {
  const { archive, diagnostics, unknownNewspapers } = context;
  const value = sources.find(({ facts }) => facts.unknownNewspaper !== undefined)?.facts.unknownNewspaper;
  if (value === undefined || unknownNewspapers.has(value)) return;
  unknownNewspapers.add(value);
  const id = mergeHints(sources).newspaper?.value;
  const used = archive.newspapers.find((newspaper) => newspaper.id === id) ?? archive.newspapers[0];
  diagnostics.push(diagnose('newspaper-unknown', { file }, { value: quotable(value), used: used?.name ?? '' }));
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
