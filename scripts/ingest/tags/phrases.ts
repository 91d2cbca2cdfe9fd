import { isGeneralVerb, isNoise, isNoiseTerm, isRealPlace } from './noise.ts';
import type { Token } from './segment.ts';

/** A word or phrase that might be a tag. */
export interface Phrase {
  text: string;
  kind: 'place' | 'organisation' | 'topic';
}

/** Characters of a phrase. */
const MIN_PHRASE_CHARS = 4;
const MAX_PHRASE_CHARS = 8;
/** Characters of the name of an organisation. */
const MAX_NAME_CHARS = 16;
/** A common noun of two characters is nearly always too wide: 公园, 群众. */
const MIN_NOUN_CHARS = 3;
/** Words of a phrase, and of the name of an organisation. */
const MAX_WORDS = 3;
const MAX_NAME_WORDS = 6;

const HAN = /^\p{Script=Han}+$/u;
/** Nouns and what is used like one. */
const NOUN = /^(?:n|nz|vn)$/u;
/** What may stand before a noun in a phrase: 老旧 小区, 加装 电梯, 城市 更新. */
const MODIFIER = /^(?:n|nz|vn|nt|ns|v|a|b|j|an|l|nr|s)$/u;
/** What a name may consist of; x are words that the dictionary does not know, as local names are. */
const NAME_PART = /^(?:n|nz|nt|ns|nr|nrt|nrfg|vn|v|j|b|s|x|f|g|m)$/u;
/** What the name of an organisation ends with. */
const ORGANISATION =
  /(?:局|委|厅|署|法院|检察院|公司|集团|大学|学院|中学|小学|医院|银行|协会|学会|商会|联合会|总工会|基金会|研究院|研究所|图书馆|博物馆|博物院|美术馆|纪念馆|体育馆|文化馆|科技馆|剧院|电视台|气象台|派出所|支队|大队|出版社|合作社|幼儿园|养老院|开发区|委员会)$/u;
/** Offices that are known by one word: 教育部, 全国人大. */
const OFFICE = /^(?:.{2,4}部|国务院|.{2}(?:人大|政协)|联合国|新华社)$/u;
/** Words that end so and are no organisation, or none in particular. */
const NO_ORGANISATION = /^(?:布局|格局|结局|全局|大局|新格局|新局|开局|时局|战局|政委|编委|常委|党委|纪委|区委|县委|市委|省委|团委|旗委)$/u;

/** The words and phrases of one paragraph that might be tags, as often as they stand in it. */
export function findPhrases(tokens: readonly Token[]): Phrase[] {
  return tokens.flatMap((token, index) => {
    const name = nameEndingAt(tokens, index);
    const single = name ? undefined : singleWord(token);
    const longer = Array.from({ length: MAX_WORDS - 1 }, (_, more) => phraseOf(tokens.slice(index, index + more + 2), more + 2));
    return [name, single, ...longer].filter((phrase) => phrase !== undefined);
  });
}

function singleWord({ word, tag }: Token): Phrase | undefined {
  if (!HAN.test(word) || isNoiseTerm(word)) return undefined;
  if (word.length < 2) return undefined;
  if (tag === 'ns') return isRealPlace(word) ? { text: word, kind: 'place' } : undefined;
  if (word.length < MIN_NOUN_CHARS || (tag !== 'nz' && tag !== 'n' && tag !== 'nt')) return undefined;
  if (ORGANISATION.test(word)) return undefined;
  return { text: word, kind: tag === 'nt' || OFFICE.test(word) ? 'organisation' : 'topic' };
}

/** 市文化和旅游局, 内蒙古大学: from the word with the ending leftwards to the first word that cannot be of a name. */
function nameEndingAt(tokens: readonly Token[], end: number): Phrase | undefined {
  const last = tokens[end]?.word ?? '';
  if (!HAN.test(last) || !ORGANISATION.test(last) || NO_ORGANISATION.test(last)) return undefined;
  let start = end;
  while (start > 0 && end - start + 1 < MAX_NAME_WORDS && isNamePart(tokens, start - 1)) start -= 1;
  while (start < end && !canBegin(tokens[start])) start += 1;
  const words = tokens.slice(start, end + 1).map(({ word }) => word);
  const text = words.join('');
  const isNamed = words.length > 1 || /^(?:ns|nt|nz)$/u.test(tokens[end]?.tag ?? '');
  if (!isNamed || text.length < MIN_PHRASE_CHARS || text.length > MAX_NAME_CHARS || isNoiseTerm(text)) return undefined;
  return { text, kind: 'organisation' };
}

function isNamePart(tokens: readonly Token[], index: number): boolean {
  const { word = '', tag = '' } = tokens[index] ?? {};
  if (/^[和与及]$/u.test(word)) return NOUN.test(tokens[index - 1]?.tag ?? '') && (tokens[index + 1]?.word.length ?? 0) > 1;
  return HAN.test(word) && NAME_PART.test(tag) && !isGeneralVerb(word);
}

/** A name begins with a place, a proper name or the level of an office; not with a verb or 和. */
function canBegin(token: Token | undefined): boolean {
  if (!token) return false;
  return /^(?:ns|nt|nz|nr|nrt|x)$/u.test(token.tag) || /^(?:市|区|县|省|州|旗|自治区|全国|中央|国家|国务院)$/u.test(token.word);
}

function phraseOf(tokens: readonly Token[], words: number): Phrase | undefined {
  if (tokens.length < words) return undefined;
  const text = tokens.map(({ word }) => word).join('');
  if (text.length < MIN_PHRASE_CHARS || text.length > MAX_PHRASE_CHARS || isNoiseTerm(text) || ORGANISATION.test(text)) return undefined;
  return tokens.every((token, index) => fits(token, index === tokens.length - 1)) ? { text, kind: 'topic' } : undefined;
}

function fits({ word, tag }: Token, isLast: boolean): boolean {
  if (!HAN.test(word) || word.length < 2 || isNoise(word) || isGeneralVerb(word)) return false;
  return isLast ? NOUN.test(tag) : MODIFIER.test(tag);
}
