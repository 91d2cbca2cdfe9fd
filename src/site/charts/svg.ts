/** Attributes of an SVG element; what is `undefined` is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element as text. Attributes are escaped; `content` is markup, made by this function or by `escapeText`. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeText(String(value))}"`);
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

/** Text as it may stand in an element or between double quotation marks. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A number with three decimals at most, always the same for the same value: `33.333`, `50`. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A count with its digits in groups of three: `1,234,567`. Never by the locale of the machine. */
export function groupDigits(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
