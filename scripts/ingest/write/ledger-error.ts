/** A ledger that cannot be read. The message says which and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
}
