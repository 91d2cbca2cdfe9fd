import type { Language, Newspaper } from '../../../src/schemas/archive.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { FileLine } from './lines.ts';
import { problemText, quotable } from './problems.ts';
import { FACT_KEYS, type FactKey, readFact, type StatedFacts } from './stated-facts.ts';
import { parseYamlText, type YamlPair, YamlProblem } from './yaml-text.ts';

/** Longest front matter looked for, in lines with both marks and in characters. */
const MAX_LINES = 40;
const MAX_CHARS = 4000;

/** `---`, and nothing but spaces. */
const MARK_PATTERN = /^---[ \t]*$/u;
/** `---js`: other front matter tools run what follows. */
const LANGUAGE_PATTERN = /^---[ \t]*([A-Za-z]\w{0,19})[ \t]*$/u;
const KNOWN_KEY_PATTERN = new RegExp(`^(?:${FACT_KEYS.join('|')})[ \\t]*:`, 'u');
const KEY_PATTERN = /^[A-Za-z_][\w-]*$/u;

/** What a file says about itself, and the lines that are page text. */
export interface FrontMatter {
  facts: StatedFacts;
  /** The lines left, with their numbers in the file. */
  lines: FileLine[];
  diagnostics: Diagnostic[];
}

/**
 * Reads YAML front matter at the top of a raw file.
 *
 * The rule: a block that opens with `---` on line 1, closes with `---` within 40 lines, parses as a mapping and has
 * one or more of the five known keys is front matter. Its lines are no page text; its good values count, and each
 * bad one (unknown key, value that is not plain text, no such day …) is one diagnostic and dropped. Anything else
 * stays page text to the last line, so nothing is lost; a diagnostic says so where front matter was plainly meant.
 */
export function readFrontMatter(
  lines: FileLine[],
  context: { file: string; newspapers: readonly Newspaper[]; language: Language },
): FrontMatter {
  const { file, language } = context;
  const asText = (line?: number, problem?: string): FrontMatter => ({
    facts: {},
    lines,
    diagnostics: problem === undefined ? [] : [diagnose('front-matter-invalid', { file, line: line ?? 1 }, { problem })],
  });
  const first = lines[0]?.raw ?? '';
  const named = LANGUAGE_PATTERN.exec(first)?.[1];
  if (named !== undefined) return asText(1, problemText('front-matter-language', language, { value: `---${named}` }));
  if (!MARK_PATTERN.test(first)) return asText();
  const end = lines.findIndex((line, index) => index > 0 && index < MAX_LINES && MARK_PATTERN.test(line.raw));
  if (end < 0) {
    const meant = KNOWN_KEY_PATTERN.test(lines[1]?.raw ?? '');
    return asText(1, meant ? problemText('front-matter-open', language) : undefined);
  }
  const block = lines.slice(1, end);
  const pairs = readPairs(block, language);
  if (pairs instanceof YamlProblem) {
    const meant = block.some((line) => KNOWN_KEY_PATTERN.test(line.raw));
    return asText(pairs.line + 1, meant ? pairs.message : undefined);
  }
  if (!pairs.some(({ key }) => isFactKey(key))) {
    const stranger = pairs.every(({ key }) => KEY_PATTERN.test(key)) ? pairs[0] : undefined;
    return asText(stranger && stranger.line + 1, stranger && problemText('key-unknown', language, { value: stranger.key }));
  }
  return { ...readPairValues(pairs, context), lines: lines.slice(end + 1) };
}

/** Top-level pairs; none when the block is not a mapping. */
function readPairs(block: FileLine[], language: Language): YamlPair[] | YamlProblem {
  try {
    const text = block.map((line) => line.raw).join('\n');
    return parseYamlText(text, { maxChars: MAX_CHARS, language }).pairs() ?? [];
  } catch (error) {
    if (error instanceof YamlProblem) return error;
    throw error;
  }
}

function readPairValues(
  pairs: YamlPair[],
  context: { file: string; newspapers: readonly Newspaper[]; language: Language },
): { facts: StatedFacts; diagnostics: Diagnostic[] } {
  const { file, language } = context;
  const facts: StatedFacts = {};
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { key, line: lineInBlock, text } of pairs) {
    const source = { file, line: lineInBlock + 1 };
    const refuse = (problem: string) => diagnostics.push(diagnose('front-matter-invalid', source, { problem }));
    if (!isFactKey(key)) refuse(problemText('key-unknown', language, { value: key }));
    else if (seen.has(key)) refuse(problemText('yaml-key-twice', language, { detail: key }));
    else if (text === undefined) refuse(problemText('value-not-text', language, { key }));
    else if (text.trim() !== '') {
      const reading = readFact(key, text, context);
      if ('facts' in reading) Object.assign(facts, reading.facts);
      else if ('problem' in reading) refuse(reading.problem);
      else diagnostics.push(diagnose('date-invalid', source, { value: quotable(reading.noSuchDay) }));
    }
    seen.add(key);
  }
  return { facts, diagnostics };
}

function isFactKey(key: string): key is FactKey {
  return FACT_KEYS.some((known) => known === key);
}
