import { join } from 'node:path';
import { cachePaths } from '../../scripts/build/cache-folder.ts';
import { withCatalog } from '../../src/catalog/connection.ts';
import { aliases, articleAddresses, issueAddresses, LIST_KINDS, newspapers, pageAddresses } from '../../src/catalog/index.ts';
import { pageGroups, pagesOfGroup } from '../../src/views/plan.ts';
import type { BuiltSite } from './built-site.ts';

/** Every page of a site by its type (`article`, `list of tags` …), as paths within the site folder. */
export function pagesByType({ archiveDir, siteDir, cacheDir }: BuiltSite): Promise<Map<string, string[]>> {
  const { archive } = cachePaths(cacheDir, archiveDir, siteDir);
  return withCatalog(join(archive, 'catalog.sqlite'), async () => {
    const typeOf = typesInCatalog();
    const pages = [...pageGroups()]
      .flatMap(pagesOfGroup)
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ kind, path }) => {
        const address = path.slice(0, -'/index.html'.length);
        const ofKind = kind === 'list' || kind === 'listIndex' ? listType(address) : kind === 'notFound' ? '404' : kind;
        return { type: typeOf.get(address) ?? ofKind, path };
      });
    const groups = Map.groupBy(pages, ({ type }) => type);
    return new Map([...groups].map(([type, members]) => [type, members.map(({ path }) => path)]));
  });
}

function typesInCatalog(): Map<string, string> {
  const entries: [string, string][] = [
    ...newspapers().flatMap(({ id, years }) => [
      [id, 'newspaper'] as [string, string],
      ...years.map(({ year }): [string, string] => [`${id}/${year}`, 'year']),
    ]),
    ...issueAddresses().map((address): [string, string] => [address, editionOf(address) ? 'further edition' : 'issue']),
    ...pageAddresses().map((address): [string, string] => [address, /\/x\d+$/u.test(address) ? 'page without number' : 'page']),
    ...articleAddresses().map((address): [string, string] => [address, 'article']),
    ...aliases().map(({ from }): [string, string] => [from, 'alias']),
  ];
  return new Map(entries);
}

function editionOf(address: string): boolean {
  return /\/ed-\d+$/u.test(address);
}

/** @throws for an address that is of no known type: the tests must then learn of it. */
function listType(address: string): string {
  const [kind = '', id, number] = address.split('/');
  if (!LIST_KINDS.some((known) => known === kind)) throw new Error(`${address} is of no known type.`);
  if (id === undefined) return `index of ${kind}`;
  return number === undefined ? `list of ${kind}` : 'slice of a list';
}
