import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { imagePlatform, registryHost } from '../../src/emulator/hosting/engine.ts';
import { docker, importImage, loadForeignImage, whyNoEngine } from './local-images.ts';
import { type Json, startLocal, stopAll, until } from './local-sevalla.ts';

const testWithEngine = whyNoEngine === undefined ? test : test.skip;
const reason = whyNoEngine === undefined ? '' : ` (skipped: ${whyNoEngine})`;

const image = `sevalla-emulator-test-${randomBytes(4).toString('hex')}`;
const foreign = `${image}-arm64`;

beforeAll(() => {
  if (whyNoEngine !== undefined) return;
  importImage(image);
  loadForeignImage(foreign);
}, 120_000);

afterEach(stopAll);

afterAll(() => {
  if (whyNoEngine === undefined) docker('image', 'rm', '--force', image, foreign);
});

const application = (changes: Json = {}): Json => ({
  display_name: 'Site',
  docker_image: image,
  processes: [{ readiness_probe: { httpGet: { path: '/health' } }, size: 'S1' }],
  ...changes,
});

describe('an image', () => {
  testWithEngine(`is run with PORT, variables and a memory limit${reason}`, async () => {
    const secret = randomBytes(12).toString('hex');
    const local = await startLocal(
      { applications: [application({ env_vars: { SECRET: secret, RELEASE: 'one\ntwo' } })] },
      { speed: 20 },
    );
    const id = await local.applicationId();
    const deployment = await local.deploy(id);
    const messages = await local.messages(id, deployment.id);
    expect({ messages, deployment }).toMatchObject({
      deployment: {
        status: 'success',
        steps: ['rollout'],
        docker_image_url: image,
        branch: null,
        repo_url: null,
      },
    });
    const asked = messages.find((message) => message.startsWith('GET /health'));
    expect(asked).toMatch(/^GET \/health 10\.96\.\d+\.\d+:8080$/);
    expect((await local.visit('/release')).body).toBe('one\ntwo');

    const { body: state } = await local.control('GET', '/state');
    const { name } = state.applications[0].instances[0];
    const format = '{{.HostConfig.Memory}} {{json .Config.Env}}';
    const [memory, variables = ''] = docker('inspect', '--format', format, name).split(' ');
    expect(Number(memory)).toBe(1_024 * 1_024 * 1_024);
    expect(variables).toContain(`SECRET=${secret}`);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(secret);

    await stopAll();
    expect(docker('ps', '--all', '--quiet', '--filter', `name=${name}`)).toBe('');
  });

  testWithEngine(`has a disk that outlives its containers${reason}`, async () => {
    const disk = mkdtempSync(join(tmpdir(), 'disk-'));
    writeFileSync(join(disk, 'well'), '');
    const local = await startLocal(
      {
        applications: [
          application({
            x_disk: { source: disk, target: '/data' },
            env_vars: { HEALTH_FILE: '/data/well', VISITS_FILE: '/data/visits' },
          }),
        ],
      },
      { speed: 20 },
    );
    const id = await local.applicationId();
    expect((await local.deploy(id)).status).toBe('success');
    expect((await local.visit('/visits')).body).toBe('1');
    const nameNow = async () => {
      const { body: state } = await local.control('GET', '/state');
      return state.applications[0].instances.map(({ name }: Json) => name);
    };
    const before = await nameNow();
    expect((await local.deploy(id)).status).toBe('success');
    await until(async () => !(await nameNow()).includes(before[0]));
    expect((await local.visit('/visits')).body).toBe('2');
    expect(readFileSync(join(disk, 'visits'), 'utf8')).toBe('..');
  });

  testWithEngine(`named in the trigger sticks to the application, or not${reason}`, async () => {
    const switches = { 'image-sticks': 'true' };
    const seed = { switches, applications: [application({ docker_image: 'nowhere.invalid/x:1' })] };
    const local = await startLocal(seed, { speed: 20 });
    const id = await local.applicationId();
    const imageOf = async () => (await local.call('GET', `/applications/${id}`)).body.docker_image;
    expect((await local.deploy(id)).status).toBe('failed');
    expect((await local.deploy(id, { docker_image: image })).status).toBe('success');
    expect(await imageOf()).toBe(image);
    await local.control('PATCH', '/switches', { 'image-sticks': 'false' });
    docker('tag', image, `${image}:other`);
    expect((await local.deploy(id, { docker_image: `${image}:other` })).status).toBe('success');
    expect(await imageOf()).toBe(image);
    docker('image', 'rm', `${image}:other`);
  });

  testWithEngine(`for another platform fails the rollout${reason}`, async () => {
    expect(await imagePlatform(foreign)).toBe('linux/arm64');
    const local = await startLocal({ applications: [application({ docker_image: foreign })] });
    const id = await local.applicationId();
    const deployment = await local.deploy(id);
    expect(deployment.status).toBe('failed');
    expect(await local.messages(id, deployment.id)).toContain(
      `Image "${foreign}" is for linux/arm64; only linux/amd64 images can be deployed`,
    );
  });

  testWithEngine(`that is in no registry is refused when so switched${reason}`, async () => {
    const switches = { 'local-images': 'refuse' };
    const local = await startLocal({ switches, applications: [application()] });
    const id = await local.applicationId();
    const deployment = await local.deploy(id);
    expect(deployment.status).toBe('failed');
    expect(await local.messages(id, deployment.id)).toContain(
      `Failed to pull image "${image}": ErrImagePull`,
    );
  });

  testWithEngine(`whose deployment is cancelled leaves no container behind${reason}`, async () => {
    const local = await startLocal(
      { applications: [application({ env_vars: { HEALTH_FILE: '/never' } })] },
      { speed: 20 },
    );
    const id = await local.applicationId();
    const { body } = await local.call('POST', `/applications/${id}/deployments`, {});
    const name = await until(async () => {
      await local.call('GET', `/applications/${id}/deployments/${body.id}`);
      const { body: state } = await local.control('GET', '/state');
      return state.applications[0].instances[0]?.name ?? null;
    });
    await local.call('POST', `/applications/${id}/deployments/${body.id}/cancel`);
    expect((await local.finished(id, body.id)).status).toBe('cancelled');
    expect(docker('ps', '--all', '--quiet', '--filter', `name=${name}`)).toBe('');
  });

  test('fails to deploy where no engine answers, and the log says so', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      const local = await startLocal({ applications: [application()] });
      const id = await local.applicationId();
      const deployment = await local.deploy(id);
      expect(deployment.status).toBe('failed');
      expect(await local.messages(id, deployment.id)).toContain(
        `Failed to pull image "${image}": no container engine answers on this machine ` +
          '(the emulator runs images with docker)',
      );
    } finally {
      process.env['PATH'] = path;
    }
  });
});

test.each([
  ['dockerHub', 'someone/app', 'https://index.docker.io/v1/'],
  ['github', 'ghcr.io/someone/app', 'ghcr.io'],
  ['custom', 'registry.example:5000/app', 'registry.example:5000'],
] as const)('the credential of a %s registry for %s is meant for %s', (registry, name, host) => {
  expect(registryHost({ registry }, name)).toBe(host);
});
