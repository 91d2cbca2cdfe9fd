import { endWithin } from '../../../search/character-width.ts';
import type { PlotModule } from '../../lazy/plot.ts';
import { type ChartLook, curveLook, drawable, shape } from './chart-look.ts';
import type { TrendChart } from './trend-chart.ts';

/** Height of a row, and what stands left of the curves, in pixels. */
export const LEGEND_ROW = 22;
export const LEFT_MARGIN = 56;

/** The queries by name, each with its line and sign; then what the bands mean, and the height. */
export function legend(library: PlotModule, chart: TrendChart, look: ChartLook, marginTop: number) {
  const room = Math.floor((look.width - LEFT_MARGIN) / 6.6);
  const names = chart.series.map(({ query }) => shorten(drawable(query), room));
  const texts = [...names, ...(chart.gaps.size > 0 ? [chart.gapLegend] : [])];
  // Counted from the upper left corner of the frame, upwards.
  const heightOf = (place: number) => place * LEGEND_ROW + LEGEND_ROW / 2 + 2 - marginTop;
  const at = { frameAnchor: 'top-left' } as const;
  return [
    ...texts.map((text, place) =>
      library.text([text], {
        ...at,
        text: (each: string) => each,
        dx: 44 - LEFT_MARGIN,
        dy: heightOf(place),
        fill: look.ink,
        textAnchor: 'start',
        lineAnchor: 'middle',
        fontSize: 13,
      }),
    ),
    ...chart.series.map((series, place) =>
      library.dot([0], {
        ...at,
        dx: 22 - LEFT_MARGIN,
        dy: heightOf(place),
        r: 4.5,
        fill: curveLook(look, series.place).colour,
        symbol: curveLook(look, series.place).symbol,
      }),
    ),
    library.text([chart.measure], {
      ...at,
      text: (each: string) => each,
      dx: 6 - LEFT_MARGIN,
      dy: -20,
      fill: look.ink,
      textAnchor: 'start',
      lineAnchor: 'middle',
    }),
    () => samples(chart, look),
  ];
}

function samples(chart: TrendChart, look: ChartLook): SVGElement {
  const group = shape('g', {});
  chart.series.forEach((series, place) => {
    const y = String(place * LEGEND_ROW + LEGEND_ROW / 2 + 2);
    const { colour: stroke, dash } = curveLook(look, series.place);
    group.append(shape('line', { x1: '6', x2: '38', y1: y, y2: y, stroke, 'stroke-width': '2', 'stroke-dasharray': dash }));
  });
  const y = String(chart.series.length * LEGEND_ROW + 5);
  if (chart.gaps.size > 0) group.append(shape('rect', { x: '6', y, width: '32', height: '16', fill: look.band }));
  return group;
}

function shorten(text: string, width: number): string {
  const end = endWithin(text, 0, width - 2);
  return end < text.length ? `${text.slice(0, end)}…` : text;
}
