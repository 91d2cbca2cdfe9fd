import { CORRECTED } from '../../model/correction.ts';
import type { Block, Role } from '../../model/page.ts';
import {
  concat,
  filterUnits,
  firstLine,
  JOINING_SPACE,
  replaceUnits,
  slice,
  stackLines,
  type Traced,
  trim,
} from '../../model/traced.ts';
import { isEnglishKicker } from '../language/english/heading.ts';
import { isLatin } from '../language/english/words.ts';
import { curlQuotes } from '../language/marks.ts';
import { isName } from '../language/person-name.ts';
import { isHan, printedWidth } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';
import { DECK_DASH, SERIES } from '../language/series.ts';
import { isSurname } from '../language/surnames.ts';

/** The display lines of one story, told apart. */
export interface Display {
  kicker?: Traced;
  headline?: Traced;
  decks: Traced[];
  columnTitle?: Traced;
  series?: Traced;
}

/** Squares by which a kicker may exceed its headline: 从“人等车”到“车等人” above 26路公交试行末班预约. */
const LIKE_WIDTH = 2;
/** Longest standing title, in characters (parsing.md §3.3). */
const MAX_COLUMN_TITLE_CHARS = 26;
/** 改革开放内蒙古实践·呼和浩特篇 · 首府高质量发展园区行 · 学习贯彻党的二十届三中全会精神 */
const COLUMN_TITLE =
  /(?:[\p{Script=Han}]{3,}篇|园区行|新篇章|(?:学习|贯彻|落实)[^，。]*精神|进行时|在行动|大家谈|面对面|走基层)$/u;
/** "贺海东主持并讲话" · "包钢贺海东出席" · "李炯主持": who took part, printed small below the headline. */
const ATTENDANCE =
  /^[\p{Script=Han}、]{2,20}(?:主持|出席|参加|讲话|致辞|作报告|调研|会见|陪同)(?:会议|活动|并讲话|并致辞|并作报告)?$/u;
/** "市长贺海东拜访国家气象信息中心": an attendance line with an object is the headline itself. */
const MAX_ATTENDANCE_CHARS = 18;
/** A half of a headline line cannot end in these. */
const HANGING = /(?:的|及|和|与|在|举办|召开|开展|推进|推动|举行|党的|打造|实现)$/u;
/** Two to four clauses of four to eight characters each: their spaces divide clauses and stay. */
const EQUAL_GROUPS = /^(\S{4,8})(?:\s\S{4,8}){1,3}$/u;

/**
 * Tells kicker, headline, decks, column title and series apart: fixed forms first, then position
 * (parsing.md §3.3 and the group rules of §3.5).
 *
 * @param belowByline blocks that stand between byline and body, where papers put column titles
 */
export function readDisplay(blocks: readonly Block[], belowByline: ReadonlySet<Block>): Display {
  const display: Display = { decks: [] };
  const rest: Traced[] = [];
  const given = blocks.filter((block) => block.rule === CORRECTED);
  if (given.length > 0) return readGivenDisplay(blocks, given, belowByline);
  for (const block of joinStacked(blocks).flatMap((candidate) => splitDashes(candidate))) {
    const text = block.flow.text;
    if (SERIES.test(text) && text.length <= 40 && !display.series && (block.role === 'deck' || blocks.length > 1))
      display.series = block.flow;
    else if (block.role === 'kicker' && !display.kicker) display.kicker = block.flow;
    else if (block.role === 'deck' || DECK_DASH.test(text)) display.decks.push(block.flow);
    else if (!display.columnTitle && isColumnTitle(block, belowByline, blocks.length)) display.columnTitle = block.flow;
    else rest.push(block.flow);
  }
  return curled(
    placeRest(
      display,
      rest.flatMap((flow) => splitAttendance(flow, display)),
    ),
  );
}

