import facts from '../facts.json' with { type: 'json' };

export const LIST_PAGE_SIZE = 50;
const KINDS = ['sections', 'tags', 'columns', 'people'];
const OPENING_CHARS = 80;

const byKey = (keyOf) => (a, b) => {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Everything that pages need of one another, worked out once a build from Eleventy's collections. */
export function readArchive(articleItems, issueItems) {
  const papers = facts.archive.newspapers.map((paper) => ({ language: facts.archive.language, ...paper, issues: [] }));
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  const sheetByAddress = new Map();
  const issues = issueItems.map(({ data }) => issueOf(data, paperById, sheetByAddress)).sort(byKey(({ address }) => address));
  const articles = articleItems.map((item) => articleOf(item, sheetByAddress)).sort(byKey(({ address }) => address));
  const byAddress = new Map(articles.map((article) => [article.address, article]));
  for (const article of articles) {
    article.sheet.articles.push(article);
    article.sheet.issue.articles.push(article);
  }
  for (const { articles: own } of issues) chain(own);
  for (const { issues: own } of papers) chain(own);
  const lists = listsOf(articles);
  return {
    papers: papers.map((paper) => paperOf(paper)),
    latest: [...issues]
      .sort(byKey(({ date }) => date))
      .reverse()
      .slice(0, 7),
    issues: new Map(issues.map((issue) => [issue.address, issue])),
    articles: byAddress,
    sheets: [...sheetByAddress.values()],
    years: papers.flatMap(yearsOf),
    lists,
    listIndexes: KINDS.map((kind) => ({ kind, items: lists[kind] })),
    listPages: KINDS.flatMap((kind) => lists[kind].flatMap(pagesOfList)),
  };
}

function issueOf({ address, newspaper, date, pages }, paperById, sheetByAddress) {
  const paper = paperById.get(newspaper);
  const issue = { address, paper, date, articles: [] };
  issue.sheets = pages.map((page, place) => ({ ...page, address: `${address}/${page.id}`, issue, place, articles: [] }));
  for (const sheet of issue.sheets) sheetByAddress.set(sheet.address, sheet);
  paper.issues.push(issue);
  return issue;
}

function articleOf({ data, rawInput }, sheetByAddress) {
  const text = rawInput.trim().replaceAll(/\s+/gu, ' ');
  const { address, kind, kicker, headline, decks, columnTitle, date } = data;
  const opening = Array.from(text.slice(0, 2 * OPENING_CHARS))
    .slice(0, OPENING_CHARS)
    .join('');
  const lists = [['sections', data.section.id]];
  for (const { id, name } of data.tagFacts ?? []) lists.push(['tags', id, name]);
  if (columnTitle) lists.push(['columns', columnTitle.id, columnTitle.text]);
  for (const { id, name } of data.byline?.people ?? []) lists.push(['people', id, name]);
  return {
    address,
    sheet: sheetByAddress.get(address.slice(0, address.lastIndexOf('/'))),
    kind,
    kicker,
    headline,
    decks: decks ?? [],
    columnTitle,
    date,
    byline: data.byline?.text,
    opening,
    cut: opening.length < text.length,
    first: rawInput.trim().split('\n', 1)[0],
    lists,
  };
}

function chain(items) {
  items.forEach((item, index) => {
    item.previous = items[index - 1];
    item.next = items[index + 1];
  });
}

const sum = (issues) => issues.reduce((total, { articles }) => total + articles.length, 0);

function paperOf(paper) {
  paper.articles = sum(paper.issues);
  paper.years = [...Map.groupBy(paper.issues, ({ date }) => date.slice(0, 4))].map(([year, issues]) => ({ year, issues }));
  return paper;
}

function yearsOf(paper) {
  return paper.years.map(({ year, issues }) => ({ paper, year, issues, articles: sum(issues) }));
}

function listsOf(articles) {
  const found = Object.fromEntries(KINDS.map((kind) => [kind, new Map()]));
  for (const article of articles) {
    for (const [kind, id, name] of article.lists) {
      const list = found[kind].get(id) ?? { kind, id, entries: [], names: new Map() };
      list.entries.push(article);
      if (name !== undefined) list.names.set(name, (list.names.get(name) ?? 0) + 1);
      found[kind].set(id, list);
    }
  }
  const order = Object.keys(facts.sections);
  const rank = ({ id }) => (order.includes(id) ? order.indexOf(id) : order.length);
  return Object.fromEntries(
    KINDS.map((kind) => {
      const lists = [...found[kind].values()].sort(byKey(({ id }) => id));
      for (const list of lists)
        list.name = (kind === 'sections' ? facts.sections[list.id] : undefined) ?? commonest(list.names) ?? list.id;
      if (kind === 'sections') lists.sort((a, b) => rank(a) - rank(b));
      if (kind === 'tags') lists.sort((a, b) => b.entries.length - a.entries.length);
      return [kind, lists];
    }),
  );
}

const commonest = (names) => [...names].sort(byKey(([name]) => name)).sort(([, a], [, b]) => b - a)[0]?.[0];

/** The front page of a list, newest first, and numbered slices from the oldest. */
function pagesOfList(list) {
  const last = list.entries.length <= LIST_PAGE_SIZE ? 0 : Math.ceil(list.entries.length / LIST_PAGE_SIZE);
  return Array.from({ length: last + 1 }, (_, number) => ({ list, number, last }));
}

export function entriesOf({ list, number }) {
  if (number === 0) return list.entries.slice(-LIST_PAGE_SIZE).reverse();
  return list.entries.slice((number - 1) * LIST_PAGE_SIZE, number * LIST_PAGE_SIZE);
}
