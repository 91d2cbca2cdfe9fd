import type { Random } from '../train/random.ts';
import type { Material } from './material.ts';

/** A story made up for a generated page. */
export interface BenchStory {
  headline: string;
  reporter: string;
  paragraphs: string[];
}

/** Share of Han characters and digits that are exchanged: enough that no two stories are told as the same. */
const EXCHANGED = 0.3;
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'晓明文海志远春兰子墨清扬一鸣闻笛若溪砚群青禾'];
const ENGLISH_NAMES = ['Nora Finch', 'Edwin Sallow', 'Maud Tressider', 'Hugh Penrose', 'Ada Quill', 'Silas Brand'];

/** A story in shape like those of the demonstration, whose words mean nothing: sentences mixed, characters exchanged. */
export function makeStory({ sentences, headlines, characters }: Material, random: Random, isEnglish: boolean): BenchStory {
  const pick = <T>(values: readonly T[]): T => values[random.between(0, values.length - 1)] as T;
  const vary = (text: string) => (isEnglish ? varyWords(text, random) : varyCharacters(text, random, characters));
  const paragraph = () => Array.from({ length: random.between(1, 4) }, () => vary(pick(sentences)));
  return {
    headline: vary(pick(headlines)),
    reporter: isEnglish ? pick(ENGLISH_NAMES) : `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`,
    paragraphs: Array.from({ length: random.between(3, 7) }, () => paragraph().join(isEnglish ? ' ' : '')),
  };
}

function varyCharacters(text: string, random: Random, alphabet: readonly string[]): string {
  return [...text]
    .map((char) => {
      if (/\d/u.test(char)) return String(random.between(1, 9));
      if (!/\p{Script=Han}/u.test(char) || !random.chance(EXCHANGED)) return char;
      return alphabet[random.between(0, alphabet.length - 1)] ?? char;
    })
    .join('');
}

// Exchanges vowels: the words keep their length and their capitals.
function varyWords(text: string, random: Random): string {
  return text.replaceAll(/[aeiou\d]/gu, (char) =>
    /\d/u.test(char) ? String(random.between(1, 9)) : random.chance(EXCHANGED) ? ('aeiou'[random.between(0, 4)] ?? char) : char,
  );
}
