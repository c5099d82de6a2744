import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Background } from '../background.ts';
import type { Clock } from '../clock.ts';
import type { DeploymentStep } from '../contract.ts';
import { appendBounded, logEntry, type Severity } from '../log-entries.ts';
import { newDeployment, timestamp } from '../store/records.ts';
import type { Application, Artifact, Deployment, LiveRelease, State } from '../store/state.ts';
import type { Switches } from '../switches.ts';
import { isAbort, messageOf, stackOf } from '../thrown.ts';
import { floors, timing } from '../timing.ts';
import { checkOut } from './checkout.ts';
import { runToEnd } from './container.ts';
import { DeploymentFailure } from './deployment-failure.ts';
import { applyGrammar } from './env-grammar.ts';
import { baseEnvironment, variablesOf } from './environment.ts';
import type { DeploymentLog, Hosting } from './hosting.ts';
import { obtainImage } from './obtain-image.ts';
import { startOsProcess } from './os-process.ts';
import { createWaitingRoom } from './waiting-room.ts';

export type DeploymentRequest = {
  type: Deployment['type'];
  trigger: 'MANUAL_DEPLOY' | 'RESTART' | 'ROLLBACK_DEPLOYMENT' | 'DEPLOYMENT_HOOK' | 'PROMOTE';
  branch?: string | undefined;
  dockerImage?: string | undefined;
  /** Restart, rollback and promotion: roll this out again, without checkout and build. */
  reuse?: Deployment | undefined;
};

export type Deployer = {
  /** Queues a deployment and answers it as `waiting`. */
  trigger(application: Application, request: DeploymentRequest): Deployment;
  /** False when the deployment has ended already. */
  cancel(application: Application, deployment: Deployment): boolean;
  /** Somebody has seen the deployment as `waiting`; it may start. */
  noteRead(deployment: Deployment): void;
  isBusy(application: Application): boolean;
  /** Goes on with what was waiting when a state file was written. */
  resume(application: Application): void;
  /** Runs a cron process once, with what is live. */
  runCron(application: Application, processId: string): boolean;
};

export type DeployerOptions = {
  state: State;
  switches: Switches;
  clock: Clock;
  hosting: Hosting;
  background: Background;
  /** Holds one folder per build. */
  artifacts: string;
  onChange(): void;
};

const maxLogEntries = 5_000;
/** Successful builds kept for restarts and rollbacks. */
const keptArtifacts = 3;

