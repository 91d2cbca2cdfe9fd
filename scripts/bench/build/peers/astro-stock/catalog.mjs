import { getCollection } from 'astro:content';
import facts from '../../facts.json';
import { LIST_KINDS } from './types/list.ts';

// Takes the place of our SQLite catalog under our own pages: the same questions, answered from content collections that
// are read once and kept in maps.

export { asset } from './assets.ts';
export * from './types/list.ts';

export const LIST_PAGE_SIZE = 50;
const OPENING_CHARS = 80;

const byKey = (keyOf) => (a, b) => {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};
const remembered = (make) => {
  const known = new Map();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};

const issueEntries = new Map((await getCollection('issues')).sort(byKey(({ id }) => id)).map((entry) => [entry.id, entry]));
const articleEntries = new Map((await getCollection('articles')).sort(byKey(({ id }) => id)).map((entry) => [entry.id, entry]));
const pageOf = (address) => address.slice(0, address.lastIndexOf('/'));
const issueOf = (address) => pageOf(pageOf(address));
const papers = new Map(facts.archive.newspapers.map((paper) => [paper.id, { language: facts.archive.language, ...paper }]));

const sheets = new Map();
for (const { id, data } of issueEntries.values()) for (const page of data.pages) sheets.set(`${id}/${page.id}`, page);
const articlesOfPage = Map.groupBy(articleEntries.keys(), pageOf);
const articlesOfIssue = Map.groupBy(articleEntries.keys(), issueOf);
const issuesOfPaper = Map.groupBy(issueEntries.keys(), (address) => address.split('/')[0]);

const members = Object.fromEntries(LIST_KINDS.map((kind) => [kind, new Map()]));
for (const [address, { data }] of articleEntries) {
  const join = (kind, id, name) => {
    const list = members[kind].get(id) ?? { entries: [], names: new Map() };
    list.entries.push(address);
    if (name !== undefined) list.names.set(name, (list.names.get(name) ?? 0) + 1);
    members[kind].set(id, list);
  };
  join('sections', data.section.id);
  for (const { id, name } of data.tags ?? []) join('tags', id, name);
  if (data.columnTitle) join('columns', data.columnTitle.id, data.columnTitle.text);
  if (data.series) join('columns', data.series.id, data.series.text);
  for (const { id, name } of data.byline?.people ?? []) join('people', id, name);
}

export function archiveFacts() {
  return facts.archive;
}

const paperViews = remembered(() =>
  [...papers.values()].map((paper) => {
    const held = issuesOf(paper.id);
    const years = Map.groupBy(held, ({ date }) => date.slice(0, 4));
    const sum = (issues) => issues.reduce((total, { articles }) => total + articles, 0);
    return {
      ...paper,
      issues: held.length,
      articles: sum(held),
      ...(held.length > 0 ? { firstDate: held[0].date, lastDate: held.at(-1).date } : {}),
      years: [...years].map(([year, issues]) => ({ year, issues: issues.length, articles: sum(issues) })),
    };
  }),
);
export const newspapers = () => paperViews('all');
export const newspaper = (id) => newspapers().find((each) => each.id === id);

const issueSummary = remembered((address) => {
  const { address: _, pages, ...data } = issueEntries.get(address).data;
  const [first] = articlesOfIssue.get(address) ?? [];
  return {
    ...data,
    address,
    newspaperName: papers.get(data.newspaper).name,
    pages: pages.length,
    articles: (articlesOfIssue.get(address) ?? []).length,
    ...(first ? { lead: articleEntries.get(first).data.headline } : {}),
  };
});

export function issuesOf(newspaper, year) {
  const all = (issuesOfPaper.get(newspaper) ?? []).map(issueSummary);
  return year === undefined ? all : all.filter(({ date }) => date.startsWith(year));
}

export function latestIssues(count, newspaper) {
  return (newspaper === undefined ? [...papers.keys()] : [newspaper])
    .flatMap((id) => (issuesOfPaper.get(id) ?? []).slice(-count).map(issueSummary))
    .sort(byKey(({ date }) => date))
    .reverse()
    .slice(0, count);
}

export const issueAddresses = () => [...issueEntries.keys()];

export function addressesInIssue(address) {
  const pages = issueEntries.get(address).data.pages.map(({ id }) => `${address}/${id}`);
  return { isHeld: true, pages, articles: articlesOfIssue.get(address) ?? [] };
}

