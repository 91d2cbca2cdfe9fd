import type { TrendStep } from '../../../search/trends/trends.ts';
import type { PlotModule } from '../../lazy/plot.ts';
import { type ChartLook, curveLook, drawable, shape } from './chart-look.ts';
import { LEFT_MARGIN, LEGEND_ROW, legend } from './trend-legend.ts';

/** What a chart shows. */
export interface TrendChart {
  step: TrendStep;
  /** Oldest first, without the undated. */
  periods: string[];
  /** One value for each period, null where there is none; the place in the form gives a curve its look. */
  series: { query: string; place: number; values: (number | null)[] }[];
  /** Periods of which nothing was searched; drawn as bands. */
  gaps: ReadonlySet<string>;
  gapLegend: string;
  measure: string;
  /** Counts have no ticks between whole numbers. */
  isCount: boolean;
  /** The chart in words, for those who do not see it. */
  summary: string;
  format(value: number): string;
}

const HEIGHT = 260;
const MARGIN = { left: LEFT_MARGIN, right: 20, bottom: 34 };
/** Signs on a curve, about; more would hide it. */
const MOST_SIGNS = 24;

/** Draws the curves, with a legend above them. A picture to assistive technology, named by its summary. */
export function drawTrend(library: PlotModule, chart: TrendChart, look: ChartLook): SVGSVGElement {
  const legendRows = chart.series.length + (chart.gaps.size > 0 ? 1 : 0);
  const marginTop = legendRows * LEGEND_ROW + 36;
  const curves = chart.series.flatMap((series) => marksOf(library, chart, series, look));
  const top = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const drawing = library.plot({
    className: 'trend-plot',
    width: look.width,
    height: marginTop + HEIGHT + MARGIN.bottom,
    marginTop,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginBottom: MARGIN.bottom,
    ariaLabel: drawable(chart.summary),
    style: { color: look.ink, background: 'none', fontFamily: 'sans-serif', fontSize: '12px' },
    x: { type: 'point', domain: chart.periods, label: null },
    y: { domain: [0, top === 0 ? 1 : top], nice: true, label: null },
    marks: [
      background(look),
      bands(chart, look),
      library.gridY({ stroke: look.ink, strokeOpacity: 0.15, ...ticksOfValues(chart, top) }),
      library.axisY({ label: null, tickSize: 0, tickFormat: chart.format, ...ticksOfValues(chart, top) }),
      library.axisX({ label: null, ticks: ticksOfPeriods(chart, look.width) }),
      library.ruleY([0], { stroke: look.ink }),
      ...curves,
      legend(library, chart, look, marginTop),
    ],
  });
  if (!(drawing instanceof SVGSVGElement)) throw new Error('The chart is no picture');
  drawing.setAttribute('role', 'img');
  // It is one picture with one name; what the library calls its parts is for programmers.
  for (const part of drawing.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
  return drawing;
}

function marksOf(library: PlotModule, chart: TrendChart, { values, place }: TrendChart['series'][number], look: ChartLook) {
  const points = values.map((value, at) => ({ period: chart.periods[at] ?? '', value }));
  const { colour, dash, symbol } = curveLook(look, place);
  const dx = asideOf(chart, place, look);
  const every = Math.ceil(points.length / MOST_SIGNS);
  const isAlone = (at: number) => (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
  const signs = points.filter(({ value }, at) => value !== null && (at % every === 0 || isAlone(at)));
  return [
    library.line(points, { x: 'period', y: 'value', stroke: colour, strokeWidth: 2, strokeDasharray: dash, dx }),
    library.dot(signs, {
      x: 'period',
      y: 'value',
      fill: colour,
      r: 4.5,
      dx,
      stroke: look.paper,
      strokeWidth: 1,
      symbol,
      title: ({ period, value }: (typeof points)[number]) => `${period}: ${value === null ? '' : chart.format(value)}`,
    }),
  ];
}

/** Pixels that a curve is set aside, so that equal values of two queries do not hide one another. Always less than half a period. */
function asideOf({ series, periods }: TrendChart, place: number, { width }: ChartLook): number {
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, periods.length);
  const order = series.findIndex((each) => each.place === place);
  return (order - (series.length - 1) / 2) * Math.min(6, step / (series.length + 1));
}

function background({ paper, isOpaque }: ChartLook) {
  return () => (isOpaque ? shape('rect', { width: '100%', height: '100%', fill: paper }) : null);
}

/** Bands where nothing was searched, as wide as a period. */
function bands(chart: TrendChart, look: ChartLook) {
  return (_index: number[], scales: { x?: (value: string) => number }, _values: unknown, frame: Frame): SVGElement => {
    const group = shape('g', {});
    const width = frame.width - frame.marginLeft - frame.marginRight;
    const step = width / Math.max(1, chart.periods.length);
    const height = String(frame.height - frame.marginTop - frame.marginBottom);
    for (const period of chart.periods) {
      const x = chart.gaps.has(period) ? scales.x?.(period) : undefined;
      if (x === undefined) continue;
      const start = Math.max(frame.marginLeft, x - step / 2);
      const end = Math.min(frame.width - frame.marginRight, x + step / 2);
      group.append(
        shape('rect', { x: String(start), y: String(frame.marginTop), width: String(end - start), height, fill: look.band }),
      );
    }
    return group;
  };
}

interface Frame {
  width: number;
  height: number;
  marginTop: number;
  marginRight: number;
  marginBottom: number;
  marginLeft: number;
}

function ticksOfValues({ isCount }: TrendChart, top: number): { ticks: number | number[] } {
  return { ticks: isCount && top < 6 ? Array.from({ length: Math.max(1, top) + 1 }, (_, tick) => tick) : 5 };
}

/** Months in even steps from a January, years from a round one: as many as there is room for. */
function ticksOfPeriods({ periods, step }: TrendChart, width: number): string[] {
  const most = Math.max(2, Math.floor((width - MARGIN.left - MARGIN.right) / (step === 'month' ? 62 : 44)));
  const steps = step === 'month' ? [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] : [1, 2, 5, 10, 20, 50, 100];
  const numberOf = (period: string) =>
    step === 'month' ? Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 : Number(period);
  const every = steps.find((each) => periods.length / each <= most) ?? 1200;
  return periods.filter((period) => numberOf(period) % every === 0);
}
