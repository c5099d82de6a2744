import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { NetworkError } from '../http/network-error.ts';
import {
  type Answer,
  createTransport,
  type Policy,
  type TransportTools,
  USER_AGENT,
} from '../http/request.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import { RegistryError } from './errors.ts';
import { apiOf, type ImageReference, isLoopback } from './reference.ts';

// What is read of a registry: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
// and https://distribution.github.io/distribution/spec/auth/token/

export interface Credentials {
  username: string;
  password: string;
}

export interface RegistryTools extends TransportTools {
  /** Declares a text secret from now on. */
  mask(secret: string): void;
}

export interface RepositoryOptions {
  /** Absent: as anybody. */
  credentials?: Credentials | undefined;
  tools: RegistryTools;
  policy?: Partial<Policy>;
}

/** A manifest, or a list of them by platform. */
export interface Manifest {
  /** What a pull of the reference gets now. */
  digest: string;
  content: z.infer<typeof Content>;
}

export interface Repository {
  /** What the tag or the digest of the reference stands for. @throws RegistryError */
  resolve(): Promise<Manifest>;
  /**
   * `os/architecture` of each image that there is; `unknown/unknown` is an attestation. undefined
   * where nobody says.
   * @throws RegistryError
   */
  platformsOf(manifest: Manifest): Promise<string[] | undefined>;
}

// A registry that does not answer must not hold up a deployment that could do without its answer.
const POLICY: Policy = {
  timeoutMs: 10_000,
  deadlineMs: 15_000,
  firstDelayMs: 500,
  mostDelayMs: 5000,
};

// The largest manifest that the specification asks a registry to take.
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_REDIRECTS = 5;

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

const DIGEST = /^sha256:[0-9a-f]{64}$/;

const Descriptor = z.looseObject({ digest: z.string().check(z.regex(DIGEST)) });
const Platform = z.looseObject({ os: z.string(), architecture: z.string() });
const Content = z.looseObject({
  // Of version 1 the digest is not that of the bytes, and engines no longer pull it.
  schemaVersion: z.literal(2),
  manifests: z.optional(z.array(z.looseObject({ platform: z.nullish(Platform) }))),
  config: z.optional(Descriptor),
});
const Token = z.looseObject({
  token: z.optional(z.string()),
  access_token: z.optional(z.string()),
});
const Refusal = z.looseObject({
  errors: z.array(z.looseObject({ code: z.nullish(z.string()), message: z.nullish(z.string()) })),
});

