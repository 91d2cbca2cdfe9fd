import { linkHash, packHashes } from './link-hash.ts';
import { hasOnlineBase, idsOf, type LinkProblem, linkTargets } from './link-targets.ts';
import type { StartTag } from './tags.ts';

/** What is kept of a page, to know at once which pages a missing file or element concerns. */
export interface PageLinks {
  /** Packed hashes of the files that it links to, and of the elements in them (`about/index.html#marks`). */
  targets: Uint8Array;
  /** Packed hashes of its own elements that links can name, as targets of others. */
  ids: Uint8Array;
  /** Elements of other pages that it names, to be looked for when those pages are at hand. */
  named: { link: string; path: string; id: string }[];
  problems: LinkProblem[];
}

/** Reads the links of a page that was just rendered, before they are made relative; links within it are checked at once. */
export function pageLinks(page: string, tags: StartTag[]): PageLinks {
  const ids = new Set(idsOf(tags));
  const { targets, problems } = linkTargets(hasOnlineBase(tags) ? 'index.html' : page, tags, { areFinished: false });
  const hashes = new Set<number>();
  const named: PageLinks['named'] = [];
  const found: LinkProblem[] = problems.map((problem) => ({ page, ...problem }));
  for (const { link, path, id } of targets) {
    if (id === undefined || path !== page) hashes.add(linkHash(path));
    if (id === undefined) continue;
    if (path !== page) {
      hashes.add(linkHash(`${path}#${id}`));
      named.push({ link, path, id });
    } else if (!ids.has(id)) found.push({ page, link, reason: 'no-such-id' });
  }
  const ownIds = [...ids].map((id) => linkHash(`${page}#${id}`));
  return { targets: packHashes(hashes), ids: packHashes(ownIds), named, problems: found };
}
