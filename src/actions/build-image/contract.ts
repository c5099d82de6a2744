import * as z from 'zod/mini';
import { bool, convert, duration, integer, lines, list, matching, text } from '../../kit/fields.ts';

const HOST = String.raw`[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?`;
const COMPONENT = String.raw`[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*`;
const REPOSITORY = `(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*`;
const TAG = String.raw`\w[\w.-]{0,127}`;

/** Tells of every entry that breaks a rule, each once. */
function every(rule: (entry: string) => string | undefined) {
  return z.superRefine<string[]>((entries, { addIssue }) => {
    for (const message of new Set(entries.flatMap((entry) => rule(entry) ?? []))) {
      addIssue({ code: 'custom', message });
    }
  });
}

// `ghcr.io/${{ github.repository }}` is the usual value, and an owner may have capitals.
const repositories = convert(list, (entries) => [
  ...new Set(entries.map((entry) => entry.toLowerCase())),
]).check(
  every((entry) => {
    if (new RegExp(`^${REPOSITORY}$`).test(entry)) return undefined;
    const hint = /[:@][^/]*$/.test(entry) ? ', without a tag or digest (see the input tags)' : '';
    return `expected repositories such as ghcr.io/owner/app${hint}`;
  }),
  z.refine((entries) => entries.length > 0, { error: 'expected at least one repository' }),
);

const tags = list.check(
  every((entry) => {
    if (new RegExp(`^(?:${TAG}|${REPOSITORY}:${TAG})$`).test(entry)) return undefined;
    if (entry.includes('=')) {
      return 'expected plain tags: the rules of docker/metadata-action are not read here, the tags of the commit are added anyway';
    }
    return 'expected tags such as nightly, or whole references such as ghcr.io/owner/app:nightly';
  }),
);

const UNIT_BYTES = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, KIB: 2 ** 10, MIB: 2 ** 20, GIB: 2 ** 30 };

function bytesOf(given: string): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,6})?) ?([KMG]?i?B)$/i.exec(given);
  const unit = UNIT_BYTES[match?.[2]?.toUpperCase() as keyof typeof UNIT_BYTES];
  return match && unit ? Math.round(Number(match[1]) * unit) : undefined;
}

const size = convert(text, (given, fault): number => {
  const bytes = bytesOf(given);
  if (bytes !== undefined) return bytes;
  fault('expected a size such as 300MB or 1.5GiB');
  return z.NEVER;
});

const growth = convert(text, (given, fault): { bytes: number } | { percent: number } => {
  const percent = /^(\d{1,4}(?:\.\d{1,2})?) ?%$/.exec(given)?.[1];
  if (percent !== undefined) return { percent: Number(percent) };
  const bytes = bytesOf(given);
  if (bytes !== undefined) return { bytes };
  fault('expected a size such as 20MB, or a share such as 10%');
  return z.NEVER;
});

const baseImage = text.check(
  z.refine(
    (given) =>
      new RegExp(`^(?:${TAG}|${REPOSITORY}(?::${TAG})?(?:@sha256:[0-9a-f]{64})?)$`).test(given),
    {
      error: 'expected a tag such as main, or a whole reference such as ghcr.io/owner/app:main',
    },
  ),
);

const platforms = list.check(
  every((entry) =>
    /^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(entry)
      ? undefined
      : 'expected platforms such as linux/amd64',
  ),
  z.refine((entries) => entries.includes('linux/amd64'), {
    error: 'expected linux/amd64 among them, the only platform that Sevalla runs',
  }),
);

/** A value for the build that reaches it by its environment alone. */
export interface BuildSecret {
  name: string;
  value: string;
}

/**
 * `NAME=value` a line, or over several lines `NAME<<EOF`, the lines of the value, `EOF`.
 * The messages name lines and never what is in them: a malformed secret is still a secret.
 */
const buildSecrets = convert(text, (given, fault): BuildSecret[] => {
  const secrets: BuildSecret[] = [];
  const rows = given.split(/\r\n|\r|\n/);
  for (let row = 0; row < rows.length; row++) {
    const line = rows[row]!.trim();
    if (line === '') continue;
    const match = /^([A-Za-z_][\w.-]*)(=|<<)(.*)$/.exec(line);
    if (!match) {
      fault(`line ${row + 1}: expected NAME=value`);
      continue;
    }
    const [, name = '', sign, rest = ''] = match;
    let value = rest;
    if (sign === '<<') {
      const end = rows.findIndex((other, index) => index > row && other.trim() === rest);
      if (rest === '' || end === -1) {
        fault(`${name}: the line that ends its value is missing`);
        return z.NEVER;
      }
      value = rows.slice(row + 1, end).join('\n');
      row = end;
    }
    if (value.trim() === '') fault(`${name}: blank; is the secret set for this repository?`);
    if (secrets.some((other) => other.name === name)) fault(`${name}: given twice`);
    secrets.push({ name, value });
  }
  return secrets;
});

