import type { CataloguePage } from '../catalogue.ts';
import { foldText } from '../fold.ts';

/** What stands for the page whose number nobody knows. */
export const UNKNOWN_PAGE = 'unknown';

/** `p02`, `pa02`; `x01` is no printed number. */
const PAGE_ADDRESS = /^p([a-z]*)0*(\d+)$/u;
const NUMBERED = /^(\D*?)(\d+)$/u;

/** The printed number without leading zeros, in capitals: `2`, `A2`; that of the address where none is told, or `unknown`. */
export function pageValue({ id, label }: CataloguePage): string {
  const printed = label === undefined ? '' : withoutZeros(label.normalize('NFKC').trim().toUpperCase());
  return printed === '' ? (addressNumber(id) ?? UNKNOWN_PAGE) : printed;
}

/** Numbers first, `2` before `10`; then those with letters, `A2` before `B1`; the unknown last. */
export function comparePageValues(a: string, b: string): number {
  const [first, second] = [readPage(a), readPage(b)];
  return (
    Number(a === UNKNOWN_PAGE) - Number(b === UNKNOWN_PAGE) ||
    compareText(first.letters, second.letters) ||
    first.number - second.number ||
    compareText(a, b)
  );
}

/** What a page can be asked for by, folded: its printed number and that of its address, without leading zeros. */
export function pageNumbers({ id, label }: CataloguePage): string[] {
  const numbers = [label, addressNumber(id)].flatMap((number) => (number === undefined ? [] : [askedPage(foldText(number))]));
  return [...new Set(numbers)].filter((number) => number !== '');
}

/** A page number as asked for, folded: `02`, `2` and `第2版` are one, `a2` is another. */
export function askedPage(folded: string): string {
  return withoutZeros(folded.replace(/^第?(.+?)版?$/u, '$1'));
}

function addressNumber(id: string): string | undefined {
  const [, letters = '', digits] = PAGE_ADDRESS.exec(id) ?? [];
  return digits === undefined ? undefined : `${letters.toUpperCase()}${digits}`;
}

function withoutZeros(number: string): string {
  return number.replace(/^(\D*)0+(?=\d)/u, '$1');
}

function readPage(value: string): { letters: string; number: number } {
  const [, letters = value, digits = '0'] = NUMBERED.exec(value) ?? [];
  return { letters, number: Number(digits) };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
