import { errorMessage, UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { isFinal } from '../../sevalla/errors.ts';
import type {
  ApiKeyValidation,
  Application,
  Deployment,
  Domain,
  Process,
} from '../../sevalla/schemas.ts';
import type { Inputs } from './contract.ts';
import { describeIdentity, type Identity, identityOf, repositoryOf } from './identity.ts';
import type { Target } from './outcome.ts';
import type { OwnImage } from './own-image.ts';

const DAY_MS = 86_400_000;
const KEY_WARNING_DAYS = 14;
const HEALTH_CHECKS = 'https://docs.sevalla.com/guides/python/django/health-checks';

export interface Preflight {
  /** With the image as it is to be triggered. */
  inputs: Inputs;
  /** What is to be put back should the application take the digest for its own image. */
  ownImage: OwnImage | undefined;
  target: Target;
  /** undefined where it cannot be told before the trigger. */
  identity: Identity | undefined;
  /** Sevalla deploys the push that this run is of by itself. */
  expectsPush: boolean;
  app: Application;
  /** undefined where the key may not read them. */
  processes: readonly Process[] | undefined;
  web: Process | undefined;
  /** The newest deployments before the trigger, newest first. */
  past: readonly Deployment[];
}

/**
 * Looks at everything that is known before the trigger.
 * @throws UserError for what would certainly deploy nothing, or something else than asked for.
 */
export async function preflight(
  asked: Inputs,
  appId: string,
  sevalla: Sevalla,
  tools: Tools,
): Promise<Preflight> {
  const { log } = tools;
  const key = await validateKey(sevalla, log);
  const app = await sevalla.getApplication(appId);
  refuse(asked, app);

  const [processes, domains, past, image] = await Promise.all([
    optional(sevalla.listProcesses(appId), 'processes of the application', log),
    optional(sevalla.listDomains(appId), 'domains of the application', log),
    // Not optional: without it our own deployment could not be told from an earlier one.
    sevalla.listDeployments(appId, { most: 100 }),
    deploysImage(asked, app)
      ? loadChooser().then((choose) => choose(asked, app, tools))
      : undefined,
  ]);
  const inputs = image?.pinned ? { ...asked, 'docker-image': image.pinned } : asked;
  const identity = await identityOf(inputs, app, tools.context);
  const isAutomatic = deploysPushes(inputs, app);
  const expectsPush =
    isAutomatic && identity !== undefined && (await tools.context()).eventName === 'push';
  const web = processes?.find(({ type }) => type === 'web');
  const url = addressOf(domains ?? []);

  log.info(`Application ${app.display_name} (${app.id}), ${describeSource(app)}.`);
  if (url !== undefined) log.info(`Address: ${url}`);
  if (web) log.info(describeWeb(web));
  if (app.status === 'deploymentInProgress' && !identity && inputs['on-running'] === 'wait') {
    log.info('Another deployment is running: this one waits in the queue until it has ended.');
  }
  const advice = [
    ...adviceOnKey(key, tools.now()),
    // A deployment of the same commit is found and followed.
    ...(isAutomatic && identity === undefined ? adviceOnAutoDeploy(app) : []),
    ...adviceOnProbe(web),
    ...(image?.advice ?? []),
  ];
  annotate(advice, log);
  const target = {
    appId,
    appName: app.display_name,
    url,
    previousId: past[0]?.id,
    image: deploysImage(inputs, app)
      ? (inputs['docker-image'] ?? app.docker_image ?? undefined)
      : undefined,
    what: describeWhat(inputs, app),
    advice,
    past,
    repositoryUrl: await repositoryOf(app, tools.context),
  };
  if (identity?.kind === 'commit') log.info(`To be deployed: ${describeIdentity(identity)}.`);
  const ownImage =
    image?.pinned && asked['docker-image'] === undefined
      ? { tag: app.docker_image!, pinned: image.pinned }
      : undefined;
  return { inputs, ownImage, target, identity, expectsPush, app, processes, web, past };
}

/** A restart and a hook take what is there. */
function deploysImage(inputs: Inputs, { source }: Application): boolean {
  const takes = inputs['is-restart'] || inputs['deploy-hook-url'] !== undefined;
  return source === 'dockerImage' && !takes;
}

/** Most applications are built from Git, and need none of it. */
async function loadChooser() {
  return (await import('./image.ts')).chooseImage;
}

export async function validateKey(
  sevalla: Sevalla,
  log: Tools['log'],
): Promise<ApiKeyValidation | undefined> {
  try {
    return await sevalla.validateKey();
  } catch (error) {
    if (isFinal(error) && error.status === 401) throw error;
    // Whether the key is good enough is decided by the calls that follow.
    log.debug(`The key could not be checked: ${errorMessage(error)}`);
    return undefined;
  }
}

export async function optional<T>(
  answer: Promise<T>,
  what: string,
  log: Tools['log'],
): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    log.info(`The ${what} could not be read: ${errorMessage(error)}`);
    return undefined;
  }
}

