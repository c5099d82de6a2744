import type { Answer } from '../../http/exchange.ts';
import { type Assertion, type Check, redirectsToHttps } from './checks.ts';
import { quote } from './quote.ts';
import { redirectTarget } from './visit.ts';

/** One assertion about one answer. */
export interface Judgement {
  /** `status`, or the assertion's kind. */
  about: 'status' | Assertion['kind'];
  ok: boolean;
  expected: string;
  /** What the answer has instead; blank where the expectation says it all. */
  got: string;
  /** The path of a JSON assertion, the name of a header or cookie. */
  subject?: string;
}

/** Holds an answer against all that a check asserts, latency apart. The status comes first. */
export function judge(check: Check, answer: Answer): Judgement[] {
  const status = String(answer.status);
  const matches = check.statuses.some((wanted) =>
    wanted.endsWith('xx') ? status[0] === wanted[0] : status === wanted,
  );
  return [
    { about: 'status', ok: matches, expected: check.statuses.join('|'), got: status },
    ...check.assertions.map((assertion) => judgeOne(assertion, answer)),
  ];
}

/** What a check asserts, in the words of the report. */
export function expectation(check: Check): string {
  return [check.statuses.join('|'), ...check.assertions.map(phrase)].join(', ');
}

function phrase(assertion: Assertion): string {
  const values = 'anyOf' in assertion && assertion.anyOf ? ` = ${assertion.anyOf.join('|')}` : '';
  switch (assertion.kind) {
    case 'json':
      return `${assertion.path}${assertion.optional ? '?' : ''}${values}`;
    case 'text':
      return `contains ${quote(assertion.text)}`;
    case 'type':
      return assertion.anyOf.join('|');
    case 'header':
      return `header ${assertion.name}${values}`;
    case 'cookie':
      return `sets cookie ${assertion.name}`;
    case 'min-size':
      return assertion.bytes === 1 ? 'some content' : `at least ${formatBytes(assertion.bytes)}`;
    case 'redirect':
      return `redirect to ${assertion.to}`;
  }
}

function judgeOne(assertion: Assertion, answer: Answer): Judgement {
  const base = { about: assertion.kind, expected: phrase(assertion) };
  switch (assertion.kind) {
    case 'json': {
      const { path, optional, anyOf } = assertion;
      const subject = { subject: path };
      const document = parseJson(answer);
      if (document === undefined) return { ...base, ...subject, ok: false, got: 'no JSON' };
      const found = valueAt(document, path);
      if (found === undefined) return { ...base, ...subject, ok: optional, got: `no ${path}` };
      const value = typeof found === 'string' ? found : JSON.stringify(found);
      const ok = anyOf === undefined || anyOf.includes(value);
      return { ...base, ...subject, ok, got: `${path} = ${ok ? value : quote(value)}` };
    }
    case 'text': {
      const ok = answer.body.toString('utf8').includes(assertion.text);
      return { ...base, ok, got: ok ? '' : `no ${quote(assertion.text)}` };
    }
    case 'type': {
      const type = mediaType(answer);
      return { ...base, ok: assertion.anyOf.includes(type), got: type || 'no content type' };
    }
    case 'header': {
      const { name, anyOf } = assertion;
      const value = answer.headers[name];
      const ok = value !== undefined && (anyOf === undefined || anyOf.includes(value));
      const got = value === undefined ? `no header ${name}` : `${name}: ${quote(value)}`;
      return { ...base, subject: name, ok, got };
    }
    case 'cookie': {
      const ok = answer.setCookies.some((cookie) => cookie.startsWith(`${assertion.name}=`));
      const got = ok ? '' : `no cookie ${assertion.name}`;
      return { ...base, subject: assertion.name, ok, got };
    }
    case 'min-size': {
      const { length } = answer.body;
      const ok = length >= assertion.bytes;
      return { ...base, ok, got: length === 0 ? 'empty' : formatBytes(length) };
    }
    case 'redirect': {
      const target = redirectTarget(answer);
      if (target === undefined) return { ...base, ok: false, got: 'no redirect' };
      const ok = redirectsToHttps([assertion])
        ? target.protocol === 'https:' && target.hostname === answer.url.hostname
        : target.href === new URL(assertion.to, answer.url).href;
      return { ...base, ok, got: `to ${quote(target.href, 200)}` };
    }
  }
}

/** Without its parameters, in lower case; blank when none is given. */
export function mediaType({ headers }: Answer): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** undefined when the body is no JSON document. */
export function parseJson({ body }: Answer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The value at a path such as `.checks.database` or `.items[0]`. */
export function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const [, name, index] of path.matchAll(/\.([^.?[\]]+)|\[(\d+)\]/g)) {
    if (value === null || typeof value !== 'object') return undefined;
    const key = name ?? index ?? '';
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
