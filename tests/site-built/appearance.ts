import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import type { PageKind } from '../../src/views/views.ts';
import { openTypical } from './every-type.ts';

/** A picture of a page of the demonstration. */
export interface Shot {
  /** Name of its file, without the ending. */
  name: string;
  kind: PageKind;
  /** The file within the site. */
  path: string;
  width: 390 | 1280;
  colorScheme: 'light' | 'dark';
}

const PAPER = 'lanchuan-ribao';

/** The pages whose look is kept, each as it is read most. */
export const SHOTS: readonly Shot[] = [
  { name: 'home', kind: 'home', path: 'index.html', width: 1280, colorScheme: 'light' },
  { name: 'year', kind: 'year', path: `${PAPER}/2024/index.html`, width: 1280, colorScheme: 'light' },
  { name: 'issue', kind: 'issue', path: `${PAPER}/2024-10-18/index.html`, width: 390, colorScheme: 'light' },
  { name: 'page', kind: 'page', path: `${PAPER}/2024-10-18/pa01/index.html`, width: 390, colorScheme: 'light' },
  { name: 'article', kind: 'article', path: `${PAPER}/2024-10-18/pa01/a01/index.html`, width: 390, colorScheme: 'light' },
  { name: 'article-dark', kind: 'article', path: `${PAPER}/2023-10-18/p01/a01/index.html`, width: 1280, colorScheme: 'dark' },
  { name: 'list', kind: 'list', path: 'tags/qingyan/index.html', width: 390, colorScheme: 'light' },
  { name: 'statistics', kind: 'statistics', path: `${PAPER}/statistics/index.html`, width: 390, colorScheme: 'light' },
  { name: 'search', kind: 'search', path: 'search/index.html', width: 390, colorScheme: 'light' },
];

/** Height of a picture, in CSS pixels. */
const HEIGHT = 1200;

/** Half the size, and sixteen steps of each colour: what differs between machines is lost, what a reader would notice is not. */
const SCALE = 2;
const STEP = 17;

/** Share of pixels that may differ: edges of letters are drawn differently by different versions of the browser. */
const TOLERANCE = 0.01;

const FONT_HOST = 'http://fonts.test/';
const FONT = `@import url(${FONT_HOST}400.css); *, *::before, *::after { font-family: "Noto Serif SC" !important; }`;

/** Takes a picture of a page, with the one font that is the same on all machines. */
export async function takeShot(browser: Browser, siteDir: string, { path, width, colorScheme }: Shot): Promise<PNG> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT }, colorScheme, reducedMotion: 'reduce' });
  try {
    await openTypical(page, { siteDir, path });
    await page.route(`${FONT_HOST}**`, (route) => route.fulfill({ path: fontFile(new URL(route.request().url()).pathname) }));
    await page.addStyleTag({ content: FONT });
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    return reduced(PNG.sync.read(await page.screenshot({ caret: 'hide', animations: 'disabled' })));
  } finally {
    await page.close();
  }
}

/** The pixels in which two pictures differ, marked; `undefined` where they look the same. */
export function difference(expected: PNG, actual: PNG): PNG | undefined {
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height) return actual;
  const marked = new PNG({ width, height });
  const pixels = pixelmatch(expected.data, actual.data, marked.data, width, height, { threshold: 0.15 });
  return pixels > width * height * TOLERANCE ? marked : undefined;
}

/** The file of a picture that is kept. */
export function goldenFile(folder: string, { name }: Shot): string {
  return join(folder, `${name}.png`);
}

/** A picture as a file, as small as it gets. */
export function encoded(picture: PNG): Buffer {
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });
}

/** A picture that was written with `encoded`. */
export function decoded(file: string): PNG {
  return PNG.sync.read(readFileSync(file));
}

function fontFile(pathname: string): string {
  return createRequire(import.meta.url).resolve(`@fontsource/noto-serif-sc${pathname}`);
}

function reduced(picture: PNG): PNG {
  const [width, height] = [Math.floor(picture.width / SCALE), Math.floor(picture.height / SCALE)];
  const small = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        small.data[(y * width + x) * 4 + channel] = Math.round(meanOf(picture, { x, y, channel }) / STEP) * STEP;
      }
    }
  }
  return small;
}

function meanOf({ data, width }: PNG, { x, y, channel }: { x: number; y: number; channel: number }): number {
  let sum = 0;
  for (let row = 0; row < SCALE; row += 1) {
    for (let column = 0; column < SCALE; column += 1) {
      sum += data[((y * SCALE + row) * width + x * SCALE + column) * 4 + channel] ?? 0;
    }
  }
  return sum / SCALE ** 2;
}
