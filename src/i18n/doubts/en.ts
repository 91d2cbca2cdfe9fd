import { plural } from '../plural.ts';
import type { DoubtsTexts } from './texts.ts';

export const doubtsEn: DoubtsTexts = {
  corrections: {
    heading: 'Corrections',
    intro: 'Editors corrected what follows; the raw text is unchanged.',
    count: (count) => plural(count, 'correction', 'corrections'),
    mark: 'Corrected',
    markMeaning:
      'Corrected: editors corrected words of this paragraph; the earlier wording, and who changed it, when and why, are listed under “Corrections”. The raw text is unchanged.',
    markWhy: 'Editors corrected words of this paragraph; see the earlier wording, who changed it, and why',
    what: {
      role: 'What some lines are',
      item: 'Which lines make the article, and in what order',
      join: 'A broken paragraph put together',
      split: 'Two paragraphs parted',
      headline: 'Which headline belongs to it',
      kind: 'What kind of item it is',
      date: 'Day of issue',
      label: 'Page number',
      name: 'Name of the page',
    },
    becomes: 'becomes',
    nothing: '(taken out)',
    line: (line) => `raw line ${line}`,
  },

  quality: {
    heading: 'Text quality',
    machineMade: 'Machine-recognised text, not proofread word by word.',
    partGrade: (page, grade) => `The continuation on ${page.replace(/^P/u, 'p')}: ${grade}.`,
    partReasons: 'Its reasons',
    grades: {
      a: 'nothing doubtful found',
      b: 'small doubts',
      c: 'text is missing, damaged or of uncertain order',
    },
    gradeLabel: (grade) => `Grade ${grade}`,
    reasons: 'Reasons',
    marks: 'Marks in the text',
    joins: (count) => `How broken paragraphs were judged (${count})`,
    joinKinds: { merged: 'put together', soft: 'uncertain, kept apart', gap: 'text breaks off' },
    partMeaning:
      '[continued: Page 2]: a story that jumps is shown whole under its first part. Each part keeps an address of its own, and is searched there.',
    gapMeaning: '[text missing]: the text breaks off, or begins in mid-sentence; how much is lost is not known.',
    softMeaning: 'Break uncertain: these may be one paragraph; the evidence did not suffice to join them.',
    garbleMeaning:
      'Text probably damaged: the paragraph stands as recognised, with a wavy line under the doubtful words; please compare the raw text.',
    doubtfulMeaning:
      'Doubtful: page number, weekday or headline disagree with other evidence; both are given, nothing was changed.',
    inferredMeaning: 'Inferred: not printed on the page, but concluded from the text; “c.” means less certain.',
    untitledMeaning: 'Untitled: the headline is lost; the opening words stand in for it and were not printed as one.',
  },
};
