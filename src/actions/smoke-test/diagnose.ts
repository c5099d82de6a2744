import type { Answer, Fault } from '../../http/exchange.ts';
import type { SymptomId } from '../../rules/symptoms.ts';
import type { Judgement } from './judge.ts';
import type { Preset } from './presets.ts';
import { quote, titleOf } from './quote.ts';
import { mediaType, parseJson, valueAt } from './read-answer.ts';
import type { Visit } from './visit.ts';

// Symptom → the cause that is most likely on this platform → what to do about it. No sentence
// claims more than was seen: a 503 says that no instance is Ready, and not why.

/** `${what}: ${why}; ${fix}.` is one sentence about the page that was asked for. */
export interface Diagnosis {
  /** What was seen, such as `answered 500 where 200 was expected`. */
  what: string;
  why: string;
  fix: string;
  /** Its id in the catalogue of src/rules. */
  cause?: SymptomId;
}

export interface Circumstances {
  preset: Preset;
  /** The health view answered as it should. */
  healthy: boolean;
  /** It is a file which a page names. */
  isAsset: boolean;
}

const RUNTIME_LOGS = 'read the app’s runtime logs, where the traceback is';
const ALLOWED_HOSTS =
  'set ALLOWED_HOSTS on the platform to exactly this name (Django knows no `*.example.com`, ' +
  'and `.example.com` stands for all names below it)';

/** Why a visit ended without the answer that was asked for. */
export function diagnoseVisit(
  visit: Exclude<Visit, { end: 'answer' }>,
  circumstances: Circumstances,
): Diagnosis {
  if (visit.end === 'fault') return diagnoseFault(visit.fault);
  const target = quote(visit.target.href, 200);
  switch (visit.end) {
    case 'elsewhere':
      return {
        what: `redirects to another host, ${target}`,
        why: 'which is not the site under test',
        fix: 'give the address that visitors end up on as `url`',
      };
    case 'too-many':
      return {
        what: `redirects more than ${visit.hops.length - 1} times, at last to ${target}`,
        why: 'browsers and search engines give up on such a chain',
        fix: 'look at the redirects of the app and of the platform, which may undo one another',
      };
    case 'loop':
      return {
        cause: 'proxy.https-unseen',
        what: `redirects back to ${target}, without end`,
        why: 'the app redirects to https and does not see that the request came by https',
        fix:
          circumstances.preset === 'django'
            ? "set SECURE_PROXY_SSL_HEADER = ('HTTP_X_FORWARDED_PROTO', 'https') in the settings"
            : 'let it trust the header X-Forwarded-Proto, which the platform’s edge sets',
      };
  }
}

export function diagnoseFault({ kind, phase, code, message, url, timings }: Fault): Diagnosis {
  const { hostname, host } = url;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  switch (kind) {
    case 'dns':
      return {
        cause: 'serving.unreachable',
        what: `has no address: ${hostname} does not resolve (${code})`,
        why: 'the name is misspelt, or its DNS record is not there yet',
        fix: 'compare `url` with the domains of the app on Sevalla',
      };
    case 'refused':
      return {
        cause: 'serving.unreachable',
        what: `is refused: ${hostname} takes no connections on port ${port} (${code})`,
        why: 'nothing listens there',
        fix: 'compare `url` with the domains of the app on Sevalla',
      };
    case 'unreachable':
      return {
        cause: 'serving.unreachable',
        what: `cannot be reached: there is no way to ${hostname} (${code})`,
        why: 'this is about the network between the runner and the platform, not about the app',
        fix: 'run the job again, and look at the runner’s network if it stays so',
      };
    case 'proxy':
      return {
        cause: 'serving.unreachable',
        what: `cannot be reached: ${message}`,
        why: 'HTTPS_PROXY or HTTP_PROXY of the runner names this proxy',
        fix: `let the proxy through to ${host}, or list the name in NO_PROXY`,
      };
    case 'timeout':
      return {
        what: `was not answered within ${Math.round(timings.totalMs / 1000)} s (${STALLED[phase]})`,
        ...(phase === 'answer' || phase === 'body'
          ? {
              why: 'the app accepts the request and does not finish it',
              fix: 'look for a view that waits, for the database above all, and for busy workers',
            }
          : {
              cause: 'serving.unreachable',
              why: 'nothing answers at that address',
              fix: 'compare `url` with the domains of the app on Sevalla',
            }),
      };
    case 'reset':
      return {
        cause: 'serving.unreachable',
        what: `was cut off ${STALLED[phase]} (${code})`,
        why: 'the connection was closed without a whole answer, as when a process dies or restarts',
        fix: RUNTIME_LOGS,
      };
    case 'tls':
      return {
        cause: 'certificate.invalid',
        what: `fails at TLS (${code})`,
        ...diagnoseTls(code, hostname, message),
      };
    case 'protocol':
      return {
        what: `is not answered in HTTP (${code}: ${quote(message)})`,
        why: 'something other than a web server, or a broken one, listens there',
        fix: 'compare `url` with the domains of the app on Sevalla',
      };
  }
}

