import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Seed } from '../../../src/emulator/seed.ts';
import {
  type Json,
  type LocalSevalla,
  startApart,
  stopAll,
  until,
} from '../../emulator/local-sevalla.ts';
import { hasty, type JournalEntry } from '../../support/hasty.ts';
import { createRepository, type Repository, removeRepositories } from './git-stage.ts';
import { type CoreRun, runCore } from './in-process.ts';
import type { Site } from './stage.ts';

// Every call that the action makes × every fault that the local Sevalla can inject × when. Which calls
// those are is not written down here: a run without a fault shows them. Each cell is judged by what
// the platform says afterwards.

// At this speed the platform gives a rollout up after 10 seconds, which a busy machine may need.
const SPEED = 100;
const LANES = 16;
/** An emulator keeps what it has deployed, so it is followed by a fresh one after so many cells. */
const CELLS_PER_EMULATOR = 25;
/**
 * How much longer than its deadline a run may take: a backup has 20 minutes of its own, and each call
 * that puts things back is tried again.
 */
const OVERTIME_MS = 40 * 60_000;
/** Trouble that never ends is waited out, other trouble must not come near to the deadline. */
const TIMEOUT = { forever: '10m', once: '2h' };

interface Kind {
  name: string;
  fault: unknown;
  /** The platform has done what it was asked, and the client is not told. */
  isDone?: boolean;
  /** Trouble of this kind passes: it may not change the verdict. */
  isTransient?: boolean;
  isLate?: boolean;
  /** The client has given up when the answer comes, if it does. */
  isUnanswered?: boolean;
  /** Also tried at calls that have been through every kind elsewhere, or at those that write. */
  isTelling?: boolean | 'of writes';
}

const transient = (name: string, fault: unknown, more: Partial<Kind> = {}): Kind => ({
  name,
  fault,
  isTransient: true,
  ...more,
});
const final = (status: number): Kind => ({
  name: String(status),
  fault: { status },
  isTelling: status === 403 || status === 404,
});

const KINDS: readonly Kind[] = [
  transient('429', { status: 429, headers: { 'x-ratelimit-reset': '7' } }),
  transient('500', { status: 500 }, { isTelling: true }),
  transient('502 as a page', 'html'),
  transient('503, done', { status: 503, when: 'after' }, { isDone: true, isTelling: 'of writes' }),
  transient('504 as a page, done', { html: 504, when: 'after' }, { isDone: true }),
  transient('reset before', 'reset-before'),
  transient('reset after', 'reset-after', { isDone: true, isTelling: 'of writes' }),
  transient('cut off', 'truncate', { isDone: true }),
  transient('hang', 'hang', { isTelling: true, isUnanswered: true }),
  transient('slow', { slow: 150 }, { isDone: true }),
  transient(
    'too late',
    { slow: 400 },
    { isDone: true, isLate: true, isUnanswered: true, isTelling: 'of writes' },
  ),
  ...[400, 401, 403, 404].map(final),
];

interface Cell {
  operationId: string;
  kind: Kind;
  skip: number;
  times: number;
}

const FOREVER = 9999;

type Environment = Record<string, { value: string; is_runtime: boolean; is_buildtime: boolean }>;

/** One service, which is used for one cell. */
interface Place {
  local: LocalSevalla;
  at: number;
  id: string;
  /** Below the base of the API. */
  path: string;
  inputs: Record<string, string>;
}

interface Base {
  name: string;
  /** What one place is made of; an application of the name `Site <at>` unless `seed` says else. */
  site?: Site;
  seed?(at: number): Seed;
  switches?: object;
  /** Which of the services is the place. */
  service?: { kind: 'applications' | 'static-sites'; name: string };
  inputs?: Record<string, string>;
  /** What the platform has before the run, and inputs that follow from it. */
  prepare?(place: Place): Promise<Record<string, string> | undefined>;
  /** The commit of the run; that of the branch when absent. */
  sha?: string;
  /** Of the run without a fault. */
  isGreen: boolean;
  /** Deployments that the run without a fault makes, and whether it rolls one back. */
  makes: 0 | 1;
  rollsBack?: boolean;
  environment?: { before: Environment; after: Environment };
  /** What else is wrong in the end. */
  check?(place: Place): Promise<string[]>;
}

