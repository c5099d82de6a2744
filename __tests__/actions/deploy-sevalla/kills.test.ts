import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Json, type LocalSevalla, startLocal, stopAll } from '../../emulator/local-sevalla.ts';
import { openGate, type Passing, type Stage } from '../../support/gate.ts';
import { type LocalGitHub, startGitHub, stopGitHubs } from '../../support/local-github.ts';
import { type ActionRun, runPost, startAction } from '../../support/run-bundle.ts';
import { seeded } from '../../support/seeded.ts';
import { createRepository, type Repository, removeRepositories } from './git-stage.ts';

// The step is ended at a moment that chance picks, as a cancelled job, a person at a terminal or the
// end of a machine do, cleaned up by its post step where a runner would still run it, and run again.

const CASES = 200;
const LANES = 10;
const CASES_PER_EMULATOR = 20;
/** Another one shows other moments; those of a seed are the same, their milliseconds nearly so. */
const SEED = Number(process.env['KILLS_SEED'] ?? 20_261_125);

type Moment =
  /** At the call with this number. */
  | { at: 'call'; index: number; stage: Stage; plusMs: number }
  /** At the call that starts the deployment. */
  | { at: 'trigger'; stage: Stage; plusMs: number }
  | { at: 'time'; ms: number };

interface Case {
  number: number;
  signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT';
  /** The machine is gone: nobody runs the post step. */
  isLast: boolean;
  moment: Moment;
}

const OLD = { KEEP: 'same', HOST: 'old.example', GONE: 'bye' };
const DECLARED = { KEEP: 'same', HOST: 'new.example', NEW: 'planted-new' };
const ENVIRONMENT = {
  env: Object.entries(DECLARED)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n'),
  'env-prune': 'listed',
  'env-remove': 'GONE',
};

let repository: Repository;
let github: LocalGitHub;

beforeAll(async () => {
  repository = createRepository();
  github = await startGitHub();
});

afterAll(async () => {
  await Promise.all([stopAll(), stopGitHubs()]);
  removeRepositories();
});

interface Site {
  local: LocalSevalla;
  appId: string;
}

/** A local Sevalla with so many applications; slow enough that a busy machine fails no rollout. */
async function open(count: number): Promise<Site[]> {
  const local = await startLocal(
    {
      applications: Array.from({ length: count }, (_, at) => ({
        display_name: `Site ${at}`,
        repo_url: repository.path,
        x_build_command: 'sleep 0.2',
        env_vars: OLD,
        processes: [
          {
            entrypoint: 'exec sleep 600',
            readiness_probe: { exec: { command: ['true'] }, periodSeconds: 600 },
          },
        ],
      })),
    },
    { speed: 40 },
  );
  const { body } = await local.call('GET', '/applications?limit=100');
  return body.data.map(({ id }: Json) => ({ local, appId: id }));
}

function optionsFor({ local, appId }: Site, apiUrl: string) {
  return {
    // What is shipped, which starts many times faster than the sources.
    entry: 'dist' as const,
    inputs: {
      'sevalla-token': local.token,
      'app-id': appId,
      'api-url': apiUrl,
      branch: 'main',
      'poll-interval': '100ms',
      timeout: '60s',
      'github-token': github.token,
      'github-environment': environmentOf(appId),
      comment: 'off',
      ...ENVIRONMENT,
    },
    env: {
      GITHUB_SERVER_URL: repository.server,
      GITHUB_API_URL: github.url,
      GITHUB_SHA: repository.first,
      GITHUB_REF: 'refs/heads/main',
    },
  };
}

/** At GitHub; another one for each case. */
const environmentOf = (appId: string): string => `production-${appId.slice(0, 8)}`;

/** Starts the step and ends it at the moment, unless it ends before. */
async function runKilled(site: Site, { signal, moment }: Case): Promise<ActionRun> {
  let isDue = (_: Passing): boolean => false;
  if (moment.at === 'call') {
    isDue = ({ index, stage }) => index === moment.index && stage === moment.stage;
  } else if (moment.at === 'trigger') {
    isDue = ({ method, path, stage }) =>
      method === 'POST' && path.endsWith('/deployments') && stage === moment.stage;
  }
  const gate = await openGate(site.local.apiUrl, (passing) => {
    if (moment.at !== 'time' && isDue(passing)) void kill(moment.plusMs);
  });
  const running = startAction('deploy-sevalla', optionsFor(site, `${gate.url}/v3`));
  async function kill(afterMs: number): Promise<void> {
    if (afterMs > 0) await delay(afterMs);
    running.kill(signal);
  }
  if (moment.at === 'time') void kill(moment.ms);
  const run = await running.done;
  await gate.close();
  return run;
}

interface Ended {
  id: string;
  status: string;
  commit_sha: string | null;
}

