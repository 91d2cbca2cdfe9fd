import { readArchive } from './lib/archive.js';

// JavaScript templates, the fastest that Eleventy has; Markdown without a template language before it.
export default function (config) {
  let archive;
  config.on('eleventy.before', () => {
    archive = undefined;
  });
  const once = (api) => {
    archive ??= readArchive(api.getFilteredByTag('article'), api.getFilteredByTag('issue'));
    return archive;
  };
  config.addCollection('archive', (api) => [once(api)]);
  for (const name of ['sheets', 'papers', 'years', 'listIndexes', 'listPages'])
    config.addCollection(name, (api) => once(api)[name]);
  config.addPassthroughCopy({ static: '/' });
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  return {
    dir: { input: 'input', includes: '_includes', output: 'site' },
    templateFormats: ['md', '11ty.js'],
    markdownTemplateEngine: false,
  };
}
