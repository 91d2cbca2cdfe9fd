import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '../../scripts/commands/check.ts';
import { diagnosticLine } from '../../scripts/commands/print-diagnostics.ts';
import joins from '../../scripts/ingest/joins/weights.json' with { type: 'json' };
import boundaries from '../../scripts/ingest/pairing/boundary-weights.json' with { type: 'json' };
import { type ArchiveWeights, WEIGHTS_FILE } from '../../src/schemas/archive-weights.ts';
import { putFiles } from '../build/temporary.ts';
import { ingest, temporaryArchive } from '../ingest/archive-folder.ts';
import { quietConsole } from '../ingest/quiet-console.ts';
import { readTree } from '../ingest/read-tree.ts';
import { temporaryFolder } from '../read/temp-folder.ts';

const PAGE = `老码头来了新掌柜

早市搬进了院子，摊主们把秤擦得锃亮，买菜的人提着篮子沿河走来。

山里的晒谷场

谷子铺了一地，孩子们赤着脚把它们翻了一遍又一遍，傍晚收进了仓。

船工把缆绳收好。孩子们停下来看，谁也没有料到镇东头的渡口

热闹起来，头一班船载着三十名学生和两筐鸡蛋。
`;

const archiveWith = (weights?: string | ArchiveWeights) => {
  const archive = temporaryArchive({ '2024-10-18-01.txt': PAGE });
  if (weights !== undefined)
    putFiles(archive, { [WEIGHTS_FILE]: typeof weights === 'string' ? weights : JSON.stringify(weights) });
  return archive;
};
const articlesOf = (archive: string) => readTree(archive, ['articles']);
/** Weights by which every place is a new story, or none. */
const always = (starts: boolean): ArchiveWeights => ({ boundaries: { ...boundaries, bias: starts ? 50 : -50, clues: {} } });

describe("an archive's own weights", () => {
  test('decide what is a headline', async () => {
    const [apart, together] = [archiveWith(always(true)), archiveWith(always(false))];
    await ingest(apart);
    await ingest(together);
    expect((await articlesOf(apart)).size).toBe(2);
    const [only] = (await articlesOf(together)).values();
    expect((await articlesOf(together)).size).toBe(1);
    expect(only).toContain('\n## 山里的晒谷场\n');
  });

  test('decide what is joined', async () => {
    const rulesWith = async (adjacent: number) => {
      const language = { weights: { bias: -20, adjacent }, kinds: [] };
      const archive = archiveWith({ joins: { ...joins, zh: language, en: language } });
      await ingest(archive);
      return [...(await articlesOf(archive)).values()].join('').match(/rule: [\w-]+/gu);
    };
    expect(await rulesWith(40)).toContain('rule: likely-join');
    expect(await rulesWith(0)).not.toContain('rule: likely-join');
  });

  test('are those of the report too: it shows what ingest makes', async () => {
    const itemsOf = async (weights: ArchiveWeights) => {
      const console = quietConsole();
      const folder = temporaryFolder({});
      await checkCommand({ archive: archiveWith(weights), report: folder, onlyDoubtful: undefined }, console);
      const [page] = (await readTree(folder, ['pages'])).values();
      return page?.match(/class="item /gu)?.length;
    };
    expect([await itemsOf(always(true)), await itemsOf(always(false))]).toEqual([2, 1]);
  });

  test('are taken up when they change, though the pages were parsed before', async () => {
    const archive = archiveWith(always(true));
    const cache = temporaryFolder({});
    await ingest(archive, { cache });
    putFiles(archive, { [WEIGHTS_FILE]: JSON.stringify(always(false)) });
    expect((await ingest(archive, { cache })).parsed).toBe(1);
    expect((await articlesOf(archive)).size).toBe(1);
  });
});

describe('a damaged weights file', () => {
  const whole = JSON.stringify(always(true));
  test.each([
    ['cut short', whole.slice(0, -9)],
    ['empty', ''],
    ['of another form', '{"joins":{"command":"x"}}'],
    ['with a word for a weight', whole.replace('"bias":50', '"bias":"50"')],
    ['with a key that is not known', whole.replace('"bias"', '"more":1,"bias"')],
    ['a list', '[]'],
  ])('%s is an error that names it and says what to do; the shipped weights are used', async (_, text) => {
    const [archive, plain] = [archiveWith(text), archiveWith()];
    const { diagnostics } = await ingest(archive);
    await ingest(plain);
    const found = diagnostics.filter(({ code }) => code === 'weights-invalid');
    expect(found.map(({ severity, source }) => [severity, source])).toEqual([['error', { file: WEIGHTS_FILE }]]);
    const told = found.map((diagnostic) => diagnosticLine(diagnostic, 'zh-CN'));
    expect(told.join()).toMatch(/^error weights-invalid vocabulary\/weights\.json .+：.+；.+npm run train，或删去此文件。$/u);
    expect(await articlesOf(archive)).toEqual(await articlesOf(plain));
  });

  test('that is a folder is told likewise', async () => {
    const archive = archiveWith();
    mkdirSync(join(archive, WEIGHTS_FILE), { recursive: true });
    const { diagnostics } = await ingest(archive);
    expect(diagnostics.map(({ code }) => code)).toContain('weights-invalid');
  });
});
