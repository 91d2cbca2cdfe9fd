import { type Article, type ArticleTag, articleSchema } from '../../../src/schemas/article.ts';
import type { LedgerIds } from '../../../src/schemas/ledger.ts';
import type { LoadedItem } from '../../model/issue-draft.ts';
import { ownedValues } from '../../model/item-values.ts';
import type { Item, NamedPerson, Value } from '../../model/page.ts';
import { lineRanges } from '../../model/traced.ts';
import { seriesName } from '../issues/name-ids.ts';
import type { JumpLink } from '../issues/story-parts.ts';
import { qualityOf } from './quality.ts';

/** What earlier stages decided about an item besides its own text. */
export interface ItemFacts {
  language: Article['language'];
  section: Article['section'];
  tags: ArticleTag[];
  eventDates: string[];
  /** Links of this item's jumps. */
  links: ReadonlyMap<Item['jumps'][number], JumpLink>;
  /** Ids of people, column titles and series. */
  ids: LedgerIds;
  /** Address of the story that a sidebar belongs to. */
  parent?: string;
  /** Address of the item that its headline fits better than itself. */
  headlineFits?: string;
  /** Addresses of all parts of a story that jumps, in reading order, its own among them. */
  parts?: readonly string[];
}

/** Corrections of a page that concern each of its articles. */
const PAGE_FACTS: ReadonlySet<string> = new Set(['date', 'label', 'name']);

/** Opening words that stand in for a lost headline, in characters. */
const LABEL_CHARS = 24;

/**
 * The front matter of an article's file. Absent values are left out.
 *
 * @throws ZodError if the result does not fit the schema, which would be a bug
 */
export function articleFrontMatter(addressed: LoadedItem, facts: ItemFacts): Article {
  const { item, page, issue, address, order, aliases } = addressed;
  return articleSchema.parse({
    address,
    ...list('aliases', aliases),
    item: item.id,
    newspaper: issue.newspaper.id,
    language: facts.language,
    ...(page.date ? { date: page.date.value } : {}),
    dateBasis: page.date?.basis ?? 'unknown',
    dateConfidence: page.date?.confidence ?? 0,
    page: page.id,
    order,
    kind: item.kind,
    ...textOf('kicker', item.kicker),
    ...textOf('headline', item.headline),
    ...(item.headline ? {} : { label: openingWords(item) }),
    titleSource: item.headline ? 'printed' : 'derived',
    ...list(
      'decks',
      item.decks.map((deck) => deck.flow.text),
    ),
    ...(item.columnTitle ? { columnTitle: titled(facts.ids, item.columnTitle.flow.text) } : {}),
    ...(item.series ? { series: titled(facts.ids, seriesName(item.series.flow.text), item.series.flow.text) } : {}),
    ...bylineOf(item, facts.ids),
    ...datelineOf(item),
    ...(item.credit ? { credit: { text: item.credit.flow.text, ...inline(item.credit) } } : {}),
    ...list(
      'jumps',
      item.jumps.map((jump) => ({ direction: jump.direction, text: jump.flow.text, page: jump.page, ...facts.links.get(jump) })),
    ),
    ...list('parts', facts.parts ?? []),
    ...list('reprints', addressed.reprints ?? []),
    ...(facts.parent === undefined ? {} : { parent: facts.parent }),
    section: facts.section,
    ...list('tags', facts.tags),
    ...list('eventDates', facts.eventDates),
    source: { file: page.file, sha256: page.sha256, lines: sourceLines(item) },
    provenance: provenanceOf(item),
    ...list(
      'joins',
      item.seams.map(({ kind, lines, rule, confidence }) => ({ kind, lines, rule, confidence })),
    ),
    ...list('corrections', [...(page.corrections ?? []).filter(({ what }) => PAGE_FACTS.has(what)), ...(item.corrections ?? [])]),
    quality: qualityOf(item, { date: page.date, links: facts.links, conflict: facts.headlineFits }),
  });
}

function list<Key extends string, T>(key: Key, entries: readonly T[]): { [K in Key]?: readonly T[] } {
  return entries.length > 0 ? ({ [key]: entries } as { [K in Key]: readonly T[] }) : {};
}

function textOf(key: 'kicker' | 'headline', value: Value | undefined): object {
  return value ? { [key]: value.flow.text } : {};
}

function inline(value: Value): { inline?: true } {
  return value.shared ? { inline: true } : {};
}

function titled(ids: LedgerIds, name: string, text = name): { id: string | undefined; text: string } {
  return { id: ids.columns[name], text };
}

function bylineOf({ byline }: Item, ids: LedgerIds): object {
  if (!byline) return {};
  const people = byline.people.map((person: NamedPerson) => ({ id: ids.people[person.name], ...person }));
  return { byline: { text: byline.flow.text, people, ...inline(byline) } };
}

function datelineOf({ dateline }: Item): object {
  if (!dateline) return {};
  const { flow, place, agency } = dateline;
  return { dateline: { text: flow.text, ...(place ? { place } : {}), ...(agency ? { agency } : {}), ...inline(dateline) } };
}

function openingWords(item: Item): string {
  const text = item.body[0]?.flow.text ?? item.jumps[0]?.flow.text ?? item.id;
  const units = [...text];
  return units.length > LABEL_CHARS ? `${units.slice(0, LABEL_CHARS).join('')}…` : text;
}

function sourceLines(item: Item): [number, number][] {
  const owned = ownedValues(item).flatMap((value) => lineRanges(value.flow));
  const merged: [number, number][] = [];
  for (const [from, to] of owned.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function provenanceOf(item: Item): object {
  const fields = {
    kicker: item.kicker,
    headline: item.headline,
    columnTitle: item.columnTitle,
    series: item.series,
    byline: item.byline,
    dateline: item.dateline,
    credit: item.credit,
  };
  const present = Object.entries(fields).flatMap(([key, value]) => (value ? [[key, lineRanges(value.flow)]] : []));
  return {
    ...Object.fromEntries(present),
    ...list(
      'decks',
      item.decks.map((deck) => lineRanges(deck.flow)),
    ),
    ...list(
      'jumps',
      item.jumps.map((jump) => lineRanges(jump.flow)),
    ),
    body: item.body.map((part) => ({
      lines: lineRanges(part.flow),
      ...(part.breakBefore ? { breakBefore: part.breakBefore } : {}),
      ...(part.doubt ? { doubt: part.doubt } : {}),
      ...list(
        'damaged',
        (part.damaged ?? []).map(({ text }) => text),
      ),
    })),
  };
}
