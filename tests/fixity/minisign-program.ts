import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../build/temporary.ts';

/** A pair of keys without a password. */
export interface KeyPair {
  secret: string;
  public: string;
  /** What the file of the public key says. */
  publicText: string;
}

/** Whether minisign is installed. */
export function hasMinisign(): boolean {
  return spawnSync('minisign', ['-v']).error === undefined;
}

/** Makes keys in a folder that is removed after the test. */
export function makeKeys(): KeyPair {
  const folder = temporaryFolder();
  const keys = { secret: join(folder, 'secret.key'), public: join(folder, 'public.pub') };
  execFileSync('minisign', ['-G', '-W', '-s', keys.secret, '-p', keys.public], { stdio: 'ignore' });
  return { ...keys, publicText: readFileSync(keys.public, 'utf8') };
}
