import { TRUE_WORD } from '../env-values.ts';
import type { Finding } from '../finding.ts';
import { finding, findingAbout, type RuleId } from '../settings-catalogue.ts';
import { type Environment, type Facts, type Variable, webProcess } from '../settings-facts.ts';
import { capitalize, nameOf } from '../wording.ts';
import { findFirst, type Project, placeOf, runtimeValue, type SourceFile } from './project.ts';
import { startOf } from './start.ts';

const DEVELOPMENT = /^(?:local|dev|development|testing|test)$/i;

/** Laravel, by its documentation: https://laravel.com/docs/12.x/deployment */
export function checkLaravel(environment: Environment, facts: Facts): Finding[] {
  const { project } = facts;
  if (facts.preset !== 'laravel' || project === undefined) return [];
  return [
    ...checkKey(environment, project, facts),
    ...checkSwitches(environment, facts),
    ...checkServe(facts),
    ...checkSessions(environment, project, facts),
    ...checkCache(environment, facts),
    ...checkProxies(project, facts),
    ...checkLog(environment, project, facts),
    ...checkUploads(environment, facts),
    ...checkQueue(environment, facts),
  ];
}

function given(name: string, { variables }: Environment): Variable | undefined {
  const variable = variables.get(name);
  return variable?.runtime ? variable : undefined;
}

