import { catalogState, touchedSince } from '../../../src/catalog/index.ts';
import { SITE_GROUP } from '../../../src/views/plan.ts';
import { readState } from '../site/held-files.ts';
import type { Manifest } from '../site/manifest.ts';

/**
 * Groups whose pages may show something that they did not when the site was last finished; for a list with the number of the
 * oldest slice that may, for all others with 0.
 *
 * @returns nothing when any page may: the site was made from another catalog, or what every page shows has changed
 */
export function staleGroups(manifest: Manifest): ReadonlyMap<string, number> | undefined {
  const { id, generation } = catalogState();
  if (readState(manifest, 'catalog') !== id) return undefined;
  const finished = Number(readState(manifest, 'generation'));
  if (finished === generation) return new Map();
  const { all, issues, years, lists } = touchedSince(finished);
  if (all) return undefined;
  const whole = [
    ...issues.flatMap((address) => [`issue:${address}`, yearGroupOf(address), ...dayGroupOf(address)]),
    ...years.map((year) => `year:${year}`),
    SITE_GROUP,
  ];
  return new Map([
    ...whole.map((group): [string, number] => [group, 0]),
    ...lists.map(({ address, fromSlice }): [string, number] => [`list:${address}`, fromSlice]),
  ]);
}

/** `year:lanchuan-ribao/2024` for an issue's address; for one without a date `year:lanchuan-ribao/undated`. */
export function yearGroupOf(issue: string): string {
  const [newspaper = '', day = ''] = issue.split('/');
  return `year:${newspaper}/${day === 'undated' ? day : day.slice(0, 4)}`;
}

/** `day:10-18` for an issue's address; nothing for one without a date. */
function dayGroupOf(issue: string): string[] {
  const [, day = ''] = issue.split('/');
  return day === 'undated' ? [] : [`day:${day.slice(5)}`];
}
