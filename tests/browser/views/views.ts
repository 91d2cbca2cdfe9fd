import { mountConcordance } from '../../../src/client/search/concordance/concordance-view.ts';
import type { SearchSession } from '../../../src/client/search/search-session.ts';
import { mountTrends } from '../../../src/client/search/trends/trends-view.ts';
import { concordanceTexts } from '../../../src/i18n/search/concordance.ts';
import { queryTexts } from '../../../src/i18n/search/query.ts';
import { trendsTexts } from '../../../src/i18n/search/trends.ts';
import type { SearchFilters } from '../../../src/search/options.ts';
import { FAKE_OPTIONS, type FakeArchiveOptions, type FakeArticle, fakeArchive } from '../../search/fake-archive.ts';

// A page with nothing but the two views, over an archive that lives in its memory.

interface Setting extends Pick<FakeArchiveOptions, 'brokenYears' | 'brokenTexts'> {
  articles: FakeArticle[];
  /** Texts are held back until `release()`. */
  isSlow?: boolean;
  filters?: SearchFilters;
  chartScript?: string;
}

export interface ViewsUnderTest {
  open(setting: Setting, language: 'zh-CN' | 'en'): void;
  search(view: 'concordance' | 'trends', query: string): Promise<void>;
  /** The same search, as after a step back. */
  showAgain(view: 'concordance' | 'trends'): void;
  hide(view: 'concordance' | 'trends'): void;
  state(view: 'concordance' | 'trends'): Record<string, string>;
  restore(view: 'concordance' | 'trends', state: Record<string, string>): void;
  /** Texts are held back from now on. */
  hold(): void;
  release(): void;
  /** Addresses of the articles whose texts were read. */
  read: string[];
}

declare global {
  interface Window {
    views: ViewsUnderTest;
  }
}

type Views = Record<'concordance' | 'trends', ReturnType<typeof mountTrends>>;

let views: Views | undefined;
let archive: ReturnType<typeof fakeArchive> | undefined;
let filters: SearchFilters = { facets: {} };
let waiting: (() => void)[] = [];
let isSlow = false;
let last: SearchSession | undefined;

window.views = {
  read: [],
  open(setting, language) {
    isSlow = setting.isSlow ?? false;
    filters = setting.filters ?? filters;
    archive = fakeArchive(setting.articles, {
      ...setting,
      onText: async (address) => {
        window.views.read.push(address);
        if (isSlow) await new Promise<void>((resolve) => waiting.push(resolve));
      },
    });
    const main = document.querySelector('main') ?? document.body;
    const [lines, curves] = [document.createElement('section'), document.createElement('section')];
    lines.id = 'concordance';
    curves.id = 'trends';
    main.append(lines, curves);
    const articleUrl: Parameters<typeof mountConcordance>[1]['articleUrl'] = ({ url }, hit) => `${url}?q=x&hit=${hit}`;
    const own = { language, newspaperName: (id: string) => `《${id}》` };
    views = {
      concordance: mountConcordance(lines, { ...own, texts: concordanceTexts[language], articleUrl }),
      trends: mountTrends(curves, {
        texts: trendsTexts[language],
        queryTexts: queryTexts[language],
        ...own,
        archive,
        loadPlot: () => loadPlot(setting.chartScript),
      }),
    };
  },
  async search(view, query) {
    const session = await archive?.search(query, { ...FAKE_OPTIONS, filters });
    if (session !== undefined) views?.[view].show(session);
    last = session;
  },
  showAgain(view) {
    if (last !== undefined) views?.[view].show(last);
  },
  hide: (view) => views?.[view].hide(),
  state: (view) => views?.[view].state() ?? {},
  restore: (view, state) => views?.[view].restore(state),
  hold() {
    isSlow = true;
  },
  release() {
    isSlow = false;
    for (const go of waiting) go();
    waiting = [];
  },
};

function loadPlot(src = 'plot.js'): Promise<NonNullable<Window['backfilePlot']>> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => (window.backfilePlot ? resolve(window.backfilePlot) : reject(new Error('no plot')));
    script.onerror = () => reject(new Error('no script'));
    document.head.append(script);
  });
}
