/** How everything that browsers run is bundled: as classic scripts, since browsers load no modules from a disk. */
export const CLASSIC_SCRIPT = {
  bundle: true,
  minify: true,
  write: false as const,
  format: 'iife' as const,
  target: ['es2020', 'chrome90', 'firefox90', 'safari15'],
  charset: 'utf8' as const,
  legalComments: 'none' as const,
  logLevel: 'silent' as const,
};
