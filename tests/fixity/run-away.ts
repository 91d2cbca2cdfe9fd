import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program while this process serves what it asks for.
 *
 * @returns what it wrote
 * @throws Error if it ends with another code than 0
 */
export async function runAway(program: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output}`);
  return output;
}
