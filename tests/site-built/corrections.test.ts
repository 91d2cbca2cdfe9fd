import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

/** The text of a page of the site, without tags, and with white space as one space. */
async function textOf(path: string): Promise<{ html: string; text: string }> {
  const { siteDir } = await builtSite('variety');
  const html = readFileSync(join(siteDir, path, 'index.html'), 'utf8');
  return { html, text: html.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ') };
}

test('a reader sees that a paragraph was corrected, how it was printed, by whom, when and why', async () => {
  const { html, text } = await textOf('manbao/2021-03-01/p01/a01');
  expect(text).toContain('漫城老街的石板路重新铺好');
  expect(text).toMatch(/1 correction .*Corrected .*本报讯/u);
  expect(text).toMatch(/青石板路 becomes 石板路 校对员 纪晓棠 · 20 November 2026 · 对照原版 · raw line 3/u);
  expect(html).toMatch(/<del lang="zh-CN" data-segment(?:="")?>青石板路<\/del>/u);
  expect(html).toMatch(/href="(?:[^"]*)#L3"/u);
  expect((await textOf('manbao/2021-03-01/p01/a02')).text).not.toContain('Corrected');
});

test('a corrected day is told in each article and on the page, and the earlier address leads on', async () => {
  for (const path of ['manbao/2021-03-06/p01/a03', 'manbao/2021-03-06/p01'])
    expect((await textOf(path)).text).toMatch(
      /Day of issue ?: 2 March 2021 becomes 6 March 2021 校对员 纪晓棠 .*报眉印作3月6日/u,
    );
});

test('what an editor said of a line without an article is told on its page', async () => {
  const { text } = await textOf('manbao/undated/x01');
  expect(text).toMatch(/What some lines are 校对员 纪晓棠 .*夹页上的字 · raw line 5/u);
});