function checkKey(environment: Environment, project: Project, facts: Facts): Finding[] {
  const key = runtimeValue('APP_KEY', environment, project);
  const fix = 'Make one with php artisan key:generate --show, and set APP_KEY to all of it.';
  const expected = 'base64: and 32 bytes';
  if (key === 'unknown') return [];
  if (key === undefined || key.value === '') {
    if (environment !== facts.environments[0]) return [];
    return [
      finding('laravel.key', facts.profile, {
        subject: 'APP_KEY',
        file: key?.variable?.file,
        line: key?.variable?.line,
        message: `${capitalize(environment.label)} has no APP_KEY: Laravel answers every page with 500, "No application encryption key has been specified".`,
        expected,
        found: key === undefined ? 'not set' : 'blank',
        fix,
      }),
    ];
  }
  const bytes = bytesOf(key.value);
  const cipher = findFirst(
    [project.files.get('config/app.php')],
    'php',
    /['"]cipher['"]\s*=>\s*([^,\n]+)/,
  )?.groups[1];
  // Another cipher takes another length.
  const isDefault = cipher === undefined || /^['"]AES-256-(?:CBC|GCM)['"]$/i.test(cipher.trim());
  if (bytes === 32 || !isDefault || key.variable === undefined) return [];
  return [
    findingAbout(key.variable, 'laravel.key', facts.profile, {
      message: `${capitalize(nameOf(key.variable))} is no key of the cipher AES-256: Laravel answers every page with 500.`,
      expected,
      found: bytes === undefined ? 'base64: and something else than base64' : `${bytes} bytes`,
      fix,
    }),
  ];
}

/** As Illuminate\Encryption\EncryptionServiceProvider reads it; undefined where it is no base64. */
function bytesOf(key: string): number | undefined {
  const encoded = /^base64:(.*)$/s.exec(key)?.[1];
  if (encoded === undefined) return Buffer.byteLength(key);
  return /^[A-Za-z0-9+/]*={0,2}$/.test(encoded) ? Buffer.from(encoded, 'base64').length : undefined;
}

function checkSwitches(environment: Environment, { profile }: Facts): Finding[] {
  const debug = given('APP_DEBUG', environment);
  const mode = given('APP_ENV', environment);
  return [
    ...(debug && TRUE_WORD.test(debug.value.trim())
      ? [
          findingAbout(debug, 'laravel.debug', profile, {
            message: `${capitalize(nameOf(debug))} is on: every error shows code and variables to whoever asks.`,
            expected: 'false',
            found: 'a word for true',
            fix: 'Set APP_DEBUG to false.',
          }),
        ]
      : []),
    ...(mode && DEVELOPMENT.test(mode.value.trim())
      ? [
          findingAbout(mode, 'laravel.env', profile, {
            message: `${capitalize(nameOf(mode))} is a word for development: packages and commands take the app for one that nobody visits.`,
            expected: 'production, or a name of your own for a stage',
            found: 'a word for development',
            fix: 'Set APP_ENV to production.',
          }),
        ]
      : []),
  ];
}

function checkServe(facts: Facts): Finding[] {
  const start = startOf(facts);
  if (start === undefined || !/\bartisan serve\b/.test(start.command)) return [];
  return [
    finding('laravel.serve', facts.profile, {
      ...(start.place ? placeOf(start.place) : {}),
      subject: 'web process',
      message: `${start.label} is php artisan serve, PHP's server for development: it answers one request at a time.`,
      expected: 'php-fpm behind nginx, FrankenPHP or Laravel Octane',
      found: 'php artisan serve',
      fix: 'Start a server for deployment, on the port of PORT.',
    }),
  ];
}

function checkSessions(environment: Environment, project: Project, facts: Facts): Finding[] {
  const driver = driverOf('SESSION_DRIVER', environment, project.files.get('config/session.php'));
  if (driver === undefined || !/^(?:file|array)$/.test(driver.value)) return [];
  const isFile = driver.value === 'file';
  const several = (webProcess(facts)?.maxInstances ?? 1) > 1;
  return [
    told('laravel.sessions', driver, 'SESSION_DRIVER', facts, {
      message: `Sessions are kept ${isFile ? 'in files of the instance' : 'for the length of one request'}: ${isFile ? `each deployment logs everybody out${several ? ', and the instances of the web process do not share them' : ''}` : 'nobody stays logged in'}.`,
      expected: 'database, redis or cookie',
      found: driver.value,
      fix: 'Set SESSION_DRIVER to database or redis.',
    }),
  ];
}

interface Driver {
  value: string;
  variable: Variable | undefined;
  place: Finding | undefined | ReturnType<typeof placeOf>;
}

/** What a variable says, or the default that the config gives it; undefined: not known. */
function driverOf(
  name: string,
  environment: Environment,
  config: SourceFile | undefined,
): Driver | undefined {
  const variable = given(name, environment);
  const read = findFirst(
    [config],
    'php',
    new RegExp(`env\\(\\s*['"]${name}['"]\\s*,\\s*['"](\\w+)['"]\\s*\\)`),
  );
  // A project that reads it otherwise, or not at all, is not to be judged by it.
  if (config !== undefined && read === undefined) return undefined;
  if (variable) return { value: variable.value.trim(), variable, place: undefined };
  if (environment.variables.has(name) || read === undefined) return undefined;
  return { value: read.groups[1] ?? '', variable: undefined, place: placeOf(read) };
}

function told(
  id: RuleId,
  { variable, place }: Driver,
  subject: string,
  { profile }: Facts,
  details: Pick<Finding, 'message' | 'expected' | 'found' | 'fix'>,
): Finding {
  return variable
    ? findingAbout(variable, id, profile, details)
    : finding(id, profile, { ...place, subject, ...details });
}

function checkCache(environment: Environment, facts: Facts): Finding[] {
  const instances = webProcess(facts)?.maxInstances ?? 1;
  const variable = given('CACHE_STORE', environment) ?? given('CACHE_DRIVER', environment);
  if (!variable || instances < 2 || !/^(?:file|array|apc)$/.test(variable.value.trim())) return [];
  return [
    findingAbout(variable, 'laravel.cache', facts.profile, {
      message: `${capitalize(nameOf(variable))} keeps the cache within each instance, and the web process may have ${instances}: locks and limits of requests hold for one alone.`,
      expected: 'redis, database or memcached',
      found: 'a store of one instance',
      fix: `Set ${variable.name} to redis or database.`,
    }),
  ];
}

/** Laravel 11 and later in bootstrap/app.php; before, in a middleware of the project's own. */
function checkProxies({ files }: Project, { profile }: Facts): Finding[] {
  const bootstrap = files.get('bootstrap/app.php');
  const providers = [...files].filter(([path]) =>
    /^(?:app\/Providers|app\/Http\/Middleware|bootstrap|config)\//.test(path),
  );
  const sources = providers.map(([, source]) => source);
  const isForced = findFirst(
    sources,
    'php',
    /\bforce(?:Scheme|Https|RootUrl)\s*\(|\btrustProxies\s*\(|TrustProxies::at\s*\(|\bsetTrustedProxies\s*\(/,
  );
  if (bootstrap === undefined || isForced) return [];
  const details = {
    message:
      'No proxy is trusted: Laravel takes each request for http, so that links, forms and redirects of its pages go to http, and signed URLs are invalid.',
    expected: 'the proxies of the platform, by any address',
    fix: "Laravel 11 and later: $middleware->trustProxies(at: '*') in bootstrap/app.php; before: protected $proxies = '*' in TrustProxies.",
  };
  const configure = findFirst([bootstrap], 'php', /->withMiddleware\s*\(/);
  if (configure) {
    return [
      finding('laravel.proxies', profile, {
        ...placeOf(configure),
        ...details,
        found: 'no trustProxies',
      }),
    ];
  }
  const middleware = files.get('app/Http/Middleware/TrustProxies.php');
  // A method of its own may assign them.
  if (findFirst([middleware], 'php', /->proxies\s*=|\bfunction\s+(?:handle|proxies)\s*\(/))
    return [];
  const proxies = findFirst(
    [middleware],
    'php',
    /protected\s+\$proxies\s*(?:=\s*(?:null|\[\s*\]))?\s*;/,
  );
  return proxies
    ? [
        finding('laravel.proxies', profile, {
          ...placeOf(proxies),
          ...details,
          found: '$proxies without a value',
        }),
      ]
    : [];
}

function checkLog(environment: Environment, { files }: Project, facts: Facts): Finding[] {
  const config = files.get('config/logging.php');
  const channel = driverOf('LOG_CHANNEL', environment, config);
  const stack = driverOf('LOG_STACK', environment, config);
  const inFile = /^(?:single|daily)$/;
  const literal = findFirst(
    [config],
    'php',
    /['"]channels['"]\s*=>\s*\[\s*['"](single|daily)['"]\s*\]/,
  );
  const driver =
    channel && inFile.test(channel.value)
      ? channel
      : channel?.value === 'stack' && stack && inFile.test(stack.value)
        ? stack
        : channel?.value === 'stack' && literal
          ? { value: literal.groups[1] ?? '', variable: undefined, place: placeOf(literal) }
          : undefined;
  if (driver === undefined) return [];
  return [
    told('laravel.log', driver, 'LOG_CHANNEL', facts, {
      message: `Logs go to storage/logs in the instance (${driver.value}): the platform shows none of them, and they are lost with it.`,
      expected: 'stderr',
      found: driver.value,
      fix: 'Set LOG_CHANNEL to stderr.',
    }),
  ];
}

function checkUploads(environment: Environment, { profile }: Facts): Finding[] {
  const disk = given('FILESYSTEM_DISK', environment) ?? given('FILESYSTEM_DRIVER', environment);
  if (!disk || !/^(?:local|public)$/.test(disk.value.trim())) return [];
  return [
    findingAbout(disk, 'laravel.uploads', profile, {
      message: `${capitalize(nameOf(disk))} keeps uploads in a folder of the instance, which the next deployment empties unless a persistent disk is there; public/storage is but a link to it.`,
      expected: 's3, with object storage',
      found: 'a folder of the instance',
      fix: `Set ${disk.name} to s3 and connect object storage, or mount a persistent disk at storage/app.`,
    }),
  ];
}

function checkQueue(environment: Environment, { app, profile, project }: Facts): Finding[] {
  const queue = given('QUEUE_CONNECTION', environment) ?? given('QUEUE_DRIVER', environment);
  if (
    !queue ||
    app === undefined ||
    !/^(?:database|redis|sqs|beanstalkd)$/.test(queue.value.trim())
  )
    return [];
  // What an image starts by itself, a supervisor for one, is not known.
  const web = app.processes.find(({ type }) => type === 'web');
  if (web === undefined || web.entrypoint.trim() === '') return [];
  const commands = app.processes.map(({ entrypoint }) => entrypoint);
  const isUnclear = app.processes.some(
    ({ type, entrypoint }) => type === 'worker' && entrypoint.trim() === '',
  );
  const procfile = project?.files.get('Procfile')?.text ?? '';
  if (
    isUnclear ||
    [...commands, procfile].some((text) =>
      /\bqueue:(?:work|listen)\b|\bhorizon\b|\bschedule:|supervisord?\b|\.sh\b/.test(text),
    )
  ) {
    return [];
  }
  return [
    findingAbout(queue, 'laravel.queue', profile, {
      message: `${capitalize(nameOf(queue))} puts jobs into a queue, but no process of the app runs queue:work: they wait for ever.`,
      expected: 'a worker process',
      found: 'none',
      fix: 'Add a worker process: php artisan queue:work --tries=3',
    }),
  ];
}
