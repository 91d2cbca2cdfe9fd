import { isGeneralVerb, isNoise, isNoiseTerm, isRealPlace } from './noise.ts';
import type { Token } from './segment.ts';

/** A word or phrase that might be a tag. */
export interface Phrase {
  text: string;
  kind: 'place' | 'organisation' | 'topic';
  /** Offset of its first UTF-16 unit in the text that was cut into words. */
  at: number;
  /** Words go on after it that could belong to it: 网络空间命运 before 共同体. Only a phrase that also stands free is one. */
  cutShort?: true;
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
/** The dictionary's own organisations, among which it counts 新兴产业 and 中美关系 too. */
const BODY = /[社会党军队部署办处所组织]$/u;
/** Words that end so and are no organisation, or none in particular. */
const NO_ORGANISATION =
  /^(?:布局|格局|结局|全局|大局|新格局|新局|开局|时局|战局|政委|编委|常委|党委|纪委|区委|县委|市委|省委|团委|旗委)$/u;

/** What a word may be in a phrase: its last, one before the last, or nothing. */
type Fit = 'last' | 'before' | 'none';

/** The words and phrases of a text that might be tags, as often as they stand in it. */
export function findPhrases(tokens: readonly Token[]): Phrase[] {
  const found: Phrase[] = [];
  // Each word is judged once, though it is in the windows of several phrases.
  const fits = tokens.map((token) => fitOf(token));
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    end += token.word.length;
    const own = nameEndingAt(tokens, index) ?? singleWord(token);
    if (own) found.push({ ...own, at: end - own.text.length });
    if (fits[index] === 'last') found.push(...phrasesEndingAt(tokens, fits, { index, end }));
  }
  return found;
}

function phrasesEndingAt(tokens: readonly Token[], fits: readonly Fit[], last: { index: number; end: number }): Phrase[] {
  const found: Phrase[] = [];
  const goesOn = fits[last.index + 1] === 'last';
  let text = tokens[last.index]?.word ?? '';
  for (let start = last.index - 1; start > last.index - MAX_WORDS && start >= 0 && fits[start] !== 'none'; start -= 1) {
    text = `${tokens[start]?.word ?? ''}${text}`;
    if (text.length > MAX_PHRASE_CHARS) break;
    if (isPhrase(text)) found.push({ text, kind: 'topic', at: last.end - text.length, ...(goesOn ? { cutShort: true } : {}) });
  }
  return found;
}

type Term = Pick<Phrase, 'text' | 'kind'>;

function singleWord({ word, tag }: Token): Term | undefined {
  if (word.length < 2 || !(tag.startsWith('n') || tag === 'l') || !HAN.test(word)) return undefined;
  if (tag === 'ns') return isRealPlace(word) && !isNoiseTerm(word) ? { text: word, kind: 'place' } : undefined;
  if (word.length < MIN_NOUN_CHARS || (tag !== 'nz' && tag !== 'n' && tag !== 'nt')) return undefined;
  if (ORGANISATION.test(word) || isNoiseTerm(word)) return undefined;
  return { text: word, kind: OFFICE.test(word) || (tag === 'nt' && BODY.test(word)) ? 'organisation' : 'topic' };
}

function fitOf({ word, tag }: Token): Fit {
  if (word.length < 2 || !MODIFIER.test(tag) || !HAN.test(word) || isNoise(word) || isGeneralVerb(word)) return 'none';
  return NOUN.test(tag) ? 'last' : 'before';
}

function isPhrase(text: string): boolean {
  return text.length >= MIN_PHRASE_CHARS && !isNoiseTerm(text) && !ORGANISATION.test(text);
}

/** 市文化和旅游局, 内蒙古大学: from the word with the ending leftwards to the first word that cannot be of a name. */
function nameEndingAt(tokens: readonly Token[], end: number): Term | undefined {
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
