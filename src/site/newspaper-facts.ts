import type { Messages } from '../i18n/index.ts';
import type { Newspaper } from '../schemas/archive.ts';

/** One line of what is known of a newspaper. */
export interface NewspaperFact {
  term: string;
  text: string;
  /** Address of the rights statement. */
  uri?: string;
}

/** Place, publisher, number and rights of a newspaper, as far as `archive.yml` states them. */
export function newspaperFacts({ place, publisher, number, rights }: Newspaper, messages: Messages): NewspaperFact[] {
  const words = messages.newspaper;
  const statement = rights?.statement ?? rights?.uri;
  return [
    ...fact(words.place, place),
    ...fact(words.publisher, publisher),
    ...fact(words.number, number),
    ...fact(messages.about.rightsHolder, rights?.holder),
    ...fact(words.rights, statement, rights?.uri),
  ];
}

function fact(term: string, text: string | undefined, uri?: string): NewspaperFact[] {
  if (text === undefined) return [];
  return [uri === undefined ? { term, text } : { term, text, uri }];
}
