/** What groups of files for reading offline begin with in the manifest. */
export const OFFLINE_GROUP = 'offline:';
/** Scripts and style sheet. */
export const SCRIPTS_GROUP = 'offline:scripts';
/** Manifest, icons, service worker. */
export const SHELL_GROUP = 'offline:shell';

/** The lists of a year: `offline:lanchuan-ribao/2024`. */
export function yearListGroup(newspaper: string, year: string): string {
  return `${OFFLINE_GROUP}${newspaper}/${year}`;
}
