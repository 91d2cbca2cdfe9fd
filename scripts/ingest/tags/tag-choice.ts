import type { ArticleTag } from '../../../src/schemas/article.ts';
import type { LedgerTag } from '../../../src/schemas/ledger.ts';

/** A tag given to an item. */
export interface TagChoice {
  id: string;
  basis: NonNullable<ArticleTag['basis']>;
  /** As printed. */
  form: string;
  score: number;
}

/** Choices as one short string: a plan holds those of all items of an archive. */
export function encodeChoices(choices: readonly TagChoice[]): string {
  return choices.map(({ id, basis, score, form }) => [id, basis, score, form].join('\t')).join('\n');
}

/** Tags for the front matter, from what `encodeChoices` wrote. */
export function articleTags(encoded: string, ledger: Readonly<Record<string, LedgerTag>>): ArticleTag[] {
  if (encoded === '') return [];
  return encoded.split('\n').map((line) => {
    const [id = '', basis = '', score = '', form = ''] = line.split('\t');
    const named = Object.hasOwn(ledger, id) ? ledger[id] : undefined;
    return { id, ...named, basis: basis as TagChoice['basis'], evidence: [form], score: Number(score) };
  });
}

/** Ids in what `encodeChoices` wrote. */
export function chosenIds(encoded: string): string[] {
  return encoded === '' ? [] : encoded.split('\n').map((line) => line.slice(0, line.indexOf('\t')));
}
