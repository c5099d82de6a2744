import type { Finding } from './finding.ts';
import { finding } from './settings-catalogue.ts';
import type { DjangoFacts, Environment, Facts, Variable } from './settings-facts.ts';
import { platformOf } from './settings-facts.ts';
import { capitalize, count, listNames, nameOf, shown } from './wording.ts';

export interface Requirement {
  name: string;
  /** Any of these will do as well. */
  aliases: readonly string[];
  /** Who requires it, for a sentence. */
  by: string;
  atBuild: boolean;
  line?: number | undefined;
}

/** What Django needs, by the names in use; each is required unless the template says otherwise. */
const DJANGO_NEEDS: readonly (readonly [string, readonly string[]])[] = [
  ['SECRET_KEY', ['DJANGO_SECRET_KEY']],
  ['ALLOWED_HOSTS', ['DJANGO_ALLOWED_HOSTS']],
  ['DATABASE_URL', ['DJANGO_DATABASE_URL', 'DB_URL', 'DB_HOST', 'POSTGRES_HOST', 'PGHOST']],
];

/** https://docs.sevalla.com/applications/environment-variables */
export const TAKEN_NAME = /^[A-Za-z0-9_]+$/;

// Set by the platform in every instance.
const GIVEN = new Set(['PORT']);

/** Names with a meaning of their own: never a misspelling of something else. */
const WELL_KNOWN = new Set([
  ...DJANGO_NEEDS.flatMap(([name, aliases]) => [name, ...aliases]),
  ...['PORT', 'DEBUG', 'LOG_LEVEL', 'TZ', 'LANG', 'NODE_ENV', 'HOST', 'SITE_URL', 'BASE_URL'],
  ...['DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_PORT', 'REDIS_URL', 'REDIS_HOST', 'REDIS_PORT'],
  ...['EMAIL_HOST', 'EMAIL_PORT', 'EMAIL_HOST_USER', 'EMAIL_HOST_PASSWORD', 'EMAIL_BACKEND'],
  ...['EMAIL_USE_TLS', 'EMAIL_USE_SSL', 'DEFAULT_FROM_EMAIL', 'SERVER_EMAIL'],
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_STORAGE_BUCKET_NAME'],
  ...['AWS_S3_ENDPOINT_URL', 'AWS_S3_REGION_NAME', 'CSRF_TRUSTED_ORIGINS'],
  ...['DJANGO_SETTINGS_MODULE', 'WEB_CONCURRENCY', 'GUNICORN_WORKERS', 'SENTRY_DSN'],
]);

export function requirementsOf(facts: Facts): Requirement[] {
  const { template } = facts;
  const found = new Map<string, Requirement>();
  const add = (requirement: Requirement): void => {
    if (!GIVEN.has(requirement.name)) found.set(requirement.name, requirement);
  };
  if (facts.preset === 'django') {
    for (const [name, aliases] of DJANGO_NEEDS) {
      const names = [name, ...aliases];
      const documented = names.filter((each) => template?.entries.has(each));
      const entry = documented[0] === undefined ? undefined : template?.entries.get(documented[0]);
      // A project that documents its variables and leaves this one out has it elsewhere; that is
      // no place for a secret, so SECRET_KEY is asked for all the same.
      const isLeftOut = template !== undefined && entry === undefined && name !== 'SECRET_KEY';
      if (isLeftOut || entry?.mark === 'optional' || entry?.disabled) continue;
      // The code itself knows better what it reads.
      if (entry === undefined && isLeftToCode(names, facts)) continue;
      add({
        name: entry?.name ?? name,
        // What the template names is what the project reads, and what the code reads.
        aliases:
          entry === undefined
            ? aliases
            : [
                ...documented.slice(1),
                ...readOf(names, facts).filter((each) => each !== entry.name),
              ],
        by: 'Django',
        atBuild: false,
        line: entry?.line,
      });
    }
  }
  for (const entry of template?.entries.values() ?? []) {
    if (entry.mark !== 'required') continue;
    const { name, atBuild, line } = entry;
    add({ name, aliases: [], by: template?.file ?? 'the template', atBuild, line });
  }
  for (const name of facts.required) {
    const line = template?.entries.get(name)?.line;
    add({ name, aliases: [], by: 'the input `required`', atBuild: false, line });
  }
  return [...found.values()];
}

function djangoOf({ environments }: Facts): DjangoFacts | undefined {
  return (environments.find(({ source }) => source === 'platform') ?? environments[0])?.django;
}

function readOf(names: readonly string[], facts: Facts): string[] {
  const reads = djangoOf(facts)?.reads ?? [];
  return names.filter((each) => reads.some(({ name }) => name === each));
}

/** Whether code is there, so that its own defaults and faults tell more than a convention does. */
function isLeftToCode(names: readonly string[], facts: Facts): boolean {
  const django = djangoOf(facts);
  const isNeeded = django?.reads.some((read) => read.isNeeded && names.includes(read.name));
  return (django !== undefined || facts.hasUnreadCode === true) && isNeeded !== true;
}

