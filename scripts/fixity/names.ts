/** Says what every other file holds: the format of `sha256sum`, sorted by bytes. */
export const MANIFEST = 'SHA256SUMS';

/** A signature of the manifest, as `minisign` writes it beside it. */
export const SIGNATURE = 'SHA256SUMS.minisig';

/** Names every file, one a line; for programs that download what they are told. */
export const FILE_LIST = 'files.txt';

/** What changed since the release before; says nothing of itself. */
export const CHANGE_LIST = 'changes.json';

/** What each release changed, `changes/2026-11.json`. */
export const CHANGES_FOLDER = 'changes';

/** Lists of all files for harvesters (ResourceSync). */
export const HARVEST_FOLDER = 'resourcesync';

/** Where a pull keeps what it has fetched until it is put in place. No list may name anything in it. */
export const STAGING = '.backfile-mirror';