export const issue = remembered((address) => {
  const { data } = issueEntries.get(address);
  const siblings = issuesOfPaper.get(data.newspaper);
  const place = placeIn('issues', data.newspaper, siblings, address);
  const paper = papers.get(data.newspaper);
  return {
    ...data,
    newspaperName: paper.name,
    language: paper.language,
    pages: data.pages.map((page) => ({
      ...page,
      address: `${address}/${page.id}`,
      aliases: [],
      articles: (articlesOfPage.get(`${address}/${page.id}`) ?? []).map(articleSummary),
    })),
    ...(place > 0 ? { previous: issueSummary(siblings[place - 1]) } : {}),
    ...(place < siblings.length - 1 ? { next: issueSummary(siblings[place + 1]) } : {}),
  };
});

const places = new Map();
function placeIn(kind, group, addresses, address) {
  const key = `${kind} ${group}`;
  if (!places.has(key)) places.set(key, new Map(addresses.map((each, index) => [each, index])));
  return places.get(key).get(address);
}

export const pageAddresses = () => [...sheets.keys()];

export function page(address) {
  const view = issue(pageOf(address));
  return { issue: view, page: view.pages.find((each) => each.address === address) };
}

export const rawLines = () => [];

export const linesOfArticles = (address) =>
  (articlesOfPage.get(address) ?? []).map((each) => ({ address: each, lines: articleEntries.get(each).data.source.lines }));

const paragraphsOf = (entry) => entry.body.trim().split(/\n\n/u);

const articleSummary = remembered((address) => {
  const entry = articleEntries.get(address);
  const { data } = entry;
  const text = paragraphsOf(entry).join(' ').replaceAll(/\s+/gu, ' ');
  const sheet = sheets.get(pageOf(address));
  return {
    ...data,
    newspaperName: papers.get(data.newspaper).name,
    pageLabel: sheet.label,
    pageName: sheet.name,
    byline: data.byline?.text,
    section: data.section.id,
    opening: Array.from(text).slice(0, OPENING_CHARS).join(''),
    characters: Array.from(text.replaceAll(/\s/gu, '')).length,
    grade: data.quality.grade,
  };
});

export const articleAddresses = () => [...articleEntries.keys()];

export function article(address) {
  const entry = articleEntries.get(address);
  const { data } = entry;
  const sheet = sheets.get(pageOf(address));
  const siblings = articlesOfIssue.get(issueOf(address));
  const place = placeIn('articles', issueOf(address), siblings, address);
  const texts = paragraphsOf(entry);
  return {
    ...data,
    newspaperName: papers.get(data.newspaper).name,
    pageLabel: sheet.label,
    pageName: sheet.name,
    issueAddress: issueOf(address),
    pageAddress: pageOf(address),
    sectionName: facts.sections[data.section.id] ?? data.section.id,
    tagNames: (data.tags ?? []).map(({ id, name, evidence }) => ({ id, name, evidence })),
    // Astro has rendered the Markdown; each of its paragraphs gets its raw lines.
    blocks: entry.rendered.html
      .split('</p>')
      .slice(0, -1)
      .map((html, index) => ({
        kind: 'paragraph',
        html: html.slice(html.indexOf('<p>') + 3),
        text: texts[index],
        lines: data.provenance.body[index].lines,
      })),
    ...(place > 0 ? { previous: articleSummary(siblings[place - 1]) } : {}),
    ...(place < siblings.length - 1 ? { next: articleSummary(siblings[place + 1]) } : {}),
    sidebars: [],
    handEdited: false,
  };
}

const summaries = remembered((kind) => {
  const order = Object.keys(facts.sections);
  const rank = (id) => (kind === 'sections' ? (order.includes(id) ? order.indexOf(id) : order.length) : 0);
  const all = [...members[kind]].map(([id, { entries, names }]) => ({
    kind,
    id,
    name: (kind === 'sections' ? facts.sections[id] : undefined) ?? commonest(names) ?? id,
    articles: entries.length,
    firstDate: articleEntries.get(entries[0]).data.date,
    lastDate: articleEntries.get(entries.at(-1)).data.date,
  }));
  const sorted = all.sort(byKey(({ id }) => id)).sort((a, b) => rank(a.id) - rank(b.id));
  return kind === 'tags' ? sorted.sort((a, b) => b.articles - a.articles) : sorted;
});

