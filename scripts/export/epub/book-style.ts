/**
 * How a book looks: little, since readers choose type and size themselves. Chinese paragraphs are indented by two characters, as papers
 * print them, and set flush; headlines are not.
 */
export const BOOK_STYLE = `body { margin: 0 5%; line-height: 1.75; }
h1, h2, h3 { line-height: 1.35; text-align: left; page-break-after: avoid; break-after: avoid; }
h1.nameplate, .day { text-align: center; }
h1.nameplate { margin-top: 20%; font-size: 2em; }
h1.page-name { border-bottom: 2px solid; font-size: 1.2em; }
h2 { margin: 0.2em 0 0.4em; font-size: 1.35em; }
h3 { margin: 1em 0 0.3em; font-size: 1em; }
article { margin: 1.5em 0 2.5em; }
p { margin: 0; text-indent: 2em; text-align: justify; }
:lang(en) p, p:lang(en) { text-indent: 1.2em; text-align: left; }
:lang(zh) p { line-break: strict; }
.kicker, .deck, .column-title, .byline, .credit, .jump, .foot, .note, .day, .withheld { text-indent: 0; text-align: left; }
.kicker, .column-title { margin-top: 0.5em; }
.deck, .byline { margin-bottom: 0.4em; }
.column-title { font-weight: bold; }
.credit { text-align: right; }
.foot, .note, .unassigned, .marks, .jump { font-size: 0.85em; }
.foot { margin-top: 0.8em; word-break: break-all; }
.marks { margin: 0.4em 0; }
.damaged { text-decoration: underline; text-decoration-style: wavy; }
.corrections { font-size: 0.85em; }
.unassigned { margin-top: 2em; border-top: 1px solid; }
`;
