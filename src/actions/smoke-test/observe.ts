import { randomBytes } from 'node:crypto';
import type { Answer, Fault, TlsFacts } from '../../http/exchange.ts';
import type { SymptomId } from '../../rules/symptoms.ts';
import { parseCookie } from './cookie-jar.ts';
import type { AdminForm } from './packs/pack.ts';
import { quote } from './quote.ts';

// What the presets look at beside their pages: things that no single request tells.

/** A look of its own, and what came of it. */
export type Observation = { name: string } & (
  | { verdict: 'pass'; got: string }
  | { verdict: 'not-measured'; reason: string }
  | {
      verdict: 'degraded' | 'fail';
      cause?: SymptomId;
      /** The release does not do what people come for, so going back would help. */
      isCritical: boolean;
      /** One sentence: what was seen, why, and what to do. */
      sentence: string;
    }
);

export interface Request {
  method: 'GET' | 'POST';
  /** Below the address of the site. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
}

export type Ask = (request: Request) => Promise<Answer | Fault>;

export function observeCertificate(
  tls: TlsFacts | undefined,
  leastDays: number,
): Observation | undefined {
  const name = 'certificate';
  if (tls === undefined) return undefined;
  const { daysLeft } = tls;
  if (daysLeft >= 2 * leastDays) return { name, verdict: 'pass', got: `${daysLeft} days left` };
  return {
    name,
    verdict: daysLeft < leastDays ? 'fail' : 'degraded',
    cause: 'certificate.expiring',
    isCritical: false,
    sentence:
      `The certificate expires in ${daysLeft} days: the platform renews its own weeks before, so ` +
      'the renewal is stuck; see whether the domain is still verified and points to the app.',
  };
}

/** Whether a page that nobody has tells everyone of the code, as Django does with DEBUG. */
export async function observeMissingPage(ask: Ask): Promise<Observation> {
  const name = 'page that is not there';
  const path = `/${randomBytes(8).toString('hex')}/`;
  const answer = await ask({ method: 'GET', path });
  if (!answer.ok) return { name, verdict: 'not-measured', reason: `no answer (${answer.code})` };
  const isDebug = /\bDEBUG\s*=\s*True\b|Using the URLconf defined in/.test(
    answer.body.toString('utf8'),
  );
  if (!isDebug) return { name, verdict: 'pass', got: `${answer.status}, without traces of DEBUG` };
  return {
    name,
    verdict: 'fail',
    cause: 'debug.page',
    isCritical: false,
    sentence:
      `A page that is not there answered ${answer.status} with the app’s URL configuration: ` +
      'DEBUG is on, so errors tell everyone of code and settings; set DEBUG to False.',
  };
}

export interface Credentials {
  username: string;
  password: string;
}

const ADMIN = '/admin/';
/** Of two instances, one is left out by chance in less than 1 of 100 runs. */
const LOOKS = 8;

/**
 * Sends the form of the admin, blank where there are no credentials: Django judges its origin first,
 * and a blank form is refused without a look at any account. With credentials the session has to
 * hold for as many connections as it takes to meet each instance.
 */
export async function observeLogin(
  ask: Ask,
  origin: string,
  credentials: Credentials | undefined,
  form: AdminForm = { path: ADMIN, session: undefined },
): Promise<Observation> {
  const name = 'admin login';
  const admin = form.path;
  const login = `${admin}login/`;
  const none = (reason: string): Observation => ({ name, verdict: 'not-measured', reason });
  const page = await ask({ method: 'GET', path: login });
  if (!page.ok) return none(`the form is not answered (${page.code})`);
  if (page.status !== 200) return none(`there is no form at ${login} (${page.status})`);
  const token = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(page.body.toString('utf8'))?.[1];
  if (token === undefined) return none(`the page at ${login} is not the form of Django`);
  const jar = new Map<string, string>();
  keep(page, jar);
  const send = (path: string, fields: Record<string, string>): Promise<Answer | Fault> =>
    ask({
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: cookies(jar),
        origin,
        referer: `${origin}${login}`,
      },
      body: new URLSearchParams(fields).toString(),
    });
  const { username = '', password = '' } = credentials ?? {};
  const sent = await send(login, { csrfmiddlewaretoken: token, username, password, next: admin });
  if (!sent.ok) return none(`the form is not answered (${sent.code})`);
  if (sent.status === 403) {
    return {
      name,
      verdict: 'fail',
      cause: 'csrf.refused',
      isCritical: true,
      sentence:
        `POST ${login} answered 403: Django does not trust forms from ${origin}; ` +
        `add exactly ${origin} to CSRF_TRUSTED_ORIGINS, or let SECURE_PROXY_SSL_HEADER see https.`,
    };
  }
  if (sent.status >= 500) {
    return {
      name,
      verdict: 'fail',
      cause: 'page.error',
      isCritical: true,
      sentence: `POST ${login} answered ${sent.status}: the app fails while it takes a form; read the app’s runtime logs.`,
    };
  }
  if (credentials === undefined) {
    return { name, verdict: 'pass', got: `${sent.status}: the origin of a form is trusted` };
  }
  if (sent.status !== 302) {
    return {
      name,
      verdict: 'fail',
      isCritical: false,
      sentence: `The admin takes no login of ${quote(username)}: it answered ${sent.status}; check \`username\` and \`password\`.`,
    };
  }
  keep(sent, jar);
  for (let look = 1; look <= LOOKS; look += 1) {
    const again = await ask({ method: 'GET', path: admin, headers: { cookie: cookies(jar) } });
    if (again.ok && again.status === 200) continue;
    if (!again.ok) return none(`the admin is not answered (${again.code})`);
    return {
      name,
      verdict: 'fail',
      cause: 'session.lost',
      isCritical: true,
      sentence:
        `The session of the login was lost at request ${look} of ${LOOKS}: instances or workers do ` +
        'not share what signs or keeps it; set one SECRET_KEY for all, and keep sessions in the ' +
        'database or a shared cache.',
    };
  }
  const missing = missingFlags(sent, form.session);
  await send(`${admin}logout/`, { csrfmiddlewaretoken: jar.get('csrftoken') ?? '' });
  if (missing.length > 0) {
    const at = form.session?.from ? ` (${form.session.from.file}:${form.session.from.line})` : '';
    return {
      name,
      verdict: 'degraded',
      isCritical: false,
      sentence:
        `The session cookie lacks ${missing.join(', ')}, which the settings promise${at}: ` +
        'other settings are deployed; see DJANGO_SETTINGS_MODULE and the variables of the app.',
    };
  }
  return { name, verdict: 'pass', got: `the session held for ${LOOKS} connections` };
}

function missingFlags({ setCookies }: Answer, session: AdminForm['session']): string[] {
  const cookie = setCookies.map(parseCookie).find((each) => each?.name === session?.cookie);
  if (session === undefined || cookie === undefined) return [];
  return session.flags.filter((flag) => {
    const [name = '', value] = flag.split('=');
    const given = cookie.attributes[name];
    return value === undefined ? given === undefined : given !== value;
  });
}

function keep({ setCookies }: Answer, jar: Map<string, string>): void {
  for (const cookie of setCookies) {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
    if (name !== undefined && value !== undefined) jar.set(name.trim(), value);
  }
}

function cookies(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
