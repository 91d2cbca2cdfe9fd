import type { Article } from '../../../src/schemas/article.ts';
import type { Section } from '../../../src/schemas/vocabulary.ts';

/** What a section is chosen by. */
export interface SectionClues {
  pageName?: string;
  columnTitle?: string;
  text: string;
}

/** Least occurrences of a section's words that decide. */
const MIN_WORDS = 2;

/**
 * Chooses an article's section: a known column title, else a known page name, else the section whose words occur most;
 * else the last section of the vocabulary, which is meant for the rest.
 */
export function chooseSection(clues: SectionClues, sections: readonly Section[]): Article['section'] {
  const byColumn = findTitle(clues.columnTitle, sections);
  if (byColumn && clues.columnTitle) return { id: byColumn.id, basis: 'column-title', evidence: [clues.columnTitle] };
  const byPage = findTitle(clues.pageName, sections);
  if (byPage && clues.pageName) return { id: byPage.id, basis: 'page-name', evidence: [clues.pageName] };
  const counted = sections
    .map((section) => ({
      section,
      found: (section.words ?? [])
        .map((word) => ({ word, count: clues.text.split(word).length - 1 }))
        .filter(({ count }) => count > 0),
    }))
    .map(({ section, found }) => ({ section, found, total: found.reduce((sum, { count }) => sum + count, 0) }))
    .toSorted((a, b) => b.total - a.total);
  const [best] = counted;
  if (best && best.total >= MIN_WORDS)
    return { id: best.section.id, basis: 'words', evidence: best.found.map(({ word }) => word).slice(0, 8) };
  return { id: sections.at(-1)?.id ?? 'general', basis: 'fallback' };
}

function findTitle(title: string | undefined, sections: readonly Section[]): Section | undefined {
  if (title === undefined) return undefined;
  const wanted = fold(title);
  return sections.find((section) =>
    [...(section.titles ?? []), ...Object.values(section.name)].some((name) => fold(name) === wanted),
  );
}

function fold(title: string): string {
  return title.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}
