import type { Messages } from '../i18n/index.ts';
import type { Rights } from './rights-of.ts';
import { rightsStatement } from './statements.ts';

/** The rights in something, ready to show. */
export interface RightsInWords {
  holder?: string;
  /** The statement in the archive's own words. */
  statement?: string;
  /** The statement by its common name, with its address. */
  licence?: { name: string; uri: string };
  basis?: string;
  contact?: RightsContact;
}

/** Whom to write to; `path` where the text is an e-mail or web address. */
export interface RightsContact {
  text: string;
  path?: string;
}

/**
 * Puts rights into words.
 *
 * @param contact of the archive, for what names none
 * @returns nothing where nothing is said of the rights
 */
export function rightsInWords(rights: Rights, messages: Messages, contact?: string): RightsInWords | undefined {
  const { holder, statement, uri, basis } = rights;
  const told = {
    ...(holder === undefined ? {} : { holder }),
    ...(statement === undefined ? {} : { statement }),
    ...(uri === undefined ? {} : { licence: licenceOf(uri, messages) }),
    ...(basis === undefined ? {} : { basis }),
  };
  const whom = rights.contact ?? contact;
  if (Object.keys(told).length === 0 && rights.contact === undefined && !rights.withhold) return undefined;
  return { ...told, ...(whom === undefined ? {} : { contact: contactOf(whom) }) };
}

/** An e-mail or web address becomes a link. */
export function contactOf(text: string): RightsContact {
  if (/^https?:\/\/\S+$/u.test(text)) return { text, path: text };
  return /^[^\s@:/?#]+@[^\s@:/?#]+$/u.test(text) ? { text, path: `mailto:${text}` } : { text };
}

/** The name of a statement from the fixed list; of any other, its address. */
function licenceOf(uri: string, messages: Messages): { name: string; uri: string } {
  const known = rightsStatement(uri);
  if (known === undefined) return { name: uri, uri };
  const name = messages.rights.statements[known.code];
  return { name: known.short === undefined ? name : `${known.short} ${name}`, uri: known.uri };
}
