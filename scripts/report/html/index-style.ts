import { BASE_STYLE } from './page-style.ts';

/** Style of the index. */
export const INDEX_STYLE = `${BASE_STYLE}
.index { padding: 1rem 1.5rem 3rem; max-width: 90rem; margin: 0 auto; }
.index h1 { font-size: 1.3rem; } .index nav { padding: .5rem 0; } .index nav a { margin-right: .8rem; }
.index nav a[aria-current] { font-weight: 700; text-decoration: none; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
th, td { text-align: left; vertical-align: baseline; padding: .25rem .6rem; border-bottom: 1px solid var(--rule); }
th { position: sticky; top: 0; background: var(--paper); white-space: nowrap; }
th button { font: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline dotted; }
th[aria-sort=descending]::after { content: " ↓"; } th[aria-sort=ascending]::after { content: " ↑"; }
td:last-child { width: 24%; font-size: .85em; color: var(--soft); } .number { text-align: right; } tbody tr:hover { background: #f5f2eb; }
.index details { margin-top: 1.5rem; } .index details ul { padding-left: 1.2rem; }
@media (max-width: 699px) { .index { padding: .5rem; overflow-x: auto; } }
`;
