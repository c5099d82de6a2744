import { type Place, truth } from '../django/value.ts';
import { settingOf, textOf, textsOf, writtenText } from './django-effective.ts';
import { hasOriginCheck, isAllowed } from './django-hosts.ts';
import { isTrusted, schemeOf } from './django-proxy.ts';
import {
  type DjangoFacts,
  type Environment,
  type Facts,
  type HttpProbe,
  webProcess,
} from './settings-facts.ts';
import { shown } from './wording.ts';

/** What becomes of a request before a view sees it. */
export interface Outcome {
  /** `answers`: a middleware or a view. */
  kind: 'answers' | 'bad-host' | 'loop' | 'forbidden' | 'fails' | 'unknown';
  /** The setting or the middleware that decides. */
  by?: string | undefined;
  /** Where to change it. */
  place?: Place | undefined;
}

export interface Simulated extends Outcome {
  /** For a sentence. */
  request: string;
}

interface Request {
  host: string;
  /** By the edge, which says that the visitor came over https. */
  isForwarded: boolean;
  /** A form of a page of the same site, with its token. */
  isForm: boolean;
}

const SECURITY = 'django.middleware.security.SecurityMiddleware';
const COMMON = 'django.middleware.common.CommonMiddleware';
const CSRF = 'django.middleware.csrf.CsrfViewMiddleware';
// django/http/request.py, get_host(): what DEBUG lets in where nothing is listed.
const DEBUG_HOSTS = ['.localhost', '127.0.0.1', '[::1]'];
// Any address of an instance: none is ever listed.
const INSTANCE = '10.96.27.85';

/**
 * Django's own decisions, for the probe and for a page and a form through the edge; empty where the
 * code is not known. A port of what django/middleware/{security,common,csrf}.py and
 * django/http/request.py do with hosts, redirects and origins.
 */
export function simulateRequests(environment: Environment, facts: Facts): Simulated[] {
  const { django } = environment;
  if (django === undefined || facts.preset !== 'django') return [];
  const web = webProcess(facts);
  const kinds = ['readiness', 'liveness'] as const;
  const probes = kinds.flatMap((kind) => {
    const probe = web?.[kind];
    return typeof probe === 'object' ? [{ kind, probe }] : [];
  });
  const domain = facts.app?.domains[0];
  const own = ownHost(django);
  const host = domain ?? own?.host;
  // A value of a variable is not for every reader of the summary.
  const said = domain ?? own?.written;
  const site = said === undefined ? 'a host of ALLOWED_HOSTS' : shown(said);
  return [
    ...probes.map(({ kind, probe }) => ({
      request: `the ${kind} probe`,
      ...probed(django, probe),
    })),
    ...(host === undefined
      ? []
      : [
          {
            request: `a page of ${site}`,
            ...decide(django, { host, isForwarded: true, isForm: false }),
          },
          {
            request: `a form of ${site}`,
            ...decide(django, { host, isForwarded: true, isForm: true }),
          },
        ]),
  ];
}

/** That a page is asked of: the app's domain, else one that the settings list. */
export function publicHost({ django }: Environment, { app }: Facts): string | undefined {
  return app?.domains[0] ?? (django && ownHost(django)?.host);
}

function ownHost(django: DjangoFacts): { host: string; written: string | undefined } | undefined {
  const value = settingOf(django, 'ALLOWED_HOSTS');
  if (value.kind !== 'list') return undefined;
  const item = value.items.find((each) => /^\.?[\w-]+(?:\.[\w-]+)+$/.test(textOf(each) ?? ''));
  const host = textOf(item)?.replace(/^\./, '');
  if (host === undefined) return undefined;
  return { host, written: writtenText(item) === undefined ? undefined : host };
}

function probed(django: DjangoFacts, probe: HttpProbe): Outcome {
  // With a host of its own, which nobody reads, it may be any.
  if (probe.setsHost) return { kind: 'unknown' };
  const answer = django.answers.get(probe.path);
  if (answer?.kind === 'answered') return { kind: 'answers', by: answer.by };
  if (answer?.kind !== 'refused') return { kind: 'unknown' };
  const isListed = allows(django, INSTANCE);
  if (isListed === undefined) return { kind: 'unknown' };
  const where = { by: answer.by, place: answer.place };
  if (!isListed) return { kind: 'bad-host', ...where };
  return answer.by === SECURITY ? { kind: 'loop', ...where } : { kind: 'answers', ...where };
}

function allows(django: DjangoFacts, host: string): boolean | undefined {
  const hosts = textsOf(settingOf(django, 'ALLOWED_HOSTS'));
  if (hosts === undefined) return undefined;
  const isDebug = truth(settingOf(django, 'DEBUG'));
  if (hosts.length > 0) return isAllowed(host, hosts);
  return isDebug === undefined ? undefined : isAllowed(host, isDebug ? DEBUG_HOSTS : []);
}

function decide(django: DjangoFacts, { host, isForwarded, isForm }: Request): Outcome {
  const middleware = settingOf(django, 'MIDDLEWARE');
  const names = textsOf(middleware);
  if (names === undefined) return { kind: 'unknown' };
  const by = (name: string): Pick<Outcome, 'by' | 'place'> => ({
    by: name,
    place: django.settings.get(name)?.place,
  });
  const header = schemeOf(django);
  const isListed = allows(django, host);
  const redirects = names.includes(SECURITY)
    ? truth(settingOf(django, 'SECURE_SSL_REDIRECT'))
    : false;
  const asks = redirects !== false || names.includes(CSRF);
  if (header === 'broken' && asks) return { kind: 'fails', ...by('SECURE_PROXY_SSL_HEADER') };
  if (header === 'unknown' || redirects === undefined) return { kind: 'unknown' };
  const isSecure = header === 'https' && isForwarded;
  const looksAtHost = (redirects && !isSecure) || names.includes(COMMON);
  if (looksAtHost && isListed === undefined) return { kind: 'unknown' };
  if (looksAtHost && !isListed) return { kind: 'bad-host', ...by('ALLOWED_HOSTS') };
  if (redirects && !isSecure) {
    const name = header === 'none' ? 'SECURE_SSL_REDIRECT' : 'SECURE_PROXY_SSL_HEADER';
    return { kind: 'loop', ...by(name) };
  }
  if (!isForm || !names.includes(CSRF) || !hasOriginCheck(django)) return { kind: 'answers' };
  // Origin: https://host against scheme://host as Django sees it.
  if (isSecure) return { kind: 'answers' };
  const origins = textsOf(settingOf(django, 'CSRF_TRUSTED_ORIGINS'));
  if (origins === undefined) return { kind: 'unknown' };
  if (isTrusted(host, origins)) return { kind: 'answers' };
  return { kind: 'forbidden', ...by('CSRF_TRUSTED_ORIGINS') };
}

export function isRed({ kind }: Outcome): boolean {
  return kind !== 'answers' && kind !== 'unknown';
}
