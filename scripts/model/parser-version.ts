/**
 * The version of what reads pages, which every issue file names. Raise it in a release that reads pages otherwise: where the same
 * raw text and settings give other articles, fields or doubts. Then numbers over the archive can be told apart by it.
 */
export const PARSER_VERSION = 1;
