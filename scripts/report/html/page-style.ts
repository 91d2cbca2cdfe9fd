import { HUES } from './palette.ts';

const BASE = `
*, *::before, *::after { box-sizing: border-box; }
:root { color-scheme: light; --ink: #1d1b18; --soft: #5d5850; --rule: #d8d2c5; --paper: #fdfcf9; --alarm: #98201c;
  --serif: "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun", Georgia, serif;
  --sans: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
html { background: var(--paper); color: var(--ink); font: 15px/1.55 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
body { margin: 0; }
h1, h2, h3, h4, p, ol, ul { margin: 0; padding: 0; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
small { font-size: .8em; color: var(--soft); }
code { font-size: .8em; color: var(--soft); }
.score { background: #1d1b18; color: #fff; border-radius: 3px; padding: 0 .4em; font-size: .85em; }
.doubt { color: var(--alarm); border: 1px solid currentColor; border-radius: 3px; padding: 0 .3em; font-size: .8em; }
`;

const LAYOUT = `
.page .top { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1rem; padding: .4rem 1rem; border-bottom: 1px solid var(--rule); }
.page .top h1 { font-size: 1rem; }
.legend { flex: 1 1 12rem; } .legend[open] { flex-basis: 100%; }
.legend summary { cursor: pointer; color: var(--soft); } .legend ul { padding: .3rem 0 .5rem 1.2rem; max-width: 70rem; }
h2 { font-size: .85rem; color: var(--soft); font-weight: 600; padding: .5rem 0 .3rem; position: sticky; top: 0; background: var(--paper); z-index: 1; }
.places, .raw, .articles { padding: 0 .8rem 3rem; min-width: 0; }
@media (min-width: 700px) {
  .page { height: 100vh; display: grid; grid-template: auto minmax(7rem, 26vh) minmax(0, 1fr) / 1fr 1fr; }
  .page .top, .places { grid-column: 1 / -1; }
  .places, .raw, .articles { overflow-y: auto; scrollbar-gutter: stable; }
  .places { border-bottom: 1px solid var(--rule); padding-bottom: .5rem; }
  .raw { border-right: 1px solid var(--rule); }
}
@media (min-width: 1100px) {
  .page { grid-template: auto minmax(0, 1fr) / 17rem minmax(0, 1fr) minmax(0, 1fr); }
  .places { grid-column: 1; border-bottom: 0; border-right: 1px solid var(--rule); padding-bottom: 3rem; }
}
`;

const PLACES = `
.places ol { list-style: none; } .places details summary { cursor: pointer; padding: .3rem 0; color: var(--soft); }
.place { border-left: .35rem solid var(--strong, #b8b2a6); margin-bottom: .3rem; background: #fff; }
.place a { display: grid; grid-template-columns: 1fr auto; padding: .2rem .5rem; text-decoration: none; border: 1px solid var(--rule); border-left: 0; }
.place a:hover, .place.current a { border-color: var(--ink); } .place.current a { background: #fff3b0; }
.place .score { align-self: start; background: none; color: var(--soft); } .place .reason, .place q { grid-column: 1 / -1; font-size: .85em; } .place q { color: var(--soft); font-family: var(--serif); quotes: none; }
.places .keys { font-size: .8em; color: var(--soft); padding-bottom: .4rem; } .order { font: inherit; font-size: .8em; margin-bottom: .4rem; } .order[aria-pressed=true] { background: #fff3b0; } .reason small { margin-left: .5em; white-space: nowrap; }
@media (min-width: 700px) and (max-width: 1099px) {
  .places ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .3rem; } .place { margin: 0; }
}
`;

const RAW = `
.line { display: grid; grid-template-columns: 1.6rem 2.3rem minmax(0, 1fr) auto; column-gap: .3rem; align-items: baseline; scroll-margin: 3rem; min-height: 1.3em; line-height: 1.65; border-left: .3rem solid var(--strong, transparent); }
.line.blank { min-height: .8em; line-height: .8; } .line.blank > a { opacity: .45; font-size: .7em; }
.line > b { grid-column: 1; text-align: center; font-weight: 700; color: var(--strong, inherit); font-size: .85em; }
.line > a { grid-column: 2; text-align: right; color: var(--soft); text-decoration: none; font-size: .8em; }
.text { grid-column: 3; font-family: var(--serif); white-space: pre-wrap; unicode-bidi: isolate; min-width: 0; }
.text > span { background: var(--pale, transparent); cursor: pointer; unicode-bidi: isolate; }
.line.left-over, .field.left-over, .line:not(.left-over) .text > .left-over { background: repeating-linear-gradient(135deg, #e2ddd3 0 2px, #f6f3ec 2px 8px); }
.line.left-over .text > span { background: none; }
.text del { color: #8d867a; }
.roles { grid-column: 4; text-align: right; white-space: nowrap; } .role-tag { font-size: .72em; color: var(--soft); margin-left: .4em; }
.role-tag small { margin-left: .25em; } .role-tag s { margin-right: .3em; opacity: .8; }
.role-headline { font-weight: 700; text-decoration: underline 2px; text-underline-offset: .25em; }
.role-kicker, .role-column-title, .role-label { text-decoration: underline dotted 2px; text-underline-offset: .25em; }
.role-deck { text-decoration: underline dashed 1.5px; text-underline-offset: .25em; }
.role-byline, .role-credit, .role-signature, .role-jump-to, .role-jump-from { text-decoration: underline 1px; text-underline-offset: .25em; }
.role-crosshead { font-weight: 700; text-decoration: underline double 1px; text-underline-offset: .25em; }
.note { margin: .1rem 0 .3rem 4.6rem; padding: .1rem .5rem; font-size: .82em; background: #fff; border: 1px solid var(--rule); border-left: 4px solid #8a7400; }
.note.error, .note.warning { border-left-color: var(--alarm); background: #fdeceb; } .note.info { border-left-color: #b8b2a6; color: var(--soft); }
.note small, .note code { margin-left: .4em; } .note.decision { border-left-style: dotted; }
`;

