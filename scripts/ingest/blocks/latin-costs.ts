import type { LineFacts } from './latin-facts.ts';

/**
 * What a line of a ragged column is: `first`, `middle`, `last` or `only` line of a paragraph, the first line of something
 * displayed, or another line of it (`more`).
 */
export type LatinState = 'first' | 'middle' | 'last' | 'only' | 'display' | 'more';

/**
 * What is paid, as the negative logarithm of how seldom it happens in a paper, rounded; what never happens costs `never`.
 * `early` is for each letter by which the next word would have fitted on a line that yet goes on; `wide` lines are wider
 * than any line of the column, so no text; `unparted` is a second paragraph where blank lines part paragraphs.
 */
const COST = {
  never: 12,
  paragraph: 1.2,
  unparted: 1.5,
  early: 0.45,
  mostEarly: 6,
  fullEnd: 1.2,
  stopWithin: 2.9,
  endWithoutStop: 5,
  smallStart: 9,
  capitalWithin: 1.5,
  anewWithin: 5,
  nameWithin: 0.3,
  speaker: 1,
  opensInCapitals: -1.5,
  indent: 3,
  wide: 3,
  capitals: 4,
  display: 2.6,
  anotherDisplay: 1.5,
  more: 0.4,
  otherLetters: 0.5,
  shape: { capitals: 0, title: 0.6, sentence: 1.5 },
  longDisplay: 1.6,
  garbled: 4,
  stoppedDisplay: 3.5,
  hangingDisplay: 4,
  fullDisplay: 0.5,
  displayInText: 2,
  aboveAnchor: -2.5,
  textAboveAnchor: 2,
  openAboveAnchor: 6,
  earlyOpenEnd: 2.5,
  openEnd: 0.7,
  middleAtTop: 3,
} as const;

/** Length from which display is unlikelier, in characters; share of the column's width at which a text may break off. */
const LONG_DISPLAY = 45;
const FULL_SHARE = 0.8;

const GOES_ON: ReadonlySet<LatinState> = new Set(['first', 'middle']);
const ENDS: ReadonlySet<LatinState> = new Set(['last', 'only']);
const DISPLAYED: ReadonlySet<LatinState> = new Set(['display', 'more']);

/** Cost of one line in a state, by itself and by its neighbours' words. */
export function stateCost(state: LatinState, at: number, facts: readonly LineFacts[]): number {
  return DISPLAYED.has(state) ? displayCost(at, facts) : textCost(state, at, facts);
}

function textCost(state: LatinState, at: number, facts: readonly LineFacts[]): number {
  const line = facts[at] as LineFacts;
  const isLast = at === facts.length - 1;
  const begins = state === 'first' || state === 'only';
  // A drop capital begins a text, whatever room it leaves.
  if (line.dropCapital) return state === 'first' && !isLast ? 0 : COST.never;
  if ((line.kind === 'dateline' || line.kind === 'bullet') && !begins) return COST.never;
  const shape = (line.wide ? COST.wide : 0) + (line.capitals ? COST.capitals : 0);
  const indent = line.indented === undefined || line.indented === begins ? 0 : COST.indent;
  return shape + indent + (GOES_ON.has(state) ? goingOnCost(line, isLast) : endingCost(line));
}

function goingOnCost({ room, stops }: LineFacts, isLast: boolean): number {
  return isLast ? COST.openEnd : Math.min(COST.mostEarly, room * COST.early) + (stops ? COST.stopWithin : 0);
}

function endingCost({ stops, full }: LineFacts): number {
  return (stops ? 0 : COST.endWithoutStop) + (full ? COST.fullEnd : 0);
}

