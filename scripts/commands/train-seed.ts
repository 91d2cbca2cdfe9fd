/** Seed of training where none is asked for: the day of the demonstration issue. */
export const DEFAULT_SEED = 20_241_018;
