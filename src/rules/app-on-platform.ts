import { at } from './django-effective.ts';
import { allowedHosts } from './django-hosts.ts';
import { healthcheckOf } from './dockerfile.ts';
import type { Finding } from './finding.ts';
import { finding, findingAbout, type RuleId } from './settings-catalogue.ts';
import {
  type AppFacts,
  DEFAULT_PORT,
  type Environment,
  type Facts,
  type HttpProbe,
  type ProcessFacts,
  platformOf,
  webProcess,
} from './settings-facts.ts';
import { listeningOf } from './start-command.ts';
import { capitalize, nameOf } from './wording.ts';
import { mostWorkers, WORKER_MB } from './workers.ts';

/** The app itself: how it is deployed, started and probed. */
export function checkApp(facts: Facts): Finding[] {
  const { app, profile } = facts;
  if (app === undefined) return [];
  const web = webProcess(facts);
  return [
    ...checkAutoDeploy(app, facts),
    ...(web ? [...checkStart(web, facts), ...checkProbes(web, facts)] : []),
    ...(facts.preset === 'django' && !app.processes.some(isBeforeDeployment)
      ? [
          finding('process.migrate', profile, {
            message:
              'The app has no job that runs before a deployment, so nothing migrates the database unless the start command does.',
            expected: 'a job with the start policy "Before deployment"',
            found: 'none',
            fix: 'Add a job process: python manage.py migrate --noinput',
          }),
        ]
      : []),
  ];
}

/** The port and the workers, which variables and processes have to agree on. */
export function checkServer(environment: Environment, facts: Facts): Finding[] {
  return [...checkPort(environment, facts), ...checkWorkers(environment, facts)];
}

function isBeforeDeployment({ type, startPolicy }: ProcessFacts): boolean {
  return type === 'job' && startPolicy === 'beforeDeployment';
}

function checkAutoDeploy({ autoDeploy, source }: AppFacts, { profile }: Facts): Finding[] {
  // The platform watches only repositories that it has access to.
  if (!autoDeploy || source === 'publicGit' || source === 'dockerImage') return [];
  return [
    finding('app.auto-deploy', profile, {
      message: 'Auto-deploy is on: each push is deployed by the platform and by this workflow.',
      expected: 'off, where a workflow deploys',
      found: 'on',
      fix: 'Turn off "Automatic deployment" in the settings of the app.',
    }),
  ];
}

function checkPort(environment: Environment, facts: Facts): Finding[] {
  const variable = environment.variables.get('PORT');
  const value = variable?.value.trim() ?? '';
  if (!variable || !/^\d{1,5}$/.test(value)) return [];
  const web = webProcess(facts);
  const port = web?.port ?? DEFAULT_PORT;
  if (web && Number(value) !== port) {
    return [
      findingAbout(variable, 'port.mismatch', facts.profile, {
        message: `${capitalize(nameOf(variable))} differs from ${port}, the port that the web process is reached on.`,
        expected: String(port),
        found: 'another port',
        fix: 'Delete the variable: the platform sets PORT to the port of the web process.',
      }),
    ];
  }
  return [
    findingAbout(variable, 'port.fixed', facts.profile, {
      message: `${capitalize(nameOf(variable))} is set by hand, where the platform sets it itself.`,
      expected: 'not set',
      found: 'set',
      fix: 'Delete the variable.',
    }),
  ];
}

function checkWorkers(environment: Environment, facts: Facts): Finding[] {
  const memoryMb = webProcess(facts)?.memoryMb;
  const variable =
    environment.variables.get('WEB_CONCURRENCY') ?? environment.variables.get('GUNICORN_WORKERS');
  const text = variable?.value.trim() ?? '';
  if (!variable || memoryMb === undefined || !/^\d{1,6}$/.test(text)) return [];
  const workers = Number(text);
  const most = mostWorkers(memoryMb);
  if (workers <= most) return [];
  return [
    findingAbout(variable, 'process.workers', facts.profile, {
      message: `${capitalize(nameOf(variable))} asks for more workers than ${memoryMb} MB of the web process are likely to hold.`,
      expected: `at most ${most}, at about ${WORKER_MB} MB each`,
      found: `${Math.ceil(workers / most)} times as many`,
      fix: 'Lower it, or choose a bigger size: an instance out of memory is killed and shows as Crashed.',
    }),
  ];
}