function displayCost(at: number, facts: readonly LineFacts[]): number {
  const line = facts[at] as LineFacts;
  const { text, letters, hangs, legible, full, wide } = line;
  const stopped = letters !== 'capitals' && (line.stops || /[.;,][”"’')]*$|[—–]$/u.test(text)) && !/[?!][”"’']*$/u.test(text);
  const isSentence = full && letters === 'sentence';
  return (
    COST.shape[letters] * (text.length > LONG_DISPLAY ? COST.longDisplay : 1) +
    (legible ? 0 : COST.garbled) +
    (stopped ? COST.stoppedDisplay : 0) +
    (hangs && !facts[at + 1]?.mayBeDisplay ? COST.hangingDisplay : 0) +
    (wide ? -COST.wide : isSentence ? COST.fullDisplay : 0) +
    besideText(facts[at - 1], facts[at + 1])
  );
}

// A headline seldom stands in the middle of a sentence, and mostly above a dateline where there is one.
function besideText(before: LineFacts | undefined, next: LineFacts | undefined): number {
  const breaks = before && !before.stops && !before.mayBeDisplay ? COST.displayInText : 0;
  const goesOn = next?.small && !next.mayBeDisplay ? COST.displayInText : 0;
  return breaks + goesOn + (next?.kind === 'dateline' ? COST.aboveAnchor : 0);
}

/** Cost of two neighbouring lines' states; `never` where the one cannot follow the other. */
export function stepCost(
  before: LatinState,
  state: LatinState,
  at: number,
  facts: readonly LineFacts[],
  parted: boolean,
): number {
  const above = facts[at - 1] as LineFacts;
  const line = facts[at] as LineFacts;
  const goesOn = state === 'middle' || state === 'last';
  if (GOES_ON.has(before)) return goesOn ? withinCost(above, line) : state === 'display' ? COST.endWithoutStop : COST.never;
  if (goesOn) return COST.never;
  if (DISPLAYED.has(state)) return displayStep(DISPLAYED.has(before), state === 'more', above, line);
  const second = ENDS.has(before);
  return (
    COST.paragraph +
    (line.small ? COST.smallStart : 0) +
    (line.opensInCapitals ? COST.opensInCapitals : 0) +
    (second && parted ? COST.unparted : 0) +
    (second && /^["“]/u.test(line.text) && endsSpeaker(above.text) ? COST.speaker : 0)
  );
}

function displayStep(below: boolean, more: boolean, above: LineFacts, line: LineFacts): number {
  if (!more) return below ? COST.anotherDisplay : COST.display;
  if (!below) return COST.never;
  return COST.more + (above.letters === line.letters || line.small ? 0 : COST.otherLetters);
}

function withinCost(above: LineFacts, { text, small }: LineFacts): number {
  if (small || !/^\p{L}/u.test(text) || above.stops || above.dropCapital) return 0;
  if (isNameGoingOn(above.text, text)) return COST.nameWithin;
  return above.nextAnew ? COST.anewWithin : COST.capitalWithin;
}

// "Mayor Maud Tressider of Port Ellery Town" + "Council said": no sentence begins with a lone thing that speaks.
function isNameGoingOn(before: string, text: string): boolean {
  const speaks = /^(?!Police)\p{Lu}\p{L}*[^s\s]\s+(?:said|says|told|voted|agreed|decided)\b/u;
  return /\p{Lu}[\p{L}’'-]*$/u.test(before) && speaks.test(text);
}

// “… I cannot,” he said. — what he says may go on in the same paragraph.
function endsSpeaker(text: string): boolean {
  return /\b(?:said|says|added|asked|replied|told|recalled)(?:\s+\S+){0,4}[.]$/u.test(text);
}

/** Cost of the first line's state: a column may begin in the middle of a paragraph. */
export function startCost(state: LatinState, first: LineFacts): number {
  if (state === 'more') return COST.never;
  if (state === 'middle' || state === 'last') return first.small ? 0 : COST.middleAtTop;
  return (state === 'display' ? 1 : 0) + (first.small ? COST.middleAtTop : 0);
}

/** Cost of the last line's state: a column may break off in mid-sentence, at a full line; a byline stands below a headline. */
export function endCost(state: LatinState, last: LineFacts, anchored: boolean): number {
  if (DISPLAYED.has(state)) return anchored ? COST.aboveAnchor : 0;
  if (last.stops) return (anchored ? COST.textAboveAnchor : 0) + (GOES_ON.has(state) ? COST.stopWithin : 0);
  return (last.share < FULL_SHARE ? COST.earlyOpenEnd : 0) + (anchored ? COST.openAboveAnchor : 0);
}
