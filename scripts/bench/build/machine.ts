import { cpus, release, type as systemName, totalmem } from 'node:os';
import type { Machine } from './report.ts';

/** Describes the machine, without host name and paths. @param onTmpfs whether everything lay in memory */
export function describeMachine(onTmpfs: boolean): Machine {
  const models = [...new Set(cpus().map(({ model }) => model.replaceAll(/\s+/gu, ' ').trim()))];
  const gigabytes = Math.round(totalmem() / 1e9);
  return {
    hardware: `${cpus().length} cores (${models.join(', ')}), ${gigabytes} GB of memory, ${systemName()} ${release().replace(/-.*/u, '')}`,
    software: `Node ${process.versions.node}`,
    storage: onTmpfs ? 'tmpfs' : 'the disk of temporary files, for there is no tmpfs',
    day: new Date().toISOString().slice(0, 10),
  };
}