/** What is wrong in the end; nothing, usually. */
async function tryCase(site: Site, given: Case): Promise<string[]> {
  const { local, appId } = site;
  const options = optionsFor(site, local.apiUrl);
  const killed = await runKilled(site, given);
  const post = given.isLast ? undefined : await runPost('deploy-sevalla', killed, options);
  const again = await startAction('deploy-sevalla', options).done;

  const wrong: string[] = [];
  const claim = (isTrue: boolean, what: string): void => {
    if (!isTrue) wrong.push(what);
  };
  claim(post === undefined || post.exitCode === 0, 'the post step failed');
  claim(again.exitCode === 0, 'the second run failed');
  const made: Ended[] = (await local.call('GET', `/applications/${appId}/deployments`)).body.data;
  const statuses = made.map(({ status }) => status).join(', ');
  const good = made.filter(({ status }) => status === 'success');
  claim(good.length === 1, `deployments: ${statuses}`);
  claim(good[0]?.commit_sha === repository.first, 'another commit is live');
  claim(good[0]?.id === again.outputs['deployment-id'], 'the second run names another deployment');
  claim(!/waiting|inProgress/.test(statuses), `something goes on: ${statuses}`);
  const { body } = await local.call('GET', `/applications/${appId}/env-vars`);
  const values = Object.fromEntries(body.data.map(({ key, value }: Json) => [key, value]));
  for (const name of new Set([...Object.keys(values), ...Object.keys(DECLARED)])) {
    claim(
      values[name] === (DECLARED as Record<string, string>)[name],
      `${name} is not as declared`,
    );
  }
  // What the platform serves, not only what it lists.
  const { applications } = (await local.control('GET', '/state')).body;
  const { live } = applications.find(({ id }: Json) => id === appId);
  claim(live?.deployment_id === good[0]?.id, `${live?.deployment_id} is served`);
  const records = github.deployments
    .filter(({ environment }) => environment === environmentOf(appId))
    .map(({ id }) => github.statesOf(id));
  const closed = records.map(
    (states) => /(?:^|, )(success|failure|error|inactive)$/.exec(states)?.[1],
  );
  claim(!closed.includes(undefined), `open at GitHub: ${records.join('; ')}`);
  claim(
    closed.filter((state) => state === 'success').length === 1,
    `at GitHub: ${records.join('; ')}`,
  );
  await local.call('POST', `/applications/${appId}/suspend`);
  if (wrong.length === 0) return [];
  const story = [killed, post, again].map((run) => run?.stdout.replace(/^/gm, '    ') ?? '    -');
  return [`${JSON.stringify(given)}: ${wrong.join('; ')}\n${story.join('    --\n')}`];
}

function drawCases(calls: number, ms: number): Case[] {
  const random = seeded(SEED);
  const pick = <T>(...of: T[]): T => of[Math.floor(random() * of.length)]!;
  return Array.from({ length: CASES }, (_, number) => {
    const stage = pick<Stage>('arrived', 'under way', 'answered');
    const plusMs = pick(0, 0, Math.round(random() * 60));
    const moment = pick<() => Moment>(
      () => ({ at: 'call', index: Math.floor(random() * calls), stage, plusMs }),
      () => ({ at: 'call', index: Math.floor(random() * calls), stage, plusMs }),
      () => ({ at: 'trigger', stage, plusMs }),
      () => ({ at: 'time', ms: Math.round(random() * ms) }),
    )();
    const signal = pick('SIGKILL', 'SIGTERM', 'SIGINT');
    return { number, signal, isLast: signal === 'SIGKILL' && random() < 0.5, moment };
  });
}

test(`killed at ${CASES} moments and run again, one deployment of the commit is live`, async () => {
  let calls = 0;
  const [whole] = await open(1);
  const gate = await openGate(whole!.local.apiUrl, ({ stage }) => {
    if (stage === 'answered') calls += 1;
  });
  const startedAt = performance.now();
  const sound = await startAction('deploy-sevalla', optionsFor(whole!, `${gate.url}/v3`)).done;
  const ms = performance.now() - startedAt;
  await gate.close();
  expect([sound.exitCode, sound.outputs['status']]).toEqual([0, 'success']);

  const queue = drawCases(calls, ms);
  const wrong: string[] = [];
  const lane = async (): Promise<void> => {
    for (;;) {
      const cases = queue.splice(0, CASES_PER_EMULATOR);
      if (cases.length === 0) return;
      const sites = await open(cases.length);
      for (const [at, given] of cases.entries()) wrong.push(...(await tryCase(sites[at]!, given)));
      await sites[0]!.local.close();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  process.stdout.write(`${CASES} kills, seed ${SEED}\n`);
  expect([`seed ${SEED}`, ...wrong].join('\n')).toBe(`seed ${SEED}`);
}, 900_000);
