import { makeConsole } from '../commands/console.ts';
import { ingestWhenNeeded } from '../commands/ingest-when-needed.ts';

// One ingest in a process of its own, whose peak memory is then its own: `node run-ingest.ts ARCHIVE CACHE`.
const [archive = '', cache = ''] = process.argv.slice(2);
const start = performance.now();
const { parsed, fromCache, written, items } = await ingestWhenNeeded({ archive, cache }, makeConsole('normal'));
const seconds = (performance.now() - start) / 1000;
const { userCPUTime, systemCPUTime } = process.resourceUsage();
// Of all threads; on a machine that others use too it says more than the time that passed.
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
// maxRSS is in KiB and covers all threads of the process.
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ seconds, cpuSeconds, peakMegabytes, parsed, fromCache, items, ...written })}\n`);
