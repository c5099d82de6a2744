import type { Process } from '../sevalla/schemas.ts';
import type { Finding } from './finding.ts';
import { PLATFORM_FIX } from './image-platform.ts';

/** What is known of a deployment that failed. Lines oldest first. */
export interface Evidence {
  deploymentLog: readonly string[];
  /** Of the time of the deployment; instances of the version before write there too. */
  runtimeLog: readonly string[];
  web?: Pick<Process, 'port' | 'entrypoint' | 'readiness_probe' | 'liveness_probe'> | undefined;
}

export interface Diagnosis extends Finding {
  /** The lines that tell, as they were logged. */
  evidence: readonly string[];
}

type Story = Pick<Finding, 'message'> & Partial<Pick<Finding, 'fix' | 'subject' | 'found'>>;

interface Cause {
  id: string;
  /** What the rule recognises, for the table in the documentation. */
  title: string;
  docs?: string;
  /** The first pattern that a line matches tells the story. */
  patterns: readonly RegExp[];
  /** Gives nothing where the match alone does not prove the cause. */
  tell(match: RegExpMatchArray, evidence: Evidence): Story | undefined;
}

const SEVALLA = 'https://docs.sevalla.com';
const HEALTH_CHECKS = `${SEVALLA}/guides/python/django/health-checks`;
const QUICKSTART = `${SEVALLA}/get-started/quickstart`;
const TROUBLESHOOTING = `${SEVALLA}/applications/troubleshooting/builds-and-deployments`;

const REFUSED = /dial tcp \S*?:(\d+):.*connection refused/i;

/**
 * Causes of failed deployments, the root before its consequences: an app that lacks a variable also
 * crashes, is refused by its probe and misses the deadline of the rollout.
 *
 * The wording of the platform is Kubernetes', Helm's and the container runtime's; that of the apps is
 * Python's, Django's, gunicorn's and Node's own.
 */
export const CAUSES: readonly Cause[] = [
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
    title: 'The application asks for a variable that the platform does not have',
    docs: `${SEVALLA}/applications/environment-variables`,
    patterns: [
      /Missing (?:from the environment|(?:required )?environment variables?): ([A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*)/i,
      /KeyError: '([A-Z][A-Z0-9_]{2,})'/,
      /ImproperlyConfigured: Set the ([A-Z][A-Z0-9_]*) environment variable/,
      /UndefinedValueError: ([A-Z][A-Z0-9_]*) not found/,
      /The ([A-Z][A-Z0-9_]*) setting must not be empty/,
      /\b([A-Z][A-Z0-9_]{2,})(?: environment variable)? (?:must be (?:set|defined|provided)|is (?:not set|not defined|required|missing)|must not be (?:empty|blank))\b/,
      /\b(?:environment variable|env var)s? [`'"]?([A-Z][A-Z0-9_]{2,})[`'"]? (?:must be|is) (?:set|not set|required|missing)/i,
    ],
    tell: ([, names = '']) => {
      const isOne = !names.includes(',');
      return {
        message: `The application ends at its start because the variable${isOne ? '' : 's'} ${names} ${isOne ? 'is' : 'are'} not set on the platform`,
        fix: `add ${isOne ? 'it' : 'them'} to the environment variables of the application, available at run time, and deploy again`,
        subject: names,
      };
    },
  },
  {
    id: 'static.manifest',
    title: 'A page names a static file that collectstatic has not collected',
    docs: 'https://docs.djangoproject.com/en/5.2/ref/contrib/staticfiles/#manifeststaticfilesstorage',
    patterns: [/Missing staticfiles manifest entry for '([^']+)'/],
    tell: ([, file]) => ({
      message: `The static file ${file} is not in the manifest of the image`,
      fix: 'run manage.py collectstatic in the build, with the settings of production',
      subject: file,
    }),
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
    id: 'memory.exceeded',
    title: 'A process was killed because it needs more memory than its size has',
    docs: `${SEVALLA}/platform/limits`,
    patterns: [
      /\bOOMKilled\b/,
      /\bout of memory\b/i,
      /exited with code 137\b/i,
      /exit code:? 137\b/i,
    ],
    tell: () => ({
      message: 'A process was killed because it used more memory than its size has',
      fix: 'start fewer workers (set WEB_CONCURRENCY: inside an instance nproc counts the CPUs of the host) or choose a larger size',
    }),
  },
  {
    id: 'command.missing',
    title: 'The start command names a program that is not in the image, or that may not be run',
    docs: `${SEVALLA}/applications/processes`,
    patterns: [
      /(?:sh|bash)(?:: line)?(?: ?\d+:|: \d+:|:) ([^\s:]+): (?:command )?not found/i,
      /exec: "?([^\s":]+)"?: executable file not found/i,
      /exited with code (?:126|127)\b/i,
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
    patterns: [
      /\bJob (.+?) (?:failed|exited) with (?:exit )?code [1-9]/,
      /\bpre-?(?:deployment|release)\b.*\b(?:failed|exited with code [1-9])/i,
    ],
    tell: ([, name], evidence) => ({
      message: `The job ${name ? `${name.replace(/[:,]$/, '')} ` : ''}that runs before the deployment failed${because(evidence)}`,
      fix: 'run its command by hand against a copy of the database, correct it and push',
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
      fix: 'the same build on your own machine, or build-image in the workflow, shows the error sooner',
    }),
  },
  {
    id: 'probe.host',
    title: 'The application refuses the Host header of the readiness probe (400)',
    docs: HEALTH_CHECKS,
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
      message: `The ${probeName(evidence)} gets no answer in time: the application hangs or starts slowly`,
      fix: 'do not migrate or wait for other services at the start, and give the probe more time (timeoutSeconds, failureThreshold)',
    }),
  },
  {
    id: 'port.loopback',
    title: 'The application listens on 127.0.0.1, where neither probes nor visitors get',
    docs: QUICKSTART,
    patterns: [
      /(?:listening|running|serving|development server|bound)\b.*?\b(?:127\.0\.0\.1|localhost|\[::1\]):(\d+)/i,
    ],
    tell: ([, port], evidence) => {
      const isReached = !evidence.deploymentLog
        .concat(evidence.runtimeLog)
        .some((line) => REFUSED.test(line));
      if (isReached) return undefined;
      return {
        message: `The application listens on 127.0.0.1:${port}, where no probe and no visitor can reach it`,
        fix: 'bind to 0.0.0.0 and to the port of the variable PORT',
      };
    },
  },
  {
    id: 'port.refused',
    title: 'Nothing listens on the port that the probe asks',
    docs: QUICKSTART,
    patterns: [new RegExp(`probe failed: .*${REFUSED.source}`, 'i')],
    tell: ([, port], evidence) => {
      const other = listeningPort(evidence);
      // It was refused only while the application was starting, or because it had ended.
      if (other === port || hasExited(evidence)) return undefined;
      return {
        message: `The ${probeName(evidence)} finds nothing that listens on port ${port}${
          other === undefined ? '' : `: the application listens on port ${other}`
        }`,
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
    }),
  },
  {
    id: 'rollout.deadline',
    title:
      'No instance became Ready before the rollout was given up, about 17 minutes after its begin',
    docs: TROUBLESHOOTING,
    patterns: [
      /context deadline exceeded/i,
      /uninstalled due to atomic being set/i,
      /timed out waiting for the condition/i,
      /exceeded its progress deadline/i,
    ],
    tell: (_, evidence) => ({
      message: `No instance became Ready before Sevalla gave the rollout up${
        evidence.web?.readiness_probe ? `: look at the ${probeName(evidence)}` : ''
      }`,
      fix: 'see in the runtime log whether the application starts, listens on 0.0.0.0 and PORT, and answers its probe with 200',
    }),
  },
];

