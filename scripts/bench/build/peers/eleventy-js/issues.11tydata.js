export default { layout: 'issue.11ty.js', tags: 'issue', permalink: ({ address }) => `${address}/index.html` };