/** Required variables that are missing, blank, or not where they are needed. */
export function checkRequired(facts: Facts): Finding[] {
  // What a file declares helps nobody who is not on the platform.
  const environment = platformOf(facts) ?? facts.environments[0];
  if (environment === undefined) return [];
  return requirementsOf(facts).flatMap((required) => {
    const names = [required.name, ...required.aliases];
    const variables = names.flatMap((name) => environment.variables.get(name) ?? []);
    const variable = variables.find(({ value }) => value.trim() !== '') ?? variables[0];
    return variable
      ? checkGiven(required, variable, facts)
      : [missing(required, environment, facts)];
  });
}

function missing(required: Requirement, environment: Environment, facts: Facts): Finding {
  const { name, by, line } = required;
  const declared = facts.environments
    .filter((other) => other !== environment)
    .flatMap((other) => other.variables.get(name) ?? [])[0];
  const similar = misspelt(name, environment, facts);
  const found = [
    'not set',
    ...(declared ? [`declared at ${declared.file}:${declared.line}`] : []),
    ...(similar ? [`there is a ${shown(similar.name)}`] : []),
    ...(facts.app?.globalsRead === false ? ['the global variables could not be read'] : []),
  ].join('; ');
  // Where it is declared, or else where it is explained.
  const place = declared
    ? { file: declared.file, line: declared.line }
    : line === undefined
      ? {}
      : { file: facts.template?.file, line };
  return finding('env.missing', facts.profile, {
    subject: name,
    ...place,
    message: `${name} is required by ${by}, but ${environment.label} does not have it.`,
    expected: 'a value',
    found,
    fix:
      environment.source === 'platform'
        ? `Add ${name} to the app's environment variables, available at run time, then deploy.${hint(name)}`
        : `Add ${name} to the file.${hint(name)}`,
  });
}

function hint(name: string): string {
  return /SECRET_KEY$/.test(name) && !name.startsWith('AWS_')
    ? ' To make one: python -c "import secrets; print(secrets.token_urlsafe(50))"'
    : '';
}

function checkGiven(required: Requirement, variable: Variable, facts: Facts): Finding[] {
  const place = { subject: variable.name, file: variable.file, line: variable.line };
  const name = capitalize(nameOf(variable));
  if (variable.value.trim() === '') {
    return [
      finding('env.empty', facts.profile, {
        ...place,
        message: `${name} is required by ${required.by}, but blank.`,
        expected: 'a value',
        found: 'blank',
        fix: `Give ${variable.name} a value.${hint(variable.name)}`,
      }),
    ];
  }
  const lacking = [
    ...(variable.runtime ? [] : ['at run time']),
    ...(required.atBuild && !variable.buildtime ? ['in the build'] : []),
  ];
  return lacking.map((where) =>
    finding('env.scope', facts.profile, {
      ...place,
      message: `${name} is required by ${required.by}, but not available ${where}.`,
      expected: `available ${where}`,
      found: variable.runtime ? 'only at run time' : 'only in the build',
      fix: `Make ${variable.name} available ${where} in the app's environment variables.`,
    }),
  );
}

/** Names: unknown, undocumented, unset, and where file and platform part. */
export function checkNames(facts: Facts): Finding[] {
  const { template, profile } = facts;
  const platform = platformOf(facts);
  const environment = platform ?? facts.environments[0];
  if (environment === undefined) return [];
  const required = requirementsOf(facts);
  const needed = new Set(required.flatMap(({ name, aliases }) => [name, ...aliases]));
  const entries = [...(template?.entries.values() ?? [])];
  const unset = entries.filter(
    ({ name, disabled, mark }) =>
      !disabled && mark === undefined && !needed.has(name) && !GIVEN.has(name),
  );
  const missing = unset.filter(({ name }) => !environment.variables.has(name));
  const wanted = [
    ...required.map(({ name }) => name).filter((name) => !environment.variables.has(name)),
    ...missing.map(({ name }) => name),
  ];

  const misspellings = wanted.flatMap((name) => {
    const variable = misspelt(name, environment, facts);
    return variable ? [{ name, variable }] : [];
  });
  const suspects = new Set(misspellings.map(({ variable }) => variable.name));
  const findings = misspellings.map(({ name, variable }) =>
    finding('env.unknown', profile, {
      subject: variable.name,
      file: variable.file,
      line: variable.line,
      message: `${capitalize(nameOf(variable))} is documented nowhere: did you mean ${name}, which is missing?`,
      expected: name,
      found: variable.name,
      fix: `Rename it to ${name}, or document it in the template.`,
    }),
  );

  const undocumented = [...environment.variables.values()].filter(
    ({ name, origin }) =>
      template !== undefined &&
      // Global variables are there for all apps of a company.
      origin !== 'global' &&
      // What the platform does not take is told as such.
      TAKEN_NAME.test(name) &&
      !template.entries.has(name) &&
      !needed.has(name) &&
      !GIVEN.has(name) &&
      !suspects.has(name),
  );
  if (undocumented.length > 0 && template) {
    findings.push(
      finding('env.undocumented', profile, {
        file: template.file,
        message: `${capitalize(environment.label)} has ${count(undocumented.length, 'variable')} that ${template.file} does not mention: ${listNames(undocumented)}.`,
        fix: 'Document them in the template, or remove what nobody reads.',
      }),
    );
  }
  if (missing.length > 0 && template) {
    findings.push(
      finding('env.unset', profile, {
        file: template.file,
        line: missing[0]?.line,
        message: `${capitalize(environment.label)} lacks ${count(missing.length, 'variable')} that ${template.file} sets: ${listNames(missing)}.`,
        fix: 'Set them, or mark them in the template with a comment that begins "Required" or "Optional".',
      }),
    );
  }
  return platform ? [...findings, ...checkDrift(platform, wanted, facts)] : findings;
}