/** The most likely cause, or undefined where no rule knows the lines. */
export function diagnose(evidence: Evidence): Diagnosis | undefined {
  const lines = [...evidence.deploymentLog, ...evidence.runtimeLog];
  for (const cause of CAUSES) {
    for (const pattern of cause.patterns) {
      // The last occurrence: the first ones may be of instances that were starting up.
      const line = lines.findLast((candidate) => pattern.test(candidate));
      const story = line === undefined ? undefined : cause.tell(line.match(pattern)!, evidence);
      if (line === undefined || story === undefined) continue;
      return {
        id: cause.id,
        severity: 'error',
        ...story,
        ...(cause.docs === undefined ? {} : { docs: cause.docs }),
        evidence: around(lines, line),
      };
    }
  }
  return undefined;
}

const MOST_EVIDENCE = 12;

/** The line, and of a Python traceback what leads to it. */
function around(lines: readonly string[], line: string): string[] {
  const end = lines.lastIndexOf(line);
  const before = lines.slice(Math.max(0, end - MOST_EVIDENCE + 1), end);
  const traceback = before.findLastIndex((candidate) => /^Traceback /.test(candidate.trim()));
  if (!/^[\w.]*(?:Error|Exception|ImproperlyConfigured)\b/.test(line)) return [line];
  // A longer traceback has its beginning cut off: the last frames are the application's own.
  const frames = traceback === -1 ? before.slice(-6) : before.slice(traceback);
  return [...frames, line];
}

/** `readiness probe on /health/`, as far as the process tells. */
function probeName({ web }: Evidence): string {
  const path = web?.readiness_probe?.httpGet?.path;
  return path ? `readiness probe on ${path}` : 'probe';
}

// Helm's own "Error: release … failed" is not the application's.
const EXCEPTION =
  /^(?!Error: (?:release|failed parsing) )[\w.]*(?:Error|Exception|ImproperlyConfigured): ./;

/** `: ValueError: …`, the last exception that the application printed. */
function because({ deploymentLog, runtimeLog }: Evidence): string {
  const line = [...deploymentLog, ...runtimeLog].findLast((candidate) =>
    EXCEPTION.test(candidate.trim()),
  );
  return line === undefined ? '' : `: ${line.trim().slice(0, 200).replace(/\.$/, '')}`;
}

function hasExited({ deploymentLog, runtimeLog }: Evidence): boolean {
  return [...deploymentLog, ...runtimeLog].some((line) =>
    /exited with code [1-9]|Back-off restarting|CrashLoopBackOff/i.test(line),
  );
}

const LISTENING =
  /(?:listening|running|serving|bound)\b.*?(?:0\.0\.0\.0|\[::\]|\*|port)[: ]+(\d{2,5})\b/i;

/** The port that the application says it listens on. */
function listeningPort({ deploymentLog, runtimeLog }: Evidence): string | undefined {
  const lines = [...deploymentLog, ...runtimeLog];
  return lines.findLast((line) => LISTENING.test(line))?.match(LISTENING)?.[1];
}
