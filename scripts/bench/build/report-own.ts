import { FIGURE_HEADS, figuresOf, row, table, thousands } from './markdown.ts';
import { CASE_NAMES, CASES, type Measurement, type Results } from './measurement.ts';
import { chosen, spreadOf } from './ratios.ts';

/** What is measured of us alone, and whether warm builds give the same bytes as clean ones, as lines of Markdown. */
export function ownSection({ measurements, comparisons }: Results, sizes: readonly number[]): string[] {
  const rows = sizes.flatMap((articles) =>
    [false, true].flatMap((search) =>
      CASES.flatMap((name) => {
        const runs = chosen(measurements, { builder: 'backfile', case: name, articles, search });
        if (runs.length === 0) return [];
        return [
          row([
            thousands(articles),
            search ? 'yes' : 'no',
            CASE_NAMES[name],
            ...figuresOf(runs),
            ...partsOfCold(measurements, runs),
          ]),
        ];
      }),
    ),
  );
  const compared = comparisons.map(({ articles, search, case: name, files, differing }) =>
    row([thousands(articles), search ? 'yes' : 'no', CASE_NAMES[name], thousands(files), String(differing)]),
  );
  return [
    ...(rows.length === 0
      ? []
      : [
          '## Backfile alone',
          '',
          ...table(['articles', 'search', 'case', ...FIGURE_HEADS, 'wall, part of cold', 'CPU, part of cold'], rows),
          '',
        ]),
    ...(compared.length === 0
      ? []
      : [
          'After a warm case the site is compared with a clean build of the same archive, byte by byte:',
          '',
          ...table(['articles', 'search', 'case', 'files', 'differ'], [...new Set(compared)]),
          '',
        ]),
    ...unchecked(measurements, comparisons),
  ];
}

/** Says where a warm site was not compared with a clean one. */
function unchecked(measurements: readonly Measurement[], comparisons: Results['comparisons']): string[] {
  const missing = measurements.filter(
    (each) =>
      each.builder === 'backfile' &&
      each.case === 'added' &&
      !comparisons.some(
        ({ articles, search, case: name }) => articles === each.articles && search === each.search && name === 'added',
      ),
  );
  const sizes = [...new Set(missing.map(({ articles }) => articles))].sort((a, b) => a - b).map(thousands);
  if (sizes.length === 0) return [];
  return [`Not compared after one issue was added, as that takes one more cold build: ${sizes.join(' and ')} articles.`, ''];
}

function partsOfCold(measurements: readonly Measurement[], runs: readonly Measurement[]): string[] {
  const [first] = runs;
  if (!first || first.case === 'cold') return ['', ''];
  const cold = chosen(measurements, { ...first, case: 'cold' });
  return (['seconds', 'cpuSeconds'] as const).map((figure) => {
    const [ours, whole] = [runs, cold].map((each) => spreadOf(each.map(({ cost }) => cost[figure]))?.median);
    return ours === undefined || whole === undefined ? '' : `${((100 * ours) / whole).toFixed(1)} %`;
  });
}
