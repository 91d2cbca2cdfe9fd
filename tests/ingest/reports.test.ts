import { describe, expect, test, vi } from 'vitest';
import { checkCommand } from '../../scripts/commands/check.ts';
import { makeConsole, progressLine } from '../../scripts/commands/console.ts';
import { exitCodeOf, ingestCommand } from '../../scripts/commands/ingest-commands.ts';
import { diagnosticLine, printDiagnostics } from '../../scripts/commands/print-diagnostics.ts';
import { qualityOf } from '../../scripts/ingest/write/quality.ts';
import { diagnose } from '../../scripts/model/diagnostic.ts';
import type { Finding, Item, Seam } from '../../scripts/model/page.ts';
import { traceLine } from '../../scripts/model/traced.ts';
import { DIAGNOSTICS, type DiagnosticCode, describeDiagnostic } from '../../src/schemas/diagnostics.ts';
import { temporaryArchive } from './archive-folder.ts';
import { itemOf } from './items.ts';
import { quietConsole } from './quiet-console.ts';
import { readTree } from './read-tree.ts';

/** The values that callers give with each code. A new code has to be listed here, with what its caller gives. */
const VALUES: Record<DiagnosticCode, readonly string[]> = {
  'archive-invalid': ['file', 'problem'],
  'weights-invalid': ['file', 'problem'],
  'rights-uri-unknown': ['uri'],
  'rights-address-unknown': ['address'],
  'rights-reprint-open': ['address', 'other'],
  'raw-folder-missing': ['folder'],
  'calendar-contradicted': ['newspaper', 'gap', 'found', 'count'],
  'calendar-overlap': ['newspaper', 'gap', 'other'],
  'calendar-weekday': ['newspaper', 'found', 'count'],
  'correction-invalid': ['file', 'problem'],
  'correction-misfit': ['raw', 'line', 'quote', 'found'],
  'correction-quote-short': ['raw', 'line', 'quote', 'found'],
  'correction-target-missing': ['target'],
  'correction-ambiguous': ['raw', 'line', 'quote', 'count'],
  'correction-without-article': ['raw', 'line'],
  'correction-conflict': ['other'],
  'correction-empties': ['raw', 'line'],
  'correction-no-jump': ['raw', 'line'],
  'correction-refused': ['raw'],
  'file-unreadable': ['problem'],
  'file-empty': [],
  'file-binary': ['offset'],
  'file-too-large': ['size', 'limit'],
  'file-too-many-lines': ['limit'],
  'file-undecodable': [],
  'line-too-long': ['count'],
  'front-matter-invalid': ['problem'],
  'manifest-invalid': ['problem'],
  'manifest-file-missing': ['listed'],
  'date-invalid': ['value'],
  'newspaper-unknown': ['value', 'used'],
  'date-inferred': ['date', 'confidence'],
  'date-missing': [],
  'date-conflict': ['used', 'other'],
  'page-unknown': ['id'],
  'page-duplicate': ['date', 'label', 'other', 'id'],
  'weekday-conflict': ['date'],
  'date-implausible': ['date', 'first', 'last'],
  'page-missing': ['labels', 'date'],
  'page-reprinted': ['other', 'count'],
  'name-similar': ['name', 'count', 'other', 'otherCount', 'otherPlace'],
  'page-conflict': ['used', 'text'],
  'jump-unmatched': ['text'],
  'language-unread': [],
  'headline-missing': [],
  'headline-unassigned': ['text'],
  'headline-by-content': ['text'],
  'headline-conflict': ['text', 'other'],
  'join-soft': [],
  'text-lost': [],
  'opening-lost': [],
  'page-interleaved': [],
  garble: [],
  'line-unassigned': [],
  'conservation-lost': ['text'],
  'conservation-invented': ['text'],
  'parser-failed': ['problem'],
  'hand-edit-kept': [],
  'file-in-the-way': [],
};

