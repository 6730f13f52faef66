import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleText } from './article-text';
import { writeFiles } from './libraries';
import { scratchFolder } from './scratch';

/** The texts that try, for an attacker at `origin`. */
function attacksOf(origin: string) {
  const script = `<script>window.__pwned='script'</script>`;
  const image = `<img src="${origin}/pixel.gif" onerror="window.__pwned='onerror'">`;
  const frame = `<iframe src="${origin}/frame.html" srcdoc="<script>parent.__pwned='srcdoc'</script>"></iframe>`;
  const svg = `<svg onload="window.__pwned='svg'"><script>window.__pwned='svg script'</script></svg>`;
  const refresh = `<meta http-equiv="refresh" content="0;url=${origin}/refresh">`;
  const style = `<style>@import url(${origin}/style.css);</style><link rel="stylesheet" href="${origin}/link.css">`;
  const hints = ['dns-prefetch', 'preconnect', 'prefetch', 'modulepreload']
    .map((rel) => `<link rel="${rel}" href="${origin}/${rel}">`)
    .join('');
  const everything = [script, image, frame, svg, refresh, style, hints].join('');
  const body = `# A heading

${everything}

[script link](javascript:window.__pwned='link') [file link](file:///etc/passwd) [data link](data:text/html,${encodeURIComponent(script)})
[vb link](vbscript:msgbox) [app link](app://galley/index.html) [mixed case](JaVaScRiPt:window.__pwned='case')
<a href="java&#10;script:window.__pwned='newline'">split</a> <form action="${origin}/form"><button>send</button></form>

![tracker](${origin}/tracker.png) ![local](file:///etc/passwd) ![data](data:image/svg+xml,${encodeURIComponent(svg)})

<base href="${origin}/"> <object data="${origin}/object.swf"></object> <embed src="${origin}/embed">
<video src="${origin}/video.mp4" autoplay poster="${origin}/poster.jpg"></video>
<div style="background:url(${origin}/background.png)">styled</div>
<style>body{background:url('${origin}/body.png')} @font-face{font-family:x;src:url(${origin}/font.woff2)}</style>
<svg><image href="${origin}/svg.png"/><use href="${origin}/use.svg#x"/><a xlink:href="javascript:window.__pwned='xlink'">x</a></svg>
<math><maction actiontype="statusline#${origin}" xlink:href="javascript:window.__pwned='math'">x</maction></math>
<details open ontoggle="window.__pwned='toggle'"><summary>x</summary></details>
<input autofocus onfocus="window.__pwned='focus'"> <marquee onstart="window.__pwned='marquee'">x</marquee>
<noscript><p title="</noscript><img src=x onerror=window.__pwned='noscript'>"></noscript>

[by reference][evil] ![image by reference][evil-image] <javascript:window.__pwned='autolink'> <${origin}/autolink>
[in a title](https://a.example "><script>window.__pwned='title'</script>") [encoded](java%0ascript:window.__pwned='encoded')
[entity](&#106;avascript:window.__pwned='entity') [blank](\u0001javascript:window.__pwned='control') [none]() [^note]
~~~html
${script}
~~~

[evil]: javascript:window.__pwned='reference'
[evil-image]: ${origin}/reference.png "><img src=x onerror=window.__pwned='reference title'>"
[^note]: <img src=x onerror=window.__pwned='footnote'> ![in a note](${origin}/footnote.png)
`;
  return { script, everything, body };
}

/** An address that only a script or the file system would follow, or a host that must not hear of us, in each field. */
function withAddress(address: string, everything: string): readonly string[] {
  return [
    `originalUrl: ${JSON.stringify(address)}`,
    `ampWebUrl: ${JSON.stringify(address)}`,
    `cdnAmpWebUrl: ${JSON.stringify(address)}`,
    `featuredContent: ${JSON.stringify(everything)}`,
    'images:',
    `  - url: ${JSON.stringify(address)}`,
    '    width: 100',
    '    height: 100',
    'related:',
    `  - title: ${JSON.stringify(`Related ${everything}`)}`,
    `    excerpt: ${JSON.stringify(everything)}`,
    `    webUrl: ${JSON.stringify(address)}`,
    '    provider:',
    `      name: ${JSON.stringify(everything)}`,
    '      images:',
    `        - url: ${JSON.stringify(address)}`,
  ];
}

