import { type ArticleText, PACK_SIZE, packFile, readArticleText, readPack, textFile } from '../../../search/article-text.ts';
import { CATALOGUE_FILE, type CatalogueFile, factsOf, readCatalogue, rowsOf } from '../../../search/catalogue.ts';
import type { SearchShard } from '../../../search/shards.ts';
import { hasWords, WORDS_FOLDER } from '../../../search/stems.ts';
import { textOfBytes } from '../../../search/unpack.ts';
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

/**
 * @param asked the index will be asked: it is opened while the catalogue is read.
 * @throws when the catalogue cannot be read, or is not that of the listed shard.
 */
export async function openShard(files: SiteFiles, shard: SearchShard, { asked }: { asked: boolean }): Promise<OpenShard> {
  const folder = `search/${shard.folder}`;
  const readJson = async (name: string) =>
    JSON.parse(textOfBytes(await files.read(`${folder}/${name}`, shard.version))) as unknown;
  const { articles: count } = shard;
  const pairs = openedOnce(() => openIndex(files, folder, shard.version, count));
  // What goes wrong is told when the index is asked.
  if (asked) pairs().catch(() => undefined);
  const catalogue = readCatalogue(await readJson(CATALOGUE_FILE));
  const held = rowsOf(catalogue);
  if (held !== count) throw new Error(`The catalogue of ${shard.folder} holds ${held} of ${count} articles`);
  const checked = (text: ArticleText, row: number) => {
    if (text.address !== factsOf(catalogue, row).address)
      throw new Error(`The text ${row} of ${shard.folder} is another article’s`);
    return text;
  };
  return {
    shard,
    catalogue,
    pairs,
    stems: hasWords(shard) ? openedOnce(() => openIndex(files, `${folder}/${WORDS_FOLDER}`, shard.version, count)) : undefined,
    text: keepingSome(async (row) => checked(readArticleText(await readJson(textFile(row))), row)),
    async pack(row) {
      const first = row - (row % PACK_SIZE);
      const pack = readPack(await readJson(packFile(row)));
      if (pack.length !== Math.min(PACK_SIZE, count - first))
        throw new Error(`The pack of text ${row} of ${shard.folder} is incomplete`);
      return { first, texts: pack.map((text, place) => checked(text, first + place)) };
    },
  };
}

/** Texts kept of a shard: those that decided about a hit are shown next. */
const TEXTS_KEPT = 200;

/** Keeps the last texts that were read. A failure is forgotten, so that the next call tries anew. */
function keepingSome(read: (row: number) => Promise<ArticleText>): (row: number) => Promise<ArticleText> {
  const kept = new Map<number, Promise<ArticleText>>();
  return (row) => {
    const known = kept.get(row) ?? read(row);
    kept.delete(row);
    kept.set(row, known);
    known.catch(() => kept.delete(row));
    for (const oldest of kept.keys()) {
      if (kept.size <= TEXTS_KEPT) break;
      kept.delete(oldest);
    }
    return known;
  };
}

/** Keeps an index open. One that could not be opened, or not read to its end, is opened anew for the next search: it remembers what it lacks. */
function openedOnce(open: () => Promise<PhraseIndex>): () => Promise<PhraseIndex> {
  let opened: Promise<PhraseIndex> | undefined;
  const forget = (cause: unknown): never => {
    opened = undefined;
    throw cause;
  };
  return () => {
    opened ??= open().then((index) => ({ find: (tokens) => index.find(tokens).catch(forget) }), forget);
    return opened;
  };
}
