import { PAGE_ROUTES } from '../../../src/views/page-routes.ts';
import {
  countPagesOfGroup,
  inEveryLanguage,
  type PageGroup,
  pageGroups,
  pagesOfGroup,
  SITE_GROUP,
} from '../../../src/views/plan.ts';
import type { PlannedPage } from '../../../src/views/planned-page.ts';
import type { ProgramRoute } from '../program/program.ts';
import { filesOfGroup, heldGroups, isPageGroup } from '../site/held-files.ts';
import type { HeldFile, Manifest } from '../site/manifest.ts';
import type { FreePage, PageOrder } from './page-order.ts';

export interface PlanOptions {
  manifest: Manifest;
  routes: readonly ProgramRoute[];
  /** Groups whose pages may show something new, of lists from which slice on; all when absent. */
  groups?: ReadonlyMap<string, number>;
  /** Which groups this run makes; all when absent. What is held of others is left alone. */
  share?: (group: string) => boolean;
  /** Whether recorded keys hold: not when the program has changed. */
  keysHold: boolean;
  /** Files of the site that are not as they were written, by path. */
  damaged: ReadonlyMap<string, HeldFile>;
  nextNumber: () => number;
}

/** The pages to look at, and what was found of those that are gone. */
export interface PagePlan {
  /** One batch a group or more, made as they are asked for. */
  batches: Iterable<PageOrder[]>;
  /** Pages in all batches. */
  pages: number;
  /** Files of pages that nothing makes any more; complete when the batches have been gone through. */
  orphans: string[];
}

/** Pages in a batch, at most: batches travel between threads whole. */
const BATCH_PAGES = 200;

/**
 * Finds out which pages may have to be rendered. The catalog must be open.
 *
 * @throws if the routes of the project do not make the pages that the catalog implies
 */
export function planPages(options: PlanOptions): PagePlan {
  const free = inEveryLanguage(freePages(options.routes));
  const orphans: string[] = [];
  const groups = [...candidateGroups(options)];
  const batches = batchesOf(options, { groups, free, orphans });
  // Few groups are looked at at once, which tells how many pages they have; all groups would take up much memory.
  if (options.groups) {
    const all = [...batches];
    return { orphans, pages: all.reduce((sum, batch) => sum + batch.length, 0), batches: all };
  }
  const pages = groups.reduce((sum, group) => sum + countPagesOfGroup(group as PageGroup), free.length);
  return { orphans, pages, batches };
}

interface Found {
  groups: readonly string[];
  free: readonly FreePage[];
  orphans: string[];
}

function* batchesOf(options: PlanOptions, { groups, free, orphans }: Found): IterableIterator<PageOrder[]> {
  for (const group of groups) {
    const pages = [...pagesOfGroup(group as PageGroup), ...(group === SITE_GROUP ? free : [])];
    const held = filesOfGroup(options.manifest, group);
    const paths = new Set(pages.map(({ path }) => path));
    for (const path of held.keys()) if (!paths.has(path)) orphans.push(path);
    const wanted = pages.filter((page) => mayBeStale(page, group, held.get(page.path), options));
    for (let start = 0; start < wanted.length; start += BATCH_PAGES) {
      yield wanted.slice(start, start + BATCH_PAGES).map((page) => orderOf(page, group, held.get(page.path), options));
    }
  }
}

/** Slices of a list that are older than all that changed need not be looked at. */
function mayBeStale(page: PlannedPage | FreePage, group: string, held: HeldFile | undefined, options: PlanOptions): boolean {
  const fromSlice = options.groups?.get(group) ?? 0;
  if (fromSlice === 0 || page.kind !== 'list' || held === undefined || options.damaged.has(page.path)) return true;
  return page.params['number'] === undefined || Number(page.params['number']) >= fromSlice;
}

function candidateGroups(options: PlanOptions): Iterable<string> {
  const { manifest, groups, damaged, share } = options;
  const held = heldGroups(manifest).filter(isPageGroup);
  if (!groups) return ofShare(new Set([...pageGroups(), ...held]), share);
  const ofDamaged = [...damaged.values()].map(({ group }) => group).filter(isPageGroup);
  // A group may have come into the share though nothing of it has changed.
  const isHeld = share && new Set(held);
  const come = isHeld ? [...pageGroups()].filter((group) => !isHeld.has(group)) : [];
  return ofShare(new Set([...groups.keys(), ...ofDamaged, ...come]), share);
}

function ofShare(groups: ReadonlySet<string>, share: PlanOptions['share']): Iterable<string> {
  return share ? [...groups].filter(share) : groups;
}

function orderOf(
  page: PlannedPage | FreePage,
  group: string,
  held: HeldFile | undefined,
  { keysHold, damaged, nextNumber }: PlanOptions,
): PageOrder {
  const isWhole = held !== undefined && !damaged.has(page.path);
  return {
    page,
    group,
    number: nextNumber(),
    ...(isWhole && keysHold && held.key !== undefined ? { key: held.key } : {}),
    ...(isWhole && held.hash !== undefined ? { hash: held.hash } : {}),
  };
}

/** Routes with one address that stand for no kind of page; and a check that all kinds have a route. */
function freePages(routes: readonly ProgramRoute[]): FreePage[] {
  const known = new Set(Object.values(PAGE_ROUTES).map((file) => `src/pages/${file}`));
  const held = new Set(routes.map(({ component }) => component));
  const missing = [...known].filter((component) => !held.has(component));
  if (missing.length > 0) throw new Error(`The project lacks ${missing.join(', ')}, which pages of the catalog are made with.`);
  const others = routes.filter(({ component }) => !known.has(component));
  return others.map(({ component, pathname, type }) => {
    if (pathname === undefined) throw new Error(`The addresses of ${component} are not in the page plan (src/views).`);
    return { kind: 'free', component, pathname, path: outputPathOf({ pathname, type }) };
  });
}

/**
 * The file that a page is written to. The error page is the only one that is not an `index.html`; an endpoint names its
 * own file.
 */
export function outputPathOf({ pathname, type }: { pathname: string; type: 'page' | 'endpoint' }): string {
  const address = pathname.replace(/^\/+|\/+$/gu, '');
  if (type === 'endpoint') return address;
  if (address === '404') return '404.html';
  return address === '' ? 'index.html' : `${address}/index.html`;
}
