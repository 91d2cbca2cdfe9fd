import type { Line } from '../../model/page.ts';
import { endsAbbreviated } from '../language/english/abbreviations.ts';
import { letterCase } from '../language/english/letter-case.ts';
import { opensInCapitals } from '../language/english/opening.ts';
import { hangs, wordsOf } from '../language/english/words.ts';
import { endsSentence } from '../language/sentence.ts';
import { beginsAnew, indentOf, type LatinPage, roomOf } from './latin-column.ts';

/**
 * What a line of a ragged column is: `first`, `middle`, `last` or `only` line of a paragraph, the first line of something
 * displayed, or another line of it (`more`).
 */
export type LatinState = 'first' | 'middle' | 'last' | 'only' | 'display' | 'more';

/** What is asked of a line besides its words. */
export interface LatinLines {
  lines: readonly Line[];
  page: LatinPage;
  /** A byline or dateline stands below the last line. */
  anchored: boolean;
  /** Paragraphs are indented in the raw text; absent where that cannot be told. */
  indents?: ReadonlySet<Line>;
}

/**
 * What is paid, as the negative logarithm of how seldom it happens in a paper, rounded; what never happens costs `NEVER`.
 * `wide` lines are wider than any line of the column, so no text; `early` is for each letter by which the next word would
 * have fitted on a line that yet goes on.
 */
const COST = {
  never: 12,
  early: 0.45,
  mostEarly: 6,
  fullEnd: 1.2,
  stopWithin: 2.9,
  endWithoutStop: 5,
  smallStart: 9,
  anew: 5,
  capitalWithin: 1.5,
  nameWithin: 0.3,
  paragraph: 1.2,
  speaker: 1,
  display: 2.6,
  more: 0.4,
  otherLetters: 0.5,
  shape: { capitals: 0, title: 0.6, sentence: 1.5 },
  stoppedDisplay: 3.5,
  hangingDisplay: 4,
  fullDisplay: 0.5,
  wide: -3,
  afterOpenEnd: 2,
  anchor: -2.5,
  textAboveAnchor: 2,
  openAboveAnchor: 6,
  earlyOpenEnd: 2.5,
  opening: -1.5,
  indent: 3,
  /** A line all in capitals within running text. */
  capitals: 4,
  /** Marks and single letters that recognition made of a picture. */
  garbled: 4,
} as const;

const NEVER = COST.never;
const GOES_ON: ReadonlySet<LatinState> = new Set(['first', 'middle']);
const ENDS: ReadonlySet<LatinState> = new Set(['last', 'only']);
const DISPLAYED: ReadonlySet<LatinState> = new Set(['display', 'more']);

/** Cost of one line in a state, by itself and by the next line's first word. */
export function stateCost(state: LatinState, at: number, context: LatinLines): number {
  const { lines, page } = context;
  const line = lines[at] as Line;
  const next = lines[at + 1];
  const { text } = line.content;
  if (DISPLAYED.has(state)) return displayCost(line, next, at, context);
  const kind = page.kindOf(line);
  const begins = state === 'first' || state === 'only';
  // A drop capital begins a text, whatever room it leaves.
  if (isDropCapital(line)) return next && state === 'first' ? 0 : NEVER;
  if ((kind === 'dateline' || kind === 'bullet') && !begins) return NEVER;
  const column = page.columnAt(line);
  const wide = (column && text.length > column.longest + 3 ? -COST.wide : 0) + (isInCapitals(text) ? COST.capitals : 0);
  const indent = context.indents ? (context.indents.has(line) === begins ? 0 : COST.indent) : 0;
  if (GOES_ON.has(state)) return wide + indent + (next ? earlyCost(line, next, page) + (stops(text) ? COST.stopWithin : 0) : 0.7);
  return wide + indent + (stops(text) ? 0 : COST.endWithoutStop) + (next && isFull(line, next, page) ? COST.fullEnd : 0);
}

// Most words of a headline are words: not `" 1 " ' V n`, `-mm m 'jni be, of i`.
function isLegible(text: string): boolean {
  const tokens = text.split(/\s+/u);
  const stray = tokens.filter((token) => !/\p{L}{2}|\d|^[AI&]$|^\p{Lu}\.$/u.test(token)).length;
  return /\p{L}{2}/u.test(text) && stray <= tokens.length / 3;
}

/** Fewest letters of a line in capitals that is not an abbreviation, a name or a headline's damaged end. */
const MIN_CAPITALS = 8;

function isInCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= MIN_CAPITALS && letterCase(text) === 'capitals';
}

