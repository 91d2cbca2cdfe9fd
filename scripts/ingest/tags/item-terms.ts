import type { Newspaper } from '../../../src/schemas/archive.ts';
import type { Tag } from '../../../src/schemas/vocabulary.ts';
import type { Item } from '../../model/page.ts';
import { englishSpellings, findEnglishPhrases } from './english-phrases.ts';
import { findEnglishPlaces } from './english-places.ts';
import type { ItemTerm } from './item-term.ts';
import { type Hit, type Lexicon, makeLexicon } from './lexicon.ts';
import { ownTownKeys, townOf } from './own-town.ts';
import { findPhrases } from './phrases.ts';
import { findPlaces, isChinaPlace } from './places.ts';
import { segment, type Token } from './segment.ts';
import { type Passage, TermCounter } from './term-counter.ts';

/** What the terms of an item depend on besides its text. */
export interface TermSetup {
  newspaper: Newspaper;
  language: 'zh-CN' | 'zh-TW' | 'en';
  tags: readonly Tag[];
}

/**
 * The terms that an item is perhaps about: tags of the vocabulary, places of the official table, phrases. Which of them
 * become tags is decided for the archive as a whole. A pure function of the item, so that it can be done while parsing.
 */
export function itemTerms(item: Item, setup: TermSetup): ItemTerm[] {
  const known = vocabularyOf(setup.tags);
  let from = 0;
  const passages = passagesOf(item).map(([name, text]): Read => {
    const read = { name, text, from, listed: known.lexicon.scan(text) };
    from += text.length + 1;
    return read;
  });
  const counter = new TermCounter(ownTownKeys(setup.newspaper, setup.tags));
  for (const { name, listed } of passages)
    for (const { entry, word } of listed)
      if (entry !== undefined) counter.add({ source: 'vocabulary', key: entry, form: word }, name);
  if (setup.language === 'en') addEnglish(passages, known, counter);
  else addChinese(passages, { known, counter, home: townOf(setup.newspaper) });
  return counter.salient();
}

/** A passage and the words of the vocabulary in it. */
interface Read {
  name: Passage;
  text: string;
  /** Offset in the passages put together, one a line. */
  from: number;
  listed: Hit<string | undefined>[];
}

function passagesOf(item: Item): [Passage, string][] {
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
  counter: TermCounter;
  home: string | undefined;
}

function addChinese(passages: readonly Read[], { known, counter, home }: Finding): void {
  const parts = passages.map((read) => ({ ...read, tokens: segment(`${read.text}\n`) }));
  const whole = passages.map(({ text }) => `${text}\n`).join('');
  for (const { code, form, at } of findPlaces(whole, wordStarts(parts.flatMap(({ tokens }) => tokens)), home)) {
    const passage = passages.findLast(({ from }) => from <= at);
    if (passage && !known.words.has(form) && !isWithinListed(passage, at - passage.from, form))
      counter.add({ source: 'place', key: code, form }, passage.name);
  }
  for (const passage of parts) {
    for (const { text, kind, at, cutShort = false } of findPhrases(passage.tokens)) {
      if (known.words.has(text) || isChinaPlace(text) || isWithinListed(passage, at, text)) continue;
      counter.add({ source: kind === 'place' ? 'named-place' : kind, key: text, form: text, cutShort }, passage.name);
    }
  }
}

/** 农村部 within 农业农村部 is no second name, nor is what begins within one: 图书馆开馆 after 澜川图书馆. */
function isWithinListed({ listed }: Read, at: number, form: string): boolean {
  return listed.some(({ entry, at: from, word }) => {
    if (entry === undefined || at < from || at >= from + word.length) return false;
    return at > from || form.length <= word.length;
  });
}

function addEnglish(passages: readonly Read[], known: Known, counter: TermCounter): void {
  const places = findEnglishPlaces(passages.map(({ text }) => text));
  const placeNames = new Set(places.map(({ text }) => text));
  for (const { text: place, passage } of places) {
    const { name = 'rest' } = passages[passage] ?? {};
    if (!known.words.has(place.toLowerCase())) counter.add({ source: 'named-place', key: place, form: place }, name);
  }
  const written = englishSpellings(passages.slice(1).map(({ text }) => text));
  for (const { name: passage, text } of passages) {
    for (const { text: phrase, kind } of findEnglishPhrases(text, passage === 'headline' ? written : undefined)) {
      if (known.words.has(phrase.toLowerCase()) || placeNames.has(phrase)) continue;
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
