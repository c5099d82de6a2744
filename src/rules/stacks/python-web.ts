import { TRUE_WORD } from '../env-values.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholder.ts';
import { DEFAULT_SECRETS } from '../secrets.ts';
import { finding, findingAbout } from '../settings-catalogue.ts';
import {
  type Environment,
  type Facts,
  type HttpProbe,
  platformOf,
  webProcess,
} from '../settings-facts.ts';
import { capitalize, nameOf } from '../wording.ts';
import { checkListens, type Listen } from './listening.ts';
import {
  argumentsFrom,
  findFirst,
  findIn,
  type Project,
  placeOf,
  reachableFrom,
  runtimeValue,
  type SourceFile,
} from './project.ts';
import { type Start, startOf } from './start.ts';

const SHORTEST_SECRET = 16;
const SERVER = /\b(?:uvicorn|hypercorn|gunicorn|granian|fastapi run)\b/;

/** FastAPI, Starlette and Flask. */
export function checkPythonWeb(environment: Environment, facts: Facts): Finding[] {
  const { project } = facts;
  if (facts.preset !== 'python' || project === undefined) return [];
  const start = startOf(facts);
  const sources = start ? reachable(start, project) : [];
  return [
    ...(start ? checkServer(start, facts) : []),
    ...checkListens(start ? listensIn(start, project) : [], facts),
    ...checkDebug(environment, start, sources, project, facts),
    ...checkSecret(environment, sources, facts),
    ...(start ? checkProxy(start, environment, sources, facts) : []),
    ...checkMiddleware(start, environment, sources, facts),
    ...checkMemory(start, environment, sources, facts),
  ];
}

function checkServer({ command, place, label }: Start, { profile }: Facts): Finding[] {
  const tool =
    /\buvicorn\b.*\s--reload\b|\bfastapi\s+dev\b|\bfastapi\s+run\b.*\s--reload\b|\bgunicorn\b.*\s--reload\b/.test(
      command,
    )
      ? 'a server that watches files (--reload)'
      : /\bflask\b.*\brun\b/.test(command)
        ? 'flask run'
        : undefined;
  if (tool === undefined) return [];
  return [
    finding('python.dev-server', profile, {
      ...(place ? placeOf(place) : {}),
      subject: 'web process',
      message: `${label} is ${tool}, which is for development.`,
      expected: 'gunicorn or uvicorn without --reload',
      found: tool,
      fix: 'Start gunicorn or uvicorn on 0.0.0.0 and the port of PORT.',
    }),
  ];
}

