import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../../../src/catalog/types/search-record.ts';
import { SORT_KEY } from '../../../src/search/shards.ts';
import { SPACE_STAND_IN } from '../../../src/search/stand-ins.ts';

/** Pagefind neither segments nor stems a language that it does not know. */
const INDEX_LANGUAGE = 'unknown';

/**
 * What search asks for. Pagefind's program is an asset of the site; what it says of a record (its fragment) is not asked for,
 * since records are known by their order and texts have files of their own.
 */
const KEPT = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index)$/u;

/**
 * Stands for the content of a record that has none: Pagefind leaves such records out, and rows would not be those of the texts
 * and the catalogue any more. No token that is asked for looks like it: pairs are shorter, and stems have no stand-ins.
 */
const NO_WORDS = SPACE_STAND_IN.repeat(5);

/** An index being made. */
export interface PagefindBuild {
  /** One at a time: the order of arrival is the order in the index. @throws what Pagefind reports */
  add(record: Pick<SearchRecord, 'address' | 'sortKey'>, content: string): Promise<void>;
  /** Writes the index into a folder, made where there is none, beside what is in it, and ends. @throws what Pagefind reports */
  write(folder: string): Promise<void>;
}

/** @throws when Pagefind gives no index */
export async function startIndex(): Promise<PagefindBuild> {
  // All fragments in one file, which goes.
  const { index, errors } = await createIndex({ keepIndexUrl: true, maxFragments: 1 });
  check(errors, 'createIndex');
  if (index === undefined) throw new Error('Pagefind gave no index');
  let records = 0;
  return {
    async add({ address, sortKey }, content) {
      records += 1;
      const { errors } = await index.addCustomRecord({
        url: address,
        content: content === '' ? NO_WORDS : content,
        language: INDEX_LANGUAGE,
        // No `meta`: Pagefind searches it too, and would find words there that the published text lacks.
        sort: { [SORT_KEY]: sortKey },
      });
      check(errors, `addCustomRecord ${address}`);
    },
    async write(folder) {
      mkdirSync(folder, { recursive: true });
      const others = new Set(readdirSync(folder));
      check((await index.writeFiles({ outputPath: folder })).errors, 'writeFiles');
      await index.deleteIndex();
      for (const name of readdirSync(folder)) {
        if (!others.has(name) && !KEPT.test(name)) rmSync(join(folder, name), { recursive: true });
      }
      const held = recordsIn(folder);
      if (held !== records) throw new Error(`Pagefind holds ${held} of ${records} records`);
    },
  };
}

/** How many records an index says it holds. */
function recordsIn(folder: string): number {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as EntryFile;
  return languages[INDEX_LANGUAGE]?.page_count ?? 0;
}

interface EntryFile {
  languages: Record<string, { page_count: number }>;
}

function check(errors: readonly string[], call: string): void {
  if (errors.length > 0) throw new Error(`Pagefind failed in ${call}: ${errors.join('; ')}`);
}
