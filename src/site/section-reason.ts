import type { ArticleView } from '../catalog/types/article.ts';
import type { Messages } from '../i18n/index.ts';
import type { ArticleKind } from '../schemas/article.ts';

/** Why an article is in its section, in a line for readers: the basis, how sure it is, and what came second. */
export function sectionReason({ section, runnerUpName }: ArticleView, messages: Messages): string {
  const words = messages.article.sectionWhy;
  const { basis, evidence = [], confidence } = section;
  const [first = ''] = evidence;
  const reasons = {
    'page-name': () => words['page-name'](first),
    'column-title': () => words['column-title'](first),
    kind: () => words.kind(messages.article.kinds[first as ArticleKind] ?? first),
    words: () => {
      // The words of a text that is withheld are not told.
      if (evidence.length === 0) return messages.rights.sectionByWords;
      return words.words(evidence);
    },
    related: () => words.related,
    fallback: () => words.fallback,
  };
  const sure = basis === 'words' && confidence !== undefined ? [messages.dates.confidence(Math.round(confidence * 100))] : [];
  const next = runnerUpName === undefined ? [] : [words.runnerUp(runnerUpName)];
  return [reasons[basis](), ...sure, ...next].join(messages.counts.separator);
}
