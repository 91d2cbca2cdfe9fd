import { FIGURE_HEADS, figuresOf, row, table, thousands } from './markdown.ts';
import { CASE_NAMES, CASES, type Case, type Measurement, type Results } from './measurement.ts';
import { chosen, spreadOf } from './ratios.ts';

/** What is measured of us alone, and whether warm builds give the same bytes as clean ones, as lines of Markdown. */
export function ownSection(
  { measurements, comparisons }: Results,
  sizes: readonly number[],
  withPeers: readonly Case[],
): string[] {
  const rows = sizes.flatMap((articles) =>
    [false, true].flatMap((search) =>
      CASES.flatMap((name) => {
        const runs = chosen(measurements, { builder: 'backfile', case: name, articles, search });
        if (runs.length === 0 || (!search && withPeers.includes(name) && hasPeers(measurements, articles))) return [];
        return [
          row([thousands(articles), search ? 'yes' : 'no', CASE_NAMES[name], ...figuresOf(runs), partOfCold(measurements, runs)]),
        ];
      }),
    ),
  );
  const compared = comparisons.map(({ articles, case: name, files, differing }) =>
    row([thousands(articles), CASE_NAMES[name], thousands(files), String(differing)]),
  );
  return [
    ...(rows.length === 0
      ? []
      : ['## Backfile alone', '', ...table(['articles', 'search', 'case', ...FIGURE_HEADS, 'CPU, part of cold'], rows), '']),
    ...(compared.length === 0
      ? []
      : [
          'After a warm case the site is compared with a clean build of the same archive, byte by byte:',
          '',
          ...table(['articles', 'case', 'files', 'differ'], [...new Set(compared)]),
          '',
        ]),
  ];
}

function hasPeers(measurements: readonly Measurement[], articles: number): boolean {
  return measurements.some((each) => each.articles === articles && each.builder !== 'backfile');
}

function partOfCold(measurements: readonly Measurement[], runs: readonly Measurement[]): string {
  const [first] = runs;
  if (!first || first.case === 'cold') return '';
  const cold = chosen(measurements, { ...first, case: 'cold' });
  const [ours, whole] = [runs, cold].map((each) => spreadOf(each.map(({ cost }) => cost.cpuSeconds))?.median);
  return ours === undefined || whole === undefined ? '' : `${Math.round((100 * ours) / whole)} %`;
}