export function createDeployer(options: DeployerOptions): Deployer {
  const { state, switches, clock, hosting, background, onChange } = options;
  const lanes = new Map<string, { deployment: Deployment; abort: AbortController }>();
  const waitingRoom = createWaitingRoom(clock);

  function pump(application: Application): void {
    if (lanes.has(application.id)) return;
    const deployment = application.deployments.find(({ status }) => status === 'waiting');
    if (deployment === undefined) return;
    const abort = new AbortController();
    lanes.set(application.id, { deployment, abort });
    background.run(async (closing) => {
      const signal = AbortSignal.any([abort.signal, closing]);
      try {
        await run({ application, deployment, signal, closing });
      } finally {
        lanes.delete(application.id);
        if (!closing.aborted) pump(application);
      }
    });
  }

  async function run(lane: Omit<Context, 'log' | 'live'>): Promise<void> {
    const { deployment, signal } = lane;
    try {
      await waitingRoom.wait(deployment.id, signal);
    } catch (error) {
      if (!isAbort(error)) throw error;
    }
    if (deployment.status !== 'waiting' || signal.aborted) return;
    update(deployment, { status: 'inProgress', started_at: timestamp() });
    const context: Context = { ...lane, log: logInto(deployment), live: null };
    const ending = await execute(context);
    update(deployment, { status: ending, finished_at: timestamp() });
    await settle(context, ending);
    onChange();
  }

  function update(deployment: Deployment, changes: Partial<Deployment>): void {
    Object.assign(deployment, changes, { updated_at: timestamp() });
    onChange();
  }

  function logInto(deployment: Deployment): DeploymentLog {
    return (severity: Severity, message: string, tags: object = {}) => {
      const all = { app_id: deployment.app_id, deployment_id: deployment.id, ...tags };
      const entry = logEntry('APP_DEPLOYMENT', severity, message, all);
      appendBounded(deployment.logs, entry, maxLogEntries);
    };
  }

  type Context = {
    application: Application;
    deployment: Deployment;
    /** Fires when the deployment is cancelled or the emulator stops. */
    signal: AbortSignal;
    /** Fires when the emulator stops. */
    closing: AbortSignal;
    log: DeploymentLog;
    /** Set once there is something to run jobs with. */
    live: LiveRelease | null;
  };

  async function execute(context: Context): Promise<'success' | 'failed' | 'cancelled'> {
    const { deployment, signal, log } = context;
    try {
      for (const step of deployment.steps) {
        await steps[step](context);
        signal.throwIfAborted();
      }
      log('INFO', 'Deployment finished successfully');
      return 'success';
    } catch (error) {
      if (signal.aborted) {
        log('WARN', 'Deployment was cancelled');
        return 'cancelled';
      }
      if (error instanceof DeploymentFailure) log('ERROR', error.message);
      else log('ERROR', `Emulator fault: ${stackOf(error)}`);
      log('ERROR', 'Deployment failed');
      return 'failed';
    }
  }

  const steps: Record<DeploymentStep, (context: Context) => Promise<void>> = {
    checkout: async ({ application, deployment, signal, log }) => {
      log('INFO', `Cloning repository ${deployment.repo_url}`, { step: 'checkout' });
      await clock.sleep(timing.checkoutMs, signal);
      const target = join(options.artifacts, deployment.id);
      deployment.artifact = { kind: 'directory', path: target };
      const checkout = await checkOut(application, deployment.branch, target);
      update(deployment, checkout);
      const commit = checkout.commit_sha === null ? '' : ` at ${checkout.commit_sha}`;
      log('INFO', `Checked out ${checkout.branch}${commit}`, { step: 'checkout' });
    },

    build: async ({ application, deployment, signal, log }) => {
      const tags = { step: 'build' };
      log('INFO', 'Build started', tags);
      await clock.sleep(timing.buildMs, signal);
      const directory = buildDirectory(application, deployment);
      deployment.artifact = { kind: 'directory', path: directory };
      if (application.buildCommand === null) {
        log('INFO', 'No build command; the sources are the artifact', tags);
        return;
      }
      const variables = variablesOf(state, application, 'is_buildtime');
      const { environment } = applyGrammar(variables, 'off');
      const container = startOsProcess({
        command: application.buildCommand,
        cwd: directory,
        environment: { ...baseEnvironment(process.env, 'build'), ...environment },
        onLine: (line) => log('INFO', line, tags),
      });
      const code = await runToEnd(container, floors.terminationGraceMs, signal);
      if (code !== 0) throw new DeploymentFailure(`Build failed with exit code ${code}`);
      log('INFO', 'Build finished', tags);
    },

    rollout: async (context) => {
      const { application, deployment, signal } = context;
      const log: DeploymentLog = (severity, message, tags) =>
        context.log(severity, message, { step: 'rollout', ...tags });
      log('INFO', 'Rollout started');
      const artifact = await artifactOf(application, deployment, log, signal);
      await clock.sleep(timing.scheduleMs, signal);
      const raw = variablesOf(state, application, 'is_runtime');
      const { environment, problems } = applyGrammar(raw, switches['env-grammar']);
      for (const problem of problems) log('ERROR', problem);
      if (problems.length > 0) {
        throw new DeploymentFailure('Error: failed parsing --set data: invalid environment value');
      }
      const kept = application.processes.filter(({ isDeleted }) => !isDeleted);
      const processes = structuredClone(kept);
      context.live = { deploymentId: deployment.id, artifact, processes, environment };
      await runJobs(context, 'beforeDeployment', signal);
      try {
        await hosting.rollOut(application, context.live, log, signal);
      } catch (error) {
        if (switches['failed-rollout'] === 'uninstall' && !signal.aborted) {
          await hosting.stop(application.id);
          application.live = null;
        }
        throw error;
      }
      application.processes = application.processes.filter(({ isDeleted }) => !isDeleted);
    },
  };

  async function artifactOf(
    application: Application,
    deployment: Deployment,
    log: DeploymentLog,
    signal: AbortSignal,
  ): Promise<Artifact> {
    if (deployment.docker_image_url === null) {
      if (deployment.artifact === null) throw new DeploymentFailure('No artifact to roll out');
      return deployment.artifact;
    }
    await clock.sleep(timing.pullMs, signal);
    const credential = state.registries.find(
      ({ id }) => id === application.docker_registry_credential_id,
    );
    const image = deployment.docker_image_url;
    await obtainImage(image, credential ?? null, switches['local-images'], log, signal);
    const artifact: Artifact = { kind: 'image', image };
    deployment.artifact = artifact;
    return artifact;
  }

  async function runJobs(
    { application, live, log }: Context,
    policy: 'beforeDeployment' | 'afterSuccessDeployment' | 'afterFailedDeployment',
    signal: AbortSignal,
  ): Promise<void> {
    if (live === null) return;
    const jobs = live.processes.filter(
      ({ type, job_start_policy }) => type === 'job' && job_start_policy === policy,
    );
    for (const job of jobs) {
      log('INFO', `Job ${job.display_name} started`, { step: 'rollout', process: job.key });
      const code = await hosting.runJob(application, job, live, log, signal);
      const message = `Job ${job.display_name} finished with exit code ${code}`;
      log(code === 0 ? 'INFO' : 'ERROR', message, { step: 'rollout', process: job.key });
      if (code !== 0) {
        throw new DeploymentFailure(`Job ${job.display_name} failed with exit code ${code}`);
      }
    }
  }

  async function settle(context: Context, ending: 'success' | 'failed' | 'cancelled') {
    const { application, deployment, log } = context;
    if (ending === 'success' && deployment.docker_image_url !== null) {
      if (switches['image-sticks'] === 'true' && application.source === 'dockerImage') {
        application.docker_image = deployment.docker_image_url;
      }
    }
    const policy = { success: 'afterSuccessDeployment', failed: 'afterFailedDeployment' } as const;
    if (ending !== 'cancelled') {
      try {
        await runJobs(context, policy[ending], context.closing);
      } catch (error) {
        if (!isAbort(error)) log('ERROR', messageOf(error));
      }
    }
    await removeOldArtifacts(application);
  }

  async function removeOldArtifacts(application: Application): Promise<void> {
    const paths = artifactPathsInUse(state);
    for (const deployment of application.deployments) {
      const { artifact, status } = deployment;
      if (status === 'waiting' || status === 'inProgress') continue;
      if (artifact?.kind !== 'directory' || paths.has(artifact.path)) continue;
      deployment.artifact = null;
      await rm(join(options.artifacts, deployment.id), { recursive: true, force: true });
    }
  }

  return {
    trigger(application, request) {
      if (switches['second-trigger'] === 'skip-older') {
        for (const older of application.deployments) {
          if (older.status === 'waiting') skip(older);
        }
      }
      const deployment = describe(application, request);
      application.deployments.push(deployment);
      onChange();
      pump(application);
      return deployment;
    },

    cancel(application, deployment) {
      if (deployment.status === 'waiting') {
        skip(deployment);
        return true;
      }
      const lane = lanes.get(application.id);
      if (deployment.status !== 'inProgress' || lane?.deployment !== deployment) return false;
      lane.abort.abort();
      return true;
    },

    noteRead: ({ id }) => waitingRoom.noteRead(id),

    isBusy: (application) =>
      application.deployments.some(({ status }) => status === 'waiting' || status === 'inProgress'),

    resume: pump,

    runCron(application, processId) {
      const { live } = application;
      const cron = live?.processes.find(({ id }) => id === processId);
      if (live === null || cron === undefined) return false;
      const nowhere: DeploymentLog = () => undefined;
      background.run(async (closing) => {
        await hosting.runJob(application, cron, live, nowhere, closing);
      });
      return true;
    },
  };

  function skip(deployment: Deployment): void {
    update(deployment, { status: 'skipped', finished_at: timestamp() });
    waitingRoom.noteRead(deployment.id);
  }
}

