import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { messagesFor } from '../../src/i18n/index.ts';
import { zhCN } from '../../src/i18n/zh-CN.ts';
import { GIVEN_ROLES } from '../../src/schemas/corrections.ts';
import { DIAGNOSTICS } from '../../src/schemas/diagnostics.ts';
import { jumpLines } from '../../src/site/jumps.ts';
import { leadOf } from '../../src/site/lead.ts';
import { notesInWords } from '../../src/site/notes.ts';
import { bylinePieces } from '../../src/site/people.ts';
import { endsInGap, gradeReasons, linesAttribute, reasonInWords } from '../../src/site/quality.ts';
import { slicesToShow } from '../../src/site/slices.ts';
import { headlineClass, pageNumber, plainTitle } from '../../src/site/titles.ts';
import { type ARTICLE, CONTINUATION } from './article-view.ts';

const zh = messagesFor('zh-CN');

describe('titles', () => {
  it('say that a derived title is none', () => {
    expect(plainTitle({ label: '我市第12批' }, zh)).toBe('无题：我市第12批');
    expect(plainTitle({}, zh)).toBe('无题');
  });

  it('say that a page number is not known', () => {
    expect(pageNumber('p02', '2', zh)).toBe('第2版');
    expect(pageNumber('x01', undefined, zh)).toBe('版次不详（存档第 1 页）');
  });

  it('turn between short clauses only', () => {
    expect(headlineClass('两股冷空气接踵而至 周末最低气温降到8℃')).toBe('clauses');
    expect(headlineClass('老码头历史街区二期下月开街 首批38家店铺半数是老行当')).toBe('long-clauses');
    expect(headlineClass('澜河城区段岸线修复一期完工')).toBeUndefined();
    expect(headlineClass(undefined)).toBe('untitled');
  });
});

describe('counts', () => {
  it('agree with their nouns in English', () => {
    expect([1, 2].map((count) => en.home.figureIssues(count))).toEqual(['issue', 'issues']);
    expect([['3'], ['3–5'], ['3', '7']].map((ranges) => en.issue.gaps(ranges))).toEqual([
      'Not held: page 3',
      'Not held: pages 3–5',
      'Not held: pages 3, 7',
    ]);
    expect(['7', '7, 9–11'].map((lines) => en.rights.suggest.lines(lines))).toEqual(['raw line 7', 'raw lines 7, 9–11']);
    expect(en.browsing.statistics.undatedNote(1)).toMatch(/^1 more article has /u);
    expect(en.browsing.statistics.bias.dates(1, 2)).toMatch(/^1 issue has .* 2 issues have /u);
  });

  it('join numbers as their language does', () => {
    expect(zh.issue.gaps(['3–5', '7'])).toBe('缺第3—5、7版（未收藏）');
    expect(en.issue.gaps(['A2–A3'])).toBe('Not held: pages A2–A3');
  });
});

it('name every role of unassigned text in both languages, never by its code', () => {
  for (const role of GIVEN_ROLES) for (const words of [zh, en]) expect(words.page.role(role), role).not.toBe(role);
});

describe('bylines', () => {
  const people = [
    { id: 'shen-ruoxi', name: '沈若溪' },
    { id: 'ji-xiaotang', name: '纪晓棠' },
  ];

  it('link each name and change no character', () => {
    const text = '●本报记者 沈若溪 实习生 纪晓棠 文/图';
    const pieces = bylinePieces(text, people);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ person }) => person).map((piece) => piece.text)).toEqual(['沈若溪', '纪晓棠']);
  });

  it('leave a name that is printed with spaces as text', () => {
    expect(bylinePieces('沈 若溪 纪晓棠', people)).toEqual([{ text: '沈 若溪 ' }, { text: '纪晓棠', person: 'ji-xiaotang' }]);
  });
});

