import type { ArchiveFacts, NewspaperView } from '../../catalog/types/archive.ts';
import type { IssueView } from '../../catalog/types/issue.ts';
import type { Messages } from '../../i18n/index.ts';
import { absoluteUrl, HOME_PATH, issuePicturePath, SEARCH_PATH } from '../addresses.ts';
import { describeDate } from '../dates.ts';
import { CONTEXT, issueNode, newspaperNode, publishing, urlOf } from './nodes.ts';
import type { IssueData, NewspaperData, WebSiteData } from './schema.ts';

/** An issue as `PublicationIssue`. Its articles are not listed: each of them says that it is part of it. */
export function issueData(issue: IssueView, archive: ArchiveFacts, messages: Messages): IssueData {
  const { newspaper, newspaperName, address, language } = issue;
  const paper = archive.newspapers.find(({ id }) => id === newspaper);
  return {
    '@context': CONTEXT,
    ...issueNode(archive, { ...issue, issueAddress: address }),
    name: `${newspaperName} ${describeDate(issue, messages).text}`,
    identifier: address,
    inLanguage: language,
    ...(archive.address === undefined ? {} : { image: absoluteUrl(archive.address, issuePicturePath(address)) }),
    ...(paper === undefined ? {} : publishing(paper, issue)),
  };
}

/** A newspaper with its place, publisher and the days held. */
export function newspaperData(newspaper: NewspaperView, archive: ArchiveFacts): NewspaperData {
  const { id, name, language, place, firstDate, lastDate } = newspaper;
  return {
    '@context': CONTEXT,
    '@type': 'Newspaper',
    name,
    ...newspaperNode(archive, id),
    inLanguage: language,
    ...(place === undefined ? {} : { locationCreated: { '@type': 'Place', name: place } }),
    ...(firstDate === undefined || lastDate === undefined ? {} : { temporalCoverage: `${firstDate}/${lastDate}` }),
    ...publishing(newspaper),
  };
}

/** The archive as `WebSite`, with how it is searched. */
export function webSiteData(archive: ArchiveFacts): WebSiteData {
  const { title, description, language, address } = archive;
  return {
    '@context': CONTEXT,
    '@type': 'WebSite',
    name: title,
    ...(description === undefined || description === '' ? {} : { description }),
    inLanguage: language,
    ...urlOf(archive, HOME_PATH),
    ...(address === undefined
      ? {}
      : {
          potentialAction: {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(address, SEARCH_PATH)}?q={search_term_string}` },
            'query-input': 'required name=search_term_string',
          },
        }),
  };
}
