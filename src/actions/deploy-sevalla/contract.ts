import * as z from 'zod/mini';
import {
  apiUrl,
  bool,
  duration,
  httpUrl,
  integer,
  lines,
  list,
  matching,
  text,
  uuid,
} from '../../kit/fields.ts';

const action = z.enum(['deploy-app', 'deploy-static-site', 'promote-app', 'rollback-app'], {
  error: 'expected deploy-app, deploy-static-site, promote-app or rollback-app',
});

/** An id, a display name or a generated name, which only the platform tells apart. */
const service = matching(/^[^\r\n]{1,255}$/, 'expected an id or a name of at most 255 characters');

const branch = matching(
  /^(?!refs\/|-|\/)(?!.*(?:\.\.|@\{|\/\/))[^\s~^:?*[\\]+$/,
  'expected the name of a branch such as production, without refs/heads/',
);

const image = matching(
  /^(?:[\w.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/,
  'expected an image such as ghcr.io/octo/shop:v1 or …@sha256:<64 hex digits>',
);

const commit = matching(
  /^(?:any|[0-9a-fA-F]{7,64})$/,
  'expected a commit of 7 to 64 hexadecimal digits, or any',
);

const githubEnvironment = matching(
  /^[^\p{Cc}'"`,;\\]{1,255}$/u,
  'expected the name of an environment such as production',
);

const fields = z.object({
  action,
  'sevalla-token': z.optional(text),
  'app-id': z.optional(service),
  'static-site-id': z.optional(service),
  'pipeline-id': z.optional(service),
  'source-app-id': z.optional(service),
  'target-app-ids': z.optional(list),
  'deploy-hook-url': z.optional(httpUrl),
  branch: z.optional(branch),
  'docker-image': z.optional(image),
  'pin-digest': z.enum(['auto', 'require', 'off'], { error: 'expected auto, require or off' }),
  'registry-username': z.optional(text),
  'registry-password': z.optional(text),
  'is-restart': bool,
  commit: z.optional(commit),
  'on-commit-mismatch': z.enum(['fail', 'warn'], { error: 'expected fail or warn' }),
  'if-live': z.enum(['skip', 'deploy'], { error: 'expected skip or deploy' }),
  'on-running': z.enum(['wait', 'cancel-older', 'fail'], {
    error: 'expected wait, cancel-older or fail',
  }),
  'on-superseded': z.enum(['pass', 'fail'], { error: 'expected pass or fail' }),
  env: z.optional(text),
  'env-file': z.optional(text),
  'env-from': z.optional(list),
  'env-generate': z.optional(list),
  'env-scopes': z.optional(lines),
  'env-prune': z.enum(['off', 'listed', 'all'], { error: 'expected off, listed or all' }),
  'env-remove': z.optional(list),
  'env-protect': list,
  'migrate-command': z.optional(
    text.check(z.maxLength(1024, { error: 'expected 1024 characters or less' })),
  ),
  'migrate-job': z.enum(['check', 'create'], { error: 'expected check or create' }),
  backup: z.enum(['auto', 'always', 'never'], { error: 'expected auto, always or never' }),
  'database-id': z.optional(list),
  'admin-username': z.optional(
    matching(/^[\w.@+-]{1,150}$/, 'expected 1 to 150 letters, digits and @ . + - _'),
  ),
  'admin-email': z.optional(
    matching(/^[^\s@<>()",]+@[^\s@<>()",]+$/, 'expected an address such as ada@example.com'),
  ),
  'admin-password': z.optional(
    text.check(z.minLength(8, { error: 'expected 8 characters or more' })),
  ),
  rollback: z.enum(['auto', 'recommend', 'never'], { error: 'expected auto, recommend or never' }),
  'deployment-id': z.optional(uuid),
  'dry-run': bool,
  'wait-for-finish': bool,
  timeout: duration(1000, 6 * 3_600_000),
  'on-timeout': z.enum(['leave', 'cancel'], { error: 'expected leave or cancel' }),
  'poll-interval': z.optional(duration(100, 600_000)),
  log: bool,
  'github-token': z.optional(text),
  'github-environment': z.optional(githubEnvironment),
  comment: z.enum(['auto', 'off'], { error: 'expected auto or off' }),
  'pull-request': z.optional(integer(1, 1e12)),
  'record-file': z.optional(text),
  'api-url': apiUrl,
});

export type Inputs = z.infer<typeof fields>;

type Faults = [name: string, fault: string][];

/** What the given inputs lack or contradict, by the name of the input. */
function contradictions(given: Partial<Inputs>): Faults {
  switch (given.action) {
    case 'deploy-static-site':
      return [
        ...need(given, 'sevalla-token', 'a static site has no deploy hook'),
        ...need(given, 'static-site-id', 'to deploy a static site'),
        ...strange(given, [...IDS_OF_APP, ...IDS_OF_PROMOTION, ...IMAGE, 'is-restart']),
        ...strange(given, [...ENVIRONMENT, ...SAFETY, 'deployment-id']),
      ];
    case 'promote-app':
      return [
        ...need(given, 'sevalla-token', 'a promotion has no deploy hook'),
        ...IDS_OF_PROMOTION.flatMap((name) => need(given, name, 'to promote an application')),
        ...strange(given, [...IDS_OF_APP, 'static-site-id']),
        ...strange(given, ['branch', ...IMAGE, 'is-restart']),
        ...strange(given, [...ENVIRONMENT, ...SAFETY, 'deployment-id']),
      ];
    case 'rollback-app':
      return contradictionsOfRollback(given);
    case 'deploy-app':
      return [
        ...contradictionsOfApp(given),
        ...contradictionsOfSafety(given),
        ...strange(given, ['static-site-id', ...IDS_OF_PROMOTION, 'deployment-id']),
      ];
    default:
      // A wrong action says nothing of the other inputs.
      return [];
  }
}

const IDS_OF_APP = ['app-id', 'deploy-hook-url'] as const;
const IDS_OF_PROMOTION = ['pipeline-id', 'source-app-id', 'target-app-ids'] as const;
const IMAGE = ['docker-image', 'registry-username', 'registry-password'] as const;
const ENVIRONMENT = [
  'env',
  'env-file',
  'env-from',
  'env-generate',
  'env-scopes',
  'env-prune',
  'env-remove',
] as const;

const ADMIN = ['admin-username', 'admin-email', 'admin-password'] as const;
const SAFETY = ['migrate-command', 'database-id', ...ADMIN] as const;

/** Inputs of another action that were given a value other than their default. */
function strange(given: Partial<Inputs>, names: readonly (keyof Inputs)[]): Faults {
  return names
    .filter((name) => ![undefined, false, 'off'].includes(given[name] as undefined))
    .map((name) => pair(name, `${given.action} does not take it: leave it out`));
}

function contradictionsOfApp(given: Partial<Inputs>): Faults {
  const hook = given['deploy-hook-url'];
  const general = [...contradictionsOfRemoval(given), ...contradictionsOfRegistry(given)];
  const source = (['branch', 'docker-image'] as const).filter((name) => given[name] !== undefined);
  if (hook === undefined) {
    return [
      ...general,
      ...need(given, 'sevalla-token', 'or deploy-hook-url without waiting'),
      ...need(given, 'app-id', 'or deploy-hook-url'),
      ...(source.length < 2
        ? []
        : [pair('docker-image', 'an application has one source: leave out this or branch')]),
      ...(given['is-restart'] !== true
        ? []
        : source.map((name) =>
            pair(name, 'a restart (is-restart) builds nothing: leave out one of the two'),
          )),
    ];
  }
  const waits = given['wait-for-finish'] !== false;
  const namesApp = URL.canParse(hook) && /\/apps\/[0-9a-f-]{36}\/deploy\//i.test(hook);
  const looks = waits || given['dry-run'] === true || declaresEnvironment(given) || guards(given);
  return [
    ...general,
    ...source.map((name) => pair(name, 'a deploy hook takes none: leave out this or the hook')),
    ...(given['is-restart'] === true
      ? [pair('is-restart', 'a deploy hook cannot restart: leave out this or the hook')]
      : []),
    ...(waits
      ? need(given, 'sevalla-token', 'to wait for the deployment; or set wait-for-finish: false')
      : looks
        ? need(given, 'sevalla-token', 'to look at the application')
        : []),
    ...(looks && !namesApp
      ? need(given, 'app-id', waits ? 'to wait for the deployment' : 'to look at the application')
      : []),
  ];
}

function declaresEnvironment(given: Partial<Inputs>): boolean {
  const names = ['env', 'env-file', 'env-from', 'env-generate'] as const;
  return names.some((name) => given[name] !== undefined) || (given['env-prune'] ?? 'off') !== 'off';
}

function contradictionsOfRemoval(given: Partial<Inputs>): Faults {
  const isListed = given['env-prune'] === 'listed';
  const isGiven = given['env-remove'] !== undefined;
  if (isListed && !isGiven) return [pair('env-remove', 'env-prune: listed removes what is here')];
  if (isListed || !isGiven) return [];
  return [pair('env-remove', 'used with env-prune: listed alone: set that, or leave this out')];
}

function contradictionsOfRegistry(given: Partial<Inputs>): Faults {
  const names = ['registry-username', 'registry-password'] as const;
  const missing = names.filter((name) => given[name] === undefined);
  const taken = given['deploy-hook-url'] === undefined ? 'a restart' : 'a deploy hook';
  const isTaken = given['deploy-hook-url'] !== undefined || given['is-restart'] === true;
  return [
    ...(missing.length === 1 ? [pair(missing[0]!, 'the other half of the login is given')] : []),
    ...(isTaken && given['pin-digest'] === 'require'
      ? [pair('pin-digest', `${taken} takes the image that is there: leave out require`)]
      : []),
  ];
}

/** What can only be done at the platform, before or after the deployment. */
function guards(given: Partial<Inputs>): boolean {
  return given.backup === 'always' || SAFETY.some((name) => given[name] !== undefined);
}

function contradictionsOfSafety(given: Partial<Inputs>): Faults {
  const missing = ADMIN.filter((name) => given[name] === undefined);
  const isAdmin = missing.length < ADMIN.length;
  const isUnseen = given['wait-for-finish'] === false;
  const others = (name: string): string => ADMIN.filter((other) => other !== name).join(' and ');
  return [
    ...(isAdmin ? missing.map((name) => pair(name, `goes with ${others(name)}`)) : []),
    ...(isAdmin && isUnseen
      ? [pair('admin-username', 'the password is taken back at the end: set wait-for-finish: true')]
      : []),
    ...(given.rollback === 'auto' && isUnseen
      ? [pair('rollback', 'auto needs the end of the deployment: set wait-for-finish: true')]
      : []),
    ...(given['database-id'] !== undefined && given.backup === 'never'
      ? [pair('database-id', 'backup: never backs up none: leave out one of the two')]
      : []),
  ];
}

function contradictionsOfRollback(given: Partial<Inputs>): Faults {
  return [
    ...need(given, 'sevalla-token', 'to roll back'),
    ...need(given, 'app-id', 'to roll back'),
    ...need(given, 'deployment-id', 'the release to take back'),
    ...strange(given, ['static-site-id', ...IDS_OF_PROMOTION, 'deploy-hook-url', 'commit']),
    ...strange(given, ['branch', ...IMAGE, 'is-restart', ...ENVIRONMENT]),
    ...strange(given, ['database-id', ...ADMIN]),
    ...(given['wait-for-finish'] === false
      ? [pair('wait-for-finish', 'rollback-app waits for the end: leave it out')]
      : []),
  ];
}

function need(given: Partial<Inputs>, name: keyof Inputs, why: string): Faults {
  return given[name] === undefined ? [pair(name, why)] : [];
}

function pair(name: string, fault: string): [string, string] {
  return [name, fault];
}

// `when`: beside the faults of single inputs, not only after them.
export const inputs = fields.check(
  z.superRefine(
    (given, { addIssue }) => {
      for (const [name, message] of contradictions(given)) {
        addIssue({ code: 'custom', path: [name], message });
      }
    },
    { when: () => true },
  ),
);

export const outputs = z.object({
  'deployment-id': z.optional(z.string()),
  'deployment-ids': z.optional(z.array(z.string())),
  status: z.optional(z.string()),
  url: z.optional(z.string()),
  'app-name': z.optional(z.string()),
  branch: z.optional(z.string()),
  'commit-sha': z.optional(z.string()),
  image: z.optional(z.string()),
  'previous-deployment-id': z.optional(z.string()),
  'previous-commit-sha': z.optional(z.string()),
  'compare-url': z.optional(z.string()),
  adopted: z.optional(z.boolean()),
  'superseded-by': z.optional(z.string()),
  'started-at': z.optional(z.string()),
  'finished-at': z.optional(z.string()),
  'queue-seconds': z.optional(z.number()),
  'build-seconds': z.optional(z.number()),
  'rollout-seconds': z.optional(z.number()),
  'duration-seconds': z.optional(z.number()),
  cause: z.optional(z.string()),
  'env-changed': z.optional(z.string()),
  'github-deployment-id': z.optional(z.string()),
  record: z.optional(z.string()),
  'backup-ids': z.optional(z.string()),
  'rolled-back': z.optional(z.boolean()),
  'rollback-deployment-id': z.optional(z.string()),
});

export const secrets = [
  'sevalla-token',
  'deploy-hook-url',
  'registry-password',
  'env',
  'admin-password',
  'github-token',
];
