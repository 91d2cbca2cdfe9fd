import type { Messages } from '../i18n/index.ts';
import type { TextLanguage } from '../schemas/article.ts';

/** What shows that a text goes on: six dots in Chinese and Japanese, three elsewhere. */
export function ellipsisOf(language: TextLanguage): string {
  return /^(?:zh|ja)/u.test(language) ? '……' : '…';
}

/** The `lang` of a passage within the interface; absent where both are in one language. */
export function passageLanguage(language: TextLanguage, { tag }: Messages): TextLanguage | undefined {
  return language === tag ? undefined : language;
}

/** The `lang` of interface words within a passage of an article; absent where both are in one language. */
export function interfaceLanguage(language: TextLanguage, { tag }: Messages): TextLanguage | undefined {
  return language === tag ? undefined : tag;
}
