import type { MirrorTexts } from './texts.ts';

export const mirrorZhCN: MirrorTexts = {
  heading: '镜像与核对',
  intro: '本站全是静态文件，可以整站复制保存，放到别处照样阅读、检索。这里给出得到完全相同的副本的命令，以及核对的办法。',
  link: '整站复制与核对',
  columns: { file: '文件', meaning: '内容' },
  files: {
    heading: '有哪些清单',
    texts: ['复制时以清单为准。爬虫只跟着网页里的链接走，会漏掉检索用的文件；清单里一个不少。'],
    rows: {
      list: '全部文件的路径，每行一个',
      checksums: '每个文件的 SHA-256，格式同 sha256sum；不含它自己和它的签名',
      signature: 'SHA256SUMS 的签名，由 minisign 生成',
      changes:
        '从第一次发布起才有：与上一次发布相比新增、改变、移除、移动了哪些文件，以内容为准；更早的发布各自改动了什么，见 changes/ 加该次发布的名称加 .json',
      program: '核对程序，只要有 Node 18 以上版本就能运行，不需要网络',
      text: '本页的命令，纯文本',
    },
  },
  folder: {
    heading: '复制整个文件夹',
    texts: [
      '本馆没有登记网上的网址。把网站所在的文件夹原样复制即可：网页之间的链接都是相对的，放在哪里都能用。请复制到单独的文件夹里，再按下面的办法核对。',
    ],
  },
  wget: {
    heading: '用 wget 复制',
    texts: ['在空文件夹里运行。最后一条命令的返回值为 0 表示全部取到，8 表示有文件没有取到，再运行一次即可。'],
  },
  rsync: {
    heading: '用 rsync 复制',
    texts: ['同一条命令也用于更新：只传有变化的文件，并从副本中移除本站已经没有的文件。'],
  },
  update: {
    heading: '更新副本',
    texts: [
      '用 Backfile 更新时，先比较 SHA256SUMS，只取有变化的文件，逐个核对，全部取到之后才换上；中断了可以接着来。空文件夹也可以这样取。没有 Backfile 时，在新的空文件夹里用 wget 重取一份。',
    ],
  },
  check: {
    heading: '核对副本',
    texts: [
      '在副本的文件夹里运行其中一条。sha256sum 发现改动和缺失，但不管多出来的文件；verify.mjs 三样都查，返回值 0 为一致，1 为不一致，2 为无法核对。',
    ],
    signed: '清单有签名。下面的公钥也应在别处见过，再相信它。',
  },
  downloads: {
    heading: '只要一部分',
    texts: ['按报纸和年份打包的文件，见“关于数据”一页；文字的权利状况也在那里。'],
  },
};
