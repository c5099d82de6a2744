import * as z from 'zod/mini';
import type { Tools } from '../../kit/tools.ts';
import type { Simulated } from '../../rules/django-requests.ts';
import type { Finding } from '../../rules/finding.ts';
import { finding } from '../../rules/settings-catalogue.ts';
import { DEFAULT_PORT, type Profile } from '../../rules/settings-facts.ts';
import { childEnvOf, type DjangoCheckOptions } from './django-check.ts';
import { hideValues } from './hide-values.ts';

export interface DjangoRequestsOptions
  extends Pick<DjangoCheckOptions, 'directory' | 'environment' | 'port' | 'timeoutSeconds'> {
  /** The one that the check ran with. */
  python: string;
  settingsModule: string;
  /** Path of the readiness probe; undefined where there is none, or where it brings a host. */
  probePath: string | undefined;
  /** Of the page; undefined where none is known. */
  publicHost: string | undefined;
}

export type Measured =
  | { kind: 'status'; status: number; isHostRefused: boolean; isToItself: boolean }
  /** It failed, and had reached for what it does not get here: a database, the network, collected files. */
  | { kind: 'not-measured' };

export interface DjangoRequests {
  probe?: Measured | undefined;
  page?: Measured | undefined;
}

const ANSWER = z.object({
  status: z.int().check(z.minimum(100), z.maximum(599)),
  isHostRefused: z.boolean(),
  isToItself: z.boolean(),
  isTouched: z.boolean(),
});
const ANSWERS = z.object({
  log: z.string().check(z.maxLength(20_000)),
  answers: z.nullable(z.object({ probe: z.optional(ANSWER), page: z.optional(ANSWER) })),
});

// Any address of an instance.
const INSTANCE = '10.96.27.85';

// Holds the project's code in a process group of its own: what that starts ends with it. The answers
// come over a pipe, so that nothing the project prints is taken for one.
const PROGRAM = `
import json, os, signal, subprocess, sys, threading
job = json.load(sys.stdin)
read, write = os.pipe()
child = subprocess.Popen([sys.executable, "-c", job["worker"], str(write)], stdin=subprocess.PIPE,
    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pass_fds=(write,), start_new_session=True)
os.close(write)
def end(*_):
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
def stop(*_):
    end()
    os._exit(1)
signal.signal(signal.SIGTERM, stop)
kept = {"log": b"", "answers": b""}
def drain(name, stream, most):
    while piece := os.read(stream, 4096):
        kept[name] = (kept[name] + piece)[:most]
readers = [threading.Thread(target=drain, args=args, daemon=True) for args in
    (("log", child.stdout.fileno(), 4000), ("answers", read, 4000))]
for each in readers:
    each.start()
try:
    child.stdin.write(json.dumps(job["ask"]).encode())
    child.stdin.close()
except BrokenPipeError:
    pass
try:
    child.wait(job["timeout"])
except subprocess.TimeoutExpired:
    pass
end()
for each in readers:
    each.join(2)
try:
    answers = json.loads(kept["answers"])
except ValueError:
    answers = None
print(json.dumps({"log": kept["log"].decode("utf-8", "replace"), "answers": answers}))
`;

const WORKER = `
import io, json, logging, os, socket, sys
out = int(sys.argv[1])
ask = json.load(sys.stdin)
sys.argv = ["manage.py"]
sys.path[0:1] = [os.getcwd()]
os.environ["DJANGO_SETTINGS_MODULE"] = ask["settings"]
touched = []
def refuse(*args, **kwargs):
    touched.append(1)
    raise OSError("no network here")
socket.socket.connect = refuse
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import OperationalError
def no_database(*args, **kwargs):
    touched.append(1)
    raise OperationalError("no database here")
BaseDatabaseWrapper.connect = no_database
def without_files(cls):
    stored_name = cls.stored_name
    def name_or_touch(self, name):
        try:
            return stored_name(self, name)
        except ValueError:
            touched.append(1)
            raise
    cls.stored_name = name_or_touch
import django
django.setup()
from django.contrib.staticfiles.storage import HashedFilesMixin, ManifestFilesMixin
without_files(HashedFilesMixin)
without_files(ManifestFilesMixin)
from django.core.handlers.wsgi import WSGIHandler
refused = []
class Refused(logging.Handler):
    def emit(self, record):
        refused.append(1)
handler = WSGIHandler()
logger = logging.getLogger("django.security.DisallowedHost")
logger.disabled = False
logger.setLevel(logging.DEBUG)
logger.addHandler(Refused())
def send(request):
    del touched[:], refused[:]
    got = {"status": 500, "location": ""}
    def start(status, headers, exc_info=None):
        got["status"] = int(status.split()[0])
        got["location"] = dict((k.lower(), v) for k, v in headers).get("location", "")
    environ = {"REQUEST_METHOD": "GET", "SCRIPT_NAME": "", "QUERY_STRING": "",
        "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "10.96.0.1", "SERVER_NAME": ask["instance"],
        "SERVER_PORT": str(ask["port"]), "wsgi.version": (1, 0), "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": False,
        "wsgi.multiprocess": False, "wsgi.run_once": True,
        "PATH_INFO": request["path"], "HTTP_HOST": request["host"], **request["headers"]}
    try:
        response = handler(environ, start)
        for _ in response:
            pass
        response.close()
    except Exception:
        got["status"] = 500
    own = "https://" + request["host"] + request["path"]
    return {"status": got["status"], "isHostRefused": bool(refused),
        "isToItself": got["location"] == own, "isTouched": bool(touched)}
answers = {name: send(request) for name, request in ask["requests"].items()}
os.write(out, json.dumps(answers).encode())
`;

