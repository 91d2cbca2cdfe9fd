import { fieldNamesEn } from '../fields/en.ts';
import type { RightsTexts } from './texts.ts';

export const rightsEn: RightsTexts = {
  heading: 'Rights',
  holder: 'Rights holder',
  statement: 'Statement',
  basis: 'Basis for showing the text',
  contact: 'Contact about rights',
  periods: 'Rights by period',
  period: (from, to) => {
    if (from === undefined) return to === undefined ? 'All days' : `Until ${to}`;
    return to === undefined ? `From ${from}` : `${from} to ${to}`;
  },
  withheldPeriod: 'text not published',
  items: 'Issues, pages and articles with rights of their own',
  withheld:
    'The text of this article is not published, for reasons of rights. Its headline, day, page and byline can be read and searched.',
  withheldWhy: (why) => `Reason: ${why}`,
  sectionByWords: 'By the words of its text',
  withheldFlag: 'Text not published',
  withheldLines: (first, last) =>
    first === last ? `Line ${first} is not published` : `Lines ${first}–${last} are not published`,

  suggest: {
    heading: 'Suggest a correction',
    intro: 'Does the text differ from the printed page? Choose the paragraph:',
    whole: 'Headline, or the whole article',
    paragraph: (number) => `Paragraph ${number}`,
    copy: 'Or copy this text and send it',
    title: (address) => `Correction ${address}`,
    lines: (lines) => `raw ${/^\d+$/u.test(lines) ? 'line' : 'lines'} ${lines}`,
    form: 'It says:\nIt should say:\nAccording to:',
  },

  statements: {
    InC: 'In Copyright',
    'InC-OW-EU': 'In Copyright: EU Orphan Work',
    'InC-EDU': 'In Copyright: Educational Use Permitted',
    'InC-NC': 'In Copyright: Non-Commercial Use Permitted',
    'InC-RUU': 'In Copyright: Rights-Holder(s) Unlocatable or Unidentifiable',
    'NoC-CR': 'No Copyright: Contractual Restrictions',
    'NoC-NC': 'No Copyright: Non-Commercial Use Only',
    'NoC-OKLR': 'No Copyright: Other Known Legal Restrictions',
    'NoC-US': 'No Copyright: United States',
    CNE: 'Copyright Not Evaluated',
    UND: 'Copyright Undetermined',
    NKC: 'No Known Copyright',
    by: 'Attribution',
    'by-sa': 'Attribution-ShareAlike',
    'by-nd': 'Attribution-NoDerivatives',
    'by-nc': 'Attribution-NonCommercial',
    'by-nc-sa': 'Attribution-NonCommercial-ShareAlike',
    'by-nc-nd': 'Attribution-NonCommercial-NoDerivatives',
    zero: 'CC0 1.0 Universal',
    mark: 'Public Domain Mark 1.0',
  },

  latest: {
    heading: 'Latest corrections',
    intro:
      'What editors corrected against the printed page, newest first. Raw files are never changed; each correction says who made it, when and why.',
    none: 'There are no corrections yet.',
    count: (count) => (count === 1 ? '1 correction' : `${count} corrections`),
    how: 'How to suggest a correction',
    howTexts: [
      'Every article ends with “Suggest a correction”, paragraph by paragraph. Choose one, and the address, the paragraph and its raw lines are filled in; only say what should stand there.',
      'Corrections restore what was printed: printed errors stay.',
    ],
    link: 'Latest corrections',
    older: 'Older corrections',
    newer: 'Newer corrections',
    toNewest: 'Newest corrections',
    slice: (number) => `Part ${number}`,
    withheld: 'the words corrected are not published',
    fields: { ...fieldNamesEn, columnTitle: 'Column title', credit: 'Credit', body: 'Text' },
  },
};
