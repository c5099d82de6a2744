import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { USER_AGENT } from '../../../src/http/request.ts';
import { type Registry, startRegistry } from '../../../src/rehearse/registry.ts';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { pushImage } from '../../registry/push.ts';
import { type ActionRun, runAction, runPost, startAction } from '../../support/run-bundle.ts';
import { startServer } from '../../support/scripted-server.ts';
import { describeWithEngine, removeImages } from '../build-image/engine.ts';
import { type Door, onlyFor, startDoor } from '../build-image/registry-door.ts';
import { type Between, imageStage, pushSite, startBetween } from './image-stage.ts';
import { errorOf, plain, type Stage } from './stage.ts';

const PASSWORD = 'planted-registry-password';
const octo = { username: 'octo', password: PASSWORD };
const login = { 'registry-username': 'octo', 'registry-password': PASSWORD };
const NONE = `sha256:${'0'.repeat(64)}`;

let registry: Registry;
/** The same registry for one user alone. */
let door: Door;
beforeAll(async () => {
  registry = await startRegistry();
  door = await startDoor(registry.host, onlyFor(octo.username, octo.password));
});

let nowhere: string;
beforeAll(async () => {
  const server = await startServer();
  nowhere = new URL(server.url).host;
  await server.close();
});

const between: Between[] = [];
afterEach(async () => {
  await stopAll();
  for (const server of between.splice(0)) server.close();
});

afterAll(async () => {
  door.close();
  await registry.close();
});

const told = ({ stdout, summary, outputs, state }: ActionRun): string =>
  stdout.replace(/^::add-mask::.*$/gm, '') + summary + JSON.stringify([outputs, state]);
const warningsOf = ({ stdout }: ActionRun): string[] =>
  [...plain(stdout).matchAll(/^::warning::(.*)$/gm)].map(([, text = '']) => text);
const triggered = async ({ calls }: Stage): Promise<unknown[]> =>
  (await calls('triggerDeploymentV3')).map(({ body }) => body);

// Started and not waited for: what the trigger asks for needs no engine.
const BRIEFLY = { 'wait-for-finish': 'false' };

