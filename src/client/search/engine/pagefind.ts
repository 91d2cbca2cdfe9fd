import { SORT_KEY } from '../../../search/shards.ts';
import { quotedPhrase } from '../../../search/tokens.ts';
import { lazyPath, loadScript } from '../../lazy-script.ts';
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
    /** What Pagefind's program calls in place of `fetch`; see `scripts/build/program/pagefind-script.ts`. */
    backfileFetch?: (input: string) => Promise<Response>;
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
/** Pagefind's program names its files by this prefix; what stands behind it is the number of an index. */
const PREFIX = '/backfile-index/';

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

/**
 * Where the files of an index come from. Pagefind logs a chunk that it could not load and then answers as if the words in it
 * did not exist; a count made so would be called a total, therefore every failure is kept.
 */
interface IndexSource {
  basePath: string;
  failure: unknown;
}

const sources: ((name: string) => Promise<Uint8Array>)[] = [];

function registerSource(files: SiteFiles, folder: string, version: string): IndexSource {
  const source: IndexSource = { basePath: `${PREFIX}${sources.length}/`, failure: undefined };
  sources.push(async (name) => {
    try {
      return await (isProgram(name) ? programPart(files) : files.read(`${folder}/${name}`, version));
    } catch (cause) {
      source.failure = cause;
      throw cause;
    }
  });
  window.backfileFetch = async (input) => {
    const [, place = '', name = ''] = /^\/backfile-index\/(\d+)\/([^?]+)/u.exec(input) ?? [];
    const load = sources[Number(place)];
    if (place === '' || load === undefined) throw new Error(`Pagefind asked for ${input}`);
    return new Response((await load(name)) as Uint8Array<ArrayBuffer>);
  };
  return source;
}

let part: Promise<Uint8Array> | undefined;

/** Each index asks for the same program: it is loaded once. A failure is forgotten. */
function programPart(files: SiteFiles): Promise<Uint8Array> {
  part ??= files.read(lazyPath('pagefind.wasm')).catch((cause: unknown) => {
    part = undefined;
    throw cause;
  });
  return part;
}

/** The part of Pagefind's program that is no script. */
function isProgram(name: string): boolean {
  return /^wasm\.\w+\.pagefind$/u.test(name);
}

async function pagefindProgram(): Promise<PagefindProgram> {
  await loadScript('pagefind.js');
  const program = window.backfilePagefind;
  if (program === undefined) throw new Error('Pagefind’s program has not started');
  return program;
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
