/** What a text such as `ghcr.io/octo/shop:v1` means to an engine that pulls it. */
export interface ImageReference {
  /** The repository as it was written, without tag and digest. */
  name: string;
  /** `ghcr.io`, `127.0.0.1:5000`; `docker.io` where the name has no host. */
  registry: string;
  /** The name within the registry: `library/nginx` for `nginx`. */
  repository: string;
  /** `latest` where neither a tag nor a digest was written. */
  tag: string | undefined;
  /** `sha256:…`; beside it the tag counts for nothing. */
  digest: string | undefined;
}

const DOCKER_HUB = 'docker.io';
// Docker Hub is asked under another name than its images have.
const DOCKER_HUB_API = 'https://registry-1.docker.io';

const COMPONENT = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REFERENCE = new RegExp(
  `^((?:[\\w.-]+(?::\\d+)?/|\\[[\\da-fA-F:]+\\](?::\\d+)?/)?${COMPONENT}(?:/${COMPONENT})*)` +
    '(?::(\\w[\\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$',
);

/** undefined for a text that no engine takes. */
export function parseReference(text: string): ImageReference | undefined {
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [, name = '', tag, digest] = match;
  const host = hostIn(name);
  const registry = registryOf(name);
  const path = host === undefined ? name : name.slice(host.length + 1);
  const isOfficial = registry === DOCKER_HUB && !path.includes('/');
  return {
    name,
    registry,
    repository: isOfficial ? `library/${path}` : path,
    tag: tag ?? (digest === undefined ? 'latest' : undefined),
    digest,
  };
}

/** `ghcr.io` of `ghcr.io/owner/app`; `docker.io` where the name has no host. */
export function registryOf(name: string): string {
  const host = hostIn(name);
  return host === undefined || host === 'index.docker.io' ? DOCKER_HUB : host;
}

/** Where the API of a registry is: plain http on this machine alone, as engines have it. */
export function apiOf(registry: string): string {
  if (registry === DOCKER_HUB) return DOCKER_HUB_API;
  const secure = `https://${registry}`;
  return isLoopback(new URL(secure)) ? `http://${registry}` : secure;
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function hostIn(name: string): string | undefined {
  const [first = '', ...rest] = name.split('/');
  return rest.length > 0 && (/[.:A-Z]/.test(first) || first === 'localhost') ? first : undefined;
}
