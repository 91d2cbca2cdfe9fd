import { site } from '../../lib/parts.js';

export const data = { permalink: '404.html' };

export function render() {
  const main =
    '<div class="plain-page"><h1>没有这一页</h1><p>这个网址下没有内容。</p><p>可以从首页按报纸和日期查找，或者检索全文。</p><p class="ways"><a href="./index.html">首页</a><a href="./search/index.html">检索</a></p></div>';
  return site({ title: '没有这一页', root: './', head: '<meta name="robots" content="noindex">' }, main);
}
