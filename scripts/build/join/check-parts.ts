import { withCatalog } from '../../../src/catalog/connection.ts';
import { countPagesOfGroup, pageGroups } from '../../../src/views/plan.ts';
import { astroVersion } from '../program/code-hash.ts';
import type { Program } from '../program/program.ts';
import { planShards, type ShardPlan } from '../search/index.ts';
import { catalogDigest } from '../shards/catalog-digest.ts';
import { type Share, sharesOf } from '../shards/title-years.ts';
import { isPageGroup } from '../site/held-files.ts';
import { checkSitePath } from '../site/site-path.ts';
import { CATALOGUE_GROUP } from '../update-catalogues.ts';
import { SEARCH_GROUP } from '../update-search.ts';
import type { Part, Say } from './read-parts.ts';

/** What the parts must agree with. */
export interface Wanted {
  catalogFile: string;
  program: Program;
  projectRoot: string;
  withoutSearch: boolean;
}

/**
 * Makes sure that the parts are those of this site, that together they hold all of its title-years, and that no two want one file.
 *
 * @returns paths of all files in the parts
 * @throws UsageError naming the part and what to do
 */
export async function checkParts(parts: readonly Part[], wanted: Wanted, say: Say): Promise<Set<string>> {
  const { catalogFile, withoutSearch } = wanted;
  checkOrigin(parts, wanted, say);
  const shares = await sharesOf(catalogFile, parts.length);
  const plans = withoutSearch ? [] : planShards(catalogFile);
  const expected = await pagesOfShares(catalogFile, shares);
  const owners = new Map<string, Part>();
  for (const [index, part] of parts.entries()) {
    const share = shares[index];
    if (share) checkContent(part, { share, plans, pages: expected[index] ?? 0, owners }, say);
  }
  return new Set(owners.keys());
}

function checkOrigin(parts: readonly Part[], { catalogFile, program, projectRoot, withoutSearch }: Wanted, say: Say): void {
  const [node, astro] = [process.version, astroVersion(projectRoot)];
  const digest = catalogDigest(catalogFile);
  for (const part of parts) {
    if (part.node !== node || part.astro !== astro) {
      throw say(
        `${part.dir} 用的是 Node ${part.node}、Astro ${part.astro}，这里是 Node ${node}、Astro ${astro}；请用同样的版本重新生成。`,
        `${part.dir} was made with Node ${part.node} and Astro ${part.astro}, here are Node ${node} and Astro ${astro}: make it again with these.`,
      );
    }
    if (part.code !== program.hash || part.withoutSearch !== withoutSearch) {
      throw say(
        `${part.dir} 由不同的程序（模板、样式、代码、设置或 --site）生成；请用这里的程序重新生成。`,
        `${part.dir} was made by another state of the program (templates, styles, code, settings, or --site): make it again with this one.`,
      );
    }
    if (part.catalog !== digest) {
      throw say(
        `${part.dir} 由不同内容的档案生成（文章、版面、词表或原文不同）；请用这里的档案重新生成。`,
        `${part.dir} was made from another state of the archive (articles, issues, vocabulary or raw text): make it again from this one.`,
      );
    }
  }
}

function pagesOfShares(catalogFile: string, shares: readonly Share[]): Promise<number[]> {
  return withCatalog(catalogFile, () => {
    const pages = shares.map(() => 0);
    for (const group of pageGroups()) {
      const index = shares.findIndex((share) => share.hasGroup(group));
      if (index >= 0) pages[index] = (pages[index] ?? 0) + countPagesOfGroup(group);
    }
    return pages;
  });
}

interface Content {
  share: Share;
  plans: readonly ShardPlan[];
  /** How many the catalog implies. */
  pages: number;
  /** Which part holds a path, of all so far. */
  owners: Map<string, Part>;
}

function checkContent(part: Part, { share, plans, pages, owners }: Content, say: Say): void {
  const own = plans.filter(share.hasShard);
  const shards = new Set(own.flatMap(({ folder }) => [`${SEARCH_GROUP}${folder}`, `${CATALOGUE_GROUP}${folder}`]));
  const isIncomplete = own.some(
    ({ folder, key, catalogueKey }) => part.shards[folder] !== key || part.catalogues[folder] !== catalogueKey,
  );
  let found = 0;
  const seen = new Set<string>();
  for (const { path, group } of part.listFiles()) {
    checkSitePath(path);
    const other = owners.get(path);
    if (other) {
      throw say(
        `${other.dir} 与 ${part.dir} 都有文件 ${path}；请重新生成这两部分。`,
        `${other.dir} and ${part.dir} both have the file ${path}: make both parts again.`,
      );
    }
    owners.set(path, part);
    const isPage = isPageGroup(group) && share.hasGroup(group);
    if (isPage) found += 1;
    else if (shards.has(group)) seen.add(group);
    else throw unfit(part, say);
  }
  if (isIncomplete || found !== pages || seen.size !== shards.size) throw unfit(part, say);
}

function unfit(part: Part, say: Say): Error {
  return say(
    `${part.dir} 的内容与目录不符；请清空该文件夹，重新运行 build --shard ${part.part}/${part.parts}。`,
    `What ${part.dir} holds is not what the catalog implies: empty it, and run build --shard ${part.part}/${part.parts} again.`,
  );
}
