import type { Language, Newspaper } from '../../../src/schemas/archive.ts';
import type { Basis } from '../../../src/schemas/shared.ts';
import { readPageLabel } from '../../model/page-label.ts';
import type { PageHints } from '../../model/raw.ts';
import { readDay } from './day.ts';
import { findNewspaper } from './newspaper-name.ts';
import { problemText } from './problems.ts';

/** What front matter and `issues.csv` may state about a page. */
export const FACT_KEYS = ['newspaper', 'date', 'page', 'edition', 'name'] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** Longest 版名 accepted. */
const MAX_NAME_CHARS = 40;

/** Facts of one source, checked. Absent = not stated, or stated wrongly. */
export interface StatedFacts {
  /** Id of a newspaper in `archive.yml`. */
  newspaper?: string;
  /** A newspaper's name that `archive.yml` does not know. */
  unknownNewspaper?: string;
  /** A day that exists, `2024-07-19`. */
  date?: string;
  /** `2`, `A2`. */
  label?: string;
  /** From 1. */
  edition?: number;
  /** 版名. */
  name?: string;
}

/** One value read, or what is wrong with it. */
export type FactReading = { facts: StatedFacts } | { problem: string } | { noSuchDay: string };

/** Checks one value that a person wrote for a key. */
export function readFact(
  key: FactKey,
  text: string,
  { newspapers, language }: { newspapers: readonly Newspaper[]; language: Language },
): FactReading {
  const value = text.trim();
  switch (key) {
    case 'newspaper': {
      const newspaper = findNewspaper(value, newspapers);
      return { facts: newspaper ? { newspaper: newspaper.id } : { unknownNewspaper: value } };
    }
    case 'date': {
      const reading = readDay(value);
      if (!reading) return { problem: problemText('value-not-day', language, { value }) };
      return 'day' in reading ? { facts: { date: reading.day } } : reading;
    }
    case 'page': {
      const label = readPageLabel(value);
      return label === undefined ? { problem: problemText('value-not-page', language, { value }) } : { facts: { label } };
    }
    case 'edition': {
      if (/^[1-9]\d?$/u.test(value)) return { facts: { edition: Number(value) } };
      return { problem: problemText('value-not-edition', language, { value }) };
    }
    case 'name': {
      if ([...value].length <= MAX_NAME_CHARS) return { facts: { name: value.replaceAll(/\p{C}+/gu, ' ') } };
      return { problem: problemText('value-not-name', language, { limit: String(MAX_NAME_CHARS) }) };
    }
  }
}

/** Facts of one source with the basis they rest on. */
export interface FactSource {
  basis: Basis;
  facts: StatedFacts;
  /** Line of the raw file, for printed facts. */
  line?: number;
}

/** Merges facts field by field; the earlier source is the stronger. */
export function mergeHints(sources: readonly FactSource[]): PageHints {
  const hints: PageHints = {};
  for (const { basis, facts, line } of sources) {
    const stated = <T>(value: T) => (line === undefined ? { value, basis } : { value, basis, line });
    if (facts.newspaper !== undefined) hints.newspaper ??= stated(facts.newspaper);
    if (facts.date !== undefined) hints.date ??= stated(facts.date);
    if (facts.label !== undefined) hints.label ??= stated(facts.label);
    if (facts.edition !== undefined) hints.edition ??= stated(facts.edition);
    if (facts.name !== undefined) hints.name ??= stated(facts.name);
  }
  return hints;
}

/** The facts that hold for every page of a file: a page number and its name belong to the first page alone. */
export function factsForLaterPages({ label: _label, name: _name, ...facts }: StatedFacts): StatedFacts {
  return facts;
}
