import type { Newspaper } from '../../../src/schemas/archive.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import type { Item } from '../../model/page.ts';
import { englishSpellings, findEnglishPhrases } from './english-phrases.ts';
import type { ItemTerm, TermSource } from './item-term.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { ownTownKeys } from './own-town.ts';
import { findPhrases } from './phrases.ts';
import { codeOfPlace, findPlaces, isChinaPlace } from './places.ts';
import { segment, type Token } from './segment.ts';
import { tagKey } from './tag-names.ts';

/** What the terms of an item depend on besides its text. */
export interface TermSetup {
  newspaper: Newspaper;
  language: 'zh-CN' | 'zh-TW' | 'en';
  tags: readonly Tag[];
}

/** Most terms kept of an item: those of the vocabulary first. */
const MAX_TERMS = 24;
/** Times in the body that make an item be about something. */
const MIN_COUNT = 2;
/** Sources of which one mention in the first sentence is enough: who and where stands there. A phrase must recur. */
const TOLD_IN_LEAD: ReadonlySet<TermSource> = new Set(['vocabulary', 'place', 'organisation']);

/** Where in an item a term stands. */
type Passage = 'headline' | 'lead' | 'rest';

/**
 * The terms that an item is perhaps about: tags of the vocabulary, places of the official table, phrases. Which of them
 * become tags is decided for the archive as a whole. A pure function of the item, so that it can be done while parsing.
 */
export function itemTerms(item: Item, setup: TermSetup): ItemTerm[] {
  const passages = passagesOf(item);
  const known = vocabularyOf(setup.tags);
  const own = ownTownKeys(setup.newspaper, setup.tags);
  const counter = new Counter(own);
  for (const [passage, text] of passages)
    for (const { entry, word } of known.lexicon.scan(text))
      if (entry !== undefined) counter.add({ source: 'vocabulary', key: entry, form: word }, passage);
  if (setup.language === 'en') addEnglish(passages, known, counter);
  else addChinese(passages, { known, counter, home: codeOfPlace(setup.newspaper.place) });
  return counter.salient().toSorted(bySalience).slice(0, MAX_TERMS);
}

type Passages = readonly (readonly [Passage, string])[];

function passagesOf(item: Item): Passages {
  const headline = [item.kicker, item.headline, ...item.decks].map((value) => value?.flow.text ?? '').join('\n');
  const body = bodyText(item);
  const lead = /^[^。！？\n]*?(?:[。！？\n]|[.!?](?=\s)|$)/u.exec(body)?.[0] ?? '';
  return [
    ['headline', headline],
    ['lead', lead],
    ['rest', body.slice(lead.length)],
  ];
}

interface Known {
  /** Ids of tags; nothing for words that only look like one. */
  lexicon: Lexicon<string | undefined>;
  words: ReadonlySet<string>;
}

interface Finding {
  known: Known;
  counter: Counter;
  home: string | undefined;
}

function addChinese(passages: Passages, { known, counter, home }: Finding): void {
  const parts = passages.map(([passage, text]) => ({ passage, tokens: segment(`${text}\n`) }));
  const whole = passages.map(([, text]) => `${text}\n`).join('');
  const [headline = 0, lead = 0] = passages.map(([, text]) => text.length + 1);
  const passageAt = (at: number): Passage => (at < headline ? 'headline' : at < headline + lead ? 'lead' : 'rest');
  for (const { code, form, at } of findPlaces(whole, wordStarts(parts.flatMap(({ tokens }) => tokens)), home))
    if (!known.words.has(form)) counter.add({ source: 'place', key: code, form }, passageAt(at));
  for (const { passage, tokens } of parts) {
    for (const { text, kind } of findPhrases(tokens)) {
      if (known.words.has(text) || isChinaPlace(text)) continue;
      counter.add({ source: kind === 'place' ? 'named-place' : kind, key: text, form: text }, passage);
    }
  }
}

function addEnglish(passages: Passages, known: Known, counter: Counter): void {
  const written = englishSpellings(passages.slice(1).map(([, text]) => text));
  for (const [passage, text] of passages) {
    for (const { text: phrase, kind } of findEnglishPhrases(text, passage === 'headline' ? written : undefined)) {
      if (known.words.has(phrase.toLowerCase())) continue;
      counter.add({ source: kind === 'place' ? 'named-place' : kind, key: phrase, form: phrase }, passage);
    }
  }
}

/** The body without what is printed in it of byline and dateline: 新华社北京7月1日电 does not make an article one of Beijing. */
function bodyText({ body, byline, dateline }: Item): string {
  const printed = body.map(({ flow }) => flow.text).join('\n');
  const inline = [byline, dateline].filter((value) => value?.shared).map((value) => value?.flow.text ?? '');
  return inline.filter((text) => text !== '').reduce((text, part) => text.replace(part, () => ''), printed);
}

function wordStarts(tokens: readonly Token[]): Set<number> {
  const starts = new Set([0]);
  let at = 0;
  for (const { word } of tokens) {
    at += word.length;
    starts.add(at);
  }
  return starts;
}

const vocabularies = new WeakMap<readonly Tag[], Known>();

function vocabularyOf(tags: readonly Tag[]): Known {
  const made = vocabularies.get(tags);
  if (made) return made;
  const words = tags.flatMap(({ id, name, synonyms = [] }) => [name, ...synonyms].map((word) => [word, id] as const));
  const others = tags.flatMap(({ except = [] }) => except.map((word) => [word, undefined] as const));
  const known = { lexicon: makeLexicon([...words, ...others]), words: new Set(words.map(([word]) => word.toLowerCase())) };
  vocabularies.set(tags, known);
  return known;
}

/** Counts the terms of one item by what they are. */
class Counter {
  readonly #own: ReadonlySet<string>;
  readonly #terms = new Map<string, ItemTerm & { inLead: boolean }>();

  /** @param own keys of tags that are left out */
  constructor(own: ReadonlySet<string>) {
    this.#own = own;
  }

  add({ source, key, form }: Pick<ItemTerm, 'source' | 'key' | 'form'>, passage: Passage): void {
    const name = tagKey({ source, key });
    if (this.#own.has(name)) return;
    const known = this.#terms.get(name) ?? { source, key, form, count: 0, inHeadline: false, inLead: false };
    known.count += passage === 'headline' ? 0 : 1;
    known.inHeadline ||= passage === 'headline';
    known.inLead ||= passage === 'lead';
    this.#terms.set(name, known);
  }

  /** Those that the item is about: told in its headline, or twice, or in its first sentence. */
  salient(): ItemTerm[] {
    return [...this.#terms.values()]
      .filter(({ source, count, inHeadline, inLead }) => inHeadline || count >= MIN_COUNT || (inLead && TOLD_IN_LEAD.has(source)))
      .map(({ inLead: _, ...term }) => term);
  }
}

/** The vocabulary first, then the headline, then what stands oftener; longer terms before their parts. */
function bySalience(a: ItemTerm, b: ItemTerm): number {
  return (
    Number(b.source === 'vocabulary') - Number(a.source === 'vocabulary') ||
    Number(b.inHeadline) - Number(a.inHeadline) ||
    b.count - a.count ||
    b.key.length - a.key.length ||
    (a.key < b.key ? -1 : 1)
  );
}
