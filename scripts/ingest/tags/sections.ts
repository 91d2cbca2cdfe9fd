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

/** Least score that words must reach to decide in a brief: two words once each, or one in the headline. */
const MIN_SCORE = 2;
/** A longer text mentions much in passing: each doubling beyond this length, in Chinese characters, asks for one more. */
const BRIEF_CHARS = 300;
/** Letters that make one character's worth of English. */
const LETTERS_PER_CHARACTER = 4;
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
  // A page called 综合 holds anything: the section for the rest is chosen by its name only where words say nothing.
  const rest = sections.at(-1);
  const special = sections.slice(0, -1);
  return (
    byTitle('column-title', clues.columnTitle, sections) ??
    byKind(clues.kind, sections) ??
    byTitle('page-name', clues.pageName, special) ??
    byWords(clues, sections) ??
    byTitle('page-name', clues.pageName, sections) ?? { id: rest?.id ?? 'general', basis: 'fallback' }
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
  const least = leastScore(clues.text);
  if (!best || best.score < least) return undefined;
  const words = best.words.slice(0, MAX_EVIDENCE);
  return {
    id: best.id,
    basis: 'words',
    evidence: words.map(({ word }) => word),
    weights: words.map(({ weight }) => rounded(weight)),
    confidence: Math.min(MAX_WORDS_CONFIDENCE, shareOf(best, scored, least)),
    ...(second && second.score > 0 ? { runnerUp: { id: second.id, confidence: shareOf(second, scored, least) } } : {}),
  };
}

function leastScore(text: string): number {
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const chars = (text.match(/\p{Script=Han}/gu)?.length ?? 0) + letters / LETTERS_PER_CHARACTER;
  return MIN_SCORE + Math.max(0, Math.log2(chars / BRIEF_CHARS));
}

/** Softmax of the scores; that nothing fits is one of the answers, at half the least score that decides. */
function shareOf(section: ScoredSection, all: readonly ScoredSection[], least: number): number {
  const odds = (score: number) => Math.exp((score - section.score) / SCORE_SCALE);
  const sum = all.filter(({ score }) => score > 0).reduce((total, { score }) => total + odds(score), odds(least / 2));
  return rounded(1 / sum);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function fold(title: string): string {
  return title.normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase();
}
