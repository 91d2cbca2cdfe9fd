import { type BuildOptions, type BuildStep, buildSite } from '../../scripts/build/index.ts';

/** A build in a process of its own, for tests that end it; told in its only argument what to do, as JSON. */
export interface BuildOrder extends Omit<BuildOptions, 'raw' | 'onProgress'> {
  /** Ends itself without warning when this step has come so far. */
  killAt?: { step: BuildStep; share: number };
}

const { killAt, ...options } = JSON.parse(process.argv[2] ?? '{}') as BuildOrder;

await buildSite({
  ...options,
  onProgress: (step, done, total) => {
    if (killAt?.step === step && done >= killAt.share * total) process.kill(process.pid, 'SIGKILL');
    process.stdout.write(`${step} ${done}\n`);
  },
});