/** What the web process begins with: the start command, or what the platform takes of the Procfile. */
function startOf(web: ProcessFacts, { app, procfile }: Facts) {
  const isFromImage = app?.source === 'dockerImage' || app?.buildType === 'dockerfile';
  const said = 'The start command of the web process';
  if (web.entrypoint.trim() !== '' || procfile === undefined || isFromImage) {
    return { entrypoint: web.entrypoint, place: { subject: 'web process' }, said };
  }
  const rows = procfile.text.split(/\r?\n/);
  const row = rows.findIndex((each) => /^web:/.test(each));
  const place = { subject: 'web process', file: procfile.file, line: row + 1 };
  return row < 0
    ? { entrypoint: '', place: { subject: 'web process' }, said }
    : {
        entrypoint: rows[row]!.slice('web:'.length).trim(),
        place,
        said: 'The web process of the Procfile',
      };
}

function checkStart(web: ProcessFacts, facts: Facts): Finding[] {
  const { profile, environments } = facts;
  const { entrypoint, place, said } = startOf(web, facts);
  const port = web.port ?? DEFAULT_PORT;
  const {
    host,
    port: bound,
    isLoopback,
  } = listeningOf(entrypoint, (name) => environments.some(({ variables }) => variables.has(name)));
  if (isLoopback) {
    return [
      finding('process.bind', profile, {
        ...place,
        message: `${said} listens on loopback, where neither probes nor visitors get.`,
        expected: '0.0.0.0:$PORT',
        found: host ? 'a loopback address' : 'no address, which is loopback for this server',
        fix: 'Listen on 0.0.0.0.',
      }),
    ];
  }
  if (bound === undefined || bound === port) return [];
  return [
    finding('port.mismatch', profile, {
      ...place,
      message: `${said} listens on port ${bound}, but it is reached on ${port}.`,
      expected: `0.0.0.0:$PORT, which is ${port}`,
      found: String(bound),
      fix: 'Write $PORT in place of the number.',
    }),
  ];
}

function checkProbes(web: ProcessFacts, facts: Facts): Finding[] {
  const kinds = ['readiness', 'liveness'] as const;
  return [
    ...(web.readiness === 'none'
      ? [
          finding('process.readiness', facts.profile, {
            subject: 'web process',
            message: `The web process has no readiness probe: a deployment counts as done, and visitors come, before the app can answer.`,
            expected: 'an HTTP probe of a path such as /health/',
            found: 'none',
            fix: 'Set one under Processes > Web > Health checks, once the deployed code answers that path.',
          }),
        ]
      : []),
    ...onePerCause(
      kinds.flatMap((kind) => {
        const probe = web[kind];
        return typeof probe === 'object' ? checkProbe(kind, probe, web, facts) : [];
      }),
    ),
  ];
}

/** Both probes meet the same line: one finding, and one fix. */
function onePerCause(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ id, file, line }, index) =>
      findings.findIndex(
        (other) => other.id === id && other.file === file && other.line === line,
      ) === index || !/^probe\.(?:host|redirect)/.test(id),
  );
}

function checkProbe(
  kind: 'readiness' | 'liveness',
  probe: HttpProbe,
  web: ProcessFacts,
  facts: Facts,
): Finding[] {
  const port = web.port ?? DEFAULT_PORT;
  const subject = `${kind} probe`;
  const found = (id: RuleId, details: Omit<Finding, 'id' | 'severity' | 'subject'>): Finding =>
    finding(id, facts.profile, { subject, ...details });
  return [
    ...(probe.port !== undefined && probe.port !== port
      ? [
          found('probe.port', {
            message: `The ${kind} probe asks port ${probe.port}, but the web process serves ${port}, so the probe would fail.`,
            expected: String(port),
            found: String(probe.port),
            fix: `Set the port of the probe to ${port}.`,
          }),
        ]
      : []),
    ...(probe.scheme?.toUpperCase() === 'HTTPS'
      ? [
          found('probe.scheme', {
            message: `The ${kind} probe speaks https, but TLS ends before the instance, so the probe would fail.`,
            expected: 'HTTP',
            found: 'HTTPS',
            fix: 'Set the scheme of the probe to HTTP.',
          }),
        ]
      : []),
    ...onlyFirst(checkProbeHost(kind, probe, facts), checkProbePath(kind, probe, facts)),
  ];
}

/** What never gets to the URL configuration is not told of it. */
function onlyFirst(first: Finding[], second: Finding[]): Finding[] {
  return first.some(({ id }) => id !== 'probe.host.unread') ? first : [...first, ...second];
}

