import type { Item, Leftover, Value } from '../../model/page.ts';
import { lineRanges } from '../../model/traced.ts';
import { eventDates } from '../fields/issue-date.ts';

/** What the scorer wants to know of a raw file besides its items. */
export interface ScoredFile {
  source: string;
  date?: string;
  label?: string;
  items: readonly Item[];
  leftovers: readonly Leftover[];
}

/** One raw file in the shape that the hand-made truth has: issue facts, articles, unassigned lines. */
export function scoreJson({ source, date, label, items, leftovers }: ScoredFile): object {
  return {
    source,
    issue: { date: date ?? null, page: label === undefined ? null : Number.isNaN(Number(label)) ? label : Number(label) },
    articles: items.map((item) => articleJson(item, date)),
    unassigned: leftovers
      .filter(({ flow }) => flow.text !== '')
      .map(({ role, flow }) => ({ role, text: flow.text, lines: lineRanges(flow) })),
  };
}

function articleJson(item: Item, date: string | undefined): object {
  const text = (value: Value | undefined) => value?.flow.text ?? null;
  const to = item.jumps.find((jump) => jump.direction === 'to');
  const from = item.jumps.find((jump) => jump.direction === 'from');
  const pageOf = (label: string) => (Number.isNaN(Number(label)) ? label : Number(label));
  return {
    id: item.id,
    kind: item.kind,
    headline: text(item.headline),
    kicker: text(item.kicker),
    deck: item.decks.length > 0 ? item.decks.map((deck) => deck.flow.text).join(' ') : null,
    column: text(item.columnTitle) ?? text(item.series),
    byline: item.byline ? { raw: item.byline.flow.text, names: item.byline.people.map((person) => person.name) } : null,
    dateline: text(item.dateline),
    paragraphs: item.body.map((part) => part.flow.text),
    subheads: item.body.flatMap((part, index) => (part.role === 'crosshead' ? [index] : [])),
    credit: text(item.credit),
    jump:
      to || from
        ? {
            to: to ? { page: pageOf(to.page) } : null,
            from: from ? { page: pageOf(from.page) } : null,
            raw: item.jumps.map((jump) => jump.flow.text).join(' '),
          }
        : null,
    eventDates: date ? eventDates(item, date) : [],
    parent: item.parent ?? null,
    lines: item.body.flatMap((part) => lineRanges(part.flow)),
  };
}
