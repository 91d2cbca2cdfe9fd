import { type ArticleText, PACK_SIZE, packFile, readArticleText, textFile } from '../../../search/article-text.ts';
import { CATALOGUE_FILE, type CatalogueFile, factsOf, readCatalogue, rowsOf } from '../../../search/catalogue.ts';
import type { SearchShard } from '../../../search/shards.ts';
import { openIndex, type PhraseIndex } from './pagefind.ts';
import type { SiteFiles } from './site-files.ts';

/** A shard whose catalogue has been read; indexes and texts are read when asked for. */
export interface OpenShard {
  readonly shard: SearchShard;
  readonly catalogue: CatalogueFile;
  /** The index over pairs of characters. */
  pairs(): Promise<PhraseIndex>;
  /** The index over word stems; English shards have one. */
  stems: (() => Promise<PhraseIndex>) | undefined;
  /** The text of one article, from its own file. @throws when it cannot be read or is of another state of the archive. */
  text(row: number): Promise<ArticleText>;
  /** The texts of all articles of a row's pack, with the row of the first. */
  pack(row: number): Promise<{ first: number; texts: ArticleText[] }>;
}

/** @throws when the catalogue cannot be read, or is not that of the listed shard. */
export async function openShard(files: SiteFiles, shard: SearchShard): Promise<OpenShard> {
  const folder = `search/${shard.folder}`;
  const readJson = async (name: string) =>
    JSON.parse(decoder.decode(await files.read(`${folder}/${name}`, shard.version))) as unknown;
  const catalogue = readCatalogue(await readJson(CATALOGUE_FILE));
  const count = rowsOf(catalogue);
  if (count !== shard.articles) throw new Error(`The catalogue of ${shard.folder} holds ${count} of ${shard.articles} articles`);
  const checked = (json: unknown, row: number) => {
    const text = readArticleText(json);
    if (text.address !== factsOf(catalogue, row).address)
      throw new Error(`The text ${row} of ${shard.folder} is another article’s`);
    return text;
  };
  return {
    shard,
    catalogue,
    pairs: once(() => openIndex(files, folder, shard.version, count)),
    stems: shard.language === 'en' ? once(() => openIndex(files, `${folder}/words`, shard.version, count)) : undefined,
    text: async (row) => checked(await readJson(textFile(row)), row),
    async pack(row) {
      const first = row - (row % PACK_SIZE);
      const pack = (await readJson(packFile(row))) as unknown[];
      const expected = Math.min(PACK_SIZE, count - first);
      if (!Array.isArray(pack) || pack.length !== expected)
        throw new Error(`The pack of text ${row} of ${shard.folder} is incomplete`);
      return { first, texts: pack.map((json, place) => checked(json, first + place)) };
    },
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Keeps what was made; a failure is forgotten, so that the next call tries anew. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((cause: unknown) => {
      made = undefined;
      throw cause;
    });
    return made;
  };
}
