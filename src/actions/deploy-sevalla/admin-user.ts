import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { toLiteral } from '../../sevalla/env-literal.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Application, LogEntry, Process } from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';
import type { Outcome } from './outcome.ts';
import { ADVISED_MS } from './schedule.ts';

/** What the main step saves under this name for the post step: ids and names, no values. */
export const ADMIN_STATE = 'admin-user';

export const ADMIN_JOB = 'Create admin (once)';
const COMMAND = 'python manage.py createsuperuser --noinput';
const PREFIX = 'DJANGO_SUPERUSER_';

/** The job begins when the deployment has ended, and nothing tells when it is done but its words. */
const HEAR_MS = 60_000;

export interface AdminUser {
  username: string;
  /** By the words of the job; `unknown` where it said nothing. */
  state: 'not begun' | 'made' | 'exists already' | 'not made' | 'unknown';
  /** Names of what could not be taken back. */
  left: readonly string[];
}

interface Saved {
  appId: string;
  /** undefined while its answer is awaited. */
  jobId: string | undefined;
}

interface Scene {
  app: Application;
  processes: readonly Process[] | undefined;
  sevalla: Sevalla;
  tools: Pick<Tools, 'log' | 'mask' | 'now' | 'saveState' | 'signal' | 'sleep'>;
  /** For the moment after an interruption. */
  hurry(): Sevalla;
}

/**
 * The first user of Django's admin, made by a job of this one deployment.
 * @returns undefined when none is asked for.
 * @throws UserError for what is in the way; nothing has been written by then.
 */
export async function prepareAdminUser(inputs: Inputs, scene: Scene) {
  const { app, processes, sevalla, tools } = scene;
  const { log } = tools;
  const username = inputs['admin-username'];
  if (username === undefined) return undefined;
  const values: Record<string, string> = {
    [`${PREFIX}USERNAME`]: literalOf('admin-username', username),
    [`${PREFIX}EMAIL`]: literalOf('admin-email', inputs['admin-email'] ?? ''),
    [`${PREFIX}PASSWORD`]: literalOf('admin-password', inputs['admin-password'] ?? ''),
  };
  tools.mask(values[`${PREFIX}PASSWORD`]!);
  const size = processes?.find(({ type }) => type === 'web')?.resource_type_id;
  if (!size) {
    throw new UserError(
      'The web process cannot be read, so no job can be made for the admin user.',
    );
  }
  const present = (await sevalla.listEnvVars(app.id)).filter(({ key }) => key in values);
  // A job of ours that is still there means that these are ours too, left by a run that was killed.
  if (present.length > 0 && !processes?.some(isOurs)) {
    const names = present.map(({ key }) => key).join(', ');
    throw new UserError(
      `${app.display_name} has ${names} already, which the admin user needs for itself: remove them, or leave out admin-username.`,
    );
  }
  const view: AdminUser = { username, state: 'not begun', left: [] };
  let saved: Saved | undefined;
  /** A write was never answered, and may come through when all is taken back. */
  let isUnsure = false;

  async function save(jobId: string | undefined): Promise<void> {
    saved = { appId: app.id, jobId };
    await tools.saveState(ADMIN_STATE, JSON.stringify(saved));
  }

  /** Before the trigger. First the job, so that it is there as long as a variable is. */
  async function add(): Promise<void> {
    if (saved !== undefined) return;
    await save(undefined);
    const job = await written(
      () =>
        sevalla.createProcess(app.id, {
          display_name: ADMIN_JOB,
          type: 'job',
          entrypoint: COMMAND,
          job_start_policy: 'afterSuccessDeployment',
          resource_type_id: size!,
          scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
        }),
      async () => (await sevalla.listProcesses(app.id)).find(isOurs),
    );
    await save(job.id);
    for (const [key, value] of Object.entries(values)) {
      const old = present.find((variable) => variable.key === key);
      const change = { value, is_runtime: true, is_buildtime: false };
      await written(
        () =>
          old === undefined
            ? sevalla.createEnvVar(app.id, key, change)
            : sevalla.updateEnvVar(app.id, old.id, change),
        async () =>
          (await sevalla.listEnvVars(app.id)).find(
            (variable) => variable.key === key && variable.value === value,
          ),
      );
    }
    view.state = 'unknown';
    log.info(`The admin user ${username} is to be made after the deployment.`);
  }

  /** What a write has made; what its lost answer would have told is looked up. @throws SevallaError */
  async function written<T>(write: () => Promise<T>, look: () => Promise<T | undefined>) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof SevallaError) || !error.isUncertain) throw error;
      log.info(`${error.message} Looking whether it was carried out all the same.`);
      const found = await look();
      if (found !== undefined) return found;
      isUnsure = true;
      throw error;
    }
  }

  /** After the deployment, however it went. Never throws. */
  async function settle(outcome: Outcome | undefined): Promise<void> {
    if (saved === undefined) return;
    if (outcome?.kind === 'ended' && outcome.deployment.status === 'success') {
      view.state = await hear(outcome.deployment.created_at);
      log.info(`Admin user ${username}: ${view.state}.`);
    } else if (outcome?.kind === 'ended' || view.state === 'not begun') {
      view.state = 'not made';
    }
    const api = tools.signal.aborted ? scene.hurry() : sevalla;
    try {
      await takeBack(saved, api);
      // The post step looks again for what comes late.
      if (!isUnsure) await tools.saveState(ADMIN_STATE, '');
    } catch (error) {
      view.left = [ADMIN_JOB, ...Object.keys(values)];
      log.warning(
        `The job of the admin user and its variables could not be taken back, which the post step tries again: ${errorMessage(error)}`,
      );
    }
  }

  async function hear(since: string): Promise<AdminUser['state']> {
    const giveUpAt = tools.now() + HEAR_MS;
    let pauseMs = inputs['poll-interval'] ?? ADVISED_MS;
    while (!tools.signal.aborted) {
      try {
        const entries = await sevalla.runtimeLogs(app.id, {
          from: new Date(since).toISOString(),
          limit: 5000,
        });
        const told = verdictIn(entries);
        if (told !== undefined) return told;
        if (tools.now() >= giveUpAt) break;
        await tools.sleep(pauseMs);
        // The tier of logs is small, so a short interval does not stay short.
        pauseMs = Math.max(pauseMs, Math.min(pauseMs * 2, ADVISED_MS));
      } catch (error) {
        if (tools.signal.aborted) break;
        log.info(`The runtime log cannot be read: ${errorMessage(error)}`);
        break;
      }
    }
    return 'unknown';
  }

  return { view, add, settle };
}

