import type { ArchiveFacts } from '../catalog/types/archive.ts';
import type { ArticleView } from '../catalog/types/article.ts';
import { citationText } from '../citations/cited-article.ts';
import { CITATION_FORMS, isCitableAs } from '../citations/forms.ts';
import type { Messages } from '../i18n/index.ts';
import { rightsOf } from '../rights/rights-of.ts';
import type { TextLanguage } from '../schemas/article.ts';
import { citedArticle } from './cited-article.ts';
import { passageLanguage } from './passages.ts';
import { gradeReasons, storyGrade } from './quality.ts';

/** One of the statements that stand at the end of an article on paper, and in its text file. */
export interface SheetEntry {
  name: string;
  text: string;
  /** Language of the text, where it is not that of the interface. */
  lang?: TextLanguage | undefined;
}

/** What a sheet of paper or a text file must say by itself: citation, permanent address, quality of the text, rights. */
export function sheetEntries(article: ArticleView, archive: ArchiveFacts, messages: Messages): SheetEntry[] {
  const { sheet, forms } = messages.citations;
  const { quality, counts } = messages;
  const cited = citedArticle(article, archive, messages);
  // The first form of the language of the page: GB/T 7714 in Chinese, Chicago in English.
  const form = forms.find(({ id }) => isCitableAs(id, cited));
  const newspaper = archive.newspapers.find(({ id }) => id === article.newspaper);
  const rights = newspaper && rightsOf(newspaper, article);
  const { grade } = storyGrade(article);
  const gradeWords = `${quality.gradeLabel(grade.toUpperCase())}${counts.colon}${quality.grades[grade]}`;
  const printedRights = [rights?.holder, rights?.statement, rights?.uri].filter((text) => text !== undefined);
  const lang = passageLanguage(article.language, messages);
  return [
    ...(form === undefined ? [] : [{ name: sheet, text: citationText(CITATION_FORMS[form.id](cited)), lang }]),
    cited.url === undefined
      ? { name: messages.article.identifier, text: article.address }
      : { name: messages.article.permalink, text: cited.url },
    { name: quality.heading, text: [quality.machineMade, gradeWords, ...gradeReasons(article, messages.tag)].join(' ') },
    ...(printedRights.length === 0 ? [] : [{ name: messages.newspaper.rights, text: printedRights.join(' ') }]),
  ];
}
