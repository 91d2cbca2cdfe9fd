/** Why a year could not be kept; the names are those of the texts. */
export type OfflineProblem = 'stopped' | 'noNetwork' | 'noRoom' | 'changed' | 'elsewhere' | 'failed';

/** A year could not be kept. */
export class OfflineError extends Error {
  readonly problem: OfflineProblem;

  constructor(problem: OfflineProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** What a failure means to the reader. */
export function problemOf(error: unknown): OfflineProblem {
  if (error instanceof OfflineError) return error.problem;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'noRoom' : 'failed';
}
