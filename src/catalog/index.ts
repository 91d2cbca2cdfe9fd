export { type Alias, alias, aliases } from './aliases.ts';
export { archiveFacts, newspaper, newspapers } from './archive.ts';
export { article, articleAddresses } from './articles.ts';
export { asset } from './assets.ts';
export { calendarOf, holdingsOf, monthCounts, monthsHeld, nearbyMonths, nearbyYears } from './calendar.ts';
export { type CatalogState, catalogState, type Touched, touchedSince } from './changes.ts';
export { correctionsPage, lastCorrectionsNumber } from './corrections.ts';
export { type ExportedArticle, exportedArticles, exportedArticlesOf, heldYears, tagsOfYear } from './exported.ts';
export {
  type FeedArchive,
  feedArchiveEntries,
  feedArchivesOfYear,
  lastFeedArchive,
  nearbyFeedArchives,
} from './feed-archives.ts';
export { type ArticleFeedEntry, type IssueFeedEntry, newestArticleEntries, newestIssueEntries } from './feeds.ts';
export { type HeldFiles, heldFiles, isAnyWithheld, rawStanding } from './held-files.ts';
export { issuePictureFacts } from './issue-pictures.ts';
export { addressesInIssue, issue, issueAddresses, issuesBetween, issuesOf, latestIssues, sizeOfIssue } from './issues.ts';
export { type JumpPages, jumpPagesOf } from './jump-pages.ts';
export { lastChangeOf } from './last-change.ts';
export { latestDay } from './latest-days.ts';
export { LIST_PAGE_SIZE, lastDateOfList, lastNumberOf, listAddresses, listPage, lists, nameOfList, sizeOfList } from './lists.ts';
export { dayCounts, issuesOnDay } from './on-this-day.ts';
export { type ArticleLines, linesOfArticles } from './page-lines.ts';
export { page, pageAddresses } from './pages.ts';
export { rawLines } from './raw-lines.ts';
export { rightsItemsFor, withRightsItems } from './rights-items.ts';
export { searchedTexts, searchRecords } from './search-records.ts';
export { segmentsOf } from './segments.ts';
export { addressesOfYear, type HeldAddress, listSizes, type YearHolding, yearHolding, yearHoldings } from './sitemaps.ts';
export { statisticsOf } from './statistics.ts';
export * from './types/archive.ts';
export * from './types/article.ts';
export * from './types/article-summary.ts';
export * from './types/block.ts';
export * from './types/calendar.ts';
export * from './types/corrections.ts';
export * from './types/issue.ts';
export * from './types/list.ts';
export * from './types/page.ts';
export * from './types/search-record.ts';
export * from './types/statistics.ts';
