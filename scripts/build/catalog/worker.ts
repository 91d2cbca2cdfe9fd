import { workerData } from 'piscina';
import { type ParsedArticle, type ParseTask, parseArticles, type Withholding } from './parse.ts';

/** What the threads of `makeCrew` run. */
export default function read(task: ParseTask): ParsedArticle[] {
  return parseArticles(task, workerData as Withholding);
}
