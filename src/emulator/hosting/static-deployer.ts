import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Background } from '../background.ts';
import type { Clock } from '../clock.ts';
import { appendBounded, logEntry, type Severity } from '../log-entries.ts';
import { timestamp } from '../store/records.ts';
import {
  newStaticSiteDeployment,
  type StaticSite,
  type StaticSiteDeployment,
} from '../store/static-site.ts';
import { isAbort, stackOf } from '../thrown.ts';
import { floors, timing } from '../timing.ts';
import { checkOut } from './checkout.ts';
import { runToEnd } from './container.ts';
import { DeploymentFailure } from './deployment-failure.ts';
import { baseEnvironment } from './environment.ts';
import { startOsProcess } from './os-process.ts';
import { createWaitingRoom } from './waiting-room.ts';

export type StaticDeployer = {
  /** Queues a deployment; `reuse` serves the output of an earlier one again, without a build. */
  trigger(
    site: StaticSite,
    request: { branch?: string | undefined; reuse?: StaticSiteDeployment | undefined },
  ): StaticSiteDeployment;
  /** False when the deployment has ended already. */
  cancel(site: StaticSite, deployment: StaticSiteDeployment): boolean;
  noteRead(deployment: StaticSiteDeployment): void;
  isBusy(site: StaticSite): boolean;
  /** Goes on with what was waiting when a state file was written. */
  resume(site: StaticSite): void;
  /** Removes what was built for a site. */
  removeOutputs(site: StaticSite): Promise<void>;
};

export type StaticDeployerOptions = {
  clock: Clock;
  background: Background;
  /** Holds one folder per build. */
  artifacts: string;
  onChange(): void;
};

type Log = (severity: Severity, message: string) => void;

const maxLogEntries = 5_000;
const keptOutputs = 3;

