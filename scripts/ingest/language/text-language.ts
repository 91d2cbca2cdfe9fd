import type { TextLanguage } from '../../../src/schemas/article.ts';
import { foreignLanguage } from './foreign-script.ts';
import { hanShare } from './script.ts';

/** Fewest letters that tell a language. */
const MIN_LETTERS = 40;
/** Share of Han among the letters below which a text is English, and above which it is Chinese; between, nothing is clear. */
const ENGLISH_BELOW = 0.1;
const CHINESE_ABOVE = 0.5;

/**
 * The language of an article: what its newspaper or archive states, unless the text is clearly in another script.
 *
 * @param stated `zh-CN`, `zh-TW` or `en`; which Chinese it is, only this can tell
 * @param chinese the Chinese of the archive, for a Chinese text in an English newspaper
 */
export function textLanguage<Language extends string>(
  text: string,
  stated: Language,
  chinese: Language | 'zh-CN' = 'zh-CN',
): Language | TextLanguage {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < MIN_LETTERS) return stated;
  const foreign = foreignLanguage(text);
  if (foreign) return foreign;
  const share = hanShare(text);
  if (share < ENGLISH_BELOW && stated !== 'en' && /\p{Script=Latin}{3}/u.test(text)) return 'en';
  return share > CHINESE_ABOVE && stated === 'en' ? chinese : stated;
}
