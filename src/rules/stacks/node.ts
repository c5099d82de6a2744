import type { Finding } from '../finding.ts';
import { finding, findingAbout } from '../settings-catalogue.ts';
import { type Environment, type Facts, webProcess } from '../settings-facts.ts';
import { capitalize, nameOf, shown } from '../wording.ts';
import { checkListens, type Listen } from './listening.ts';
import { checkNext } from './next.ts';
import {
  argumentsFrom,
  findFirst,
  findIn,
  type Placed,
  type Project,
  placeIn,
  placeOf,
  reachableFrom,
  runtimeValue,
  type SourceFile,
} from './project.ts';
import { type Package, packageOf, type Start, startOf } from './start.ts';

const EXTENSIONS = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

// By itself, by a file of its own, or by a script that is not read.
const SETS_VARIABLES =
  /\bNODE_ENV=|--env-file\b|\bpm2(?:-\w+)?\b|\bdotenvx?\b|\benv-cmd\b|\bwith-env\b|\.sh\b/;

// Servers for development, and what to run in their place.
const DEVELOPMENT: readonly (readonly [RegExp, string])[] = [
  [/\bnext\s+dev\b/, 'next build in the build, and next start'],
  [/\bnuxi?\s+dev\b|\bastro\s+dev\b|\bremix\s+dev\b|\breact-router\s+dev\b/, 'the built server'],
  [/\bnodemon\b/, 'node in its place'],
  [/\bts-node-dev\b|\btsnd\b/, 'the compiled code with node'],
  [
    /\btsx\s+watch\b|\bnode\s+(?:\S+\s+)*--watch\b|\bnest\s+start\s+(?:\S+\s+)*--(?:watch|debug)\b/,
    'the same without watching',
  ],
  [/\breact-scripts\s+start\b/, 'react-scripts build, and a server of files'],
  [
    /(?:^|&&\s*|\bnpx\s+|\bexec\s+)vite(?:\s+(?:dev|serve|--\S+|\d\S*)|\s*$)/,
    'vite build, and a server of files',
  ],
  [/\bwebpack(?:-dev-server\b|\s+serve\b)/, 'webpack in the build, and a server of files'],
];

/** Node: Express and other servers, Next, and pages that a build makes. */
export function checkNodeProject(environment: Environment, facts: Facts): Finding[] {
  const { project } = facts;
  const manifest = project && packageOf(project);
  if (facts.preset !== 'node' || project === undefined || manifest === undefined) return [];
  const start = startOf(facts);
  const sources = start ? reachable(start, manifest, project) : [];
  return [
    ...checkEnvironment(environment, manifest, start, facts),
    ...(start ? checkDevelopment(start, facts) : []),
    ...(start ? checkLeftOut(start, manifest, project, facts) : []),
    ...checkListens(
      sources.flatMap((source) => listensIn(source, manifest)),
      facts,
    ),
    ...checkSessions(environment, manifest, sources, facts),
    ...checkPublic(environment, manifest, facts),
    ...checkNext(manifest, start, facts),
  ];
}

/** NODE_ENV that nobody sets, where a Dockerfile tells that. */
function checkEnvironment(
  environment: Environment,
  { dependencies }: Package,
  start: Start | undefined,
  facts: Facts,
): Finding[] {
  const { project, environments, profile } = facts;
  if (environment !== environments[0] || !('express' in dependencies)) return [];
  // Other builders set it themselves.
  const dockerfile = project?.files.get('Dockerfile');
  if (dockerfile === undefined || start === undefined) return [];
  if (
    SETS_VARIABLES.test(start.command) ||
    runtimeValue('NODE_ENV', environment, project) !== undefined
  ) {
    return [];
  }
  return [
    finding('node.env.missing', profile, {
      file: dockerfile.file,
      subject: 'NODE_ENV',
      message: `Neither ${environment.label} nor the Dockerfile sets NODE_ENV: Express runs as in development, and shows the stack of an error to visitors.`,
      expected: 'production',
      found: 'not set',
      fix: 'Write ENV NODE_ENV=production in the last stage of the Dockerfile, or set it on the app.',
    }),
  ];
}

