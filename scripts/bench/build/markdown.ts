import type { Measurement } from './measurement.ts';
import { type Spread, spreadOf } from './ratios.ts';

/** What is shown of the runs of one case: wall, CPU, memory, pages, pages a second, rounds; see `FIGURE_HEADS`. */
export function figuresOf(runs: readonly Measurement[]): string[] {
  const pages = runs[0]?.pages ?? 0;
  const seconds = spreadOf(runs.map(({ cost }) => cost.seconds));
  return [
    spreadInWords(seconds, 2),
    spreadInWords(spreadOf(runs.map(({ cost }) => cost.cpuSeconds)), 2),
    spreadInWords(spreadOf(runs.map(({ cost }) => cost.peakMegabytes)), 0),
    thousands(pages),
    seconds ? thousands(Math.round(pages / seconds.median)) : '',
    String(runs.length),
  ];
}

/** The heads of the columns that `figuresOf` fills. */
export const FIGURE_HEADS = ['wall s', 'CPU s', 'peak MB', 'pages', 'pages/s', 'rounds'];

/** `1.50 (1.00–2.00)`: median, least and greatest; nothing where there is none. */
export function spreadInWords(spread: Spread | undefined, digits: number): string {
  if (!spread) return '';
  const { median, least, greatest } = spread;
  const middle = median.toFixed(digits);
  return least === greatest ? middle : `${middle} (${least.toFixed(digits)}–${greatest.toFixed(digits)})`;
}

/** `20,000`, the same in every locale. */
export function thousands(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A Markdown table. @param rows made by `row` */
export function table(heads: readonly string[], rows: readonly string[]): string[] {
  return [row(heads), row(heads.map(() => '---')), ...rows];
}

/** A row of a Markdown table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
