import { archiveFacts } from '../../../src/catalog/index.ts';
import { plainLine } from '../../../src/citations/plain-line.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { rightsOf } from '../../../src/rights/rights-of.ts';
import { rightsInWords } from '../../../src/rights/rights-words.ts';
import type { Language } from '../../../src/schemas/archive.ts';
import { PROGRAM_VERSION } from '../../../src/site/program-version.ts';
import { rightsLine } from '../rights-line.ts';

/** As libraries of ZIM files limit them, in characters: https://wiki.openzim.org/wiki/Metadata. */
const TITLE_CHARS = 30;
const DESCRIPTION_CHARS = 80;

/** Languages as ISO 639-3 names them. */
const CODES: Readonly<Record<Language, string>> = { 'zh-CN': 'zho', 'zh-TW': 'zho', en: 'eng' };

/** What a ZIM file says of itself. */
export interface ZimFacts {
  /** Arguments of `zimwriterfs`, each in one piece with its value, so that no value is taken for another argument. */
  options: string[];
  title: string;
  /** The rights in each newspaper, a line each, as text. */
  licence: string;
}

/** To be called with the catalog open. */
export function zimFacts(address: string | undefined): ZimFacts {
  const { title, language, description, newspapers, contact } = archiveFacts();
  const messages = messagesFor(language);
  const names = newspapers.map(({ name }) => name).join(messages.counts.separator);
  const publishers = [...new Set(newspapers.map(({ publisher, name }) => publisher ?? name))].join(messages.counts.separator);
  const values = {
    language: CODES[language],
    title: cut(title, TITLE_CHARS),
    description: cut(description ?? names, DESCRIPTION_CHARS),
    creator: plainLine(publishers),
    publisher: plainLine(title),
    name: `backfile_${newspapers[0]?.id ?? 'archive'}_all`,
    scraper: `Backfile ${PROGRAM_VERSION}`,
    tags: '_category:other;_ftindex:yes',
    ...(address === undefined ? {} : { source: address }),
  };
  const lines = newspapers.map((paper) => {
    const told = rightsLine(rightsInWords(rightsOf(paper, { address: paper.id }), messages, contact), messages);
    return `${plainLine(paper.name)}${messages.counts.colon}${told === '' ? '—' : plainLine(told)}\n`;
  });
  return {
    options: Object.entries(values).map(([option, value]) => `--${option}=${value}`),
    title: values.title,
    licence: lines.join(''),
  };
}

function cut(text: string, characters: number): string {
  const all = [...plainLine(text)];
  return all.length <= characters ? all.join('') : `${all.slice(0, characters - 1).join('')}…`;
}
