import type { DateClue, DateClues } from '../../model/date-clues.ts';
import type { Item } from '../../model/page.ts';
import { firstLine, INSERTED, lineOf, type Traced } from '../../model/traced.ts';
import { findDays, type ToldDay } from './days.ts';
import { readYears } from './year.ts';

/** Weights of parsing.md §3.8: a lead's day, a caption's, another past day. */
const LEAD_WEIGHT = 4;
const CAPTION_WEIGHT = 2;
/** Least weight that may date an issue; other past days (.8) never do, and are not collected. */
export const MIN_WEIGHT = 2;
/** A lead tells its day in the first clause or two. */
const LEAD_CHARS = 60;
/** Characters quoted before and after a day. */
const QUOTED: readonly [number, number] = [12, 24];

/** What a page tells of its date: days that leads and captions tell as past, and the years in its text. */
export function dateClues(items: readonly Item[]): DateClues {
  return {
    days: items.flatMap((item) => openingDays(item)),
    years: readYears(items.flatMap((item) => item.body.map((part) => part.flow.text))),
  };
}

function openingDays(item: Item): DateClue[] {
  const opening = item.body.find((part) => part.role === 'body');
  if (!opening || item.kind === 'continuation' || item.kind === 'notice' || item.kind === 'advertisement') return [];
  const isLead = item.kind !== 'photo';
  return findDays(opening.flow.text)
    .filter((day) => !day.future && day.at <= LEAD_CHARS)
    .map((day) => ({
      ...toldDay(day),
      weight: isLead ? LEAD_WEIGHT : CAPTION_WEIGHT,
      isLead,
      line: lineAt(opening.flow, day.at),
      text: opening.flow.text.slice(Math.max(0, day.at - QUOTED[0]), day.at + QUOTED[1]),
    }));
}

function toldDay({ month, day, year, weekday, back }: ToldDay): Pick<DateClue, 'month' | 'day' | 'year' | 'weekday' | 'back'> {
  return {
    month,
    day,
    ...(year === undefined ? {} : { year }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(back === undefined ? {} : { back }),
  };
}

function lineAt(flow: Traced, offset: number): number {
  const unit = flow.at.slice(offset).find((candidate) => candidate !== INSERTED);
  return unit === undefined ? firstLine(flow) : lineOf(unit);
}
