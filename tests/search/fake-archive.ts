import type { SearchArchive, SearchSession, TextOptions } from '../../src/client/search/search-session.ts';
import type { ArticleText } from '../../src/search/article-text.ts';
import { fold, foldText } from '../../src/search/fold.ts';
import type { FacetCounts, FoundArticle, Marker, MonthCount, TextRange } from '../../src/search/found.ts';
import type { SearchOptions } from '../../src/search/options.ts';
import type { ParsedQuery, QueryNode } from '../../src/search/query/tree.ts';
import type { SearchShard } from '../../src/search/shards.ts';

/** An article of an archive that only a test knows. */
export interface FakeArticle {
  /** `blue/2024-10-18/p01/a01`; `blue/undated-1/p01/a01` has no date. */
  address: string;
  segments: string[];
  headline?: number;
  language?: string;
}

export interface FakeArchiveOptions {
  /** Years of which the index cannot be read. */
  brokenYears?: string[];
  /** Addresses of articles whose text cannot be read. */
  brokenTexts?: string[];
  /** Called for every text that is asked for. */
  onText?: (address: string) => void | Promise<void>;
}

export const FAKE_OPTIONS: SearchOptions = { match: 'exact', sort: 'newest', filters: { facets: {} } };

/**
 * An archive that answers by looking at every text: one index a year, newest first. Queries are terms that all must be found;
 * `版:1` stands for a term that names no text, a query of one character cannot be asked.
 */
export function fakeArchive(articles: readonly FakeArticle[], options: FakeArchiveOptions = {}): SearchArchive {
  return { search: async (query, asked) => new FakeSession(query, asked, articles, options) };
}

/** Naive: tries every place of the folded text. */
export function fakeMarker(terms: readonly string[]): Marker {
  return (segment) => {
    const { text, starts, ends } = fold(segment);
    const hits: TextRange[] = [];
    for (let at = 0; at < text.length; at += 1) {
      for (const term of terms) {
        if (text.startsWith(term, at)) hits.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
      }
    }
    return hits;
  };
}

export class FakeSession implements SearchSession {
  readonly corpus = 'corpus-1';
  readonly parsed: ParsedQuery;
  answered: SearchShard[] = [];
  failed: SearchShard[] = [];
  open: SearchShard[];
  readonly query: string;
  readonly options: SearchOptions;
  private readonly articles: readonly FakeArticle[];
  private readonly fake: FakeArchiveOptions;
  private readonly terms: string[];

  constructor(query: string, options: SearchOptions, articles: readonly FakeArticle[], fake: FakeArchiveOptions) {
    this.query = query;
    this.options = options;
    this.articles = articles;
    this.fake = fake;
    this.terms = query
      .split(' ')
      .filter((term) => term !== '' && !term.includes(':'))
      .map(foldText);
    this.parsed = parse(query);
    this.open = shardsOf(articles);
  }

