import type { ArchiveFacts } from '../../catalog/types/archive.ts';
import { type RightsSubject, rightsOf } from '../../rights/rights-of.ts';
import type { Newspaper } from '../../schemas/archive.ts';
import { absoluteUrl, newspaperPath, pathOf } from '../addresses.ts';
import { issnIn } from '../issn.ts';
import type { NewspaperNode, PublicationIssueNode } from './schema.ts';

export const CONTEXT = 'https://schema.org';

/** The full address of a path where the archive has an online home; links within structured data cannot be relative. */
export function urlOf({ address }: ArchiveFacts, path: string): { url?: string } {
  return address === undefined ? {} : { url: absoluteUrl(address, path) };
}

/** A newspaper as what something else is part of. @returns `undefined` for one that `archive.yml` does not name */
export function newspaperNode(archive: ArchiveFacts, id: string): NewspaperNode | undefined {
  const found = archive.newspapers.find((each) => each.id === id);
  if (!found) return undefined;
  const issn = issnIn(found.number);
  return {
    '@type': 'Newspaper',
    name: found.name,
    ...(issn === undefined ? {} : { issn }),
    ...urlOf(archive, newspaperPath(id)),
  };
}

/** What an issue is known by. */
interface IssuePlace {
  issueAddress: string;
  newspaper: string;
  /** Absent where no day is known. */
  date?: string;
}

/** An issue as what an article is part of. */
export function issueNode(archive: ArchiveFacts, { issueAddress, newspaper, date }: IssuePlace): PublicationIssueNode {
  const paper = newspaperNode(archive, newspaper);
  return {
    '@type': 'PublicationIssue',
    ...(date === undefined ? {} : { datePublished: date }),
    ...urlOf(archive, pathOf(issueAddress)),
    ...(paper === undefined ? {} : { isPartOf: paper }),
  };
}

/**
 * Publisher and licence, as `archive.yml` states them.
 *
 * @param subject the issue or article that the rights are asked of; of the newspaper as a whole when absent
 */
export function publishing(paper: Pick<Newspaper, 'publisher' | 'rights'>, subject?: RightsSubject) {
  const { publisher } = paper;
  const rights = subject === undefined ? paper.rights : rightsOf(paper, subject);
  return {
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization' as const, name: publisher } }),
    ...(rights?.uri === undefined ? {} : { license: rights.uri }),
  };
}