const STALLED = {
  dns: 'while its name was looked up',
  connect: 'while connecting',
  tls: 'in the TLS handshake',
  answer: 'after the request was sent',
  body: 'in the middle of the answer',
} as const;

function diagnoseTls(code: string, hostname: string, message: string): Omit<Diagnosis, 'what'> {
  if (code === 'CERT_HAS_EXPIRED') {
    return {
      why: `the certificate of ${hostname} has expired`,
      fix: 'renew it, or let the platform issue one: is the domain still verified?',
    };
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return {
      why: `the certificate is for other names than ${hostname}`,
      fix: 'add this domain to the app and wait until the platform has verified it',
    };
  }
  if (/SELF_SIGNED|UNABLE_TO|ISSUER/.test(code)) {
    return {
      why: `the certificate of ${hostname} comes from nobody whom this runner trusts`,
      fix: 'serve the whole chain; for an authority of your own set NODE_EXTRA_CA_CERTS',
    };
  }
  return {
    why: `the handshake ended with ${quote(message)}`,
    fix: 'check that the port speaks TLS and that the domain has its certificate by now',
  };
}

/** Why the health view or a page that is read for its files does not answer as it should. */
export function diagnoseMiss(visit: Visit, circumstances: Circumstances): Diagnosis {
  if (visit.end !== 'answer') return diagnoseVisit(visit, circumstances);
  const { answer } = visit;
  const status: Judgement = {
    about: 'status',
    ok: false,
    expected: '200',
    got: String(answer.status),
    place: undefined,
  };
  return diagnoseAnswer(status, answer, circumstances);
}

