import { credentialsIn, hasSecretForm } from '../../rules/secrets.ts';
import type { CachePlan } from './cache.ts';
import type { Inputs } from './contract.ts';
import { SHORTEST_SEARCHED } from './leaks.ts';
import { repositoriesOf } from './tags.ts';

// The command line of the build. No I/O here, and never the value of a secret.

export interface Plan {
  /** `docker`, `docker-container`, `remote`, … */
  driver: string;
  references: readonly string[];
  labels: readonly string[];
  /** The engine is to have the image, whether or not a registry is. */
  load: boolean;
  metadataFile: string;
  /** The first try failed in the registry, so that all that is left to do is the transfer. */
  isRetry: boolean;
  /** The builder can save no cache. */
  isCacheOff?: boolean;
  /** Beside those of `cache-from` and `cache-to`. */
  cache: Pick<CachePlan, 'from' | 'to'>;
}

/** The variable that carries the nth secret: a name of ours, so that no secret can replace PATH. */
export function secretVariable(index: number): string {
  return `BUILD_SECRET_${index}`;
}

const repeated = (flag: string, values: readonly string[] = []): string[] =>
  values.map((value) => `--${flag}=${value}`);
const optional = (flag: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`--${flag}=${value}`];

/** The arguments of `docker` that let BuildKit check a Dockerfile and build nothing. */
export function composeCheck(inputs: Inputs): string[] {
  return [
    'buildx',
    'build',
    '--call=check,format=json',
    ...optional('builder', inputs.builder),
    ...optional('file', inputs.file),
    ...optional('target', inputs.target),
    ...repeated('build-arg', inputs['build-args']),
    '--',
    inputs.context,
  ];
}

/** Whether the builder can push what has no tag yet; the one of the engine cannot. */
export function pushesByDigest({ driver }: Pick<Plan, 'driver'>): boolean {
  return driver !== 'docker';
}

/** The arguments of `docker`, from `buildx build` on. */
export function composeArguments(inputs: Inputs, plan: Plan): string[] {
  const byDigest = inputs.push && pushesByDigest(plan);
  const losesAttestations = !byDigest && plan.load && pushesByDigest(plan);
  return [
    'buildx',
    'build',
    ...optional('builder', inputs.builder),
    '--progress=plain',
    `--metadata-file=${plan.metadataFile}`,
    ...optional('file', inputs.file),
    ...optional('target', inputs.target),
    `--platform=${inputs.platforms.join(',')}`,
    ...repeated('tag', byDigest ? [] : plan.references),
    ...repeated('label', plan.labels),
    ...repeated('build-arg', inputs['build-args']),
    ...(inputs.secrets ?? []).map(
      ({ name }, index) => `--secret=id=${name},env=${secretVariable(index)}`,
    ),
    ...repeated('cache-from', [...plan.cache.from, ...(inputs['cache-from'] ?? [])]),
    ...repeated(
      'cache-to',
      plan.isCacheOff
        ? []
        : [...plan.cache.to, ...(inputs['cache-to'] ?? [])].map(ignoreExportErrors),
    ),
    // The first try has just filled the cache with what these two ask for.
    ...(inputs['no-cache'] && !plan.isRetry ? ['--no-cache'] : []),
    ...(inputs.pull && !plan.isRetry ? ['--pull'] : []),
    // On its way into an engine an image loses what is attached to it, or is refused with it.
    `--provenance=${losesAttestations ? 'false' : inputs.provenance}`,
    ...(losesAttestations || inputs.sbom === 'false' ? [] : [`--sbom=${inputs.sbom}`]),
    ...output(inputs, plan),
    '--',
    inputs.context,
  ];
}

/** Somebody asked for a build that fails where its cache cannot be saved. */
export function insistsOnCache({ 'cache-to': caches = [] }: Inputs): boolean {
  return caches.some((cache) => /(?:^|,)ignore-error=(?:false|0)\b/i.test(cache));
}

