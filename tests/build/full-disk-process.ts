import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, type BuildStep, buildSite } from '../../scripts/build/index.ts';

/** What the process on the small disk is asked for; it alone sees the disk. */
export type DiskOrder =
  | { kind: 'build'; options: BuildOptions; fillAt?: { step: BuildStep; file: string } }
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
  if (order.kind === 'build') await buildSite({ ...order.options, ...(order.fillAt ? fillingAt(order.fillAt) : {}) });
  else if (order.kind === 'copy') cpSync(order.from, order.to, { recursive: true, verbatimSymlinks: true });
  else if (order.kind === 'fill') writeFileSync(order.file, Buffer.alloc(order.bytes));
  else rmSync(order.path, { recursive: true, force: true });
}

/** Somebody else takes all the room that is left when the last of a step is done. */
function fillingAt({ step, file }: { step: BuildStep; file: string }): Pick<BuildOptions, 'onProgress'> {
  return {
    onProgress: (now, done, total) => {
      if (now === step && done === total) fillUp(file);
    },
  };
}

/** Pieces as large as go in, down to the smallest. A piece that did not go in whole stays, too. */
function fillUp(file: string): void {
  let number = 0;
  for (let bytes = 2 ** 23; bytes >= 4096; ) {
    number += 1;
    try {
      writeFileSync(`${file}-${number}`, Buffer.alloc(bytes));
    } catch {
      bytes /= 2;
    }
  }
}

process.send?.({});
