import type { Answer } from '../../django/middleware.ts';
import type { Lookup } from '../../django/read-settings.ts';
import { sourcesIn } from '../../django/sources.ts';
import type { Route } from '../../django/urls.ts';
import type { AppFacts, DjangoFacts, Environment } from '../../rules/settings-facts.ts';

export interface Project {
  /** Where manage.py is; absolute. */
  directory: string;
  /** The input `settings-module`. */
  settingsModule: string | undefined;
  app: AppFacts | undefined;
}

/** What the code makes of an environment, or why that cannot be told. */
export type DjangoReading = DjangoFacts | { unreadable: string };

// Any container has them, or the platform sets them: whether and to what, nobody here can say.
const UNTOLD =
  /^(?:PATH|HOME|HOSTNAME|USER|PWD|LANG|LC_\w+|TZ|PORT|PYTHON\w*|VIRTUAL_ENV|KUBERNETES_\w+|SEVALLA_\w+|KINSTA_\w+)$/;

/** Reads the Django project for each environment. The parser is loaded by the first one. */
export async function readDjango(
  environments: readonly Environment[],
  { directory, settingsModule, app }: Project,
): Promise<Map<Environment, DjangoReading>> {
  const readings = new Map<Environment, DjangoReading>();
  if (environments.length === 0) return readings;
  const [
    { defaultModule, managedModule, readSettings },
    { answerOf, isAnsweredEarly, isWrapped },
    { routeOf },
    { djangoVersion },
    { healthcheckOf, imageVariables },
    { buildSteps, lookupInBuild },
    { trustsProxy },
    { servesStatic },
  ] = await Promise.all([
    import('../../django/read-settings.ts'),
    import('../../django/middleware.ts'),
    import('../../django/urls.ts'),
    import('../../django/version.ts'),
    import('../../rules/dockerfile.ts'),
    import('../../rules/django-build.ts'),
    import('../../django/server.ts'),
    import('../../django/static.ts'),
  ]);
  const sources = sourcesIn(directory);
  const version = djangoVersion(sources.read);
  const dockerfile = sources.read('Dockerfile') ?? '';
  const image = imageVariables(dockerfile);
  const check = healthcheckOf(dockerfile);
  // Beside the code, a file of variables is part of the image.
  const hasOwn = ['.env', 'settings.ini'].some((path) => sources.read(path) !== undefined);
  const steps = hasOwn ? [] : buildSteps(dockerfile);
  const web = app?.processes.find(({ type }) => type === 'web');
  const servers = [...(web?.entrypoint ?? '').matchAll(/\b((?:\w+\.)+(?:wsgi|asgi))\b/g)];
  for (const environment of environments) {
    const lookup = lookupIn(environment, image);
    const variable = lookup('DJANGO_SETTINGS_MODULE');
    const given = settingsModule ?? (typeof variable === 'object' ? variable.value.trim() : '');
    const usual = defaultModule(
      sources,
      servers.map(([, name = '']) => name),
    );
    const module = given === '' ? usual?.module : given;
    if (module === undefined || !/^\w+(?:\.\w+)*$/.test(module)) {
      readings.set(environment, { unreadable: 'nothing names the settings module' });
      continue;
    }
    const settings = readSettings(sources, module, lookup);
    if ('unreadable' in settings) {
      readings.set(environment, settings);
      continue;
    }
    const paths = [web?.readiness, web?.liveness].flatMap((probe) =>
      typeof probe === 'object' ? [probe.path] : [],
    );
    const isFronted = isWrapped(
      sources,
      servers.map(([, name = '']) => name),
      module,
    );
    const answers = new Map(
      paths.map((path): [string, Answer] => [
        path,
        isFronted ? { kind: 'unknown' } : answerOf(sources, settings, path),
      ]),
    );
    const routes = new Map(
      [...paths, ...(check ? [check.path] : [])].map((path) => {
        const isAnswered = isFronted ? undefined : isAnsweredEarly(sources, settings, path);
        const early: Route = { kind: isAnswered === undefined ? 'unknown' : 'found' };
        return [
          path,
          isAnswered === false ? routeOf(sources, settings, lookup, path, web?.entrypoint) : early,
        ];
      }),
    );
    const builds = steps.map((step) => {
      const needed = step.module ?? managedModule(sources);
      const inBuild = lookupInBuild(step, environment, app);
      const lookupThere: Lookup = (name) => (UNTOLD.test(name) ? 'unknown' : inBuild(name));
      const read = needed === undefined ? undefined : readSettings(sources, needed, lookupThere);
      return { ...step, faults: read && 'faults' in read ? read.faults : [] };
    });
    const allowed = lookup('FORWARDED_ALLOW_IPS');
    readings.set(environment, {
      ...settings,
      serverTrustsProxy: trustsProxy(
        sources.read,
        web?.entrypoint ?? '',
        typeof allowed === 'object' ? allowed.value : undefined,
      ),
      version: version?.least,
      isVersionCapped: version?.isCapped ?? false,
      moduleNamedBy:
        given === '' && usual ? { ...usual.by, file: sources.shown(usual.by.file) } : undefined,
      answers,
      routes,
      builds,
      servesStatic: servesStatic(sources, settings, [
        dockerfile,
        sources.read('Procfile') ?? '',
        web?.entrypoint ?? '',
      ]),
    });
  }
  return readings;
}

function lookupIn(
  { variables }: Environment,
  image: ReadonlyMap<string, string | undefined>,
): Lookup {
  return (name) => {
    const variable = variables.get(name);
    if (variable?.runtime) return { value: variable.value };
    const inImage = image.get(name);
    if (inImage !== undefined) return { value: inImage };
    return image.has(name) || UNTOLD.test(name) ? 'unknown' : 'unset';
  };
}
