import { z } from 'astro/zod';

/**
 * What stands in a command that readers copy into a shell: a host with a path, `rsync://host/path/`, `host::module/path` or
 * `user@host:/path`, of characters that no shell reads otherwise. It cannot begin with a hyphen, which would make it an option.
 */
const RSYNC_PATTERN = /^(?:rsync:\/\/[\w.-]+(?::\d{1,5})?\/|(?:\w[\w.-]*@)?\w[\w.-]*:{1,2}(?!\/\/))[\w./~-]*$/u;

/** `mirror` of `archive.yml`: further ways to a copy of the whole site. */
export const mirrorSchema = z.strictObject({
  /** Where rsync fetches the site: `rsync://archive.example.org/site/`, or `host:/path` for those who have an account. */
  rsync: z.string().regex(RSYNC_PATTERN, 'rsync://host/path/ or host:/path').exactOptional(),
});

/** `signed` of `archive.yml`: the public key of minisign with which `SHA256SUMS` is signed, as its file gives it in the second line. */
export const publicKeySchema = z.string().regex(/^RW[A-Za-z0-9+/]{54}$/u, 'a public key of minisign, 56 characters, RW…');
