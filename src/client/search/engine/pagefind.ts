import { SORT_KEY } from '../../../search/shards.ts';
import { quotedPhrase } from '../../../search/tokens.ts';
import { loadScript } from '../../lazy-script.ts';
import { programPart, registerSource } from './index-source.ts';
import type { SiteFiles } from './site-files.ts';

/** What we use of Pagefind 1.6.0's browser program. `noWorker` is not in its documentation. */
interface PagefindProgram {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

interface PagefindInstance {
  search(term: string | null, options: { sort: Record<string, 'asc' | 'desc'> }): Promise<PagefindAnswer | null>;
}

interface PagefindAnswer {
  results: { id: string; words: number[] }[];
}

declare global {
  interface Window {
    backfilePagefind?: PagefindProgram;
  }
}

/** Rows in which a phrase was found. */
export interface FoundRows {
  rows: Uint32Array;
  /** Of each row, the position of the first token that was found. */
  positions: Uint32Array;
}

/** A Pagefind index of a shard: over pairs of characters, or over stems. */
export interface PhraseIndex {
  /** Rows in which the tokens follow one another, ascending. @throws when a part of the index could not be read. */
  find(tokens: readonly string[]): Promise<FoundRows>;
}

/** A language that no index has, so that Pagefind neither segments the query nor stems it. */
const NO_LANGUAGE = 'zz';

/** Begins to load Pagefind's program. What goes wrong is told when an index is opened. */
export function loadProgram(files: SiteFiles): void {
  for (const part of [pagefindProgram(), programPart(files)]) part.catch(() => undefined);
}

function pagefindProgram(): Promise<PagefindProgram> {
  return loadScript('pagefind.js', () => window.backfilePagefind);
}

/**
 * Opens an index.
 *
 * It runs on the page, not in a worker: one year of an archive takes only tens of milliseconds, and a worker is not
 * available from `file://`.
 *
 * @param folder below the top folder of the site: `search/lanchuan-ribao-2024`.
 * @param count how many rows it must have.
 * @throws when it cannot be read, or does not have so many.
 */
export function openIndex(files: SiteFiles, folder: string, version: string, count: number): Promise<PhraseIndex> {
  const opened = lastOpened.then(() => openNext(files, folder, version, count));
  lastOpened = opened.catch(() => undefined);
  return opened;
}

/**
 * One index is opened after the other. All share one WebAssembly memory, made for the first; two that start together make two,
 * and the pointers of one then lead into the other. An instance has started when it has answered: its own `init` does not wait.
 */
let lastOpened: Promise<unknown> = Promise.resolve();

async function openNext(files: SiteFiles, folder: string, version: string, count: number): Promise<PhraseIndex> {
  const program = await pagefindProgram();
  const source = registerSource(files, folder, version);
  const instance = withoutLanguage(() => program.createInstance({ basePath: source.basePath, noWorker: true }));
  const ask = async (term: string | null) => {
    const answer = await instance.search(term, { sort: { [SORT_KEY]: 'asc' } });
    if (answer === null || source.failure !== undefined) {
      throw new Error(`The index ${folder} could not be read`, { cause: source.failure });
    }
    return answer.results;
  };
  // Every record, in the order of the rows: this is how a hit is told its row.
  const records = await ask(null);
  const rowOf = new Map(records.map(({ id }, row) => [id, row]));
  if (rowOf.size !== count) throw new Error(`The index ${folder} holds ${rowOf.size} articles, its catalogue ${count}`);
  return {
    async find(tokens) {
      const results = await ask(quotedPhrase(tokens));
      const rows = new Uint32Array(results.length);
      const positions = new Uint32Array(results.length);
      results.forEach(({ id, words }, place) => {
        const row = rowOf.get(id);
        if (row === undefined) throw new Error(`The index ${folder} found an article that it does not list`);
        rows[place] = row;
        positions[place] = words.reduce((first, position) => Math.min(first, position), Number.MAX_SAFE_INTEGER);
      });
      return { rows, positions };
    },
  };
}

/** Pagefind reads the language of the page, synchronously, when an instance is made. */
function withoutLanguage<T>(make: () => T): T {
  const page = document.documentElement;
  const language = page.lang;
  page.lang = NO_LANGUAGE;
  try {
    return make();
  } finally {
    page.lang = language;
  }
}
