/** The version of Backfile that makes the pages, as in `package.json`. */
export const PROGRAM_VERSION = '0.1.0';
