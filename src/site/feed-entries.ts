import type { ArchiveFacts, ArticleFeedEntry, IssueFeedEntry } from '../catalog/index.ts';
import { messagesFor } from '../i18n/index.ts';
import type { Language } from '../schemas/archive.ts';
import { pathOf } from './addresses.ts';
import { describeDate } from './dates.ts';
import type { FeedEntry } from './feed.ts';
import { ellipsisOf } from './passages.ts';
import { plainTitle } from './titles.ts';

/** Issues as entries, each in the language of its newspaper. */
export function issueEntries(issues: readonly IssueFeedEntry[], archive: ArchiveFacts): FeedEntry[] {
  return issues.map((issue) => issueEntry(issue, languageOf(issue.newspaper, archive)));
}

/** Articles as entries. */
export function articleEntries(articles: readonly ArticleFeedEntry[], archive: ArchiveFacts): FeedEntry[] {
  return articles.map((article) => articleEntry(article, languageOf(article.newspaper, archive)));
}

function languageOf(newspaper: string, { newspapers, language }: ArchiveFacts): Language {
  return newspapers.find(({ id }) => id === newspaper)?.language ?? language;
}

/** An issue in a feed, in the language of its newspaper: its day, and the first headlines. */
function issueEntry(issue: IssueFeedEntry, language: Language): FeedEntry {
  const messages = messagesFor(language);
  const { address, newspaperName, date, edition, headlines, modified } = issue;
  const day = describeDate(issue, messages).text;
  return {
    title: [newspaperName, day, ...(edition === undefined ? [] : [messages.issue.edition(edition)])].join(' '),
    path: pathOf(address),
    author: newspaperName,
    language,
    date,
    categories: [],
    ...(modified === undefined ? {} : { modified }),
    ...(headlines.length === 0 ? {} : { summary: headlines.join(messages.counts.separator) }),
  };
}

/** An article in a feed, with its opening words, section and tags. */
function articleEntry(article: ArticleFeedEntry, language: Language): FeedEntry {
  const { address, newspaperName, date, modified, opening, section, sectionName, tags, characters } = article;
  // As lists show it: the opening words go on only where there is more.
  const isCut = [...opening.replaceAll(/\s/gu, '')].length < characters;
  return {
    title: plainTitle(article, messagesFor(language)),
    path: pathOf(address),
    author: newspaperName,
    language: article.language,
    date,
    categories: [
      { kind: 'sections', id: section, name: sectionName },
      ...tags.map(({ id, name }) => ({ kind: 'tags' as const, id, name })),
    ],
    ...(modified === undefined ? {} : { modified }),
    ...(opening === '' ? {} : { summary: isCut ? `${opening}${ellipsisOf(article.language)}` : opening }),
  };
}
