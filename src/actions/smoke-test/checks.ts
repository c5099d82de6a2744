import { UserError } from '../../errors.ts';
import { duration } from '../../kit/fields.ts';
import type { Inputs } from './contract.ts';

// The check language: one line is one check, `[GET|HEAD|ASSET] PATH… [STATUS] [ASSERTION…]`.
// Its reference is actions/smoke-test/README.md. Presets are written in it too, so that nothing
// which a preset does is out of a user's reach.

export type Assertion =
  | { kind: 'json'; path: string; optional: boolean; anyOf?: readonly string[] }
  | { kind: 'text'; text: string }
  | { kind: 'type'; anyOf: readonly string[] }
  | { kind: 'header'; name: string; anyOf?: readonly string[] }
  | { kind: 'cookie'; name: string }
  | { kind: 'min-size'; bytes: number }
  | { kind: 'redirect'; to: string };

export interface Check {
  /** Method and paths: how the check is called in logs and tables. */
  name: string;
  /** As written. */
  line: string;
  /** `ASSET`: a stylesheet or script named by the first of the pages that names one. */
  method: 'GET' | 'HEAD' | 'ASSET';
  /** One; several for `ASSET` alone. */
  paths: readonly string[];
  /** Such as `200` or `2xx`. */
  statuses: readonly string[];
  assertions: readonly Assertion[];
  /** A 404 means that the app has no such page, and not that it is broken. */
  optional: boolean;
  maxLatencyMs?: number;
}

export type Preset = Inputs['preset'];

const HEALTH = [
  'GET {health} 200 json:.status=healthy|ok|ready',
  'json:.checks.database?=ok|true|healthy|connected json:.checks.cache?=ok|true|healthy|connected',
].join(' ');

// The home page is what makes these presets worth running: a health view, static files and an
// admin that redirects are all green on an unmigrated database and under wrong ALLOWED_HOSTS.
const GENERIC = ['GET / redirect:https', 'GET / 200 min-size:1'];
const PRESETS: Record<Preset, readonly string[]> = {
  django: [
    'GET / redirect:https',
    HEALTH,
    'GET / 200 type:text/html min-size:1',
    'GET /admin/ 200 type:text/html text:<form text:csrfmiddlewaretoken cookie:csrftoken optional',
    'ASSET / /admin/ 200',
  ],
  node: ['GET / redirect:https', HEALTH, 'GET / 200 min-size:1', 'ASSET / 200'],
  // No health view is customary there.
  laravel: GENERIC,
  rails: GENERIC,
  python: GENERIC,
  // The files that would tell are not here.
  auto: GENERIC,
  generic: GENERIC,
};

export function presetLines(preset: Preset, healthPath: string): readonly string[] {
  return PRESETS[preset].map((line) => line.replace('{health}', healthPath));
}

/**
 * Reads one check a line.
 * @throws UserError that lists every fault: the line, what is wrong with it and what is allowed.
 */
export function readChecks(given: readonly string[]): Check[] {
  const faults: string[] = [];
  const checks = given.map((line) => {
    const own: string[] = [];
    const check = readCheck(line, own);
    faults.push(...own.map((fault) => `- ${JSON.stringify(line)}: ${fault}`));
    return check;
  });
  if (faults.length === 0) return checks;
  const heading = faults.length === 1 ? 'checks: one fault:' : `checks: ${faults.length} faults:`;
  throw new UserError([heading, ...faults].join('\n'));
}

