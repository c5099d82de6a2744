import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runAction } from '../../support/run-bundle.ts';
import { PAGE, THIRTY } from './thirty.ts';

// hurl is what people who write such checks know: the same text must mean the same here.

const isThere = spawnSync('hurl', ['--version']).status === 0;
if (!isThere && process.env['REQUIRE_HURL'] === '1') throw new Error('hurl is not on the PATH');
const testWithHurl = isThere ? test : test.skip;

async function serve(): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, PAGE.headers);
    response.end(PAGE.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function hurl(folder: string, url: string, assertion: string): Promise<boolean> {
  const file = join(folder, 'one.hurl');
  writeFileSync(file, `GET ${url}\nHTTP *\n[Asserts]\n${assertion}\n`);
  const child = spawn('hurl', ['--no-output', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
  });
  const [code] = await once(child, 'close');
  // 4 is an assertion that does not hold; anything else is about the file or the network.
  if (code !== 0 && code !== 4) throw new Error(`${assertion}: ${said}`);
  return code === 0;
}

async function ours(folder: string, url: string): Promise<Map<string, string>> {
  const checks = THIRTY.map(({ ours: assertion }) => {
    const one = { name: assertion, path: '/', status: '200', assert: [assertion], samples: 1 };
    return one;
  });
  writeFileSync(join(folder, 'sevalla.yml'), JSON.stringify({ 'smoke-test': { checks } }));
  const run = await runAction('smoke-test', {
    inputs: { url, 'config-file': join(folder, 'sevalla.yml'), 'health-path': '/', streak: '1' },
  });
  const results = JSON.parse(run.outputs['results'] ?? '[]') as {
    check: string;
    verdict: string;
  }[];
  return new Map(results.map(({ check, verdict }) => [check, verdict]));
}

testWithHurl('thirty assertions have the verdicts that hurl gives them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-hurl-'));
  const server = await serve();
  try {
    const theirs: [string, boolean][] = [];
    for (const { hurl: assertion, ours: name } of THIRTY) {
      theirs.push([name, await hurl(folder, server.url, assertion)]);
    }
    const verdicts = await ours(folder, server.url);
    expect(theirs).toEqual(THIRTY.map(({ ours: name, holds }) => [name, holds]));
    expect([...verdicts]).toEqual(theirs.map(([name, holds]) => [name, holds ? 'pass' : 'fail']));
    expect(THIRTY).toHaveLength(30);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
