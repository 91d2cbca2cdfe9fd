/** `2–4`, `7`, `A2–A3`: printed page numbers in order, those that follow one another told as a range. */
export function labelRanges(labels: readonly string[]): string[] {
  const ranges: { section: string; from: number; to: number }[] = [];
  for (const label of labels) {
    const { section, number } = readLabel(label);
    const last = ranges.at(-1);
    if (last && last.section === section && number === last.to + 1) last.to = number;
    else ranges.push({ section, from: number, to: number });
  }
  return ranges.map(({ section, from, to }) => (from === to ? `${section}${from}` : `${section}${from}–${section}${to}`));
}

function readLabel(label: string): { section: string; number: number } {
  const section = label.replace(/\d+$/u, '');
  return { section, number: Number(label.slice(section.length)) };
}