// Its exec probe passes once and is not asked again for long: nothing here is about probes.
const WEB = {
  entrypoint: 'exec sleep 600',
  readiness_probe: { exec: { command: ['true'] }, periodSeconds: 600 },
};
const NEVER: Site = { web: { ...WEB, readiness_probe: { exec: { command: ['false'] } } } };
const ONE_SECOND: Site = { x_build_command: 'sleep 1' };
/** Long enough to be noticed before it is over. */
const LONG: Site = { x_build_command: 'sleep 5' };

const BOTH = { is_runtime: true, is_buildtime: true };
const ENVIRONMENT = {
  before: {
    KEEP: { value: 'same', ...BOTH },
    HOST: { value: 'old.example', ...BOTH },
    GONE: { value: 'bye', ...BOTH },
    NARROW: { value: 'both', ...BOTH },
  },
  after: {
    KEEP: { value: 'same', ...BOTH },
    HOST: { value: 'new.example', ...BOTH },
    NEW: { value: 'planted-new', ...BOTH },
    NARROW: { value: 'both', is_runtime: true, is_buildtime: false },
  },
};
const DECLARED = {
  env: 'NEW=planted-new\nHOST=new.example\nKEEP=same\nNARROW=both',
  'env-scopes': 'NARROW=run',
  'env-prune': 'listed',
  'env-remove': 'GONE',
};

type ApplicationSeed = NonNullable<Seed['applications']>[number];

let repository: Repository;
let head: string;

