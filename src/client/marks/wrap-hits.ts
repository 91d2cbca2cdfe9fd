import type { Marker, TextRange } from '../../search/found.ts';

/** The marks put on a page, in order, and which of them each hit consists of: one after the other, where it crosses elements. */
export interface Marked {
  marks: HTMLElement[];
  /** Places in `marks`, both included, first hit first. Overlapping hits share marks. */
  hits: { first: number; last: number }[];
}

/**
 * Wraps every hit in the searched texts of the page (`data-segment`) in `<mark>`. Adds no text, so that copying gives the same as before.
 * A mark carries the number of its hit, of the earliest where several overlap: `data-hit="3"`.
 */
export function wrapHits(root: ParentNode, marker: Marker): Marked {
  const marked: Marked = { marks: [], hits: [] };
  for (const segment of root.querySelectorAll('[data-segment]')) {
    const ranges = marker(segment.textContent ?? '', segment.getAttribute('data-segment') === 'headline');
    if (ranges.length > 0) wrapSegment(segment, ranges, marked);
  }
  return marked;
}

/** Takes the marks away; the nodes of the text are as before. */
export function unwrapHits({ marks }: Marked): void {
  const parents = new Set(marks.map((mark) => mark.parentNode));
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  for (const parent of parents) parent?.normalize();
}

function wrapSegment(segment: Element, ranges: readonly TextRange[], { marks, hits }: Marked): void {
  const queue = { pieces: cutPieces(ranges), next: 0 };
  const firstMark = marks.length;
  /** Of the marks made here: by the offset where one starts or ends, its place. */
  const startingAt = new Map<number, number>();
  const endingAt = new Map<number, number>();
  for (const { node, start } of textNodesOf(segment)) {
    for (const { mark, range } of wrapNode(node, start, queue)) {
      startingAt.set(range.start, marks.length);
      endingAt.set(range.end, marks.length);
      marks.push(mark);
    }
  }
  let numbered = firstMark;
  for (const { start, end } of ranges) {
    const hit = { first: startingAt.get(start) ?? firstMark, last: endingAt.get(end) ?? marks.length - 1 };
    hits.push(hit);
    for (; numbered <= hit.last; numbered += 1) marks[numbered]?.setAttribute('data-hit', String(hits.length));
  }
}

/** Cuts ranges that may overlap into pieces that do not: within a piece no range begins or ends. */
function cutPieces(ranges: readonly TextRange[]): TextRange[] {
  const cuts = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const pieces: TextRange[] = [];
  let next = 0;
  let coveredTo = 0;
  for (const [place, start] of cuts.entries()) {
    for (let range = ranges[next]; range !== undefined && range.start <= start; range = ranges[++next]) {
      coveredTo = Math.max(coveredTo, range.end);
    }
    const end = cuts[place + 1];
    if (end !== undefined && start < coveredTo) pieces.push({ start, end });
  }
  return pieces;
}

/** The text nodes of an element, gathered before any is cut, with their offsets in its text. */
function textNodesOf(element: Element): { node: Text; start: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: { node: Text; start: number }[] = [];
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.length > 0) found.push({ node, start });
    start += node.length;
  }
  return found;
}

/** Pieces still to be marked, from the next one on. */
interface PieceQueue {
  readonly pieces: readonly TextRange[];
  next: number;
}

/** Puts marks into a text node that starts at an offset. A piece that goes on in the next node stays in the queue. */
function wrapNode(node: Text, offset: number, queue: PieceQueue): { mark: HTMLElement; range: TextRange }[] {
  const { data } = node;
  const nodeEnd = offset + data.length;
  const parts: (HTMLElement | string)[] = [];
  const made: { mark: HTMLElement; range: TextRange }[] = [];
  let done = offset;
  for (let piece = queue.pieces[queue.next]; piece !== undefined && piece.start < nodeEnd; piece = queue.pieces[queue.next]) {
    const range = { start: Math.max(piece.start, offset), end: Math.min(piece.end, nodeEnd) };
    const mark = document.createElement('mark');
    mark.className = 'hit';
    mark.textContent = data.slice(range.start - offset, range.end - offset);
    parts.push(data.slice(done - offset, range.start - offset), mark);
    made.push({ mark, range });
    done = range.end;
    if (piece.end > nodeEnd) break;
    queue.next += 1;
  }
  if (made.length > 0) replaceNode(node, [...parts, data.slice(done - offset)]);
  return made;
}

function replaceNode(node: Text, parts: readonly (HTMLElement | string)[]): void {
  const fragment = document.createDocumentFragment();
  for (const part of parts) if (part !== '') fragment.append(part);
  node.replaceWith(fragment);
}
