import {
  because,
  crashes,
  type Evidence,
  hasExited,
  isOutOfMemory,
  lastException,
  linesOf,
  listeningPort,
  memoryLimit,
  platformFacts,
  probeName,
  workerCount,
} from './evidence.ts';
import type { Finding } from './finding.ts';
import { PLATFORM_FIX } from './image-platform.ts';
import type { RuleId } from './settings-catalogue.ts';
import { listeningOf } from './start-command.ts';
import { blockAround, type Frame, framesIn, shortened } from './traceback.ts';
import { DEADLINE, type Story, unreadyStory } from './unready.ts';
import { mostWorkers } from './workers.ts';

export type { Evidence } from './evidence.ts';

export interface Diagnosis extends Finding {
  /** The lines that tell, as they were logged. */
  evidence: readonly string[];
  /** What the platform says of the web process. */
  facts?: readonly string[];
  /** Places in the application's own code, as the instance sees them, the most telling first. */
  frames?: readonly Frame[];
  /** The rule of validate-settings that finds it before a deployment. */
  prevention?: RuleId | undefined;
  /** Where the cause alone would leave the reader puzzled. */
  story?: Story | undefined;
}

/** What a rule says of the lines it has recognised. */
type Verdict = Pick<Finding, 'message'> &
  Partial<Pick<Finding, 'fix' | 'subject' | 'found'>> & {
    /** A line that tells more, such as the exception behind an answer of 500. */
    witness?: string | undefined;
  };

interface Cause {
  id: string;
  /** What the rule recognises, for the table in the documentation. */
  title: string;
  docs?: string;
  prevention?: RuleId;
  /** The first pattern that a line matches tells the story. */
  patterns: readonly RegExp[];
  /** `block` is the exception that the line belongs to. Gives nothing where the match alone does not prove the cause. */
  tell(match: RegExpMatchArray, evidence: Evidence, block: readonly string[]): Verdict | undefined;
  /** What the platform's own facts prove when no line tells. */
  judge?(evidence: Evidence): Verdict | undefined;
}

const SEVALLA = 'https://docs.sevalla.com';
const HEALTH_CHECKS = `${SEVALLA}/guides/python/django/health-checks`;
const QUICKSTART = `${SEVALLA}/get-started/quickstart`;
const TROUBLESHOOTING = `${SEVALLA}/applications/troubleshooting/builds-and-deployments`;

// A missing key of the environment, or of any other dictionary.
const LACKING_KEY = /KeyError: '([A-Z][A-Z0-9_]{2,})'/;
const FAILED_JOB = /\bJob (.+?) (?:failed|exited) with (?:exit )?code [1-9]/;
const KILLED: readonly RegExp[] = [
  /\bOOMKilled\b/,
  /\bout of memory\b/i,
  /(?<!command )exited with code 137\b/i,
  /exit code:? 137\b/i,
];
const BIND = 'bind to 0.0.0.0 and to the port of the variable PORT';
const REFUSED = /dial tcp \S*?:(\d+):.*connection refused/i;

/**
 * Causes of failed deployments, the root before its consequences: an app that lacks a variable also
 * crashes, is refused by its probe and misses the deadline of the rollout.
 *
 * The wording of the platform is Kubernetes', Helm's and the container runtime's; that of the apps is
 * Python's, Django's, gunicorn's and Node's own.
 */
