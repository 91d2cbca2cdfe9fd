/** Held in the archive folder while ingest writes there. */
export const LOCK_FILE = '.ingest.lock';