export function createStaticDeployer(options: StaticDeployerOptions): StaticDeployer {
  const { clock, background, artifacts, onChange } = options;
  const waitingRoom = createWaitingRoom(clock);
  const lanes = new Map<string, { deployment: StaticSiteDeployment; abort: AbortController }>();

  function update(deployment: StaticSiteDeployment, changes: Partial<StaticSiteDeployment>): void {
    Object.assign(deployment, changes, { updated_at: timestamp() });
    onChange();
  }

  function pump(site: StaticSite): void {
    if (lanes.has(site.id)) return;
    const deployment = site.deployments.find(({ status }) => status === 'waiting');
    if (deployment === undefined) return;
    const abort = new AbortController();
    lanes.set(site.id, { deployment, abort });
    background.run(async (closing) => {
      try {
        await run(site, deployment, AbortSignal.any([abort.signal, closing]));
      } finally {
        lanes.delete(site.id);
        if (!closing.aborted) pump(site);
      }
    });
  }

  async function run(
    site: StaticSite,
    deployment: StaticSiteDeployment,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await waitingRoom.wait(deployment.id, signal);
    } catch (error) {
      if (!isAbort(error)) throw error;
    }
    if (deployment.status !== 'waiting' || signal.aborted) return;
    update(deployment, { status: 'inProgress', started_at: timestamp() });
    const status = await execute(site, deployment, signal);
    if (status === 'success') site.liveDeploymentId = deployment.id;
    update(deployment, { status, finished_at: timestamp() });
    await removeOldOutputs(site);
  }

  async function execute(
    site: StaticSite,
    deployment: StaticSiteDeployment,
    signal: AbortSignal,
  ): Promise<'success' | 'failed' | 'cancelled'> {
    const log: Log = (severity, message) => {
      const tags = { static_site_id: site.id, deployment_id: deployment.id };
      const entry = logEntry('SS_DEPLOYMENT', severity, message, tags);
      appendBounded(deployment.logs, entry, maxLogEntries);
    };
    try {
      if (deployment.output === null) await build(site, deployment, log, signal);
      await clock.sleep(timing.scheduleMs, signal);
      log('INFO', 'Deployment finished successfully');
      return 'success';
    } catch (error) {
      if (signal.aborted) {
        log('WARN', 'Deployment was cancelled');
        return 'cancelled';
      }
      const isOwn = error instanceof DeploymentFailure;
      const message = isOwn ? error.message : `Emulator fault: ${stackOf(error)}`;
      log('ERROR', message);
      update(deployment, { build_error: message });
      return 'failed';
    }
  }

  async function build(
    site: StaticSite,
    deployment: StaticSiteDeployment,
    log: Log,
    signal: AbortSignal,
  ): Promise<void> {
    log('INFO', `Cloning repository ${deployment.repo_url}`);
    await clock.sleep(timing.checkoutMs, signal);
    const target = join(artifacts, deployment.id);
    const checkout = await checkOut(
      { ...site, repo_url: deployment.repo_url },
      deployment.branch,
      target,
    );
    update(deployment, checkout);
    log('INFO', `Checked out ${checkout.branch} at ${checkout.commit_sha ?? 'no commit'}`);
    await clock.sleep(timing.buildMs, signal);
    const directory = join(target, site.root_directory ?? '.');
    for (const command of [site.install_command, site.build_command]) {
      if (command === null || command.trim() === '') continue;
      log('INFO', `Running ${command}`);
      const container = startOsProcess({
        command,
        cwd: directory,
        environment: {
          ...baseEnvironment(process.env, 'build'),
          ...variablesOf(site, deployment),
        },
        onLine: (line) => log('INFO', line),
      });
      const code = await runToEnd(container, floors.terminationGraceMs, signal);
      if (code !== 0) throw new DeploymentFailure(`Build failed with exit code ${code}`);
    }
    const output = join(directory, site.published_directory ?? '.');
    const isThere = (await stat(output).catch(() => null))?.isDirectory() ?? false;
    if (!isThere) {
      throw new DeploymentFailure(
        `The published directory ${site.published_directory} does not exist after the build`,
      );
    }
    deployment.output = output;
  }

  /** The latest successes can be served again; so can the live one. */
  async function removeOldOutputs(site: StaticSite): Promise<void> {
    const successes = site.deployments.filter(({ status }) => status === 'success');
    const kept = successes.slice(-keptOutputs);
    const live = successes.find(({ id }) => id === site.liveDeploymentId);
    const outputs = new Set([...kept, ...(live ? [live] : [])].map(({ output }) => output));
    for (const deployment of site.deployments) {
      if (deployment.status === 'waiting' || deployment.status === 'inProgress') continue;
      if (deployment.output !== null && outputs.has(deployment.output)) continue;
      deployment.output = null;
      await removeBuild(deployment);
    }
  }

  // A deployment that reuses another's output has no folder of its own.
  async function removeBuild({ id }: StaticSiteDeployment): Promise<void> {
    const folder = join(artifacts, id);
    await rm(folder, { recursive: true, force: true });
  }

  return {
    trigger(site, { branch, reuse }) {
      const deployment =
        reuse === undefined
          ? newStaticSiteDeployment(site, { branch: branch ?? site.default_branch })
          : newStaticSiteDeployment(site, {
              repo_url: reuse.repo_url,
              branch: reuse.branch,
              author_login: reuse.author_login,
              commit_sha: reuse.commit_sha,
              commit_message: reuse.commit_message,
              output: reuse.output,
            });
      site.deployments.push(deployment);
      onChange();
      pump(site);
      return deployment;
    },

    cancel(site, deployment) {
      if (deployment.status === 'waiting') {
        update(deployment, { status: 'cancelled', finished_at: timestamp() });
        waitingRoom.noteRead(deployment.id);
        return true;
      }
      const lane = lanes.get(site.id);
      if (deployment.status !== 'inProgress' || lane?.deployment !== deployment) return false;
      lane.abort.abort();
      return true;
    },

    noteRead: ({ id }) => waitingRoom.noteRead(id),

    isBusy: (site) =>
      site.deployments.some(({ status }) => status === 'waiting' || status === 'inProgress'),

    resume: pump,

    async removeOutputs(site) {
      for (const deployment of site.deployments) await removeBuild(deployment);
    },
  };
}

/** A variable of one branch is for that branch only, and wins over one for all. */
function variablesOf(site: StaticSite, { branch }: StaticSiteDeployment): Record<string, string> {
  const used = site.envVars.filter((variable) => variable.is_production);
  const general = used.filter((variable) => variable.branch === null);
  const own = used.filter((variable) => variable.branch !== null && variable.branch === branch);
  return Object.fromEntries([...general, ...own].map(({ key, value }) => [key, value]));
}
