import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import type { FakeTroubles } from './fake-archive.ts';
import { FAKE_SHARDS } from './fake-articles.ts';
import { writeFakeSite } from './fake-site.ts';
import { watchProblems } from './problems.ts';
import { type ServedSite, serveSite } from './serve.ts';

let siteDir: string;
let site: ServedSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  siteDir = mkdtempSync(join(tmpdir(), 'search-page-'));
  await writeFakeSite(siteDir);
  site = await serveSite(siteDir, '/a/b/');
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(siteDir, { recursive: true, force: true });
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  page = await context.newPage();
  problems = watchProblems(page, site.url);
});
afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const open = async (search = '', troubles?: Partial<FakeTroubles>) => {
  if (troubles) await page.addInitScript((given) => Object.assign(window, { troubles: given }), troubles);
  await page.goto(`${site.url}search/index.html${search}`);
};
const status = () => page.locator('#search-status');
const results = () => page.locator('#search-results > li');
const headlines = () => page.locator('#search-results .entry-headline:not(.pending) a').allTextContents();
const untilStatus = async (pattern: RegExp) => {
  await page.waitForFunction(
    (source) => new RegExp(source, 'u').test(document.querySelector('#search-status')?.textContent ?? ''),
    pattern.source,
  );
  return (await status().textContent()) ?? '';
};
/** Every entry on the page has been read. */
const untilRead = async () => {
  await page.waitForFunction(
    () => document.querySelector('#search-results > li') !== null && document.querySelector('#search-results .pending') === null,
  );
};
const ask = async (query: string) => {
  await page.fill('#search-input', query);
  await page.press('#search-input', 'Enter');
};
const inUrl = (name: string) => new URL(page.url()).searchParams.get(name);
const facet = (key: string) => page.locator(`[data-key="${key}"]`);
const focused = () =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['key'] ?? document.activeElement?.tagName);

describe('results', () => {
  it('show headline, paper, date, page, section, people, and passages in the glyphs of the original', async () => {
    await open('?q=了解到，“口袋公园”第30期');
    expect(await untilStatus(/共找到/u)).toBe('共找到 2 篇。');
    await untilRead();
    const entry = results().first();
    expect(await entry.locator('h3').textContent()).toBe('第30次到公园 市民各有说法');
    expect(await entry.locator('.opening mark').allTextContents()).toEqual(['瞭解到，「口袋公園」第30期']);
    expect(await entry.locator('.entry-meta').textContent()).toMatch(
      /^兰川日报 2024年\d+月\d+日 第3版 文化 要闻 王一 2024年\d+月\d+日本期 1 处$/u,
    );
    const links = await entry.locator('a').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)));
    expect(links[0]?.pathname).toMatch(/^\/a\/b\/lanchuan-ribao\/2024-\d\d-\d\d\/p03\/a31\/index\.html$/u);
    expect(links[0]?.searchParams.get('q')).toBe('了解到，“口袋公园”第30期');
    expect(links[1]?.pathname).toMatch(/^\/a\/b\/lanchuan-ribao\/2024-\d\d-\d\d\/index\.html$/u);
  });

  it('show a second passage where the first does not show the next hit', async () => {
    await open('?q=罕见词&year=2024');
    await untilRead();
    const passages = results().first().locator('.opening');
    expect(await passages.count()).toBe(2);
    expect(await passages.first().textContent()).toMatch(/^……前{36}罕见词后{84}……$/u);
    expect(await passages.last().textContent()).toMatch(/又见罕见词，公园里的人说。$/u);
  });

  it('keep markup of the texts as text, and mark a lost headline', async () => {
    await open('?q=公园的<b>&year=2024');
    await untilRead();
    expect((await headlines())[0]).toBe('<img src=x onerror="window.hacked=1">公园的<b>标题</b>');
    expect(await page.locator('#search-page :is(img, b)').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await ask('没有标题的公园在河边');
    await untilStatus(/共找到/u);
    await untilRead();
    expect(await results().first().locator('h3').textContent()).toBe('无题 没有标题的公园');
  });

  it('say that a text has doubts of the worst grade, and of no other', async () => {
    await open('?q=公园唯一&quality=c');
    await untilRead();
    expect(await results().first().locator('.entry-meta .mark').textContent()).toBe('C 级');
    await open('?q=公园唯一&quality=a');
    await untilRead();
    expect(await results().locator('.entry-meta .mark').count()).toBe(0);
  });

  it('show an article whose text cannot be read, and say so', async () => {
    await open('?q=公园唯一202430号', { unreadable: [FAKE_SHARDS[0]?.texts[30]?.address ?? ''] });
    await untilStatus(/共找到/u);
    await untilRead();
    const found = await page.locator('#search-results .entry').allTextContents();
    expect(found).toHaveLength(1);
    expect(await results().first().locator('.entry-headline a').textContent()).toMatch(/^兰川日报 2024年\d+月\d+日 第3版/u);
    expect(await results().first().locator('.opening').textContent()).toContain('暂时无法读取');
  });

  it('stand below their issues where that is wanted', async () => {
    await open('?q=公园&from=2024-01-01&to=2024-01-31&group=issue');
    await untilRead();
    const groups = page.locator('.issue-group');
    expect(await groups.count()).toBeGreaterThan(2);
    expect(await groups.first().locator('h3').textContent()).toMatch(/^兰川日报 2024年1月\d+日$/u);
    const total = Number(/共找到 (\d+) 篇/u.exec(await untilStatus(/共找到/u))?.[1]);
    expect(await page.locator('.issue-group h4').count()).toBe(total);
    await page.selectOption('[data-key="group"]', 'flat');
    expect(await results().count()).toBe(total);
    expect(inUrl('group')).toBeNull();
  });
});

