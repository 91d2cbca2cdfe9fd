import type { AppliedCorrection } from '../../schemas/article.ts';

/** Grade of a text, `a` best. */
type Grade = 'a' | 'b' | 'c';

/** What readers are told of the text itself: corrections, quality, the meaning of marks. */
export interface DoubtsTexts {
  corrections: {
    heading: string;
    intro: string;
    /** At the head of an article that was corrected. */
    count: (count: number) => string;
    /** Beside a paragraph whose words were corrected. */
    mark: string;
    markWhy: string;
    /** Among all marks. */
    markMeaning: string;
    /** Of how the lines were read; of a text, the words themselves are shown. */
    what: Record<Exclude<AppliedCorrection['what'], 'text'>, string>;
    becomes: string;
    nothing: string;
    line: (line: number) => string;
  };

  quality: {
    heading: string;
    machineMade: string;
    /** Of a continuation shown on the page of the first part. @param page `第2版` */
    partGrade: (page: string, grade: string) => string;
    /** Link to the continuation's own reasons. */
    partReasons: string;
    grades: Record<Grade, string>;
    gradeLabel: (grade: string) => string;
    reasons: string;
    marks: string;
    joins: (count: number) => string;
    joinKinds: Record<'merged' | 'soft' | 'gap', string>;
    partMeaning: string;
    gapMeaning: string;
    softMeaning: string;
    garbleMeaning: string;
    doubtfulMeaning: string;
    inferredMeaning: string;
    untitledMeaning: string;
  };
}
