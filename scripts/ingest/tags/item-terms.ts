import type { Newspaper } from '../../../src/schemas/archive.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import type { Item } from '../../model/page.ts';
import { findEnglishPhrases } from './english-phrases.ts';
import type { ItemTerm, TermSource } from './item-term.ts';
import { type Lexicon, makeLexicon } from './lexicon.ts';
import { findPhrases } from './phrases.ts';
import { codeOfPlace, findPlaces, isChinaPlace, isWithin } from './places.ts';
import { segment, type Token } from './segment.ts';

/** What the terms of an item depend on besides its text. */
export interface TermSetup {
  newspaper: Newspaper;
  language: 'zh-CN' | 'zh-TW' | 'en';
  tags: readonly Tag[];
}

/** Most terms kept of an item: those of the vocabulary first. */
const MAX_TERMS = 24;
/** Times in the body that make an item be about something; once in the headline is enough. */
const MIN_COUNT = 2;
/** Characters of a body so short that a place named once is what it is about. */
const SHORT_BODY_CHARS = 200;

/**
 * The terms that an item is perhaps about: tags of the vocabulary, places of the official table, phrases. Which of them
 * become tags is decided for the archive as a whole. A pure function of the item, so that it can be done while parsing.
 */
export function itemTerms(item: Item, setup: TermSetup): ItemTerm[] {
  const headline = [item.kicker, item.headline, ...item.decks].map((value) => value?.flow.text ?? '').join('\n');
  const body = bodyText(item);
  const known = vocabularyOf(setup.tags);
  const counted = new Counter();
  const own = ownTags(setup);
  for (const [text, inHeadline] of [[headline, true], [body, false]] as const)
    for (const { entry, word } of known.lexicon.scan(text))
      if (!own.has(entry)) counted.add({ source: 'vocabulary', key: entry, form: word }, inHeadline);
  if (setup.language === 'en') addEnglish(headline, body, known, counted);
  else addChinese(headline, body, { known, counted, home: codeOfPlace(setup.newspaper.place) });
  const isShort = body.length < SHORT_BODY_CHARS;
  const salient = counted.terms().filter(({ source, count, inHeadline }) => {
    return inHeadline || count >= (isShort && source === 'place' ? 1 : MIN_COUNT);
  });
  return salient.toSorted(bySalience).slice(0, MAX_TERMS);
}

interface Known {
  lexicon: Lexicon<string>;
  words: ReadonlySet<string>;
}

interface Finding {
  known: Known;
  counted: Counter;
  home: string | undefined;
}

function addChinese(headline: string, body: string, { known, counted, home }: Finding): void {
  const parts = [segment(headline), segment(`\n${body}`)] as const;
  const words = wordStarts(parts.flat());
  for (const { code, form, at } of findPlaces(`${headline}\n${body}`, words, home)) {
    // The newspaper's own town, and what that lies in, would be a tag of everything.
    if (home !== undefined && isWithin(home, code)) continue;
    if (!known.words.has(form)) counted.add({ source: 'place', key: code, form }, at < headline.length);
  }
  for (const [index, tokens] of parts.entries()) {
    for (const { text, kind } of findPhrases(tokens)) {
      if (known.words.has(text) || isChinaPlace(text)) continue;
      counted.add({ source: kind === 'place' ? 'named-place' : kind, key: text, form: text }, index === 0);
    }
  }
}

function addEnglish(headline: string, body: string, known: Known, counted: Counter): void {
  for (const { text, kind, inHeadline } of findEnglishPhrases(headline, body)) {
    if (known.words.has(text.toLowerCase())) continue;
    counted.add({ source: kind === 'place' ? 'named-place' : kind, key: text, form: text }, inHeadline);
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
  const known = { lexicon: makeLexicon(words), words: new Set(words.map(([word]) => word.toLowerCase())) };
  vocabularies.set(tags, known);
  return known;
}

/** Tags of the vocabulary that name the newspaper's own town. */
function ownTags({ newspaper: { place }, tags }: TermSetup): Set<string> {
  if (place === undefined) return new Set();
  const own = new Set([place, place.replace(/[市县区旗]$/u, '')]);
  const named = tags.filter(({ kind, name, synonyms = [] }) => kind === 'place' && [name, ...synonyms].some((each) => own.has(each)));
  return new Set(named.map(({ id }) => id));
}

/** Counts terms by what they are. */
class Counter {
  readonly #terms = new Map<string, ItemTerm>();

  add({ source, key, form }: { source: TermSource; key: string; form: string }, inHeadline: boolean): void {
    const known = this.#terms.get(`${source} ${key}`) ?? { source, key, form, count: 0, inHeadline: false };
    known.count += inHeadline ? 0 : 1;
    known.inHeadline ||= inHeadline;
    this.#terms.set(`${source} ${key}`, known);
  }

  terms(): ItemTerm[] {
    return [...this.#terms.values()];
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
