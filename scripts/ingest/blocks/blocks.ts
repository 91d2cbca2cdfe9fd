import type { Block, Line } from '../../model/page.ts';
import { endsSentence } from '../language/sentence.ts';
import { cutColumnGroups } from './column-groups.ts';
import { cutByScript } from './cut-by-script.ts';
import { closeDividedWords, closeDropCapital, joinDropCapitals } from './drop-capitals.ts';
import { columnWidth, cutParagraphs, openingOf } from './geometry.ts';
import { cutLatinGroups } from './latin.ts';
import { adoptPairs, groupLines, type LineGroup, mergeSpacedRuns, nearestWidth } from './line-groups.ts';
import { knownWords, unwrap } from './wrap.ts';

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
