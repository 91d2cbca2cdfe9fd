import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPack } from '../../src/search/article-text.ts';
import { SORT_KEY } from '../../src/search/shards.ts';
import { quotedPhrase, readPhrase } from '../../src/search/tokens.ts';
import { textOfBytes, unpack } from '../../src/search/unpack.ts';
import { loadProgram, type PagefindInstance, programFiles } from './pagefind-program.ts';

const HOME = 'https://index.test/';

/** Asks the index of a shard for phrases, from Node. @returns addresses, newest first */
export async function askIndex(folder: string, queries: readonly string[]): Promise<string[][]> {
  const addresses = addressesIn(folder);
  const phrases = queries.map((query) => {
    const phrase = readPhrase(query);
    return phrase.kind === 'phrase' ? phrase.tokens : [];
  });
  const found = await askTokens(folder, phrases);
  return found.map((rows) => rows.map((row) => addresses[row] ?? `row ${row}`).reverse());
}

/**
 * Asks a Pagefind index for tokens that follow one another.
 *
 * @returns rows, ascending: places in the order of the sort key, as the browser numbers them
 */
export async function askTokens(folder: string, phrases: readonly (readonly string[])[]): Promise<number[][]> {
  const load = globalThis.fetch;
  const program = await programFiles();
  globalThis.fetch = async (input) => {
    const name = new URL(String(input)).pathname.slice(1);
    return new Response(new Uint8Array(program.get(name) ?? (await readFile(join(folder, name)))));
  };
  try {
    const instance = (await loadProgram()).createInstance({ basePath: HOME, noWorker: true });
    await instance.init();
    const all = await idsOf(instance, null);
    const rows = new Map(all.map((id, row) => [id, row]));
    const found: number[][] = [];
    for (const tokens of phrases) {
      const ids = tokens.length === 0 ? [] : await idsOf(instance, quotedPhrase(tokens));
      found.push(ids.map((id) => rows.get(id) ?? -1));
    }
    return found;
  } finally {
    globalThis.fetch = load;
  }
}

async function idsOf(instance: PagefindInstance, term: string | null): Promise<string[]> {
  const answer = await instance.search(term, { sort: { [SORT_KEY]: 'asc' } });
  return answer?.results.map(({ id }) => id) ?? [];
}

function addressesIn(folder: string): string[] {
  const packs = readdirSync(join(folder, 'packs')).map((name) => Number.parseInt(name, 10));
  packs.sort((a, b) => a - b);
  const texts = packs.flatMap((pack) =>
    readPack(JSON.parse(textOfBytes(unpack(readFileSync(join(folder, `packs/${pack}.bin`)))))),
  );
  return texts.map(({ address }) => address);
}
