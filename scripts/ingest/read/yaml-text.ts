import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Language } from '../../../src/schemas/archive.ts';
import { type Problem, problemText } from './problems.ts';

/** Keys that would reach an object's prototype instead of the object. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Tags that the string-only schema knows. */
const KNOWN_TAGS = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq', '!']);
/** Plain scalars that mean "no value"; such a key counts as missing. */
const ABSENT = new Set(['', '~', 'null']);

/** Something in a YAML text that is not accepted; `line` from 1. */
export class YamlProblem extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'YamlProblem';
    this.line = line;
  }
}

/** One `key: value` at the top of a YAML text. */
export interface YamlPair {
  key: string;
  line: number;
  /** The value, where it is plain text; absent for lists, mappings, aliases and tagged values. */
  text?: string;
}

/** A parsed YAML text, every scalar a string as written: `2024-07-19` is no date and `012` no number. */
export interface YamlText {
  /** Lists, plain objects and strings. Keys without a value are missing, or `null` for a schema to refuse. */
  toPlain(empty?: 'missing' | 'null'): unknown;
  /** Line of the deepest part of a path that exists, from 1. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Top-level entries in order, or `undefined` when the text is not a mapping. Values are not looked into. */
  pairs(): YamlPair[] | undefined;
}

/**
 * Parses YAML from a stranger. Aliases are refused outright (so no "billion laughs"), as are tags, prototype keys,
 * keys that stand twice, texts over `maxChars` and nesting beyond what the parser's stack bears.
 *
 * @throws YamlProblem
 */
export function parseYamlText(text: string, { maxChars, language }: { maxChars: number; language: Language }): YamlText {
  const lineCounter = new LineCounter();
  const refuse = (problem: Problem, offset: number, values?: Record<string, string>): never => {
    throw new YamlProblem(problemText(problem, language, values), Math.max(1, lineCounter.linePos(offset).line));
  };
  if (text.length > maxChars) return refuse('yaml-too-long', 0, { limit: String(maxChars) });
  const document = guardDepth(
    () => parse(text, lineCounter),
    () => refuse('yaml-too-deep', 0),
  );
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) return refuse('yaml-syntax', fault.pos[0], { detail: fault.message });
  const offsetOf = (node: unknown) => (node as Node | null)?.range?.[0] ?? 0;
  const context = { refuse, offsetOf };
  return {
    toPlain: (empty = 'missing') =>
      guardDepth(
        () => toPlain(document.contents, { ...context, empty }),
        () => refuse('yaml-too-deep', 0),
      ),
    lineOf: (path) => Math.max(1, lineCounter.linePos(deepestOffset(document, path)).line),
    pairs: () => {
      const top = document.contents;
      if (!isMap(top)) return undefined;
      return top.items.map((pair) => readPair(pair, Math.max(1, lineCounter.linePos(offsetOf(pair.key)).line)));
    },
  };
}

interface PlainContext {
  empty: 'missing' | 'null';
  refuse: (problem: Problem, offset: number, values?: Record<string, string>) => never;
  offsetOf: (node: unknown) => number;
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  // uniqueKeys is quadratic in yaml 2.9; toPlain() looks for doubles itself.
  return parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
    lineCounter,
  });
}

function readPair(pair: Pair, line: number): YamlPair {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  if (pair.value === null) return { key, line, text: '' };
  const { value } = pair;
  return isScalar(value) && value.tag === undefined ? { key, line, text: String(value.value ?? '') } : { key, line };
}

function toPlain(node: unknown, context: PlainContext): unknown {
  const { refuse, offsetOf } = context;
  if (node === null || node === undefined) return undefined;
  if (isAlias(node)) return refuse('yaml-alias', offsetOf(node), { detail: node.source });
  if (isScalar(node)) {
    checkTag(node, context);
    const text = String(node.value ?? '');
    return node.type === 'PLAIN' && ABSENT.has(text) ? undefined : text;
  }
  if (isSeq(node)) {
    checkTag(node, context);
    return node.items.map((item) => toPlain(item, context) ?? '');
  }
  return isMap(node) ? plainMap(node, context) : undefined;
}

function plainMap(node: YAMLMap, context: PlainContext): unknown {
  const { refuse, offsetOf } = context;
  checkTag(node, context);
  const plain = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (PROTOTYPE_KEYS.has(key)) return refuse('yaml-key', offsetOf(pair.key), { detail: key });
    if (seen.has(key)) return refuse('yaml-key-twice', offsetOf(pair.key), { detail: key });
    seen.add(key);
    const value = toPlain(pair.value, context);
    if (value !== undefined) plain.set(key, value);
    else if (context.empty === 'null') plain.set(key, null);
  }
  return Object.fromEntries(plain);
}

function checkTag(node: { tag?: string | undefined }, { refuse, offsetOf }: PlainContext): void {
  if (node.tag !== undefined && !KNOWN_TAGS.has(node.tag)) refuse('yaml-tag', offsetOf(node), { detail: node.tag });
}

function deepestOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const part = path.slice(0, length);
    const parent = length === 1 ? document.contents : document.getIn(part.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === part.at(-1));
      const offset = (pair?.key as Node | undefined)?.range?.[0];
      if (offset !== undefined) return offset;
    } else if (isSeq(parent)) {
      const offset = (parent.items[Number(part.at(-1))] as Node | undefined)?.range?.[0];
      if (offset !== undefined) return offset;
    }
  }
  return 0;
}

/** Runs recursive work on hostile input; the engine's stack is the limit of nesting. */
function guardDepth<T>(work: () => T, onTooDeep: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return onTooDeep();
    throw error;
  }
}
