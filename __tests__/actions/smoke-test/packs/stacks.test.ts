import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Found,
  laravel,
  nodePackages,
  pythonPackages,
  rails,
} from '../../../rules/stacks/observed/toolchains.ts';
import { shopCertificate } from '../shop.ts';
import { probeSite, type Served, serve } from './edge.ts';
import { SITES, type StackSite } from './stack-sites.ts';

const TOOLCHAINS: Readonly<Record<StackSite['toolchain'], Found>> = {
  node: nodePackages(),
  python: await pythonPackages(),
  rails: rails(),
  laravel: laravel(),
  none: {},
};

const folders: string[] = [];
const open: Served[] = [];
beforeAll(async () => {
  // As NODE_EXTRA_CA_CERTS does for a process that is yet to start.
  setDefaultCACertificates([...getCACertificates(), (await shopCertificate()).cert]);
});
afterAll(() => {
  for (const each of open) each.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Readonly<Record<string, string>>, packages?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'smoke-pack-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (packages) symlinkSync(packages, join(folder, 'node_modules'));
  return folder;
}

describe.each(
  SITES.map((site) => [`${site.preset}: ${site.command.join(' ').slice(0, 40)}`, site] as const),
)('%s', (_, site) => {
  const tools = TOOLCHAINS[site.toolchain];
  if ('unavailable' in tools) {
    if (process.env['REQUIRE_STACKS'] === '1') {
      throw new Error(`REQUIRE_STACKS is set, but ${tools.unavailable}`);
    }
    test.skip(`is not run here: ${tools.unavailable}`, () => {});
    return;
  }

  const start = async ({
    files = {},
    env = {},
    command: [program, ...args] = site.command,
  }: Partial<StackSite['spoilt'][number]>): Promise<Served> => {
    const name = program === 'node' ? process.execPath : program;
    const served = await serve(
      tools.bin && program === 'python' ? join(tools.bin, name) : name,
      args,
      {
        cwd: folderWith({ ...site.files, ...files }, tools.packages),
        env: { ...site.env, ...env },
      },
    );
    open.push(served);
    return served;
  };
  const verdictsOf = (served: Served) => probeSite(served, folderWith(site.files), site.preset);

  test('is green on what it was derived from', async () => {
    const verdicts = await verdictsOf(await start({}));
    expect(Object.keys(verdicts).sort()).toEqual([...site.green].sort());
    // Some pages name no files.
    const poor = Object.entries(verdicts).filter(
      ([, verdict]) => verdict !== 'pass' && verdict !== 'not-measured',
    );
    expect(poor).toEqual([]);
  }, 60_000);

  test.each(site.spoilt)('is red on $what', async (spoilt) => {
    const verdicts = await verdictsOf(await start(spoilt));
    const red = Object.entries(verdicts).filter(
      ([, verdict]) => verdict === 'fail' || verdict === 'degraded',
    );
    expect(Object.fromEntries(red)).toEqual(spoilt.red);
  }, 60_000);
});
