import type { LedgerTag } from '../../../src/schemas/ledger.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import { decodeTerms, type ItemTerm } from './item-term.ts';
import { encodeChoices, type TagChoice } from './tag-choice.ts';
import { TagLadder } from './tag-ladder.ts';
import { nameTags } from './tag-names.ts';
import { leastArticles, mostArticles } from './tag-worth.ts';

/** What an item brings to the choice. */
export interface ItemCandidates {
  /** As `encodeTerms` writes them. */
  terms: string;
  /** Keys of tags that name the newspaper's own town, which no article of it carries. */
  own: ReadonlySet<string>;
}

/** What tags are chosen with besides the terms of the items. */
export interface TagSetup {
  vocabulary: readonly Tag[];
  /** Articles that a tag needs at least; one that has an address already needs one. */
  minimum: number;
  /** Tags that have addresses, by id. */
  known: Readonly<Record<string, LedgerTag>>;
}

/** Tags of all items. */
export interface ChosenTags {
  /** Of each item, in the order of the items, as `encodeChoices` writes them. */
  chosen: string[];
  /** All tags ever given, by id. */
  ledger: Record<string, LedgerTag>;
}

/** Most tags of an article, and most that are not of the vocabulary. */
const MAX_TAGS = 8;
const MAX_FREE_TAGS = 5;
/** A headline counts for as many occurrences. */
const HEADLINE_COUNT = 3;
/** Characters that make a term count twice, and letters that make a character's worth of English. */
const CHARS_THAT_DOUBLE = 4;
const LETTERS_PER_CHARACTER = 4;
/** A term within a longer tag is dropped unless it stands so much oftener. */
const NESTED_TIMES = 1.5;

/**
 * Chooses the tags of all items of an archive: its vocabulary first, then places and phrases. A tag must be worth a visit:
 * one that fewer articles would carry than the minimum is not given; its articles carry the wider place or the broader tag
 * instead, if that is worth it. Tags that have an address are kept for as long as one article carries them, so that no
 * address dies because the archive changed a little.
 *
 * The result depends on the set of items and the ledger only, not on the order of the items.
 */
export function chooseTags(items: readonly ItemCandidates[], setup: TagSetup): ChosenTags {
  const ladder = new TagLadder(setup.vocabulary);
  const everywhere = countKeys(items, ({ terms, own }) => new Set(decodeTerms(terms).flatMap((term) => ladder.rungs(term, own))));
  const known = new Set(setup.known ? keysOf(setup, everywhere.keys()) : []);
  const isWorth = (articles: number, key: string) =>
    articles >= (known.has(key) ? 1 : leastArticles(key, items.length, setup.minimum));
  const tooCommon = mostArticles(items.length);
  const frequent = [...everywhere].filter(
    ([key, articles]) => isWorth(articles, key) && (articles <= tooCommon || known.has(key) || key.startsWith('vocabulary ')),
  );
  // Some of these lose articles to longer or stronger tags of the same article; those left keep theirs or gain.
  const likely = new Set(frequent.map(([key]) => key));
  const carried = countKeys(items, (item) => new Set(choose(item, { ladder, worthy: likely }).map(({ key }) => key)));
  const worthy = new Set([...carried].filter(([key, articles]) => isWorth(articles, key)).map(([key]) => key));
  const { ids, ledger } = nameTags(worthy, setup.vocabulary, setup.known);
  const chosen = items.map((item) =>
    encodeChoices(choose(item, { ladder, worthy }).map((choice) => ({ ...choice, id: ids.get(choice.key) ?? '' }))),
  );
  return { chosen, ledger };
}

function countKeys(items: readonly ItemCandidates[], keysOfItem: (item: ItemCandidates) => Set<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOfItem(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Those keys whose tags have an address. */
function keysOf({ vocabulary, known }: TagSetup, keys: Iterable<string>): string[] {
  const all = [...keys];
  const { ids } = nameTags(all, vocabulary, known);
  return all.filter((key) => Object.hasOwn(known, ids.get(key) ?? ''));
}

interface ChoiceContext {
  ladder: TagLadder;
  worthy: ReadonlySet<string>;
}

interface Ranked extends Omit<TagChoice, 'id'> {
  key: string;
  weight: number;
}

/** The tags of one item: of the vocabulary by strength, then others by strength and length. */
function choose({ terms, own }: ItemCandidates, context: ChoiceContext): Ranked[] {
  const ranked = new Map<string, Ranked>();
  for (const term of decodeTerms(terms)) {
    const key = context.ladder.rungs(term, own).find((rung) => context.worthy.has(rung));
    if (key === undefined) continue;
    const score = term.count + (term.inHeadline ? HEADLINE_COUNT : 0);
    const best = ranked.get(key);
    const total = score + (best?.score ?? 0);
    const form = best && best.score >= score ? best.form : term.form;
    ranked.set(key, { key, form, score: total, basis: basisOf(term), weight: total * specificity(form) });
  }
  const sorted = [...ranked.values()].toSorted(byWeight);
  const whole = sorted.filter((tag) => tag.basis === 'vocabulary' || !isNested(tag, sorted));
  const listed = whole.filter(({ basis }) => basis === 'vocabulary');
  const free = whole.filter(({ basis }) => basis !== 'vocabulary').slice(0, MAX_FREE_TAGS);
  return [...listed, ...free].slice(0, MAX_TAGS);
}

/**
 * Longer names say more: 生态环境保护 before 美国. The number of articles that carry a tag is left out on purpose: it grows with
 * every issue, and the order of an old article's tags, or which of them are too many, would change with it.
 */
function specificity(form: string): number {
  const letters = form.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return 1 + (form.length - letters + letters / LETTERS_PER_CHARACTER) / CHARS_THAT_DOUBLE;
}

function basisOf({ source }: ItemTerm): TagChoice['basis'] {
  return source === 'vocabulary' || source === 'place' ? source : 'phrase';
}

function byWeight(a: Ranked, b: Ranked): number {
  return b.weight - a.weight || b.form.length - a.form.length || (a.key < b.key ? -1 : 1);
}

/** 阻击战 beside 疫情防控阻击战 says nothing more. */
function isNested(tag: Ranked, others: readonly Ranked[]): boolean {
  return others.some(
    (other) =>
      other !== tag &&
      other.form.length > tag.form.length &&
      other.form.includes(tag.form) &&
      tag.score <= other.score * NESTED_TIMES,
  );
}
