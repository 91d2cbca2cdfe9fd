import { type ArticleRow, textOf } from './article-row.ts';

/** What is told of a part of the dataset as a whole. None of it grows with the number of articles. */
export class PartFacts {
  articles = 0;
  withheld = 0;
  firstDate?: string;
  lastDate?: string;
  /** Codes of doubts that occur. */
  readonly codes = new Set<string>();
  /** Addresses of statements and licences that hold for some article. */
  readonly licences = new Set<string>();
  /** Strings that occur, for the queries shown: of Chinese characters, and a word of Latin letters. */
  readonly #examples: { han?: string | undefined; latin?: string | undefined } = {};

  add(row: ArticleRow): void {
    const { article, rights } = row;
    this.articles += 1;
    if (article.withheld || rights.withhold) this.withheld += 1;
    if (article.date !== undefined) {
      if (this.firstDate === undefined || article.date < this.firstDate) this.firstDate = article.date;
      if (this.lastDate === undefined || article.date > this.lastDate) this.lastDate = article.date;
    }
    for (const code of article.quality.reasons ?? []) this.codes.add(code);
    for (const { code } of article.quality.doubts ?? []) this.codes.add(code);
    if (rights.uri !== undefined) this.licences.add(rights.uri);
    this.#findExamples(article, textOf(article) ?? '');
  }

  /** A string of two Chinese characters that occurs; one that may not where none does. */
  get hanExample(): string {
    return this.#examples.han ?? '算力';
  }

  /** A word of Latin letters that occurs; one that may not where none does. */
  get latinExample(): string {
    return this.#examples.latin ?? 'network';
  }

  /** The string that most texts of the part may have. */
  get example(): string {
    return this.#examples.han === undefined ? this.latinExample : this.hanExample;
  }

  #findExamples({ headline = '' }: ArticleRow['article'], text: string): void {
    const isInText = (found: string) => text.includes(found);
    this.#examples.han ??= neighboursIn(headline).find(isInText);
    this.#examples.latin ??= (headline.match(LATIN_WORD) ?? []).find((word) => text.match(LATIN_WORD)?.includes(word));
  }
}

// Only letters: what is found stands in commands that are shown, and text is not to be trusted.
const HAN_RUN = /\p{Script=Han}{2,}/gu;
const LATIN_WORD = /(?<![\p{L}\p{N}\p{M}])[A-Za-z]{4,12}(?![\p{L}\p{N}\p{M}])/gu;

/** Every two Chinese characters that stand side by side. */
function neighboursIn(text: string): string[] {
  return (text.match(HAN_RUN) ?? []).flatMap((run) => {
    const letters = Array.from(run);
    return letters.slice(1).map((letter, place) => `${letters[place] ?? ''}${letter}`);
  });
}
