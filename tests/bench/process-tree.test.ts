import { describe, expect, it } from 'vitest';
import { measureCommand } from '../../scripts/bench/build/process-tree.ts';

const node = (code: string, limitSeconds = 30) =>
  measureCommand({ program: process.execPath, args: ['-e', code], cwd: process.cwd(), limitSeconds });

/** Works for so many milliseconds of processor time. */
const WORK = (ms: number) =>
  `const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; }; while (used() < ${ms});`;

describe('measuring a program', () => {
  it('counts the processor time of what it starts', async () => {
    const { cpuSeconds } = await node(
      `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(WORK(600))}])`,
    );
    // The kernel counts in hundredths.
    expect(cpuSeconds).toBeGreaterThanOrEqual(0.59);
  });

  it('counts the memory of what it starts', async () => {
    const held = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 900)';
    const { peakMegabytes } = await node(
      `${held.replace('900', '1200')}; require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(held)}])`,
    );
    expect(peakMegabytes).toBeGreaterThan(300);
  });

  it('fails when the program fails, with what it said', async () => {
    await expect(node(`console.error('no such archive'); process.exit(3)`)).rejects.toThrow(/exit code 3[\s\S]*no such archive/u);
  });

  it('stops a program that takes too long, with all that it started', async () => {
    const endless = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    // It ends at all only because the inner process, which holds the output open, ends too.
    await expect(node(endless, 1)).rejects.toThrow(/SIGKILL/u);
  });

  it('says so when there is no such program', async () => {
    await expect(measureCommand({ program: 'no-such-program', args: [], cwd: process.cwd(), limitSeconds: 5 })).rejects.toThrow(
      /ENOENT/u,
    );
  });
});
