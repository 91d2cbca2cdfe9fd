/** Colours and size of a drawing. */
export interface ChartLook {
  /** Pixels. */
  width: number;
  ink: string;
  paper: string;
  band: string;
  colours: readonly string[];
  /** The paper is drawn too. */
  isOpaque?: boolean;
}

/** Follows the page's colours, light or dark. */
export const PAGE_LOOK: Omit<ChartLook, 'width'> = {
  ink: 'currentColor',
  paper: 'var(--paper)',
  band: 'var(--trend-band)',
  colours: ['var(--trend-1)', 'var(--trend-2)', 'var(--trend-3)', 'var(--trend-4)', 'var(--trend-5)'],
};

/** For a file of its own: no style sheet, white paper. The colours are those of the page in light. */
export const PRINT_LOOK: ChartLook = {
  width: 960,
  ink: '#1d1b18',
  paper: '#ffffff',
  band: '#ece9e2',
  colours: ['#0072b2', '#b84300', '#00755a', '#963673', '#4a4640'],
  isOpaque: true,
};

/** Curves differ by dashes and signs as well as by colour. */
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '5 2'];
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star'] as const;
/** The same in print, for the heads of columns. */
export const CURVE_SIGNS = ['●', '■', '▲', '◆', '★'] as const;

/** How the curve at a place among the series is drawn. */
export function curveLook(look: ChartLook, place: number) {
  return {
    colour: look.colours[place % look.colours.length] ?? look.ink,
    dash: DASHES[place % DASHES.length] ?? 'none',
    symbol: SYMBOLS[place % SYMBOLS.length] ?? 'circle',
  };
}

/** An element of a drawing. */
export function shape(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A text as a drawing may hold it: a query may hold anything, XML no control characters or halves of characters. */
export function drawable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Cf}\ufffe\uffff]/gu, '\ufffd');
}
