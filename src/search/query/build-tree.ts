import { isInvisible, isOrSign } from './characters.ts';
import type { QueryField } from './fields.ts';
import { joinNodes, negateNode } from './join.ts';
import { leafOf, type TypedTerm } from './leaf.ts';
import type { QueryNode, QueryProblem, QueryProblemCode } from './tree.ts';

/** Terms of a query, at most. */
export const MAX_TERMS = 64;

/** UTF-16 offsets in the query, end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Hyphens and a field, waiting for what they belong to. */
interface Prefix {
  isNegated: boolean;
  field?: QueryField;
  span: Span;
}

/** A bracket that is open; the outermost is the query itself. */
interface Group {
  prefix?: Prefix;
  span: Span;
  /** Alternatives that `OR` has closed, and the parts of the one that is open. */
  alternatives: QueryNode[];
  parts: QueryNode[];
  /** The last `OR`, until something follows. */
  or?: Span;
}

/**
 * Puts a tree together from terms, signs and brackets as they come. Keeps open brackets in a list of its own instead of calling
 * itself, so that no depth of brackets is too deep.
 */
export class TreeBuilder {
  readonly problems: QueryProblem[] = [];
  /** Where the terms stand. */
  readonly spans = new Map<QueryNode, Span>();
  private readonly text: string;
  private readonly groups: Group[] = [{ span: { start: 0, end: 0 }, alternatives: [], parts: [] }];
  private prefix: Prefix | undefined;
  private terms = 0;

  constructor(text: string) {
    this.text = text;
  }

  negate(span: Span): void {
    if (this.prefix === undefined) this.prefix = { isNegated: true, span };
    else this.prefix.isNegated = !this.prefix.isNegated;
  }

  /** @param span of its name and colon */
  field(field: QueryField, span: Span): void {
    if (this.prefix?.field !== undefined) this.missBefore();
    this.prefix = { isNegated: this.prefix?.isNegated ?? false, field, span };
  }

  /** A word without quotation marks; `OR` by itself is a sign, and what cannot be seen is nothing. */
  word(span: Span, isGlued: boolean): void {
    const text = this.text.slice(span.start, span.end);
    if (isInvisible(text) && !isGlued) return;
    if (isOrSign(text) && !isGlued) this.or(span);
    else this.term({ text, quoted: false }, span);
  }

  term(term: TypedTerm, span: Span): void {
    this.terms += 1;
    if (this.terms > MAX_TERMS) {
      if (this.terms === MAX_TERMS + 1) this.problem('too-many-terms', span);
      return;
    }
    const field = this.prefix?.field ?? this.group.prefix?.field;
    const leaf = leafOf({ ...term, field });
    if (typeof leaf === 'string') this.problem(leaf, span);
    // Something must stand here, or what is around it would seem to miss a term. No tree with a problem is searched.
    const node: QueryNode = typeof leaf === 'string' ? { kind: 'text', term: { ...term, folded: '?' } } : leaf;
    this.spans.set(node, span);
    this.add(node);
  }

  open(span: Span): void {
    const field = this.prefix?.field ?? this.group.prefix?.field;
    const prefix = { isNegated: this.prefix?.isNegated ?? false, span, ...(field === undefined ? {} : { field }) };
    this.prefix = undefined;
    this.groups.push({ prefix, span, alternatives: [], parts: [] });
  }

  close(span: Span): void {
    const [group] = this.groups.length > 1 ? this.groups.splice(-1) : [];
    if (group === undefined) {
      this.problem('stray-bracket', span);
      return;
    }
    const node = this.nodeOf(group);
    this.prefix = group.prefix;
    if (node === undefined) this.missAt({ start: group.span.start, end: span.end });
    else this.add(node);
  }

  /** The tree of all that was given; undefined for nothing. */
  finish(): QueryNode | undefined {
    for (const { span } of this.groups.splice(1)) this.problem('open-bracket', span);
    return this.nodeOf(this.group);
  }

  problem(code: QueryProblemCode, { start, end }: Span): void {
    this.problems.push({ code, at: start, length: end - start, text: this.text.slice(start, end) });
  }

  private get group(): Group {
    const last = this.groups[this.groups.length - 1];
    if (last === undefined) throw new Error('A query lost its outermost group');
    return last;
  }

  private or(span: Span): void {
    this.missBefore();
    const { group } = this;
    const node = joinNodes('and', group.parts);
    if (node === undefined) {
      this.missAt(span);
      return;
    }
    group.alternatives.push(node);
    group.parts = [];
    group.or = span;
  }

  private add(node: QueryNode): void {
    this.group.parts.push(this.prefix?.isNegated ? negateNode(node) : node);
    this.prefix = undefined;
  }

  private nodeOf(group: Group): QueryNode | undefined {
    this.missBefore();
    const last = joinNodes('and', group.parts);
    if (last === undefined && group.or !== undefined) this.missAt(group.or);
    return joinNodes('or', last === undefined ? group.alternatives : [...group.alternatives, last]);
  }

  /** Something was to follow a field, and does not. */
  private missBefore(): void {
    if (this.prefix !== undefined) this.missAt(this.prefix.span);
  }

  private missAt(span: Span): void {
    this.problem('missing-term', span);
    this.prefix = undefined;
  }
}
