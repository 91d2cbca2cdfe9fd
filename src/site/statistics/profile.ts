import type { ArchiveFacts, NewspaperView } from '../../catalog/types/archive.ts';
import type { NewspaperStatistics } from '../../catalog/types/statistics.ts';
import type { Messages } from '../../i18n/index.ts';
import { groupDigits } from '../charts/svg.ts';
import { formatSpan } from '../dates.ts';
import { addUp } from './periods.ts';

/** What a corpus profile is made of. */
export interface ProfileFacts {
  newspaper: NewspaperView;
  statistics: NewspaperStatistics;
  archive: ArchiveFacts;
  messages: Messages;
}

/** A number with its name. */
export interface NamedFigure {
  term: string;
  value: string;
}

/** Articles that a tag needs where the archive says nothing else. */
const TAGS_MINIMUM = 3;

/** The few numbers that tell how much is held. */
export function keyFigures({ newspaper, statistics, messages }: ProfileFacts): NamedFigure[] {
  const { figures } = messages.browsing.statistics;
  const { totals } = addUp(statistics.months);
  const of = (what: string) => totals[what] ?? 0;
  const { firstDate, lastDate } = newspaper;
  return [
    ...(firstDate === undefined || lastDate === undefined
      ? []
      : [{ term: figures.span, value: formatSpan(firstDate, lastDate, messages) }]),
    ...(['issues', 'days', 'pages', 'articles', 'characters'] as const).map((what) => ({
      term: figures[what],
      value: groupDigits(of(what)),
    })),
    ...(of('articles') === 0
      ? []
      : [{ term: figures.perArticle, value: groupDigits(Math.round(of('characters') / of('articles'))) }]),
  ];
}

/** What was found in the texts, and what was done with them. */
export function treatmentOf({ statistics, messages }: ProfileFacts): NamedFigure[] {
  const { treatmentFacts: words, ofAll } = messages.browsing.statistics;
  const { totals, counts } = addUp(statistics.months);
  const of = (what: string) => totals[what] ?? 0;
  const basis = (name: string) => counts['date-basis']?.get(name) ?? 0;
  const share = (count: number, all: number) => ofAll(groupDigits(count), groupDigits(all), percent(count, all));
  return [
    ...(['headlines', 'signed', 'tagged', 'corrected', 'edited'] as const).map((what) => ({
      term: words[what],
      value: share(of(what), of('articles')),
    })),
    { term: words.jumps, value: share(of('jumps-matched'), of('jumps')) },
    { term: words.corrections, value: groupDigits(of('corrections')) },
    { term: words.unassigned, value: groupDigits(of('unassigned')) },
    { term: words.inferredDates, value: share(basis('inferred'), of('issues')) },
    { term: words.unknownDates, value: share(basis('unknown'), of('issues')) },
  ];
}

/** How many issues each version of the parser has read, the newest version first, those that tell of none last. */
export function parsersOf({ statistics, messages }: Pick<ProfileFacts, 'statistics' | 'messages'>): string[] {
  const found = [...(addUp(statistics.months).counts['parser'] ?? [])];
  const age = (version: string) => (version === 'unknown' ? 0 : Number(version));
  return found
    .sort(([a], [b]) => age(b) - age(a))
    .map(([version, issues]) =>
      messages.browsing.statistics.parser(version === 'unknown' ? undefined : version, messages.counts.issues(issues)),
    );
}

/** What the numbers cannot tell. */
export function biasesOf({ archive, statistics, messages }: ProfileFacts): string[] {
  const { bias } = messages.browsing.statistics;
  const basis = addUp(statistics.months).counts['date-basis'];
  return [
    bias.machineMade,
    bias.holdings,
    bias.pageGaps,
    bias.quality,
    bias.sections,
    bias.tags(archive.tags?.minimum ?? TAGS_MINIMUM),
    bias.people,
    bias.dates(basis?.get('inferred') ?? 0, basis?.get('unknown') ?? 0),
    bias.changing,
  ];
}

/** `12.5%`; of nothing `0%`. */
export function percent(count: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((1000 * count) / all) / 10}%`;
}
