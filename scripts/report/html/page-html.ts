import type { Element } from 'hast';
import type { Finding } from '../../model/page.ts';
import type { PageReading, Place } from '../page-reading.ts';
import { placeNotes, placeQuote } from '../place-words.ts';
import { itemOfLine, lineAt } from '../read-page.ts';
import { asShare, type Words } from '../words.ts';
import { articleColumn } from './article-column.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { hueOf } from './palette.ts';
import { rawColumn } from './raw-column.ts';
import { type Content, h, writeDocument } from './tree.ts';

/** Places listed at once; the others are folded away. */
const OPEN_PLACES = 40;
/** Beyond these, places are only marked in the text. */
const LISTED_PLACES = 1_000;

/** Where a page stands in the archive and the report. */
export interface PageSetting {
  /** `lanchuan-ribao/2024-10-18`; absent for a page that went into no issue. */
  issue?: string;
  /** `p02` */
  page?: string;
  /** Of the index, relative. */
  index: string;
}

/** The report of one page: places to look at, raw text, articles. One file that needs nothing else. */
export function pageHtml(page: PageReading, setting: PageSetting, words: Words): string {
  return writeDocument({
    language: words.tag,
    title: `${page.file} · ${words.title}`,
    style: PAGE_STYLE,
    script: PAGE_SCRIPT,
    bodyClass: 'page',
    body: [header(page, setting, words), placesColumn(page, words), rawColumn(page, words), articleColumn(page, words)],
  });
}

function header(page: PageReading, setting: PageSetting, words: Words): Element {
  return h(
    'header',
    { className: ['top'] },
    h('a', { href: setting.index }, `← ${words.index}`),
    h('h1', {}, page.file),
    h('span', {}, [setting.issue, setting.page].filter((part) => part !== undefined).join(' / ')),
    h('span', {}, words.page(page.ordinal, page.ordinals)),
    findingWords(words.date, page.date, words),
    findingWords(words.label, page.label, words),
    h('span', { className: ['score'] }, `${words.score} ${page.score.toFixed(1)}`),
    h(
      'details',
      { className: ['legend'] },
      h('summary', {}, words.legend),
      h(
        'ul',
        {},
        words.legendLines.map((line) => h('li', {}, line)),
      ),
    ),
  );
}

function findingWords(name: string, finding: Finding<string> | undefined, words: Words): Content {
  if (!finding) return undefined;
  return h(
    'span',
    {},
    `${name} ${finding.value} `,
    h('small', {}, asShare(finding.confidence)),
    finding.evidence.flatMap(({ line, text }) => [
      ' ',
      h('a', { href: `#L${line}`, title: `${words.inferredFrom}: ${text}` }, String(line)),
    ]),
  );
}

function placesColumn(page: PageReading, words: Words): Element {
  const open = page.places.slice(0, OPEN_PLACES);
  const folded = page.places.slice(OPEN_PLACES, LISTED_PLACES);
  return h(
    'nav',
    { className: ['places'], ariaLabelledBy: ['places-heading'] },
    h('h2', { id: 'places-heading' }, `${words.places} (${page.places.length})`),
    h('p', { className: ['keys'] }, page.places.length === 0 ? words.noPlaces : words.keys),
    // The script shows it; without one the list stays by doubt.
    h('button', { type: 'button', className: ['order'], hidden: true, ariaPressed: 'false' }, words.byLine),
    h(
      'ol',
      {},
      open.map((place) => placeEntry(page, place, words)),
    ),
    folded.length > 0
      ? h(
          'details',
          {},
          h('summary', {}, words.more(folded.length)),
          h(
            'ol',
            { start: OPEN_PLACES + 1 },
            folded.map((place) => placeEntry(page, place, words)),
          ),
        )
      : undefined,
  );
}

function placeEntry(page: PageReading, place: Place, words: Words): Element {
  const line = lineAt(page, place.line);
  const item = itemOfLine(line, page.fields);
  const notes = placeNotes(place, page, words).filter(({ reason }) => reason.score > 0);
  return h(
    'li',
    { className: ['place', ...hueOf(item)], dataLine: String(place.line) },
    h(
      'a',
      { href: `#L${place.line}` },
      h('b', {}, words.line(place.line)),
      h('span', { className: ['score'] }, place.score.toFixed(1)),
      notes.map(({ text, facts }) =>
        h('span', { className: ['reason'] }, text, facts === undefined ? undefined : h('small', {}, facts)),
      ),
      h('q', {}, placeQuote(place, page)),
    ),
  );
}
