import type { Finding } from '../finding.ts';
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
  findFirst,
  findIn,
  type Project,
  placeIn,
  placeOf,
  runtimeValue,
  type SourceFile,
} from './project.ts';
import { startOf } from './start.ts';

const DEVELOPMENT = /^(?:development|dev|test)$/;

/** Rails, by its guides: https://guides.rubyonrails.org/configuring.html */
export function checkRails(environment: Environment, facts: Facts): Finding[] {
  const { project } = facts;
  if (facts.preset !== 'rails' || project === undefined) return [];
  const production = project.files.get('config/environments/production.rb');
  return [
    ...checkMode(environment, project, facts),
    ...checkSecret(environment, project, facts),
    ...checkMasterKey(environment, project, facts),
    ...probesOf(facts).flatMap(([kind, probe]) => [
      ...checkHosts(kind, probe, production, project, facts),
      ...checkSsl(kind, probe, production, project, facts),
    ]),
    ...checkSwitched(environment, production, project, facts),
    ...checkDatabase(environment, project, facts),
    ...checkUploads(production, project, facts),
    ...checkSidekiq(project, facts),
    ...checkListens(listensIn(project.files.get('config/puma.rb')), facts),
  ];
}

function probesOf(facts: Facts): [string, HttpProbe][] {
  const web = platformOf(facts) && webProcess(facts);
  return (['readiness', 'liveness'] as const).flatMap((kind): [string, HttpProbe][] => {
    const probe = web?.[kind];
    return typeof probe === 'object' && !probe.setsHost ? [[kind, probe]] : [];
  });
}

