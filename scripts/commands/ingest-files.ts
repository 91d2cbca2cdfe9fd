import { createHash } from 'node:crypto';
import type { Archive } from '../../src/schemas/archive.ts';
import { rawPath } from '../ingest/cache/file-stamps.ts';
import type { ParseCache } from '../ingest/cache/parse-cache.ts';
import { correctionsByFile } from '../ingest/corrections/by-file.ts';
import { firstMentions, listRawWork, openRawFile, type RawWork } from '../ingest/read/read-raw.ts';
import { unreadFile } from '../ingest/read/unread-file.ts';
import { vocabularyKey } from '../ingest/tags/vocabulary-key.ts';
import type { ParseTask } from '../ingest/work/tasks.ts';
import { inOrder } from '../model/in-order.ts';
import type { FileHeader, IngestedFile, PageText } from '../model/issue-draft.ts';
import type { UnreadFile } from '../model/unread-file.ts';
import type { Workplace } from './ingest-archive.ts';

/** A raw file of which the header is in memory and the text in the cache. */
export interface HeldFile {
  header: FileHeader;
  /** Under which the cache holds it; absent for a file that could not be opened. */
  key?: string;
  /** SHA-256 of its bytes; likewise. */
  bytesHash?: string;
  /** Parsed in this run. */
  isNew: boolean;
  /** The parser died on it. */
  died?: true;
  /** Where nothing of it could be used: the day that it is told to belong to. */
  unread?: UnreadFile;
}

/** Reads every raw file and parses those that the cache does not know, many at a time; sorted by path. */
export async function holdFiles(place: Workplace): Promise<HeldFile[]> {
  const { archive, rawFolder, diagnostics } = place.loaded;
  const works = await listRawWork({ archive, rawFolder, diagnostics });
  const progress = place.console.progress(place.chinese ? '解析' : 'ingest');
  const newNames = firstMentions();
  const held: HeldFile[] = [];
  const { byFile, problems } = correctionsByFile(
    place.loaded.corrections,
    works.map(({ entry }) => entry.file),
  );
  diagnostics.push(...problems);
  for await (const file of inOrder(works, place.crew.width, (work) => holdFile(work, byFile.get(work.entry.file), place))) {
    const work = file.header.pages.length === 0 ? works[held.length] : undefined;
    const unread = work && unreadFile(work, file.header.reading, archive);
    held.push(unread ? { ...file, unread } : file);
    diagnostics.push(...file.header.reading.filter(newNames));
    progress.step(held.length, works.length);
  }
  progress.done();
  return held;
}

async function holdFile(work: RawWork, corrections: ParseTask['corrections'], place: Workplace): Promise<HeldFile> {
  const { file } = work.entry;
  const facts = { file, stated: work.stated, ...(corrections ? { corrections } : {}) };
  const trusted = work.clash ? undefined : place.trusted.get(rawPath(file));
  const recalled = trusted === undefined ? undefined : await recall(facts, trusted, place);
  if (recalled) return recalled;
  const opened = await openRawFile(work, place.loaded.archive.language);
  if (!('bytes' in opened)) return { header: { file, pages: [], reading: opened.diagnostics, diagnostics: [] }, isNew: true };
  const bytesHash = createHash('sha256').update(opened.bytes).digest('hex');
  return (await recall(facts, bytesHash, place)) ?? parse({ ...facts, bytes: opened.bytes }, bytesHash, place);
}

/** A file as the cache knows it, if it knows these bytes. */
async function recall(facts: Omit<ParseTask, 'bytes'>, bytesHash: string, place: Workplace): Promise<HeldFile | undefined> {
  const key = place.keys.parse(facts, bytesHash);
  const known = place.cache.header(facts.file, key);
  if (known === undefined) return undefined;
  return { header: await withTerms(readHeader(known, place.loaded.archive), key, place), key, bytesHash, isNew: false };
}

async function parse(task: ParseTask, bytesHash: string, { cache, keys, crew, loaded }: Workplace): Promise<HeldFile> {
  const key = keys.parse(task, bytesHash);
  const parsed = await crew.parse(task);
  // A text that the parser died on is needed in this run, and must not be found by the next.
  const ownKey = parsed.died ? `${key} died` : key;
  cache.keepFile(task.file, ownKey, parsed);
  const header = readHeader(parsed.header, loaded.archive);
  return { header, key: ownKey, bytesHash, isNew: true, ...(parsed.died ? { died: true } : {}) };
}

/** The header with the terms of today's vocabulary: those are looked for in the text that the cache holds. */
async function withTerms(header: FileHeader, key: string, { loaded, cache, crew }: Workplace): Promise<FileHeader> {
  if (header.vocabulary === vocabularyKey(loaded.tags)) return header;
  const tagged = await crew.terms({ header: JSON.stringify(header), body: cache.body(header.file, key) });
  cache.keepFile(header.file, key, tagged);
  return readHeader(tagged.header, loaded.archive);
}

// Ten thousand pages share a few newspapers.
function readHeader(json: string, { newspapers }: Archive): FileHeader {
  const header = JSON.parse(json) as FileHeader;
  for (const page of header.pages) page.newspaper = newspapers.find(({ id }) => id === page.newspaper.id) ?? page.newspaper;
  return header;
}

/** The parsed files with their text, one after the other, without those that could not be used. */
export function* loadTexts(held: readonly HeldFile[], cache: ParseCache): Generator<IngestedFile> {
  for (const { header, key } of held) {
    if (key === undefined || header.pages.length === 0) continue;
    const texts = JSON.parse(cache.body(header.file, key)) as PageText[];
    const pages = header.pages.map((page, index) => ({ ...page, ...(texts[index] ?? { items: [], leftovers: [] }) }));
    yield { file: header.file, held: pages, diagnostics: header.diagnostics };
  }
}
