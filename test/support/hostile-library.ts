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
  const everything = [script, image, frame, svg, refresh, style].join('');
  const body = `# A heading

${everything}

[script link](javascript:window.__pwned='link') [file link](file:///etc/passwd) [data link](data:text/html,${encodeURIComponent(script)})
[vb link](vbscript:msgbox) [app link](app://galley/index.html) [mixed case](JaVaScRiPt:window.__pwned='case')
<a href="java&#10;script:window.__pwned='newline'">split</a> <form action="${origin}/form"><button>send</button></form>

![tracker](${origin}/tracker.png) ![local](file:///etc/passwd) ![data](data:image/svg+xml,${encodeURIComponent(svg)})

<base href="${origin}/"> <object data="${origin}/object.swf"></object> <embed src="${origin}/embed">
<video src="${origin}/video.mp4" autoplay poster="${origin}/poster.jpg"></video>
<div style="background:url(${origin}/background.png)">styled</div>
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