/** The file that the command runs as a program, with its name. */
function scriptIn({ command }: Start, { files }: Project): SourceFile | undefined {
  const [, module, path] =
    /\bpython3?(?:\.\d+)?\s+(?:-[uOBIsE]+\s+)*(?:-m\s+([\w.]+)|([\w./-]+\.py))/.exec(command) ?? [];
  const name = path ?? (module === undefined ? undefined : `${module.replaceAll('.', '/')}.py`);
  if (name === undefined) return undefined;
  const bare = name
    .replace(/^\.?\//, '')
    .replace(/^(?:app|code|usr\/src\/app)\/(?=.*\.py$)/, (folder) =>
      files.has(name.replace(/^\.?\//, '')) ? folder : '',
    );
  return files.get(name.replace(/^\.?\//, '')) ?? files.get(bare);
}

/** The modules that the start command loads, by their imports. */
function reachable(start: Start, project: Project): SourceFile[] {
  const { files } = project;
  const script = scriptIn(start, project);
  const named = /(?:^|[\s'"=])([A-Za-z_][\w.]*):[A-Za-z_]\w*(?:\(\))?(?=$|[\s'"])/.exec(
    start.command,
  )?.[1];
  const file = /\bfastapi\s+(?:run|dev)\s+(?:-\S+\s+)*([\w./-]+\.py)\b/.exec(start.command)?.[1];
  const flask = /--app[= ]([\w./]+)/
    .exec(start.command)?.[1]
    ?.replace(/\.py$/, '')
    .replaceAll('/', '.');
  const entry =
    (script && [...files].find(([, source]) => source === script)?.[0]) ??
    moduleAt(named ?? flask ?? '', files) ??
    (file !== undefined && files.has(file) ? file : undefined) ??
    (/\bflask\b.*\brun\b/.test(start.command)
      ? ['app.py', 'wsgi.py'].find((path) => files.has(path))
      : undefined) ??
    (/\bfastapi\s+run\b/.test(start.command) && file === undefined
      ? ['main.py', 'app.py', 'api.py', 'app/main.py', 'app/app.py', 'app/api.py'].find((path) =>
          files.has(path),
        )
      : undefined);
  if (entry === undefined) return [];
  return reachableFrom(entry, files, (path, source) => importsOf(path, source, files));
}

function importsOf(path: string, source: SourceFile, files: Project['files']): string[] {
  const folder = path.split('/').slice(0, -1);
  const found: string[] = [];
  for (const { groups } of findIn(
    source,
    'python',
    /^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([\w, \t\n]+)/m,
  )) {
    const [, dots = '', module = '', names = ''] = groups;
    const base = dots === '' ? [] : folder.slice(0, folder.length - (dots.length - 1));
    const stem = [...base, ...module.split('.').filter(Boolean)].join('.');
    found.push(
      ...[
        stem,
        ...names
          .split(/[\s,]+/)
          .filter(Boolean)
          .map((name) => [stem, name].filter(Boolean).join('.')),
      ].flatMap((name) => moduleAt(name, files) ?? []),
    );
  }
  for (const { groups } of findIn(
    source,
    'python',
    /^[ \t]*import[ \t]+([\w.]+(?:[ \t]*,[ \t]*[\w.]+)*)/m,
  )) {
    for (const name of (groups[1] ?? '').split(/[\s,]+/))
      found.push(...[moduleAt(name, files)].filter((each) => each !== undefined));
  }
  return found;
}

function moduleAt(dotted: string, files: Project['files']): string | undefined {
  if (dotted === '') return undefined;
  const path = dotted.replaceAll('.', '/');
  return [`${path}.py`, `${path}/__init__.py`, `src/${path}.py`, `src/${path}/__init__.py`].find(
    (name) => files.has(name),
  );
}

/** `app.run(…)` and `uvicorn.run(…)`, where the file that has them is the program. */
function listensIn(start: Start, project: Project): Listen[] {
  return runsIn(start, project).map(({ found, options, isFlask }): Listen => {
    const host = keyword('host', options);
    const port = keyword('port', options);
    const isOpen = options.includes('**');
    const byDefault = isFlask ? 5000 : 8000;
    return {
      place: placeOf(found),
      host:
        host === undefined
          ? isOpen
            ? 'fluid'
            : '127.0.0.1'
          : (/^['"]([^'"]*)['"]$/.exec(host)?.[1] ?? 'fluid'),
      port:
        port === undefined
          ? isOpen
            ? 'fluid'
            : byDefault
          : /^\d{1,5}$/.test(port)
            ? Number(port)
            : 'fluid',
    };
  });
}

function runsIn(start: Start, project: Project) {
  const script = scriptIn(start, project);
  if (script === undefined) return [];
  const flask = /\b(\w+)\s*=\s*Flask\s*\(/.exec(script.text)?.[1] ?? 'app';
  const hasFlask = /\bFlask\b|\bcreate_app\b/.test(script.text);
  return [
    ...(hasFlask ? findIn(script, 'python', new RegExp(`\\b${flask}\\.run\\s*\\(`)) : []).map(
      (found) => ({ found, isFlask: true }),
    ),
    ...findIn(script, 'python', /\buvicorn\.run\s*\(/).map((found) => ({ found, isFlask: false })),
  ].flatMap(({ found, isFlask }) => {
    const options = argumentsFrom(found, 'python');
    // Arguments without a name are host and port of Flask; uvicorn takes the app alone.
    return options === undefined || (isFlask && /^\s*['"\d]/.test(options))
      ? []
      : [{ found, options, isFlask }];
  });
}

function keyword(name: string, options: string): string | undefined {
  const at = new RegExp(`(?:^|[,(\\s])${name}\\s*=(?!=)\\s*`).exec(options);
  if (at === null) return undefined;
  let depth = 0;
  let value = '';
  for (const character of options.slice(at.index + at[0].length)) {
    if (/[([{]/.test(character)) depth += 1;
    if (/[)\]}]/.test(character)) depth -= 1;
    if (character === ',' && depth <= 0) break;
    value += character;
  }
  return value.trim();
}

function checkDebug(
  environment: Environment,
  start: Start | undefined,
  sources: readonly SourceFile[],
  project: Project,
  { profile }: Facts,
): Finding[] {
  const usesFlask = sources.some(({ text }) => /\bflask\b/.test(text));
  const variable = environment.variables.get('FLASK_DEBUG');
  // gunicorn and its like answer a failure themselves, whatever the variable says.
  const isFlasks =
    start !== undefined &&
    (/\bflask\b.*\brun\b/.test(start.command) ||
      runsIn(start, project).some(
        ({ isFlask, options }) => isFlask && keyword('debug', options) === undefined,
      ));
  const inVariable =
    variable?.runtime &&
    usesFlask &&
    isFlasks &&
    (TRUE_WORD.test(variable.value.trim()) || variable.value.trim() === '1');
  const run =
    start && runsIn(start, project).find(({ options }) => keyword('debug', options) === 'True');
  const app = sources.flatMap((source) =>
    findIn(source, 'python', /\b(?:FastAPI|Starlette)\s*\(/).filter(
      (found) => keyword('debug', argumentsFrom(found, 'python') ?? '') === 'True',
    ),
  )[0];
  const code = run?.found ?? app;
  const details = { expected: 'False', fix: 'Turn debug mode off.' };
  return [
    ...(variable && inVariable
      ? [
          findingAbout(variable, 'python.debug', profile, {
            message: `${capitalize(nameOf(variable))} is on: an error shows code, and lets visitors run their own behind a PIN.`,
            expected: '0',
            found: 'a word for true',
            fix: 'Delete FLASK_DEBUG, or set it to 0.',
          }),
        ]
      : []),
    ...(code
      ? [
          finding('python.debug', profile, {
            ...placeOf(code),
            message: run?.isFlask
              ? 'The app runs with debug=True: an error shows code, and lets visitors run their own behind a PIN.'
              : 'The app has debug=True: an error shows the traceback to visitors.',
            ...details,
            found: 'debug=True',
          }),
        ]
      : []),
  ];
}

function checkSecret(
  environment: Environment,
  sources: readonly SourceFile[],
  { profile }: Facts,
): Finding[] {
  if (!sources.some(({ text }) => /\bFlask\s*\(/.test(text))) return [];
  const assigned = findFirst(
    sources,
    'python',
    /(?:\bsecret_key|\bconfig\[\s*['"]SECRET_KEY['"]\s*\])\s*=\s*(.+)/,
  );
  const written = (assigned?.groups[1] ?? '').trim();
  const literal = /^(?:b|r|u)?(['"])(.*)\1$/.test(written);
  const random = /^(?:os\.urandom|secrets\.token_\w+|uuid\.uuid4|str\(\s*uuid\.uuid4)\s*\(/.test(
    written,
  );
  const name = /(?:environ(?:\.get)?|getenv)\s*[[(]\s*['"](\w+)['"]/.exec(written)?.[1];
  const variable = name === undefined ? undefined : environment.variables.get(name);
  const value = variable?.value.trim() ?? '';
  const isWeak =
    variable !== undefined &&
    value !== '' &&
    !isPlaceholder(variable.name, value) &&
    (value.length < SHORTEST_SECRET || DEFAULT_SECRETS.test(value));
  return [
    ...(assigned && (literal || random)
      ? [
          finding('python.secret', profile, {
            ...placeOf(assigned),
            message: literal
              ? 'The secret key of Flask stands in the code: whoever reads it can sign in as anybody.'
              : 'The secret key of Flask is made anew by each process: each deployment logs everybody out, and workers refuse the sessions of one another.',
            expected: 'a variable of the app',
            found: literal ? 'a text in the code' : 'a random value',
            fix: 'Read it: app.secret_key = os.environ["SECRET_KEY"]; to make one: python -c "import secrets; print(secrets.token_hex())"',
          }),
        ]
      : []),
    ...(variable && isWeak
      ? [
          findingAbout(variable, 'python.secret', profile, {
            message: `${capitalize(nameOf(variable))} signs the sessions of Flask, and is so short that it can be guessed.`,
            expected: `at least ${SHORTEST_SECRET} characters, at random`,
            found: `${value.length} characters`,
            fix: 'Make one: python -c "import secrets; print(secrets.token_hex())"',
          }),
        ]
      : []),
  ];
}

/** Whether the server believes the edge that a visitor came over https; undefined: not known. */
function believesEdge(
  { command }: Start,
  environment: Environment,
  sources: readonly SourceFile[],
  project: Project | undefined,
): boolean | undefined {
  if (/\bhypercorn\b|\bgranian\b/.test(command)) return undefined;
  if (/--forwarded-allow-ips\b/.test(command) || /\s(?:-c|--config)[= ]/.test(command)) return true;
  if (project?.files.has('gunicorn.conf.py') && /\bgunicorn\b/.test(command)) return undefined;
  const names = ['FORWARDED_ALLOW_IPS', 'GUNICORN_CMD_ARGS', 'UVICORN_FORWARDED_ALLOW_IPS'];
  if (names.some((name) => runtimeValue(name, environment, project) !== undefined)) return true;
  if (
    findFirst(sources, 'python', /\bProxyHeadersMiddleware\b|\bProxyFix\b|\bforwarded_allow_ips\b/)
  )
    return true;
  return SERVER.test(command) ? false : undefined;
}

function checkProxy(
  start: Start,
  environment: Environment,
  sources: readonly SourceFile[],
  facts: Facts,
): Finding[] {
  if (sources.length === 0) return [];
  if (believesEdge(start, environment, sources, facts.project) !== false) return [];
  return [
    finding('python.proxy', facts.profile, {
      ...(start.place ? placeOf(start.place) : {}),
      subject: 'web process',
      message:
        'The server believes X-Forwarded-Proto of 127.0.0.1 alone, and requests come from another address: the app takes https for http, so that its redirects and full URLs go to http.',
      expected: '--forwarded-allow-ips, since nobody but the edge reaches the instance',
      found: 'the default of the server, 127.0.0.1',
      fix: "Add --forwarded-allow-ips='*' to the start command, or set FORWARDED_ALLOW_IPS to *.",
    }),
  ];
}

function checkMiddleware(
  start: Start | undefined,
  environment: Environment,
  sources: readonly SourceFile[],
  facts: Facts,
): Finding[] {
  const web = platformOf(facts) && webProcess(facts);
  const probes = (['readiness', 'liveness'] as const).flatMap((kind): [string, HttpProbe][] => {
    const probe = web?.[kind];
    return typeof probe === 'object' ? [[kind, probe]] : [];
  });
  // A wrapper of the project's own may answer before them.
  const isWrapped = findFirst(
    sources,
    'python',
    /\.mount\s*\(|@\w+\.middleware\s*\(|\bBaseHTTPMiddleware\b/,
  );
  const trusted = sources.flatMap((source) =>
    findIn(
      source,
      'python',
      /\badd_middleware\s*\(\s*TrustedHostMiddleware\b|\bMiddleware\s*\(\s*TrustedHostMiddleware\b/,
    ),
  )[0];
  const options = trusted && argumentsFrom(trusted, 'python');
  const hosts = options && /\ballowed_hosts\s*=\s*\[([^\]]*)\]/.exec(options)?.[1];
  const areLiterals = hosts !== undefined && /^(?:\s*['"][^'"]*['"]\s*,?)+\s*$/.test(hosts);
  const isAny = /['"]\*['"]|['"]\d{1,3}(?:\.\d{1,3}){3}['"]/.test(hosts ?? '');
  const https = sources.flatMap((source) =>
    findIn(
      source,
      'python',
      /\badd_middleware\s*\(\s*HTTPSRedirectMiddleware\b|\bMiddleware\s*\(\s*HTTPSRedirectMiddleware\b/,
    ),
  )[0];
  const believes = start && believesEdge(start, environment, sources, facts.project);
  return [
    ...(trusted && areLiterals && !isAny && !isWrapped
      ? probes
          .filter(([, { setsHost }]) => !setsHost)
          .map(([kind, { path }]) =>
            finding('python.hosts', facts.profile, {
              ...placeOf(trusted),
              subject: `${kind} probe`,
              message: `The ${kind} probe of ${shownPath(path)} calls the instance by its address, which allowed_hosts does not list: TrustedHostMiddleware answers 400, so the probe would fail.`,
              expected: 'a Host header in the probe, or "*" where the edge knows the hosts',
              found: 'hosts by name alone',
              fix: 'Give the probe a Host header through the API, or answer its path outside of the middleware.',
            }),
          )
      : []),
    ...(https && !isWrapped
      ? [
          ...(believes === false
            ? [
                finding('python.https', facts.profile, {
                  ...placeOf(https),
                  subject: 'visitors',
                  message:
                    'HTTPSRedirectMiddleware sends every request to https, and the server does not believe the edge that it came over https: a redirect without end.',
                  expected: '--forwarded-allow-ips in the start command',
                  found: 'the default of the server, 127.0.0.1',
                  fix: 'Remove the middleware: the edge redirects to https itself.',
                }),
              ]
            : []),
          ...probes.map(([kind, { path }]) =>
            finding('python.https', facts.profile, {
              ...placeOf(https),
              subject: `${kind} probe`,
              message: `The ${kind} probe of ${shownPath(path)} comes over http, so HTTPSRedirectMiddleware redirects it to https, which no instance speaks: the probe would fail.`,
              expected: 'no redirect of the path',
              found: 'a redirect of every path',
              fix: 'Remove the middleware: the edge redirects to https itself.',
            }),
          ),
        ]
      : []),
  ];
}

/** State that is known to be in memory, where there are several processes. */
function checkMemory(
  start: Start | undefined,
  environment: Environment,
  sources: readonly SourceFile[],
  facts: Facts,
): Finding[] {
  const written = /\s(?:--workers|-w)[= ]?(\d+)\b/.exec(start?.command ?? '')?.[1];
  const told = runtimeValue('WEB_CONCURRENCY', environment, facts.project);
  const variable = typeof told === 'object' && /^\d+$/.test(told.value) ? Number(told.value) : 1;
  const workers = written === undefined ? variable : Number(written);
  const instances = webProcess(facts)?.maxInstances ?? 1;
  if (workers < 2 && instances < 2) return [];
  const who = workers > 1 ? `${workers} workers` : `${instances} instances`;
  const cache = findFirst(
    sources,
    'python',
    /['"]?CACHE_TYPE['"]?[\]:=\s]+['"](?:flask_caching\.backends\.)?(SimpleCache|simple)['"]/,
  );
  const limits = findFirst(
    sources,
    'python',
    /\bstorage_uri\s*=\s*['"]memory:\/\/|\bRATELIMIT_STORAGE_UR[IL]['"]?\s*\]?\s*=\s*['"]memory:\/\//,
  );
  return [cache, limits].flatMap((found, index) =>
    found
      ? [
          finding('python.memory', facts.profile, {
            ...placeOf(found),
            subject: index === 0 ? 'cache' : 'limits',
            message: `${index === 0 ? 'The cache is' : 'Limits of requests are'} kept in the memory of each process, and there are ${who}: ${index === 0 ? 'what one stores or deletes the others do not see' : 'each counts for itself'}.`,
            expected: 'Redis',
            found: 'memory',
            fix:
              index === 0
                ? 'Set CACHE_TYPE to RedisCache.'
                : 'Set storage_uri to the URL of Redis.',
          }),
        ]
      : [],
  );
}

function shownPath(path: string): string {
  return path.replace(/[^\w./~-]/g, '?').slice(0, 100);
}
