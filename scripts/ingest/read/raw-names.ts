/** The list of files that may lie at the top of the raw folder. */
export const MANIFEST_FILE = 'issues.csv';

/** File names read as page text, in any case. */
export const TEXT_EXTENSIONS: readonly string[] = ['.txt', '.md', '.text'];
