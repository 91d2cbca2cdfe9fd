import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Name of the script in the root of a site or bundle. */
export const VERIFY_SCRIPT = 'verify.mjs';

const HEAD = `#!/usr/bin/env node
// 核对本副本：node verify.mjs（Node 18 或更新版本，不需要其他软件）。由 Backfile 生成，MIT 许可。
// Checks this copy: node verify.mjs (Node 18 or later, nothing else). Made by Backfile, MIT licence.
// It can be no more trusted than the copy it lies in: to trust neither, use sha256sum -c SHA256SUMS and minisign.`;

/**
 * The program that checks a copy, as one readable file without dependencies, made of the code of `backfile verify`. The same code gives
 * the same bytes.
 */
export async function verifyScript(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: resolve(import.meta.dirname, '../..'),
    entryPoints: [join(import.meta.dirname, 'standalone-main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node18',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: HEAD },
    logLevel: 'silent',
  });
  const [script] = outputFiles;
  if (script === undefined) throw new Error(`${VERIFY_SCRIPT} could not be bundled`);
  return script.contents;
}
