/** Within a program's folder, what only sites that are read offline have. Kept apart from what makes it: that loads the bundler. */
export const OFFLINE_FOLDER = 'offline';
/** The service worker, but for the list of what it keeps. */
export const WORKER_FILE = 'worker.js';