/** A client of the repository that a reference names. */
export function openRepository(
  reference: ImageReference,
  { credentials, tools, policy }: RepositoryOptions,
): Repository {
  const { registry, repository, tag, digest: wanted } = reference;
  const transport = createTransport({ ...POLICY, ...policy }, tools);
  const base = new URL(apiOf(registry));
  // What may stand in an error text that a registry makes of our own request.
  const secrets: string[] = [];
  if (credentials !== undefined) keepSecret(credentials.password);
  let authorization: string | undefined;

  function keepSecret(secret: string): void {
    tools.mask(secret);
    secrets.push(secret);
  }

  async function send(url: URL, accept: string, credential: string | undefined): Promise<Answer> {
    try {
      return await transport({
        method: 'GET',
        url: url.href,
        name: `The registry ${registry}`,
        headers: {
          accept,
          'user-agent': USER_AGENT,
          ...(credential === undefined ? {} : { authorization: credential }),
        },
        bucket: url.host,
        mostBytes: MOST_BYTES,
      });
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error;
      const fault = error.reach === 'oversized' ? 'unusable' : 'failing';
      throw new RegistryError(fault, `${registry} gives no answer: ${error.message}`, error);
    }
  }

  /** Plain http is for registries on this machine, which may point at this machine alone. */
  function isSafe(url: URL): boolean {
    if (url.protocol === 'https:') return true;
    return url.protocol === 'http:' && isLoopback(base) && isLoopback(url);
  }

  /** Goes where a redirect points; only the registry itself sees the credential. */
  async function sendOn(
    path: string,
    accept: string,
  ): Promise<{ answer: Answer; isHome: boolean }> {
    let url = new URL(path, base);
    for (let hops = 0; ; hops += 1) {
      const isHome = url.origin === base.origin;
      const answer = await send(url, accept, isHome ? authorization : undefined);
      const location = answer.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) {
        return { answer, isHome };
      }
      const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      if (next === undefined || !isSafe(next) || hops === MOST_REDIRECTS) {
        throw new RegistryError('unusable', `${registry} points to where nobody should follow`);
      }
      url = next;
    }
  }

  async function get(path: string, accept: string): Promise<Answer> {
    let { answer, isHome } = await sendOn(path, accept);
    // Nobody but the registry itself may ask for a credential.
    if (answer.status === 401 && isHome) {
      const challenges = parseChallenges(answer.headers.get('www-authenticate') ?? '');
      const granted = await answerChallenge(challenges);
      if (granted !== undefined) {
        authorization = granted;
        ({ answer, isHome } = await sendOn(path, accept));
      }
    }
    if (answer.status !== 200) throw refusal(answer, registry);
    return answer;
  }

  async function answerChallenge(challenges: readonly Challenge[]): Promise<string | undefined> {
    const bearer = challenges.find(({ scheme, parameters }) => {
      return scheme === 'bearer' && parameters['realm'] !== undefined;
    });
    if (bearer !== undefined) return `Bearer ${await fetchToken(bearer.parameters)}`;
    return challenges.some(({ scheme }) => scheme === 'basic') ? basic() : undefined;
  }

  function basic(): string | undefined {
    if (credentials === undefined) return undefined;
    const pair = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    keepSecret(pair);
    return `Basic ${pair}`;
  }

  async function fetchToken({ realm, service, scope }: Challenge['parameters']): Promise<string> {
    const url = URL.canParse(realm ?? '') ? new URL(realm!) : undefined;
    if (url === undefined || !isSafe(url)) {
      throw new RegistryError('unusable', `${registry} asks for a token from an unsafe address`);
    }
    if (service !== undefined) url.searchParams.set('service', service);
    for (const part of (scope ?? `repository:${repository}:pull`).split(' ')) {
      url.searchParams.append('scope', part);
    }
    const answer = await send(url, 'application/json', basic());
    if (answer.status !== 200) throw refusal(answer, `the token service of ${registry}`);
    const parsed = Token.safeParse(answer.json);
    const token = parsed.data?.token ?? parsed.data?.access_token;
    if (!token) throw new RegistryError('unusable', `${registry} gives a token without a token`);
    keepSecret(token);
    return token;
  }

  function refusal(answer: Answer, who: string): RegistryError {
    const [first] = Refusal.safeParse(answer.json).data?.errors ?? [];
    const said = [first?.code, first?.message].filter(Boolean).join(': ');
    const words = secrets
      .reduce((text, secret) => text.replaceAll(secret, '***'), said)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200);
    const { status } = answer;
    const fault =
      status === 404 ? 'missing' : status === 401 || status === 403 ? 'refused' : 'failing';
    return new RegistryError(fault, `${who} answers ${status}${words ? ` (${words})` : ''}`);
  }

  return {
    async resolve() {
      const answer = await get(`/v2/${repository}/manifests/${wanted ?? tag}`, ACCEPT);
      const digest = digestOf(answer.bytes);
      const told = answer.headers.get('docker-content-digest');
      const promised = [wanted, told && DIGEST.test(told) ? told : undefined];
      if (promised.some((other) => other !== undefined && other !== digest)) {
        throw new RegistryError('unusable', `${registry} gives other bytes than its digest says`);
      }
      const parsed = Content.safeParse(answer.json);
      if (parsed.success) return { digest, content: parsed.data };
      throw new RegistryError('unusable', `${registry} gives a manifest that no engine pulls`);
    },

    async platformsOf({ content: { manifests, config } }) {
      if (manifests !== undefined) {
        const platforms = manifests.flatMap(({ platform }) => (platform ? [nameOf(platform)] : []));
        return platforms.length < manifests.length ? undefined : platforms;
      }
      if (config === undefined) return undefined;
      const answer = await get(`/v2/${repository}/blobs/${config.digest}`, 'application/json, */*');
      if (digestOf(answer.bytes) !== config.digest) {
        throw new RegistryError('unusable', `${registry} gives other bytes than its digest says`);
      }
      const parsed = Platform.safeParse(answer.json);
      return parsed.success ? [nameOf(parsed.data)] : undefined;
    },
  };
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function nameOf({ os, architecture }: z.infer<typeof Platform>): string {
  return `${os}/${architecture}`;
}
