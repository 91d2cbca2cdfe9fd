export default { layout: 'article.11ty.js', tags: 'article', permalink: ({ address }) => `${address}/index.html` };
