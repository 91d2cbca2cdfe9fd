/** What a site can be exported as. `bundle`: a copy that opens from a disk, search included. */
export const EXPORT_KINDS = ['bundle'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
