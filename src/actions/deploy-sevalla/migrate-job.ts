import { UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Application, Process } from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';
import { migrates } from './pending-migrations.ts';

const NAME = 'Migrate';
const POLICY = 'beforeDeployment';

/** The job that brings the database up to date before each deployment. */
export interface MigrateJob {
  command: string;
  state: 'there' | 'to be created' | 'created' | 'to be corrected' | 'corrected';
}

interface Scene {
  app: Application;
  /** undefined where the key may not read them. */
  processes: readonly Process[] | undefined;
  sevalla: Sevalla;
  tools: Pick<Tools, 'log'>;
}

/**
 * Looks for the job that `migrate-command` demands.
 * @returns undefined when none is demanded.
 * @throws UserError when there is none and `migrate-job` is `check`
 */
export function prepareMigrateJob(inputs: Inputs, { app, processes, sevalla, tools }: Scene) {
  const command = inputs['migrate-command']?.trim();
  if (command === undefined) return undefined;
  if (processes === undefined) {
    throw new UserError('The processes cannot be read, so nobody can look for the migration job.');
  }
  const jobs = processes.filter(({ type }) => type === 'job');
  const own = jobs.find((job) => isBefore(job) && job.entrypoint?.trim() === command);
  if (own !== undefined) {
    tools.log.info(`The job ${nameOf(own)} runs ${command} before the deployment.`);
    const view: MigrateJob = { command, state: 'there' };
    return { view, apply: async () => undefined };
  }
  // One job of that purpose is corrected; among several nobody knows which is meant.
  const alike = jobs.filter((job) => job.entrypoint?.trim() === command || migrates(job));
  const wrong = alike.length === 1 ? alike[0] : undefined;
  if (inputs['migrate-job'] === 'check') throw missing(app, command, alike);
  const view: MigrateJob = { command, state: wrong ? 'to be corrected' : 'to be created' };

  /** @throws SevallaError */
  async function apply(): Promise<void> {
    if (wrong !== undefined) {
      const change = { entrypoint: command!, job_start_policy: POLICY };
      await sevalla.updateProcess(app.id, wrong.id, change);
      view.state = 'corrected';
      tools.log.info(`The job ${nameOf(wrong)} runs ${command} before the deployment from now on.`);
      return;
    }
    await create();
    view.state = 'created';
    tools.log.info(`The job ${NAME} was created: it runs ${command} before each deployment.`);
  }

  async function create(): Promise<void> {
    const web = processes!.find(({ type }) => type === 'web');
    if (!web?.resource_type_id) {
      throw new UserError('The size of the web process is not known, so no job can be made of it.');
    }
    try {
      await sevalla.createProcess(app.id, {
        display_name: NAME,
        type: 'job',
        entrypoint: command!,
        job_start_policy: POLICY,
        resource_type_id: web.resource_type_id,
        scaling_strategy: { type: 'manual', config: { instanceCount: 1 } },
      });
    } catch (error) {
      if (!(error instanceof SevallaError) || !error.isUncertain) throw error;
      const now = await sevalla.listProcesses(app.id);
      const isThere = now.some((job) => isBefore(job) && job.entrypoint?.trim() === command);
      if (!isThere) throw error;
    }
  }

  return { view, apply };
}

function missing(app: Application, command: string, alike: readonly Process[]): UserError {
  const found = alike.map(
    (job) =>
      `${nameOf(job)} runs ${JSON.stringify(job.entrypoint ?? '')} (${job.job_start_policy ?? 'no start policy'})`,
  );
  const instead = found.length === 0 ? 'it has no such job' : `instead, ${found.join(', and ')}`;
  return new UserError(
    `${app.display_name} does not run ${JSON.stringify(command)} before a deployment: ${instead}. ` +
      'Add it under Processes > Create process > Job, start policy before deployment, or set migrate-job: create.',
  );
}

function isBefore({ type, job_start_policy }: Process): boolean {
  return type === 'job' && job_start_policy === POLICY;
}

function nameOf({ display_name, key }: Process): string {
  return display_name ?? key;
}
