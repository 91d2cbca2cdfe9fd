import type { Block, Line } from '../../model/page.ts';
import { median } from '../language/script.ts';
import { endsSentence } from '../language/sentence.ts';
import { cutColumnGroups } from './column-groups.ts';
import { cutByScript } from './cut-by-script.ts';
import { closeDividedWords, closeDropCapital, joinDropCapitals } from './drop-capitals.ts';
import { columnWidth, cutParagraphs, looksWrapped, openingOf } from './geometry.ts';
import { cutLatinGroups } from './latin.ts';
import { knownWords, unwrap } from './wrap.ts';

/** Lines between two blank lines. */
interface LineGroup {
  lines: Line[];
  wrapped: boolean;
  /** The lines stand with a blank line after each (001:9–41). */
  spaced: boolean;
}

/** Fewest one-line groups in a row that are taken for printed lines of one column (parsing.md §3.1). */
const MIN_SPACED_RUN = 5;

/**
 * Finds the paragraphs and display lines of a page. The input style is told group by group, since pages mix them:
 * a line may be a whole block, or a printed line of a column.
 */
export function findBlocks(lines: readonly Line[]): Block[] {
  const known = knownWords(lines);
  const groups = adoptPairs(mergeSpacedRuns(joinDropCapitals(cutByScript(groupLines(lines)), known)));
  const columns = cutColumnGroups(
    groups.map(({ lines: own }) => own),
    (index) => groups[index]?.spaced === false,
  );
  const widths = groups.map((group) => (group.wrapped ? columnWidth(group.lines) : undefined));
  const latin = cutLatinGroups(groups.map(({ lines: own }) => own));
  return groups.flatMap((group, index) => {
    const pieces = latin.get(index);
    if (pieces)
      return pieces.map(({ lines: own, wrapped, apart }) => {
        const block = makeBlock(own, known, {
          opening: 'unknown',
          wrapped,
          spaced: group.spaced,
          gapBefore: apart,
        });
        return { ...block, flow: closeDividedWords(closeDropCapital(block.flow, known), known) };
      });
    const column = columns.get(index);
    if (column) return column.map(({ lines: own, ...geometry }) => makeBlock(own, known, { ...geometry, spaced: false }));
    if (!group.wrapped)
      return group.lines.map((line, at) =>
        makeBlock([line], known, {
          opening: 'unknown',
          wrapped: false,
          spaced: false,
          gapBefore: at === 0,
        }),
      );
    const width = widths[index] ?? nearestWidth(groups, widths, index);
    return wrappedBlocks(group, width, known);
  });
}

function groupLines(lines: readonly Line[]): LineGroup[] {
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.content.text === '') open = false;
    else if (open) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  return groups.map((group) => ({
    lines: group,
    wrapped: looksWrapped(group),
    spaced: false,
  }));
}

// 003:119–120: the end of one paragraph and the first line of the next, in a column known from its neighbours.
function adoptPairs(groups: readonly LineGroup[]): LineGroup[] {
  const widths = groups.map((group) => (group.wrapped ? columnWidth(group.lines) : undefined));
  return groups.map((group, index) => {
    const [first, second] = group.lines;
    if (group.wrapped || !first || !second || group.lines.length > 2 || first.marked || !endsSentence(first.content.text))
      return group;
    const width = nearestWidth(groups, widths, index);
    return Math.abs(second.width - width) <= 2.5 && first.width <= width + 1.5 ? { ...group, wrapped: true } : group;
  });
}

function mergeSpacedRuns(groups: readonly LineGroup[]): LineGroup[] {
  const merged: LineGroup[] = [];
  let run: LineGroup[] = [];
  const close = () => {
    if (run.length >= MIN_SPACED_RUN && isColumn(run)) {
      merged.push({
        lines: run.flatMap((group) => group.lines),
        wrapped: true,
        spaced: true,
      });
    } else merged.push(...run);
    run = [];
  };
  for (const group of groups) {
    if (isSpacedLine(group) || (run.length > 0 && isLastLine(group))) run.push(group);
    else {
      close();
      merged.push(group);
    }
  }
  close();
  return merged;
}

function isSpacedLine(group: LineGroup): boolean {
  const [line] = group.lines;
  return group.lines.length === 1 && line !== undefined && !line.marked && line.width >= 12 && line.width <= 24;
}

// The last line of a paragraph within the run.
function isLastLine(group: LineGroup): boolean {
  const [line] = group.lines;
  return group.lines.length === 1 && line !== undefined && !line.marked && line.width < 12 && endsSentence(line.content.text);
}

function isColumn(run: readonly LineGroup[]): boolean {
  if (isLatinColumn(run)) return true;
  const widths = run.filter((group) => !isLastLine(group)).map((group) => group.lines[0]?.width ?? 0);
  const width = median(widths);
  const even = widths.filter((one) => Math.abs(one - width) <= 1.5).length;
  return even / widths.length >= 0.7 && run.some((group) => /[。，、]/u.test(group.lines[0]?.content.text ?? ''));
}

// "the vote was taken after four" + blank + "hours of debate": English lines of a column go on in small letters.
function isLatinColumn(run: readonly LineGroup[]): boolean {
  const small = run.filter((group) => /^\p{Ll}/u.test(group.lines[0]?.content.text ?? '')).length;
  return small >= run.length * 0.4;
}

function nearestWidth(groups: readonly LineGroup[], widths: readonly (number | undefined)[], index: number): number {
  for (let step = 1; step < groups.length; step += 1) {
    const near = widths[index - step] ?? widths[index + step];
    if (near !== undefined) return near;
  }
  return Math.max(...(groups[index]?.lines.map((line) => line.width) ?? [0]));
}

function wrappedBlocks(group: LineGroup, width: number, known: ReadonlySet<string>): Block[] {
  const paragraphs = group.spaced
    ? cutParagraphs(group.lines, width).flatMap((paragraph) => cutBeforeIndent(paragraph, width))
    : cutParagraphs(group.lines, width);
  return paragraphs.map((paragraph, at) => {
    const [first] = paragraph;
    const opening = first ? openingOf(first, width, paragraph.length === 1) : 'unknown';
    return makeBlock(paragraph, known, {
      opening,
      wrapped: true,
      spaced: group.spaced,
      gapBefore: at === 0,
    });
  });
}

// 001:39→41: a spaced run may hold the first line of a paragraph whose other lines stand elsewhere.
function cutBeforeIndent(paragraph: readonly Line[], width: number): Line[][] {
  const last = paragraph.at(-1);
  if (!last || paragraph.length < 2 || endsSentence(last.content.text)) return [[...paragraph]];
  return openingOf(last, width, false) === 'indented' ? [paragraph.slice(0, -1), [last]] : [[...paragraph]];
}

type Geometry = Pick<Block, 'opening' | 'wrapped' | 'spaced' | 'gapBefore'>;

function makeBlock(lines: readonly Line[], known: ReadonlySet<string>, geometry: Geometry): Block {
  const marked = lines.some((line) => line.marked);
  // A display line keeps its spaces until headlines are read: there they divide clauses.
  const [only] = lines;
  const flow = lines.length === 1 && only ? only.content : unwrap(lines, known);
  return {
    flow,
    marked,
    ...geometry,
    role: 'unknown',
    rule: 'none',
    confidence: 0,
    place: 0,
  };
}