describe('before the trigger', () => {
  test('an image that its own user does not find is refused', async () => {
    await pushImage(`${registry.host}/octo/shop:v1`);
    const image = `${door.host}/octo/shop:v9`;
    const here = await imageStage(image);
    const run = await here.deploy({ ...login, 'docker-image': image });
    expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'image.pull' } });
    expect(errorOf(run)).toBe(
      'The image <address>/octo/shop:v9 is not at <address>, or octo may not see it: <address> ' +
        'answers 404 (MANIFEST_UNKNOWN: octo/shop has no manifest v9). Nothing was changed. Fix: ' +
        'check its name and tag, and that it was pushed.',
    );
    expect(await triggered(here)).toEqual([]);
  });

  const hidden = (): string => `${door.host}/octo/shop:v1`;
  const REASONS: [string, () => string, string][] = [
    ['the registry wants a login', hidden, '<address> answers 401 (DENIED: not now)'],
    [
      'the tag is not there, as far as anybody can see',
      () => `${registry.host}/octo/shop:v9`,
      '<address> answers 404 (MANIFEST_UNKNOWN: octo/shop has no manifest v9)',
    ],
    [
      'there is no registry',
      () => `${nowhere}/octo/shop:v1`,
      '<address> gives no answer: connect ECONNREFUSED <address>',
    ],
  ];

  // Sevalla pulls with a credential of its own, so the deployment may well succeed.
  test.each(REASONS)('where %s it warns and deploys the tag', async (_, image, reason) => {
    await pushImage(`${registry.host}/octo/shop:v1`);
    const here = await imageStage(image());
    const run = await here.deploy({ ...BRIEFLY, 'docker-image': image() });
    expect(run).toMatchObject({ exitCode: 0, outputs: { image: image() } });
    expect(warningsOf(run)).toEqual([
      `What the tag of ${plain(image())} stands for could not be told (${reason}), so it is ` +
        'deployed by its tag. Fix: give registry-username and registry-password, log in with ' +
        'docker login before, or name the image by its digest.',
    ]);
    expect(await triggered(here)).toEqual([{ docker_image: image() }]);
  });

  test.each(REASONS)('where %s it fails if a digest is required', async (_, image, reason) => {
    const here = await imageStage(image());
    const run = await here.deploy({ 'pin-digest': 'require', env: 'RELEASE=one' });
    expect(errorOf(run)).toBe(
      `What the tag of ${plain(image())} stands for could not be told (${reason}), and ` +
        'pin-digest is require. Nothing was changed. Fix: give registry-username and ' +
        'registry-password, log in with docker login before, or name the image by its digest.',
    );
    expect([await triggered(here), await here.calls('createApplicationEnvVarV3')]).toEqual([
      [],
      [],
    ]);
  });

  test('a digest is deployed whether or not its registry answers', async () => {
    const image = `${nowhere}/octo/shop:v1@${NONE}`;
    const here = await imageStage(image);
    const run = await here.deploy({ ...BRIEFLY, 'docker-image': image });
    expect([run.exitCode, warningsOf(run)]).toEqual([0, []]);
    expect(await triggered(here)).toEqual([{ docker_image: image }]);
  });

  test('no registry is asked where nothing is to be pinned', async () => {
    const asked: string[] = [];
    const watch = await startDoor(registry.host, ({ url, headers }) => {
      // The platform pulls what it deploys, by an engine where there is one.
      if (headers['user-agent'] === USER_AGENT) asked.push(url!);
      return undefined;
    });
    between.push(watch);
    const image = `${watch.host}/octo/shop:v1`;
    const here = await imageStage(image);
    await here.deploy({ ...BRIEFLY, 'pin-digest': 'off', 'docker-image': image });
    expect(await triggered(here)).toEqual([{ docker_image: image }]);
    await here.deploy({ 'dry-run': 'true', 'is-restart': 'true' });
    expect(asked).toEqual([]);
  });

  test('the login of docker login is used, and a given one comes first', async () => {
    const { digest } = await pushImage(`${registry.host}/octo/shop:v1`);
    const folder = mkdtempSync(join(tmpdir(), 'docker-config-'));
    const auth = Buffer.from(`octo:${PASSWORD}`).toString('base64');
    const file = JSON.stringify({ auths: { [door.host]: { auth } } });
    writeFileSync(join(folder, 'config.json'), file);
    const here = await imageStage(hidden());
    const run = (more: Record<string, string> = {}) =>
      runAction('deploy-sevalla', {
        inputs: here.inputs({ ...BRIEFLY, 'docker-image': hidden(), 'if-live': 'deploy', ...more }),
        env: { DOCKER_CONFIG: folder },
      });
    const known = await run();
    expect(known.outputs['image']).toBe(`${door.host}/octo/shop@${digest}`);
    expect(told(known)).not.toContain(PASSWORD);
    expect(told(known)).not.toContain(auth);
    const wrong = await run({ 'registry-username': 'octo', 'registry-password': 'another' });
    expect(warningsOf(wrong)[0]).toContain('<address> answers 401');
    rmSync(folder, { recursive: true });
  });

  test('half a login, and a digest for what takes none, are errors', async () => {
    const here = await imageStage('octo/shop:v1');
    const run = await here.deploy({
      'registry-username': 'octo',
      'pin-digest': 'require',
      'is-restart': 'true',
    });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('registry-password: required, but not given');
    expect(run.stdout).toContain('pin-digest: a restart takes the image that is there');
    expect(await here.calls('getApplicationV3')).toEqual([]);
  });
});

describe('a trigger that was cut off', () => {
  test('and killed is found by the post step', async () => {
    const name = `${registry.host}/octo/shop`;
    await pushImage(`${name}:v1`);
    const here = await imageStage(`${name}:v1`, { speed: 1 });
    await here.fault('triggerDeploymentV3', { status: 500, when: 'after' });
    const inputs = here.inputs({ 'docker-image': `${name}:v1`, 'poll-interval': '10m' });
    const running = startAction('deploy-sevalla', { inputs });
    await running.printed('Looking whether it was carried out');
    running.kill('SIGKILL');
    const post = await runPost('deploy-sevalla', await running.done, { inputs });
    expect(post.exitCode).toBe(0);
    expect(await here.deployments()).toMatchObject([
      { status: expect.stringMatching(/^(cancelled|skipped)$/) },
    ]);
  });
});

