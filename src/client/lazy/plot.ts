import { axisX, axisY, dot, gridY, line, plot, ruleY, text } from '@observablehq/plot';

// The part of a plotting library that the trends draw with: loaded when a reader asks for them.

const parts = { axisX, axisY, dot, gridY, line, plot, ruleY, text };

/** What the chart of trends is drawn with. */
export type PlotModule = typeof parts;

declare global {
  interface Window {
    backfilePlot?: PlotModule;
  }
}

window.backfilePlot = parts;
