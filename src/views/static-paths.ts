import { sharedPath } from '../site/addresses.ts';
import { allPages } from './plan.ts';
import type { PlannedPage } from './planned-page.ts';
import type { PageKind, PageParams } from './views.ts';

/** Where the build leaves the pages that it is about to render; see `catalog/recording.ts` for why it is there. */
const SLOT = Symbol.for('backfile.batch');
const global = globalThis as { [SLOT]?: readonly PlannedPage[] | undefined };

/** The answer of a route's `getStaticPaths`: the pages of the batch that the build renders, else all that the catalog has. */
export function staticPaths(kind: PageKind): { params: PageParams }[] {
  const pages = global[SLOT] ?? allPages(kind);
  const wanted = pages.filter((page) => page.kind === kind);
  // A page in the second language has the parameters of the one in the first, which may be in the batch too, or not.
  const byAddress = new Map(wanted.map(({ path, language, params }) => [sharedPath(path, language), { params }]));
  return [...byAddress.values()];
}

/** Says which pages are rendered next. */
export function setBatch(pages: readonly PlannedPage[]): void {
  global[SLOT] = pages;
}
