import type { Language } from '../schemas/archive.ts';
import { sitemapPath } from '../site/addresses.ts';
import type { PageKind, PageParams } from './views.ts';

/** A page that the catalog implies. */
export interface PlannedPage {
  kind: PageKind;
  params: PageParams;
  /** The file within the site: `lanchuan-ribao/2024-10-18/index.html`. */
  path: string;
  /** Interface language, where it is the second of the archive: the path begins with its folder. */
  language?: Language;
}

/** A sitemap by its name. */
export function sitemap(part: string): PlannedPage {
  return file('sitemap', sitemapPath(part), { part });
}

/** A page that is no folder with an `index.html`. */
export function file(kind: PageKind, path: string, params: PageParams): PlannedPage {
  return { kind, params, path: path.slice(1) };
}

/** A path as an address: without its outer slashes. */
export function inner(path: string): string {
  return path.slice(1, -1);
}

/** A page that is a folder with an `index.html`. */
export function folder(kind: PageKind, address: string, params: PageParams): PlannedPage {
  return { kind, params, path: `${address}/index.html` };
}