  get found(): readonly FoundArticle[] {
    if (this.options.sort !== 'newest' && this.open.length > 0) return [];
    const years = new Set(this.answered.map(({ year }) => year));
    const { from = '', to = '9999' } = this.options.filters;
    const matching = this.articles.filter((article) => {
      const date = dateOf(article) ?? (from === '' && to === '9999' ? '' : 'none');
      if (!years.has(yearOf(article)) || (date !== '' && (date < from || date > to))) return false;
      return this.terms.every((term) => article.segments.some((segment) => foldText(segment).includes(term)));
    });
    const key = (article: FakeArticle) => dateOf(article) ?? '0000';
    const sign = this.options.sort === 'oldest' ? 1 : -1;
    const sorted = [...matching].sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -sign : sign));
    return sorted.map((article) => foundOf(article, this.articles.indexOf(article)));
  }

  get count(): number {
    return this.found.length;
  }

  async gather(count: number): Promise<void> {
    while (this.open.length > 0 && this.found.length < count) {
      await new Promise((resolve) => setTimeout(resolve));
      const [shard, ...rest] = this.open;
      if (shard === undefined) return;
      this.open = rest;
      if (this.fake.brokenYears?.includes(shard.year)) this.failed.push(shard);
      else this.answered.push(shard);
    }
  }

  facets(): FacetCounts {
    return { newspaper: [], year: [], month: [], page: [], section: [], kind: [], byline: [], length: [], quality: [] };
  }

  months(): MonthCount[] {
    const held = this.articles.filter((article) => this.answered.some(({ year }) => year === yearOf(article)));
    const names = held.map(monthOf).sort();
    const dated = names.filter((name) => name !== 'undated');
    const span = dated.length > 0 ? monthsBetween(dated[0] ?? '', dated[dated.length - 1] ?? '') : [];
    const found = this.found.map(({ row }) => this.articles[row]);
    return [...span, ...(names.includes('undated') ? ['undated'] : [])].map((month) => {
      const ofMonth = held.filter((article) => monthOf(article) === month);
      return {
        month,
        issues: new Set(ofMonth.map(({ address }) => address.split('/')[1])).size,
        heldArticles: ofMonth.length,
        heldCharacters: ofMonth.reduce((sum, { segments }) => sum + segments.join('').length, 0),
        articles: found.filter((article) => article !== undefined && monthOf(article) === month).length,
      };
    });
  }

  with({ filters, sort }: Parameters<SearchSession['with']>[0]): SearchSession {
    const options = { ...this.options, ...(filters && { filters }), ...(sort && { sort }) };
    return new FakeSession(this.query, options, this.articles, this.fake);
  }

  marker(): Marker {
    return fakeMarker(this.terms);
  }

  async text({ row }: FoundArticle): Promise<ArticleText> {
    const article = this.articles[row];
    await this.fake.onText?.(article?.address ?? '');
    if (article === undefined || this.fake.brokenTexts?.includes(article.address)) throw new Error('unreadable');
    const { address, segments, headline } = article;
    return { address, segments, ...(headline === undefined ? {} : { headline }) };
  }

  async *texts(articles: readonly FoundArticle[], { signal }: TextOptions = {}) {
    for (const article of articles) {
      signal?.throwIfAborted();
      yield { article, text: await this.text(article) };
    }
  }
}

function parse(query: string): ParsedQuery {
  const parts = query
    .split(' ')
    .filter((part) => part !== '')
    .map((part): QueryNode => {
      const [field, value = ''] = part.split(':');
      if (part.includes(':')) return { kind: 'fact', field: 'page', value, folded: foldText(value) };
      return { kind: 'text', term: { text: field ?? '', quoted: false, folded: foldText(part) } };
    });
  const [first, ...more] = parts;
  if (first === undefined || query.length < 2) {
    const code = first === undefined ? 'empty' : 'too-short';
    return { literal: false, problems: [{ code, at: 0, length: query.length, text: query }] };
  }
  return { tree: more.length === 0 ? first : { kind: 'and', parts }, literal: false, problems: [] };
}

function shardsOf(articles: readonly FakeArticle[]): SearchShard[] {
  const years = [...new Set(articles.map(yearOf))].sort();
  const dated = years.filter((year) => year !== 'undated').reverse();
  return [...dated, ...years.filter((year) => year === 'undated')].map((year) => {
    const held = articles.filter((article) => yearOf(article) === year);
    const dates = held.flatMap((article) => dateOf(article) ?? []).sort();
    const [from] = dates;
    const to = dates[dates.length - 1];
    const span = from === undefined || to === undefined ? {} : { from, to };
    return { folder: `blue-${year}`, newspaper: 'blue', year, ...span, articles: held.length, language: 'zh', version: '1' };
  });
}

export function foundOf(article: FakeArticle, row: number): FoundArticle {
  const { address, segments, language = 'zh-CN' } = article;
  const [newspaper = '', day = '', page = ''] = address.split('/');
  const date = dateOf(article);
  return {
    shard: `blue-${yearOf(article)}`,
    row,
    facts: {
      address,
      issue: { address: `${newspaper}/${day}`, ...(date === undefined ? {} : { date }) },
      page: { issue: 0, id: page, label: page.replace('p', '') },
      section: 'news',
      kind: 'article',
      language,
      people: [],
      tags: [],
      columns: [],
      characters: segments.join('').length,
      grade: 'a',
    },
    newspaper: { id: newspaper, name: '蓝报' },
    section: { id: 'news', name: '新闻' },
    url: `${address}/index.html`,
  };
}

function dateOf({ address }: FakeArticle): string | undefined {
  return /\/(\d{4}-\d\d-\d\d)/u.exec(address)?.[1];
}

function yearOf(article: FakeArticle): string {
  return dateOf(article)?.slice(0, 4) ?? 'undated';
}

function monthOf(article: FakeArticle): string {
  return dateOf(article)?.slice(0, 7) ?? 'undated';
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; ) {
    months.push(month);
    const [year = 0, number = 0] = month.split('-').map(Number);
    month = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  }
  return months;
}
