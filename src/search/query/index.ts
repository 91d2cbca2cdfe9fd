/** The query language: from what is typed to a tree and back. */
export { hasShortTerms } from './bounds.ts';
export { MAX_TERMS } from './build-tree.ts';
export { isOrSign } from './characters.ts';
export { type DayRange, FIRST_DAY, LAST_DAY, printDates, readDates } from './dates.ts';
export { FIELD_NAMES, type FieldLanguage, type QueryField } from './fields.ts';
export { joinNodes } from './join.ts';
export { MAX_TERM_CHARACTERS } from './leaf.ts';
export { MAX_QUERY_CHARACTERS, parseQuery } from './parse.ts';
export { type PositiveTerm, positiveTerms } from './positive-terms.ts';
export { printQuery, refineQuery } from './print.ts';
export * from './tree.ts';