describe('doubts in words', () => {
  it('never show a placeholder to readers', () => {
    for (const code of Object.keys(DIAGNOSTICS)) {
      expect(reasonInWords(code, 'zh-CN')).not.toMatch(/[{}]/u);
      expect(reasonInWords(code, 'en')).not.toMatch(/[{}]/u);
    }
  });

  it('tell the jump line that has no other half', () => {
    const article = {
      quality: { grade: 'b' as const, reasons: ['jump-unmatched', 'join-soft', 'join-soft'] },
      jumps: [{ direction: 'to' as const, text: '（下转第3版）', page: '3' }],
    };
    expect(gradeReasons(article, 'zh-CN')).toEqual(['“（下转第3版）”没有找到另一半', '此处可能是一段被断开的文字']);
  });

  it('leave out the words of a jump line that is withheld, with their quotation marks', () => {
    const article = {
      quality: { grade: 'b' as const, reasons: ['jump-unmatched'] },
      jumps: [{ direction: 'to' as const, text: '', page: '3' }],
    };
    expect(gradeReasons(article, 'zh-CN')).toEqual(['没有找到另一半']);
  });

  it('say once what is found at several lines', () => {
    const notes = notesInWords(
      [
        { code: 'join-soft', line: 8 },
        { code: 'text-lost', line: 9 },
        { code: 'join-soft', line: 30 },
      ],
      'zh-CN',
    );
    expect(notes).toEqual([
      { text: '此处可能是一段被断开的文字', lines: [8, 30] },
      { text: '此处文字中断，下文缺失', lines: [9] },
    ]);
  });

  it('know a text that stops short from one that has a gap within', () => {
    const blocks = [{ lines: [[1, 2]] as [number, number][] }, { lines: [[5, 9]] as [number, number][] }];
    expect(endsInGap({ blocks, joins: [{ kind: 'gap', lines: [9, 12], rule: 'r' }] })).toBe(true);
    expect(endsInGap({ blocks, joins: [{ kind: 'gap', lines: [2, 5], rule: 'r' }] })).toBe(false);
    expect(endsInGap({ blocks, joins: [{ kind: 'soft', lines: [9, 12], rule: 'r' }] })).toBe(false);
    expect(endsInGap({ blocks, joins: [{ kind: 'gap', lines: [9, 9], rule: 'story-end' }] })).toBe(true);
    const line = [{ lines: [[9, 9]] as [number, number][] }];
    expect(endsInGap({ blocks: line, joins: [{ kind: 'gap', lines: [9, 9], rule: 'story-start' }] })).toBe(false);
  });

  it('write line ranges shortly', () => {
    expect(
      linesAttribute([
        [5, 9],
        [12, 12],
      ]),
    ).toBe('5-9 12');
  });
});

describe('jump lines', () => {
  const jumps: NonNullable<typeof ARTICLE.jumps> = [
    { direction: 'to', text: '（下转第2版）', page: '2', address: CONTINUATION.address },
    { direction: 'from', text: '（上接第1版）', page: '1' },
  ];

  it('lead to the other half where it is held, and stand before or after the text', () => {
    const { before, after } = jumpLines({ jumps, continuesOn: CONTINUATION });
    expect(after).toEqual([{ direction: 'to', text: '（下转第2版）', other: CONTINUATION }]);
    expect(before).toEqual([{ direction: 'from', text: '（上接第1版）' }]);
  });
});

describe('the lead of an issue', () => {
  const page = (label: string | undefined, kind: (typeof CONTINUATION)['kind']) => ({
    pages: [
      {
        id: 'p01',
        sequence: 1,
        ...(label === undefined ? {} : { label }),
        labelBasis: 'printed' as const,
        source: { file: 'a.txt', sha256: '0'.repeat(64), encoding: 'utf-8', lines: [1, 9] as [number, number] },
        address: 'lanchuan-ribao/2023-10-18/p01',
        aliases: [],
        rawHeld: true,
        articles: [{ ...CONTINUATION, kind }],
      },
    ],
  });

  it('is the first story of page one', () => {
    expect(leadOf(page('1', 'article'))?.address).toBe(CONTINUATION.address);
    expect(leadOf(page('A01', 'article'))?.address).toBe(CONTINUATION.address);
  });

  it('is not claimed for another page, an unknown one, or a notice', () => {
    expect(leadOf(page('3', 'article'))).toBeUndefined();
    expect(leadOf(page('11', 'article'))).toBeUndefined();
    expect(leadOf(page(undefined, 'article'))).toBeUndefined();
    expect(leadOf(page('1', 'notice'))).toBeUndefined();
  });
});

describe('slices of a list', () => {
  it('are all shown while few, else the oldest and the newest', () => {
    expect(slicesToShow(3)).toEqual([1, 2, 3]);
    expect(slicesToShow(9)).toEqual([1, undefined, 5, 6, 7, 8, 9]);
  });
});

describe('interface texts', () => {
  it('are never empty, in either language', () => {
    const texts = (value: object): unknown[] =>
      Object.values(value).flatMap((each) => (typeof each === 'object' ? texts(each) : [each]));
    for (const text of [...texts(zhCN), ...texts(en)]) expect(text).not.toBe('');
  });
});