const BASES: readonly Base[] = [
  {
    name: 'a branch, with its environment',
    inputs: { branch: 'main', ...DECLARED },
    environment: ENVIRONMENT,
    isGreen: true,
    makes: 1,
  },
  {
    name: 'a deployment that fails, with its environment',
    site: { x_build_command: 'echo no such recipe; exit 3' },
    inputs: DECLARED,
    environment: ENVIRONMENT,
    isGreen: false,
    makes: 1,
  },
  {
    name: 'a deadline that cancels, with an environment',
    site: NEVER,
    inputs: { timeout: '40s', 'on-timeout': 'cancel', ...DECLARED },
    environment: ENVIRONMENT,
    isGreen: false,
    makes: 1,
  },
  {
    name: 'another commit than the one of the run',
    site: LONG,
    inputs: { branch: 'main', ...DECLARED },
    environment: ENVIRONMENT,
    sha: '0123456789abcdef0123456789abcdef01234567',
    isGreen: false,
    makes: 1,
  },
  {
    name: 'a restart',
    inputs: { 'is-restart': 'true' },
    prepare: (place) => deployed(place),
    isGreen: true,
    makes: 1,
  },
  {
    name: 'a deploy hook',
    site: { deployment_hook: true },
    prepare: async ({ local, path }) => ({
      'deploy-hook-url': (await local.call('GET', `${path}/deployment-hook`)).body.url,
    }),
    isGreen: true,
    makes: 1,
  },
  {
    name: 'the older one is cancelled',
    site: ONE_SECOND,
    inputs: { 'on-running': 'cancel-older', commit: 'any' },
    prepare: (place) => begun(place),
    isGreen: true,
    makes: 1,
  },
  {
    name: 'what is live already',
    prepare: (place) => deployed(place),
    isGreen: true,
    makes: 0,
  },
  {
    name: 'what is under way already',
    site: ONE_SECOND,
    prepare: (place) => begun(place),
    isGreen: true,
    makes: 0,
  },
  {
    name: 'a static site',
    seed: (at) => ({
      static_sites: [
        {
          display_name: `Site ${at}`,
          repo_url: repository.path,
          build_command: 'mkdir -p out && cp news.txt out/index.html',
          published_directory: 'out',
        },
      ],
    }),
    service: { kind: 'static-sites', name: 'Site' },
    inputs: { action: 'deploy-static-site' },
    isGreen: true,
    makes: 1,
  },
  {
    name: 'a promotion',
    seed: (at) => ({
      applications: [application(`Staging ${at}`), application(`Site ${at}`)],
      pipelines: [
        {
          display_name: `Line ${at}`,
          stages: [
            { display_name: 'Test', applications: [`Staging ${at}`] },
            { display_name: 'Live', type: 'prod', applications: [`Site ${at}`] },
          ],
        },
      ],
    }),
    inputs: { action: 'promote-app' },
    prepare: async ({ local, at, id }) => {
      const source = await idOf(local, '/applications', `Staging ${at}`);
      await deployed({ local, path: `/applications/${source}` });
      return {
        'pipeline-id': `Line ${at}`,
        'source-app-id': source,
        'target-app-ids': id,
        'app-id': '',
      };
    },
    isGreen: true,
    makes: 1,
  },
  {
    name: 'a deployment that fails and is rolled back',
    // What is to be started is in the good commit alone.
    site: { web: { ...WEB, entrypoint: '' }, x_checkout: 'branch' },
    switches: { 'failed-rollout': 'uninstall' },
    inputs: { rollback: 'auto', ...DECLARED },
    environment: ENVIRONMENT,
    prepare: (place) => deployed(place, 'good'),
    isGreen: false,
    makes: 1,
    rollsBack: true,
  },
  {
    name: 'a release that is taken back',
    site: { x_checkout: 'branch' },
    switches: { 'rollback-target': 'previous-success' },
    inputs: { action: 'rollback-app' },
    prepare: async (place) => {
      await deployed(place, 'good');
      await deployed(place, 'main');
      const { body } = await place.local.call('GET', `${place.path}/deployments`);
      return { 'deployment-id': body.data[0].id };
    },
    isGreen: true,
    makes: 0,
    rollsBack: true,
  },
  {
    name: 'a backup, migrations and an admin user around it',
    seed: (at) => ({
      applications: [application(`Site ${at}`)],
      databases: [{ display_name: `Main ${at}`, connected_to: [`Site ${at}`] }],
    }),
    inputs: {
      backup: 'always',
      'migrate-command': 'true # migrate',
      'migrate-job': 'create',
      'admin-username': 'ada',
      'admin-email': 'ada@shop.example',
      'admin-password': 'planted-password',
    },
    isGreen: true,
    makes: 1,
    check: async ({ local, at, id, path }) => {
      const database = await idOf(local, '/databases', `Main ${at}`);
      const [backups, state, variables] = await Promise.all([
        local.call('GET', `/databases/${database}/backups`),
        local.control('GET', '/state'),
        local.call('GET', `${path}/env-vars`),
      ]);
      const { processes } = state.body.applications.find(({ id: own }: Json) => own === id);
      // What is deleted goes with the next rollout.
      const jobs = processes.filter(({ type, isDeleted }: Json) => type === 'job' && !isDeleted);
      const names = jobs.map(({ display_name }: Json) => display_name);
      return [
        ...(backups.body.length <= 1 ? [] : [`${backups.body.length} backups`]),
        ...(variables.body.data.length === 0 ? [] : ['the password of the admin user is left']),
        ...(names.filter((name: string) => name !== 'Migrate').length === 0
          ? []
          : [`jobs are left: ${names}`]),
        ...(names.length <= 1 ? [] : [`${names.length} jobs`]),
      ];
    },
  },
];

function application(display_name: string, { web, ...site }: Site = {}): ApplicationSeed {
  return {
    display_name,
    repo_url: repository.path,
    // The other way asks Git for more.
    x_checkout: 'working-tree',
    processes: [{ ...WEB, ...web }],
    ...site,
  };
}

async function idOf(local: LocalSevalla, path: string, name: string): Promise<string> {
  const { body } = await local.call('GET', `${path}?limit=100`);
  return body.data.find(({ display_name }: Json) => display_name === name).id;
}

