import { diagnose } from '../../scripts/model/diagnostic.ts';
import type { Block, Item, Leftover, Line, ParsedPage, Reading, Role } from '../../scripts/model/page.ts';
import { concat, slice, type Traced, traceLine } from '../../scripts/model/traced.ts';
import type { PageReading } from '../../scripts/report/page-reading.ts';
import { readPage } from '../../scripts/report/read-page.ts';

export const FILE = '2024/early-market.txt';

/** A page with a heading that became a kicker, a merged and a doubtful break, a byline printed in the text, and a line that nothing owns. */
export const STORY: readonly string[] = [
  '# 早市搬家',
  '## 东门早市搬进院子',
  '',
  '本报讯（记者 沈若溪）东门早市搬进了院子，摊主们说，',
  '',
  '以后下雨也能出摊。',
  '',
  '市民王女士每天来买菜，她觉得院子里',
  '',
  '“干净多了”。院门口新装了路灯。',
  '',
  '- - -',
];

const HEADING: Reading = { role: 'headline', rule: 'marked-heading', confidence: 0.95 };
const TEXT: Reading = { role: 'body', rule: 'sentence', confidence: 0.97 };
const LONG: Reading = { role: 'body', rule: 'long-line', confidence: 0.7 };
const SHORT: Reading = { role: 'headline', rule: 'short-line', confidence: 0.8 };
const SEPARATOR: Reading = { role: 'noise', rule: 'separator', confidence: 0.9 };
/** What each printed line of the page is read as, and what else it might be. */
const READINGS: readonly [number, Reading, Reading[]][] = [
  [1, HEADING, [LONG]],
  [2, HEADING, [LONG]],
  [4, TEXT, []],
  [6, TEXT, [SHORT, SEPARATOR]],
  [8, LONG, []],
  [10, TEXT, [SHORT]],
  [12, SEPARATOR, [SHORT]],
];

/**
 * The reading of a page whose parse is given by hand, so that it does not change with the parser.
 *
 * @param raw twelve lines built like `STORY`, the first two with heading marks
 */
export function handMadePage(raw: readonly string[] = STORY): PageReading {
  const lines = raw.map((text, index): Line => {
    const traced = traceLine(index + 1, text);
    const marks = /^#* ?/u.exec(text)?.[0].length ?? 0;
    return { number: index + 1, raw: text, content: slice(traced, marks), width: text.length, marked: marks > 0 };
  });
  const flow = (number: number): Traced => lines[number - 1]?.content ?? { text: '', at: [] };
  const blocks = READINGS.map(([number, reading, runnersUp], place): Block => {
    const settled = { opening: 'unknown' as const, marked: number < 3, wrapped: false, spaced: false, gapBefore: true };
    return { ...settled, ...reading, flow: flow(number), place, ...(runnersUp.length > 0 ? { runnersUp } : {}) };
  });
  const parsed: ParsedPage = { lines, blocks, items: [story(flow)], leftovers: [leftover('noise', flow(12))] };
  return readPage({
    file: FILE,
    ordinals: 1,
    raw: { sequenceInFile: 1, lines: lines.map(({ number, raw: text }) => ({ number, raw: text })), hints: {} },
    parsed,
    diagnostics: [
      diagnose('line-unassigned', { file: FILE, line: 12 }),
      diagnose('join-soft', { file: FILE, line: 10 }),
      diagnose('page-unknown', { file: FILE }, { id: 'x01' }),
    ],
  });
}

function story(flow: (number: number) => Traced): Item {
  return {
    id: 'p01-l0004',
    kind: 'article',
    kicker: { flow: flow(1) },
    headline: { flow: flow(2) },
    decks: [],
    byline: { flow: slice(flow(4), 0, 11), shared: true, people: [{ name: '沈若溪', role: '记者' }] },
    jumps: [],
    body: [
      { flow: concat([flow(4), flow(6)]), role: 'body' },
      { flow: flow(8), role: 'body' },
      { flow: flow(10), role: 'body', breakBefore: 'soft', doubt: 'garble' },
    ],
    seams: [
      { kind: 'merged', lines: [4, 6], rule: 'comma-end', confidence: 0.95 },
      { kind: 'soft', lines: [8, 10], rule: 'open-end', confidence: 0.6 },
    ],
    doubts: ['join-soft', 'garble'],
  };
}

function leftover(role: Role, flow: Traced): Leftover {
  return { role, flow };
}
