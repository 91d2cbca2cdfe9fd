import type { Article } from '../../src/schemas/article.ts';
import type { LineRange } from '../../src/schemas/shared.ts';
import { type Adoption, type DraftOperation, type Edit, isSame, placeOf, SINGLE_FIELDS, textOfField } from './edit.ts';
import { textOperations } from './text-operations.ts';

/** Text elsewhere on the page that might have become the headline. */
export interface Candidate {
  text: string;
  lines: LineRange[];
}

/** Fields that follow from others, and so change with them. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'label',
  'titleSource',
  'dateBasis',
  'dateConfidence',
  'provenance',
  'quality',
  'source',
]);

/**
 * Corrections for what was changed in the front matter.
 *
 * @param candidates texts on the same page that could be chosen as headline
 * @param ordinal which page of its raw file this is; absent where the file has one
 */
export function fieldOperations(edit: Edit, candidates: readonly Candidate[], ordinal?: number): Adoption & { page?: number } {
  const { fresh, edited } = edit;
  const before = fresh.article;
  const after = edited.article;
  const adoption: Adoption = { operations: [], inexpressible: [] };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Article)[];
  for (const key of keys.toSorted()) {
    if (isSame(before[key], after[key]) || FOLLOWING.has(key)) continue;
    const operations = operationsOf(key, edit, candidates);
    if (operations) adoption.operations.push(...operations);
    else adoption.inexpressible.push(key);
  }
  return ordinal === undefined ? adoption : { ...adoption, page: ordinal };
}

function operationsOf(key: keyof Article, edit: Edit, candidates: readonly Candidate[]): DraftOperation[] | undefined {
  const before = edit.fresh.article;
  const after = edit.edited.article;
  if (key === 'date') return after.date === undefined ? undefined : [{ date: after.date }];
  if (key === 'page') return labelOperation(after.page);
  if (key === 'kind') return kindOperation(edit);
  if (key === 'headline') return headlineOperations(edit, candidates);
  if (key === 'decks' || key === 'jumps') return listOperations(key, edit);
  const field = SINGLE_FIELDS.find((candidate) => candidate === key);
  if (!field) return undefined;
  const texts = [textOfField(before, field), textOfField(after, field)] as const;
  const lines = before.provenance[field];
  if (texts[0] === undefined || texts[1] === undefined || texts[0] === texts[1] || !lines) return undefined;
  return textOperations({ before: texts[0], after: texts[1], lines }, edit);
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

// A line that stands on the page was chosen, or the words were changed.
function headlineOperations(edit: Edit, candidates: readonly Candidate[]): DraftOperation[] | undefined {
  const before = edit.fresh.article;
  const after = edit.edited.article.headline;
  const of = firstRange(before);
  if (after === undefined || !of) return undefined;
  const chosen = candidates.find(({ text }) => text.replaceAll(/\s/gu, '') === after.replaceAll(/\s/gu, ''));
  if (chosen)
    return [{ headline: { at: chosen.lines.map((lines) => placeOf(lines, edit.rawLine)), of: placeOf(of, edit.rawLine) } }];
  const lines = before.provenance.headline;
  if (before.headline === undefined || !lines) return undefined;
  return textOperations({ before: before.headline, after, lines }, edit);
}

function listOperations(key: 'decks' | 'jumps', edit: Edit): DraftOperation[] | undefined {
  const textsOf = ({ decks = [], jumps = [] }: Article) => (key === 'decks' ? decks : jumps.map(({ text }) => text));
  const before = textsOf(edit.fresh.article);
  const after = textsOf(edit.edited.article);
  if (before.length !== after.length || isSame(before, after)) return undefined;
  const lines = edit.fresh.article.provenance[key] ?? [];
  return before.flatMap((text, index) =>
    textOperations({ before: text, after: after[index] ?? text, lines: lines[index] ?? [] }, edit),
  );
}

/** One line of the article, by which it is known: the first of its body, else of its headline. */
function firstRange({ provenance }: Article): LineRange | undefined {
  const [line] = provenance.body[0]?.lines[0] ?? provenance.headline?.[0] ?? [];
  return line === undefined ? undefined : [line, line];
}
