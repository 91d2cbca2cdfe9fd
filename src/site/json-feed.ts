import { absoluteUrl, jsonFeedPath } from './addresses.ts';
import { changedOn, type Feed, type FeedEntry, timeOf } from './feed.ts';

/** By which readers of feeds know a JSON feed, and pages name it. */
export const JSON_FEED_TYPE = 'application/feed+json';

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the entries of the Atom feed. What an entry holds is its
 * opening words, or its title where nothing else is told: the format wants a text, and ours are read in the archive.
 *
 * @param home the online home of the archive
 */
export function jsonFeed(home: string, { title, author, language, path, pagePath, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: title.toWellFormed(),
    home_page_url: absoluteUrl(home, pagePath),
    feed_url: absoluteUrl(home, jsonFeedPath(path)),
    language,
    authors: [{ name: author.toWellFormed() }],
    items: entries.map((entry) => itemOf(home, entry)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function itemOf(home: string, entry: FeedEntry) {
  const { title, path, author, language, date, modified, summary = title, categories } = entry;
  const url = absoluteUrl(home, path);
  return {
    id: url,
    url,
    title: title.toWellFormed(),
    content_text: summary.toWellFormed(),
    date_published: timeOf(date),
    ...(modified === undefined ? {} : { date_modified: timeOf(changedOn(entry)) }),
    authors: [{ name: author.toWellFormed() }],
    ...(categories.length === 0 ? {} : { tags: categories.map(({ name }) => name.toWellFormed()) }),
    language,
  };
}
