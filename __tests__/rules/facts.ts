import type {
  AppFacts,
  Environment,
  Facts,
  ProcessFacts,
  Template,
  TemplateEntry,
  Variable,
} from '../../src/rules/settings-facts.ts';

/** Random at first sight, and the same in every run. */
export const GOOD_KEY = 'q7Zk2VxR9mTb4YcWn8LfHs3JdGp6KaUe5XvQy1BzMiCoEtNr0D-w_S';

export const GOOD_VALUES: Readonly<Record<string, string>> = {
  SECRET_KEY: GOOD_KEY,
  ALLOWED_HOSTS: 'shop.acme.io .acme.dev',
  DATABASE_URL: 'postgres://shop:p%40ss%2Fw%C3%B6rd@shop-db.internal:5432/shop?sslmode=require',
};

type Value = string | Partial<Variable>;

export function platform(values: Readonly<Record<string, Value>>): Environment {
  return { source: 'platform', label: 'the app', variables: variables(values, 'app') };
}

export function file(values: Readonly<Record<string, Value>>): Environment {
  return { source: 'file', label: 'prod.env', variables: variables(values, 'file') };
}

function variables(values: Readonly<Record<string, Value>>, origin: 'app' | 'file') {
  return new Map(
    Object.entries(values).map(([name, given], index): [string, Variable] => [
      name,
      {
        name,
        value: '',
        origin,
        runtime: true,
        buildtime: true,
        ...(origin === 'file' ? { file: 'prod.env', line: index + 1 } : {}),
        ...(typeof given === 'string' ? { value: given } : given),
      },
    ]),
  );
}

export function template(entries: readonly Partial<TemplateEntry>[]): Template {
  return {
    file: '.env.template',
    entries: new Map(
      entries.map((entry, index) => {
        const name = entry.name ?? '';
        const full = {
          name,
          value: '',
          line: index + 1,
          disabled: false,
          mark: undefined,
          atBuild: false,
          ...entry,
        };
        return [name, full];
      }),
    ),
  };
}

export const WEB: ProcessFacts = {
  name: 'web',
  type: 'web',
  entrypoint: 'gunicorn config.wsgi',
  port: 8080,
  memoryMb: 512,
  startPolicy: undefined,
  readiness: { path: '/health/', port: undefined, scheme: 'HTTP', setsHost: true },
  liveness: 'none',
};

export const MIGRATE: ProcessFacts = {
  ...WEB,
  name: 'migrate',
  type: 'job',
  startPolicy: 'beforeDeployment',
  readiness: 'none',
};

export function app(changes: Partial<AppFacts> = {}): AppFacts {
  return {
    name: 'shop',
    source: 'privateGit',
    autoDeploy: false,
    domains: ['shop.acme.io'],
    globalsRead: true,
    duplicates: [],
    processes: [WEB, MIGRATE],
    ...changes,
  };
}

export const DOCUMENTED = [
  { name: 'SECRET_KEY', mark: 'required' },
  { name: 'ALLOWED_HOSTS', mark: 'required' },
  { name: 'DATABASE_URL', mark: 'required' },
] as const;

/** A Django app with nothing wrong, and what a test changes about it. */
export function facts(changes: Partial<Facts> = {}): Facts {
  return {
    profile: 'production',
    preset: 'django',
    required: [],
    environments: [platform(GOOD_VALUES)],
    template: template(DOCUMENTED),
    app: app(),
    ...changes,
  };
}

/** The same with further variables on the platform, which the template documents. */
export function withValues(values: Readonly<Record<string, Value>>): Facts {
  const names = Object.keys(values).filter((name) => !(name in GOOD_VALUES));
  return facts({
    environments: [platform({ ...GOOD_VALUES, ...values })],
    template: template([
      ...DOCUMENTED,
      ...names.map((name) => ({ name, mark: 'optional' as const })),
    ]),
  });
}
