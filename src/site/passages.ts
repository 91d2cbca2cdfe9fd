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

/** The `dir` of a passage that is set from right to left; absent for all others. */
export function passageDirection(language: TextLanguage): 'rtl' | undefined {
  return language === 'und-Arab' ? 'rtl' : undefined;
}
