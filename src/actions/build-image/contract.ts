import { z } from 'zod';
import { bool, lines, list, text } from '../../kit/fields.ts';

const HOST = String.raw`[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?`;
const COMPONENT = String.raw`[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*`;
const REPOSITORY = `(?:${HOST}/)?${COMPONENT}(?:/${COMPONENT})*`;
const TAG = String.raw`\w[\w.-]{0,127}`;

/** Tells of every entry that breaks a rule, each once. */
function every<T>(rule: (entry: T) => string | undefined) {
  return (entries: T[], context: z.RefinementCtx): void => {
    for (const message of new Set(entries.flatMap((entry) => rule(entry) ?? []))) {
      context.addIssue({ code: 'custom', message });
    }
  };
}

const repositories = list
  // `ghcr.io/${{ github.repository }}` is the usual value, and an owner may have capitals.
  .transform((entries) => [...new Set(entries.map((entry) => entry.toLowerCase()))])
  .superRefine(
    every((entry) => {
      if (new RegExp(`^${REPOSITORY}$`).test(entry)) return undefined;
      const hint = /[:@][^/]*$/.test(entry) ? ', without a tag or digest (see the input tags)' : '';
      return `expected repositories such as ghcr.io/owner/app${hint}`;
    }),
  )
  .refine((entries) => entries.length > 0, { error: 'expected at least one repository' });

const tags = list.superRefine(
  every((entry) => {
    if (new RegExp(`^(?:${TAG}|${REPOSITORY}:${TAG})$`).test(entry)) return undefined;
    if (entry.includes('=')) {
      return 'expected plain tags: the rules of docker/metadata-action are not read here, the tags of the commit are added anyway';
    }
    return 'expected tags such as nightly, or whole references such as ghcr.io/owner/app:nightly';
  }),
);

const platforms = list
  .superRefine(
    every((entry) =>
      /^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(entry)
        ? undefined
        : 'expected platforms such as linux/amd64',
    ),
  )
  .refine((entries) => entries.includes('linux/amd64'), {
    error: 'expected linux/amd64 among them, the only platform that Sevalla runs',
  });

/** A value for the build that reaches it by its environment alone. */
export interface BuildSecret {
  name: string;
  value: string;
}

/**
 * `NAME=value` a line, or over several lines `NAME<<EOF`, the lines of the value, `EOF`.
 * The messages name lines and never what is in them: a malformed secret is still a secret.
 */
const buildSecrets = z.string().transform((given, context): BuildSecret[] => {
  const secrets: BuildSecret[] = [];
  const fault = (message: string): void => context.addIssue({ code: 'custom', message });
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

const labels = lines.superRefine(
  every((entry) => (/^[^\s=]+=/.test(entry) ? undefined : 'expected lines of NAME=value')),
);

export const inputs = z
  .object({
    images: repositories,
    tags: tags.optional(),
    context: text.refine((given) => !/^(?:[\w+.-]+:\/\/|git@)/.test(given), {
      error: 'expected a folder; check a remote repository out first',
    }),
    file: text.optional(),
    target: text.optional(),
    // Not taken apart here: what is refused there may be a secret, and a contract's refusals are shown.
    'build-args': lines.optional(),
    secrets: buildSecrets.optional(),
    platforms,
    labels: labels.optional(),
    push: bool,
    load: bool,
    registry: text
      .regex(new RegExp(`^${HOST}$`), { error: 'expected a host such as ghcr.io' })
      .optional(),
    username: text.optional(),
    password: text.optional(),
    builder: text
      .regex(/^\w[\w.-]*$/, { error: 'expected the name of a buildx builder' })
      .optional(),
    'no-cache': bool,
    pull: bool,
    'cache-from': lines.optional(),
    'cache-to': lines.optional(),
    provenance: text.regex(/^(?:true|false|mode=(?:min|max)(?:,[\w-]+=[^\s,]+)*)$/, {
      error: 'expected true, false, mode=min or mode=max',
    }),
  })
  .superRefine(({ registry, username, password }, context) => {
    const fault = (message: string): void => context.addIssue({ code: 'custom', message });
    if ((username === undefined) !== (password === undefined)) {
      fault('username and password: expected both or neither');
    } else if (registry !== undefined && username === undefined) {
      fault('registry: expected username and password with it');
    }
  });

export const outputs = z.object({
  image: z.string().optional(),
  digest: z.string().optional(),
  tags: z.string().optional(),
  imageid: z.string().optional(),
  metadata: z.looseObject({}).optional(),
  'size-bytes': z.number().optional(),
});

export const secrets = ['secrets', 'password'];

export type Inputs = z.infer<typeof inputs>;
