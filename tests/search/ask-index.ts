import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PagefindInstance } from '../../src/client/search/pagefind.ts';
import { SORT_KEY } from '../../src/search/shards.ts';
import { quotedPhrase, readPhrase } from '../../src/search/tokens.ts';

/** Asks the index in a folder, with the browser module that lies in it, from Node. */
export async function askIndex(folder: string, queries: readonly string[]): Promise<string[][]> {
  const home = 'https://index.test/';
  const load = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input));
    return new Response(await readFile(join(folder, pathname)));
  };
  try {
    const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href);
    const instance: PagefindInstance = module.createInstance({ basePath: home, noWorker: true });
    await instance.init();
    const found: string[][] = [];
    for (const query of queries) found.push(await addressesOf(instance, query));
    return found;
  } finally {
    globalThis.fetch = load;
  }
}

async function addressesOf(instance: PagefindInstance, query: string): Promise<string[]> {
  const phrase = readPhrase(query);
  if (phrase.kind !== 'phrase') return [];
  const answer = await instance.search(quotedPhrase(phrase.tokens), { sort: { [SORT_KEY]: 'desc' } });
  const records = await Promise.all(answer?.results.map((hit) => hit.data()) ?? []);
  return records.map((record) => record.raw_url);
}