const LIST = [
  {
    id: 'checkout.branch',
    title: 'The branch to deploy does not exist in the repository',
    patterns: [
      /Remote branch (\S+) not found/i,
      /couldn't find remote ref (?:refs\/heads\/)?(\S+)/i,
      /pathspec '([^']+)' did not match/i,
    ],
    tell: ([, branch]) => ({
      message: `The branch ${branch} does not exist in the repository of the application`,
      fix: 'push it, or correct the input branch',
      subject: branch,
    }),
  },
  {
    id: 'checkout.access',
    title: 'The platform may not read the repository',
    docs: `${SEVALLA}/git/overview`,
    patterns: [
      /Could not read from remote repository/i,
      /fatal: (?:Authentication failed|could not read Username|repository .* (?:not found|does not exist))/i,
    ],
    tell: () => ({
      message: 'Sevalla could not read the repository of the application',
      fix: 'check its address, and that the Git app of Sevalla still has access to it',
    }),
  },
  {
    id: 'env.grammar',
    title:
      'The value of a variable breaks the grammar of the platform: unescaped comma, parenthesis',
    docs: `${SEVALLA}/applications/environment-variables`,
    prevention: 'env.grammar',
    patterns: [
      /environment variable (\S+?): (the .+)$/i,
      /failed parsing --set(?:-string)? data: key "?([\w.]+?)"? has no value/i,
    ],
    tell: ([, name, fault]) => ({
      message: `The platform cannot take the value of the variable ${name}${fault ? `: ${fault}` : ''}`,
      fix: String.raw`write each comma as \, and each double quote as \", and do without parentheses`,
      subject: name,
    }),
  },
  {
    id: 'image.architecture',
    title: 'The image was built for another processor than linux/amd64',
    docs: `${SEVALLA}/applications/docker-images`,
    patterns: [
      /exec format error/i,
      /no (?:match for platform|matching manifest for linux\/amd64)/i,
      /does not match the (?:specified|detected|expected) (?:host )?platform/i,
      /only linux\/amd64 images/i,
    ],
    tell: () => ({
      message: 'The image was built for another processor: the platform runs linux/amd64 alone',
      fix: PLATFORM_FIX,
    }),
  },
  {
    id: 'image.pull',
    title: 'The image does not exist, or the application has no credential for its registry',
    docs: `${SEVALLA}/tools/registry-credentials`,
    patterns: [
      /Failed to pull image "?([^"\s]+)/i,
      /pull access denied for (\S+)/i,
      /manifest for (\S+) not found/i,
      /(?:ImagePullBackOff|ErrImagePull|manifest unknown)/,
      /(?:unauthorized: authentication required|denied: requested access to the resource)/i,
      /image (\S+) (?:could not be pulled|was not found|does not exist)/i,
    ],
    tell: ([, image]) => ({
      message: `The image ${image ? `${image.replace(/[,:]$/, '')} ` : ''}could not be pulled`,
      fix: 'check its name and tag, and that the registry credential of the application may read it (the GITHUB_TOKEN of a workflow expires and cannot be one)',
      ...(image === undefined ? {} : { subject: image }),
    }),
  },
  {
    id: 'env.missing',
    title:
      'The application asks for a variable that the platform does not have, or does not give it',
    docs: `${SEVALLA}/applications/environment-variables`,
    prevention: 'env.missing',
    patterns: [
      /Missing (?:from the environment|(?:required )?environment variables?): ([A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*)/i,
      LACKING_KEY,
      /ImproperlyConfigured: Set the ([A-Z][A-Z0-9_]*) environment variable/,
      /UndefinedValueError: ([A-Z][A-Z0-9_]*) not found/,
      /The ([A-Z][A-Z0-9_]*) setting must not be empty/,
      /\b([A-Z][A-Z0-9_]{2,})(?: environment variable)? (?:must be (?:set|defined|provided)|is (?:not set|not defined|required|missing)|must not be (?:empty|blank))\b/,
      /\b(?:environment variable|env var)s? [`'"]?([A-Z][A-Z0-9_]{2,})[`'"]? (?:must be|is) (?:set|not set|required|missing)/i,
    ],
    tell: ([line = '', names = ''], evidence) =>
      tellMissing(names, evidence, LACKING_KEY.test(line)),
  },
  {
    id: 'database.encoding',
    title: 'A URL among the variables has a user name or password that is not percent-encoded',
    prevention: 'database.encoding',
    patterns: [
      /ParseError: This string is not a valid url, possibly because some of its parts/,
      /ValueError: Port could not be cast to integer value as/,
    ],
    tell: () => ({
      message:
        'A URL among the variables, such as DATABASE_URL, cannot be read: its user name or password has characters that are not percent-encoded',
      fix: 'write @ as %40, / as %2F, : as %3A, # as %23, ? as %3F and % as %25 in the user name and the password',
    }),
  },
  {
    id: 'code.syntax',
    title: 'A file of the application cannot be read by its language: SyntaxError',
    patterns: [/^(?:[\w.]+: )?((?:Syntax|Indentation|Tab)Error): (?!.*\bJSON\b)(.+)/],
    tell: ([, kind, what = '']) => ({
      message: `A file of the application cannot be read: ${kind}: ${what.replace(/\.$/, '')}`,
      fix: 'correct it and push; the tests of a workflow that runs before the deployment would have shown it',
    }),
  },
  {
    id: 'django.settings-module',
    title: 'DJANGO_SETTINGS_MODULE names a module that is not there, or is not set',
    docs: 'https://docs.djangoproject.com/en/5.2/topics/settings/#envvar-DJANGO_SETTINGS_MODULE',
    prevention: 'django.settings-module',
    patterns: [
      /ModuleNotFoundError: No module named '([^']+)'/,
      /ImproperlyConfigured: Requested settings?\b.*, but settings are not configured/,
    ],
    tell: ([, name], { variables }, block) => {
      // Django's own import of the settings, with no line of the application after it.
      const at = block.findIndex((line) => /import_module\(self\.SETTINGS_MODULE\)/.test(line));
      if (name !== undefined && (at === -1 || framesIn(block.slice(at)).length > 0)) {
        return undefined;
      }
      const isSet = variables === undefined || variables.has('DJANGO_SETTINGS_MODULE');
      return {
        message:
          name === undefined
            ? 'Django does not know its settings: DJANGO_SETTINGS_MODULE is not set'
            : `The settings of Django are looked for in ${name}, which is not in the image`,
        fix: `${isSet ? 'correct' : 'set'} the variable DJANGO_SETTINGS_MODULE on the platform${
          isSet ? '' : ', or correct the default in wsgi.py and manage.py'
        }`,
        subject: 'DJANGO_SETTINGS_MODULE',
      };
    },
  },
  {
    id: 'static.manifest',
    title: 'A page names a static file that collectstatic has not collected',
    docs: 'https://docs.djangoproject.com/en/5.2/ref/contrib/staticfiles/#manifeststaticfilesstorage',
    patterns: [/Missing staticfiles manifest entry for '([^']+)'/],
    tell: ([, file], evidence) =>
      isRefusedFirst(evidence)
        ? undefined
        : {
            message: `The static file ${file} is not in the manifest of the image`,
            fix: 'run manage.py collectstatic in the build, with the settings of production',
            subject: file,
          },
  },
  {
    id: 'command.module',
    title: 'The start command names a module, an object or a file that is not in the image',
    docs: `${SEVALLA}/applications/processes`,
    patterns: [
      /AppImportError: Failed to find attribute '([^']+)' in '([^']+)'/,
      /Error loading ASGI app\. (?:Could not import module|Attribute) "([^"]+)"/,
      /can't open file '([^']+)': \[Errno 2\]/,
      /ModuleNotFoundError: No module named '([^']+)'/,
      /Cannot find module '([^']+)'/,
    ],
    tell: ([line = '', name = '', module], { web, processes }, block) => {
      const file = name.split('/').at(-1) ?? name;
      const commands = [web?.entrypoint, ...(processes ?? []).map((each) => each.entrypoint)];
      const isNamed = commands.some((command) => namesIn(command ?? '').has(file));
      const isServers = block.some((each) => /\bimport_app\(|\bimport_from_string\(/.test(each));
      const isImport = /ModuleNotFoundError|Cannot find module/.test(line);
      // Whatever the code itself imports is another matter.
      if (isImport && (framesIn(block).length > 0 || !(isNamed || isServers))) return undefined;
      return {
        message: `The start command names ${
          module === undefined ? file : `${file} of ${module}`
        }, which is not in the image`,
        fix: 'correct the start command of the process under Processes in the dashboard (for Django it is gunicorn and the package that holds wsgi.py, such as gunicorn config.wsgi), and see that the directory of the build is the right one',
        subject: name,
      };
    },
  },
  {
    id: 'module.missing',
    title: 'A package or a module of the application is not in the image',
    patterns: [
      /ModuleNotFoundError: No module named '([^']+)'/,
      /Cannot find (?:module|package) '([^']+)'/,
    ],
    tell: ([, name = '']) => ({
      message: `The module ${name.split('/').slice(-2).join('/')} is not in the image`,
      fix: 'add the package to the requirements that the build installs, or correct the name in the start command or the settings',
      subject: name,
    }),
  },
  {
    id: 'django.check',
    title: "Django's system check finds an error",
    docs: 'https://docs.djangoproject.com/en/5.2/ref/checks/',
    prevention: 'django.check',
    patterns: [/SystemCheckError: System check identified/],
    tell: (_, evidence) => {
      const first = linesOf(evidence).find((line) => /: \(\w+\.E\d+\) /.test(line));
      return {
        message: `Django's system check refuses to go on${
          first === undefined ? '' : `: ${first.trim().slice(0, 200).replace(/\.$/, '')}`
        }`,
        fix: 'correct it; manage.py check shows the same on your own machine',
        witness: first,
      };
    },
  },
  {
    id: 'migration.conflict',
    title: 'The migrations contradict one another or the database',
    docs: 'https://docs.djangoproject.com/en/5.2/topics/migrations/',
    patterns: [
      /CommandError: (Conflicting migrations detected)/,
      /(InconsistentMigrationHistory): (.+)/,
      /NodeNotFoundError: (Migration .+)/,
    ],
    tell: ([, what, more]) => ({
      message: `The migrations cannot be applied: ${more ?? what}`,
      fix: 'merge them with manage.py makemigrations --merge, or repair their history, and push',
    }),
  },
  {
    id: 'migration.unapplied',
    title: 'The code asks the database for a table or column that no migration has made yet',
    docs: `${SEVALLA}/guides/python/django/deploy`,
    prevention: 'process.migrate',
    patterns: [
      /\b(column) "?([\w.]+)"?(?: of relation \S+)? does not exist/i,
      /\bno such (column): (\S+)/i,
      /\b(?:relation|table) ()"([^"]+)" does not exist/i,
      /\bno such table: ()(\S+)/i,
      /\bTable ()'([^']+)' doesn't exist/,
      /You have (\d+) unapplied migration/,
    ],
    tell: ([, kind = '', name], evidence) => {
      // A migration that fails itself is another matter; a warning alone is none.
      if (failedJob(evidence)?.isMigration || isRefusedFirst(evidence)) return undefined;
      if (name === undefined && !isAnsweredError(evidence) && !hasExited(evidence)) {
        return undefined;
      }
      return {
        message:
          name === undefined
            ? `${kind} migrations have not been applied to the database`
            : `The database has no ${kind || 'table'} ${name}: a migration has not been applied`,
        fix: fixUnapplied(evidence),
        ...(name === undefined ? {} : { subject: name }),
      };
    },
  },
  {
    id: 'database.unreachable',
    title: 'The database does not answer, or refuses the credentials',
    patterns: [
      /OperationalError: .*(?:could not (?:translate|connect)|connection (?:to server|failed|refused|is bad)|password authentication failed)/i,
      /OperationalError: \(\d+, "(Can't connect to .+)"\)/,
      /(?:FATAL: +)(password authentication failed for user|database .* does not exist)/,
      /\b((?:ECONNREFUSED|ENOTFOUND|ETIMEDOUT)\b.*:(?:5432|3306))/,
    ],
    tell: () => ({
      message: 'The application cannot reach its database',
      fix: 'check DATABASE_URL: the internal host name, the port, the user and the password, and that application and database are in one cluster with an internal connection',
    }),
  },
  {
    id: 'memory.workers',
    title: 'The web process starts more workers than its memory can hold',
    docs: `${SEVALLA}/platform/limits`,
    prevention: 'process.workers',
    patterns: [...KILLED, /WORKER TIMEOUT \(pid:\d+\)/],
    tell: ([line = ''], evidence) =>
      line.includes('WORKER TIMEOUT') || isEndByLiveness(line, evidence)
        ? tellWorkers(evidence, 'slow')
        : tellWorkers(evidence, 'killed'),
    judge: (evidence) => (wasOutOfMemory(evidence) ? tellWorkers(evidence, 'killed') : undefined),
  },
  {
    id: 'memory.exceeded',
    title: 'A process was killed because it needs more memory than its size has',
    docs: `${SEVALLA}/platform/limits`,
    patterns: KILLED,
    tell: ([line = ''], evidence) =>
      isEndByLiveness(line, evidence) ? undefined : tellMemory(line, evidence),
    judge: (evidence) => (wasOutOfMemory(evidence) ? tellMemory('', evidence) : undefined),
  },
  {
    id: 'command.missing',
    title: 'The start command names a program that is not in the image, or that may not be run',
    docs: `${SEVALLA}/applications/processes`,
    patterns: [
      /(?:sh|bash)(?:: line)?(?: ?\d+:|: \d+:|:) ([^\s:]+): (?:command )?not found/i,
      /exec: "?([^\s":]+)"?: executable file not found/i,
      /(?<!command )exited with code (?:126|127)\b/i,
    ],
    tell: ([, program], { web }) => ({
      message: `The start command cannot be run${program ? `: ${program} is not in the image` : ''}`,
      fix: `correct the start command of the process${web?.entrypoint ? ' (one that is set in the dashboard replaces that of the image)' : ''}, or install the program in the build`,
      ...(program === undefined ? {} : { subject: program }),
    }),
  },
  {
    id: 'command.none',
    title: 'A process has no start command and the builder found none',
    docs: `${SEVALLA}/applications/processes`,
    patterns: [/No start command could be found(?: for process (.+))?/i],
    tell: ([, name]) => ({
      message: `The process ${name ? `${name} ` : ''}has no start command, and the build found none`,
      fix: 'set one in the dashboard under Processes, or add a Procfile',
      ...(name === undefined ? {} : { subject: name }),
    }),
  },
  {
    id: 'job.failed',
    title: 'A job that runs before the deployment, such as the migrations, ended with an error',
    docs: `${SEVALLA}/guides/python/django/deploy`,
    patterns: [FAILED_JOB, /\bpre-?(?:deployment|release)\b.*\b(?:failed|exited with code [1-9])/i],
    tell: ([, name], evidence) => ({
      message: `The job ${name ? `${name.replace(/[:,]$/, '')} ` : ''}that runs before the deployment failed${because(evidence)}`,
      fix: 'run its command by hand against a copy of the database, correct it and push',
      witness: lastException(evidence),
      ...(name === undefined ? {} : { subject: name }),
    }),
  },
  {
    id: 'build.failed',
    title: 'The build of the image failed',
    docs: TROUBLESHOOTING,
    patterns: [
      /(No matching distribution found for \S+)/,
      /npm (?:ERR!|error) (?!code|A complete log)(\S.+)/,
      /failed to solve: (.+)/i,
      /\bBuild (?:command )?(?:failed|exited)\b/i,
    ],
    tell: ([, reason], { deploymentLog }) => ({
      message: `The build failed${
        reason ? `: ${reason.replace(/\.$/, '')}` : because({ deploymentLog, runtimeLog: [] })
      }`,
      witness: reason === undefined ? lastException({ deploymentLog, runtimeLog: [] }) : undefined,
      fix: 'the same build on your own machine, or build-image in the workflow, shows the error sooner',
    }),
  },
  {
    id: 'host.refused',
    title: 'ALLOWED_HOSTS does not list the name that the probe or a visitor asks for (400)',
    docs: 'https://docs.djangoproject.com/en/5.2/ref/settings/#allowed-hosts',
    prevention: 'django.hosts.domain',
    patterns: [/Invalid HTTP_HOST header: '((?!\d+\.\d+\.\d+\.\d+)[^']+)'/],
    tell: ([, host = ''], { web, ...evidence }) => {
      const own = web?.readiness_probe?.httpGet?.httpHeaders?.find(({ name }) =>
        /^host$/i.test(name),
      );
      // Anybody may ask a version that serves for any name.
      const isProbes = own?.value.split(':')[0] === host.split(':')[0];
      const isAnswered = linesOf(evidence).some((line) => /statuscode: 400\b/.test(line));
      if (!isProbes && !(isAnswered && own !== undefined)) return undefined;
      return {
        message: `The ${probeName({ ...evidence, web })} is answered 400: it asks for the host ${host}, which ALLOWED_HOSTS does not list`,
        fix: 'add exactly this name to ALLOWED_HOSTS on the platform, or give the probe one that is listed',
        subject: 'ALLOWED_HOSTS',
      };
    },
  },
  {
    id: 'probe.host',
    title: 'The application refuses the Host header of the readiness probe (400)',
    docs: HEALTH_CHECKS,
    prevention: 'probe.host',
    patterns: [
      /Invalid HTTP_HOST header: '(\d+\.\d+\.\d+\.\d+[^']*)'/,
      /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (400)\b/i,
      /"GET \S+ HTTP\/1\.[01]" (400) .*kube-probe/,
    ],
    tell: ([, found], evidence) => ({
      message:
        found === '400'
          ? `The ${probeName(evidence)} is answered 400, most likely because it calls the instance by its IP address, which the application (Django: ALLOWED_HOSTS) does not accept as a host`
          : `The ${probeName(evidence)} is answered 400: it calls the instance by its IP address (Host ${found}), which ALLOWED_HOSTS does not list`,
      fix: 'answer the path in a middleware that is first in MIDDLEWARE, before anything reads the host, or give the probe a Host header (httpHeaders) that ALLOWED_HOSTS lists',
    }),
  },
  {
    id: 'probe.redirect',
    title: 'The application redirects the probe to https, which an instance does not speak (301)',
    docs: HEALTH_CHECKS,
    patterns: [
      /probe (?:failed|errored).*server gave HTTP response to HTTPS client/i,
      /(?:Readiness|Liveness) probe failed: .*statuscode: (301|302|307|308)\b/i,
      /"GET \S+ HTTP\/1\.[01]" (301|302|307|308) .*kube-probe/,
    ],
    tell: (_, evidence) => ({
      message: `The ${probeName(evidence)} is redirected to https, which the instance itself does not speak: the edge ends TLS`,
      fix: 'leave the path out of the redirect (SECURE_REDIRECT_EXEMPT, or a middleware before SecurityMiddleware); if the scheme of the probe is HTTPS, make it HTTP',
    }),
  },
  {
    id: 'probe.path',
    title:
      'The probe asks for a path that the application does not have, or protects (404, 401, 403)',
    docs: HEALTH_CHECKS,
    patterns: [
      /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (404|401|403|405)\b/i,
      /"GET \S+ HTTP\/1\.[01]" (404|401|403|405) .*kube-probe/,
    ],
    tell: ([, status], evidence) => ({
      message: `The ${probeName(evidence)} is answered ${status}`,
      fix:
        status === '404'
          ? 'give the probe a path that exists, with its trailing slash'
          : 'let the path be read without a login',
    }),
  },
  {
    id: 'worker.timeout',
    title: 'gunicorn kills its workers because they do not finish within its timeout',
    docs: 'https://docs.gunicorn.org/en/stable/settings.html#timeout',
    patterns: [/WORKER TIMEOUT \(pid:\d+\)/],
    tell: (_, evidence) => ({
      message: 'The server kills its workers because they do not finish in time',
      fix: 'find what they wait for, most often a service without a timeout of its own, or raise the timeout of gunicorn',
      // What gunicorn raises in a worker that it gives up, wherever that is just then.
      witness: linesOf(evidence).findLast((line) => /^SystemExit: 1$/.test(line)),
    }),
  },
  {
    id: 'probe.error',
    title: 'The application answers the probe with an error (5xx)',
    patterns: [
      /(?:Readiness|Liveness) probe failed: HTTP probe failed with statuscode: (5\d\d)\b/i,
      /"GET \S+ HTTP\/1\.[01]" (5\d\d) .*kube-probe/,
    ],
    tell: ([, status], evidence) => ({
      message: `The ${probeName(evidence)} is answered ${status}${because(evidence)}`,
      fix:
        status === '503'
          ? 'a service that the application needs does not answer: look at its database and cache'
          : 'correct the error that the runtime log shows',
      witness: lastException(evidence),
    }),
  },
  {
    id: 'probe.timeout',
    title: 'The probe gets no answer in time',
    docs: HEALTH_CHECKS,
    patterns: [
      /probe failed: .*(?:context deadline exceeded|Client\.Timeout exceeded|i\/o timeout)/i,
      /probe failed: .*(timed out)/i,
    ],
    tell: (_, evidence) => ({
      message: `The ${probeName(evidence)} gets no answer in time: the application hangs or starts slowly${atItsLimit(evidence)}`,
      fix: 'do not migrate or wait for other services at the start, and give the probe more time (timeoutSeconds, failureThreshold)',
    }),
  },
  {
    id: 'port.loopback',
    title: 'The application listens on 127.0.0.1, where neither probes nor visitors get',
    docs: QUICKSTART,
    prevention: 'process.bind',
    patterns: [
      /(?:listening|running|serving|development server|bound)\b.*?\b(?:127\.0\.0\.1|localhost|\[::1\]):(\d+)/i,
    ],
    tell: ([, port], evidence) => {
      const isReached = !linesOf(evidence).some((line) => REFUSED.test(line));
      if (isReached) return undefined;
      return {
        message: `The application listens on 127.0.0.1:${port}, where no probe and no visitor can reach it`,
        fix: BIND,
      };
    },
    // A server whose output is held back says nothing; its start command does.
    judge: (evidence) => {
      const refused = linesOf(evidence).findLast((line) => REFUSED.test(line));
      const { web, variables } = evidence;
      const { isLoopback } = listeningOf(
        web?.entrypoint ?? '',
        (name) => variables?.has(name) ?? true,
      );
      if (refused === undefined || !isLoopback || hasExited(evidence)) return undefined;
      return {
        message:
          'The application listens on a loopback address, as its start command says or by default, where no probe and no visitor can reach it',
        fix: BIND,
        witness: refused,
      };
    },
  },
  {
    id: 'port.mismatch',
    title: 'The application listens on another port than the one that the probe asks',
    docs: QUICKSTART,
    prevention: 'port.mismatch',
    patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
    tell: ([, port], evidence) => {
      const other = listeningPort(evidence);
      // The same port was refused only while the application was starting.
      if (other === undefined || other === port || hasExited(evidence)) return undefined;
      return {
        message: `The ${probeName(evidence)} finds nothing that listens on port ${port}: the application listens on port ${other}`,
        fix: 'let the application listen on the port of the variable PORT, not on a number of its own; and see that the probe has the port of the process',
        found: other,
      };
    },
  },
  {
    id: 'port.refused',
    title: 'Nothing listens on the port that the probe asks',
    docs: QUICKSTART,
    patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
    tell: ([, port], evidence) => {
      // It was refused only while the application was starting, or because it had ended.
      if (listeningPort(evidence) !== undefined || hasExited(evidence)) return undefined;
      return {
        message: `The ${probeName(evidence)} finds nothing that listens on port ${port}`,
        fix: 'let the application listen on 0.0.0.0 and on the port of the variable PORT, and see that the port of the process and of the probe is the same',
      };
    },
  },
  {
    id: 'crash.loop',
    title: 'A process ends right after its start, for a reason that no other rule knows',
    patterns: [
      /Container (\S+) .*exited with code ([1-9]\d*)/i,
      /(?:Back-off restarting failed container|CrashLoopBackOff)/,
    ],
    tell: ([, name, code], evidence) => ({
      message: `The process ${name ? `${name} ` : ''}ends right after its start${code ? ` with code ${code}` : ''}${because(evidence)}`,
      fix: 'correct the error that the runtime log shows',
      witness: lastException(evidence),
    }),
    judge: (evidence) => {
      const code = crashes(evidence).at(-1)?.code;
      if (code === undefined) return undefined;
      return {
        message: `The web process ends with code ${code}${because(evidence)}`,
        fix: 'correct the error that the runtime log shows',
        witness: lastException(evidence),
      };
    },
  },
  {
    id: 'rollout.deadline',
    title:
      'No instance became Ready before the rollout was given up, about 17 minutes after its begin',
    docs: TROUBLESHOOTING,
    patterns: DEADLINE,
    tell: (_, evidence) => ({
      message: `No instance became Ready before Sevalla gave the rollout up${
        evidence.web?.readiness_probe ? `: look at the ${probeName(evidence)}` : ''
      }`,
      fix: 'see in the runtime log whether the application starts, listens on 0.0.0.0 and PORT, and answers its probe with 200',
    }),
  },
] as const satisfies readonly Cause[];