async function deployed(
  { local, path }: Pick<Place, 'local' | 'path'>,
  branch = 'main',
): Promise<undefined> {
  for (let turn = 0; turn < 3; turn += 1) {
    const { id } = (await local.call('POST', `${path}/deployments`, { branch })).body;
    const status = await until(async () => {
      const { body } = await local.call('GET', `${path}/deployments/${id}`);
      return isOver(body.status) && body.status;
    });
    if (status === 'success') return;
  }
  throw new Error('no deployment before the run has succeeded');
}

async function begun({ local, path }: Place): Promise<undefined> {
  await local.call('POST', `${path}/deployments`, {});
}

beforeAll(() => {
  repository = createRepository();
  writeFileSync(join(repository.path, 'Procfile'), `web: ${WEB.entrypoint}\n`);
  repository.push('Begin well');
  repository.git('branch', 'good');
  repository.git('rm', '--quiet', 'Procfile');
  head = repository.push('Break it');
});

afterAll(async () => {
  await stopAll();
  removeRepositories();
});

/** Local Sevallas with so many places of one kind. */
async function open(base: Base, count: number): Promise<Place[]> {
  const seeds = Array.from({ length: count }, (_, at): Seed => {
    if (base.seed !== undefined) return base.seed(at);
    const variables = base.environment && { env_vars: base.environment.before };
    return { applications: [application(`Site ${at}`, { ...base.site, ...variables })] };
  });
  const local = await startApart(
    {
      applications: seeds.flatMap(({ applications = [] }) => applications),
      databases: seeds.flatMap(({ databases = [] }) => databases),
      pipelines: seeds.flatMap(({ pipelines = [] }) => pipelines),
      static_sites: seeds.flatMap(({ static_sites: sites = [] }) => sites),
      switches: base.switches ?? {},
    },
    { speed: SPEED },
  );
  const { kind = 'applications', name = 'Site' } = base.service ?? {};
  const { body } = await local.call('GET', `/${kind}?limit=100`);
  return seeds.map((_, at) => {
    const { id } = body.data.find(({ display_name }: Json) => display_name === `${name} ${at}`);
    const input = kind === 'applications' ? 'app-id' : 'static-site-id';
    return { local, at, id, path: `/${kind}/${id}`, inputs: { [input]: id } };
  });
}

interface Deployment {
  id: string;
  status: string;
  trigger?: string;
}

/** What the platform says. */
interface Facts {
  all: Deployment[];
  /** By the run, rollbacks left out. */
  made: Deployment[];
  rollbacks: Deployment[];
  environment: Environment;
}

async function look({ local, path }: Place, known: ReadonlySet<string>): Promise<Facts> {
  const isApplication = path.startsWith('/applications');
  const [deployments, variables] = await Promise.all([
    local.call('GET', `${path}/deployments`),
    isApplication ? local.call('GET', `${path}/env-vars`) : undefined,
  ]);
  const all: Deployment[] = deployments.body.data;
  const fresh = all.filter(({ id }) => !known.has(id));
  const isRollback = ({ trigger }: Deployment): boolean => trigger === 'ROLLBACK_DEPLOYMENT';
  return {
    all,
    made: fresh.filter((deployment) => !isRollback(deployment)),
    rollbacks: fresh.filter(isRollback),
    environment: Object.fromEntries(
      (variables?.body.data ?? []).map(({ key, value, is_runtime, is_buildtime }: Json) => [
        key,
        { value, is_runtime, is_buildtime },
      ]),
    ),
  };
}

interface Observed {
  run: CoreRun;
  /** At the end of the main step, and of the post step. */
  atEnd: Facts;
  afterwards: Facts;
  journal: JournalEntry[];
  others: string[];
}

