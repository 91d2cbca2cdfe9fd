/** Names in the site: they double as URLs, on any server and any disk. */
const SITE_PATH_PATTERN = /^(?!.*(?:^|\/)\.)[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/u;

/** Longest name of a file or folder that every disk takes. */
const MAX_NAME_LENGTH = 255;

/** @throws for a path that is not plain ASCII inside the site folder. */
export function checkSitePath(path: string): void {
  if (SITE_PATH_PATTERN.test(path) && path.split('/').every((part) => part.length <= MAX_NAME_LENGTH)) return;
  throw new Error(`“${path}” cannot be a file of the site: its name must be plain ASCII letters, digits, dots and hyphens.`);
}