function checkDevelopment({ command, place, label }: Start, { profile }: Facts): Finding[] {
  const [pattern, instead] = DEVELOPMENT.find(([each]) => each.test(command)) ?? [];
  if (pattern === undefined) return [];
  const tool = (pattern.exec(command)?.[0] ?? '').replace(/^(?:&&|npx|exec)\s*/, '').trim();
  return [
    finding('node.start.dev', profile, {
      ...(place ? placeOf(place) : {}),
      subject: 'web process',
      message: `${label} runs ${shownCommand(tool)}, which is for development: it compiles or watches while it serves, and takes the memory for it.`,
      expected: instead ?? 'the built server',
      found: shownCommand(tool),
      fix: `Start ${instead ?? 'the built server'}.`,
    }),
  ];
}

/** A tool of devDependencies in the start command, where the Dockerfile installs none of them. */
function checkLeftOut(
  { command, place, label }: Start,
  { dependencies, devDependencies }: Package,
  { files }: Project,
  { profile }: Facts,
): Finding[] {
  const text = files.get('Dockerfile')?.text ?? '';
  const installs = [
    ...text.matchAll(
      /^\s*RUN\b.*\b(?:npm (?:ci|install|i)|yarn install|pnpm (?:install|i))\b.*$/gim,
    ),
  ];
  const omits = ([line]: RegExpMatchArray): boolean =>
    /--omit[= ]dev\b|--only[= ]prod(?:uction)?\b|--production\b|--prod\b/.test(line ?? '');
  if (installs.length === 0 || !installs.every(omits)) return [];
  const words = command.split(/\s+/).map((word) => word.replace(/^.*node_modules\/\.bin\//, ''));
  const tool = words
    .map((word) => (word === 'tsnd' ? 'ts-node-dev' : word === 'nest' ? '@nestjs/cli' : word))
    .find((word) => word in devDependencies && !(word in dependencies));
  if (tool === undefined) return [];
  return [
    finding('node.start.left-out', profile, {
      ...(place ? placeOf(place) : {}),
      subject: 'web process',
      message: `${label} needs ${shown(tool)}, which is in devDependencies, and the Dockerfile leaves those out: the app does not start.`,
      expected: 'a command of what dependencies hold',
      found: `${shown(tool)} in devDependencies`,
      fix: `Move ${shown(tool)} to dependencies, or start what the build has compiled.`,
    }),
  ];
}

/** The modules of the project that the start command loads, by their relative imports. */
export function reachable(start: Start, { main }: Package, { files }: Project): SourceFile[] {
  const named =
    /\b(?:node|tsx|ts-node|nodemon|bun)\s+(?:-\S+\s+|watch\s+|run\s+)*\.?\/?([\w./@-]+)/.exec(
      start.command,
    )?.[1] ??
    (/\bnest\s+start\b/.test(start.command) ? 'src/main.ts' : undefined) ??
    (/\bnode\s+\.\s*$/.test(start.command) ? main : undefined);
  const entry =
    named === undefined
      ? undefined
      : moduleAt(named.replace(/^\/?(?:app|usr\/src\/app)\//, ''), files);
  if (entry === undefined) return [];
  return reachableFrom(entry, files, (path, source) =>
    findIn(
      source,
      'javascript',
      /(?:\bfrom|\bimport|\brequire\s*\()\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/,
    ).flatMap(({ groups }) => moduleAt(joined(path, groups[1] ?? ''), files) ?? []),
  );
}

function moduleAt(path: string, files: Project['files']): string | undefined {
  const bare = path.replace(/^\.\//, '').replace(/\/$/, '');
  // What is compiled has its source in src/ or beside it.
  const written = [
    bare,
    bare.replace(/^(?:dist|build|out|lib)\//, 'src/'),
    bare.replace(/^(?:dist|build|out|lib)\//, ''),
  ];
  for (const each of written) {
    const stem = each.replace(/\.([mc]?)js$/, '');
    const candidates = [
      ...EXTENSIONS.map((extension) => `${each}${extension}`),
      ...EXTENSIONS.slice(1).map((extension) => `${stem}${extension}`),
      ...EXTENSIONS.slice(1).map((extension) => `${each}/index${extension}`),
    ];
    const found = candidates.find(
      (candidate) => files.has(candidate) && candidate !== 'package.json',
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function joined(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Each `….listen(…)`; of what is computed nothing is known. */
function listensIn(source: SourceFile, { dependencies }: Package): Listen[] {
  return findIn(source, 'javascript', /\.listen\s*\(/).flatMap((found): Listen[] => {
    const text = argumentsFrom(found, 'javascript');
    if (text === undefined || text.trim() === '') return [];
    const place = placeIn(source, found.end, text.trimEnd().length);
    const options = /^\s*\{([^{}]*)\}/.exec(text)?.[1];
    if (options !== undefined) {
      const port = memberIn(options, 'port');
      const host = memberIn(options, 'host');
      const isOpen = options.includes('...');
      return [
        {
          place,
          port: port === undefined ? 'fluid' : numberOf(port, source),
          // https://fastify.dev/docs/latest/Reference/Server/#listen
          host:
            host !== undefined
              ? textOf(host, source)
              : 'fastify' in dependencies && !isOpen
                ? 'localhost'
                : isOpen
                  ? 'fluid'
                  : undefined,
        },
      ];
    }
    const [first = '', second = ''] = splitArguments(text);
    const host = textOf(second, source);
    return [
      {
        place,
        port: numberOf(first, source),
        host: /=>|\bfunction\b/.test(second) ? undefined : host,
      },
    ];
  });
}

function memberIn(options: string, name: string): string | undefined {
  const written = new RegExp(`(?:^|[,\\s])${name}\\s*:\\s*([^,]+)`).exec(options)?.[1];
  if (written !== undefined) return written.trim();
  return new RegExp(`(?:^|[,\\s])${name}\\s*(?:,|$)`).test(options.trim()) ? name : undefined;
}

function splitArguments(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (/[([{]/.test(character)) depth += 1;
    if (/[)\]}]/.test(character)) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

function numberOf(expression: string, source: SourceFile): number | 'fluid' {
  const written = constantOf(expression, source);
  return /^\d{1,5}$/.test(written) ? Number(written) : 'fluid';
}

function textOf(expression: string, source: SourceFile): string | 'fluid' | undefined {
  if (expression === '') return undefined;
  return /^(['"])([^'"]*)\1$/.exec(constantOf(expression, source))?.[2] ?? 'fluid';
}

/** The one literal that a name stands for in its file, or the expression itself. */
function constantOf(expression: string, source: SourceFile): string {
  const name = expression.trim();
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return name;
  const escaped = name.replaceAll('$', '\\$');
  const assigned = findIn(
    source,
    'javascript',
    new RegExp(`(?:^|[^.\\w$])${escaped}(?:\\s*:\\s*\\w+)?\\s*=(?!=|>)\\s*([^;\\n]+)`),
  );
  const isConstant =
    findIn(source, 'javascript', new RegExp(`\\bconst\\s+${escaped}\\b`)).length > 0;
  return assigned.length === 1 && isConstant ? (assigned[0]?.groups[1] ?? '').trim() : name;
}

/** Session cookies of Express behind a proxy, and where sessions are kept. */
function checkSessions(
  environment: Environment,
  { dependencies }: Package,
  sources: readonly SourceFile[],
  facts: Facts,
): Finding[] {
  const library = ['express-session', 'cookie-session'].find((name) => name in dependencies);
  if (library === undefined || !('express' in dependencies)) return [];
  const sessions = sources.flatMap((source) => sessionsIn(source, library));
  const first = sessions[0];
  if (first === undefined || sessions.length > 1) return [];
  const { options, place, source } = first;
  const secure = /\bsecure\s*:\s*(true|process\.env\.NODE_ENV\s*===?\s*['"]production['"])/.exec(
    options,
  );
  const mode = runtimeValue('NODE_ENV', environment, facts.project);
  const isSecure =
    secure !== null &&
    (secure[1] === 'true' || (typeof mode === 'object' && mode.value === 'production'));
  const trusts = findFirst(sources, 'javascript', /['"]trust proxy(?: fn)?['"]/) !== undefined;
  const isOpen = /\.\.\.|\bproxy\s*:/.test(options);
  return [
    ...(isSecure && !trusts && !isOpen
      ? [
          finding('node.proxy', facts.profile, {
            ...placeOf(placeIn(source, first.offset + secure.index, secure[0].length)),
            message: `The session cookie is secure, and Express trusts no proxy: it takes each request for http, so that ${library === 'express-session' ? 'the cookie is never sent, and nobody stays logged in' : 'setting the cookie fails with 500'}.`,
            expected: "app.set('trust proxy', 1)",
            found: 'no trust proxy',
            fix: "Write app.set('trust proxy', 1) above the session: TLS ends at the platform's edge.",
          }),
        ]
      : []),
    ...(library === 'express-session' && !/\bstore\b/.test(options) && !options.includes('...')
      ? [
          finding('node.sessions', facts.profile, {
            ...placeOf(place),
            message: `Sessions are kept in the memory of the process${(webProcess(facts)?.maxInstances ?? 1) > 1 ? ', and instances do not share them' : ''}: each deployment logs everybody out, and the memory is never freed.`,
            expected: 'a store, such as Redis or the database',
            found: 'MemoryStore, the default',
            fix: 'Give session() a store: connect-redis, connect-pg-simple.',
          }),
        ]
      : []),
  ];
}

function sessionsIn(
  source: SourceFile,
  library: string,
): { options: string; offset: number; place: Placed; source: SourceFile }[] {
  const escaped = library.replace('-', '\\-');
  const imported =
    findFirst(
      [source],
      'javascript',
      new RegExp(`(?:const|let|var)\\s+(\\w+)\\s*=\\s*require\\(\\s*['"]${escaped}['"]`),
    ) ??
    findFirst(
      [source],
      'javascript',
      new RegExp(`import\\s+(?:\\*\\s+as\\s+)?(\\w+)\\s+from\\s+['"]${escaped}['"]`),
    );
  const name = imported?.groups[1];
  if (name === undefined) return [];
  return findIn(source, 'javascript', new RegExp(`\\b${name}\\s*\\(`)).flatMap((found) => {
    const options = argumentsFrom(found, 'javascript');
    // Options in a variable are not read.
    if (options === undefined || !options.trim().startsWith('{')) return [];
    return [{ options, offset: found.end, place: placeOf(found), source }];
  });
}

const WRITTEN_INTO_PAGES: readonly (readonly [string, string])[] = [
  ['next', 'NEXT_PUBLIC_'],
  ['vite', 'VITE_'],
  ['react-scripts', 'REACT_APP_'],
];

function checkPublic(
  environment: Environment,
  { dependencies, devDependencies }: Package,
  { app, profile }: Facts,
): Finding[] {
  if (environment.source !== 'platform') return [];
  const all = { ...dependencies, ...devDependencies };
  // It hands variables of the run to the browser by itself.
  if (Object.keys(all).some((name) => /runtime-env/.test(name))) return [];
  const prefixes = WRITTEN_INTO_PAGES.filter(([name]) => name in all).map(([, prefix]) => prefix);
  const isBuiltHere = app?.source !== 'dockerImage';
  return [...environment.variables.values()]
    .filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)))
    .filter(({ buildtime }) => !isBuiltHere || !buildtime)
    .map((variable) =>
      findingAbout(variable, isBuiltHere ? 'node.public' : 'node.public.image', profile, {
        message: isBuiltHere
          ? `${capitalize(nameOf(variable))} is there at run time only, but it is the build that writes it into the pages: they see undefined.`
          : `${capitalize(nameOf(variable))} has no effect in pages: whoever builds the image has written its value into them already.`,
        expected: isBuiltHere ? 'available in the build' : 'given to the build of the image',
        found: isBuiltHere ? 'only at run time' : 'a variable of the app',
        fix: isBuiltHere
          ? `Make ${shown(variable.name)} available in the build, and deploy.`
          : `Hand ${shown(variable.name)} to the build of the image, such as by a build argument.`,
      }),
    );
}

function shownCommand(text: string): string {
  return text.replace(/[^\w ./:=@-]/g, '?').slice(0, 60);
}
