import { describe, expect, test } from 'vitest';
import { explainCommand } from '../../scripts/commands/explain.ts';
import { run } from '../../scripts/commands/program.ts';
import { explainLine } from '../../scripts/report/explain.ts';
import { wordsFor } from '../../scripts/report/words.ts';
import { temporaryArchive } from '../ingest/archive-folder.ts';
import { quietConsole } from '../ingest/quiet-console.ts';
import { FILE, handMadePage } from './hand-made-page.ts';

describe('a line', () => {
  const told = (line: number, language = 'zh-CN') => explainLine(handMadePage(), line, wordsFor(language));

  test('tells each run of it: rule, what came second, block, item, field, and a role that pairing changed', () => {
    expect(told(1)).toEqual([
      `${FILE}:1  # 早市搬家`,
      '  1–2: # ',
      '    清理或更正时去掉',
      '  3–6: 早市搬家',
      '    区块 1（第 1 行）：标题 · 规则 marked-heading · 可信度 .95',
      '      其次 2. 正文 · 规则 long-line · 可信度 .70',
      '    → p01-l0004 东门早市搬进院子 · 引题 1 [标题 → 引题]',
      '  前接缝：无',
      '  后接缝：无',
    ]);
  });

  test('tells what came third, what it was merged with, and where its paragraph stands', () => {
    expect(told(6)).toEqual([
      `${FILE}:6  以后下雨也能出摊。`,
      '    区块 4（第 6 行）：正文 · 规则 sentence · 可信度 .97',
      '      其次 2. 标题 · 规则 short-line · 可信度 .80',
      '      其次 3. 杂讯 · 规则 separator · 可信度 .90',
      '    → p01-l0004 东门早市搬进院子 · 段落 1',
      '  前接缝：并为一段 4→6 · comma-end · .95',
      '  后接缝：无',
    ]);
  });

  test('tells what it serves as besides', () => {
    expect(told(4).join('\n')).toMatch(/1–11: 本报讯（记者 沈若溪）[\s\S]+同时用作署名/u);
  });

  test('tells doubtful seams on both sides, and diagnostics', () => {
    expect(told(8)).toContain('  后接缝：断段存疑 8→10 · open-end · .60');
    expect(told(10)).toContain('  前接缝：断段存疑 8→10 · open-end · .60');
    expect(told(10).at(-1)).toMatch(/^ {2}待查 join-soft：/u);
  });

  test('may be blank, or belong to no article', () => {
    expect(told(3)).toEqual([`${FILE}:3  （空行）`, '  前接缝：无', '  后接缝：无']);
    expect(told(12)).toContain('    → 不属于任何文章的文字：杂讯');
  });

  test('is told in English where the archive is', () => {
    expect(told(10, 'en').join('\n')).toContain('seam before: break uncertain 8→10 · open-end · .60');
  });
});

describe('--explain FILE:LINE', () => {
  const TEXT = '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。\n';
  const RAW = {
    '2024/2024-10-18-02.txt': TEXT,
    '2024/2024-10-19-02.txt': TEXT,
    'head.txt': `---\ndate: 2024-10-20\n---\n${TEXT}`,
  };

  test.each(['2024/2024-10-18-02.txt:1', '10-18-02.txt:1', '10-18-02:1', '2024-10-18:1'])(
    'a file can be named %s',
    async (place) => {
      const console = quietConsole();
      expect(await explainCommand({ archive: temporaryArchive(RAW), explain: [place, 'head:2'] }, console)).toBe(0);
      expect(console.said[0]).toBe('2024/2024-10-18-02.txt:1  早市搬家');
      expect(console.said.at(-1)).toMatch(/^head\.txt:2 .+不是版面文字/u);
    },
  );

  test('tells what the archive as a whole finds doubtful: a name, a number, a date', async () => {
    const other = TEXT.replace('沈若溪', '沈若湲');
    const archive = temporaryArchive({ '2024-10-19-02.txt': TEXT, '2024-10-20-02.txt': TEXT, 'other.txt': other });
    const console = quietConsole();
    expect(await explainCommand({ archive, explain: ['other:3', 'other:1'] }, console)).toBe(0);
    const told = console.said.join('\n');
    expect(told).toMatch(/other\.txt:3 [\s\S]+name-similar：署名“沈若湲”[\s\S]+other\.txt:1 [\s\S]+page-unknown：/u);
    expect(told).toMatch(/date-missing：/u);
  });

  test.each([
    ['no-such.txt:1', /no-such/u],
    ['2024-10-18-02.txt', /文件:行号/u],
    ['2024-10-18-02.txt:0', /文件:行号/u],
    ['10-18-02.txt:99', /第 99 行/u],
    ['2024-10-1:1', /2024-10-18-02\.txt、2024\/2024-10-19-02\.txt/u],
  ])('%s is a mistake of the user’s', async (place, message) => {
    const thrown = explainCommand({ archive: temporaryArchive(RAW), explain: [place] }, quietConsole());
    await expect(thrown).rejects.toThrow(message);
    await expect(thrown).rejects.toHaveProperty('name', 'UsageError');
  });

  test('which ends with 2', async () => {
    expect(await run(['node', 'backfile', 'check', '--archive', temporaryArchive(RAW), '--explain', 'no-such.txt:1'])).toBe(2);
  });
});
