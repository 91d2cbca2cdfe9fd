import type { Line } from '../../model/page.ts';
import { opensParagraph, standsAlone } from '../language/own-line.ts';
import { endsSentence } from '../language/sentence.ts';

/** Lines of one column that belong together: a paragraph (perhaps without its beginning or end) or one display line. */
export interface ColumnPart {
  kind: 'paragraph' | 'display';
  lines: Line[];
  /** The paragraph has its first line. */
  begun: boolean;
}

/** What a printed line can be. */
const STATES = ['first', 'middle', 'last', 'only', 'display'] as const;
type State = (typeof STATES)[number];

/** Cost of what cannot be, and of what is only possible where text was cut or lost. */
const NEVER = 30;
const BROKEN = 6;

/** Squares by which lines of one column differ; more where digits or Latin letters make the width less sure. */
const SLACK = 0.8;
const SLACK_MIXED = 1.4;

/** Below this lack of width a line is hardly a first one (parsing.md §3.2). */
const FLUSH_BELOW = 1.25;

/** Cost of each state after each other one; a missing pair is never. */
const AFTER: Record<State, Partial<Record<State, number>>> = {
  first: {
    middle: 0,
    last: 0,
    first: BROKEN + 1,
    only: BROKEN + 1,
    display: BROKEN,
  },
  middle: {
    middle: 0,
    last: 0,
    first: BROKEN,
    only: BROKEN,
    display: BROKEN - 1,
  },
  last: { first: 0, only: 0.3, display: 0.8, middle: BROKEN, last: BROKEN },
  only: { first: 0, only: 0.3, display: 0.8, middle: BROKEN, last: BROKEN },
  display: {
    first: 0,
    only: 0.4,
    display: 0.4,
    middle: BROKEN - 1,
    last: BROKEN,
  },
};

/**
 * Reads the printed lines of a column without blank lines: which are paragraphs, which stand by themselves. The printed
 * two-character indent survives as a short first line (parsing.md §3.2), a paragraph's last line closes a sentence, the
 * lines between are full, and whatever fits nowhere is a display line. The cheapest reading of all lines together wins
 * (Viterbi), so that no single odd line decides.
 *
 * @param widths width of the column at each line, in Han squares
 * @param indent squares by which first lines are short: 2 as printed, 0 for columns set without
 */
export function readColumn(
  lines: readonly Line[],
  widths: readonly number[],
  indent: number,
): { parts: ColumnPart[]; cost: number } {
  let costs = costsOf(lines, 0, widths, indent);
  /** For each line and state, the state of the line before that it goes on from cheapest. */
  const from: number[][] = [];
  for (let at = 1; at < lines.length; at += 1) {
    const own = costsOf(lines, at, widths, indent);
    const before = costs;
    const origins = STATES.map((state) => cheapestOrigin(before, state));
    from.push(origins);
    costs = origins.map((origin, state) => (before[origin] ?? 0) + stepCost(origin, STATES[state]) + (own[state] ?? 0));
  }
  const cost = Math.min(...costs);
  return { parts: cutParts(lines, trace(from, costs.indexOf(cost))), cost };
}

function stepCost(origin: number, state: State | undefined): number {
  return AFTER[STATES[origin] ?? 'first'][state ?? 'first'] ?? NEVER;
}

function cheapestOrigin(costs: readonly number[], state: State): number {
  let best = 0;
  for (const origin of STATES.keys())
    if ((costs[origin] ?? 0) + stepCost(origin, state) < (costs[best] ?? 0) + stepCost(best, state)) best = origin;
  return best;
}

function trace(from: readonly (readonly number[])[], last: number): State[] {
  const path = [last];
  for (const origins of from.toReversed()) path.push(origins[path.at(-1) ?? 0] ?? 0);
  return path.toReversed().map((state) => STATES[state] ?? 'first');
}

