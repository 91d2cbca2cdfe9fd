import { withCatalog } from '../../src/catalog/connection.ts';
import * as catalog from '../../src/catalog/index.ts';

/** What the issue page, its pages and its articles show, by issue; and each list with all its slices. */
export interface Answers {
  issues: Map<string, unknown>;
  lists: Map<string, unknown>;
  /** Everything else. */
  rest: unknown;
}

/** Everything that the public queries give of a catalog. */
export function answersOf(file: string): Promise<Answers> {
  return withCatalog(file, () => {
    const articles = catalog.articleAddresses().map((address) => catalog.article(address));
    const issues = catalog.issueAddresses().map((address) => {
      const issue = catalog.issue(address);
      const pages = issue.pages.map((page) => [catalog.page(page.address), catalog.rawLines(page.address)]);
      return [address, { issue, pages, articles: articles.filter(({ issueAddress }) => issueAddress === address) }] as const;
    });
    const kinds = catalog.LIST_KINDS.map((kind) => catalog.lists(kind));
    const lists = kinds.flat().map(({ kind, id, articles: count }) => {
      const numbers = Array.from({ length: catalog.lastNumberOf(count) + 1 }, (_, number) => number);
      return [`${kind}/${id}`, numbers.map((number) => catalog.listPage(kind, id, number))] as const;
    });
    const years = new Set(catalog.issueAddresses().map((address) => address.replace(/(?<=\/\d{4})-.*|(?<=\/undated)\/.*/u, '')));
    const records = [...years].map((year) => [
      year,
      [...catalog.searchRecords(year.split('/')[0] ?? '', year.split('/')[1] ?? '')],
    ]);
    const newspapers = catalog.newspapers().map((each) => {
      return [each, catalog.issuesOf(each.id), catalog.issuesOf(each.id, '2024'), catalog.statisticsOf(each.id)];
    });
    const addresses = [catalog.issueAddresses(), catalog.pageAddresses(), articles.map(({ address }) => address)];
    const rest = { facts: catalog.archiveFacts(), newspapers, addresses, kinds, records, aliases: catalog.aliases() };
    return { issues: new Map(issues), lists: new Map(lists), rest: { ...rest, latest: catalog.latestIssues(5) } };
  });
}
