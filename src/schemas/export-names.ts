/** Names of the kinds of exports, as the command line and `archive.yml` give them. Without a schema beside, so that help need not load any. */
export const EXPORT_NAMES = ['bundle', 'dataset', 'citations', 'epub', 'bag', 'zim'] as const;
export type ExportName = (typeof EXPORT_NAMES)[number];
