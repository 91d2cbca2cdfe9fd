import type { ArticleSummary } from '../catalog/types/article-summary.ts';
import type { IssueView } from '../catalog/types/issue.ts';
import type { PageView } from '../catalog/types/page.ts';
import type { Messages } from '../i18n/index.ts';
import { describeDate } from './dates.ts';
import { pageName, plainTitle } from './titles.ts';

/** Headlines that a description names. */
const HEADLINES = 3;

/** What an issue holds, in one line for those who find it elsewhere: `澜川日报 2024年10月18日，4 版，25 篇：…`. */
export function contentsInWords(issue: IssueView, messages: Messages): string {
  const articles = issue.pages.flatMap((page) => page.articles);
  const { counts } = messages;
  const facts = [dayOf(issue, messages), counts.pages(issue.pages.length), counts.articles(articles.length)];
  return withHeadlines(facts, articles, messages);
}

/** The same for one page (版) of an issue. */
export function pageInWords(issue: IssueView, page: PageView, messages: Messages): string {
  const facts = [dayOf(issue, messages), pageName(page, messages), messages.counts.articles(page.articles.length)];
  return withHeadlines(facts, page.articles, messages);
}

function dayOf(issue: IssueView, messages: Messages): string {
  return `${issue.newspaperName} ${describeDate(issue, messages).text}`;
}

function withHeadlines(facts: readonly string[], articles: readonly ArticleSummary[], messages: Messages): string {
  const { separator, colon } = messages.counts;
  const headlines = articles.filter(({ headline }) => headline !== undefined).slice(0, HEADLINES);
  const start = facts.join(separator);
  return headlines.length === 0 ? start : start + colon + headlines.map((each) => plainTitle(each, messages)).join(separator);
}
