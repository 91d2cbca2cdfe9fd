import { ESCAPED_PATTERN } from './characters.ts';
import { printDates } from './dates.ts';
import { FIELD_NAMES, type FieldLanguage } from './fields.ts';
import { joinNodes } from './join.ts';
import { parsePart } from './parse.ts';
import type { QueryNode, TextTerm } from './tree.ts';

/** A query that is read as this tree again. */
export function printQuery(tree: QueryNode, language: FieldLanguage = 'zh-CN'): string {
  const names = FIELD_NAMES[language];
  switch (tree.kind) {
    case 'text':
      return printTerm(tree.term);
    case 'title':
      return `${names.title}:${printTerm(tree.term)}`;
    case 'fact':
      return `${names[tree.field]}:${printValue(tree.value)}`;
    case 'date':
      return `${names.date}:${printDates(tree)}`;
    case 'not':
      return `-${printExcluded(tree.part, language)}`;
    case 'and':
      return tree.parts.map((part) => printPart(part, part.kind === 'or', language)).join(' ');
    case 'or':
      return tree.parts.map((part) => printPart(part, false, language)).join(' OR ');
  }
}

/**
 * The query that finds what both find: for searching within results.
 *
 * @param more may be a single character, which is no query by itself
 */
export function refineQuery(query: string, more: string, language: FieldLanguage = 'zh-CN'): string {
  const [one, other] = [parsePart(query), parsePart(more)];
  const both = one && other && joinNodes('and', [one, other]);
  // What cannot be read is left as typed: the reader is told what is wrong with it.
  return both === undefined ? `${query.trim()} ${more.trim()}`.trim() : printQuery(both, language);
}

function printPart(node: QueryNode, isBracketed: boolean, language: FieldLanguage): string {
  const printed = printQuery(node, language);
  return isBracketed ? `(${printed})` : printed;
}

/** Two hyphens in a row would be text. */
function printExcluded(node: QueryNode, language: FieldLanguage): string {
  const printed = printQuery(node, language);
  const isBare = node.kind !== 'and' && node.kind !== 'or' && !/^[-－−]/u.test(printed);
  return isBare ? printed : `(${printed})`;
}

function printTerm({ text, quoted }: TextTerm): string {
  return quoted ? quote(text) : text;
}

function printValue(value: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}·•.\-_/]*$/u.test(value) ? value : quote(value);
}

function quote(text: string): string {
  return `"${text.replaceAll(ESCAPED_PATTERN, '\\$&')}"`;
}