export type CauseId = (typeof LIST)[number]['id'];

export const CAUSES: readonly (Cause & { id: CauseId })[] = LIST;

/** The most likely cause, or undefined where no rule knows what there is. */
export function diagnose(evidence: Evidence): Diagnosis | undefined {
  const lines = linesOf(evidence);
  for (const cause of CAUSES) {
    for (const pattern of cause.patterns) {
      const found = lastBlock(lines, (line) => pattern.test(line));
      if (found === undefined) continue;
      const { line, block } = found;
      const verdict = cause.tell(line.match(pattern)!, evidence, block);
      if (verdict !== undefined) return conclude(cause, verdict, evidence, block);
    }
    const verdict = cause.judge?.(evidence);
    if (verdict !== undefined) return conclude(cause, verdict, evidence, []);
  }
  return undefined;
}

const MOST_TRIES = 10;

/**
 * The last occurrence, since the first ones may be of instances that were starting up; but one that
 * names a place before one that does not: workers write into one another's tracebacks.
 */
function lastBlock(lines: readonly string[], fits: (line: string) => boolean) {
  let last: { line: string; block: string[] } | undefined;
  let tries = 0;
  for (let at = lines.length - 1; at >= 0 && tries < MOST_TRIES; at -= 1) {
    const line = lines[at]!;
    if (!fits(line)) continue;
    const found = { line, block: blockAround(lines, at) };
    if (framesIn(found.block).length > 0) return found;
    last ??= found;
    tries += 1;
  }
  return last;
}

