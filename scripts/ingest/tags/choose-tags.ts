import type { LedgerTag } from '../../../src/schemas/ledger.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import { decodeTerms, type ItemTerm } from './item-term.ts';
import { widerPlace } from './places.ts';
import { encodeChoices, type TagChoice } from './tag-choice.ts';
import { nameTags, tagKey } from './tag-names.ts';

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
/** Share of the articles beyond which a term says nothing, in archives that are large enough to tell; in a few issues, more. */
const MAX_SHARE = 0.2;
const LARGE_ARCHIVE = 100;
const MAX_SHARE_OF_FEW = 0.5;
const FEW_ARTICLES = 20;
/** Articles up to which a phrase needs no more of them than other tags; each doubling beyond asks for one more. */
const PHRASE_ARCHIVE = 250;
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
  const ladder = new Ladder(setup.vocabulary);
  const everywhere = countKeys(items, ({ terms, own }) => new Set(decodeTerms(terms).flatMap((term) => ladder.rungs(term, own))));
  const known = new Set(setup.known ? keysOf(setup, everywhere.keys()) : []);
  const isWorth = (articles: number, key: string) => articles >= (known.has(key) ? 1 : leastArticles(key, items.length, setup));
  const tooCommon = mostArticles(items.length);
  const frequent = [...everywhere].filter(
    ([key, articles]) => isWorth(articles, key) && (articles <= tooCommon || known.has(key) || key.startsWith('vocabulary ')),
  );
  const context = { ladder, articles: items.length, everywhere };
  // Some of these lose articles to longer or stronger tags of the same article; those left keep theirs or gain.
  const likely = new Set(frequent.map(([key]) => key));
  const carried = countKeys(items, (item) => new Set(choose(item, { ...context, worthy: likely }).map(({ key }) => key)));
  const worthy = new Set([...carried].filter(([key, articles]) => isWorth(articles, key)).map(([key]) => key));
  const { ids, ledger } = nameTags(worthy, setup.vocabulary, setup.known);
  const chosen = items.map((item) =>
    encodeChoices(choose(item, { ...context, worthy }).map((choice) => ({ ...choice, id: ids.get(choice.key) ?? '' }))),
  );
  return { chosen, ledger };
}

/**
 * Articles that a new tag needs. Phrases need more in a larger archive: the more text, the more of them recur by chance, and
 * the longer the list that a reader has to look through.
 */
function leastArticles(key: string, articles: number, { minimum }: TagSetup): number {
  const isPhrase = !/^(?:vocabulary|place) /u.test(key);
  return minimum + (isPhrase ? Math.max(0, Math.floor(Math.log2(articles / PHRASE_ARCHIVE))) : 0);
}

function mostArticles(articles: number): number {
  if (articles < FEW_ARTICLES) return Number.POSITIVE_INFINITY;
  return articles * (articles < LARGE_ARCHIVE ? MAX_SHARE_OF_FEW : MAX_SHARE);
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

/** What a term is within: the county's city and province, the vocabulary's broader tags. */
class Ladder {
  readonly #broader: ReadonlyMap<string, string | undefined>;

  constructor(vocabulary: readonly Tag[]) {
    this.#broader = new Map(vocabulary.map(({ id, broader }) => [id, broader]));
  }

  /** Keys of the tag that the term is, and of the wider ones, narrowest first. */
  rungs({ source, key }: ItemTerm, own: ReadonlySet<string>): string[] {
    const rungs: string[] = [];
    for (let at: string | undefined = key; at !== undefined; at = this.#wider(source, at)) {
      const rung = tagKey({ source, key: at });
      if (rungs.includes(rung)) break;
      if (!own.has(rung)) rungs.push(rung);
    }
    return rungs;
  }

  #wider(source: ItemTerm['source'], key: string): string | undefined {
    if (source === 'place') return widerPlace(key);
    return source === 'vocabulary' ? this.#broader.get(key) : undefined;
  }
}

interface ChoiceContext {
  ladder: Ladder;
  worthy: ReadonlySet<string>;
  /** Articles of the archive, and articles by key. */
  articles: number;
  everywhere: ReadonlyMap<string, number>;
}

interface Ranked extends Omit<TagChoice, 'id'> {
  key: string;
  weight: number;
}

/** The tags of one item: of the vocabulary by strength, then others by strength and rarity. */
function choose({ terms, own }: ItemCandidates, context: ChoiceContext): Ranked[] {
  const ranked = new Map<string, Ranked>();
  for (const term of decodeTerms(terms)) {
    const key = context.ladder.rungs(term, own).find((rung) => context.worthy.has(rung));
    if (key === undefined) continue;
    const score = term.count + (term.inHeadline ? HEADLINE_COUNT : 0);
    const best = ranked.get(key);
    const total = score + (best?.score ?? 0);
    const form = best && best.score >= score ? best.form : term.form;
    ranked.set(key, { key, form, score: total, basis: basisOf(term), weight: total * rarity(key, context) });
  }
  const sorted = [...ranked.values()].toSorted(byWeight);
  const whole = sorted.filter((tag) => tag.basis === 'vocabulary' || !isNested(tag, sorted));
  const listed = whole.filter(({ basis }) => basis === 'vocabulary');
  const free = whole.filter(({ basis }) => basis !== 'vocabulary').slice(0, MAX_FREE_TAGS);
  return [...listed, ...free].slice(0, MAX_TAGS);
}

/** In whole steps, so that one more article in the archive seldom changes the order of another's tags. */
function rarity(key: string, { articles, everywhere }: ChoiceContext): number {
  return 1 + Math.floor(Math.log2(Math.max(1, articles / (everywhere.get(key) ?? 1))));
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