describe('the read-back', () => {
  let asked: string;
  let other: string;
  beforeAll(() => {
    asked = `${registry.host}/octo/shop@sha256:${'a'.repeat(64)}`;
    other = `${registry.host}/octo/shop@sha256:${'b'.repeat(64)}`;
  });

  // SV1#28: the image of a trigger was ignored for five months, and the step was green.
  async function ignoring(own: string) {
    const here = await imageStage(own, { speed: 1 });
    const server = await startBetween(new URL(here.local.apiUrl).host, {
      change: (body, { method, url }) =>
        method === 'POST' && url!.endsWith('/deployments') ? '{}' : body,
    });
    between.push(server);
    const deploy = (more: Record<string, string> = {}) =>
      here.deploy({
        'api-url': `http://${server.host}/v3`,
        'docker-image': asked,
        'pin-digest': 'off',
        ...more,
      });
    return { ...here, deploy };
  }

  test('of another digest cancels the deployment and fails', async () => {
    const here = await ignoring(other);
    const run = await here.deploy();
    expect(run).toMatchObject({ exitCode: 1, outputs: { image: other } });
    expect(errorOf(run)).toBe(
      plain(`Sevalla deployed image ${other} to Site, although ${asked} was asked for: the `) +
        'trigger named it, and was not followed; the deployment was cancelled.',
    );
    expect(run.summary).toContain('## ❌ Deployment: Site got another image');
    expect(await here.deployments()).toMatchObject([
      { status: expect.stringMatching(/^(cancelled|skipped)$/) },
    ]);
  });

  test('of another digest warns once where that is wished for', async () => {
    const here = await ignoring(other);
    const run = await here.deploy({
      'on-commit-mismatch': 'warn',
      timeout: '3s',
      'on-timeout': 'cancel',
    });
    expect(warningsOf(run)).toEqual([
      plain(`Sevalla deploys image ${other}, although ${asked} was asked for.`),
    ]);
  });

  test('of a tag proves nothing, so it warns, and fails where a digest is required', async () => {
    const { deploy } = await ignoring(`${nowhere}/octo/shop:v1`);
    const run = await deploy({ timeout: '3s', 'on-timeout': 'cancel' });
    expect(warningsOf(run)).toEqual([
      plain(`Sevalla deploys image ${nowhere}/octo/shop:v1, although ${asked} was asked for.`),
    ]);
    const strict = await deploy({ 'pin-digest': 'require' });
    expect(errorOf(strict)).toContain('was asked for: the trigger named it, and was not followed');
  });

  test('is not waited for by a step that does not wait, which warns', async () => {
    const { deploy } = await ignoring(other);
    const run = await deploy(BRIEFLY);
    expect([run.exitCode, warningsOf(run)]).toEqual([
      0,
      [plain(`Sevalla deploys the image ${other}, although ${asked} was asked for.`)],
    ]);
  });
});

test('the post step puts back the tag that a killed step has left as a digest', async () => {
  const name = `${registry.host}/octo/shop`;
  const here = await imageStage(`${name}@${NONE}`);
  const state = {
    isPost: 'true',
    phase: 'done',
    'service-kind': 'application',
    'service-id': here.appId,
    'own-image': JSON.stringify({ tag: `${name}:v1`, pinned: `${name}@${NONE}` }),
  };
  const post = await runAction('deploy-sevalla', { inputs: here.inputs(), state });
  expect(post.stdout).toContain(`the image of the application: it is ${name}:v1 again.`);
  const { body } = await here.local.call('GET', `/applications/${here.appId}`);
  expect(body.docker_image).toBe(`${name}:v1`);
});