export function refuse(inputs: Inputs, app: Application): void {
  const { branch, 'docker-image': image } = inputs;
  const faults = [
    ...(app.is_suspended ? ['it is suspended: activate it first'] : []),
    ...(app.status === 'deleting' ? ['it is being deleted'] : []),
    ...(image !== undefined && app.source.endsWith('Git')
      ? [`it is built from a Git repository (${app.source}), so docker-image cannot be deployed`]
      : []),
    ...(branch !== undefined && app.source === 'dockerImage'
      ? ['it is deployed from a Docker image, so there is no branch to deploy: use docker-image']
      : []),
  ];
  if (faults.length > 0) {
    throw new UserError(
      `The application ${app.display_name} cannot be deployed so: ${faults.join('; ')}.`,
    );
  }
}

export function annotate(advice: readonly Finding[], log: Tools['log']): void {
  for (const { severity, message, fix } of advice) {
    log.annotate({ level: severity, message: fix ? `${message} Fix: ${fix}.` : message });
  }
}

/** The primary domain once it is active, else the one that every application has. */
export function addressOf(domains: readonly Domain[]): string | undefined {
  const usable = domains.filter(({ is_enabled, is_wildcard }) => is_enabled && !is_wildcard);
  const best =
    usable.find(({ is_primary, status }) => is_primary && status === 'ACTIVE') ??
    usable.find(({ type }) => type === 'SYSTEM') ??
    usable.find(({ status }) => status === 'ACTIVE');
  return best === undefined ? undefined : `https://${best.name}`;
}

function describeSource({ source, repo_url, default_branch, docker_image }: Application): string {
  if (source === 'dockerImage') return `from the image ${docker_image ?? '(none yet)'}`;
  return `from ${repo_url ?? source}${default_branch ? `, branch ${default_branch}` : ''}`;
}

function describeWhat(inputs: Inputs, app: Application): string {
  const { branch = app.default_branch, 'docker-image': image = app.docker_image } = inputs;
  if (inputs['is-restart']) return 'the last successful build again';
  if (app.source === 'dockerImage') return `image ${image ?? '(none yet)'}`;
  return branch ? `branch ${branch}` : 'the default branch';
}

/** `Web process: port 8080, start command …, readiness probe HTTP /health/.` */
export function describeWeb({
  port,
  entrypoint,
  readiness_probe,
  liveness_probe,
}: Process): string {
  const parts = [
    `port ${port ?? 8080}`,
    entrypoint ? `start command ${JSON.stringify(entrypoint)}` : "the image's own start command",
    `readiness probe ${describeProbe(readiness_probe)}`,
    `liveness probe ${describeProbe(liveness_probe)}`,
  ];
  return `Web process: ${parts.join(', ')}.`;
}

function describeProbe(probe: Process['readiness_probe']): string {
  if (probe?.httpGet) return `${probe.httpGet.scheme ?? 'HTTP'} ${probe.httpGet.path ?? '/'}`;
  if (probe?.tcpSocket) return 'TCP';
  return probe?.exec ? 'by a command' : 'none';
}

export function adviceOnKey(key: ApiKeyValidation | undefined, now: number): Finding[] {
  if (!key?.expires_at) return [];
  const days = Math.floor((Date.parse(key.expires_at) - now) / DAY_MS);
  if (!(days < KEY_WARNING_DAYS)) return [];
  return [
    {
      id: 'key.expires',
      severity: 'warning',
      message: `The API key ${key.name} expires on ${key.expires_at.slice(0, 10)}.`,
      fix: 'make a new one in the dashboard and replace the secret',
    },
  ];
}

/** Only private repositories tell Sevalla of a push. */
function deploysPushes({ branch }: Inputs, app: Application): boolean {
  const isDefault = branch === undefined || branch === app.default_branch;
  return app.auto_deploy && app.source === 'privateGit' && isDefault;
}

function adviceOnAutoDeploy({ default_branch: branch }: Application): Finding[] {
  return [
    {
      id: 'app.auto-deploy',
      severity: 'warning',
      message: `Automatic deployment is on: each push to ${branch ?? 'the branch'} is deployed twice, by Sevalla and by this step.`,
      fix: 'turn it off in the settings of the application',
      docs: 'https://docs.sevalla.com/developer-tools/github-actions',
    },
  ];
}

export function adviceOnProbe(web: Process | undefined): Finding[] {
  if (web === undefined || describeProbe(web.readiness_probe) !== 'none') return [];
  return [
    {
      id: 'process.readiness',
      severity: 'notice',
      message:
        'The web process has no readiness probe: visitors reach a new instance before it can answer, and a deployment counts as a success even if it never can.',
      fix: 'give it one, such as /health/, under Processes > Web > Health checks',
      docs: HEALTH_CHECKS,
    },
  ];
}