/** The post step of a main step that was killed. @throws SevallaError */
export async function takeAdminBack(
  text: string,
  sevalla: Sevalla,
  { log }: Pick<Tools, 'log'>,
): Promise<void> {
  await takeBack(JSON.parse(text) as Saved, sevalla);
  log.info('The job that was to make the admin user was taken back, and its variables with it.');
}

/** Variables first: as long as one is there, so is the job that tells whose it is. */
async function takeBack({ appId, jobId }: Saved, sevalla: Sevalla): Promise<void> {
  const find = async () => (await sevalla.listEnvVars(appId)).filter(({ key }) => isNamed(key));
  const variables = await find();
  for (const { id } of variables) await sevalla.deleteEnvVar(appId, id).catch(unlessGone);
  // A password is not left behind on the word of a 404.
  const left = variables.length === 0 ? [] : await find();
  if (left.length > 0) {
    throw new UserError(`${left.map(({ key }) => key).join(', ')} are still there.`);
  }
  const jobs = jobId === undefined ? (await sevalla.listProcesses(appId)).filter(isOurs) : [];
  for (const id of jobId === undefined ? jobs.map((job) => job.id) : [jobId]) {
    await sevalla.deleteProcess(appId, id).catch(unlessGone);
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof SevallaError) || error.status !== 404) throw error;
}

function isNamed(key: string): boolean {
  return ['USERNAME', 'EMAIL', 'PASSWORD'].some((name) => key === `${PREFIX}${name}`);
}

function isOurs({ type, display_name, entrypoint }: Process): boolean {
  return type === 'job' && display_name === ADMIN_JOB && entrypoint === COMMAND;
}

function literalOf(name: string, value: string): string {
  const read = toLiteral(value);
  if ('fault' in read) throw new UserError(`${name}: ${read.fault}.`);
  return read.literal;
}

/** The words of Django's createsuperuser. */
function verdictIn(entries: readonly LogEntry[]): AdminUser['state'] | undefined {
  const says = (pattern: RegExp): boolean => entries.some(({ message }) => pattern.test(message));
  if (says(/^Superuser created successfully\.?$/)) return 'made';
  if (says(/CommandError: Error: That .+ is already taken\./)) return 'exists already';
  const isRefused = says(/^CommandError: |\b(?:python|manage\.py).*(?:not found|No such file)/);
  return isRefused ? 'not made' : undefined;
}
