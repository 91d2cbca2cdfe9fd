import { archiveFacts, exportedArticles, issue, issuesOf, type NewspaperView, newspapers } from '../../../src/catalog/index.ts';
import { rightsOf } from '../../../src/rights/rights-of.ts';
import { absoluteUrl, pathOf } from '../../../src/site/addresses.ts';
import type { ExportScope, HeldYear } from '../export-kind.ts';
import type { ArticleRow } from './article-row.ts';
import type { IssueRow } from './columns/issue-columns.ts';
import type { NewspaperRow } from './columns/newspaper-columns.ts';

/** What a part of the dataset is made from; the catalog must be open. One year is in memory at a time, and of that only its list of issues. */
export class DatasetRows {
  readonly years: readonly HeldYear[];
  readonly #home = archiveFacts().address;
  readonly #newspapers: ReadonlyMap<string, NewspaperView>;

  constructor(years: readonly HeldYear[], scope: ExportScope) {
    this.years = years.filter(({ newspaper, year }) => scope === 'all' || (newspaper === scope.newspaper && year === scope.year));
    const held = new Set(this.years.map(({ newspaper }) => newspaper));
    this.#newspapers = new Map(newspapers().flatMap((each) => (held.has(each.id) ? [[each.id, each]] : [])));
  }

  get articleCount(): number {
    return this.years.reduce((sum, { articles }) => sum + articles, 0);
  }

  newspapers(): NewspaperRow[] {
    return [...this.#newspapers.values()].map((newspaper) => ({
      newspaper,
      rights: rightsOf(newspaper, { address: newspaper.id }),
    }));
  }

  *issues(): IterableIterator<IssueRow> {
    for (const { newspaper, year } of this.years)
      for (const { address } of issuesOf(newspaper, year)) yield { issue: issue(address), ...this.webAddress(address) };
  }

  *articles(): IterableIterator<ArticleRow> {
    for (const { newspaper, year } of this.years) {
      const owner = this.#newspapers.get(newspaper) ?? {};
      for (const article of exportedArticles(newspaper, year))
        yield { article, rights: rightsOf(owner, article), ...this.webAddress(article.address) };
    }
  }

  /** Where something is to be found on the web, if anywhere. */
  webAddress(address: string): { url?: string } {
    return this.#home === undefined ? {} : { url: absoluteUrl(this.#home, pathOf(address)) };
  }
}
