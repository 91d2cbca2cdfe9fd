import { isGeneralVerb, isNoise } from './noise.ts';
import type { Token } from './segment.ts';

/** A word or phrase that might be a tag. */
export interface Phrase {
  text: string;
  kind: 'place' | 'organisation' | 'topic';
}

/** Characters of a phrase. */
const MIN_PHRASE_CHARS = 4;
const MAX_PHRASE_CHARS = 8;
/** A common noun of two characters is nearly always too wide: 公园, 群众. */
const MIN_NOUN_CHARS = 3;
/** Words of a phrase. */
const MAX_WORDS = 3;

const HAN = /^\p{Script=Han}+$/u;
/** Nouns and what is used like one. */
const NOUN = /^(?:n|nz|vn|nt)$/u;
/** What may stand before a noun in a phrase: 老旧 小区, 加装 电梯, 城市 更新. */
const MODIFIER = /^(?:n|nz|vn|nt|ns|v|a|b|j|an|ad|l|nr|s)$/u;

/** The words and phrases of one paragraph that might be tags, as often as they stand in it. */
export function findPhrases(tokens: readonly Token[]): Phrase[] {
  return tokens.flatMap((token, index) => {
    const single = singleWord(token);
    const longer = Array.from({ length: MAX_WORDS - 1 }, (_, more) => phraseOf(tokens.slice(index, index + more + 2), more + 2));
    return [single, ...longer].filter((phrase) => phrase !== undefined);
  });
}

function singleWord({ word, tag }: Token): Phrase | undefined {
  if (!HAN.test(word) || word.length < 2 || isNoise(word)) return undefined;
  if (tag === 'ns') return { text: word, kind: 'place' };
  if (tag === 'nt') return word.length >= MIN_NOUN_CHARS ? { text: word, kind: 'organisation' } : undefined;
  if (tag === 'nz' || tag === 'n' || tag === 'l')
    return word.length >= MIN_NOUN_CHARS ? { text: word, kind: 'topic' } : undefined;
  return undefined;
}

function phraseOf(tokens: readonly Token[], words: number): Phrase | undefined {
  if (tokens.length < words) return undefined;
  const text = tokens.map(({ word }) => word).join('');
  if (text.length < MIN_PHRASE_CHARS || text.length > MAX_PHRASE_CHARS) return undefined;
  const last = tokens.at(-1);
  if (!last || !tokens.every((token, index) => fits(token, index === tokens.length - 1))) return undefined;
  return { text, kind: 'topic' };
}

function fits({ word, tag }: Token, isLast: boolean): boolean {
  if (!HAN.test(word) || word.length < 2 || isNoise(word) || isGeneralVerb(word)) return false;
  return isLast ? NOUN.test(tag) : MODIFIER.test(tag);
}
