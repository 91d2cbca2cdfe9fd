import type { Language } from '../schemas/archive.ts';
import { type Messages, messagesFor } from './index.ts';

/** What a build may hand to a page besides its address (`Astro.locals`). */
export interface PageLocals {
  /** Interface language of this page, where it is not that of the archive. */
  language?: Language;
}

/** The interface language of a page. */
export function pageLanguage({ language }: { language: Language }, locals: PageLocals): Language {
  return locals.language ?? language;
}

/** The interface texts of a page: the only way that templates come by them. */
export function pageMessages(archive: { language: Language }, locals: PageLocals): Messages {
  return messagesFor(pageLanguage(archive, locals));
}
