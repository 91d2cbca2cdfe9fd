/** What was asked for cannot be done as it was asked; nothing was done. The message is one line and says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
