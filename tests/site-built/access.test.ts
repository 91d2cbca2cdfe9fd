import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { violationsOf } from '../browser/axe.ts';
import { openBrowser } from '../browser/browser.ts';
import { everyType, type InterfaceLanguage, openTypical, type TypicalPage } from './every-type.ts';

// A page of every type, in both languages, is opened some ten times.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const LANGUAGES: InterfaceLanguage[] = ['zh-CN', 'en'];
const typical: Partial<Record<InterfaceLanguage, TypicalPage[]>> = {};
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  for (const language of LANGUAGES) typical[language] = await everyType(language);
});
afterAll(() => browser?.close());

/** Does something with a page of every type, and tells what was wrong, with the type. */
async function onEveryType(language: InterfaceLanguage, look: (type: TypicalPage) => Promise<string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const each of typical[language] ?? []) {
    await openTypical(page, each);
    // What is folded up is there for somebody too.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    wrong.push(...(await look(each)).map((fault) => `${each.type} (${each.path}): ${fault}`));
  }
  return wrong;
}

/** What axe judges by the colours of the page alone: all else is the same in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

describe.each(LANGUAGES)('on a page of every type, with the interface in %s,', (language) => {
  test.each([390, 1280])('at %i px, axe finds nothing wrong in the light and in the dark', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const wrong = await onEveryType(language, async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const inTheDark = await violationsOf(page, COLOUR_RULES);
      await page.emulateMedia({ colorScheme: 'light' });
      return [...inTheDark.map((fault) => `dark: ${fault}`), ...(await violationsOf(page))];
    });
    expect(wrong).toEqual([]);
  });

  test('the page says its language, what it is and who it is for', async () => {
    expect(
      await onEveryType(language, async ({ kind }) => {
        const { lang, title, description, headings } = await page.evaluate(factsOfHead);
        const faults: string[] = [];
        if (lang !== language) faults.push(`its language is ${lang}`);
        if (title.trim() === '') faults.push('it has no title');
        if (description.trim() === '' && !UNDESCRIBED.has(kind)) faults.push('it has no description');
        if (headings.filter((level) => level === 1).length !== 1) faults.push(`its headings are ${headings.join(' ')}`);
        return faults;
      }),
    ).toEqual([]);
  });
});

test('what the keyboard has reached is seen', async () => {
  expect(await onEveryType('zh-CN', () => unseenFocus(16))).toEqual([]);
});

test('in colours that the reader forces, and without motion, nothing is lost', async () => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const wrong = await onEveryType('zh-CN', async () => [
    ...(await page.evaluate(motions)),
    ...(await page.evaluate(linksLikeText)),
    ...(await page.evaluate(coloursOfItsOwn)),
    ...(await unseenFocus(4)),
  ]);
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
  expect(wrong).toEqual([]);
});

/** Neither is meant to be found: one leads on at once, the other answers for what is not there. */
const UNDESCRIBED = new Set(['alias', 'notFound']);

function factsOfHead() {
  return {
    lang: document.documentElement.lang,
    title: document.title,
    description: document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '',
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
  };
}

function motions(): string[] {
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return Number.parseFloat(transitionDuration) > 0.01 || animationName !== 'none' || scrollBehavior === 'smooth';
  });
  return moving.map((element) => `moves: ${element.outerHTML.slice(0, 120)}`);
}

/** Links within a sentence that only a colour tells from it, where there are no colours but the reader's. */
function linksLikeText(): string[] {
  return [...document.querySelectorAll('main p a[href]')]
    .filter((link) => {
      const own = [...(link.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const { textDecorationLine, borderBottomStyle, color } = getComputedStyle(link);
      const around = getComputedStyle(link.parentElement ?? link).color;
      return own && textDecorationLine === 'none' && borderBottomStyle === 'none' && color === around;
    })
    .map((link) => `a link like text: ${link.outerHTML.slice(0, 120)}`);
}

/** Where a page insists on its colours, the reader's may not go with them. */
function coloursOfItsOwn(): string[] {
  const kept = [...document.querySelectorAll('body, body *')].filter((element) => {
    const adjust = getComputedStyle(element).getPropertyValue('forced-color-adjust');
    return adjust === 'none' && !element.closest('svg');
  });
  return kept.map((element) => `keeps its colours: ${element.outerHTML.slice(0, 120)}`);
}

/** What is focused and not to be seen. @param presses of the tab key, from the top of the page */
async function unseenFocus(presses: number): Promise<string[]> {
  const wrong: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return;
      const { outlineStyle, outlineWidth, visibility } = getComputedStyle(focused);
      const { width, height, right, bottom } = focused.getBoundingClientRect();
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      const isThere = visibility === 'visible' && width > 0 && height > 0 && right > 0 && bottom > 0;
      return isOutlined && isThere ? undefined : `reached unseen: ${focused.outerHTML.slice(0, 120)}`;
    });
    if (fault !== undefined) wrong.push(fault);
  }
  return wrong;
}