/** A tag is given only to what was looked at, so nothing is pushed under one. */
function output({ images, push, reproducible }: Inputs, plan: Omit<Plan, 'isRetry'>): string[] {
  const timestamps = reproducible ? ',rewrite-timestamp=true' : '';
  if (push && pushesByDigest(plan)) {
    const names = repositoriesOf(images, plan.references).join(',');
    return [
      `--output=type=image,"name=${names}",push-by-digest=true,name-canonical=true,push=true${timestamps}`,
    ];
  }
  if (!push && !plan.load) return ['--output=type=cacheonly'];
  return reproducible ? [`--output=type=docker${timestamps}`] : ['--load'];
}

/** A cache that could not be saved must not fail an image that was built. */
function ignoreExportErrors(cache: string): string {
  const type = /(?:^|,)type=([^,]+)/.exec(cache)?.[1] ?? 'registry';
  if (type === 'inline' || /(?:^|,)ignore-error=/.test(cache)) return cache;
  return `${cache.includes('=') ? cache : `type=registry,ref=${cache}`},ignore-error=true`;
}

// A name for everybody's eyes, whatever else it says: NEXT_PUBLIC_API_KEY, STRIPE_PUBLISHABLE_KEY.
const PUBLIC_NAME = /(?:^|_)(?:PUBLIC|PUBLISHABLE|VITE)(?:_|$)/i;
const SECRET_NAME =
  /PASSWORD|PASSWD|CREDENTIAL|(?:SECRET|TOKEN)S?(?:_|$)|(?:^|_|API|ACCESS|PRIVATE)KEYS?(?:_|$)/i;

export interface ArgumentFault {
  /** Names the argument and never its value. */
  message: string;
  /** To be masked. */
  value: string;
}

/**
 * What is wrong with build arguments, which stay readable in the history of the image and in its
 * provenance.
 * @param secrets Values that are known to be secret.
 */
export function argumentFaults(
  args: readonly string[],
  secrets: readonly string[],
): ArgumentFault[] {
  return args.flatMap((argument, index) => {
    const name = /^([A-Za-z_]\w*)=/.exec(argument)?.[1];
    if (name === undefined) {
      return { message: `entry ${index + 1} is not NAME=value`, value: argument };
    }
    const value = argument.slice(name.length + 1);
    if (secrets.some((secret) => holds(value, secret))) {
      return { message: `${name} has the value of a secret`, value };
    }
    if (hasSecretForm(value) || credentialsIn(value)?.password) {
      return { message: `${name} has a value with the form of a secret`, value };
    }
    if (SECRET_NAME.test(name) && !PUBLIC_NAME.test(name)) {
      return { message: `${name} has the name of a secret`, value };
    }
    return [];
  });
}

/** A short secret, such as `80`, is a part of much that is none. */
function holds(value: string, secret: string): boolean {
  if (secret.trim() === '') return false;
  if (value === secret) return true;
  const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
  return secret.length >= SHORTEST_SEARCHED && forms.some((form) => value.includes(form));
}

/** Labels that hold a secret: they are on the command line and in the image. */
export function labelFaults(
  labels: readonly string[],
  secrets: readonly string[],
): ArgumentFault[] {
  return labels
    .filter((label) => secrets.some((secret) => holds(label.slice(label.indexOf('=') + 1), secret)))
    .map((label) => ({
      message: `${label.split('=', 1)[0]} has the value of a secret`,
      value: label.slice(label.indexOf('=') + 1),
    }));
}

const SECRET_ATTRIBUTE =
  /(?:^|,)"?(token|ghtoken|secret_access_key|session_token|access_key_secret)=([^,]*)/i;

/** Caches whose credentials would be on the command line; Buildx takes them from its variables too. */
export function cacheFaults(caches: readonly string[]): ArgumentFault[] {
  return caches.flatMap((cache) => {
    const [, name, value = ''] = SECRET_ATTRIBUTE.exec(cache) ?? [];
    if (name === undefined) return [];
    return { message: `${name} would be seen in every list of processes`, value };
  });
}
