import type { LineRange } from '../schemas/shared.ts';

/** A line of raw text, or several that are withheld: then with the number of the last. */
export interface RawRow {
  number: number;
  last?: number;
  raw: string;
}

/** The raw lines of a page as shown: those that are withheld, one after the other, as one row without text. */
export function rawRows(lines: Iterable<{ number: number; raw: string }>, hidden: readonly LineRange[] = []): RawRow[] {
  const rows: RawRow[] = [];
  for (const { number, raw } of lines) {
    const range = hidden.find(([from, to]) => from <= number && number <= to);
    const row = rows.at(-1);
    if (range === undefined) rows.push({ number, raw });
    else if (row?.last !== undefined && row.number >= range[0]) row.last = number;
    else rows.push({ number, last: number, raw: '' });
  }
  return rows;
}
