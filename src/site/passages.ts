import type { Messages } from '../i18n/index.ts';
import type { Language } from '../schemas/archive.ts';

/** What shows that a text goes on: six dots in Chinese, three in English. */
export function ellipsisOf(language: Language): string {
  return language === 'en' ? '…' : '……';
}

/** The `lang` of a passage within the interface; absent where both are in one language. */
export function passageLanguage(language: Language, { tag }: Messages): Language | undefined {
  return language === tag ? undefined : language;
}

/** The `lang` of interface words within a passage of an article; absent where both are in one language. */
export function interfaceLanguage(language: Language, { tag }: Messages): Language | undefined {
  return language === tag ? undefined : tag;
}