// Docker's own command line reads these: it would not find itself, or another engine.
const OF_DOCKER = /^(?:PATH|HOME|LD_\w+|DOCKER_\w+)$/;

const bootVariables = buildSecrets.check(
  z.superRefine<BuildSecret[]>((variables, { addIssue }) => {
    for (const { name } of variables) {
      const message =
        name === 'PORT'
          ? 'PORT: set by the platform; give another one in boot-port'
          : OF_DOCKER.test(name)
            ? `${name}: cannot be handed over; set it in the Dockerfile`
            : /^\w+$/.test(name)
              ? undefined
              : `${name}: expected letters, digits and _`;
      if (message !== undefined) addIssue({ code: 'custom', message });
    }
  }),
);

const labels = lines.check(
  every((entry) => (/^[^\s=]+=/.test(entry) ? undefined : 'expected lines of NAME=value')),
);

export const inputs = z
  .object({
    images: z._default(repositories, []),
    tags: z.optional(tags),
    context: matching(
      /^(?![\w+.-]+:\/\/|git@)/,
      'expected a folder; check a remote repository out first',
    ),
    file: z.optional(text),
    target: z.optional(text),
    // These and the caches are not taken apart here: what is refused there may be a secret, and a
    // contract's refusals are shown.
    'build-args': z.optional(lines),
    secrets: z.optional(buildSecrets),
    platforms,
    labels: z.optional(labels),
    push: bool,
    load: bool,
    boot: bool,
    'boot-path': z.optional(matching(/^\/[^\s#]*$/, 'expected a path such as /health/')),
    'boot-port': integer(1, 65_535),
    'boot-memory': integer(16, 65_536),
    'boot-command': z.optional(text),
    'boot-env': z.optional(bootVariables),
    'boot-timeout': duration(1000, 1_800_000),
    'max-size': z.optional(size),
    'max-growth': z.optional(growth),
    'base-image': z.optional(baseImage),
    check: z.enum(['warn', 'error', 'off'], { error: 'expected warn, error or off' }),
    registry: z.optional(matching(new RegExp(`^${HOST}$`), 'expected a host such as ghcr.io')),
    username: z.optional(text),
    password: z.optional(text),
    builder: z.optional(matching(/^\w[\w.-]*$/, 'expected the name of a buildx builder')),
    'no-cache': bool,
    pull: bool,
    cache: z.enum(['auto', 'gha', 'registry', 'off'], {
      error: 'expected auto, gha, registry or off',
    }),
    'cache-from': z.optional(lines),
    'cache-to': z.optional(lines),
    provenance: matching(
      /^(?:true|false|mode=(?:min|max)(?:,[\w-]+=[^\s,]+)*)$/,
      'expected true, false, mode=min or mode=max',
    ),
    sbom: matching(
      /^(?:true|false|generator=[^\s,]+)$/,
      'expected true, false, or generator=IMAGE',
    ),
    reproducible: bool,
  })
  .check(
    z.refine(({ push, load, images }) => images.length > 0 || !(push || load), {
      error: 'images: required, but not given (only push: false without load does without)',
      abort: true,
    }),
    z.refine(
      ({ images, username, registry }) =>
        images.length > 0 || username === undefined || registry !== undefined,
      { error: 'registry: expected with username, where no images tell it' },
    ),
    z.refine(({ images, cache }) => images.length > 0 || cache !== 'registry', {
      error: 'cache: expected images with registry, since the cache is kept beside them',
    }),
    z.refine(({ username, password }) => (username === undefined) === (password === undefined), {
      error: 'username and password: expected both or neither',
      abort: true,
    }),
    z.refine(({ registry, username }) => registry === undefined || username !== undefined, {
      error: 'registry: expected username and password with it',
    }),
    z.refine((given) => given.push || (given['max-size'] ?? given['max-growth']) === undefined, {
      error:
        'max-size and max-growth: expected push: true, since they are about what a pull transfers',
    }),
  );

export const outputs = z.object({
  image: z.optional(z.string()),
  digest: z.optional(z.string()),
  tags: z.optional(z.string()),
  imageid: z.optional(z.string()),
  metadata: z.optional(z.looseObject({})),
  'size-bytes': z.optional(z.number()),
  'platform-digest': z.optional(z.string()),
  'size-delta': z.optional(z.number()),
  cached: z.optional(z.number()),
  sbom: z.optional(z.string()),
});

export const secrets = ['secrets', 'boot-env', 'password'];

export type Inputs = z.infer<typeof inputs>;