/** Why an answer is not what a check asserts, from the first assertion that failed. */
export function diagnoseAnswer(
  failed: Judgement,
  answer: Answer,
  circumstances: Circumstances,
): Diagnosis {
  switch (failed.about) {
    case 'status':
      return {
        what: `answered ${answer.status} where ${failed.expected} was expected`,
        ...diagnoseStatus(answer, circumstances),
      };
    case 'json':
      if (parseJson(answer) === undefined) {
        return {
          what: `answered with ${mediaType(answer) || 'a body without content type'}, and no JSON`,
          why: `a page${title(answer)} stands where the JSON of the check is expected`,
          fix: 'check the path, and that no catch-all route answers in its place',
        };
      }
      return {
        what: `has ${failed.got} where ${failed.expected} was expected`,
        ...diagnoseJson(failed.subject ?? ''),
      };
    case 'type':
      if (circumstances.isAsset && mediaType(answer) === 'text/html') {
        return {
          what: `is ${mediaType(answer)} where ${failed.expected} was expected`,
          cause: 'page.fallback',
          why: 'an HTML page answers in the place of the file',
          fix: 'let a catch-all route answer 404 for files, and put the files into the deployment',
        };
      }
      return {
        what: `is ${failed.got} where ${failed.expected} was expected`,
        why: circumstances.isAsset
          ? 'browsers refuse a stylesheet or script of another type'
          : 'another view or server answers than the check has in mind',
        fix: 'check what sets the header Content-Type',
      };
    case 'text':
      return {
        what: `answered ${answer.status} but the page${title(answer)} has ${failed.got}`,
        why: 'another page answers than the check has in mind',
        fix: 'open it in a browser, and correct the view or the check',
      };
    case 'min-size':
      return {
        what: `is ${failed.got} where ${failed.expected} was expected`,
        why: 'the answer has no content',
        fix: circumstances.isAsset
          ? 'look at the build: the file was collected or compiled empty'
          : 'look at the view',
      };
    case 'cookie':
      return {
        what: `sets no cookie ${failed.subject}`,
        why: 'a form sent from this page would be refused',
        fix:
          failed.subject === 'csrftoken'
            ? 'check that CsrfViewMiddleware is in MIDDLEWARE (with CSRF_COOKIE_NAME or ' +
              'CSRF_USE_SESSIONS set, write a check of your own)'
            : 'check the view and the middleware that sets it',
      };
    case 'header':
      return {
        what: `has ${failed.got} where ${failed.expected} was expected`,
        why: 'the header is not as the check wants it',
        fix: 'check what sets it: the app, a middleware or the edge',
      };
    case 'certificate':
      return {
        what: `has ${failed.got} where ${failed.expected} was expected`,
        why: 'the certificate, or one that it rests on, is not as the check wants it',
        fix: 'look at the domain on Sevalla, and renew the certificate if it is one of your own',
      };
    case 'capture':
      return {
        what: `has nothing to capture for ${failed.expected}`,
        why: 'later steps need a value that this answer does not hold',
        fix: 'open the page in a browser, and correct the view or the check',
      };
    case 'other':
      return {
        what: `has ${failed.got} where ${failed.expected} was expected`,
        why: `another answer than the check has in mind${title(answer)}`,
        fix: 'correct the view or the check',
      };
    case 'redirect':
      return {
        what: `redirects ${failed.got} where ${failed.expected} was expected`,
        why: 'visitors are sent elsewhere',
        fix: 'check the redirects of the app and of the platform',
      };
  }
}