/** Sends a probe and a page through the middleware of the project; undefined where it did not get so far. */
export async function runDjangoRequests(
  options: DjangoRequestsOptions,
  { exec, env, log, signal }: Pick<Tools, 'exec' | 'env' | 'log' | 'signal'>,
): Promise<DjangoRequests | undefined> {
  const { environment, settingsModule, probePath, publicHost } = options;
  const port = options.port ?? DEFAULT_PORT;
  const requests = {
    ...(probePath === undefined
      ? {}
      : { probe: { host: `${INSTANCE}:${port}`, path: probePath, headers: {} } }),
    ...(publicHost === undefined
      ? {}
      : {
          page: {
            host: publicHost,
            path: '/',
            headers: { HTTP_X_FORWARDED_PROTO: 'https', HTTP_X_FORWARDED_FOR: '203.0.113.7' },
          },
        }),
  };
  const job = {
    worker: WORKER,
    timeout: options.timeoutSeconds,
    ask: { settings: settingsModule, instance: INSTANCE, port, requests },
  };
  const result = await exec(options.python, ['-c', PROGRAM], {
    cwd: options.directory,
    env: childEnvOf(options, env),
    // By stdin: a host may be the value of a variable.
    input: JSON.stringify(job),
  });
  signal.throwIfAborted();
  const parsed = ANSWERS.safeParse(jsonOf(result.stdout));
  if (!parsed.success) return undefined;
  const printed = hideValues(parsed.data.log, environment, settingsModule).trimEnd();
  if (printed !== '') await log.group('Two requests to Django', async () => log.remote(printed));
  const { answers } = parsed.data;
  if (answers === null) return undefined;
  return { probe: measured(answers.probe), page: measured(answers.page) };
}

function measured(answer: z.infer<typeof ANSWER> | undefined): Measured | undefined {
  if (answer === undefined) return undefined;
  const { isTouched, ...seen } = answer;
  if (isTouched && seen.status >= 400) return { kind: 'not-measured' };
  return { kind: 'status', ...seen };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the requests met that reading had not told. */
export function requestFindings(
  { probe, page }: DjangoRequests,
  found: readonly Finding[],
  profile: Profile,
): Finding[] {
  const isTold = (...ids: string[]) => found.some(({ id }) => ids.includes(id));
  const findings: Finding[] = [];
  if (probe?.kind === 'status' && probe.isHostRefused && !isTold('probe.host')) {
    findings.push(
      finding('probe.host', profile, {
        message: 'Django, when run, refuses the readiness probe: its host is not allowed.',
        expected: 'status 200',
        found: `status ${probe.status}`,
        fix: 'Answer the probe in a middleware before anything that looks at the host.',
      }),
    );
  }
  const isRedirected = probe?.kind === 'status' && [301, 302].includes(probe.status);
  if (isRedirected && !isTold('probe.redirect')) {
    findings.push(
      finding('probe.redirect', profile, {
        message: 'Django, when run, redirects the readiness probe.',
        expected: 'status 200',
        found: `status ${probe.status}`,
        fix: probe.isToItself
          ? 'Exempt the path of the probe with SECURE_REDIRECT_EXEMPT.'
          : 'Give the probe the path that answers by itself.',
      }),
    );
  }
  if (
    page?.kind === 'status' &&
    page.isToItself &&
    !isTold('django.ssl.loop', 'django.ssl.header')
  ) {
    findings.push(
      finding('django.ssl.loop', profile, {
        message: 'Django, when run, redirects a page that came over https to itself.',
        expected: 'an answer',
        found: `status ${page.status} to the same address`,
        fix: "Set SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https').",
      }),
    );
  }
  return findings;
}

export interface Disagreement {
  request: string;
  read: Simulated['kind'];
  status: number;
}

/** Where running says something else than reading; what either does not know is no disagreement. */
export function disagreements(
  { probe, page }: DjangoRequests,
  simulated: readonly Simulated[],
): Disagreement[] {
  return simulated.flatMap(({ request, kind }) => {
    const isProbe = request === 'the readiness probe';
    const ran = isProbe ? probe : request.startsWith('a page of ') ? page : undefined;
    if (ran?.kind !== 'status' || kind === 'unknown') return [];
    // The platform takes nothing but 200 for ready.
    const isUnready = isProbe && ran.status !== 200;
    const agrees = kind === metBy(ran) && !(kind === 'answers' && isUnready);
    return agrees ? [] : [{ request, read: kind, status: ran.status }];
  });
}

function metBy({ status, isHostRefused, isToItself }: Measured & { kind: 'status' }): string {
  if (isHostRefused) return 'bad-host';
  if (isToItself) return 'loop';
  return status >= 500 ? 'fails' : 'answers';
}

/** One phrase for each request, of those that were measured and those that were not. */
export function describeRequests({ probe, page }: DjangoRequests): {
  checked: string[];
  unchecked: string[];
} {
  const sent = [
    ['the readiness probe', probe],
    ['the page /', page],
  ] as const;
  return {
    checked: sent.flatMap(([name, met]) =>
      met?.kind === 'status' ? [`Sent to Django in process: ${name}, which got ${met.status}`] : [],
    ),
    unchecked: sent.flatMap(([name, met]) =>
      met?.kind === 'not-measured'
        ? [
            `${name}, sent to Django in process: it needs a database, the network or collected static files`,
          ]
        : [],
    ),
  };
}
