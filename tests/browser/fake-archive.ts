import type { OpenShard } from '../../src/client/search/engine/open-shard.ts';
import type { QueryRun, ShardMatch } from '../../src/client/search/engine/query-run.ts';
import { SearchUnavailable } from '../../src/client/search/engine/search-unavailable.ts';
import { QuerySession } from '../../src/client/search/engine/session.ts';
import type { SearchArchive } from '../../src/client/search/search-session.ts';
import type { ArticleText } from '../../src/search/article-text.ts';
import { dateRows, factRows } from '../../src/search/facets/facets.ts';
import { foldText } from '../../src/search/fold.ts';
import { parseQuery } from '../../src/search/query/parse.ts';
import type { QueryNode } from '../../src/search/query/tree.ts';
import { RowSet } from '../../src/search/row-set.ts';
import { FAKE_SHARDS, type FakeShard, fakeList } from './fake-articles.ts';

/** What goes wrong, and how long answers take; tests change it while the page is open. */
export interface FakeTroubles {
  /** Folders of shards that cannot be read. */
  failing: string[];
  /** Addresses of articles whose texts cannot be read. */
  unreadable: string[];
  /** Why nothing can be searched. */
  unavailable?: 'not-for-disk' | 'unreadable';
  /** Milliseconds before a shard answers, and before a text does. */
  shardDelay: number;
  textDelay: number;
}

/** An archive in memory with the real sessions, facets and marks: only indexes and files are made up. */
export function fakeArchive(root: URL, troubles: FakeTroubles): SearchArchive {
  return {
    async search(query, options, signal) {
      await wait(1);
      const { unavailable } = troubles;
      if (unavailable !== undefined) throw new SearchUnavailable(unavailable, 'The list of search indexes cannot be read');
      const parsed = parseQuery(query);
      return new QuerySession({ query, parsed, options, run: fakeRun(parsed.tree, troubles, signal), pages: root, signal });
    },
  };
}

function fakeRun(tree: QueryNode | undefined, troubles: FakeTroubles, signal?: AbortSignal): QueryRun {
  const matches = new Map<string, ShardMatch>();
  const failures = new Map<string, unknown>();
  return {
    list: fakeList,
    matches,
    failures,
    async ask(shard) {
      if (tree === undefined || matches.has(shard.folder)) return;
      await wait(troubles.shardDelay);
      if (signal?.aborted) return;
      const held = FAKE_SHARDS.find((each) => each.shard.folder === shard.folder);
      if (held === undefined || troubles.failing.includes(shard.folder)) failures.set(shard.folder, new Error('no'));
      else matches.set(shard.folder, { open: openFake(held, troubles), rows: rowsOfTree(tree, held) });
    },
    relevance: (folder) => {
      const rows = matches.get(folder)?.rows;
      return rows && new Map([...rows].map((row) => [row, { headline: row % 5 === 0, terms: 1, position: row % 7 }]));
    },
    rank: async () => {},
  };
}

function openFake({ shard, catalogue, texts }: FakeShard, troubles: FakeTroubles): OpenShard {
  const text = async (row: number): Promise<ArticleText> => {
    await wait(troubles.textDelay);
    const found = texts[row];
    if (found === undefined || troubles.unreadable.includes(found.address)) throw new Error(`There is no text ${row}`);
    return found;
  };
  const none = () => Promise.reject(new Error('There is no index'));
  return { shard, catalogue, text, pairs: none, stems: none, pack: async () => ({ first: 0, texts: [...texts] }) };
}

/** A plain look through all texts. */
function rowsOfTree(node: QueryNode, held: FakeShard): RowSet {
  const { texts, catalogue } = held;
  const parts = (nodes: QueryNode[]) => nodes.map((each) => rowsOfTree(each, held));
  const holding = (holds: (text: ArticleText) => boolean) =>
    RowSet.of(
      texts.length,
      [...texts.keys()].filter((row) => texts[row] !== undefined && holds(texts[row])),
    );
  switch (node.kind) {
    case 'text':
      return holding(({ segments }) => segments.some((segment) => foldText(segment).includes(node.term.folded)));
    case 'title':
      return holding(({ segments, headline = -1 }) => foldText(segments[headline] ?? '').includes(node.term.folded));
    case 'and':
      return parts(node.parts).reduce((all, each) => all.and(each));
    case 'or':
      return parts(node.parts).reduce((all, each) => all.or(each));
    case 'not':
      return rowsOfTree(node.part, held).not();
    case 'date':
      return dateRows(catalogue, node.from, node.to);
    case 'fact':
      return factRows(catalogue, node.field, node.folded, node.value, fakeList);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