describe('every diagnostic', () => {
  const codes = Object.keys(VALUES) as DiagnosticCode[];

  test('is listed here', () => {
    expect(Object.keys(DIAGNOSTICS).toSorted()).toEqual(codes.toSorted());
  });

  test.each(codes)('%s says what happened in all languages, with every value and no blank left', (code) => {
    const values = Object.fromEntries(VALUES[code].map((name) => [name, `<${name}>`]));
    const texts = ['zh-CN', 'en', 'zh-TW'].map((language) => describeDiagnostic(code, language, values));
    expect(texts[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(texts[1]?.message).not.toMatch(/\p{Script=Han}/u);
    for (const { message, hint = '' } of texts) {
      expect(message + hint).not.toMatch(/\{\w*\}/u);
      for (const value of Object.values(values)) expect(message + hint).toContain(value);
    }
    expect(texts[2]?.message).toMatch(/\p{Script=Han}/u);
    expect(new Set(texts.map(({ hint }) => hint === undefined)).size).toBe(1);
  });

  test('a value is put in as it is, whatever it looks like', () => {
    expect(describeDiagnostic('date-invalid', 'en', { value: '$& {value} $1' }).message).toContain('“$& {value} $1”');
    expect(describeDiagnostic('date-invalid', 'en').message, 'a missing value is seen').toContain('{value}');
  });
});

describe('printed reports', () => {
  const diagnostics = [
    diagnose('join-soft', { file: 'b.txt', line: 7 }),
    diagnose('file-empty', { file: 'a.txt' }),
    diagnose('join-soft', { file: 'a.txt', line: 3 }),
    diagnose('file-undecodable', { file: 'c.txt' }),
    diagnose('page-unknown', 'unavailable', { id: 'x01' }),
  ];

  test('a line has severity, code, place, message and what to do', () => {
    expect(diagnostics.map((diagnostic) => diagnosticLine(diagnostic, 'en').split(' ').slice(0, 3).join(' '))).toEqual([
      'review join-soft b.txt:7',
      'warning file-empty a.txt',
      'review join-soft a.txt:3',
      'error file-undecodable c.txt',
      'info page-unknown -',
    ]);
    expect(diagnosticLine(diagnose('file-empty', { file: 'a.txt' }), 'zh-CN')).toBe(
      'warning file-empty a.txt 文件中没有文字 请重新识别该版，或删去此文件。',
    );
  });

  test.each([
    ['quiet', false, 1, 0],
    ['normal', false, 1, 1],
    ['verbose', false, 1, 4],
    ['quiet', true, 1, 3],
    ['verbose', true, 1, 4],
  ] as const)('%s, all %s: errors always, the rest by loudness, and a count of each code', (loudness, all, complained, said) => {
    const console = { ...quietConsole(), loudness };
    printDiagnostics(diagnostics, 'en', console, { all });
    expect([console.complained.length, console.said.length]).toEqual([complained, said + 1]);
    expect(console.said.at(-1)).toBe('doubts: join-soft 2, file-empty 1, file-undecodable 1, page-unknown 1');
  });

  test('nothing doubtful', () => {
    const console = quietConsole();
    printDiagnostics([], 'zh-CN', console);
    expect(console.said).toEqual(['没有疑点']);
  });

  test('only an error changes the exit code', () => {
    expect(exitCodeOf({ diagnostics: diagnostics.filter(({ severity }) => severity !== 'error') })).toBe(0);
    expect(exitCodeOf({ diagnostics })).toBe(1);
  });
});

test.each([
  ['pages', 1200, 5000, { count: 1200, seconds: 3 }, 'pages 1200/5000, 400/s, 10 s left'],
  ['pages', 3, 10, { count: 3, seconds: 6 }, 'pages 3/10, 0.5/s, 14 s left'],
  ['pages', 10, 10, { count: 10, seconds: 1 }, 'pages 10/10, 10/s, 0 s left'],
  ['pages', 300, 1200, { count: 100, seconds: 1 }, 'pages 300/1200, 100/s, 9 s left'],
  ['pages', 1, 10, { count: 0, seconds: 0 }, 'pages 1/10'],
  ['解析', 7, undefined, { count: 7, seconds: 2 }, '解析 7, 3.5/s'],
])('progress of %s %s of %s', (label, count, total, measured, line) => {
  expect(progressLine(label, count, total, measured)).toBe(line);
});

test('a rate is not slowed by what was done before the total was known', () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  vi.useFakeTimers();
  try {
    const progress = makeConsole('normal').progress('bundle');
    vi.advanceTimersByTime(60_000);
    progress.step(1, 1001);
    vi.advanceTimersByTime(10_000);
    progress.step(501, 1001);
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
  expect(lines.map((line) => line.trim()).at(-1)).toBe('bundle 501/1001, 50/s, 10 s left');
});

describe('the grade of an article', () => {
  const seam = (kind: Seam['kind']): Seam => ({ kind, lines: [1, 2], rule: 'open-end', confidence: 0.6 });
  const dated = (basis: Finding<string>['basis']): Finding<string> => ({
    value: '2024-10-18',
    basis,
    confidence: 0.9,
    evidence: [],
  });
  const jump = { jumps: [{ direction: 'to' as const, page: '2' }] };
  const CONFLICT = { item: 'p01-l0009', title: '另一篇', confidence: 0.4 };
  const garbled: Item = {
    ...itemOf('文。'),
    body: [{ role: 'body', flow: traceLine(1, '文□□。'), doubt: 'garble', damaged: [{ text: '□□', confidence: 0.9 }] }],
  };
  const doubtful = (doubts: string[], seams: Seam[] = []): Item => ({ ...itemOf('文。'), doubts, seams });

  test.each([
    ['nothing doubtful', doubtful([]), dated('file-name'), { grade: 'a' }],
    ['an inferred date says nothing of the text', doubtful([]), dated('inferred'), { grade: 'a', reasons: ['date-inferred'] }],
    ['no date', doubtful([]), undefined, { grade: 'a', reasons: ['date-missing'] }],
    ['a soft break', doubtful(['join-soft'], [seam('soft')]), dated('printed'), { grade: 'b', reasons: ['join-soft'] }],
    ['no headline', doubtful(['headline-missing']), dated('printed'), { grade: 'b', reasons: ['headline-missing'] }],
    [
      'three soft breaks',
      doubtful(['join-soft'], [seam('soft'), seam('soft'), seam('soft')]),
      dated('printed'),
      { grade: 'c', reasons: ['join-soft'] },
    ],
    ['many good joins', doubtful([], [seam('merged'), seam('merged'), seam('merged')]), dated('printed'), { grade: 'a' }],
    ['lost text', doubtful([], [seam('gap')]), dated('printed'), { grade: 'c', reasons: ['text-lost'] }],
    ['damage', garbled, dated('printed'), { grade: 'c', reasons: ['garble'] }],
    ['a jump without its other half', itemOf('文。', jump), dated('printed'), { grade: 'b', reasons: ['jump-unmatched'] }],
  ])('%s', (_, item, date, quality) => {
    const { doubts = [], ...told } = qualityOf(item, { date, links: new Map(), conflict: undefined });
    expect(told).toEqual(quality);
    expect([...new Set(doubts.map(({ code }) => code))]).toEqual(told.reasons ?? []);
  });

  test('every doubt tells its lines and how sure it is', () => {
    const item = { ...garbled, seams: [{ ...seam('soft'), lines: [4, 6] as [number, number] }], headlineConflict: CONFLICT };
    const { doubts } = qualityOf(
      { ...item, headline: { flow: traceLine(2, '题') } },
      { date: dated('inferred'), links: new Map(), conflict: 'a/2024-10-18/p01/a02' },
    );
    expect(doubts).toEqual([
      {
        code: 'headline-conflict',
        lines: [2, 2],
        confidence: 0.4,
        values: { text: '题', other: '另一篇', address: 'a/2024-10-18/p01/a02' },
      },
      { code: 'join-soft', lines: [4, 6], confidence: 0.6 },
      { code: 'garble', lines: [1, 1], confidence: 0.9 },
      { code: 'date-inferred', confidence: 0.9 },
    ]);
  });
});

describe('ingest and check', () => {
  const raw = { '2024-10-18-02.txt': '早市搬家\n\n本报讯（记者 沈若溪）早市搬进了院子。\n' };

  test('check writes nothing, and tells what ingest would', async () => {
    const archive = temporaryArchive(raw);
    const before = await readTree(archive);
    const console = quietConsole();
    expect(await checkCommand({ archive }, console)).toBe(0);
    expect(await readTree(archive)).toEqual(before);
    expect(console.said).toEqual(['没有疑点', '1 个文件（0 个无法读取）：1 期 1 版 1 篇']);
  });

  test('ingest tells what it wrote; the second time nothing', async () => {
    const archive = temporaryArchive(raw);
    const [first, second] = [quietConsole(), quietConsole()];
    expect([await ingestCommand({ archive }, first), await ingestCommand({ archive }, second)]).toEqual([0, 0]);
    expect(first.said.at(-1)).toBe('1 个文件（0 个无法读取）：1 期 1 版 1 篇；写入 2，未变 0，移除 0，保留人工修改 0');
    expect(second.said.at(-1)).toBe('1 个文件（0 个无法读取）：1 期 1 版 1 篇；写入 0，未变 2，移除 0，保留人工修改 0');
  });
});
