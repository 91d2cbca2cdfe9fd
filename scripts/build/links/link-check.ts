import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../files.ts';
import { hasOnlineBase, idsOf, type LinkProblem, linkTargets } from './link-targets.ts';
import { startTags } from './tags.ts';

export type { LinkProblem } from './link-targets.ts';

/** Checks every link of every HTML file of a finished site, each read once. Links to other sites are not followed. */
export function checkLinks(siteDir: string): LinkProblem[] {
  const files = filesUnder(siteDir, '');
  const fileSet = new Set(files);
  const ids = new Map<string, ReadonlySet<string>>();
  const problems: LinkProblem[] = [];
  /** Elements that links name can be looked for only when all pages have been read. */
  const named: { page: string; link: string; target: string; id: string }[] = [];
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const tags = startTags(readFileSync(join(siteDir, page), 'utf8'));
    ids.set(page, new Set(idsOf(tags)));
    const found = linkTargets(hasOnlineBase(tags) ? 'index.html' : page, tags, { areFinished: true });
    problems.push(...found.problems.map((problem) => ({ ...problem, page })));
    for (const { link, path, id } of found.targets) {
      if (!fileSet.has(path)) problems.push({ page, link, reason: 'missing' });
      else if (id !== undefined) named.push({ page, link, target: path, id });
    }
  }
  for (const { page, link, target, id } of named) {
    if (ids.get(target)?.has(id) === false) problems.push({ page, link, reason: 'no-such-id' });
  }
  return problems;
}
