import { describe, expect, test } from 'vitest';
import { brief } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { readPublished } from './published.ts';

const lead = (headline: string, text: string) => `${headline}\n\n本报讯（记者 沈若溪）${text}\n`;

/** `page id, printed number, its basis, name` of every page, and the date of each issue. */
async function factsOf(raw: Record<string, string>) {
  const archive = temporaryArchive(raw);
  const { diagnostics } = await ingest(archive);
  const { issues } = await readPublished(archive);
  return {
    issues: issues.map(({ address, dateBasis, dateConfidence }) => `${address} ${dateBasis} ${dateConfidence}`),
    pages: issues.flatMap(({ pages }) =>
      pages.map(({ id, label = '-', labelBasis, name = '-' }) => `${id} ${label} ${labelBasis} ${name}`),
    ),
    diagnostics: brief(diagnostics),
    values: diagnostics.map(({ values }) => values),
  };
}

describe('the date of an issue', () => {
  test('stated in the file name; the text agrees', async () => {
    const { issues, diagnostics } = await factsOf({ '2024-10-18-02.txt': lead('早市搬家了', '2024年10月17日，早市搬家。') });
    expect([issues, diagnostics]).toEqual([['lanchuan-ribao/2024-10-18 file-name 0.98'], []]);
  });

  test('stated, but the text is surely of another week', async () => {
    const text = lead('早市搬家了', '2024年9月17日，早市搬家。') + lead('\n夜市也搬家了', '2024年9月17日，夜市搬家。');
    const { issues, diagnostics, values } = await factsOf({ '2024-10-18-02.txt': text });
    expect([issues, diagnostics]).toEqual([['lanchuan-ribao/2024-10-18 file-name 0.98'], ['date-conflict 2024-10-18-02.txt:3']]);
    expect(values[0]).toEqual({ used: '2024-10-18', other: '2024-09-18' });
  });

  test('printed in a folio', async () => {
    const { issues, diagnostics } = await factsOf({
      'a.txt': `2024年10月18日 星期五\n第02版：综合\n\n${lead('早市搬家了', '早市搬家。')}`,
    });
    expect([issues, diagnostics]).toEqual([['lanchuan-ribao/2024-10-18 printed 0.98'], []]);
  });

  test('a printed day within a story is no folio', async () => {
    const { issues } = await factsOf({ 'a.txt': lead('早市搬家了', '早市搬家，2024年10月18日。') });
    expect(issues[0]).not.toContain('printed');
  });

  test('not known', async () => {
    const { issues, diagnostics } = await factsOf({ 'a.txt': lead('早市搬家了', '早市搬家。') });
    expect([issues, diagnostics]).toEqual([
      ['lanchuan-ribao/undated unknown 0'],
      ['page-unknown a.txt:1', 'date-missing a.txt:1'],
    ]);
  });

  test('the pages of one file share the surest date', async () => {
    const { issues, pages } = await factsOf({
      'a.txt': `${lead('早市搬家了', '早市搬家。')}\n摊位一个没少。\n\n摊主说早起惯了。\n\n第02版：综合\n\n${lead('夜市搬家了', '2024年10月17日，夜市搬家。')}`,
    });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(/^lanchuan-ribao\/2024-10-18 inferred /u);
    expect(pages).toHaveLength(2);
  });
});

describe('the number of a page', () => {
  test('counted from the printed ones of its file', async () => {
    const page = (text: string, head = '') => `${head}${lead(text, '有消息。')}`;
    const raw = [page('早市搬家了'), page('夜市搬家了', '第02版：综合\n\n'), page('集市搬家了')].join('\n\f');
    expect((await factsOf({ '2024-10-18.txt': raw })).pages).toEqual([
      'p01 1 inferred 要闻',
      'p02 2 printed 综合',
      'p03 3 inferred 民生',
    ]);
  });

  test('proved by a jump to page 2', async () => {
    const { pages } = await factsOf({ '2024-10-18.txt': `${lead('早市搬家了', '早市搬了。')}\n（下转第2版）\n` });
    expect(pages).toEqual(['p01 1 inferred 要闻']);
  });

  test('not proved by a continuation', async () => {
    const { pages } = await factsOf({ '2024-10-18.txt': `早市搬家了\n\n（上接第1版）早市搬了。\n` });
    expect(pages).toEqual(['x01 - unknown -']);
  });

  test('its name comes from the archive, unless one is printed', async () => {
    const named = await factsOf({ '2024-10-18-02.txt': lead('早市搬家了', '早市搬了。') });
    const printed = await factsOf({ '2024-10-18.txt': `第02版：市井\n\n${lead('早市搬家了', '早市搬了。')}` });
    expect([named.pages, printed.pages]).toEqual([['p02 2 file-name 综合'], ['p02 2 printed 市井']]);
  });
});

test('the newspaper is the stated one, else the first of the archive', async () => {
  const archive = temporaryArchive({
    'port-ellery-courier/2024-10-18-1.txt':
      'Tide Mill Turns\n\nBy NORA FINCH\n\nThe wheel of the mill turned for the first time in sixty years.\n',
    '2024-10-18-1.txt': lead('早市搬家了', '早市搬了。'),
  });
  await ingest(archive);
  const { articles } = await readPublished(archive);
  expect(articles.map(({ front }) => [front.newspaper, front.language, front.headline])).toEqual([
    ['lanchuan-ribao', 'zh-CN', '早市搬家了'],
    ['port-ellery-courier', 'en', 'Tide Mill Turns'],
  ]);
});
