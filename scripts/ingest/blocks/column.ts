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

/** Cost of each state after each other one; a missing pair is never. */
const AFTER: Record<State, Partial<Record<State, number>>> = {
  first: { middle: 0, last: 0, first: BROKEN + 1, only: BROKEN + 1, display: BROKEN },
  middle: { middle: 0, last: 0, first: BROKEN, only: BROKEN, display: BROKEN - 1 },
  last: { first: 0, only: 0.3, display: 0.8, middle: BROKEN, last: BROKEN },
  only: { first: 0, only: 0.3, display: 0.8, middle: BROKEN, last: BROKEN },
  display: { first: 0, only: 0.4, display: 0.4, middle: BROKEN - 1, last: BROKEN },
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
  let best = STATES.map((state) => ({ cost: costOf(state, lines, 0, widths, indent), path: [state] as State[] }));
  for (let at = 1; at < lines.length; at += 1) {
    best = STATES.map((state) => {
      const own = costOf(state, lines, at, widths, indent);
      const [from, ...others] = best.map((before, index) => ({
        before,
        cost: before.cost + own + (AFTER[STATES[index] ?? 'first'][state] ?? NEVER),
      }));
      const winner = others.reduce((least, one) => (one.cost < least.cost ? one : least), from as NonNullable<typeof from>);
      return { cost: winner.cost, path: [...winner.before.path, state] };
    });
  }
  const winner = best.reduce((least, one) => (one.cost < least.cost ? one : least));
  return { parts: cutParts(lines, winner.path), cost: winner.cost };
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
  first: ({ missing, indent, slack, ends, opens }) => off(missing - indent, slack) + (ends ? 1.5 : 0) - (opens ? 4 : 0),
  middle: ({ missing, indent, slack, ends, opens }) => (opens ? NEVER : off(missing, slack) + (indent === 0 && ends ? 0.3 : 0)),
  last: ({ missing, slack, ends, opens, isEnd }) =>
    (opens ? NEVER : 0) + (missing < -slack ? off(missing, slack) : 0) + (ends ? 0 : isEnd ? 2 : 4.5),
  only: ({ missing, indent, slack, ends, opens }) =>
    (missing < indent - slack ? off(missing - indent, slack) : 0) + (ends ? 0.6 : opens ? 1.5 : 7),
  display: (line) => (line.opens ? NEVER : displayCost(line)),
};

function costOf(state: State, lines: readonly Line[], at: number, widths: readonly number[], indent: number): number {
  const line = lines[at];
  if (!line) return 0;
  const { text } = line.content;
  if (standsAlone(text)) return state === 'display' ? 0 : NEVER;
  return COST[state]({
    text,
    missing: (widths[at] ?? line.width) - line.width,
    slack: /[\dA-Za-z]/u.test(text) ? SLACK_MIXED : SLACK,
    indent,
    ends: endsSentence(text),
    opens: opensParagraph(text),
    isEnd: at === lines.length - 1,
  });
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
    else parts.push({ kind: 'paragraph', lines: [line], begun: state === 'first' || state === 'only' });
  }
  return parts;
}