function conclude(
  { id, docs, prevention }: Cause,
  { witness, ...verdict }: Verdict,
  evidence: Evidence,
  block: readonly string[],
): Diagnosis {
  const lines = linesOf(evidence);
  const other =
    witness === undefined || block.includes(witness)
      ? undefined
      : lastBlock(lines, (line) => line === witness);
  const blocks = [...(other === undefined ? [] : [other.block]), block];
  const facts = platformFacts(evidence);
  const frames = blocks.flatMap(framesIn);
  const story = unreadyStory(evidence, { fix: verdict.fix, prevention });
  return {
    id,
    severity: 'error',
    ...verdict,
    ...(docs === undefined ? {} : { docs }),
    evidence: blocks.flatMap(shortened),
    ...(facts.length === 0 ? {} : { facts }),
    ...(frames.length === 0 ? {} : { frames }),
    ...(prevention === undefined ? {} : { prevention }),
    ...(story === undefined ? {} : { story }),
  };
}

function tellMissing(
  names: string,
  { variables, step }: Evidence,
  isAnyKey: boolean,
): Verdict | undefined {
  const use = step === 'build' ? 'isBuildtime' : 'isRuntime';
  const when = step === 'build' ? 'in the build' : 'at run time';
  const all = names.split(', ');
  const known = all.flatMap((name) => variables?.get(name) ?? []);
  const isOne = all.length === 1;
  const [is, has] = isOne ? ['is', 'variable'] : ['are', 'variables'];
  const where = step === 'build' ? 'The build ends' : 'The application ends at its start';
  if (known.length === all.length) {
    const isHidden = known.some((each) => !each[use]);
    const isBlank = known.some((each) => each.isBlank);
    // What is there, with a value, is not what is missing: the key is of something else.
    if (!isHidden && !isBlank && isAnyKey) return undefined;
    return {
      message: `${where} because it does not find the ${has} ${names}, which ${is} on the platform${
        isHidden ? `, but not available ${when}` : isBlank ? ', but blank' : ' by now'
      }`,
      fix: isHidden
        ? `make ${isOne ? 'it' : 'them'} available ${when}, and deploy again`
        : isBlank
          ? `give ${isOne ? 'it' : 'them'} a value, and deploy again`
          : 'deploy again: a change of the variables acts from the next deployment on',
      subject: names,
    };
  }
  if (step === 'boot') {
    return {
      message: `${where} because the ${has} ${names} ${is} not set`,
      fix: `give ${isOne ? 'it' : 'them'} a value for the boot in the input boot-env, and add ${isOne ? 'it' : 'them'} to the environment variables of the application`,
      subject: names,
    };
  }
  return {
    message: `${where} because the ${has} ${names} ${is} not set on the platform`,
    fix: `add ${isOne ? 'it' : 'them'} to the environment variables of the application, available ${when}, and deploy again`,
    subject: names,
  };
}

