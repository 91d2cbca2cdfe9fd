import { archiveFacts, issuesOf, lastChangeOf, newspaper, rightsItemsFor } from '../../../src/catalog/index.ts';
import { plainLine } from '../../../src/citations/plain-line.ts';
import { messagesFor } from '../../../src/i18n/index.ts';
import { rightsOf } from '../../../src/rights/rights-of.ts';
import { contactOf, rightsInWords } from '../../../src/rights/rights-words.ts';
import { absoluteUrl, yearPath } from '../../../src/site/addresses.ts';
import type { ExportRun, NewspaperYear } from '../export-kind.ts';

import { RIGHTS_LIMIT, rightsLine } from '../rights-line.ts';
import type { Payload } from './payload.ts';

/** How much the payload of a bag is. */
export interface PayloadSize {
  bytes: number;
  files: number;
}

/**
 * `bag-info.txt` (RFC 8493 §2.2.2), what a librarian wants to know before unpacking. Names in capitals and hyphens are those of the RFC
 * as far as it has one. No value holds a line break, so that none becomes a label. To be called with the catalog open.
 *
 * @param state changes with any byte of the payload, and with nothing else
 */
export function bagInfo(
  run: ExportRun,
  scope: NewspaperYear,
  payload: Payload,
  { size, state }: { size: PayloadSize; state: string },
): string {
  const archive = archiveFacts();
  const paper = newspaper(scope.newspaper);
  const day = lastChangeOf(scope.newspaper, scope.year);
  const address = run.address === undefined ? [] : [absoluteUrl(run.address, yearPath(scope.newspaper, scope.year))];
  const lines: [string, string | undefined][] = [
    ['Source-Organization', archive.title],
    ['Contact-Email', isMail(archive.contact) ? archive.contact : undefined],
    ['External-Description', `${paper?.name ?? scope.newspaper}, ${scope.year}. ${archive.description ?? ''}`],
    ['External-Identifier', address[0] ?? `${scope.newspaper}/${scope.year}`],
    ['Bagging-Date', day],
    ['Bag-Group-Identifier', scope.newspaper],
    ['Payload-Oxum', `${size.bytes}.${size.files}`],
    ['Internal-Sender-Identifier', state],
    ['Internal-Sender-Description', descriptionOf(payload)],
    ['Newspaper', paper?.name],
    ['Publisher', paper?.publisher],
    ['Place', paper?.place],
    ['Serial-Number', paper?.number],
    ['Language', paper?.language],
    ['Coverage', coverageOf(scope)],
    ['Extent', extentOf(run, scope)],
    ...rightsOfYear(scope).map((words): [string, string] => ['Rights', words]),
  ];
  return lines
    .flatMap(([label, value]) => (value === undefined || plainLine(value) === '' ? [] : [`${label}: ${plainLine(value)}\n`]))
    .join('');
}

function descriptionOf({ leftOut, renamed, missingRaw }: Payload): string {
  return [
    'Raw text as received (raw/), Markdown made from it (issues/, articles/), corrections, vocabulary and ledger of a Backfile archive; whatever',
    '`raw` of archive.yml says, raw text lies in raw/.',
    ...(missingRaw.length > 0 ? [`Raw files that are not at hand: ${missingRaw.length}.`] : []),
    ...(leftOut.length > 0 ? [`Files left out since text in them is withheld: ${leftOut.length}, see withheld.txt.`] : []),
    ...(renamed.length > 0 ? [`Raw files that have another name here: ${renamed.length}, see renamed.txt.`] : []),
  ].join(' ');
}

/** Whether a contact is an e-mail address, and not words that hold one. */
function isMail(contact: string | undefined): boolean {
  return contact !== undefined && contactOf(contact).path?.startsWith('mailto:') === true;
}

/** First and last day of issue as EDTF; absent for what is undated. */
function coverageOf({ newspaper: id, year }: NewspaperYear): string | undefined {
  const days = issuesOf(id, year).flatMap(({ date }) => date ?? []);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || first === last ? first : `${first}/${last}`;
}

function extentOf({ years }: ExportRun, { newspaper: id, year }: NewspaperYear): string {
  const held = years.find((each) => each.newspaper === id && each.year === year);
  const pages = issuesOf(id, year).reduce((sum, issue) => sum + issue.pages, 0);
  const { counts } = messagesFor('en');
  return [counts.issues(held?.issues ?? 0), counts.pages(pages), counts.articles(held?.articles ?? 0)].join(', ');
}

/** What is said of the rights in the issues of a year, each statement once. */
function rightsOfYear({ newspaper: id, year }: NewspaperYear): string[] {
  const archive = archiveFacts();
  const paper = newspaper(id);
  if (paper?.rights === undefined) return [];
  const messages = messagesFor(archive.language);
  const words = issuesOf(id, year).map((issue) => {
    return rightsLine(
      rightsInWords(rightsOf(paper, { ...issue, ...rightsItemsFor(id, issue) }), messages, archive.contact),
      messages,
    );
  });
  return [...new Set(words)].filter((line) => line !== '').slice(0, RIGHTS_LIMIT);
}
