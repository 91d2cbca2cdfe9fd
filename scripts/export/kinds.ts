import type { ExportName } from '../../src/schemas/exports.ts';
import type { ExportKind } from './export-kind.ts';

/** Each kind is loaded when it is asked for: what makes one is no load for the others. */
const KINDS: Partial<Record<ExportName, () => Promise<ExportKind>>> = {
  bundle: async () => (await import('./bundle/bundle-export.ts')).bundleExport,
};

/** The kind of a name. @throws for one that nothing makes */
export async function exportKind(name: ExportName): Promise<ExportKind> {
  const load = KINDS[name];
  if (!load) throw new Error(`Nothing makes the export ${name}.`);
  return load();
}