function readCheck(line: string, faults: string[]): Check {
  const check = {
    method: 'GET' as Check['method'],
    paths: [] as string[],
    statuses: [] as readonly string[],
    assertions: [] as Assertion[],
    optional: false,
    maxLatencyMs: undefined as number | undefined,
  };
  for (const [index, word] of words(line, faults).entries()) {
    if (index === 0 && /^[A-Za-z]+$/.test(word)) {
      const method = word.toUpperCase();
      if (method === 'GET' || method === 'HEAD' || method === 'ASSET') check.method = method;
      else faults.push(`method ${word}: expected GET, HEAD or ASSET, since a check writes nothing`);
    } else if (word.startsWith('/')) {
      check.paths.push(word);
    } else if (/^[\dx|]+$/.test(word)) {
      if (check.statuses.length > 0) faults.push(`status ${word}: a second one`);
      check.statuses = word.split('|');
      const strange = check.statuses.filter((status) => !/^[1-5](\d\d|xx)$/.test(status));
      if (strange.length > 0) faults.push(`status ${word}: expected such as 200, 200|204 or 2xx`);
    } else if (word === 'optional') {
      check.optional = true;
    } else if (word.startsWith('max:')) {
      const limit = duration(1, 60_000).safeParse(word.slice('max:'.length));
      check.maxLatencyMs = limit.data;
      if (!limit.success) faults.push(`${word}: ${limit.error.issues[0]?.message}`);
    } else {
      const assertion = readAssertion(word);
      if (typeof assertion === 'string') faults.push(assertion);
      else check.assertions.push(assertion);
    }
  }
  const { method, paths, assertions } = check;
  if (paths.length === 0) faults.push('no path: expected one that begins with /');
  if (paths.length > 1 && method !== 'ASSET') faults.push('several paths: only ASSET takes them');
  if (method === 'HEAD' && assertions.some(({ kind }) => /^(json|text|min-size)$/.test(kind))) {
    faults.push('HEAD: its answer has no body to look into');
  }
  const redirects = assertions.some(({ kind }) => kind === 'redirect');
  if (redirects && method === 'ASSET') faults.push('ASSET: a file is not expected to redirect');
  const { maxLatencyMs, ...rest } = check;
  return {
    ...rest,
    name: [method, ...paths].join(' ') + (redirectsToHttps(assertions) ? ' over http' : ''),
    line,
    statuses: check.statuses.length > 0 ? check.statuses : [redirects ? '3xx' : '200'],
    ...(maxLatencyMs === undefined ? {} : { maxLatencyMs }),
  };
}

/** True where the check is asked over plain http. */
export function redirectsToHttps(assertions: readonly Assertion[]): boolean {
  return assertions.some((assertion) => assertion.kind === 'redirect' && assertion.to === 'https');
}

/** Words apart by white space; double quotes hold some together, with \" and \\ inside. */
function words(line: string, faults: string[]): string[] {
  const found: string[] = line.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+|"/g) ?? [];
  if (found.includes('"')) faults.push('a quotation mark is never closed');
  return found.map((word) =>
    word.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inner: string) => inner.replace(/\\(.)/g, '$1')),
  );
}

const SHAPES =
  'json:.path=value, text:words, type:text/html, header:name=value, cookie:name, min-size:bytes, ' +
  'max:2s, redirect:https, redirect:/path or optional';

/** An assertion, or what is wrong with it. */
function readAssertion(word: string): Assertion | string {
  const [, kind = '', rest = ''] = /^([a-z-]+):(.*)$/s.exec(word) ?? [];
  const [, name = '', values] = /^([^=]*)(?:=(.*))?$/s.exec(rest) ?? [];
  const anyOf = values === undefined ? {} : { anyOf: values.split('|') };
  switch (kind) {
    case 'json': {
      const [, path, mark] = /^((?:\.[^.?[\]]+|\[\d+\])+)(\?)?$/.exec(name) ?? [];
      if (path === undefined)
        return `${word}: expected a path such as .status, .checks.database? or .items[0].id`;
      return { kind, path, optional: mark !== undefined, ...anyOf };
    }
    case 'text':
      return rest === '' ? `${word}: expected the text to find` : { kind, text: rest };
    case 'type':
      return /^[^/\s]+\/[^/\s]+$/.test(rest.split('|')[0] ?? '')
        ? { kind, anyOf: rest.toLowerCase().split('|') }
        : `${word}: expected a media type such as text/html`;
    case 'header':
      return /^[\w-]+$/.test(name)
        ? { kind, name: name.toLowerCase(), ...anyOf }
        : `${word}: expected the name of a header`;
    case 'cookie':
      return /^[^\s=;,]+$/.test(rest)
        ? { kind, name: rest }
        : `${word}: expected the name of a cookie`;
    case 'min-size':
      return /^\d{1,9}$/.test(rest)
        ? { kind, bytes: Number(rest) }
        : `${word}: expected a whole number of bytes`;
    case 'redirect':
      return rest === 'https' || /^(\/|https?:\/\/[^/])/.test(rest)
        ? { kind, to: rest }
        : `${word}: expected redirect:https, or the path or URL that is redirected to`;
    default:
      return `${word}: expected ${SHAPES}`;
  }
}
