import type { ExportName } from '../../src/schemas/export-names.ts';
import type { ExportKind } from './export-kind.ts';

/** Each kind is loaded when it is asked for: what makes one is no load for the others. */
const KINDS: Partial<Record<ExportName, () => Promise<ExportKind>>> = {
  bundle: async () => (await import('./bundle/bundle-export.ts')).bundleExport,
  dataset: async () => (await import('./dataset/dataset-export.ts')).datasetExport,
  bag: async () => (await import('./bag/bag-export.ts')).bagExport,
  citations: async () => (await import('./citations/citations-export.ts')).citationsExport,
  epub: async () => (await import('./epub/epub-export.ts')).epubExport,
  zim: async () => (await import('./zim/zim-export.ts')).zimExport,
};

/** The kind of a name. @throws for one that nothing makes */
export async function exportKind(name: ExportName): Promise<ExportKind> {
  const load = KINDS[name];
  if (!load) throw new Error(`Nothing makes the export ${name}.`);
  return load();
}
