// Pages that look as GitHub shows them, and pictures of them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { STYLE } from '../../src/rehearse/page.ts';

const WIDTH = 1000;

const PICTURE = `
  body { max-width: none; margin: 0; padding: 24px 32px; background: #fff; }
  body, h2, h3 { font-family: "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  pre.mermaid { background: none; padding: 0; }
  pre, code { font-family: "DejaVu Sans Mono", monospace; }
  a { color: #0969da; }
  .added { background: #dafbe1; color: #116329; } .removed { background: #ffebe9; color: #82071e; }
`;

/** A page of its own, with no more style than its body brings. */
export function pageWith(style: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${STYLE}${PICTURE}${style}</style>
<body>${body}</body></html>`;
}

/** A job summary. */
export function pageOf(markdown: string, mermaid: string): string {
  const html = marked
    .parse(markdown, { gfm: true, async: false })
    .replace(
      /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
      '<pre class="mermaid">$1</pre>',
    )
    .replace(
      /(<pre><code class="language-diff">)([\s\S]*?)(<\/code><\/pre>)/g,
      (_, open: string, diff: string, close: string) => open + colored(diff) + close,
    );
  return pageWith(
    '',
    `${html}<script src="file://${mermaid}"></script>
<script>mermaid.initialize({ startOnLoad: true, gantt: { useWidth: ${WIDTH - 80} } });</script>`,
  );
}

function colored(diff: string): string {
  return diff
    .split('\n')
    .map((line) => {
      const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : undefined;
      return kind === undefined ? line : `<span class="${kind}">${line}</span>`;
    })
    .join('\n');
}

/** A page has no height of its own until it is laid out, so it is measured first. */
export function takePicture(html: string, target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-page-'));
  const page = join(folder, 'page.html');
  const chromium = (...args: string[]): string =>
    execFileSync(
      'chromium',
      [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-quic'],
        ...['--hide-scrollbars', `--user-data-dir=${join(folder, 'profile')}`],
        ...['--virtual-time-budget=10000', ...args, `file://${page}`],
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
  const measure =
    '<script>addEventListener("load", () => setTimeout(() => { document.title = document.body.scrollHeight; }, 3000));</script>';
  // The policy of a page of ours forbids the script that measures it.
  const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  writeFileSync(page, open + measure);
  const height = /<title>(\d+)<\/title>/.exec(
    chromium(`--window-size=${WIDTH},800`, '--dump-dom'),
  )?.[1];
  chromium(`--window-size=${WIDTH},${height ?? 1600}`, `--screenshot=${target}`);
  rmSync(folder, { recursive: true, force: true });
}
