import { type ExportPlaces, openRun } from '../../scripts/export/open-run.ts';

// Run by open-run.test.ts in a process whose memory is bounded.
const { run } = await openRun(JSON.parse(process.argv[2] ?? '') as ExportPlaces);
process.stdout.write(JSON.stringify({ corpus: run.corpus, years: run.years }));
