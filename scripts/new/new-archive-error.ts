/** An archive was not made. The message says why and what to do. */
export class NewArchiveError extends Error {
  override readonly name = 'NewArchiveError';
}
