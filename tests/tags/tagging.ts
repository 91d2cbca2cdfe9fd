import { headerOf } from '../../scripts/ingest/issues/header.ts';
import { type ArchivePlan, type PlanOptions, planArchive, type Remembered } from '../../scripts/ingest/plan-archive.ts';
import { encodeTerms } from '../../scripts/ingest/tags/item-term.ts';
import { itemTerms } from '../../scripts/ingest/tags/item-terms.ts';
import { articleTags } from '../../scripts/ingest/tags/tag-choice.ts';
import type { ArticleTag } from '../../src/schemas/article.ts';
import type { LedgerIds } from '../../src/schemas/ledger.ts';
import { itemOf, pageOf } from '../ingest/items.ts';

/** An article as a test writes it: headline, then body. */
export type Written = readonly [headline: string, body: string];

/** What tagging is tried with. */
export interface Trial extends Partial<PlanOptions> {
  language?: 'zh-CN' | 'en';
  place?: string;
  /** Of the newspaper. */
  name?: string;
  /** Ids of an earlier run. */
  ids?: LedgerIds;
}

/** Plans an archive with one article a page; each page is a file of its own, named by its place in the list. */
export function planOf(
  articles: readonly Written[],
  { language = 'zh-CN', place, name, ids, ...options }: Trial = {},
): ArchivePlan {
  const files = articles.map(([headline, body], index) => {
    const page = pageOf(`${String(index + 1).padStart(3, '0')}.txt`, [itemOf(body, { headline })], { label: String(index + 1) });
    const newspaper = {
      ...page.newspaper,
      language,
      ...(place === undefined ? {} : { place }),
      ...(name === undefined ? {} : { name }),
    };
    const header = headerOf({ file: page.file, held: [{ ...page, newspaper }], diagnostics: [] });
    for (const { items } of header.pages)
      for (const item of items)
        item.terms = encodeTerms(itemTerms(itemOf(body, { headline }), { newspaper, language, tags: options.vocabulary ?? [] }));
    return header;
  });
  const remembered: Remembered = { issues: [], ids: ids ?? { people: {}, columns: {} }, taken: new Set() };
  return planArchive(files, remembered, { vocabulary: [], ...options });
}

/** The tags of each article, in the order of the articles. */
export function tagsOf(articles: readonly Written[], trial: Trial = {}): ArticleTag[][] {
  const plan = planOf(articles, trial);
  const pages = [...plan.tasks.values()].flatMap((task) => task.pages.map((page) => ({ page, ledger: task.ids.tags ?? {} })));
  return articles.map((_, index) => {
    const found = pages.find(({ page }) => page.file === `${String(index + 1).padStart(3, '0')}.txt`);
    return articleTags(found?.page.given[0]?.tags ?? '', found?.ledger ?? {});
  });
}

/** Names of the tags, one line an article. */
export function namesOf(tags: readonly ArticleTag[][]): string[] {
  return tags.map((each) => each.map(({ name }) => name).join(' '));
}
