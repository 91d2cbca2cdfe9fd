import type { Tag } from '../../../src/schemas/vocabulary.ts';

/** Most tags an article carries. */
const MAX_TAGS = 8;
/** Occurrences in the body that make a tag; one in the headline is enough. */
const MIN_OCCURRENCES = 2;

/** Ids of the vocabulary's tags that an article is about, strongest first; names and synonyms count alike. */
export function chooseTags(headline: string, body: string, tags: readonly Tag[]): string[] {
  return tags
    .map((tag) => ({ tag, score: strength(tag, headline, body) }))
    .filter(({ score }) => score >= MIN_OCCURRENCES)
    .toSorted((a, b) => b.score - a.score || (a.tag.id < b.tag.id ? -1 : 1))
    .slice(0, MAX_TAGS)
    .map(({ tag }) => tag.id);
}

function strength(tag: Tag, headline: string, body: string): number {
  const names = [tag.name, ...(tag.synonyms ?? [])];
  return occurrences(names, body) + MIN_OCCURRENCES * occurrences(names, headline);
}

// The longest name first, so that 澜川学院 does not count once more for a synonym 学院 within it.
function occurrences(names: readonly string[], text: string): number {
  let rest = text;
  let count = 0;
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const parts = isLatin(name)
      ? rest.split(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'giu'))
      : rest.split(name);
    count += parts.length - 1;
    rest = parts.join('\n');
  }
  return count;
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{N} .'’-]+$/u.test(name);
}