/** Makes `root` a checkout that runs programs as soon as anything asks git about it, with links that lead out of it. */
function hostileCheckout(root: string): void {
  const marker = join(root, 'pwned');
  const program = join(root, 'run.sh');
  writeFileSync(program, `#!/bin/sh\ntouch ${JSON.stringify(marker)}\n`, { mode: 0o755 });
  const config = [
    '[core]',
    `\tfsmonitor = ${program}`,
    `\thooksPath = ${join(root, 'hooks')}`,
    `\tsshCommand = ${program}`,
    `\tpager = ${program}`,
    `\teditor = ${program}`,
    '[filter "run"]',
    `\tclean = ${program}`,
    `\tsmudge = ${program}`,
  ];
  writeFiles(root, {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/config': `${config.join('\n')}\n`,
    '.gitattributes': '*.md filter=run\n',
    '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::${program}\n`,
  });
  // Without these two it is no repository to git.
  for (const folder of ['.git/objects', '.git/refs', 'hooks']) mkdirSync(join(root, folder));
  for (const hook of ['post-checkout', 'post-index-change', 'pre-commit'])
    copyFileSync(program, join(root, 'hooks', hook));
  symlinkSync('/etc/passwd', join(root, '_news', 'passwd.md'));
  symlinkSync('/', join(root, '_news', 'everything'));
}

/** What every article that can be listed begins its title with. */
export const hostileTitle = 'Hostile';

/**
 * A library in which every field of every file tries to run, load or lead somewhere. Answers the new library's root.
 * `origin`: the attacker's, e.g. of a server that counts its visits.
 */
export function hostileLibrary(origin: string): string {
  const root = scratchFolder('hostile');
  const { script, everything, body } = attacksOf(origin);
  const addresses = {
    javascript: `javascript:window.__pwned='field'`,
    file: 'file:///etc/passwd',
    data: `data:text/html,${script}`,
    remote: `${origin}/field.png`,
  } as const;
  for (const [name, address] of Object.entries(addresses)) {
    writeFiles(root, {
      [`_news/${name}.md`]: articleText({
        title: `${hostileTitle} ${name} ${everything}`,
        excerpt: body,
        provider: JSON.stringify(everything),
        topics: [JSON.stringify(everything), JSON.stringify(`[x](${address})`)],
        type: JSON.stringify(everything),
        extra: withAddress(address, everything),
        body,
      }),
    });
  }
  const run = `{ title: (globalThis.__pwned = 'fence', require('node:fs').writeFileSync(${JSON.stringify(`${root}/pwned`)}, '')) }`;
  // A direction that is turned round must not carry the rest of the desk with it.
  const turned = '\u202egnp.exe\u2066\u2067';
  const again = articleText({
    title: `${hostileTitle} ${turned}`,
    excerpt: `${turned} ${everything}`,
    provider: JSON.stringify(turned),
    topics: [JSON.stringify(turned)],
    type: JSON.stringify(turned),
    extra: withAddress(`javascript:${turned}`, turned),
    body: `${turned}\n\n[${turned}](javascript:window.__pwned='bidi')\n`,
  });
  // Twice, so that they are near-duplicates; the second one's name turns, too.
  writeFiles(root, { '_news/bidi.md': again, '_news/turned-\u202edm.md': again });
  hostileCheckout(root);
  writeFiles(root, {
    '_news/fence-js.md': `---js\n${run}\n---\n${body}`,
    '_news/fence-javascript.md': `---javascript\n${run}\n---\n${body}`,
    '_news/fence-upper.md': `---JS\n${run}\n---\n${body}`,
    '_news/fence-in-body.md': `${articleText({ title: `${hostileTitle} fence in the body` })}---js\n${run}\n---\n`,
    '_news/proto.md': articleText({
      title: `${hostileTitle} prototype`,
      extra: [
        '__proto__:',
        '  published: true',
        '  polluted: true',
        'constructor:',
        '  prototype:',
        '    polluted: true',
      ],
    }),
    '_news/tag.md': articleText({
      title: `${hostileTitle} tag`,
      extra: [`run: !!js/function 'function(){globalThis.__pwned=1}'`],
    }),
    '_config.yml': `title: ${JSON.stringify(`News ${everything}`)}\n`,
    '_data/topics/00-evil.yaml': `name: ${JSON.stringify(everything)}\nparent: ${JSON.stringify(script)}\n`,
  });
  return root;
}
