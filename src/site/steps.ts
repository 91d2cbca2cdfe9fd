import type { Messages } from '../i18n/index.ts';
import type { TextLanguage } from '../schemas/article.ts';
import { newspaperPath, pathOf, yearPath } from './addresses.ts';
import { type DatedThing, describeDate } from './dates.ts';
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

/** The way down to the year of an issue: newspaper, year. What is undated belongs to no year. */
export function stepsToYear(
  { newspaper, newspaperName, language, date }: Omit<IssuePlace, 'issueAddress'>,
  messages: Messages,
): Step[] {
  const shelf = { path: newspaperPath(newspaper), name: newspaperName, lang: passageLanguage(language, messages) };
  if (date === undefined) return [shelf];
  const year = date.slice(0, 4);
  return [shelf, { path: yearPath(newspaper, year), name: messages.newspaper.yearHeading(year) }];
}

/** The way down to an issue: newspaper, year, day. */
export function stepsToIssue(place: IssuePlace, messages: Messages): Step[] {
  return [...stepsToYear(place, messages), { path: pathOf(place.issueAddress), name: describeDate(place, messages).text }];
}