/** Of all applications, since a promotion makes one application's build another's too. */
export function artifactPathsInUse({ applications }: State): Set<string> {
  const artifacts = applications.flatMap(({ deployments, live }) => {
    const successes = deployments.filter(({ status }) => status === 'success');
    const pending = deployments.filter(
      ({ status }) => status === 'waiting' || status === 'inProgress',
    );
    const kept = [...successes.slice(-keptArtifacts), ...pending];
    return [...kept.map(({ artifact }) => artifact), live?.artifact ?? null];
  });
  const paths = artifacts.map((artifact) => artifact?.kind === 'directory' && artifact.path);
  return new Set(paths.filter((path) => typeof path === 'string'));
}

function describe(application: Application, request: DeploymentRequest): Deployment {
  const { type, trigger, reuse } = request;
  if (reuse !== undefined) {
    const { branch, commit_sha, commit_message, author_login, author_img } = reuse;
    const { artifact, docker_image_url, git_type, repo_url } = reuse;
    return newDeployment(application, {
      type,
      trigger,
      steps: ['rollout'],
      artifact,
      docker_image_url,
      git_type,
      repo_url,
      branch,
      commit_sha,
      commit_message,
      author_login,
      author_img,
    });
  }
  if (application.source === 'dockerImage') {
    return newDeployment(application, {
      type,
      trigger,
      steps: ['rollout'],
      docker_image_url: request.dockerImage ?? application.docker_image,
    });
  }
  return newDeployment(application, {
    type,
    trigger,
    steps: ['checkout', 'build', 'rollout'],
    branch: request.branch ?? application.default_branch,
  });
}

function buildDirectory(application: Application, deployment: Deployment): string {
  if (deployment.artifact?.kind !== 'directory') {
    throw new DeploymentFailure('Nothing was checked out');
  }
  return join(deployment.artifact.path, application.build_path ?? '.');
}
