import type { Messages } from '../i18n/index.ts';
import type { Language } from '../schemas/archive.ts';
import type { TextLanguage } from '../schemas/article.ts';

/** What shows that a text goes on: six dots in Chinese and Japanese, three elsewhere. */
export function ellipsisOf(language: TextLanguage): string {
  return /^(?:zh|ja)/u.test(language) ? '……' : '…';
}

/** The `lang` of a passage within the interface; absent where both are in one language. */
export function passageLanguage<L extends TextLanguage>(language: L, { tag }: Messages): L | undefined {
  return language === tag ? undefined : language;
}

/** The `lang` of interface words within a passage of an article; absent where both are in one language. */
export function interfaceLanguage(language: TextLanguage, { tag }: Messages): Language | undefined {
  return language === tag ? undefined : tag;
}

/** One Chinese character says as much as so many Latin letters. */
const LETTERS_PER_CHARACTER = 3;

/**
 * The `lang` of words of which no language is recorded, such as those that an archive says of itself: told by their script, since an
 * archive in Chinese may name an English publisher. Absent where they are in the language of the interface.
 *
 * @param likely language of such words where their script leaves it open
 */
export function languageOfWords(text: string, likely: TextLanguage, { tag }: Messages): TextLanguage | undefined {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const language = characters + letters === 0 ? likely : byScript(characters * LETTERS_PER_CHARACTER >= letters, likely, tag);
  return language === tag ? undefined : language;
}

function byScript(isChinese: boolean, likely: TextLanguage, tag: Language): TextLanguage {
  if (!isChinese) return /^zh/u.test(likely) ? 'en' : likely;
  if (likely !== 'en') return likely;
  return tag === 'en' ? 'zh-CN' : tag;
}

/** The `dir` of a passage that is set from right to left; absent for all others. */
export function passageDirection(language: TextLanguage): 'rtl' | undefined {
  return language === 'und-Arab' ? 'rtl' : undefined;
}
