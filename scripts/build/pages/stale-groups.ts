import { catalogState, touchedSince } from '../../../src/catalog/index.ts';
import { SITE_GROUP } from '../../../src/views/plan.ts';
import { readState } from '../site/held-files.ts';
import type { Manifest } from '../site/manifest.ts';

/**
 * Groups whose pages may show something that they did not when the site was last finished.
 *
 * @returns nothing when any page may: the site was made from another catalog, or what every page shows has changed
 */
export function staleGroups(manifest: Manifest): ReadonlySet<string> | undefined {
  const { id, generation } = catalogState();
  if (readState(manifest, 'catalog') !== id) return undefined;
  const finished = Number(readState(manifest, 'generation'));
  if (finished === generation) return new Set();
  const { all, issues, lists } = touchedSince(finished);
  if (all) return undefined;
  return new Set([
    ...issues.map((address) => `issue:${address}`),
    ...new Set(issues.map(yearOf)),
    ...lists.map((address) => `list:${address}`),
    SITE_GROUP,
  ]);
}

/** `year:lanchuan-ribao/2024`, for an issue without a date `year:lanchuan-ribao/undated`. */
function yearOf(issue: string): string {
  const [newspaper = '', day = ''] = issue.split('/');
  return `year:${newspaper}/${day === 'undated' ? day : day.slice(0, 4)}`;
}
