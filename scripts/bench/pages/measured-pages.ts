import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runBackfile } from '../../../tests/site-built/command-line.ts';
import { FULL_ARTICLES, writeFullArchive } from '../../../tests/site-built/full-archive.ts';
import { pageTypes, sampleOf } from '../../../tests/site-built/page-types.ts';
import { filesUnder } from '../../build/files.ts';

/** A page that is measured, and whether the run fails where it falls short. */
export interface MeasuredPage {
  /** What the plan calls such pages: `article`. */
  kind: string;
  /** The file within the site. */
  path: string;
  isRequired: boolean;
}

/** The pages of a reader's way: each has to reach the least score. */
const REQUIRED = ['home', 'issue', 'article', 'search'];

/** Led on at once, or shown under addresses that are none: there is nothing to measure. */
const UNMEASURED = ['alias', 'notFound'];

/** The addresses by which the pages of a reader's way are known in a site whose catalog is not at hand. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  home: /^index\.html$/u,
  issue: /^[^/]+\/\d{4}-\d\d-\d\d\/index\.html$/u,
  article: /^[^/]+\/\d{4}-\d\d-\d\d\/[^/]+\/a\d+\/index\.html$/u,
  search: /^search\/index\.html$/u,
};

/** Builds the demonstration with articles of a thousand characters, and names the biggest page of every kind. */
export async function buildMeasuredSite(scratch: string): Promise<{ siteDir: string; pages: MeasuredPage[] }> {
  const [archiveDir, siteDir, cacheDir] = ['archive', 'site', 'cache'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  writeFullArchive(archiveDir);
  const { code, stdout, stderr } = await runBackfile(['build', '--archive', archiveDir, '--out', siteDir, '--cache', cacheDir]);
  if (code !== 0)
    throw new Error(`The build ended with ${code}:
${stdout}
${stderr}`);
  const kinds = Map.groupBy((await pageTypes({ archiveDir, siteDir, cacheDir })).values(), ({ kind }) => kind);
  const pages = [...kinds].flatMap(([kind, types]) => {
    if (UNMEASURED.includes(kind)) return [];
    const [biggest = ''] = sampleOf(
      siteDir,
      types.flatMap(({ paths }) => paths),
    );
    return [{ kind, path: kind === 'article' ? `${FULL_ARTICLES[0]}/index.html` : biggest, isRequired: REQUIRED.includes(kind) }];
  });
  return { siteDir, pages: inOrder(pages) };
}

/**
 * The pages of a reader's way in a site that is built already: the biggest issue and the biggest article.
 *
 * @throws where one of them is not there
 */
export function pagesInSite(siteDir: string): MeasuredPage[] {
  const files = filesUnder(siteDir, '', '.html').map((path) => ({ path, size: statSync(join(siteDir, path)).size }));
  return REQUIRED.map((kind) => {
    const [biggest] = files.filter(({ path }) => ADDRESSES[kind]?.test(path)).toSorted((a, b) => b.size - a.size);
    if (biggest === undefined) throw new Error(`${siteDir} has no page of the kind ${kind}.`);
    return { kind, path: biggest.path, isRequired: true };
  });
}

function inOrder(pages: MeasuredPage[]): MeasuredPage[] {
  const rank = (page: MeasuredPage) => (page.isRequired ? REQUIRED.indexOf(page.kind) : REQUIRED.length);
  return pages.toSorted((a, b) => rank(a) - rank(b) || (a.kind < b.kind ? -1 : 1));
}
