import { addAttribute, renderTemplate } from 'astro/runtime/server/index.js';
import type { Messages } from '../i18n/index.ts';
import type { TextLanguage } from '../schemas/article.ts';
import { passageLanguage } from './passages.ts';

/** What an article or its summary says of its title. */
interface Titled {
  headline?: string;
  label?: string;
  language: TextLanguage;
}

/**
 * The title of an article in one line, as `plainTitle`, for where it stands among words of the interface: only what is the
 * newspaper's own is in its language, `无题：` is not. A function for the reason that `dateText` is one.
 */
export function titleMarkup({ headline, label, language }: Titled, messages: Messages) {
  const lang = passageLanguage(language, messages);
  if (headline !== undefined) return inLanguage(headline, lang);
  const { untitled } = messages.article;
  return label === undefined ? untitled : renderTemplate`${untitled}${messages.counts.colon}${inLanguage(label, lang)}`;
}

function inLanguage(text: string, lang: TextLanguage | undefined) {
  return lang === undefined ? text : renderTemplate`<span${addAttribute(lang, 'lang')}>${text}</span>`;
}