describe('numbers', () => {
  it('are called a total only when everything was searched', async () => {
    await open('?q=公园');
    expect(await untilStatus(/另有/u)).toMatch(/^已显示 20 篇；在2024年的报纸中找到 110 篇，另有 90 篇尚未检索。$/u);
    expect(await page.locator('.so-far').isVisible()).toBe(true);
    await page.click('#search-everything');
    expect(await untilStatus(/共找到/u)).toBe('共找到 170 篇，已显示 20 篇。');
    expect(await page.locator('.so-far').count()).toBe(0);
    expect(await page.locator('#search-everything').isHidden()).toBe(true);
    expect(await focused()).toBe('heading');
  });

  it('come with more results, and the focus goes to the first of them', async () => {
    await open('?q=公园&sort=oldest');
    await untilStatus(/共找到 170 篇，已显示 20 篇/u);
    expect(await page.locator('#search-more').textContent()).toBe('显示更多（还有 150 篇）');
    await page.click('#search-more');
    await untilStatus(/已显示 40 篇/u);
    expect(await results().count()).toBe(40);
    const place = await page.evaluate(() => document.activeElement?.closest('li')?.dataset['place']);
    expect(place).toBe('20');
    expect(inUrl('shown')).toBe('40');
    await page.reload();
    await untilStatus(/已显示 40 篇/u);
    expect(await results().count()).toBe(40);
  });

  it('are not claimed before an order that needs everything has everything', async () => {
    await open('?q=公园&sort=relevance', { shardDelay: 400 });
    expect(await untilStatus(/尚未检索/u)).toMatch(/^正在检索：/u);
    expect(await page.locator('.search-tools .search-note').isVisible()).toBe(true);
    expect(await results().count()).toBe(0);
    await untilStatus(/共找到 170 篇/u);
    expect(await page.locator('.search-tools .search-note').isVisible()).toBe(false);
  });

  it('name what could not be searched, and try it again', async () => {
    await open('?q=公园&sort=oldest', { failing: ['lanchuan-ribao-2023'] });
    const said = await untilStatus(/已显示/u);
    expect(said).not.toContain('共找到');
    expect(await page.locator('#search-failed').textContent()).toContain('未能检索：兰川日报 2023 年。以上不是总数。');
    await page.evaluate(() => {
      if (window.troubles) window.troubles.failing = [];
    });
    await page.click('[data-key="retry"]');
    await untilStatus(/共找到 170 篇/u);
    expect(await page.locator('#search-failed').isHidden()).toBe(true);
    expect(await focused()).toBe('heading');
  });

  it('are not given where nothing answered', async () => {
    const failing = ['lanchuan-ribao-2023', 'lanchuan-ribao-2024', 'times-2023'];
    await open('?q=公园', { failing });
    await page.waitForSelector('#search-failed:not([hidden])');
    expect(await status().textContent()).toBe('');
    expect(await page.locator('#search-failed').textContent()).toMatch(
      /兰川日报 2024 年、Lanchuan Times 2023 年、兰川日报 2023 年/u,
    );
  });

  it('are not mixed with those of a query that was given up', async () => {
    await open('?q=公园', { shardDelay: 300 });
    await page.waitForTimeout(50);
    await ask('罕见词');
    expect(await untilStatus(/共找到/u)).toBe('共找到 17 篇。');
    await untilRead();
    await page.waitForTimeout(700);
    expect(await results().count()).toBe(17);
    expect(await status().textContent()).toBe('共找到 17 篇。');
  });
});

