import { decimal, element, escapeText, groupDigits } from './svg.ts';

/** How a part of a column is filled: they differ by pattern, not by colour. */
export type Fill = 'faint' | 'hatched' | 'full';

/** One column of a chart. */
export interface Column {
  /** What it stands for; written beneath where there is room for all, or where it begins a `tick`. */
  label: string;
  /** From the bottom up; one number where the column is of one piece. */
  parts: readonly number[];
  /** Nothing is known of it: hatched from top to bottom, since a column that is missing would stand for 0. */
  isAbsent?: boolean;
  /** Written beneath it where there are too many columns to name each: the year above January. */
  tick?: string;
}

/** What a chart of columns shows. */
export interface ColumnChart {
  /** Unique on the page: the names of its parts begin with it. */
  id: string;
  /** What the chart is of, for those who hear it. */
  title: string;
  /** What it shows, in a sentence. */
  description: string;
  columns: readonly Column[];
  /** How the parts of a column are filled, from the bottom up; a column of one piece is full. */
  fills?: readonly Fill[];
  /** Pixels that the highest column takes up. */
  height?: number;
}

/** Pixels for a line of writing above the columns, and beneath. */
const LINE = 18;
/** With more columns than these not each has its label and value. */
const NAMED_COLUMNS = 8;
/** Pixels for each of these. */
const NAMED_WIDTH = 60;
/** Share of its place that a column leaves free. */
const GAP = 0.22;
/** A tick so far to the right, in percent, would be cut off: it ends at its column instead of beginning there. */
const LAST_TICK = 88;
/** What stands for a number that is not known. */
export const ABSENT = '—';
/** Pixels of a column that would be lower. */
const LEAST = 1;

/**
 * A chart of columns as SVG: as wide as its place, or narrower where it has few columns; its writing is never stretched. The
 * classes `faint` and `full` are for the style sheet; all colours are `currentColor`.
 */
export function columnChart({ id, title, description, columns, fills = ['full'], height = 120 }: ColumnChart): string {
  const highest = Math.max(1, ...columns.map(totalOf));
  const drawn = columns.map((column, place) => drawColumn(column, { place, count: columns.length, highest, height, id, fills }));
  const isNamed = columns.length <= NAMED_COLUMNS;
  const top = isNamed ? '' : element('text', { x: 0, y: 12, class: 'chart-top' }, groupDigits(highest));
  const base = element('line', { x1: 0, x2: '100%', y1: LINE + height, y2: LINE + height, class: 'chart-base' });
  return element(
    'svg',
    {
      class: 'chart',
      role: 'img',
      width: isNamed ? columns.length * NAMED_WIDTH : '100%',
      height: height + 2 * LINE,
      'aria-labelledby': `${id}-title ${id}-text`,
    },
    element('title', { id: `${id}-title` }, escapeText(title)),
    element('desc', { id: `${id}-text` }, escapeText(description)),
    fills.includes('hatched') ? hatching(id, 'hatching', 'hatch') : '',
    columns.some(({ isAbsent }) => isAbsent) ? hatching(id, 'absent', 'hatch-absent') : '',
    top,
    ...drawn,
    base,
  );
}

interface Place {
  place: number;
  count: number;
  highest: number;
  height: number;
  id: string;
  fills: readonly Fill[];
}

function drawColumn(column: Column, { place, count, highest, height, id, fills }: Place): string {
  const step = 100 / count;
  const [left, width] = [step * (place + GAP / 2), step * (1 - GAP)];
  const floor = LINE + height;
  let y = floor;
  if (column.isAbsent) {
    const whole = { x: `${decimal(step * place)}%`, y: LINE, width: `${decimal(step)}%`, height };
    const text = writingOf(column, { left, width, y, floor, isNamed: count <= NAMED_COLUMNS });
    return [element('rect', { ...whole, class: 'absent', fill: `url(#${id}-absent)` }), ...text].join('');
  }
  const parts = column.parts.map((value, part) => {
    if (value === 0) return '';
    const tall = Math.max(LEAST, (value / highest) * height);
    y -= tall;
    const size = { x: `${decimal(left)}%`, y: decimal(y), width: `${decimal(width)}%`, height: decimal(tall) };
    return element('rect', { ...size, ...filling(fills[part] ?? 'full', id) });
  });
  return [...parts, ...writingOf(column, { left, width, y, floor, isNamed: count <= NAMED_COLUMNS })].join('');
}

function filling(fill: Fill, id: string) {
  return fill === 'hatched' ? { fill: `url(#${id}-hatching)` } : { class: fill };
}

interface Writing {
  left: number;
  width: number;
  /** Of the top of the column. */
  y: number;
  floor: number;
  isNamed: boolean;
}

function writingOf(column: Column, { left, width, y, floor, isNamed }: Writing): string[] {
  const beneath = floor + LINE - 4;
  if (isNamed) {
    const middle = { x: `${decimal(left + width / 2)}%`, 'text-anchor': 'middle' };
    const value = element('text', { ...middle, y: decimal(y - 4) }, column.isAbsent ? ABSENT : groupDigits(totalOf(column)));
    return [value, element('text', { ...middle, y: beneath }, escapeText(column.label))];
  }
  if (column.tick === undefined) return [];
  const end = left > LAST_TICK ? { x: `${decimal(left + width)}%`, 'text-anchor': 'end' } : { x: `${decimal(left)}%` };
  return [element('text', { ...end, y: beneath }, escapeText(column.tick))];
}

/** Slanting lines; those of what is absent are thin, and slant the other way. */
function hatching(id: string, name: string, line: 'hatch' | 'hatch-absent'): string {
  const turn = line === 'hatch' ? 45 : -45;
  const size = { width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` };
  const drawn = element('line', { x1: 0, y1: 0, x2: 0, y2: 5, class: line });
  return element('defs', {}, element('pattern', { id: `${id}-${name}`, ...size }, drawn));
}

function totalOf({ parts }: Column): number {
  return parts.reduce((sum, value) => sum + value, 0);
}
