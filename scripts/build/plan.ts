import {
  aliases,
  articleAddresses,
  issueAddresses,
  LIST_KINDS,
  lastNumberOf,
  lists,
  newspapers,
  pageAddresses,
} from '../../src/catalog/index.ts';

/** A page that Astro says it can render. */
export interface OfferedPage {
  /** `/lanchuan-ribao/2024-10-18`, with or without outer slashes. */
  pathname: string;
  /** File of the route within the project, for messages. */
  component: string;
  /** Routes without parameters are pages of their own and need no place in the catalog. */
  hasParameters: boolean;
  type: 'page' | 'endpoint';
}

/** Differences named in one message. */
const DIFFERENCES_SHOWN = 10;

/**
 * Every page that the open catalog implies, as output paths: `lanchuan-ribao/2024-10-18/index.html`. The check against it
 * makes sure that no address is forgotten by the routes, and that no route makes up one.
 */
export function plannedPaths(): string[] {
  return addressesInCatalog().map((address) => `${address}/index.html`);
}

/**
 * The file that a page is written to. The error page is the only one that is not an `index.html`; an endpoint names its
 * own file.
 */
export function outputPathOf({ pathname, type }: Pick<OfferedPage, 'pathname' | 'type'>): string {
  const address = pathname.replace(/^\/+|\/+$/gu, '');
  if (type === 'endpoint') return address;
  if (address === '404') return '404.html';
  return address === '' ? 'index.html' : `${address}/index.html`;
}

/** Compares what Astro offers with the plan. @throws naming the pages that differ, or that are offered twice. */
export function checkOffered(offered: readonly OfferedPage[], planned: readonly string[]): void {
  const plannedSet = new Set(planned);
  const seen = new Map<string, string>();
  const mistakes: string[] = [];
  for (const page of offered) {
    const path = outputPathOf(page);
    const other = seen.get(path);
    if (other !== undefined) mistakes.push(`${path} comes from both ${other} and ${page.component}`);
    else if (page.hasParameters && !plannedSet.has(path)) mistakes.push(`${path} of ${page.component} is not in the catalog`);
    seen.set(path, page.component);
  }
  for (const path of planned) if (!seen.has(path)) mistakes.push(`no route makes ${path}`);
  if (mistakes.length === 0) return;
  const more = mistakes.length - DIFFERENCES_SHOWN;
  const shown = mistakes.slice(0, DIFFERENCES_SHOWN).join('; ') + (more > 0 ? `; and ${more} more` : '');
  throw new Error(`The pages do not match the catalog: ${shown}.`);
}

function addressesInCatalog(): string[] {
  return [
    ...newspapers().flatMap(({ id, years }) => [id, ...years.map(({ year }) => `${id}/${year}`)]),
    ...issueAddresses(),
    ...pageAddresses(),
    ...articleAddresses(),
    ...LIST_KINDS.flatMap((kind) => [kind, ...lists(kind).flatMap(({ id, articles }) => slicesOf(`${kind}/${id}`, articles))]),
    ...aliases().map(({ from }) => from),
  ];
}

function slicesOf(address: string, articles: number): string[] {
  const numbers = Array.from({ length: lastNumberOf(articles) }, (_, index) => index + 1);
  return [address, ...numbers.map((number) => `${address}/${number}`)];
}