function diagnoseStatus(answer: Answer, circumstances: Circumstances): Omit<Diagnosis, 'what'> {
  const { status, headers, url } = answer;
  const django = circumstances.preset === 'django';
  const sevalla = headers['x-sevalla-status'];
  if (status === 400) {
    return {
      why: `the app refuses the request, most likely for its host name, ${url.hostname}`,
      fix: django ? ALLOWED_HOSTS : 'add this name to the hosts which the app accepts',
      cause: 'host.refused',
    };
  }
  if (status === 401) {
    return {
      why: 'the page asks for credentials',
      fix: 'check a page that visitors see without them',
    };
  }
  if (status === 403 && headers['cf-mitigated'] !== undefined) {
    return {
      why: `the edge takes the runner for a robot (cf-mitigated: ${quote(headers['cf-mitigated'])})`,
      fix: 'make an exception for the checks in the firewall rules of the domain',
    };
  }
  if (status === 403) {
    return {
      why: `the app or the edge refuses access${title(answer)}`,
      fix: 'look at the firewall rules of the domain and at the permissions of the view',
    };
  }
  if (status === 404 && circumstances.isAsset) {
    return {
      cause: 'static.missing',
      why: 'a page names this file and the app does not serve it',
      fix: django
        ? 'run collectstatic in the build, and check STATIC_ROOT and WhiteNoise'
        : 'check that the files of the build are part of what is deployed',
    };
  }
  if (status === 404) {
    return {
      why: `there is no such page${title(answer)}`,
      fix: 'check the path, and that `url` is the address of this app',
    };
  }
  if (status === 429) {
    return {
      why: 'a rate limit stands in the way of the checks',
      fix: 'make an exception for them, or check fewer pages',
    };
  }
  if (status === 503 && sevalla !== undefined) {
    return {
      cause: 'serving.no-instance',
      why:
        `the platform has no Ready instance to send visitors to (X-Sevalla-Status: ` +
        `${quote(sevalla)}), and a container that runs and looks healthy need not be Ready`,
      fix:
        'compare the port, path and answer of the readiness probe with what the app does for a ' +
        'request to its pod address, and read the runtime logs',
    };
  }
  const unwell = unwellParts(answer);
  if (unwell !== undefined) {
    return {
      why: `the app itself reports ${unwell}`,
      ...(/\b(?:database|db)\b/i.test(unwell) ? { cause: 'database.unreachable' } : {}),
      fix: 'check that service and the variable that leads to it, such as DATABASE_URL',
    };
  }
  if ([502, 503, 504].includes(status) || (status >= 520 && status <= 530)) {
    return {
      cause: 'serving.no-instance',
      why: `the edge got no answer from a working instance${title(answer)}`,
      fix: 'look at the processes of the app on Sevalla, their health checks and runtime logs',
    };
  }
  if (status >= 500) {
    const debug = /\bDEBUG\s*=\s*True\b/.test(answer.body.toString('utf8'));
    const although = circumstances.healthy ? ', although its health view is green' : '';
    return {
      cause: 'page.error',
      why: `the app failed while it made this page${title(answer)}${although}`,
      fix: debug
        ? 'the page tells the error to everyone: set DEBUG to False, then correct the error'
        : `${RUNTIME_LOGS}: often a migration was not run or a variable is missing`,
    };
  }
  if (status >= 300 && status < 400) {
    return {
      why: `it redirects, to ${quote(headers['location'] ?? 'nowhere', 200)}`,
      fix: 'check the page that it leads to',
    };
  }
  if (status < 300 && url.protocol === 'http:') {
    return {
      why: 'plain http is served as it is, so passwords and cookies may travel in the clear',
      fix: django
        ? 'set SECURE_SSL_REDIRECT = True, together with SECURE_PROXY_SSL_HEADER'
        : 'redirect to https where X-Forwarded-Proto is http, or let the platform do it',
    };
  }
  return {
    why: `another answer than the check has in mind${title(answer)}`,
    fix: 'open it in a browser, and correct the view or the check',
  };
}

/** The parts which a health document calls anything but well. */
function unwellParts(answer: Answer): string | undefined {
  const checks = valueAt(parseJson(answer), '.checks');
  if (checks === null || typeof checks !== 'object') return undefined;
  const parts = Object.entries(checks).filter(
    ([, value]) => !/^(ok|true|healthy|connected|ready|up|pass)$/i.test(String(value)),
  );
  if (parts.length === 0) return undefined;
  return parts
    .map(
      ([name, value]) =>
        `${quote(name)} as ${quote(typeof value === 'string' ? value : JSON.stringify(value))}`,
    )
    .join(' and ');
}

function diagnoseJson(path: string): Omit<Diagnosis, 'what'> {
  if (/^\.checks\b/.test(path)) {
    return {
      ...(/\b(?:database|db)\b/i.test(path) ? { cause: 'database.unreachable' } : {}),
      why: 'the app cannot use that service',
      fix: 'check that it runs, and the variable that leads to it: DATABASE_URL or REDIS_URL',
    };
  }
  return {
    why: 'the app says so about itself',
    fix: `${RUNTIME_LOGS}, or correct the check`,
  };
}

/** The page's own words in brackets, after a blank; nothing when it has none. */
function title(answer: Answer): string {
  if (mediaType(answer) !== 'text/html') return '';
  const words = titleOf(answer.body.toString('utf8'));
  return words === undefined ? '' : ` (${quote(words)})`;
}