const commonest = (names) => [...names].sort(byKey(([name]) => name)).sort(([, a], [, b]) => b - a)[0]?.[0];
const summaryById = remembered((kind) => new Map(summaries(kind).map((each) => [each.id, each])));

export const lists = (kind) => summaries(kind);

export function lastNumberOf(articles) {
  return articles <= LIST_PAGE_SIZE ? 0 : Math.ceil(articles / LIST_PAGE_SIZE);
}

export function listPage(kind, id, number) {
  const { entries } = members[kind].get(id);
  const first = (number - 1) * LIST_PAGE_SIZE;
  const shown = number === 0 ? entries.slice(-LIST_PAGE_SIZE).reverse() : entries.slice(first, first + LIST_PAGE_SIZE);
  const { articles, firstDate, lastDate, ...list } = summaryById(kind).get(id);
  return {
    ...list,
    // Totals are on the front page only.
    ...(number === 0 ? { articles, firstDate, lastDate, figures: figuresOf(kind, id, entries) } : {}),
    number,
    lastNumber: lastNumberOf(entries.length),
    entries: shown.map(articleSummary),
  };
}

const tally = (values) => [...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]);

function figuresOf(kind, id, entries) {
  const all = entries.map((address) => articleEntries.get(address).data);
  const years = tally(all.map(({ date }) => date.slice(0, 4))).sort(byKey(([year]) => year));
  const papers = tally(all.map(({ newspaper }) => newspaper));
  const roles = all.flatMap(({ byline }) => byline?.people.filter((each) => each.id === id && each.role).slice(0, 1) ?? []);
  const others = all.flatMap(({ byline }) => [...new Set(byline?.people.map((each) => each.id))].filter((each) => each !== id));
  const counted = (found) => found.sort(byKey(([value]) => value)).sort(([, a], [, b]) => b - a);
  const series = all.filter((each) => each.series?.id === id && each.columnTitle?.id !== id).length;
  return {
    years: years.map(([year, articles]) => ({ year, articles })),
    newspapers: papers.map(([paper, articles]) => ({ id: paper, articles })),
    ...(kind === 'people'
      ? {
          roles: counted(tally(roles.map(({ role }) => role))).map(([role, articles]) => ({ role, articles })),
          signedWith: counted(tally(others)).map(([other, articles]) => ({
            id: other,
            name: summaryById('people').get(other).name,
            articles,
          })),
        }
      : {}),
    ...(kind === 'columns' && series > entries.length - series ? { isSeries: true } : {}),
  };
}

export function statisticsOf(paper) {
  const articles = [...articleEntries.values()].filter(({ data }) => data.newspaper === paper);
  const issues = [...issueEntries.values()].filter(({ data }) => data.newspaper === paper);
  const monthOf = ({ data }) => data.date.slice(0, 7);
  const held = Map.groupBy(articles, monthOf);
  const months = [...Map.groupBy(issues, monthOf)].sort(byKey(([month]) => month));
  const sum = (items, count) => items.reduce((total, item) => total + count(item), 0);
  return {
    months: months.map(([month, printed]) => {
      const all = held.get(month) ?? [];
      const data = all.map((entry) => entry.data);
      const counts = (values) => tally(values).map(([value, count]) => ({ value, count }));
      return {
        month,
        totals: {
          issues: printed.length,
          days: new Set(printed.map((entry) => entry.data.date)).size,
          pages: sum(printed, (entry) => entry.data.pages.length),
          gaps: sum(printed, (entry) => entry.data.gaps?.length ?? 0),
          unassigned: sum(printed, (entry) => sum(entry.data.pages, ({ unassigned }) => unassigned?.length ?? 0)),
          articles: all.length,
          characters: sum(all, ({ data: { address } }) => articleSummary(address).characters),
          headlines: sum(data, ({ headline }) => (headline === undefined ? 0 : 1)),
          signed: sum(data, ({ byline }) => (byline?.people.length ? 1 : 0)),
          tagged: sum(data, ({ tags }) => (tags?.length ? 1 : 0)),
          corrected: sum(data, ({ corrections }) => (corrections?.length ? 1 : 0)),
          corrections: sum(data, ({ corrections }) => corrections?.length ?? 0),
          jumps: sum(data, ({ jumps }) => jumps?.length ?? 0),
          'jumps-matched': sum(data, ({ jumps }) => jumps?.filter(({ address }) => address).length ?? 0),
        },
        counts: {
          kind: counts(data.map(({ kind }) => kind)),
          grade: counts(data.map(({ quality }) => quality.grade)),
          section: counts(data.map(({ section }) => section.id)),
          language: counts(data.map(({ language }) => language)),
          reason: counts(data.flatMap(({ quality }) => [...new Set(quality.reasons)])),
          'date-basis': counts(printed.map((entry) => entry.data.dateBasis)),
        },
      };
    }),
    sectionNames: facts.sections,
  };
}