// What an editor said of a line is settled; the others are read as ever, and make room where both would be the headline.
function readGivenDisplay(blocks: readonly Block[], given: readonly Block[], belowByline: ReadonlySet<Block>): Display {
  const others = blocks.filter((block) => !given.includes(block));
  const { kicker, headline, columnTitle, series, decks } = readDisplay(others, belowByline);
  const lines = (role: Role) => given.filter((block) => block.role === role).map((block) => block.flow);
  const stack = (flows: readonly Traced[]) => (flows.length > 0 ? joinClauses(stackLines(flows)) : undefined);
  const ownHeadline = stack(lines('headline'));
  const ownKicker = stack(lines('kicker'));
  const ownTitle = stack(lines('column-title'));
  const above = ownHeadline && headline && firstLine(headline) < firstLine(ownHeadline) && !ownKicker && !kicker;
  const displaced = [
    ...(ownKicker && kicker ? [kicker] : []),
    ...(ownHeadline && headline && !above ? [headline] : []),
    ...(ownTitle && columnTitle ? [columnTitle] : []),
  ];
  const display = {
    kicker: ownKicker ?? (above ? headline : kicker),
    headline: ownHeadline ?? headline,
    columnTitle: ownTitle ?? columnTitle,
    series,
  };
  const present = Object.fromEntries(Object.entries(display).filter(([, flow]) => flow !== undefined));
  const all = [...displaced, ...decks, ...lines('deck')].toSorted((a, b) => firstLine(a) - firstLine(b));
  return curled({ ...present, decks: all });
}

// Straight quotes of recognition, as in running text.
function curled(display: Display): Display {
  const curl = (flow: Traced) => replaceUnits(flow, curlQuotes(flow.text));
  const { kicker, headline, decks, ...rest } = display;
  return {
    ...rest,
    ...(kicker ? { kicker: curl(kicker) } : {}),
    ...(headline ? { headline: curl(headline) } : {}),
    decks: decks.map(curl),
  };
}

// 003:374–375 我市与汇源集团合作项目 / 签约仪式在京举行: lines without a blank between are one headline, unless who took part.
function joinStacked(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const stacked =
      last &&
      (!block.gapBefore || goesOnSmall(last, block)) &&
      last.role === 'headline' &&
      block.role === 'headline' &&
      !isAttendance(block.flow.text);
    if (stacked) joined[joined.length - 1] = { ...last, flow: concat([last.flow, JOINING_SPACE, block.flow]) };
    else joined.push(block);
  }
  return joined;
}

// "Lobster Landings Slip" + blank + "for Third Straight Summer"
function goesOnSmall(line: Block, next: Block): boolean {
  return isLatin(line.flow.text) && /^\p{Ll}/u.test(next.flow.text) && !endsSentence(line.flow.text);
}

// 000:57 "凝聚“石榴籽” 同心向未来 ——呼和浩特市推动民族工作高质量发展综述"
function splitDashes(block: Block): Block[] {
  const dash = /\s*——/u.exec(block.flow.text);
  if (!dash || dash.index < 4 || /[“”]$/u.test(block.flow.text)) return [block];
  return [
    { ...block, flow: trim(slice(block.flow, 0, dash.index)) },
    { ...block, flow: trim(slice(block.flow, dash.index)), role: 'deck' },
  ];
}

function isColumnTitle(block: Block, belowByline: ReadonlySet<Block>, count: number): boolean {
  const { text } = block.flow;
  if (block.role === 'column-title') return true;
  if (text.length > MAX_COLUMN_TITLE_CHARS || count < 2) return false;
  return belowByline.has(block) || COLUMN_TITLE.test(text);
}

// 002:103 "市十六届人大常委会第十五次会议召开 李炯主持": the last clauses tell who took part.
function splitAttendance(flow: Traced, display: Display): Traced[] {
  if (isAttendance(flow.text)) return [flow];
  const spaces = [...flow.text.matchAll(/\s+/gu)];
  const cut = spaces.find((space) => isAttendance(flow.text.slice(space.index).trim()));
  if (!cut) return [flow];
  display.decks.unshift(trim(slice(flow, cut.index)));
  return [trim(slice(flow, 0, cut.index))];
}

