import { foldText } from '../fold.ts';
import { readDates } from './dates.ts';
import type { QueryField } from './fields.ts';
import type { QueryNode, QueryProblemCode } from './tree.ts';

/** Folded characters of a term, at most. */
export const MAX_TERM_CHARACTERS = 200;

/** A term as it was typed, without its quotation marks, and the field before it. */
export interface TypedTerm {
  text: string;
  quoted: boolean;
  field?: QueryField | undefined;
}

/** What a term asks for, or why it cannot be asked. One character is not refused here: see `bounds.ts`. */
export function leafOf({ text, quoted, field }: TypedTerm): QueryNode | QueryProblemCode {
  const folded = foldText(text);
  if (folded === '') return 'empty';
  if ([...folded].length > MAX_TERM_CHARACTERS) return 'too-long';
  if (field === undefined || field === 'title') return { kind: field ?? 'text', term: { text, quoted, folded } };
  if (field !== 'date') return { kind: 'fact', field, value: text, folded };
  const days = readDates(text);
  return typeof days === 'string' ? days : { kind: 'date', ...days };
}
