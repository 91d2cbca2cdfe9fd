import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, buildSite } from '../../scripts/build/index.ts';

/** What the process on the small disk is asked for; it alone sees the disk. */
export type DiskOrder =
  | { kind: 'build'; options: BuildOptions }
  /** Brings a folder to where everybody sees it. */
  | { kind: 'copy'; from: string; to: string }
  /** Takes room away. */
  | { kind: 'fill'; file: string; bytes: number }
  | { kind: 'remove'; path: string };

/** What it answers. */
export interface DiskReport {
  name?: string;
  message?: string;
}

process.on('message', (order: DiskOrder) => {
  carryOut(order).then(
    () => process.send?.({} satisfies DiskReport),
    (error: Error) => process.send?.({ name: error.name, message: error.message } satisfies DiskReport),
  );
});

async function carryOut(order: DiskOrder): Promise<void> {
  if (order.kind === 'build') await buildSite(order.options);
  else if (order.kind === 'copy') cpSync(order.from, order.to, { recursive: true, verbatimSymlinks: true });
  else if (order.kind === 'fill') writeFileSync(order.file, Buffer.alloc(order.bytes));
  else rmSync(order.path, { recursive: true, force: true });
}

process.send?.({});