// "李炯主持" · "陈明远 李国华出席": each clause tells who took part, or is a name that the next one goes on with.
function isAttendance(text: string): boolean {
  const clauses = text.split(/\s+/u);
  return clauses.every((clause, index) => {
    if (clause.length <= MAX_ATTENDANCE_CHARS && ATTENDANCE.test(clause)) return true;
    return index < clauses.length - 1 && clause.length <= 4 && isName(clause) && isSurname(clause);
  });
}

function placeRest(display: Display, rest: Traced[]): Display {
  const lines = rest.filter((flow) => !isAttendance(flow.text));
  if (lines.length > 0) display.decks.unshift(...rest.filter((flow) => isAttendance(flow.text)));
  else lines.push(...rest);
  const [first, second, ...others] = lines;
  if (!first) return promoteDeck(display);
  if (!second) return placeSingle(display, first);
  if (isLatin(first.text)) return placeEnglish(display, first, second, others);
  // A dash deck belongs to the line above it, so that line is the headline; else the longer of two is.
  const dashed = display.decks.some((deck) => DECK_DASH.test(deck.text));
  if (!display.kicker && (dashed || printedWidth(first.text) <= printedWidth(second.text) + LIKE_WIDTH || others.length > 0)) {
    display.kicker = first;
    display.headline = joinClauses(second);
    display.decks.unshift(...others);
  } else {
    display.headline = joinClauses(first);
    display.decks.unshift(second, ...others);
  }
  return display;
}

// English papers set the headline first, the decks below it; a kicker tells itself.
function placeEnglish(display: Display, first: Traced, second: Traced, others: readonly Traced[]): Display {
  const under = !display.kicker && isEnglishKicker(first.text, second.text);
  if (under) display.kicker = first;
  display.headline = under ? second : first;
  display.decks.unshift(...(under ? others : [second, ...others]));
  display.decks.sort((a, b) => firstLine(a) - firstLine(b));
  return display;
}

// 002:89: equal clauses before a longer one are a kicker printed on the same line.
function placeSingle(display: Display, line: Traced): Display {
  const clauses = line.text.split(/\s+/u);
  const [a = '', b = ''] = clauses;
  if (
    isHan(a[0]) &&
    clauses.length >= 3 &&
    a.length === b.length &&
    a.length <= 8 &&
    clauses.slice(2).join('').length > a.length * 2
  ) {
    const cut = line.text.indexOf(b) + b.length;
    display.kicker = trim(slice(line, 0, cut));
    display.headline = joinClauses(trim(slice(line, cut)));
  } else display.headline = joinClauses(line);
  return display;
}

// A story whose only display line is a deck or column title has that as its headline.
function promoteDeck(display: Display): Display {
  const [deck, ...decks] = display.decks;
  if (deck) return { ...display, headline: deck, decks };
  return display;
}

/** Drops the space of a headline that only marks a printed line end; keeps one between two clauses (parsing.md §3.1). */
function joinClauses(flow: Traced): Traced {
  if (EQUAL_GROUPS.test(flow.text)) return flow;
  const drop = new Set<number>();
  for (const space of flow.text.matchAll(/\s+/gu)) {
    const left = flow.text.slice(0, space.index).split(/\s/u).at(-1) ?? '';
    const right = flow.text.slice(space.index + space[0].length).split(/\s/u)[0] ?? '';
    if (!isHan(left.at(-1)) && !isHan(right[0]) && !/[”》]/u.test(left.at(-1) ?? '')) continue;
    if (HANGING.test(left) || (left.length < 4 && right.length > 8))
      for (let at = space.index; at < space.index + space[0].length; at += 1) drop.add(at);
  }
  return filterUnits(flow, (index) => !drop.has(index));
}
