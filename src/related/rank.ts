import { comparedForm, type Gist } from './gist.ts';
import { isInTitle, type OwnWords, ownWords, type SharedWord, sharedWords, WEIGHT_AT_MOST } from './shared-words.ts';
import { wordFilter } from './word-filter.ts';

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

/** A related article, and why. */
export interface Relation {
  address: string;
  /** Ids of the tags that both have, the weightiest first. */
  tags: string[];
  /** Forms of words that both have in headline or opening, folded or as stems. */
  words: string[];
  score: number;
}

/** Related articles shown. */
const MOST = 5;
/** Looked at closely: some of the best may be copies of one another. */
const LOOKED_AT = 12;
/** Below this nothing is shown: one rare subject that both are about is enough, a common one needs words beside it. */
const ENOUGH = 0.85;
/** Shared words named. */
const WORDS_NAMED = 3;
/** A word of this weight is named before all others. */
const TELLING = 0.15;
/** What all shared words together count at most: they support what tags say. */
const WORDS_AT_MOST = 0.6;
/** A tag that at most so many articles had is rare, however close together they stand. */
const FEW = 6;
/**
 * What a tag counts by its kind. Much happens in one place, or is done by one office, that has nothing else in common: it takes
 * a shared word, or two tags with a subject among them.
 */
const KIND_WEIGHT = { place: 0.55, organisation: 0.65, topic: 0.9 } as const;
/** What a tag that both name in their titles counts for more. */
const IN_TITLES = 1.35;
const SAME_COLUMN = 0.15;

/** Ranks what may be related to an article. Pure: the same articles before it give the same relations. */
export function rankRelated(article: Gist, windows: readonly TagWindow[], candidates: readonly Gist[]): Relation[] {
  const tags = windows.map((window) => {
    const forms = formsOf(window, article);
    return { ...window, weight: weightOf(window, article), forms, titleForms: forms.filter((form) => isInTitle(article, form)) };
  });
  const own = ownWords(article);
  const ranked = relationsOf(own, tags, candidates).sort(
    (a, b) => b.relation.score - a.relation.score || (a.candidate.key < b.candidate.key ? 1 : -1),
  );
  const chosen: Gist[] = [];
  return ranked.flatMap(({ candidate, relation }) => {
    if (chosen.length === MOST || chosen.some((other) => isSame(other, candidate))) return [];
    chosen.push(candidate);
    return [relation];
  });
}

interface Related {
  candidate: Gist;
  relation: Relation;
}

/** Looks closely at those only that may reach most: the words of a text are found fast, which of them say something is not. */
function relationsOf(own: OwnWords, tags: readonly WeighedTag[], candidates: readonly Gist[]): Related[] {
  const wordsIn = wordFilter(own);
  const hopeful: { candidate: Gist; most: number }[] = [];
  for (const candidate of candidates) {
    let most = byColumn(own.gist, candidate);
    for (const tag of tags) if (candidate.tags.has(tag.id)) most += tag.weight * weightIn(tag, candidate);
    if (most + WORDS_AT_MOST < ENOUGH) continue;
    most += Math.min(wordsIn(candidate) * WEIGHT_AT_MOST, WORDS_AT_MOST);
    if (most >= ENOUGH && !isSame(own.gist, candidate)) hopeful.push({ candidate, most });
  }
  hopeful.sort((a, b) => b.most - a.most || (a.candidate.key < b.candidate.key ? 1 : -1));
  return hopeful.slice(0, LOOKED_AT).flatMap(({ candidate }) => {
    const relation = relate(own, candidate, tags);
    return relation.score >= ENOUGH ? [{ candidate, relation }] : [];
  });
}

function byColumn(article: Gist, candidate: Gist): number {
  return article.column !== undefined && article.column === candidate.column ? SAME_COLUMN : 0;
}

interface WeighedTag extends TagWindow {
  weight: number;
  /** As they are compared. */
  forms: readonly string[];
  /** Those that stand in the article's own headline. */
  titleForms: readonly string[];
}

function relate(own: OwnWords, candidate: Gist, tags: readonly WeighedTag[]): Relation {
  const shared = tags
    .filter(({ id }) => candidate.tags.has(id))
    .map((tag) => ({ ...tag, weight: tag.weight * weightIn(tag, candidate) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const byTags = shared.reduce((sum, { weight }) => sum + weight, 0);
  const words = sharedWords(
    own,
    candidate,
    shared.flatMap(({ forms }) => forms),
  );
  const byWords = words.reduce((sum, { weight }) => sum + weight, 0);
  const isAboutOneThing = words.length > 0 || (shared.length > 1 && shared.some(({ kind = 'topic' }) => kind === 'topic'));
  return {
    address: candidate.address,
    tags: shared.map(({ id }) => id),
    words: namedWords(words),
    score: isAboutOneThing
      ? Math.round((byTags + Math.min(byWords, WORDS_AT_MOST) + byColumn(own.gist, candidate)) * 100) / 100
      : 0,
  };
}

/** The weightiest, none that is a part of another; two characters, which may be halves of words, only where there is nothing longer. */
function namedWords(words: readonly SharedWord[]): string[] {
  const telling = words.filter(({ weight }) => weight >= TELLING);
  const forms = (telling.length > 0 ? telling : words).map(({ form }) => form);
  return forms.filter((form) => !forms.some((other) => other !== form && other.includes(form))).slice(0, WORDS_NAMED);
}

/** What a tag counts by the place that it has in both. */
function weightIn({ id, titleForms, forms }: WeighedTag, candidate: Gist): number {
  const isInTitles = titleForms.length > 0 && forms.some((form) => isInTitle(candidate, form));
  return prominence(candidate.tags.get(id)) * (isInTitles ? IN_TITLES : 1);
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

function formsOf({ name, evidence }: TagWindow, { isEnglish }: Gist): string[] {
  return [name, ...evidence].map((form) => comparedForm(form, isEnglish)).filter((form) => form !== '');
}

/** Two copies of one text, two parts of one story, or two parts of a series, which its own steps lead through. */
function isSame(one: Gist, other: Gist): boolean {
  if (one.series !== undefined && one.series === other.series) return true;
  if (one.same.length === 0 && other.same.length === 0) return false;
  const ofOne = [one.address, ...one.same];
  return [other.address, ...other.same].some((address) => ofOne.includes(address));
}