async function observe(place: Place, base: Base, cell: Cell | undefined): Promise<Observed> {
  const { local } = place;
  const more = await base.prepare?.(place);
  const known = new Set((await look(place, new Set())).all.map(({ id }) => id));
  await local.control('DELETE', '/journal');
  if (cell !== undefined) {
    const { operationId, kind, times, skip } = cell;
    const request = { match: { operationId }, fault: kind.fault, times, skip };
    const { status } = await local.control('POST', '/faults', request);
    if (status !== 201) throw new Error(`the fault ${kind.name} is refused`);
  }
  const run = await runCore({
    inputs: {
      'sevalla-token': local.token,
      'api-url': local.apiUrl,
      timeout: timeoutOf(cell),
      ...place.inputs,
      ...base.inputs,
      ...more,
    },
    context: {
      sha: base.sha ?? head,
      repositoryUrl: repository.path,
    },
    folder: repository.server,
    time: hasty(local, SPEED, cell?.kind.isUnanswered ? ['hang', 'slow'] : []),
  });
  const journal: JournalEntry[] = (await local.control('GET', '/journal')).body;
  await local.control('DELETE', '/faults');
  const atEnd = await look(place, known);
  // What came too late for the client comes all the same.
  await until(async () => {
    const { body } = await local.control('GET', '/journal');
    return !body.some(({ fault, status }: JournalEntry) => fault === 'slow' && status === null);
  });
  await run.post();
  const afterwards = await look(place, known);
  const others = (await base.check?.(place)) ?? [];
  await tidy(place, afterwards);
  return { run, atEnd, afterwards, journal, others };
}

async function tidy({ local, path }: Place, { all }: Facts): Promise<void> {
  for (const { id, status } of all) {
    if (!isOver(status)) await local.call('POST', `${path}/deployments/${id}/cancel`);
  }
  if (path.startsWith('/applications')) await local.call('POST', `${path}/suspend`);
}

function isOver(status: string): boolean {
  return ['success', 'failed', 'cancelled', 'skipped'].includes(status);
}

/** The run says that it cannot know how it went. */
const NOBODY_KNOWS =
  /Nobody knows|cannot be seen any more|(?:was|were) not (?:all )?(?:there|done) after/;

