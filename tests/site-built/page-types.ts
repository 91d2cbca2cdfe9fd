import { statSync } from 'node:fs';
import { join } from 'node:path';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import { PAGE_ROUTES } from '../../src/views/page-routes.ts';
import { pageGroups, pagesOfGroup } from '../../src/views/plan.ts';
import type { PlannedPage } from '../../src/views/planned-page.ts';
import type { PageKind } from '../../src/views/views.ts';
import type { BuiltSite } from './built-site.ts';

/** Pages of a site of one type, as paths within the site folder. */
export interface PageType {
  /** What the plan calls such pages. */
  kind: PageKind;
  paths: string[];
}

/** Every kind of HTML page that the program has a route for; feeds and the like are none. */
export const PAGE_KINDS: readonly PageKind[] = (Object.keys(PAGE_ROUTES) as PageKind[]).filter((kind) =>
  PAGE_ROUTES[kind].endsWith('.astro'),
);

/** Every page of a site by its type (`article`, `list of tags` …), as paths within the site folder. */
export async function pagesByType(site: Folders): Promise<Map<string, string[]>> {
  return new Map([...(await pageTypes(site))].map(([type, { paths }]) => [type, paths]));
}

/** The types of page of a site: the kinds of the plan, and where a kind comes in several shapes, those. */
export function pageTypes({ archiveDir, siteDir, cacheDir }: Folders): Promise<Map<string, PageType>> {
  const { archive } = cachePaths(cacheDir, archiveDir, siteDir);
  return withCatalog(join(archive, 'catalog.sqlite'), async () => {
    const types = new Map<string, PageType>();
    for (const page of [...pageGroups()].flatMap(pagesOfGroup)) {
      if (!page.path.endsWith('.html')) continue;
      const type = typeOf(page);
      const known = types.get(type) ?? { kind: page.kind, paths: [] };
      known.paths.push(page.path);
      types.set(type, known);
    }
    return types;
  });
}

type Folders = Pick<BuiltSite, 'archiveDir' | 'siteDir' | 'cacheDir'>;

/** The biggest page of a type, where everything is that such a page can have, and one in the middle. */
export function sampleOf(siteDir: string, paths: readonly string[]): string[] {
  const size = (path: string) => statSync(join(siteDir, path)).size;
  const bySize = paths.map((path) => ({ path, size: size(path) })).sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
  return [...new Set([bySize[0], bySize[Math.floor(bySize.length / 2)]])].flatMap((page) => (page ? [page.path] : []));
}

function typeOf({ kind, params, path }: PlannedPage): string {
  switch (kind) {
    case 'issue':
      return /\/ed-\d+\/index\.html$/u.test(path) ? 'further edition' : kind;
    case 'page':
      return /\/x\d+\/index\.html$/u.test(path) ? 'page without number' : kind;
    case 'listIndex':
      return `index of ${params['list']}`;
    case 'list':
      return params['number'] === undefined ? `list of ${params['list']}` : 'slice of a list';
    case 'notFound':
      return '404';
    default:
      return kind;
  }
}
