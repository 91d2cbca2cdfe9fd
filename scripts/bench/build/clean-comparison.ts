import type { Course } from './course.ts';
import type { Case, Results } from './measurement.ts';
import { measureCommand } from './process-tree.ts';
import { differingFiles, type SiteState, siteState } from './site-state.ts';

/** Compares our site as it is with one built from nothing. That costs as much as a cold build, so only the first round has it. */
export async function compareWithClean(course: Course, results: Results, name: Case, round: number): Promise<void> {
  const own = course.builders.find(({ id }) => id === 'backfile');
  if (!own || !course.clean || round > 1) return;
  course.clean.forget();
  await measureCommand(course.clean.command(course.limitSeconds));
  compare(course, results, { case: name, round, site: siteState(own.siteDir), clean: siteState(course.clean.siteDir) });
  course.clean.forget();
}

/** Notes how many files of a site are not those of a clean one, and tells it. */
export function compare(
  { articles, search, tell }: Course,
  results: Results,
  { case: name, round, site, clean }: { case: Case; round: number; site: SiteState; clean: SiteState },
): void {
  const differing = differingFiles(site, clean);
  results.comparisons.push({ articles, search, case: name, files: clean.size, differing: differing.length });
  tell(
    `${name}, round ${round}: ${differing.length} of ${clean.size} files differ from a clean build ${differing.slice(0, 3).join(' ')}`,
  );
}