/** What is wrong with a cell; nothing, usually. */
function judge(base: Base, cell: Cell, observed: Observed): string[] {
  const { run, atEnd, afterwards, journal, others } = observed;
  const { kind, times } = cell;
  const faulted = journal.filter(({ fault }) => fault !== null);
  const isRead = faulted.every(({ method }) => method === 'GET');
  const isSoft = times === 1 && kind.isTransient === true;
  const text = run.failure ?? '';
  const isGreen = run.failure === undefined;
  const saysNobodyKnows = NOBODY_KNOWS.test(text);
  const own = atEnd.made.at(-1);
  // Whoever deletes believes a 404.
  const isBelieved = kind.name === '404' && faulted.every(({ method }) => method === 'DELETE');
  const wrong = isBelieved ? [] : [...others];
  const claim = (isTrue: boolean, what: string): void => {
    if (!isTrue) wrong.push(what);
  };

  claim(run.bug === undefined, `a bug: ${run.bug}`);
  claim(isGreen || /\w/.test(text), 'red without a word');
  claim(!/\bundefined\b|\[object|NaN/.test(text), `the failure reads ${text}`);
  claim(afterwards.made.length <= 1, `${afterwards.made.length} deployments`);
  claim(afterwards.rollbacks.length <= 1, `${afterwards.rollbacks.length} rollbacks`);

  // The verdict is that of the platform.
  const subject = atEnd.all.find(({ id }) => id === run.outputs['deployment-id']);
  if (isGreen) claim(subject?.status === 'success', `green, and it is ${subject?.status}`);
  claim(!isGreen || base.isGreen, 'green, where nothing can be');
  const aim = base.makes === 0 && base.rollsBack ? atEnd.rollbacks[0] : own;
  if (aim?.status === 'success' && base.isGreen) {
    claim(isGreen || saysNobodyKnows, `red, and it is live: ${text}`);
    claim(isGreen || !isSoft || kind.isLate === true, `red for passing trouble: ${text}`);
  }
  for (const deployment of [...atEnd.made, ...atEnd.rollbacks]) {
    if (isOver(deployment.status)) continue;
    claim(!isGreen, `green, and it is ${deployment.status}`);
    claim(saysNobodyKnows || text.includes(deployment.id), `goes on without a word: ${text}`);
  }
  const [rollback] = atEnd.rollbacks;
  const hasRolledBack = run.outputs['rolled-back'] === 'true';
  claim(!hasRolledBack || rollback?.status === 'success', 'rolled back, and it is not');
  if (base.rollsBack && rollback?.status === 'success') {
    claim(hasRolledBack || !isSoft, `rolled back without knowing it: ${text}`);
  }

  const aimed = base.rollsBack ? afterwards.rollbacks : afterwards.made;
  const isLost = !isRead && !kind.isDone && aimed.length === 0;
  if (isSoft && !isLost && !kind.isLate) {
    const colour = isGreen ? 'green' : 'red';
    claim(isGreen === base.isGreen, `${colour} for passing trouble: ${text}`);
    const lacks = Boolean(base.rollsBack) && atEnd.rollbacks.length === 0;
    claim(!lacks, `no rollback for passing trouble: ${text}`);
  }
  if (faulted.some(({ tier }) => tier === 'logs')) {
    claim(isGreen === base.isGreen, `the log decides: ${text}`);
  }

  if (base.environment !== undefined) {
    // It is all new where a deployment has it or may get it, else all old.
    const { before, after } = base.environment;
    const isNew = own !== undefined && (own.status === 'success' || !isOver(own.status));
    const left = namesIn(
      run,
      /could not be put back as (?:it was|they were)(?: \(|: )([A-Z, ]+)[).]/,
    );
    const named = [...left, ...namesIn(run, /A write of ([A-Z, ]+) was never answered/)];
    for (const [when, { environment }] of Object.entries({ atEnd, afterwards })) {
      const other = differing(environment, isNew ? after : before);
      const isHalf = other.length > 0 && differing(environment, isNew ? before : after).length > 0;
      const unnamed = other.filter((name) => !named.includes(name));
      claim(
        unnamed.length === 0 || (saysNobodyKnows && !isHalf),
        `${when}: ${unnamed} not ${isNew ? 'applied' : 'put back'} (${own?.status}): ${text}`,
      );
    }
    claim(!isSoft || left.length === 0, `${left} not put back for passing trouble: ${text}`);
  }

  const limit = millisecondsIn(base.inputs?.['timeout'] ?? timeoutOf(cell)) + OVERTIME_MS;
  claim(run.tookMs <= limit, `it took ${run.tookMs / 1000} s`);
  return wrong;
}

function timeoutOf(cell: Cell | undefined): string {
  return cell?.times === FOREVER ? TIMEOUT.forever : TIMEOUT.once;
}

function millisecondsIn(timeout: string): number {
  const [, count, unit = ''] = /^(\d+)([smh])$/.exec(timeout)!;
  return Number(count) * ({ s: 1, m: 60, h: 3600 }[unit] ?? 0) * 1000;
}

function differing(a: Environment, b: Environment): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name])).sort();
}

/** Names of variables that the run tells of in such words. */
function namesIn({ lines, failure = '' }: CoreRun, words: RegExp): string[] {
  return [...lines, failure].flatMap((line) => words.exec(line)?.[1]?.split(', ') ?? []);
}

/** By call, the kinds that it has met. */
const crossed = new Map<string, Set<string>>();

/**
 * A call is crossed with everything the first time that it is seen. In later bases it is spared what
 * the transport takes care of wherever it happens.
 */