/** Whether the probe gets past ALLOWED_HOSTS, and past a redirect to https. */
function checkProbeHost(kind: string, probe: HttpProbe, facts: Facts): Finding[] {
  const platform = platformOf(facts);
  const hosts = platform && facts.preset === 'django' ? allowedHosts(platform) : undefined;
  if (platform === undefined || hosts === undefined || probe.setsHost) return [];
  const answer = platform.django?.answers.get(probe.path) ?? { kind: 'unknown' };
  if (answer.kind === 'answered') return [];
  const subject = `${kind} probe`;
  const path = shownPath(probe.path);
  const expected =
    'a middleware, first in MIDDLEWARE, that answers the path; or a Host header in the probe';
  if (hosts.includes('*')) {
    if (answer.kind !== 'refused' || !answer.by.endsWith('.SecurityMiddleware')) return [];
    return [
      finding('probe.redirect', facts.profile, {
        subject,
        ...at(answer.place),
        message: `The ${kind} probe of ${path} comes over http, so ${lastPart(answer.by)} redirects it to https, which no instance speaks: the probe would fail.`,
        expected,
        found: 'a redirect',
        fix: 'Answer the path in a middleware above it, or add it to SECURE_REDIRECT_EXEMPT.',
      }),
    ];
  }
  if (answer.kind === 'refused') {
    return [
      finding('probe.host', facts.profile, {
        subject,
        ...at(answer.place),
        message: `The ${kind} probe of ${path} calls the instance by its address, which ALLOWED_HOSTS does not list: no middleware above ${lastPart(answer.by)} answers this path, so the probe would fail with 400.`,
        expected,
        found: `${lastPart(answer.by)} comes first`,
        fix: 'Put a middleware first in MIDDLEWARE that answers the path without asking for the host.',
      }),
    ];
  }
  return [
    finding('probe.host.unread', facts.profile, {
      subject,
      message: `The ${kind} probe of ${path} calls the instance by its address, which ALLOWED_HOSTS does not list: the probe would fail with 400 unless a middleware answers this path before Django looks at the host.`,
      expected,
      found: 'no Host header in the probe',
      fix: 'If the project has such a middleware, nothing is to be done.',
    }),
  ];
}

function checkProbePath(kind: string, probe: HttpProbe, facts: Facts): Finding[] {
  const django = platformOf(facts)?.django;
  const route = django?.routes?.get(probe.path);
  const answer = django?.answers.get(probe.path);
  // Sent to https before anybody looks at the path.
  const isSentAway =
    !probe.saysHttps && answer?.kind === 'refused' && answer.by.endsWith('.SecurityMiddleware');
  if (route === undefined || isSentAway) return [];
  const subject = `${kind} probe`;
  const path = shownPath(probe.path);
  if (route.kind === 'missing') {
    return [
      finding('probe.path', facts.profile, {
        subject,
        ...at(route.place),
        message: `The ${kind} probe asks ${path}, which neither the URL configuration nor a middleware has: it would be answered 404, and fail.`,
        expected: 'a path that is answered 200',
        found: path,
        fix: 'Correct the path of the probe, or answer it in a middleware that comes first in MIDDLEWARE.',
      }),
    ];
  }
  if (route.kind !== 'redirected') return [];
  return [
    finding('probe.slash', facts.profile, {
      subject,
      ...at(route.place),
      message: `The ${kind} probe asks ${path}, which is redirected to ${path}/: the answer is 301 and not 200, and each probe takes two requests.`,
      expected: `${path}/`,
      found: path,
      fix: 'Write the path of the probe with its last slash.',
    }),
  ];
}

/** What HEALTHCHECK of the Dockerfile asks; the platform has probes of its own in its place. */
export function checkHealthcheck({ environments, dockerfile, profile }: Facts): Finding[] {
  const check = dockerfile && healthcheckOf(dockerfile.text);
  const route = check && environments[0]?.django?.routes?.get(check.path);
  if (dockerfile === undefined || check === undefined || route?.kind !== 'missing') return [];
  return [
    finding('probe.healthcheck', profile, {
      subject: 'HEALTHCHECK',
      file: dockerfile.file,
      line: check.line,
      message: `HEALTHCHECK asks ${check.path}, which neither the URL configuration nor a middleware has: Docker calls each container unhealthy.`,
      expected: 'a path that is answered 200',
      found: check.path,
      fix: 'Ask a path that the project has, or remove HEALTHCHECK: the probes of the platform stand in its place.',
    }),
  ];
}

function lastPart(dotted: string): string {
  return dotted.split('.').at(-1) ?? dotted;
}

// The dashboard takes any text for a path.
function shownPath(path: string): string {
  return path.replace(/[^\w./~-]/g, '?').slice(0, 100);
}