export const listAddresses = (kind) => [...members[kind].keys()].sort().map((id) => `${kind}/${id}`);
export const sizeOfList = (kind, id) => members[kind].get(id)?.entries.length ?? 0;

export const aliases = () => [];
export const alias = (address) => {
  throw new Error(`There is no alias ${address}.`);
};

const issuesOfAll = remembered(() => [...papers.keys()].flatMap((id) => issuesOf(id)));
export const issuesBetween = (newspaper, from, to) => issuesOf(newspaper).filter(({ date }) => date >= from && date <= to);

export const monthCounts = (newspaper) => {
  const held = issuesOfAll('all').filter((each) => newspaper === undefined || each.newspaper === newspaper);
  const months = Map.groupBy(held, ({ newspaper: id, date }) => `${id} ${date.slice(0, 7)}`);
  return [...months].map(([key, issues]) => {
    const [id, month] = key.split(' ');
    return { newspaper: id, month, issues: issues.length, articles: issues.reduce((sum, { articles }) => sum + articles, 0) };
  });
};
export const monthsHeld = (newspaper, year) =>
  monthCounts(newspaper)
    .map(({ month }) => month)
    .filter((month) => month.startsWith(year));

export function calendarOf(newspaper, from, to) {
  const held = issuesBetween(newspaper, from, to).map(({ date, address, articles }) => ({ date, address, articles }));
  const { firstDate, lastDate } = papersById(newspaper);
  return { first: [firstDate, from].sort()[1], last: [lastDate, to].sort()[0], held, failed: [], gaps: [] };
}
const papersById = (id) => newspapers().find((each) => each.id === id);
export const holdingsOf = (newspaper) =>
  issuesOf(newspaper).map(({ date, address, articles, pages }) => ({ date, address, articles, pages, gaps: [], copies: [] }));

const nearby = (all, here) => {
  const [previous, next] = [all.filter((each) => each < here).at(-1), all.find((each) => each > here)];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
};
export const nearbyYears = (newspaper, year) =>
  nearby(
    papersById(newspaper).years.map((each) => each.year),
    year,
  );
export const nearbyMonths = (newspaper, month) =>
  nearby(
    monthCounts(newspaper).map((each) => each.month),
    month,
  );

const issuesByDay = remembered(() =>
  Map.groupBy(
    issuesOfAll('all')
      .toSorted(byKey(({ date }) => date))
      .reverse(),
    ({ date }) => date.slice(5),
  ),
);
export const dayCounts = () => new Map([...issuesByDay('all')].map(([day, issues]) => [day, issues.length]));
export const issuesOnDay = (day) =>
  (issuesByDay('all').get(day) ?? []).map((found) => ({
    issue: found,
    language: papers.get(found.newspaper).language,
    front: (articlesOfPage.get(`${found.address}/${issueEntries.get(found.address).data.pages[0].id}`) ?? [])
      .slice(0, 4)
      .map(articleSummary),
  }));
// Nothing is corrected in generated archives.
export const lastCorrectionsNumber = () => 0;
export const correctionsPage = (number) => ({ total: 0, number, lastNumber: 0, entries: [] });

/** Years that are held; only which they are is asked for here. */
export const yearHoldings = () => newspapers().flatMap(({ id, years }) => years.map(({ year }) => ({ newspaper: id, year })));
export const yearHolding = (newspaper, year) => yearHoldings().find((each) => each.newspaper === newspaper && each.year === year);

// Feeds, pictures and sitemaps need an address, which generated archives do not have: no page asks for these.
const none = () => undefined;
export const [issuePictureFacts, lastDateOfList, nameOfList] = Array(3).fill(none);
export const [addressesOfYear, listSizes, newestArticleEntries, newestIssueEntries] = Array(4).fill(() => []);
export const sizeOfIssue = () => ({ isHeld: true, addresses: 0, articles: 0 });