/** What is looked at of a line. */
interface Seen {
  text: string;
  /** Squares by which it is narrower than its column; below 0 where wider. */
  missing: number;
  slack: number;
  indent: number;
  /** Closes a sentence. */
  ends: boolean;
  /** Can only be the first line of a paragraph. */
  opens: boolean;
  /** Nothing of the column follows. */
  isEnd: boolean;
}

/** How odd it is for a line to be in a state. */
const COST: Record<State, (line: Seen) => number> = {
  first: ({ missing, indent, slack, ends, opens }) =>
    off(missing - indent, slack) + (missing < FLUSH_BELOW && indent > 0 ? 1 : 0) + (ends ? 1.5 : 0) - (opens ? 4 : 0),
  middle: ({ missing, indent, slack, ends, opens }) => (opens ? NEVER : off(missing, slack) + (indent === 0 && ends ? 0.3 : 0)),
  last: ({ missing, slack, ends, opens, isEnd }) =>
    (opens ? NEVER : 0) + (missing < -slack ? off(missing, slack) : 0) + (ends ? 0 : isEnd ? 2 : 4.5),
  only: ({ missing, indent, slack, ends, opens }) =>
    (missing < indent - slack ? off(missing - indent, slack) : 0) + (ends ? 0.6 : opens ? 1.5 : 7),
  display: (line) => (line.opens ? NEVER : displayCost(line)),
};

/** What the words of a line tell, whatever the width of its column. */
type Wording = Pick<Seen, 'text' | 'slack' | 'ends' | 'opens'> & { alone: boolean };

// A line is read with several widths and indents; its words stay the same.
const wordings = new WeakMap<Line, Wording>();

function wordingOf(line: Line): Wording {
  const known = wordings.get(line);
  if (known) return known;
  const { text } = line.content;
  const wording = {
    text,
    slack: /[\dA-Za-z]/u.test(text) ? SLACK_MIXED : SLACK,
    ends: endsSentence(text),
    opens: opensParagraph(text),
    alone: standsAlone(text),
  };
  wordings.set(line, wording);
  return wording;
}

function costsOf(lines: readonly Line[], at: number, widths: readonly number[], indent: number): number[] {
  const line = lines[at];
  if (!line) return STATES.map(() => 0);
  const wording = wordingOf(line);
  if (wording.alone) return STATES.map((state) => (state === 'display' ? 0 : NEVER));
  const seen = { ...wording, missing: (widths[at] ?? line.width) - line.width, indent, isEnd: at === lines.length - 1 };
  return STATES.map((state) => COST[state](seen));
}

// A line of text is as wide as its column; much narrower or wider ones are something else.
function off(missing: number, slack: number): number {
  const beyond = Math.max(0, Math.abs(missing) - slack);
  return Math.min(12, (beyond / 0.7) ** 2 * (missing < 0 ? 0.5 : 1));
}

function displayCost({ text, missing, indent }: Seen): number {
  if (/[，、；,;]$/u.test(text) || text.includes('。')) return 9;
  const marks = text.match(/[，；：]/gu)?.length ?? 0;
  const likeText = Math.abs(missing) < 0.6 || (indent > 0 && Math.abs(missing - indent) < 0.3);
  return 2 + marks * 0.8 + (likeText ? 1.2 : 0) + (missing > 3.5 ? -0.8 : 0) + (/[！？!?]$/u.test(text) ? 0.3 : 0);
}

function cutParts(lines: readonly Line[], path: readonly State[]): ColumnPart[] {
  const parts: ColumnPart[] = [];
  for (const [at, line] of lines.entries()) {
    const state = path[at];
    const before = path[at - 1];
    const goesOn = (state === 'middle' || state === 'last') && (before === 'first' || before === 'middle');
    if (state === 'display') parts.push({ kind: 'display', lines: [line], begun: true });
    else if (goesOn) parts.at(-1)?.lines.push(line);
    else
      parts.push({
        kind: 'paragraph',
        lines: [line],
        begun: state === 'first' || state === 'only',
      });
  }
  return parts;
}