describe('what narrows the results', () => {
  it('is counted, chosen, shown as a chip and taken back, without losing the focus', async () => {
    await open('?q=公园&sort=oldest');
    await untilStatus(/共找到 170 篇/u);
    await facet('section news').focus();
    await page.keyboard.press('Space');
    await untilStatus(/共找到 57 篇/u);
    expect(await focused()).toBe('section news');
    expect(inUrl('section')).toBe('news');
    await facet('section culture').check();
    await untilStatus(/共找到 114 篇/u);
    expect(await page.locator('.search-chips li').allTextContents()).toEqual(['分类：要闻×', '分类：文化×', '全部去掉']);
    await page.click('[data-key="chip section news"]');
    await untilStatus(/共找到 57 篇/u);
    expect(await focused()).toBe('chip section culture');
    await page.click('[data-key="chip section culture"]');
    await untilStatus(/共找到 170 篇/u);
    expect(await focused()).toBe('heading');
    expect(page.url()).not.toContain('section');
  });

  it('shows eight values first, and more when asked', async () => {
    await open('?q=公园&sort=oldest');
    await untilStatus(/共找到/u);
    await page.click('[data-key="facet byline"]');
    const values = page.locator('.facet:has([data-key="facet byline"]) li');
    expect(await values.count()).toBe(8);
    await page.click('[data-key="more byline"]');
    expect(await values.count()).toBe(10);
    expect(await focused()).toBe('more byline');
    expect(await page.locator('[data-key="more byline"]').getAttribute('aria-expanded')).toBe('true');
  });

  it('keeps a choice that nothing is found for, so that it can be taken back', async () => {
    await open('?q=公园&section=nowhere&kind=brief');
    expect(await untilStatus(/没有找到/u)).toContain('所选范围内');
    expect(await facet('section nowhere').isVisible()).toBe(true);
    await page.click('[data-key="clear"]');
    await untilStatus(/公|共找到|已显示/u);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('公园')}`);
    expect(await focused()).toBe('heading');
  });

  it('takes front pages, a newspaper and the way words are matched', async () => {
    await open('?q=park');
    await untilStatus(/共找到 30 篇/u);
    await page.locator('[data-key="front"]').check();
    await untilStatus(/共找到 8 篇/u);
    await page.selectOption('[data-key="newspaper"]', 'lanchuan-ribao');
    await untilStatus(/没有找到/u);
    expect(inUrl('newspaper')).toBe('lanchuan-ribao');
    await page.selectOption('[data-key="match"]', 'word');
    expect(inUrl('match')).toBe('word');
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('match'));
    expect(await page.inputValue('[data-key="match"]')).toBe('exact');
  });

  it('searches within the results', async () => {
    await open('?q=公园');
    await untilStatus(/已显示/u);
    await page.fill('[data-key="refine"]', '罕见词');
    await page.press('[data-key="refine"]', 'Enter');
    await untilStatus(/共找到 17 篇/u);
    expect(await page.inputValue('#search-input')).toContain('罕见词');
    await expect.poll(focused).toBe('refine');
  });
});

describe('dates', () => {
  it('are chosen by day, both days included', async () => {
    await open('?q=公园&sort=oldest');
    await untilStatus(/共找到 170 篇/u);
    await page.fill('[data-key="from"]', '2024-01-01');
    await page.fill('[data-key="to"]', '2024-02-29');
    await untilStatus(/共找到 20 篇/u);
    expect(await page.locator('.search-chips li').first().textContent()).toBe('2024年1月1日 至 2024年2月29日×');
    await page.fill('[data-key="to"]', '2023-01-01');
    expect(await page.locator('#date-problem').textContent()).toContain('晚于');
    expect(await page.locator('[data-key="to"]').getAttribute('aria-invalid')).toBe('true');
    expect(inUrl('to')).toBe('2024-02-29');
    await page.click('[data-key="any-date"]');
    await untilStatus(/共找到 170 篇/u);
    expect(await focused()).toBe('from');
  });

  it('are chosen among the months with the keyboard alone', async () => {
    await open('?q=公园&sort=oldest');
    await untilStatus(/共找到 170 篇/u);
    const bars = page.locator('.histogram-bars button');
    expect(await bars.count()).toBe(24);
    expect(await page.locator('.histogram-bars [tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.histogram-bars [data-key="2024-03"]').getAttribute('aria-label')).toBe('2024年3月：未收藏');
    await page.locator('.histogram-bars [tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('2023-02');
    const label = await page.locator('.histogram-bars [data-key="2023-02"]').getAttribute('aria-label');
    const count = /^2023年2月：(\d+) 篇$/u.exec(label ?? '')?.[1];
    await page.keyboard.press('Enter');
    await untilStatus(new RegExp(`共找到 ${count} 篇`, 'u'));
    expect([inUrl('from'), inUrl('to')]).toEqual(['2023-02-01', '2023-02-28']);
    expect(await focused()).toBe('2023-02');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect([inUrl('from'), inUrl('to')]).toEqual(['2023-02-01', '2023-04-30']);
    expect(await page.locator('.histogram-bars [aria-pressed="true"]').count()).toBe(3);
    await page.locator('.histogram-bars [data-key="2023-01"]').click({ modifiers: ['Shift'] });
    expect([inUrl('from'), inUrl('to')]).toEqual(['2023-01-01', '2023-02-28']);
    // Extending a range is one step of the history.
    await page.goBack();
    await untilStatus(/共找到 170 篇/u);
  });
});

describe('the address of the page', () => {
  it('holds everything, and going back shows it again with the place and the focus', async () => {
    await open('?q=公园&sort=oldest&shown=40');
    await untilStatus(/已显示 40 篇/u);
    await untilRead();
    const link = results().nth(30).locator('h3 a');
    await link.focus();
    await link.scrollIntoViewIfNeeded();
    const key = await focused();
    const scroll = await page.evaluate(() => window.scrollY);
    expect(scroll).toBeGreaterThan(1000);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/a*/index.html?q=*');
    await page.goBack();
    await untilStatus(/已显示 40 篇/u);
    await page.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 20, scroll);
    expect(await focused()).toBe(key);
  });

  it('follows the query, and so does the title', async () => {
    await open();
    await ask('罕见词');
    await untilStatus(/共找到 17 篇/u);
    expect(await page.title()).toBe('罕见词 · 检索全文 · 样报馆');
    await ask('找不到的话');
    await untilStatus(/没有找到/u);
    expect(await page.locator('#search-status').getAttribute('role')).toBe('status');
    await page.goBack();
    await untilStatus(/共找到 17 篇/u);
    expect(await page.inputValue('#search-input')).toBe('罕见词');
    await page.goBack();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('.search-outcome').isHidden()).toBe(true);
    expect(await page.title()).toBe('检索全文 · 样报馆');
    await page.goForward();
    await untilStatus(/共找到 17 篇/u);
  });
});

describe('the views', () => {
  it('show the same search in another way, each at an address of its own', async () => {
    await open('?q=罕见词&year=2024');
    await untilStatus(/共找到 11 篇/u);
    await page.click('[data-key="view concordance"]');
    await page.waitForSelector('#search-concordance tbody tr');
    expect(await page.locator('#search-concordance tbody tr').count()).toBe(22);
    expect(await page.locator('#search-results').isHidden()).toBe(true);
    expect(inUrl('view')).toBe('concordance');
    expect(await focused()).toBe('view concordance');
    const link = await page.locator('#search-concordance tbody a').first().getAttribute('href');
    expect(new URL(link ?? '').searchParams.get('q')).toBe('罕见词');
    expect(await untilStatus(/共找到/u)).toBe('共找到 11 篇。');
    await page.goBack();
    await untilRead();
    expect(await page.locator('#search-concordance').isHidden()).toBe(true);
    expect(await results().count()).toBe(11);
  });

  it('keep their choices in the address', async () => {
    await open('?q=公园&view=trends&v.q2=罕见词');
    await page.waitForSelector('#search-trends svg');
    const width = await page
      .locator('#search-trends svg')
      .last()
      .evaluate((chart) => chart.getBoundingClientRect().width);
    expect(width).toBeGreaterThan(400);
    expect(await page.locator('#search-trends input').first().inputValue()).toBe('罕见词');
    await page.locator('#search-trends select').first().selectOption('year');
    await page.waitForFunction(() => location.search.includes('v.step=year'));
    await page.reload();
    await page.waitForSelector('#search-trends svg');
    expect(await page.locator('#search-trends select').first().inputValue()).toBe('year');
    expect(await page.locator('#search-trends input').first().inputValue()).toBe('罕见词');
    await page.click('[data-key="view list"]');
    await untilRead();
    expect(page.url()).not.toContain('v.');
  });

  it('leave what someone is typing alone', async () => {
    await open('?q=公园&sort=oldest');
    await untilStatus(/共找到/u);
    await page.fill('#search-input', '还没写完');
    await facet('section news').check();
    await untilStatus(/共找到 57 篇/u);
    expect(await page.inputValue('#search-input')).toBe('还没写完');
  });
});

describe('what goes wrong', () => {
  it('is explained beside the box', async () => {
    await open('?q=园');
    await page.waitForSelector('.search-problem:not(:empty)');
    expect(await page.locator('#search-problems').textContent()).toMatch(/“园”只有一个字.*没有检索。/u);
    expect(await page.locator('.search-outcome').isHidden()).toBe(true);
    await ask('"公园');
    await untilStatus(/没有找到|共找到/u);
    expect(await page.locator('#search-problems').textContent()).toMatch(/引号没有成对.*当作一个词组/u);
    await ask('公园唯一');
    await untilStatus(/已显示/u);
    expect(await page.locator('#search-problems').textContent()).toBe('');
  });

  it('is told where nothing can be searched, and a second try is made when it is asked for', async () => {
    await open('?q=公园唯一202430号', { unavailable: 'unreadable' });
    expect(await untilStatus(/无法使用/u)).toContain('原因');
    await page.evaluate(() => {
      if (window.troubles) delete window.troubles.unavailable;
    });
    await ask('公园唯一202430号');
    await untilStatus(/共找到 1 篇/u);
  });

  it('is told of a copy that was opened from a disk and not made for it', async () => {
    await open('?q=公园', { unavailable: 'not-for-disk' });
    await untilStatus(/从磁盘打开/u);
  });

  it.each(['<script>alert(1)</script>', '.*(a+)+$', '\u202e公园\u2066', `${'公'.repeat(10_000)}`, '&&&%%%\\', '((((((((('])(
    'is not made worse by hostile queries: %s',
    async (query) => {
      await open();
      await ask(query);
      await page.waitForFunction(
        () =>
          /没有找到|共找到|已显示/u.test(document.querySelector('#search-status')?.textContent ?? '') ||
          document.querySelector('#search-problems p') !== null,
      );
      expect(await page.locator('#search-page script').count()).toBe(0);
    },
  );
});

describe('the keyboard', () => {
  it('is enough: search, facet, result, back', async () => {
    await open();
    await page.keyboard.press('/');
    expect(await focused()).toBe('box');
    await page.keyboard.type('公园/');
    expect(await page.inputValue('#search-input')).toBe('公园/');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await untilStatus(/已显示 20 篇/u);
    const tabTo = async (key: RegExp) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab');
        if (key.test(String(await focused()))) return;
      }
      throw new Error(`Nothing like ${key} is reached`);
    };
    await tabTo(/^section culture$/u);
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.includes('section=culture'));
    await untilRead();
    await tabTo(/^result /u);
    const key = await focused();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/a*/index.html?q=*');
    await page.goBack();
    await untilStatus(/已显示 20 篇|共找到/u);
    await page.waitForFunction((wanted) => (document.activeElement as HTMLElement | null)?.dataset['key'] === wanted, key);
    expect(inUrl('section')).toBe('culture');
  });

  it('folds up what it opened', async () => {
    await open('?q=公园');
    await untilStatus(/已显示/u);
    await page.click('[data-key="facet byline"]');
    await page.locator('.facet:has([data-key="facet byline"]) input').first().focus();
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('facet byline');
    expect(await page.locator('.facet:has([data-key="facet byline"])').getAttribute('open')).toBeNull();
  });

  it('tries an example of the help', async () => {
    await open();
    await page.locator('.search-examples a').first().focus();
    await page.keyboard.press('Enter');
    await untilStatus(/共找到|已显示/u);
    expect(await page.inputValue('#search-input')).toBe('公园 市民');
    expect(await focused()).toBe('box');
    expect(await page.locator('.search-examples').getAttribute('open')).toBeNull();
  });
});