const ARTICLES = `
.item { border: 1px solid var(--rule); border-left: .35rem solid var(--strong); background: #fff; margin-bottom: 1rem; padding: .4rem .8rem .7rem; scroll-margin: 3rem; }
.item > header { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; font-size: .85em; color: var(--soft); margin-bottom: .3rem; }
.badge { background: var(--pale); color: var(--ink); border: 1px solid var(--strong); border-radius: 3px; padding: 0 .5em; font-weight: 700; text-decoration: none; }
.item-score { margin-left: auto; }
.field { position: relative; font-family: var(--serif); margin-bottom: .35rem; scroll-margin: 3rem; cursor: pointer; unicode-bidi: isolate; }
.field-paragraph { text-indent: 2em; } .field-paragraph > * { text-indent: 0; }
:lang(en) .field-paragraph { text-indent: 1.2em; }
h3.field { font-size: 1.3em; line-height: 1.35; } h4.field { font-size: 1.05em; text-align: center; }
.field-kicker, .field-deck { font-size: 1.02em; color: #3b3833; } .field-byline, .field-credit, .field-dateline, .field-jump, .field-column-title, .field-series { font-size: .92em; }
.field .name { font: .75rem var(--sans); color: var(--soft); border: 1px solid var(--rule); border-radius: 3px; padding: 0 .3em; margin-right: .5em; }
.shared { color: var(--soft); } .untitled { color: var(--soft); font-size: 1.1em; font-weight: 700; cursor: default; }
.where { font: .72rem var(--sans); color: var(--soft); margin-left: .6em; white-space: nowrap; font-weight: 400; }
.facts, .share { font: .75rem var(--sans); margin-left: .6em; }
.bow { color: var(--strong, #98201c); text-decoration: none; font: .8em var(--sans); padding: 0 .1em; background: var(--pale); }
.seam { text-align: center; font-size: .82em; color: var(--alarm); border-top: 2px dashed currentColor; margin: .5rem 0 .2rem; } .seam.gap { border-top-style: solid; }
.seam small { margin-left: .6em; }
.garble { text-decoration: underline wavy #98201c 1px; text-underline-offset: .25em; } .garble > * { display: inline-block; }
.correction { font-size: .82em; color: var(--soft); border-left: 3px solid #2e7d32; padding-left: .5em; } .correction ins { margin-left: .4em; color: var(--ink); }
.left-overs h3 { font-size: .9rem; padding: .5rem 0; } .field.left-over { padding: .1rem .4rem; }
.line.selected-item { background: #faf7ef; } .item.selected-item { outline: 2px solid var(--strong); }
.text > .hot, .field.hot { background-color: #fff3b0; } .line .text > .selected, .field.selected { background: #ffe680; }
.line.current { outline: 2px solid var(--ink); } .note.current { border-color: var(--ink); } .line:target { outline: 2px solid var(--ink); }
`;

const PRINT = `
@media print { .page { display: block; height: auto; } .places, .raw, .articles { overflow: visible; } }
@media (max-width: 699px) { .line { grid-template-columns: 1.2rem 2rem minmax(0, 1fr); } .roles { grid-column: 3; text-align: left; grid-row: 2; } .note { margin-left: 3.5rem; } }
`;

/** The colours of the items: pale behind text, strong for edges and numbers. */
const COLOURS = HUES.map(({ pale, strong }, index) => `.hue-${index} { --pale: ${pale}; --strong: ${strong}; }`).join('\n');

/** Style of the index, and the ground of every page. */
export const BASE_STYLE = BASE;

/** Style of one page's report. */
export const PAGE_STYLE = [BASE, LAYOUT, PLACES, RAW, ARTICLES, PRINT, COLOURS].join('');