function checkDrift(
  platform: Environment,
  reported: readonly string[],
  { environments, profile }: Facts,
): Finding[] {
  const declared = environments.filter(({ source }) => source === 'file');
  return declared.flatMap(({ label, variables }) => {
    const all = [...variables.values()].filter(({ name }) => !GIVEN.has(name));
    const absent = all.filter(
      ({ name }) => !platform.variables.has(name) && !reported.includes(name),
    );
    const different = all.filter(({ name, value }) => {
      const there = platform.variables.get(name);
      return there !== undefined && there.value !== value;
    });
    const drift = (names: readonly Variable[], what: string): Finding[] =>
      names.length === 0
        ? []
        : [
            finding('env.drift', profile, {
              file: names[0]?.file,
              line: names[0]?.line,
              message: `${count(names.length, 'variable')} declared in ${label} ${names.length === 1 ? 'is' : 'are'} ${what} ${platform.label}: ${listNames(names)}.`,
              fix: 'Bring file and app together: the app is started with what the platform has.',
            }),
          ];
    return [...drift(absent, 'not on'), ...drift(different, 'different on')];
  });
}

/** Names that the platform does not take, or has twice. */
export function checkPlatformNames(facts: Facts): Finding[] {
  const platform = platformOf(facts);
  const bad = [...(platform?.variables.values() ?? [])].filter(
    ({ name }) => !TAKEN_NAME.test(name),
  );
  return [
    ...bad.map((variable) =>
      finding('env.name', facts.profile, {
        subject: shown(variable.name),
        message: `The name ${shown(variable.name)} has characters that the platform does not take.`,
        expected: 'letters, digits and _',
        found: 'other characters, shown as ?',
        fix: 'Rename the variable.',
      }),
    ),
    ...(facts.app?.duplicates ?? []).map((name) =>
      finding('env.duplicate', facts.profile, {
        subject: shown(name),
        message: `The app has ${shown(name)} more than once; which value wins is not defined.`,
        expected: 'one variable of this name',
        fix: 'Delete all but one.',
      }),
    ),
  ];
}

/** What has been changed and is not live: instances keep the variables that they were started with. */
export function checkUndeployed(facts: Facts): Finding[] {
  const { app, profile } = facts;
  const since = app?.deployedAt;
  const platform = platformOf(facts);
  if (since === undefined || platform === undefined) return [];
  const changed = [...platform.variables.values()].filter(
    ({ changedAt, runtime, buildtime }) =>
      changedAt !== undefined && changedAt > since && (runtime || buildtime),
  );
  if (changed.length === 0) return [];
  const isOne = changed.length === 1;
  return [
    finding('env.undeployed', profile, {
      subject: isOne ? shown(changed[0]?.name ?? '') : undefined,
      message: `${count(changed.length, 'variable')} ${isOne ? 'was' : 'were'} changed after the last successful deployment, and ${isOne ? 'is' : 'are'} not live: ${listNames(changed)}.`,
      expected: 'a deployment after each change',
      found: `${count(changed.length, 'change')} since`,
      fix: 'Deploy: instances keep the variables that they were started with.',
    }),
  ];
}

function misspelt(
  wanted: string,
  environment: Environment,
  { template, required }: Facts,
): Variable | undefined {
  let best: { variable: Variable; distance: number } | undefined;
  for (const variable of environment.variables.values()) {
    const { name } = variable;
    if (name === wanted || WELL_KNOWN.has(name) || GIVEN.has(name)) continue;
    if (template?.entries.has(name) || required.includes(name)) continue;
    const most = Math.floor(Math.min(wanted.length, 16) / 4);
    const distance = editDistance(wanted, name, most);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { variable, distance };
    }
  }
  return best?.variable;
}

/** Insertions, deletions, replacements and swaps of neighbours; anything above `most` is more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}
