import { spawn } from 'node:child_process';
import { MissingToolError } from '../export-kind.ts';

const PROGRAM = 'zimwriterfs';
/** As much of what a program says is kept to tell of a failure. */
const KEPT_CHARS = 2000;

/**
 * Runs `zimwriterfs`. Its search index holds pairs of Chinese characters: without them it found 30 of 194 articles for 呼和浩特.
 *
 * @throws MissingToolError where it is not installed
 */
export function runZimwriterfs(options: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(PROGRAM, options, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XAPIAN_CJK_NGRAM: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-KEPT_CHARS);
    });
  }
  child.on('error', (cause: NodeJS.ErrnoException) => reject(cause.code === 'ENOENT' ? missing() : cause));
  child.on('close', (code, signal) => {
    if (code === 0) resolve();
    else reject(new Error(`${PROGRAM} ended with ${code ?? signal}: ${said.trim() || 'it said nothing'}`));
  });
  return promise;
}

function missing(): MissingToolError {
  return new MissingToolError(
    `No ZIM file was made: the program ${PROGRAM} is not installed. On Debian and Ubuntu: apt install zim-tools; elsewhere see https://github.com/openzim/zim-tools.`,
  );
}