function cellsOf(journal: readonly JournalEntry[]): Cell[] {
  const counts = new Map<string, { count: number; isRead: boolean }>();
  for (const { operationId, method } of journal) {
    if (operationId === null) continue;
    const count = (counts.get(operationId)?.count ?? 0) + 1;
    counts.set(operationId, { count, isRead: method === 'GET' });
  }
  return [...counts].flatMap(([operationId, { count, isRead }]) => {
    const isKnown = crossed.has(operationId);
    if (!isKnown) crossed.set(operationId, new Set());
    const kinds = KINDS.filter(
      ({ isTelling }) => !isKnown || isTelling === true || (isTelling === 'of writes' && !isRead),
    );
    return kinds.flatMap((kind) => {
      const cell = (skip: number, times: number): Cell => ({ operationId, kind, skip, times });
      const isDull = isKnown && isRead && kind.isTransient;
      return [
        ...(isDull ? [] : [cell(0, 1)]),
        cell(0, FOREVER),
        ...(isDull || count === 1 ? [] : [cell(1, 1)]),
        ...(count < 3 ? [] : [cell(Math.floor(count / 2), FOREVER)]),
      ];
    });
  });
}

function isFirst({ skip }: Cell): boolean {
  return skip === 0;
}

function nameOf({ operationId, kind, skip, times }: Cell): string {
  return `${operationId} ${kind.name} ${times === 1 ? 'once' : 'for ever'} after ${skip}`;
}

let total = 0;
const judgements = new Map<Base, { wrong: string[]; unmet: Cell[] }>();
const sound = new Map<Base, Observed>();

interface Errand {
  base: Base;
  cells: Cell[];
}

/** Cells of one base are put together, as many as an emulator takes. */
function errandsOf(base: Base, cells: Cell[]): Errand[] {
  const errands: Errand[] = [];
  for (let at = 0; at < cells.length; at += CELLS_PER_EMULATOR) {
    errands.push({ base, cells: cells.slice(at, at + CELLS_PER_EMULATOR) });
  }
  return errands;
}

async function run({ base, cells }: Errand): Promise<void> {
  const { wrong, unmet } = judgements.get(base)!;
  const places = await open(base, cells.length);
  for (const [at, cell] of cells.entries()) {
    const observed = await observe(places[at]!, base, cell);
    if (!observed.journal.some(({ fault }) => fault !== null)) {
      unmet.push(cell);
      continue;
    }
    total += 1;
    crossed.get(cell.operationId)!.add(cell.kind.name);
    wrong.push(...judge(base, cell, observed).map((what) => `${nameOf(cell)}: ${what}`));
  }
  await places[0]!.local.close();
}

async function runAll(errands: Errand[]): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let next = errands.shift(); next !== undefined; next = errands.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

// All at once: most of a cell is waiting, and the last one of a base waits long.
beforeAll(async () => {
  const errands: Errand[] = [];
  for (const base of BASES) {
    const [place] = await open(base, 1);
    const observed = await observe(place!, base, undefined);
    await place!.local.close();
    sound.set(base, observed);
    judgements.set(base, { wrong: [], unmet: [] });
    errands.push(...errandsOf(base, cellsOf(observed.journal)));
  }
  await runAll(errands);
  // A later turn may not come, and a call that depends on what happens beside may not be made.
  for (let turn = 0; turn < 3; turn += 1) {
    const left = [...judgements].flatMap(([base, { unmet }]) =>
      errandsOf(base, unmet.splice(0).filter(isFirst)),
    );
    if (left.length > 0) await runAll(left);
  }
}, 1_200_000);

describe('under every fault of every call', () => {
  test.each(BASES)('$name: judged as the platform is', (base) => {
    const { run: clean, afterwards } = sound.get(base)!;
    expect([
      clean.failure === undefined,
      afterwards.made.length,
      afterwards.rollbacks.length,
    ]).toEqual([base.isGreen, base.makes, base.rollsBack ? 1 : 0]);
    const { wrong, unmet } = judgements.get(base)!;
    expect(wrong).toEqual([]);
    expect(unmet.map(nameOf)).toEqual([]);
  });

  test('and no call has been spared a kind of fault', () => {
    process.stdout.write(`${total} cells of ${crossed.size} calls\n`);
    const all = KINDS.map(({ name }) => name).sort();
    for (const [operation, kinds] of crossed) {
      expect([operation, ...[...kinds].sort()]).toEqual([operation, ...all]);
    }
  });
});
