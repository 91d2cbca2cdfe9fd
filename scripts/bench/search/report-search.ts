import type { PageMeasurement, QueryMeasurement } from './measure-page.ts';

/** The measurements of a site as lines of text: first use, then each query, then medians. */
export function reportSearch(name: string, { first, queries, repeated }: PageMeasurement): string[] {
  return [
    '',
    `${name}: first use, the page and its script included: ${kilobytes(first.bytes)} KB (${kilobytes(first.packed)} KB from a server that compresses) in ${first.requests} requests, first result after ${first.milliseconds.toFixed(0)} ms`,
    'kind      requests      KB      ms   query',
    ...queries.map(lineOf),
    summary('a query asked for the first time', queries),
    summary('the same queries again', repeated),
  ];
}

function lineOf({ kind, query, requests, bytes, milliseconds }: QueryMeasurement): string {
  const cells = [String(requests).padStart(10), kilobytes(bytes).padStart(8), milliseconds.toFixed(0).padStart(8)];
  return `${kind.padEnd(8)}${cells.join('')}   ${query}`;
}

function summary(what: string, measured: readonly QueryMeasurement[]): string {
  const of = (pick: (each: QueryMeasurement) => number, part: number) => percentile(measured.map(pick), part);
  const bytes = kilobytes(of((each) => each.bytes, 0.5));
  const [p50, p95] = [0.5, 0.95].map((part) => of((each) => each.milliseconds, part).toFixed(0));
  return `${what}: median ${bytes} KB and ${of((each) => each.requests, 0.5)} requests; first result after ${p50} ms (p50), ${p95} ms (p95)`;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
