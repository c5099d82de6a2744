import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { parseDocument } from 'htmlparser2';
import { toHtml } from '../../../src/actions/cost-report/html.ts';
import { elementsOf } from '../../html/elements.ts';
import { runAction } from '../../support/run-bundle.ts';
import { reportOn, stopServer } from './reporting.ts';

const folder = mkdtempSync(join(tmpdir(), 'cost-html-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(stopServer);

/** Everything between tags, as a reader sees it. */
const textOf = (page: string): string => page.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ');

describe('the HTML page', () => {
  test('has each line, each source with its date, and what is not known', async () => {
    const { outcome } = await reportOn(
      {
        processes: [{}, { key: 'x', type: 'worker', display_name: 'x', resource_type_name: 'X9' }],
      },
      { databases: [{ name: 'postgresql', size: 'db1', extraDiskGb: 0 }], budget: 5 },
    );
    const page = toHtml(outcome);
    for (const { resource, charge } of outcome.lines) {
      expect(textOf(page)).toContain(resource.name);
      for (const { url, read } of charge.price?.sources ?? []) {
        expect(page).toContain(`<a href="${url}" rel="noreferrer noopener">${read}</a>`);
      }
    }
    expect(textOf(page)).toContain('no price is known for size X9');
    expect(textOf(page)).toMatch(/✗\s+\$10\.00 exceeds the budget of \$5\.00 a month\./);
    expect(page.match(/Process, size H1/g)).toHaveLength(1);
  });

  test('lets no name become markup, and asks for nothing', async () => {
    const name = '<script>alert(1)</script>';
    const { outcome } = await reportOn(
      {
        application: { display_name: name },
        processes: [{ display_name: `"><img src=x>${name}` }],
      },
      { databases: [] },
    );
    const page = toHtml(outcome);
    const all = elementsOf(parseDocument(page));
    expect(all.filter(({ name }) => /^(script|img|link|iframe)$/.test(name))).toEqual([]);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('default-src &#39;none&#39;');
  });

  test('is written where the input says, and a file that cannot be fails nothing', async () => {
    const run = (file: string) =>
      runAction('cost-report', {
        inputs: { databases: 'postgresql:db1', 'object-storage-gb': '2', 'html-file': file },
        env: { GITHUB_WORKSPACE: folder },
        cwd: folder,
      });
    const { outputs } = await run('out/cost.html');
    expect(outputs['html-file']).toBe(join(folder, 'out/cost.html'));
    expect(readFileSync(join(folder, 'out/cost.html'), 'utf8')).toContain('<svg role="img"');
    writeFileSync(join(folder, 'taken'), '');
    const { exitCode, stdout, outputs: none } = await run('taken/cost.html');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('::warning::html-file could not be written: ');
    expect(none['html-file']).toBeUndefined();
  });
});