describeWithEngine('with an engine, the digest', () => {
  const PATIENT = { timeout: '4m' };
  const limit = 240_000;
  const repository = (): string => `${registry.host}/octo/site`;
  let first: string;
  let second: string;

  const hosts: string[] = [];
  beforeAll(async () => {
    hosts.push(registry.host, door.host);
    first = await pushSite(`${repository()}:v1`, 'first');
    second = await pushSite(`${repository()}:v2`, 'second');
  }, limit);

  afterAll(async () => {
    for (const host of hosts) await removeImages(`${host}/octo/*`);
  });

  /** Points a tag at what has been pushed before. */
  async function move(tag: string, digest: string): Promise<void> {
    const manifests = `http://${registry.host}/v2/octo/site/manifests`;
    const { headers, ...answer } = await fetch(`${manifests}/${digest}`).then(async (found) => ({
      headers: { 'content-type': found.headers.get('content-type')! },
      body: await found.text(),
    }));
    const put = await fetch(`${manifests}/${tag}`, { method: 'PUT', headers, body: answer.body });
    expect(put.status).toBe(201);
  }

  // N14: no action of any platform reads back which image went live.
  test(
    'of a tag is what runs, and the same tag is deployed once',
    async () => {
      await move('live', first);
      const here = await imageStage('nowhere.invalid/octo/site:v1');
      const inputs = { ...PATIENT, 'docker-image': `${repository()}:live` };
      const run = await here.deploy(inputs);
      const pinned = `${repository()}@${first}`;
      expect(run).toMatchObject({
        exitCode: 0,
        outputs: { status: 'success', image: pinned, adopted: 'false' },
      });
      expect((await here.local.visit('/release')).body).toBe('first');
      expect(await here.deployments()).toMatchObject([{ docker_image_url: pinned }]);

      const again = await here.deploy(inputs);
      expect(again).toMatchObject({ exitCode: 0, outputs: { image: pinned, adopted: 'true' } });
      expect(again.stdout).toContain(`Image ${pinned} is live already`);
      expect(await triggered(here)).toHaveLength(1);

      await move('live', second);
      expect((await here.deploy(inputs)).outputs['image']).toBe(`${repository()}@${second}`);
      expect((await here.local.visit('/release')).body).toBe('second');
    },
    limit,
  );

  test(
    'stays what it was when the tag moves before the trigger',
    async () => {
      await move('moving', first);
      const server = await startBetween(registry.host, {
        beforeAnswer: async ({ url, headers }) => {
          const isOurs = headers['user-agent'] === 'sevalla-actions';
          if (isOurs && url!.endsWith('/manifests/moving')) await move('moving', second);
        },
      });
      between.push(server);
      hosts.push(server.host);
      const image = `${server.host}/octo/site`;
      const here = await imageStage(`${image}:moving`);
      const run = await here.deploy({ ...PATIENT, 'docker-image': `${image}:moving` });
      expect(run).toMatchObject({ exitCode: 0, outputs: { image: `${image}@${first}` } });
      expect((await here.local.visit('/release')).body).toBe('first');
    },
    limit,
  );

  test.each([
    ['keeps', 'true', 1],
    ['does not keep', 'false', 0],
  ])(
    'of its own tag leaves the application its tag, where Sevalla %s the image of a trigger',
    async (_, sticks, writes) => {
      await move('own', first);
      const own = `${repository()}:own`;
      const here = await imageStage(own, { switches: { 'image-sticks': sticks } });
      const run = await here.deploy(PATIENT);
      expect(run).toMatchObject({ exitCode: 0, outputs: { image: `${repository()}@${first}` } });
      const { body } = await here.local.call('GET', `/applications/${here.appId}`);
      expect(body.docker_image).toBe(own);
      expect(await here.calls('updateApplicationV3')).toHaveLength(writes);
      expect((await here.deploy(PATIENT)).outputs['adopted']).toBe('true');
      await move('own', second);
      expect((await here.deploy(PATIENT)).outputs['image']).toBe(`${repository()}@${second}`);
    },
    limit,
  );

  test(
    'of a private tag is deployed, and its password is told to nobody',
    async () => {
      const image = `${door.host}/octo/site`;
      const here = await imageStage(`${image}:v1`, {}, octo);
      const inputs = here.inputs({ ...PATIENT, ...login, 'docker-image': `${image}:v1` });
      const env = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' };
      const running = startAction('deploy-sevalla', { inputs, env });
      await running.printed('Deploying image');
      const everyArgument = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
      const run = await running.done;
      expect(run).toMatchObject({ exitCode: 0, outputs: { image: `${image}@${first}` } });
      const basic = Buffer.from(`octo:${PASSWORD}`).toString('base64');
      for (const secret of [PASSWORD, basic, Buffer.from(PASSWORD).toString('base64')]) {
        expect(told(run)).not.toContain(secret);
        expect(everyArgument).not.toContain(secret);
      }
      expect(run.stdout).toContain(`::add-mask::${PASSWORD}\n`);
    },
    limit,
  );
});
