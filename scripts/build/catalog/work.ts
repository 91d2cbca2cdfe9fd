import { issueFilePath } from '../../../src/schemas/collection-path.ts';
import type { Prepare } from '../statements.ts';
import { comparePaths, type FoundFile, type Scan, scanFolders } from './scan.ts';

/** What is to be done for one issue: its file and those of its articles that may have changed. */
export interface IssueWork {
  /** `ribao/2024/2024-01-02`: the part that the paths of all its files share. */
  place: string;
  file?: FoundFile;
  /** Its file is not there any more. */
  isGone: boolean;
  articles: FoundFile[];
  /** Names of articles' files that are not there any more. */
  gone: string[];
}

/** Looks through issues and articles, and sorts what may have changed by issue, in the order of the paths. */
export function findWork(prepare: Prepare, scan: Scan): IssueWork[] {
  const work = new Map<string, IssueWork>();
  const at = (place: string): IssueWork => {
    const known = work.get(place) ?? { place, isGone: false, articles: [], gone: [] };
    work.set(place, known);
    return known;
  };
  for (const { folder, found, gone } of scanFolders(prepare, scan, 'issues', '.md')) {
    for (const file of found) at(placeOfIssue(`${folder}/${file.name}`)).file = file;
    for (const name of gone) at(placeOfIssue(`${folder}/${name}`)).isGone = true;
  }
  for (const { folder, found, gone } of scanFolders(prepare, scan, 'articles', '.md')) {
    const each = at(folder.slice('articles/'.length));
    each.articles = found;
    each.gone = gone;
  }
  return [...work.values()].sort((a, b) => comparePaths(a.place, b.place));
}

/** The address of the issue whose files lie at a place; `undefined` where no issue can. */
export function addressAt(place: string): string | undefined {
  const [newspaper, year, day = '', ...rest] = place.split('/');
  const [, date, edition] = /^(\d{4}-\d{2}-\d{2}|undated)(?:-ed-(\d+))?$/u.exec(day) ?? [];
  if (date === undefined || rest.length > 0) return undefined;
  const address = `${newspaper}/${date}${edition === undefined ? '' : `/ed-${edition}`}`;
  return issueFilePath(address) === `issues/${newspaper}/${year}/${day}.md` ? address : undefined;
}

function placeOfIssue(path: string): string {
  return path.slice('issues/'.length, -'.md'.length);
}
