import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { root } from '../../support/repository.ts';
import { type ActionRun, runAction } from '../../support/run-bundle.ts';
import { builders, describeWithEngine, environment, removeImages } from './engine.ts';

const VARIABLES = {
  SECRET_KEY: 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8',
  ALLOWED_HOSTS: 'shop.example',
  DATABASE_URL: 'sqlite:////tmp/db.sqlite3',
  WEB_CONCURRENCY: '1',
};

// A real application on a real base image, by each builder.
describeWithEngine('examples/django', () => {
  let registry: Registry;

  beforeAll(async () => {
    registry = await startRegistry();
  });

  afterAll(async () => {
    await registry.close();
    await removeImages(`${registry.host}/*/*`);
  });

  function run(
    name: string,
    inputs: Record<string, string>,
    variables: object,
  ): Promise<ActionRun> {
    return runAction('build-image', {
      cwd: join(root, 'examples/django'),
      inputs: {
        images: `${registry.host}/notices/${name}`,
        boot: 'true',
        'boot-path': '/health/',
        'boot-memory': '300',
        'boot-env': Object.entries(variables)
          .map((entry) => entry.join('='))
          .join('\n'),
        check: 'error',
        cache: 'off',
        ...inputs,
      },
      env: environment,
    });
  }

  const errorOf = ({ stdout }: ActionRun): string => /^::error::(.*)$/m.exec(stdout)?.[1] ?? '';

  async function digestOf(name: string, tag: string): Promise<string | null> {
    const answer = await fetch(`http://${registry.host}/v2/notices/${name}/manifests/${tag}`);
    return answer.headers.get('docker-content-digest');
  }

  test.each(
    builders,
  )('passes its checks, boots in the smallest size and is tagged, by %s', async (builder) => {
    const result = await run(builder, { builder }, VARIABLES);
    expect([errorOf(result), result.exitCode]).toEqual(['', 0]);
    expect(result.summary).toMatch(/\| Boot \| ready after .+, answered 200 \|/);
    expect(result.summary).toMatch(/Made by \|\n[\s\S]*`COPY \/opt\/venv \/opt\/venv`/);
    for (const tag of ['sha-0123456789ab', 'production']) {
      expect(await digestOf(builder, tag)).toBe(result.outputs['digest']);
    }
  });

  test.each(builders)('gets no tag without its SECRET_KEY, by %s', async (builder) => {
    const { SECRET_KEY: _, ...others } = VARIABLES;
    const name = `${builder}-keyless`;
    const result = await run(name, { builder }, others);
    expect(errorOf(result)).toMatch(/because the variable SECRET_KEY is not set/);
    expect(result.exitCode).toBe(1);
    expect(await digestOf(name, 'production')).toBeNull();
  });
});
