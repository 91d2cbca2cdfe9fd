import { lazyPath } from '../../lazy-script.ts';
import type { SiteFiles } from './site-files.ts';

declare global {
  interface Window {
    /** What Pagefind's program calls in place of `fetch`; see `scripts/build/program/pagefind-script.ts`. */
    backfileFetch?: (input: string) => Promise<Response>;
  }
}

/**
 * Where the files of an index come from. Pagefind logs a chunk that it could not load and then answers as if the words in it
 * did not exist; a count made so would be called a total, therefore every failure is kept.
 */
export interface IndexSource {
  /** Under which Pagefind's program is to ask for the files. */
  basePath: string;
  failure: unknown;
}

/** Pagefind's program names its files by this prefix; what stands behind it is the number of an index. */
const PREFIX = '/backfile-index/';
/** The first letters of each packed file of Pagefind 1.6.0. Its program only logs that they are missing. */
const SIGNATURE = 'pagefind_dcd';
/** The one file that is not packed. */
const ENTRY_FILE = 'pagefind-entry.json';

const sources: ((name: string) => Promise<Uint8Array>)[] = [];

/** Makes the files of an index known to Pagefind's program. */
export function registerSource(files: SiteFiles, folder: string, version: string): IndexSource {
  const source: IndexSource = { basePath: `${PREFIX}${sources.length}/`, failure: undefined };
  sources.push(async (name) => {
    try {
      if (isProgram(name)) return await programPart(files);
      return signed(name, await files.read(`${folder}/${name}`, version));
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
export function programPart(files: SiteFiles): Promise<Uint8Array> {
  const name = lazyPath('pagefind.wasm');
  part ??= files
    .read(name)
    .then((bytes) => signed(name, bytes))
    .catch((cause: unknown) => {
      part = undefined;
      throw cause;
    });
  return part;
}

/** The part of Pagefind's program that is no script. */
function isProgram(name: string): boolean {
  return /^wasm\.\w+\.pagefind$/u.test(name);
}

/** @throws when a file is another than it should be: a page of HTML, say, that a server gives for a missing one. */
function signed(name: string, bytes: Uint8Array): Uint8Array {
  const isSigned = [...SIGNATURE].every((letter, place) => bytes[place] === letter.charCodeAt(0));
  if (!isSigned && name !== ENTRY_FILE) throw new Error(`${name} is no part of an index`);
  return bytes;
}
