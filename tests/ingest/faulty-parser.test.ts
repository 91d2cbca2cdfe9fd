import { expect, test, vi } from 'vitest';
import { exitCodeOf } from '../../scripts/commands/ingest-commands.ts';
import type * as Parser from '../../scripts/ingest/parse-page.ts';
import { slice } from '../../scripts/model/traced.ts';
import { brief } from '../read/temp-folder.ts';
import { ingest, temporaryArchive } from './archive-folder.ts';
import { checkPublished, readPublished } from './published.ts';

vi.mock('../../scripts/ingest/parse-page.ts', async (original) => {
  const real = await original<typeof Parser>();
  const parsePage: typeof real.parsePage = (page, sequence, context) => {
    const text = page.lines.map(({ raw }) => raw).join('\n');
    if (text.includes('会出错')) throw new Error('planted');
    const parsed = real.parsePage(page, sequence, context);
    if (!text.includes('会丢字')) return parsed;
    const items = parsed.items.map((item) => ({
      ...item,
      body: item.body.map((part) => ({ ...part, flow: slice(part.flow, 1) })),
    }));
    return { ...parsed, items };
  };
  return { ...real, parsePage };
});

test('a page that the parser fails on, or loses text of, is kept whole as unassigned; the others are built', async () => {
  const archive = temporaryArchive({
    '2024-10-18-01.txt': '这一版会出错\n\n本报讯（记者 沈若溪）第一版的正文。\n',
    '2024-10-18-02.txt': '这一版会丢字\n\n本报讯（记者 沈若溪）第二版的正文。\n',
    '2024-10-18-03.txt': '这一版正常\n\n本报讯（记者 沈若溪）第三版的正文。\n',
  });
  const outcome = await ingest(archive);
  expect(brief(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toSorted()).toEqual([
    'conservation-lost 2024-10-18-02.txt:3',
    'parser-failed 2024-10-18-01.txt:1',
  ]);
  expect(exitCodeOf(outcome)).toBe(1);
  const { articles, issues } = await readPublished(archive);
  expect(articles.map(({ front }) => front.address)).toEqual(['lanchuan-ribao/2024-10-18/p03/a01']);
  expect(issues[0]?.pages.map(({ unassigned }) => unassigned?.map(({ text }) => text))).toEqual([
    ['这一版会出错', '本报讯（记者 沈若溪）第一版的正文。'],
    ['这一版会丢字', '本报讯（记者 沈若溪）第二版的正文。'],
    undefined,
  ]);
  expect(await checkPublished(archive)).toEqual({ unowned: [], lost: '', invented: '' });
});
