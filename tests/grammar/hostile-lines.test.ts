import { expect, test } from 'vitest';
import { normaliseLine } from '../../scripts/ingest/normalise/line.ts';
import { readBlocks } from '../../scripts/ingest/parse-page.ts';

/** The longest line that is parsed at all. */
const CHARS = 20_000;

// A pattern that tries a line from every place in every way would not come back from these.
test.each([
  '记者',
  '张',
  ' ',
  '（',
  '、',
  '编辑 ',
  '责编 ',
  '第1版',
  '下转',
  '●',
  '——',
  '驻首席',
  '本报',
  '新华社',
  '：',
  '摄 ',
  '图/',
  '“',
  '之一',
  '系列',
])(
  'a line of nothing but %j is read',
  (piece) => {
    const newspaper = { id: 'lanchuan-ribao', name: '澜川日报', language: 'zh-CN' as const };
    for (const length of [60, 150, 239, CHARS]) {
      const raw = `本报${piece.repeat(length)}`.slice(0, length);
      const lines = [raw, `记者 张三 ${raw}`.slice(0, CHARS), `${raw}摄`.slice(-CHARS)].map((text, index) =>
        normaliseLine({ number: index * 2 + 1, raw: text }),
      );
      expect(readBlocks(lines, { newspaper, newspapers: [newspaper] }).length).toBeGreaterThan(0);
    }
  },
  20_000,
);
