import type { Article, ArticleKind } from '../../../src/schemas/article.ts';
import type { Section } from '../../../src/schemas/vocabulary.ts';
import { type ScoredSection, scoreSections } from './section-scores.ts';

/** What a section is chosen by. */
export interface SectionClues {
  pageName?: string;
  /** Printed number of the page. */
  pageLabel?: string;
  columnTitle?: string;
  kind?: ArticleKind;
  /** Kicker, headline and decks. */
  headline?: string;
  text: string;
}

/** Least score that words must reach to decide: two words once each, or one in the headline. */
const MIN_SCORE = 2;
/** A section that leads by this score is e times as likely as the next. */
const SCORE_SCALE = 2;
/** Words named as reason. */
const MAX_EVIDENCE = 6;
/** Trust in titles and kinds: what the newspaper itself says, as far as it was read rightly. */
const COLUMN_CONFIDENCE = 0.98;
const PAGE_CONFIDENCE = 0.95;
const KIND_CONFIDENCE = 0.9;
/** Words never make it certain. */
const MAX_WORDS_CONFIDENCE = 0.95;

/**
 * Chooses an article's section: by a column title that the vocabulary knows, else by the kind of the item, else by the
 * name of its page, else by its words; else the last section of the vocabulary, which is meant for the rest. The reason
 * goes with it, so that the page of the article can show it.
 */
export function chooseSection(clues: SectionClues, sections: readonly Section[]): Article['section'] {
  return (
    byTitle('column-title', clues.columnTitle, sections) ??
    byKind(clues.kind, sections) ??
    byTitle('page-name', clues.pageName, sections) ??
    byWords(clues, sections) ?? { id: sections.at(-1)?.id ?? 'general', basis: 'fallback' }
  );
}

/** The section of an article that says nothing of its own, from that of the story it belongs to. */
export function sectionOfStory(
  own: Article['section'],
  story: { address: string; section: Article['section'] } | undefined,
): Article['section'] {
  if (own.basis !== 'fallback' || !story || story.section.basis === 'fallback') return own;
  const { id, confidence } = story.section;
  return { id, basis: 'related', evidence: [story.address], ...(confidence === undefined ? {} : { confidence }) };
}

function byTitle(
  basis: 'column-title' | 'page-name',
  title: string | undefined,
  sections: readonly Section[],
): Article['section'] | undefined {
  if (title === undefined) return undefined;
  const wanted = fold(title);
  const found = sections.find((section) =>
    [...(section.titles ?? []), ...Object.values(section.name)].some((name) => fold(name) === wanted),
  );
  if (!found) return undefined;
  return { id: found.id, basis, evidence: [title], confidence: basis === 'page-name' ? PAGE_CONFIDENCE : COLUMN_CONFIDENCE };
}

function byKind(kind: ArticleKind | undefined, sections: readonly Section[]): Article['section'] | undefined {
  const found = sections.find(({ kinds = [] }) => kinds.some((each) => each === kind));
  return found && kind ? { id: found.id, basis: 'kind', evidence: [kind], confidence: KIND_CONFIDENCE } : undefined;
}

function byWords(clues: SectionClues, sections: readonly Section[]): Article['section'] | undefined {
  const scored = scoreSections(clues, sections);
  const [best, second] = scored;
  if (!best || best.score < MIN_SCORE) return undefined;
  const words = best.words.slice(0, MAX_EVIDENCE);
  return {
    id: best.id,
    basis: 'words',
    evidence: words.map(({ word }) => word),
    weights: words.map(({ weight }) => rounded(weight)),
    confidence: Math.min(MAX_WORDS_CONFIDENCE, shareOf(best, scored)),
    ...(second && second.score > 0 ? { runnerUp: { id: second.id, confidence: shareOf(second, scored) } } : {}),
  };
}

/** Softmax of the scores; that nothing fits is one of the answers, with the least score that decides. */
function shareOf(section: ScoredSection, all: readonly ScoredSection[]): number {
  const odds = (score: number) => Math.exp((score - section.score) / SCORE_SCALE);
  const sum = all.filter(({ score }) => score > 0).reduce((total, { score }) => total + odds(score), odds(MIN_SCORE / 2));
  return rounded(1 / sum);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function fold(title: string): string {
  return title.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}
