import { type ParsedArticle, type ParseTask, parseArticles } from './parse.ts';

/** Reads articles ahead of their turn, in this thread or in others, and gives them in order. */
export interface Crew {
  read(task: ParseTask): Promise<ParsedArticle[]>;
  close(): Promise<void>;
}

/** Everything is read by this thread, when its turn comes. */
export function aloneCrew(): Crew {
  return { read: async (task) => parseArticles(task), close: async () => undefined };
}