/** Cost of two neighbouring lines' states; `NEVER` where the one cannot follow the other. */
export function stepCost(before: LatinState, state: LatinState, at: number, context: LatinLines): number {
  const line = context.lines[at] as Line;
  const { text } = line.content;
  const small = /^\p{Ll}/u.test(text);
  const goesOn = state === 'middle' || state === 'last';
  if (GOES_ON.has(before)) {
    if (!goesOn) return DISPLAYED.has(state) && state === 'display' ? COST.endWithoutStop : NEVER;
    return small || !/^\p{L}/u.test(text) ? 0 : withinCost(context.lines[at - 1] as Line, line, context.page);
  }
  if (goesOn || (state === 'more' && !DISPLAYED.has(before))) return NEVER;
  if (state === 'more') return COST.more + moreCost(context.lines[at - 1] as Line, line);
  if (state === 'display') return DISPLAYED.has(before) ? COST.otherLetters + 1 : COST.display;
  const start =
    (small ? COST.smallStart : 0) + COST.paragraph + (opensInCapitals(text, context.page.smallWords) ? COST.opening : 0);
  return start + (ENDS.has(before) && /^["“]/u.test(text) && endsSpeaker(context.lines[at - 1]) ? COST.speaker : 0);
}

/** Cost of the first line's state: a column may begin in the middle of a paragraph. */
export function startCost(state: LatinState, { lines }: LatinLines): number {
  const small = /^\p{Ll}/u.test(lines[0]?.content.text ?? '');
  if (state === 'more') return NEVER;
  if (state === 'middle' || state === 'last') return small ? 0 : 3;
  if (state === 'display') return 1 + (small ? 3 : 0);
  return small ? 3 : 0;
}

function displayCost(line: Line, next: Line | undefined, at: number, { lines, page, anchored }: LatinLines): number {
  const { text } = line.content;
  const letters = letterCase(text);
  const column = page.columnAt(line);
  const wide = column !== undefined && text.length > column.longest + 3;
  const before = lines[at - 1]?.content.text;
  return (
    COST.shape[letters] * (text.length > 45 ? 1.6 : 1) +
    (isLegible(text) ? 0 : COST.garbled) +
    (/[.;,][”"’')]*$|[—–]$/u.test(text) && letters !== 'capitals' && !endsAbbreviated(text) ? COST.stoppedDisplay : 0) +
    (hangs(text) && !(next && isDisplayLike(next)) ? COST.hangingDisplay : 0) +
    (wide ? COST.wide : next && isFull(line, next, page) && letters === 'sentence' ? COST.fullDisplay : 0) +
    (before !== undefined && !endsSentence(before) && !isDisplayLike(lines[at - 1] as Line) ? COST.afterOpenEnd : 0) +
    (next && /^\p{Ll}/u.test(next.content.text) && !isDisplayLike(next) ? COST.afterOpenEnd : 0) +
    (next === undefined && anchored ? COST.anchor : 0) +
    (next !== undefined && page.kindOf(next) === 'dateline' ? COST.anchor : 0)
  );
}

// Short enough, and no stop: it may go on a headline.
function isDisplayLike({ content }: Line): boolean {
  return content.text.length <= 60 && !/[.;,]$/u.test(content.text);
}

function moreCost(before: Line, line: Line): number {
  const same = letterCase(before.content.text) === letterCase(line.content.text);
  return same || /^\p{Ll}/u.test(line.content.text) ? 0 : COST.otherLetters;
}

// "Mayor Maud Tressider of Port Ellery Town" + "Council said": no sentence begins with a lone thing that speaks, so a name goes on.
function isNameGoingOn(before: string, text: string): boolean {
  return (
    /\p{Lu}[\p{L}’'-]*$/u.test(before) && /^(?!Police)\p{Lu}\p{L}*[^s\s]\s+(?:said|says|told|voted|agreed|decided)\b/u.test(text)
  );
}

function withinCost(before: Line, line: Line, page: LatinPage): number {
  const { text } = before.content;
  if (stops(text) || isDropCapital(before)) return 0;
  if (isNameGoingOn(text, line.content.text)) return COST.nameWithin;
  return beginsAnew(line, page) ? COST.anew : COST.capitalWithin;
}

function isDropCapital({ content }: Line): boolean {
  return /^[“"]?\p{Lu}$/u.test(content.text);
}

function stops(text: string): boolean {
  return endsSentence(text) && !endsAbbreviated(text);
}

// “… I cannot,” he said. — what he says may go on in the same paragraph.
function endsSpeaker(line: Line | undefined): boolean {
  return /\b(?:said|says|added|asked|replied|told|recalled)(?:\s+\S+){0,4}[.]$/u.test(line?.content.text ?? '');
}

function earlyCost(line: Line, next: Line, { columnAt }: LatinPage): number {
  const column = columnAt(line);
  if (!column) return 0;
  return Math.min(COST.mostEarly, Math.max(0, column.leastFull - roomOf(line, next)) * COST.early);
}

function isFull(line: Line, next: Line, { columnAt }: LatinPage): boolean {
  const column = columnAt(line);
  return column !== undefined && roomOf(line, next) >= column.leastFull;
}

/** Cost of the last line's state: a column may break off in mid-sentence, and a byline stands below a headline. */
export function endCost(state: LatinState, { lines, anchored, page }: LatinLines): number {
  const last = lines.at(-1) as Line;
  const { text } = last.content;
  if (DISPLAYED.has(state)) return 0;
  if (stops(text)) return (anchored ? COST.textAboveAnchor : 0) + (GOES_ON.has(state) ? COST.stopWithin : 0);
  // A column breaks off at the end of a full line.
  const early = text.length < (page.columnAt(last)?.leastFull ?? 0) * FULL_SHARE ? COST.earlyOpenEnd : 0;
  return early + (anchored ? COST.openAboveAnchor : 0);
}

/** Share of the column's width that its last line takes at least where the text breaks off. */
const FULL_SHARE = 0.8;

/** Lines that begin deeper than the rest, where each of those begins as a paragraph does. */
export function indentsOf(lines: readonly Line[]): ReadonlySet<Line> | undefined {
  const least = Math.min(...lines.map(indentOf));
  const deeper = lines.filter((line) => indentOf(line) > least);
  if (lines.length < MIN_INDENT_LINES || deeper.length === 0 || deeper.length > lines.length / 2) return undefined;
  const begins = deeper.filter((line) => /^[\p{Lu}\d“"‘'•*]/u.test(line.content.text) && wordsOf(line.content.text).length > 1);
  return begins.length >= deeper.length * MIN_TRUE_INDENTS ? new Set(deeper) : undefined;
}

/** Fewest lines in which an indent can be told, and least share of deeper lines that begin as paragraphs do. */
const MIN_INDENT_LINES = 4;
const MIN_TRUE_INDENTS = 0.9;
