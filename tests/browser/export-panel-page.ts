import { mountExportPanel } from '../../src/client/search/export/export-panel.ts';
import { exportTexts } from '../../src/i18n/search/exports.ts';
import { type FakeSession, fakeSession, MISSING_SHARD } from '../search/export/fake-session.ts';
import { foundText, headed } from '../search/export/found-texts.ts';

/** A page with nothing but the panel, for `export-panel.test.ts`. */
declare global {
  interface Window {
    /** `release` gives the text that an endless session waits for. */
    exportPanel: { show(name: string): void; showAgain(): void; hide(): void; release(): void };
  }
}

const found = (count: number) => Array.from({ length: count }, (_, place) => headed(`第${place}次到公园`, place));
const marked = foundText();
marked.article.newspaper.name = '<img src=x onerror=alert(1)>';

let release = () => {};
const released = new Promise<void>((resolve) => {
  release = resolve;
});

const SESSIONS: Record<string, FakeSession> = {
  plain: { found: found(600), query: '口袋公园', from: '2024-01-01' },
  failed: { found: found(3), failed: [MISSING_SHARD] },
  endless: { found: found(600), onText: ({ article }) => (article.facts.address.endsWith('a300') ? released : undefined) },
  unreadable: { found: found(3), unreadable: [1] },
  unreachable: { found: found(60), unreadable: Array.from({ length: 30 }, (_, place) => 30 + place) },
  miscounted: { found: found(3), miscount: 1 },
  empty: { found: [] },
  markup: { found: [marked], failed: [MISSING_SHARD] },
};

const panel = mountExportPanel(document.querySelector<HTMLElement>('#panel') ?? document.body, {
  texts: exportTexts['zh-CN'],
  language: 'zh-CN',
  home: 'https://archive.example.org',
});

let shown = fakeSession({ found: [] });
window.exportPanel = {
  show: (name) => {
    shown = fakeSession(SESSIONS[name] ?? { found: [] });
    panel.show(shown);
  },
  showAgain: () => panel.show(shown),
  hide: () => panel.hide(),
  release,
};
