import type { Messages } from '../i18n/index.ts';
import type { TextLanguage } from '../schemas/article.ts';
import { monthPath, newspaperPath, pathOf, yearPath } from './addresses.ts';
import { type DatedThing, describeDate, formatMonth } from './dates.ts';
import { passageLanguage } from './passages.ts';

/** One step of the way from the newspaper inwards (breadcrumbs). */
export interface Step {
  path: string;
  name: string;
  /** Language of the name, where it is not that of the interface. */
  lang?: TextLanguage | undefined;
}

/** What is needed to know the way to an issue. */
interface IssuePlace extends DatedThing {
  newspaper: string;
  newspaperName: string;
  language: TextLanguage;
  issueAddress: string;
}

/** The way down to the month of an issue: newspaper, year, month. What is undated belongs to no year. */
export function stepsToMonth(
  { newspaper, newspaperName, language, date }: Omit<IssuePlace, 'issueAddress'>,
  messages: Messages,
): Step[] {
  const shelf = { path: newspaperPath(newspaper), name: newspaperName, lang: passageLanguage(language, messages) };
  if (date === undefined) return [shelf];
  const [year, month] = [date.slice(0, 4), date.slice(0, 7)];
  return [
    shelf,
    { path: yearPath(newspaper, year), name: messages.newspaper.yearHeading(year) },
    { path: monthPath(newspaper, month), name: formatMonth(month, messages) },
  ];
}

/** The way down to an issue: newspaper, year, month, day. */
export function stepsToIssue(place: IssuePlace, messages: Messages): Step[] {
  return [...stepsToMonth(place, messages), { path: pathOf(place.issueAddress), name: describeDate(place, messages).text }];
}
