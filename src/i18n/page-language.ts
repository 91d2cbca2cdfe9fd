import type { Language } from '../schemas/archive.ts';
import { type Messages, messagesFor } from './index.ts';

/** What a build may hand to a page besides its address (`Astro.locals`). */
export interface PageLocals {
  /** Interface language of this page, where it is not that of the archive. */
  language?: Language;
}

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };

/** The interface language of a page. */
export function pageLanguage({ language }: { language: Language }, locals: PageLocals): Language {
  return locals.language ?? language;
}

/** Whether a page is in the second interface language of its archive, and so in a folder of its own; then which that is. */
export function secondLanguageOf(archive: { language: Language }, locals: PageLocals): Language | undefined {
  const language = pageLanguage(archive, locals);
  return language === archive.language ? undefined : language;
}

/** The interface texts of a page: the only way that templates come by them. */
export function pageMessages(archive: { language: Language }, locals: PageLocals): Messages {
  return messagesFor(pageLanguage(archive, locals));
}
