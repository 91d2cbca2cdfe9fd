import { type ParsedArticle, type ParseTask, parseArticles } from './parse.ts';

/** What the threads of `makeCrew` run. */
export default function read(task: ParseTask): ParsedArticle[] {
  return parseArticles(task);
}
