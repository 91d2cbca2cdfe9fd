import type { Article } from '../../src/schemas/article.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import {
  type Adoption,
  type DraftOperation,
  type Edit,
  isSame,
  type PageText,
  placeOf,
  SINGLE_FIELDS,
  textOfField,
} from './edit.ts';
import { textOperations } from './text-operations.ts';

/** Fields that follow from others and so may change with them; whether they came out as edited is looked at later. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'label',
  'titleSource',
  'dateBasis',
  'dateConfidence',
  'provenance',
  'quality',
  'source',
]);

/** Where an editor says what corrections cannot. */
const ELSEWHERE: Partial<Record<keyof Article, string>> = {
  section: 'section → vocabulary/sections.yml',
  tags: 'tags → vocabulary/tags.yml',
};

/** The role of lines that are such a field. */
const ROLES = {
  kicker: 'kicker',
  headline: 'headline',
  columnTitle: 'column-title',
  byline: 'byline',
  credit: 'credit',
} as const;

type SingleField = (typeof SINGLE_FIELDS)[number];

/**
 * Corrections for what was changed in the front matter.
 *
 * @param candidates texts on the same page that could be chosen as headline
 */
export function fieldOperations(edit: Edit, candidates: readonly PageText[]): Adoption {
  const before = edit.fresh.article;
  const after = edit.edited.article;
  const adoption: Adoption = { operations: [], inexpressible: [] };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Article)[];
  for (const key of keys.toSorted()) {
    if (isSame(before[key], after[key]) || FOLLOWING.has(key)) continue;
    const operations = operationsOf(key, edit, candidates);
    if (Array.isArray(operations)) adoption.operations.push(...operations);
    else adoption.inexpressible.push(operations ?? ELSEWHERE[key] ?? key);
  }
  return adoption;
}

/** @returns why not, in words, where there is more to say than the field's name */
function operationsOf(key: keyof Article, edit: Edit, candidates: readonly PageText[]): DraftOperation[] | string | undefined {
  const after = edit.edited.article;
  if (key === 'date') return after.date === undefined ? undefined : [{ date: after.date }];
  if (key === 'page') return labelOperation(after.page);
  if (key === 'kind') return kindOperation(edit);
  if (key === 'decks' || key === 'jumps') return listOperations(key, edit);
  const field = SINGLE_FIELDS.find((candidate) => candidate === key);
  if (!field) return undefined;
  return (field === 'headline' ? chosenHeadline(edit, candidates) : undefined) ?? singleOperations(field, edit);
}

// `p02`, `pa02`; `x01` is no printed number.
function labelOperation(page: string): DraftOperation[] | undefined {
  const match = /^p([a-z]{0,2})0*([1-9]\d{0,2})$/u.exec(page);
  return match ? [{ label: `${(match[1] ?? '').toUpperCase()}${match[2]}` }] : undefined;
}

function kindOperation({ fresh, edited, rawLine }: Edit): DraftOperation[] | undefined {
  const lines = firstRange(fresh.article);
  return lines && [{ kind: { of: placeOf(lines, rawLine), as: edited.article.kind } }];
}

// A line that stands on the page was chosen.
function chosenHeadline({ fresh, edited, rawLine }: Edit, candidates: readonly PageText[]): DraftOperation[] | undefined {
  const after = edited.article.headline;
  const of = firstRange(fresh.article);
  if (after === undefined || !of) return undefined;
  const chosen = candidates.find(({ text }) => text.replaceAll(/\s/gu, '') === after.replaceAll(/\s/gu, ''));
  return chosen && [{ headline: { at: chosen.lines.map((lines) => placeOf(lines, rawLine)), of: placeOf(of, rawLine) } }];
}

// Words were changed, or the lines are not what they were taken for.
function singleOperations(field: SingleField, edit: Edit): DraftOperation[] | string | undefined {
  const { fresh, edited } = edit;
  if (isInline(fresh.article, field)) return inlineOperations(field, edit);
  const [before, after] = [textOfField(fresh.article, field), textOfField(edited.article, field)];
  const lines = fresh.article.provenance[field];
  if (before === undefined || !lines || before === after) return undefined;
  return after === undefined ? otherRole(before, lines, edit) : textOperations({ before, after, lines }, edit);
}

function isInline(article: Article, field: SingleField): boolean {
  const value = article[field];
  return typeof value === 'object' && 'inline' in value && value.inline === true;
}

// It is read from the body, where its words are to be changed.
function inlineOperations(field: SingleField, { edited: { article, blocks } }: Edit): DraftOperation[] | string | undefined {
  const value = article[field];
  const text = typeof value === 'object' ? value.text : undefined;
  if (text === undefined || !isInline(article, field)) return undefined;
  return blocks.some((block) => block.text.includes(text)) ? [] : `${field} ≠ body`;
}

// A text that was taken out of its field is what it has become, else nothing of the article.
function otherRole(text: string, lines: readonly LineRange[], { edited: { article }, rawLine }: Edit): DraftOperation[] {
  const single = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((field) => textOfField(article, field) === text);
  const as = single ? ROLES[single] : article.decks?.includes(text) ? 'deck' : 'noise';
  return as === 'headline' ? [] : [{ role: { at: lines.map((range) => placeOf(range, rawLine)), as } }];
}

function listOperations(key: 'decks' | 'jumps', edit: Edit): DraftOperation[] | undefined {
  const textsOf = ({ decks = [], jumps = [] }: Article) => (key === 'decks' ? decks : jumps.map(({ text }) => text));
  const before = textsOf(edit.fresh.article);
  const after = textsOf(edit.edited.article);
  const lines = edit.fresh.article.provenance[key] ?? [];
  if (isSame(before, after)) return undefined;
  if (after.every((text) => before.includes(text)))
    return before.flatMap((text, index) => (after.includes(text) ? [] : otherRole(text, lines[index] ?? [], edit)));
  if (before.length !== after.length) return addedDecks(key, before, after, edit);
  return before.flatMap((text, index) =>
    textOperations({ before: text, after: after[index] ?? text, lines: lines[index] ?? [] }, edit),
  );
}

// What was another field's, as a kicker, is told with that field.
function addedDecks(
  key: 'decks' | 'jumps',
  before: readonly string[],
  after: readonly string[],
  { fresh }: Edit,
): [] | undefined {
  const moved = SINGLE_FIELDS.map((field) => textOfField(fresh.article, field));
  const isKnown = (text: string) => before.includes(text) || moved.includes(text);
  return key === 'decks' && after.every(isKnown) && before.every((text) => after.includes(text)) ? [] : undefined;
}

/** One line of the article, by which it is known: the first of its body, else of its headline. */
function firstRange({ provenance }: Article): LineRange | undefined {
  const [line] = provenance.body[0]?.lines[0] ?? provenance.headline?.[0] ?? [];
  return line === undefined ? undefined : [line, line];
}