/** Words of a start command, and of each its parts up to a dot or colon: `config.wsgi`, `config`. */
function namesIn(command: string): Set<string> {
  const words = command.split(/[\s'"=]+/).map((word) => word.split('/').at(-1) ?? word);
  return new Set(
    words.flatMap((word) => {
      const module = word.split(':')[0] ?? word;
      const parts = module.split('.');
      return [word, module, ...parts.map((_, index) => parts.slice(0, index + 1).join('.'))];
    }),
  );
}

function failedJob(evidence: Evidence): { name: string; isMigration: boolean } | undefined {
  const name = linesOf(evidence)
    .findLast((line) => FAILED_JOB.test(line))
    ?.match(FAILED_JOB)?.[1];
  if (name === undefined) return undefined;
  const command = evidence.processes?.find((each) => each.display_name === name)?.entrypoint;
  return { name, isMigration: /migrat/i.test(`${name} ${command ?? ''}`) };
}

function fixUnapplied({ processes }: Evidence): string {
  const migrates = processes?.find(
    ({ type, entrypoint }) => type === 'job' && /\bmigrate\b/.test(entrypoint ?? ''),
  );
  if (migrates === undefined) {
    return 'add a job with the start policy "Before deployment" that runs python manage.py migrate --noinput, and deploy again';
  }
  if (migrates.job_start_policy !== 'beforeDeployment') {
    return `give the job ${migrates.display_name ?? 'that migrates'} the start policy "Before deployment", and deploy again`;
  }
  return `see that the migration is part of the commit, and that the job ${migrates.display_name ?? 'that migrates'} uses the database of the web process`;
}

/** The probe never got as far as an error of the application, which then was somebody else's. */
function isRefusedFirst(evidence: Evidence): boolean {
  const isRefused = linesOf(evidence).some((line) =>
    /probe failed:.*statuscode: [34]\d\d/.test(line),
  );
  return isRefused && !isAnsweredError(evidence) && !hasExited(evidence);
}

function isAnsweredError(evidence: Evidence): boolean {
  return linesOf(evidence).some((line) => /statuscode: 5\d\d|" 5\d\d .*kube-probe/.test(line));
}

function wasOutOfMemory({ measured }: Evidence): boolean {
  return (measured?.exits ?? []).some(({ description }) => isOutOfMemory(description));
}

/** A kill by the platform itself, since the liveness probe failed and the process did not end. */
function isEndByLiveness(line: string, evidence: Evidence): boolean {
  return (
    !/OOM|memory/i.test(line) &&
    !wasOutOfMemory(evidence) &&
    linesOf(evidence).some((each) => /failed liveness probe/i.test(each))
  );
}

const NEARLY = 0.9;

/** gunicorn says "Perhaps out of memory?" of every worker that it has killed itself, too. */
function tellWorkers(evidence: Evidence, sign: 'killed' | 'slow'): Verdict | undefined {
  const workers = workerCount(evidence);
  const limitMb = memoryLimit(evidence);
  if (workers === undefined || workers < 2) return undefined;
  const peakMb = evidence.measured?.memoryMb ?? 0;
  const isProven =
    sign === 'killed' && !linesOf(evidence).some((line) => /WORKER TIMEOUT/.test(line));
  const isTooMany = limitMb !== undefined && workers > mostWorkers(limitMb);
  const isFull = limitMb !== undefined && peakMb >= NEARLY * limitMb;
  if (!isProven && !isTooMany && !isFull) return undefined;
  const half = Math.max(1, Math.floor(workers / 2));
  const fewer = limitMb === undefined ? half : Math.min(half, mostWorkers(limitMb));
  const flag = /(?:--workers[= ]|-w ?)\d+/.exec(evidence.web?.entrypoint ?? '')?.[0];
  return {
    message: `The web process starts ${workers} workers, which need more memory than ${
      limitMb === undefined ? 'its size has' : `the ${limitMb} MB of its size`
    }`,
    fix: `${
      flag === undefined
        ? `set WEB_CONCURRENCY to ${fewer} on the platform`
        : `write --workers ${fewer} in the start command in place of ${flag}`
    } (inside an instance nproc counts the CPUs of the host), or choose a larger size`,
    subject: 'WEB_CONCURRENCY',
    found: String(workers),
  };
}

function tellMemory(line: string, evidence: Evidence): Verdict {
  if (/JavaScript heap/.test(line)) {
    return {
      message: 'Node ran out of the heap that it may have',
      fix: 'set NODE_OPTIONS=--max-old-space-size to about three quarters of the megabytes of the size, or choose a larger size',
    };
  }
  if (evidence.step === 'build' || /\bbuild\b/i.test(line)) {
    return {
      message: 'The build was killed because it used more memory than the builder has',
      fix: 'build with fewer jobs at a time, or build the image in the workflow with build-image and deploy that',
    };
  }
  const limitMb = evidence.web?.memory_limit ?? evidence.measured?.memoryLimitMb;
  return {
    message: `A process was killed because it used more memory than its size has${
      limitMb === undefined || limitMb === null ? '' : `, ${limitMb} MB`
    }`,
    fix: 'start fewer workers (set WEB_CONCURRENCY: inside an instance nproc counts the CPUs of the host) or choose a larger size',
  };
}

function atItsLimit({ measured }: Evidence): string {
  const { cpuCores, cpuLimitCores } = measured ?? {};
  if (cpuCores === undefined || cpuLimitCores === undefined) return '';
  if (cpuCores < NEARLY * cpuLimitCores) return '';
  return `, with ${cpuCores.toFixed(1)} of ${cpuLimitCores} CPU cores in use`;
}
