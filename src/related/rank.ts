import { foldText } from '../search/fold.ts';
import type { Gist } from './gist.ts';
import { type ComparedText, isInTitle, sharedWords } from './shared-words.ts';

/** The entries of a tag that stand before an article, the newest of them. */
export interface TagWindow {
  id: string;
  name: string;
  /** Forms that were found in the article. */
  evidence: readonly string[];
  kind?: 'place' | 'organisation' | 'topic';
  /** How many of its articles were looked at, and on how many days they appeared. */
  entries: number;
  days: number;
}

/** An article to be compared, with its text. */
export interface Compared {
  address: string;
  /** Newspaper and sort key. */
  key: string;
  gist: Gist;
  text: ComparedText;
}

/** A related article, and why. */
export interface Relation {
  address: string;
  /** Ids of the tags that both have, the weightiest first. */
  tags: string[];
  /** Words that both have in headline or opening, as the first prints them. */
  words: string[];
  score: number;
}

/** Related articles shown. */
const MOST = 5;
/** Below this nothing is shown: one rare subject that both are about is enough, a common one needs words beside it. */
const ENOUGH = 0.8;
/** Shared words named. */
const WORDS_NAMED = 3;
/** What all shared words together count at most: they support what tags say. */
const WORDS_AT_MOST = 0.9;
/** A tag that at most so many articles had is rare, however close together they stand. */
const FEW = 6;
/** What a tag counts by its kind. */
const KIND_WEIGHT = { place: 0.55, organisation: 0.65, topic: 0.9 } as const;
/** Much happens in one place, or is done by one office, that has nothing else in common: without a shared subject it takes words. */
const WORDS_WITHOUT_TOPIC = 0.25;
/** What a tag that both name in their titles counts for more. */
const IN_TITLES = 1.35;
const SAME_COLUMN = 0.15;

/** Ranks what may be related to an article. Pure: the same articles before it give the same relations. */
export function rankRelated(article: Compared, windows: readonly TagWindow[], candidates: readonly Compared[]): Relation[] {
  const weights = windows.map((window) => ({ ...window, weight: weightOf(window, article.gist), forms: formsOf(window) }));
  const ranked = candidates
    .filter((candidate) => !isSame(article, candidate))
    .map((candidate) => ({ candidate, relation: relate(article, candidate, weights) }))
    .filter(({ relation }) => relation.score >= ENOUGH)
    .sort((a, b) => b.relation.score - a.relation.score || (a.candidate.key < b.candidate.key ? 1 : -1));
  const chosen: Compared[] = [];
  return ranked.flatMap(({ candidate, relation }) => {
    if (chosen.length === MOST || chosen.some((other) => isSame(other, candidate))) return [];
    chosen.push(candidate);
    return [relation];
  });
}

interface WeighedTag extends TagWindow {
  weight: number;
  /** Folded. */
  forms: readonly string[];
}

function relate(article: Compared, candidate: Compared, tags: readonly WeighedTag[]): Relation {
  const shared = tags
    .filter(({ id }) => candidate.gist.tags.has(id))
    .map((tag) => ({ ...tag, weight: tag.weight * weightIn(tag, article, candidate) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const byTags = shared.reduce((sum, { weight }) => sum + weight, 0);
  const words = sharedWords(
    article.text,
    candidate.text,
    shared.flatMap(({ forms }) => forms),
  );
  const byWords = words.reduce((sum, { weight }) => sum + weight, 0);
  const isAboutOneThing = byWords >= WORDS_WITHOUT_TOPIC || shared.some(({ kind = 'topic' }) => kind === 'topic');
  const byColumn = article.gist.column !== undefined && article.gist.column === candidate.gist.column ? SAME_COLUMN : 0;
  return {
    address: candidate.address,
    tags: shared.map(({ id }) => id),
    words: words.slice(0, WORDS_NAMED).map(({ text }) => text),
    score: isAboutOneThing ? Math.round((byTags + Math.min(byWords, WORDS_AT_MOST) + byColumn) * 100) / 100 : 0,
  };
}

/** What a tag counts by the place that it has in both. */
function weightIn({ id, forms }: WeighedTag, article: Compared, { gist, text }: Compared): number {
  const isInTitles = [article.text, text].every((each) => forms.some((form) => isInTitle(each, form)));
  return prominence(gist.tags.get(id)) * (isInTitles ? IN_TITLES : 1);
}

/** By kind, by how thickly the tag stands among the articles before, and by how much the article is about it. */
function weightOf({ id, kind = 'topic', entries, days }: TagWindow, { tags }: Gist): number {
  const rarity = entries === 0 ? 0 : Math.min(1, Math.max(FEW / entries, days / entries));
  return KIND_WEIGHT[kind] * rarity * prominence(tags.get(id));
}

/** From how often a tag was found; the headline counts as three times. */
function prominence(score = 2): number {
  if (score >= 3) return 1;
  return score >= 2 ? 0.75 : 0.4;
}

function formsOf({ name, evidence }: TagWindow): string[] {
  return [name, ...evidence].map(foldText).filter((form) => form !== '');
}

/** Two copies of one text, two parts of one story, or two parts of a series, which its own steps lead through. */
function isSame(one: Compared, other: Compared): boolean {
  if (one.gist.series !== undefined && one.gist.series === other.gist.series) return true;
  const ofOne = [one.address, ...one.gist.same];
  return [other.address, ...other.gist.same].some((address) => ofOne.includes(address));
}
