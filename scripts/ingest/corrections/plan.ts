import type { ArticleKind } from '../../../src/schemas/article.ts';
import type { CorrectedPlace } from '../../../src/schemas/corrections.ts';
import type { DiagnosticCode } from '../../../src/schemas/diagnostics.ts';
import type { SourcedCorrection } from '../../model/correction.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Line, Role } from '../../model/page.ts';
import { withoutContradictions } from './contradictions.ts';
import { findSpan, lineStart, type Span, wordsIn } from './places.ts';
import { reportProblem } from './problem.ts';

/** One correction of a page with its lines found. Spans run over origins of characters (`model/traced.ts`). */
export type Planned = { correction: SourcedCorrection } & (
  | { what: 'role'; at: Span[]; role: Role }
  | { what: 'item'; at: Span[]; headline: Span[]; kind?: ArticleKind }
  | { what: 'join'; at: [Span, Span] }
  | { what: 'split'; cut: number; at: Span[] }
  | { what: 'headline'; at: Span[]; of: Span }
  | { what: 'kind'; at: Span[]; kind: ArticleKind }
  | { what: 'text'; line: number; old: string; new: string }
);

/** Planned corrections of one kind. */
export type PlannedAs<What extends Planned['what']> = Extract<Planned, { what: What }>;

/** What editors decided about one page, and where it turns out that something cannot be done. */
export interface CorrectionPlan {
  /** Raw file of the page. */
  file: string;
  planned: Planned[];
  /** Corrections that do not fit or contradict each other; later steps add theirs. */
  problems: Diagnostic[];
}

/** The plan of a page that nobody corrected. */
function emptyPlan(file: string): CorrectionPlan {
  return { file, planned: [], problems: [] };
}

/** The planned corrections of one kind, in the order of the files they are written in. */
export function plannedAs<What extends Planned['what']>(plan: CorrectionPlan, what: What): PlannedAs<What>[] {
  return plan.planned.filter((candidate): candidate is PlannedAs<What> => candidate.what === what);
}

/**
 * Finds the lines that the corrections of a page are about, and looks whether they still read as quoted. What does not
 * fit, or contradicts another correction, is a problem and left out of the plan.
 *
 * @param corrections of this page; `date`, `label` and `name` are none of the text's
 */
export function planCorrections(file: string, lines: readonly Line[], corrections: readonly SourcedCorrection[]): CorrectionPlan {
  const plan = emptyPlan(file);
  // In-line cuts first: other corrections may quote the parts.
  const cuts = corrections.flatMap((correction) => planInnerSplit(correction, lines, plan));
  const starts = cuts.map(({ cut }) => cut);
  const others = corrections.flatMap((correction) => {
    const planned = planOne(correction, new Finder(lines, starts, plan, correction));
    return planned ? [planned] : [];
  });
  plan.planned = withoutContradictions([...cuts, ...others], plan);
  return plan;
}

function planInnerSplit(correction: SourcedCorrection, lines: readonly Line[], plan: CorrectionPlan): PlannedAs<'split'>[] {
  const { split } = correction.do;
  if (!split || Array.isArray(split)) return [];
  const line = lines.find(({ number }) => number === split.line);
  if (!line) return report('correction-target-missing', correction, plan, { target: `${plan.file}:${split.line}` });
  const found = wordsIn(line, split.before);
  const values = { line: String(split.line), quote: split.before };
  if (found.length === 0) return report('correction-misfit', correction, plan, { ...values, found: line.raw.trim() });
  if (found.length > 1) return report('correction-ambiguous', correction, plan, { ...values, count: String(found.length) });
  const [cut = 0] = found;
  const start = lineStart(line);
  const end = start + line.raw.length;
  return [
    {
      correction,
      what: 'split',
      cut,
      at: [
        [start, cut],
        [cut, end],
      ],
    },
  ];
}

function report(code: DiagnosticCode, correction: SourcedCorrection, plan: CorrectionPlan, values: Record<string, string>): [] {
  reportProblem(code, correction, plan, values);
  return [];
}

/** Finds the places of one correction; each that does not fit is reported. */
class Finder {
  readonly correction: SourcedCorrection;
  readonly #lines: readonly Line[];
  readonly #starts: readonly number[];
  readonly #plan: CorrectionPlan;

  constructor(lines: readonly Line[], starts: readonly number[], plan: CorrectionPlan, correction: SourcedCorrection) {
    this.#lines = lines;
    this.#starts = starts;
    this.#plan = plan;
    this.correction = correction;
  }

  one(place: CorrectedPlace): Span | undefined {
    const found = findSpan(place, this.#lines, this.#starts);
    if (!('problem' in found)) return found.span;
    const { problem, ...values } = found;
    reportProblem(problem, this.correction, this.#plan, values.values);
    return undefined;
  }

  /** All of them, or nothing. */
  all(places: readonly CorrectedPlace[]): Span[] | undefined {
    const spans = places.map((place) => this.one(place)).filter((span) => span !== undefined);
    return spans.length === places.length ? spans : undefined;
  }
}

function planOne({ do: operation }: SourcedCorrection, find: Finder): Planned | undefined {
  const { correction } = find;
  const { role, item, join, split, headline, kind, text } = operation;
  if (text) return { correction, what: 'text', ...text };
  if (item) return planItem(item, find);
  if (role) {
    const at = find.all(role.at);
    return at && { correction, what: 'role', at, role: role.as };
  }
  if (kind) {
    const at = find.all([kind.of]);
    return at && { correction, what: 'kind', at, kind: kind.as };
  }
  if (headline) {
    const at = find.all(headline.at);
    const of = find.one(headline.of);
    return at && of && { correction, what: 'headline', at, of };
  }
  const pair = join ?? (Array.isArray(split) ? split : undefined);
  const [first, second] = (pair && find.all(pair)) ?? [];
  if (!first || !second) return undefined;
  return join
    ? { correction, what: 'join', at: [first, second] }
    : { correction, what: 'split', cut: second[0], at: [first, second] };
}

function planItem(item: NonNullable<SourcedCorrection['do']['item']>, find: Finder): Planned | undefined {
  const at = find.all(item.at);
  const headline = find.all(item.headline ?? []);
  return at && headline && { correction: find.correction, what: 'item', at, headline, ...(item.kind ? { kind: item.kind } : {}) };
}
