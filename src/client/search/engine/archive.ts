import { parseQuery } from '../../../search/query/parse.ts';
import type { QueryNode } from '../../../search/query/tree.ts';
import { readShardList, type SearchShard, SHARD_LIST_FILE, type ShardList } from '../../../search/shards.ts';
import type { SearchArchive } from '../search-session.ts';
import { type OpenShard, openShard } from './open-shard.ts';
import { loadProgram } from './pagefind.ts';
import { startQueryRun } from './query-run.ts';
import { SearchUnavailable } from './search-unavailable.ts';
import { QuerySession } from './session.ts';
import { openSiteFiles, type SiteFiles } from './site-files.ts';

/**
 * The archive that a site holds, ready to be searched. Nothing is loaded before the first search.
 *
 * @param root URL of the top folder of the site, with its final slash; a `file:` URL for a copy made to be opened from a disk.
 * @param pages URL of the folder of the pages that results lead to, where it is not the top folder: those in another language
 */
export function openArchive(root: URL, pages = root): SearchArchive {
  const files = openSiteFiles(root);
  const shards = new Map<string, Promise<OpenShard>>();
  let list: Promise<ShardList> | undefined;

  const open = (shard: SearchShard, asked: boolean) => {
    const known = shards.get(shard.folder) ?? openShard(files, shard, { asked });
    shards.set(shard.folder, known);
    // A failure is forgotten: the next search tries again.
    known.catch(() => shards.delete(shard.folder));
    return known;
  };
  const listed = () => {
    list ??= loadList(files);
    list.catch(() => {
      list = undefined;
    });
    return list;
  };

  return {
    async search(query, options, signal) {
      const parsed = parseQuery(query);
      const asked = parsed.tree !== undefined && hasTerms(parsed.tree);
      // While the list of shards is on its way.
      if (asked) loadProgram(files);
      const openShard = (shard: SearchShard) => open(shard, asked);
      const run = startQueryRun({ list: await listed(), openShard, parsed, match: options.match, signal });
      return new QuerySession({ query, parsed, options, run, pages, signal });
    },
  };
}

/** Whether anything is to be looked up in an index. */
function hasTerms(node: QueryNode): boolean {
  if (node.kind === 'not') return hasTerms(node.part);
  if (node.kind === 'and' || node.kind === 'or') return node.parts.some(hasTerms);
  return node.kind === 'text' || node.kind === 'title';
}

async function loadList(files: SiteFiles): Promise<ShardList> {
  try {
    const bytes = await files.read(`search/${SHARD_LIST_FILE}`);
    return readShardList(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    if (cause instanceof SearchUnavailable) throw cause;
    throw new SearchUnavailable('unreadable', 'The list of search indexes cannot be read', { cause });
  }
}
