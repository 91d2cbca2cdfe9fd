import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/catalog/types.ts';
import { SORT_KEY } from '../../../src/search/shards.ts';

/** Pagefind neither segments nor stems a language that it does not know. */
const INDEX_LANGUAGE = 'unknown';

/**
 * What search asks for. Pagefind's program is an asset of the site; what it says of a record (its fragment) is not asked for,
 * since records are known by their order and texts have files of their own.
 */
const KEPT = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index)$/u;

/** An index being made. */
export interface PagefindBuild {
  /** One at a time: the order of arrival is the order in the index. @throws what Pagefind reports */
  add(record: Pick<SearchRecord, 'address' | 'sortKey'>, content: string): Promise<void>;
  /** Writes the index into a folder, beside what is there, and ends. @throws what Pagefind reports */
  write(folder: string): Promise<void>;
}

/** @throws when Pagefind gives no index */
export async function startIndex(): Promise<PagefindBuild> {
  // All fragments in one file, which goes.
  const { index, errors } = await createIndex({ keepIndexUrl: true, maxFragments: 1 });
  check(errors, 'createIndex');
  if (index === undefined) throw new Error('Pagefind gave no index');
  return {
    async add({ address, sortKey }, content) {
      const { errors } = await index.addCustomRecord({
        url: address,
        content,
        language: INDEX_LANGUAGE,
        // No `meta`: Pagefind searches it too, and would find words there that the published text lacks.
        sort: { [SORT_KEY]: sortKey },
      });
      check(errors, `addCustomRecord ${address}`);
    },
    async write(folder) {
      const others = new Set(readdirSync(folder));
      check((await index.writeFiles({ outputPath: folder })).errors, 'writeFiles');
      await index.deleteIndex();
      for (const name of readdirSync(folder)) {
        if (!others.has(name) && !KEPT.test(name)) rmSync(join(folder, name), { recursive: true });
      }
    },
  };
}

function check(errors: readonly string[], call: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed in ${call}: ${errors.join('; ')}`);
}
