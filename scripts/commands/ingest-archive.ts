import { resolve } from 'node:path';
import type { Archive } from '../../src/schemas/archive.ts';
import { type CacheKeys, cacheKeys } from '../ingest/cache/cache-key.ts';
import type { ParseCache } from '../ingest/cache/parse-cache.ts';
import { calendarDoubts } from '../ingest/issues/calendar-doubts.ts';
import { type ArchivePlan, planArchive } from '../ingest/plan-archive.ts';
import type { LoadedArchive } from '../ingest/read/load-archive.ts';
import { type Crew, makeCrew } from '../ingest/work/crew.ts';
import { readLedger } from '../ingest/write/ledger-store.ts';
import { writeScoreFiles } from '../ingest/write/score-files.ts';
import { takenAddresses } from '../ingest/write/taken-addresses.ts';
import { type IssueWork, writeCollections } from '../ingest/write/write-collections.ts';
import type { Console } from './console.ts';
import type { IngestOptions, IngestOutcome } from './ingest.ts';
import { type HeldFile, holdFiles, loadTexts } from './ingest-files.ts';
import { issueWork } from './ingest-issues.ts';

/** One run over an archive, with all that it works with. */
export interface IngestRun extends Omit<IngestOptions, 'cache'> {
  /** Absolute. */
  archiveDir: string;
  loaded: LoadedArchive;
  cache: ParseCache;
  /** SHA-256 of files, by their path in a scan, that have not changed since it was taken. */
  trusted: ReadonlyMap<string, string>;
  /** Paths of the archive's files when the run began; absent where they could not be looked at. */
  listed?: readonly string[];
}

/** What the parts of a run share. */
export interface Workplace {
  loaded: LoadedArchive;
  cache: ParseCache;
  keys: CacheKeys;
  crew: Crew;
  console: Console;
  chinese: boolean;
  trusted: ReadonlyMap<string, string>;
}

/**
 * Ingest in three strides: every file to a header (in memory) and a text (in the cache); the whole archive planned from
 * the headers; each issue rendered from its texts and written. So memory holds the headers and what is under way.
 *
 * @throws CacheDamage if the cache cannot be read
 */
export async function ingestArchive(run: IngestRun, console: Console): Promise<IngestOutcome> {
  const { archiveDir, loaded, cache } = run;
  const { sections, tags, weights } = loaded;
  const archive = withoutCalendars(loaded.archive);
  const setup = { archive, sections, tags, ...(weights ? { weights } : {}) };
  const chinese = archive.language.startsWith('zh');
  const crew = makeCrew(setup, run.crew);
  const place: Workplace = {
    loaded: { ...loaded, archive },
    cache,
    keys: cacheKeys(setup),
    crew,
    console,
    chinese,
    trusted: run.trusted,
  };
  try {
    const held = await holdFiles(place);
    const ledger = await readLedger(archiveDir, run.trusted);
    const taken = await takenAddresses(archiveDir, ledger.issues, run.listed);
    const ingested = planArchive(
      held.map(({ header }) => header),
      { ...ledger, taken },
      { vocabulary: tags, minimum: archive.tags?.minimum, people: loaded.people },
    );
    if (run.json !== undefined) await writeScoreFiles(resolve(run.json), loadTexts(held, cache));
    const { written, linking } = await writeIssues(run, ingested, place, held);
    cache.prune(new Set(held.map(({ header }) => header.file)), new Set(ingested.tasks.keys()));
    const unread = held.flatMap((file) => file.unread ?? []);
    const doubts = calendarDoubts(loaded.archive.newspapers, ingested.issues, unread);
    const diagnostics = [...ingested.diagnostics, ...doubts, ...linking];
    const usable = held.filter(({ header }) => header.pages.length > 0).length;
    return {
      ingested: { ...ingested, diagnostics },
      ...(run.dryRun ? {} : { written }),
      files: usable,
      failed: held.length - usable,
      parsed: held.filter(({ isNew }) => isNew).length,
      fromCache: held.filter(({ isNew }) => !isNew).length,
      diagnostics: [...loaded.diagnostics, ...diagnostics, ...written.diagnostics],
      rawHashes: new Map(held.flatMap(({ header, bytesHash }) => (bytesHash ? [[header.file, bytesHash] as const] : []))),
      unread,
      died: held.some(({ died }) => died),
      language: archive.language,
      rawFolder: loaded.rawFolder,
    };
  } finally {
    await crew.close();
  }
}

/** What is told of days has no part in reading pages: telling of one must not have all of them read again. */
function withoutCalendars(archive: Archive): Archive {
  return { ...archive, newspapers: archive.newspapers.map(({ calendar: _, ...newspaper }) => newspaper) };
}

async function writeIssues(
  { archiveDir, dryRun, collect, trusted, listed }: IngestRun,
  plan: ArchivePlan,
  place: Workplace,
  held: readonly HeldFile[],
) {
  const progress = place.console.progress(place.chinese ? '写入' : 'write');
  const { works, linking } = issueWork(plan, held, place, (count) => progress.step(count, plan.ledger.length));
  const shown = collect ? collected(works, plan, collect) : works;
  const written = await writeCollections(archiveDir, shown, plan.ids, {
    dryRun: dryRun === true,
    trusted,
    ...(listed ? { listed } : {}),
  });
  progress.done();
  return { written, linking };
}

async function* collected(
  works: AsyncIterable<IssueWork>,
  plan: ArchivePlan,
  { paths, texts }: NonNullable<IngestOptions['collect']>,
): AsyncGenerator<IssueWork> {
  const asked = paths(plan);
  for await (const work of works) {
    const own = [...(work.wanted?.files.keys() ?? [])].filter((path) => asked.has(path));
    if (own.length > 0) {
      const made = await work.wanted?.texts();
      for (const path of own) texts.set(path, made?.get(path) ?? '');
    }
    yield work;
  }
}
