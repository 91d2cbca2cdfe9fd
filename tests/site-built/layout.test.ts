import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/browser.ts';
import { watchProblems } from '../browser/problems.ts';
import { builtSite } from './built-site.ts';
import { everyType, HOST, openTypical, type TypicalPage, typicalPages } from './every-type.ts';
import { FULL_ADDRESS } from './full-archive.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Widths in CSS pixels: the narrowest telephone, which is also a desktop at 400 %, a tablet, a desktop. */
const WIDTHS = [320, 768, 1440];

/** As the browser's settings have them: text as it is, and twice as large. */
const TEXT_SIZES = [16, 32];

let browser: Browser;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  // The error page has its links from the site's online home.
  problems = watchProblems(page, HOST);
});
afterAll(() => browser?.close());
afterEach(() => {
  const seen = problems.splice(0).filter((problem) => !problem.startsWith(`request to ${FULL_ADDRESS}`));
  expect(seen).toEqual([]);
});

async function sidewaysOn(pages: readonly TypicalPage[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const each of pages) {
    await openTypical(page, each);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const size of TEXT_SIZES) {
      await page.evaluate(enlargeText, size);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const faults = await page.evaluate(sidewaysFaults);
        wrong.push(...faults.map((fault) => `${each.type} (${each.path}), ${width} px, text of ${size}: ${fault}`));
      }
    }
  }
  return wrong;
}

test('no page scrolls sideways, is cut off, has an error or asks anything of another host, on telephone, tablet and desktop, with text twice as large too', async () => {
  expect(await sidewaysOn(await everyType('zh-CN'))).toEqual([]);
});

test('nor in English, whose words are longer', async () => {
  expect(await sidewaysOn(await everyType('en'))).toEqual([]);
});

test('nor where every field holds words without end', async () => {
  expect(await sidewaysOn(await typicalPages(await builtSite('unbroken')))).toEqual([]);
});

/** What the reader's setting of the text size does: the root's size is a percentage of it. */
function enlargeText(size: number): void {
  const root = document.documentElement;
  root.style.fontSize = '';
  root.style.fontSize = `${(Number.parseFloat(getComputedStyle(root).fontSize) * size) / 16}px`;
}

function sidewaysFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`scrolls by ${scrollWidth - clientWidth} px`] : [];
  const scrolls = (element: Element | null): boolean =>
    element !== null && (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  // What only a screen reader is to find lies outside on purpose, and what scrolls by itself may be wider.
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1 || right <= 0) return false;
    return (right > innerWidth + 1 || left < -1) && !scrolls(element) && element.closest('svg') === null;
  });
  return [...faults, ...cut.slice(0, 3).map((element) => `is cut off: ${element.outerHTML.slice(0, 120)}`)];
}