function checkMode(environment: Environment, project: Project, facts: Facts): Finding[] {
  const names = ['RAILS_ENV', 'RACK_ENV'];
  const values = names.map((name) => runtimeValue(name, environment, project));
  const first = values.find((value) => value !== undefined);
  if (first === 'unknown') return [];
  const command = startOf(facts)?.command;
  const told = /\bRAILS_ENV=['"]?(\w+)|\s(?:-e|--environment)[= ]['"]?(\w+)/.exec(command ?? '');
  if (told) return [];
  if (first === undefined) {
    const dockerfile = project.files.get('Dockerfile');
    // Other builders set it themselves, and a start script may.
    const isKnown = command !== undefined && !/\.sh\b|entrypoint/.test(command);
    if (environment !== facts.environments[0] || dockerfile === undefined || !isKnown) return [];
    return [
      finding('rails.env', facts.profile, {
        file: dockerfile.file,
        subject: 'RAILS_ENV',
        message: `Neither ${environment.label} nor the Dockerfile sets RAILS_ENV: Rails runs as in development, reloads code and refuses hosts that it does not know.`,
        expected: 'production',
        found: 'not set',
        fix: 'Write ENV RAILS_ENV=production in the last stage of the Dockerfile, or set it on the app.',
      }),
    ];
  }
  if (first.variable === undefined || !DEVELOPMENT.test(first.value)) return [];
  return [
    findingAbout(first.variable, 'rails.env', facts.profile, {
      message: `${capitalize(nameOf(first.variable))} is for development or tests: Rails reloads code, shows errors to visitors and refuses hosts that it does not know.`,
      expected: 'production',
      found: 'a word for development',
      fix: `Set ${first.variable.name} to production.`,
    }),
  ];
}

function checkSecret(environment: Environment, project: Project, facts: Facts): Finding[] {
  const { files } = project;
  if (environment !== facts.environments[0]) return [];
  const values = ['SECRET_KEY_BASE', 'RAILS_MASTER_KEY'].map((name) =>
    runtimeValue(name, environment, project),
  );
  if (values.some((value) => value === 'unknown' || (value !== undefined && value.value !== '')))
    return [];
  // With the key in the image, the credentials are read; older apps may write the secret elsewhere.
  const elsewhere = [
    'config/master.key',
    'config/credentials/production.key',
    'config/secrets.yml',
  ];
  if (elsewhere.some((path) => files.has(path))) return [];
  const sources = [...files].filter(([path]) => path.endsWith('.rb')).map(([, source]) => source);
  if (findFirst(sources, 'ruby', /\bsecret_key_base\b/)) return [];
  const hasCredentials =
    files.has('config/credentials.yml.enc') || files.has('config/credentials/production.yml.enc');
  return [
    finding('rails.secret', facts.profile, {
      subject: hasCredentials ? 'RAILS_MASTER_KEY' : 'SECRET_KEY_BASE',
      message: `${capitalize(environment.label)} has neither SECRET_KEY_BASE nor RAILS_MASTER_KEY: Rails in production does not start without a secret_key_base.`,
      expected: hasCredentials ? 'RAILS_MASTER_KEY, for the credentials' : 'SECRET_KEY_BASE',
      found: 'neither',
      fix: hasCredentials
        ? 'Set RAILS_MASTER_KEY to what config/master.key holds.'
        : 'Make one with bin/rails secret, and set SECRET_KEY_BASE to it.',
    }),
  ];
}

function checkMasterKey(environment: Environment, { files }: Project, facts: Facts): Finding[] {
  if (environment !== facts.environments[0]) return [];
  const ignored = (files.get('.gitignore')?.text ?? '').split(/\r?\n/).map((line) => line.trim());
  return [...files]
    .filter(([path]) => /^config\/(?:master|credentials\/\w+)\.key$/.test(path))
    .filter(
      ([path]) =>
        !ignored.some((line) =>
          [
            `/${path}`,
            path,
            '*.key',
            '/config/*.key',
            'config/*.key',
            '/config/credentials/*.key',
            'master.key',
          ].includes(line),
        ),
    )
    .map(([path, { file }]) =>
      finding('rails.master-key', facts.profile, {
        file,
        subject: path,
        message: `${path} is in the repository: whoever can read it can read the credentials.`,
        expected: 'a variable of the app, RAILS_MASTER_KEY',
        found: 'a file that .gitignore does not name',
        fix: `Remove it with git rm --cached ${path}, add it to .gitignore, and make new credentials: the old ones stay in the history.`,
      }),
    );
}

/** What `exclude` lets by, as far as it is written as a path; undefined: something else. */
function excludes(
  path: string,
  setting: string,
  sources: readonly (SourceFile | undefined)[],
): boolean | undefined {
  const found = findFirst(
    sources,
    'ruby',
    new RegExp(`\\bconfig\\.${setting}\\s*=([^\\n]*(?:\\n\\s+[^\\n]*)?)`),
  );
  if (found === undefined) return false;
  const text = found.groups[1] ?? '';
  if (!/\bexclude\b/.test(text)) return false;
  const paths = [...text.matchAll(/==\s*['"]([^'"]+)['"]/g)].map(([, each]) => each);
  if (paths.length > 0 && !/\|\||start_with|=~|match|in\?|include\?/.test(text))
    return paths.includes(path);
  return undefined;
}

function checkHosts(
  kind: string,
  { path }: HttpProbe,
  production: SourceFile | undefined,
  { files }: Project,
  { profile }: Facts,
): Finding[] {
  const sources = [production, files.get('config/application.rb')];
  const initializers = [...files]
    .filter(([name]) => /^config\/initializers\//.test(name))
    .map(([, source]) => source);
  const all = [...sources, ...initializers];
  const listed = findFirst(
    all,
    'ruby',
    /\b(?:config|Rails\.application\.config)\.hosts\s*(?:<<|\+?=)[ \t]*(.+)/,
  );
  const written = listed?.groups[1] ?? '';
  // Only texts of hosts are sure not to hold an address; a pattern, a network or a variable may.
  const literals = /^(?:\[\s*)?(?:['"][^'"#]+['"]\s*,?\s*)+\]?\s*$/.test(written);
  const holdsAddress = /['"](?:\d{1,3}\.){3}\d/.test(written) || /['"]\.?\*?['"]/.test(written);
  const cleared = findFirst(all, 'ruby', /\bconfig\.hosts\s*(?:=\s*(?:nil|\[\s*\])|\.clear\b)/);
  if (!listed || !literals || holdsAddress || cleared) return [];
  const others = all.flatMap((source) =>
    source ? findIn(source, 'ruby', /\.hosts\s*(?:<<|\+?=|\.(?:concat|push))/) : [],
  );
  const plain = all.flatMap((source) =>
    source
      ? findIn(
          source,
          'ruby',
          /\.hosts\s*(?:<<|\+?=)[ \t]*(?:\[\s*)?(?:['"][^'"#]+['"]\s*,?\s*)+\]?[ \t]*$/m,
        )
      : [],
  );
  if (others.length !== plain.length || excludes(path, 'host_authorization', all) !== false)
    return [];
  return [
    finding('rails.hosts', profile, {
      ...placeOf(listed),
      subject: `${kind} probe`,
      message: `The ${kind} probe of ${shownPath(path)} calls the instance by its address, which config.hosts does not list: Rails answers 403, so the probe would fail.`,
      expected: 'the path excluded from host_authorization, or a Host header in the probe',
      found: 'hosts by name alone',
      fix: `Write config.host_authorization = { exclude: ->(request) { request.path == "${shownPath(path)}" } }.`,
    }),
  ];
}

function checkSsl(
  kind: string,
  { path }: HttpProbe,
  production: SourceFile | undefined,
  { files }: Project,
  { profile }: Facts,
): Finding[] {
  const forced = findFirst([production], 'ruby', /^[ \t]*config\.force_ssl\s*=\s*true\b/m);
  const all = [production, files.get('config/application.rb')];
  const assumed = findFirst(all, 'ruby', /\bconfig\.assume_ssl\s*=\s*(?!false\b)/);
  const exempt = excludes(path, 'ssl_options', all);
  const isOff = findFirst(all, 'ruby', /\bredirect:\s*false\b/);
  if (!forced || assumed || isOff || exempt !== false) return [];
  return [
    finding('rails.ssl.probe', profile, {
      ...placeOf(forced),
      subject: `${kind} probe`,
      message: `The ${kind} probe of ${shownPath(path)} comes over http, so config.force_ssl redirects it to https, which no instance speaks: the probe would fail.`,
      expected: 'config.assume_ssl = true, or the path excluded from the redirect',
      found: 'force_ssl alone',
      fix: 'Write config.assume_ssl = true (Rails 7.1 and later): TLS ends before the instance. Or exclude the path in config.ssl_options.',
    }),
  ];
}

/** What production.rb makes depend on a variable that is not there. */
function checkSwitched(
  environment: Environment,
  production: SourceFile | undefined,
  project: Project,
  facts: Facts,
): Finding[] {
  const isUnset = (name: string): boolean => {
    // Other builders set these two themselves.
    if (!project.files.has('Dockerfile')) return false;
    const value = runtimeValue(name, environment, project);
    return value === undefined || (value !== 'unknown' && value.value === '');
  };
  if (environment !== facts.environments[0]) return [];
  const served = findFirst(
    [production],
    'ruby',
    /config\.(?:public_file_server\.enabled|serve_static_(?:files|assets))\s*=\s*(ENV\[\s*['"]RAILS_SERVE_STATIC_FILES['"]\s*\]\.present\?|false)/,
  );
  const logged = findFirst(
    [production],
    'ruby',
    /\bif\s+ENV\[\s*['"]RAILS_LOG_TO_STDOUT['"]\s*\](?:\.present\?)?/,
  );
  const otherwise =
    findFirst([production], 'ruby', /STDOUT|\$stdout/)?.line !== undefined && !logged;
  const hasServer = /\bnginx\b|\bcaddy\b|\bapache2?\b/i.test(
    project.files.get('Dockerfile')?.text ?? '',
  );
  const isThruster = /\bthrust\b/.test(startOf(facts)?.command ?? '');
  const isOff = served?.groups[1] === 'false' || isUnset('RAILS_SERVE_STATIC_FILES');
  return [
    ...(served && isOff && !hasServer && !isThruster
      ? [
          finding('rails.static', facts.profile, {
            ...placeOf(served),
            subject: 'RAILS_SERVE_STATIC_FILES',
            message:
              'Rails does not serve the files of public/, and nothing else does on the platform: pages come without styles and scripts.',
            expected: 'public_file_server.enabled, or a server of files in the image',
            found: served.groups[1] === 'false' ? 'false' : 'RAILS_SERVE_STATIC_FILES is not set',
            fix:
              served.groups[1] === 'false'
                ? 'Delete the line.'
                : 'Set RAILS_SERVE_STATIC_FILES to 1.',
          }),
        ]
      : []),
    ...(logged && !otherwise && isUnset('RAILS_LOG_TO_STDOUT')
      ? [
          finding('rails.log', facts.profile, {
            ...placeOf(logged),
            subject: 'RAILS_LOG_TO_STDOUT',
            message:
              'RAILS_LOG_TO_STDOUT is not set, so logs go to log/production.log in the instance: the platform shows none of them.',
            expected: 'RAILS_LOG_TO_STDOUT=1',
            found: 'not set',
            fix: 'Set RAILS_LOG_TO_STDOUT to 1.',
          }),
        ]
      : []),
  ];
}

function checkDatabase(environment: Environment, project: Project, facts: Facts): Finding[] {
  const source = project.files.get('config/database.yml');
  const url = runtimeValue('DATABASE_URL', environment, project);
  if (source === undefined || url !== undefined || environment !== facts.environments[0]) return [];
  const section = /^production:[ \t]*\r?\n((?:[ \t]+.*(?:\r?\n|$)|[ \t]*\r?\n)*)/m.exec(
    source.text,
  );
  const body = section?.[1] ?? '';
  if (section === null || /<%|url:/.test(body)) return [];
  const own = /^[ \t]+(?:primary:[\s\S]*?)?adapter:[ \t]*(\w+)/m.exec(body);
  const anchor = /<<:[ \t]*\*(\w+)/.exec(body)?.[1];
  const inherited =
    anchor === undefined
      ? null
      : new RegExp(
          `^\\w+:[ \\t]*&${anchor}[ \\t]*\\r?\\n(?:[ \\t]+.*\\r?\\n)*?[ \\t]+adapter:[ \\t]*(\\w+)`,
          'm',
        ).exec(source.text);
  if ((own?.[1] ?? inherited?.[1]) !== 'sqlite3') return [];
  return [
    finding('database.sqlite', facts.profile, {
      ...placeOf(placeIn(source, section.index, 'production:'.length)),
      subject: 'config/database.yml',
      message:
        'The database of production is SQLite, in a file of the instance: without a persistent disk, its data is lost with each deployment.',
      expected: 'a PostgreSQL or MySQL database, by DATABASE_URL',
      found: 'sqlite3',
      fix: 'Connect a database and set DATABASE_URL, or mount a persistent disk where the file is.',
    }),
  ];
}

function checkUploads(
  production: SourceFile | undefined,
  { files }: Project,
  { profile }: Facts,
): Finding[] {
  const service = findFirst([production], 'ruby', /config\.active_storage\.service\s*=\s*:(\w+)/);
  const name = service?.groups[1];
  if (service === undefined || name === undefined) return [];
  const storage = files.get('config/storage.yml')?.text ?? '';
  const kind = new RegExp(
    `^${name}:[ \\t]*\\r?\\n(?:[ \\t]+.*\\r?\\n)*?[ \\t]+service:[ \\t]*(\\w+)`,
    'm',
  ).exec(storage)?.[1];
  const models = [...files]
    .filter(([path]) => /^app\/models\//.test(path))
    .map(([, source]) => source);
  // Every new app has the line, and most of them never store a file.
  const attached = findFirst(models, 'ruby', /\bhas_(?:one|many)_attached\b|\bhas_rich_text\b/);
  if (kind !== 'Disk' || !attached) return [];
  return [
    finding('rails.uploads', profile, {
      ...placeOf(service),
      message: `Active Storage keeps uploads on the disk of the instance: without a persistent disk, they are lost with each deployment.`,
      expected: 'a service of kind S3, with object storage',
      found: 'a service of kind Disk',
      fix: 'Connect object storage and name its service here, or mount a persistent disk at storage/.',
    }),
  ];
}

function checkSidekiq({ files }: Project, { app, profile }: Facts): Finding[] {
  const gem = findFirst([files.get('Gemfile')], 'ruby', /^[ \t]*gem\s+['"]sidekiq['"]/m);
  if (gem === undefined || app === undefined) return [];
  const web = app.processes.find(({ type }) => type === 'web');
  const commands = app.processes.map(({ entrypoint }) => entrypoint);
  const isUnclear =
    web === undefined ||
    web.entrypoint.trim() === '' ||
    app.processes.some(({ type, entrypoint }) => type === 'worker' && entrypoint.trim() === '');
  if (isUnclear || commands.some((command) => /\bsidekiq|foreman|overmind|\.sh\b/.test(command)))
    return [];
  // Inside puma: https://github.com/sidekiq/sidekiq/wiki/Embedding
  if (/configure_embed/.test(files.get('config/puma.rb')?.text ?? '')) return [];
  return [
    finding('rails.sidekiq', profile, {
      ...placeOf(gem),
      message: 'The project uses Sidekiq, but no process of the app runs it: jobs wait for ever.',
      expected: 'a worker process',
      found: 'none',
      fix: 'Add a worker process: bundle exec sidekiq',
    }),
  ];
}

function listensIn(puma: SourceFile | undefined): Listen[] {
  if (puma === undefined) return [];
  return findIn(puma, 'ruby', /^[ \t]*(?:port|bind)\b[ \t(]*(.+)$/m).map((found): Listen => {
    const written = (found.groups[1] ?? '').replace(/\)?\s*$/, '').trim();
    const bound = /^['"]tcp:\/\/([^:'"#]+):(\d+)['"]$/.exec(written);
    const place = placeOf(found);
    if (bound) return { place, host: bound[1], port: Number(bound[2]) };
    const host = /^['"]tcp:\/\/([\w.[\]-]+):/.exec(written)?.[1];
    return { place, host, port: /^\d{1,5}$/.test(written) ? Number(written) : 'fluid' };
  });
}

function shownPath(path: string): string {
  return path.replace(/[^\w./~-]/g, '?').slice(0, 100);
}
