import type { Answer } from '../../http/exchange.ts';

export interface Cookie {
  name: string;
  value: string;
  /** By their usual spelling; those without a value are blank. */
  attributes: Readonly<Record<string, string>>;
}

const ATTRIBUTES = ['Expires', 'Max-Age', 'Domain', 'Path', 'Secure', 'HttpOnly', 'SameSite'];

/** Reads a `Set-Cookie` header as browsers do (RFC 6265 section 5.2); undefined when it has no name. */
export function parseCookie(header: string): Cookie | undefined {
  const [pair = '', ...rest] = header.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  if (at <= 0) return undefined;
  const attributes = rest.flatMap((part): [string, string][] => {
    const [name = '', ...value] = part.split('=');
    const known = ATTRIBUTES.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    return known === undefined ? [] : [[known, value.join('=').trim()]];
  });
  return {
    name: pair.slice(0, at).trim(),
    value: pair.slice(at + 1).trim(),
    attributes: Object.fromEntries(attributes),
  };
}

interface Kept {
  cookie: Cookie;
  domain: string;
  hostOnly: boolean;
  path: string;
  isSecure: boolean;
}

/** The cookies of one visitor, sent where RFC 6265 section 5.4 sends them. */
export interface CookieJar {
  take(answer: Answer): void;
  headerFor(url: URL): string | undefined;
}

export function createCookieJar(now: () => number): CookieJar {
  const kept = new Map<string, Kept>();
  return {
    take({ url, setCookies }) {
      for (const cookie of setCookies.map(parseCookie)) {
        if (cookie === undefined) continue;
        const { Domain = '', Path = '', Secure } = cookie.attributes;
        const asked = Domain.toLowerCase().replace(/^\./, '');
        // A public suffix would need its list; nobody but the hosts of one check reads this jar.
        if (asked !== '' && !isWithin(url.hostname, asked)) continue;
        const domain = asked || url.hostname;
        const path = Path.startsWith('/') ? Path : url.pathname.replace(/\/[^/]*$/, '') || '/';
        const key = [domain, path, cookie.name].join('\n');
        const one = {
          cookie,
          domain,
          hostOnly: asked === '',
          path,
          isSecure: Secure !== undefined,
        };
        if (isExpired(cookie, now())) kept.delete(key);
        else kept.set(key, one);
      }
    },
    headerFor(url) {
      const sent = [...kept.values()]
        .filter(
          ({ domain, hostOnly, path, isSecure }) =>
            (hostOnly ? url.hostname === domain : isWithin(url.hostname, domain)) &&
            (url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/'))) &&
            (!isSecure || url.protocol === 'https:'),
        )
        .sort((a, b) => b.path.length - a.path.length);
      if (sent.length === 0) return undefined;
      return sent.map(({ cookie: { name, value } }) => `${name}=${value}`).join('; ');
    },
  };
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function isExpired({ attributes }: Cookie, now: number): boolean {
  const { 'Max-Age': age, Expires: expires } = attributes;
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age) <= 0;
  return expires !== undefined && Date.parse(expires) <= now;
}
