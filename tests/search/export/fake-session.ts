import type { SearchSession } from '../../../src/client/search/search-session.ts';
import type { FoundArticle, FoundText } from '../../../src/search/found.ts';
import type { SearchShard } from '../../../src/search/shards.ts';
import { marking } from './found-texts.ts';

/** What a made-up session has found, and what goes wrong with it. */
export interface FakeSession {
  found: readonly FoundText[];
  failed?: readonly SearchShard[];
  /** Places of texts that cannot be read. */
  unreadable?: readonly number[];
  /** Articles counted beyond those found. */
  miscount?: number;
  /** Called before each text is given. */
  onText?: (found: FoundText) => unknown;
  query?: string;
  from?: string;
}

export const MISSING_SHARD: SearchShard = {
  folder: 'ribao-2020',
  newspaper: 'ribao',
  year: '2020',
  from: '2020-01-01',
  to: '2020-06-30',
  articles: 9,
  language: 'zh-CN',
  version: 'v1',
};

/** A session over given texts. Only once it has gathered does it know of failures and of what it has found. */
export function fakeSession({
  found,
  failed = [],
  unreadable = [],
  miscount = 0,
  onText,
  query,
  from,
}: FakeSession): SearchSession {
  let isGathered = false;
  const known = <Thing>(things: readonly Thing[]) => (isGathered ? things : []);
  const isUnreadable = (article: FoundArticle) => unreadable.includes(found.findIndex((each) => each.article === article));
  const session: SearchSession = {
    query: query ?? '公园',
    parsed: { literal: false, problems: [] },
    options: { match: 'exact', sort: 'newest', filters: { facets: {}, ...(from === undefined ? {} : { from }) } },
    corpus: 'c0ffee12',
    answered: [],
    open: [],
    get failed() {
      return known(failed);
    },
    get count() {
      return known(found).length + miscount;
    },
    get found() {
      return known(found).map(({ article }) => article);
    },
    async gather(wanted) {
      isGathered = wanted === Number.POSITIVE_INFINITY;
    },
    facets: () => {
      throw new Error('Nothing is counted here');
    },
    months: () => [],
    with: () => session,
    marker: () => marking('公园'),
    text: async (article) => {
      const text = found.find((each) => each.article === article)?.text;
      if (text === undefined || isUnreadable(article)) throw new Error('It cannot be read');
      return text;
    },
    async *texts(articles) {
      for (const article of articles) {
        const text = found.find((each) => each.article === article);
        if (text === undefined || isUnreadable(article)) throw new Error('It cannot be read');
        await onText?.(text);
        yield text;
      }
    },
  };
  return session;
}
