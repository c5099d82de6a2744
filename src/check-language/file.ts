import { duration } from '../kit/fields.ts';
import { isSecretName } from '../rules/secrets.ts';
import {
  type Assertion,
  type Body,
  type Check,
  type Field,
  type Follow,
  isSafe,
  type Place,
  type Step,
} from './check.ts';
import { type Expression, LanguageFault, parseAssertion, parseCapture } from './expression.ts';
import { readLine } from './line.ts';
import { environmentName, referencesIn } from './template.ts';

// The checks of `.github/sevalla.yml`. The schema tells what is no mapping, list or text, or has an
// unknown key; here is what texts mean. Both look at one file and all their faults come at once, so
// nothing here may rely on the shape: what has the wrong one is passed over.

export type Path = readonly PropertyKey[];

export interface FileFault {
  path: Path;
  message: string;
  /** Where in the text of the value. */
  at: number;
}

/** Where a piece of the text at a path stands. */
export type LocateIn = (path: Path, at?: number, end?: number) => Place | undefined;

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
const CREDENTIALS = /^(?:proxy-)?authorization$|^cookie$/i;
// Set by the client itself; others would make a request of another length or to another host.
const OURS = /^(?:host|content-length|transfer-encoding|connection|upgrade)$/i;
const INSIDE = ['body', 'bytes', 'jsonpath', 'css', 'regex'];

interface Reader {
  locate: LocateIn;
  fault(path: Path, message: string, at?: number): void;
}

/** @param given What stands under `smoke-test.checks`, of whatever shape. */
export function readFileChecks(
  given: unknown,
  path: Path,
  locate: LocateIn,
  faults: FileFault[],
): Check[] {
  const reader: Reader = {
    locate,
    fault: (where, message, at = 0) => void faults.push({ path: where, message, at }),
  };
  const checks = listOf(given).flatMap((entry, index) => {
    const at = [...path, index];
    if (typeof entry === 'string') return [readEntryLine(entry, at, reader)];
    return isRecord(entry) ? readCheck(entry, at, reader) : [];
  });
  const seen = new Map<string, number>();
  for (const { name } of checks) seen.set(name, (seen.get(name) ?? 0) + 1);
  for (const [name, times] of seen) {
    // The baseline and every report know a check by its name.
    if (times > 1)
      reader.fault(path, `${times} checks are called ${JSON.stringify(name)}: give each a name`);
  }
  return checks;
}

function readEntryLine(text: string, path: Path, { locate, fault }: Reader): Check {
  const own: { message: string; at: number }[] = [];
  const check = readLine(text, (at, end) => locate(path, at, end), own);
  for (const { message, at } of own) fault(path, message, at);
  return check;
}

function readCheck(entry: Record<string, unknown>, path: Path, reader: Reader): Check[] {
  const { locate, fault } = reader;
  const writes = entry['writes'] === true;
  const secrets = new Map<string, Place | undefined>();
  const known = new Set<string>();
  const hasSteps = entry['steps'] !== undefined;
  if (hasSteps) {
    for (const key of REQUEST_KEYS.filter((name) => entry[name] !== undefined)) {
      fault([...path, key], `${key} belongs into one of the steps`);
    }
  }
  const given = hasSteps
    ? listOf(entry['steps']).map((step, index) => [step, [...path, 'steps', index]] as const)
    : [[entry, path] as const];
  const steps = given.flatMap(([step, at]) =>
    isRecord(step) ? [readStep(step, at, { writes, secrets, known }, reader)] : [],
  );
  if (steps.length === 0 && Array.isArray(entry['steps'])) {
    fault([...path, 'steps'], 'expected at least one step');
  }
  const optional = entry['optional'] === true;
  const name = textOf(entry['name']) ?? steps.map((step) => step.name).join(', ');
  const samples = numberOf(entry['samples']);
  if (samples !== undefined && (steps.length > 1 || steps.some(({ method }) => !isSafe(method)))) {
    fault([...path, 'samples'], 'samples are taken of a single GET or HEAD');
  }
  const common = {
    line: name,
    steps,
    optional,
    warns: entry['warns'] === true,
    samples,
    atOnce: numberOf(entry['at-once']) ?? 1,
    secrets: [...secrets].map(([variable, place]) => ({ name: variable, place })),
  };
  const place = locate(path);
  const of = (family: 4 | 6 | undefined, suffix = ''): Check => ({
    ...common,
    name: name + suffix,
    family,
    steps: steps.map((step) => ({ ...step, place: step.place ?? place })),
  });
  const { ip } = entry;
  if (ip === 'both') return [of(4, ' over IPv4'), of(6, ' over IPv6')];
  return [of(ip === 4 || ip === 6 ? ip : undefined)];
}

interface Scope {
  writes: boolean;
  secrets: Map<string, Place | undefined>;
  /** Names that steps before have captured. */
  known: Set<string>;
}

/** What a check says about its only request, and each of several steps about its own. */
export const REQUEST_KEYS = [
  'method',
  'path',
  'url',
  'query',
  'headers',
  'body',
  'json',
  'form',
  'follow',
  'http2',
  'status',
  'max',
  'captures',
  'assert',
] as const;

function readStep(entry: Record<string, unknown>, path: Path, scope: Scope, reader: Reader): Step {
  const { locate, fault } = reader;
  const templated = (text: string, at: Path): void => checkReferences(text, at, scope, reader);
  const method = (textOf(entry['method']) ?? 'GET').toUpperCase();
  if (!METHODS.includes(method)) {
    fault([...path, 'method'], `expected ${METHODS.join(', ')}`);
  } else if (!isSafe(method) && !scope.writes) {
    fault([...path, 'method'], `${method} may change something: say \`writes: true\` in the check`);
  }

  const address = readAddress(entry, path, reader);
  templated(address, [...path, textOf(entry['url']) === undefined ? 'path' : 'url']);
  const query = fieldsOf(entry['query']);
  const headers = fieldsOf(entry['headers']);
  for (const { name, value } of query) templated(value, [...path, 'query', name]);
  for (const { name, value } of headers) {
    const at = [...path, 'headers', name];
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) fault(at, 'expected the name of a header');
    else if (OURS.test(name)) fault(at, `${name} is not for a check to set`);
    else if (
      (CREDENTIALS.test(name) || isSecretName(name.replaceAll('-', '_'))) &&
      !value.includes('{{')
    ) {
      fault(
        at,
        'a secret does not belong into this file: write {{env.NAME}} and set NAME in `env`',
      );
    } else if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      fault(at, 'expected a text of one line, without characters beyond Latin-1');
    }
    templated(value, at);
  }
  const body = readBody(entry, path, method, reader);
  for (const [text, at] of textsOf(entry, path)) templated(text, at);

  const statuses = readStatuses(entry['status'], [...path, 'status'], reader);
  const captures = readCaptures(entry['captures'], [...path, 'captures'], scope, reader);
  const assertions = readAssertions(
    entry['assert'],
    [...path, 'assert'],
    method,
    templated,
    reader,
  );
  const max = entry['max'];
  const limit =
    typeof max === 'string' || typeof max === 'number'
      ? duration(1, 600_000).safeParse(String(max))
      : undefined;
  if (limit && !limit.success) fault([...path, 'max'], limit.error.issues[0]?.message ?? '');

  const asksStatus = assertions.some(
    (one) => one.kind === 'expression' && one.expression.query.kind === 'status',
  );
  const expected = statuses.length > 0 || asksStatus ? statuses : ['200'];
  const about3xx = expected.some((status) => status.startsWith('3'));
  return {
    name: textOf(entry['name']) ?? `${method} ${address}`,
    place: locate(path),
    method,
    paths: [address],
    query,
    headers,
    body,
    follow: isFollow(entry['follow']) ? entry['follow'] : !about3xx,
    http2: entry['http2'] === true,
    statuses: expected,
    statusPlace: statuses.length > 0 ? locate([...path, 'status']) : locate(path),
    assertions,
    captures,
    ...(limit?.data === undefined ? {} : { maxLatencyMs: limit.data }),
  };
}

function readAddress(entry: Record<string, unknown>, path: Path, { fault }: Reader): string {
  const url = textOf(entry['url']);
  const relative = textOf(entry['path']);
  if (url !== undefined && relative !== undefined) {
    fault([...path, 'url'], 'expected either path or url');
  } else if (url === undefined && relative === undefined) {
    const isWrong = entry['url'] !== undefined || entry['path'] !== undefined;
    if (!isWrong) fault(path, 'path is missing, expected one that begins with /');
  } else if (
    relative !== undefined &&
    !/^(?:\/|\{\{)[^\s#]*$/.test(relative.replaceAll('{{ ', '{{').replaceAll(' }}', '}}'))
  ) {
    fault([...path, 'path'], 'expected a path that begins with /, without blanks and #');
  } else if (url !== undefined && !isUrl(url)) {
    fault([...path, 'url'], 'expected an http(s) URL without a user name or password');
  }
  return url ?? relative ?? '/';
}

function isUrl(text: string): boolean {
  if (text.startsWith('{{')) return true;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

function readBody(
  entry: Record<string, unknown>,
  path: Path,
  method: string,
  { fault }: Reader,
): Body | undefined {
  const given = ['body', 'json', 'form'].filter((key) => entry[key] !== undefined);
  const [key] = given;
  if (key === undefined) return undefined;
  if (given.length > 1) fault([...path, given[1] ?? ''], 'expected one of body, json and form');
  if (method === 'GET' || method === 'HEAD') fault([...path, key], `${method} sends no body`);
  if (key === 'json') return { kind: 'json', value: entry[key] };
  if (key === 'form') return { kind: 'form', fields: fieldsOf(entry[key]) };
  const text = textOf(entry[key]);
  return text === undefined ? undefined : { kind: 'text', text };
}

/** Every text of a body, and where it stands. */
function textsOf(entry: Record<string, unknown>, path: Path): [string, Path][] {
  const found: [string, Path][] = [];
  // An alias may hold itself.
  const seen = new Set<unknown>();
  const look = (value: unknown, at: Path): void => {
    if (typeof value === 'string') found.push([value, at]);
    if (value === null || typeof value !== 'object' || seen.has(value) || at.length > 60) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) {
      look(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    }
  };
  for (const key of ['body', 'json', 'form']) look(entry[key], [...path, key]);
  return found;
}

function readStatuses(given: unknown, path: Path, { fault }: Reader): string[] {
  if (typeof given !== 'string' && typeof given !== 'number') return [];
  const statuses = String(given).split('|');
  if (statuses.every((status) => /^[1-5](\d\d|xx)$/.test(status))) return statuses;
  fault(path, 'expected such as 200, 200|204 or 2xx');
  return [];
}

function readCaptures(given: unknown, path: Path, scope: Scope, reader: Reader): Step['captures'] {
  if (!isRecord(given)) return [];
  return Object.entries(given).flatMap(([name, text]) => {
    const at = [...path, name];
    if (!/^[A-Za-z_][\w-]*$/.test(name) || name === 'env') {
      reader.fault(at, 'expected a name of letters, digits, _ and -');
    }
    scope.known.add(name);
    if (typeof text !== 'string') return [];
    const capture = parsed(() => parseCapture(text), at, reader);
    if (capture === undefined) return [];
    // What a visitor would keep to itself: sessions, tokens and whatever is called so.
    const redact = capture.redact || capture.query.kind === 'cookie' || isSecretName(name);
    return [{ name, capture: { ...capture, redact }, place: reader.locate(at) }];
  });
}

function readAssertions(
  given: unknown,
  path: Path,
  method: string,
  templated: (text: string, at: Path) => void,
  reader: Reader,
): Assertion[] {
  return listOf(given).flatMap((text, index) => {
    if (typeof text !== 'string') return [];
    const at = [...path, index];
    templated(text, at);
    const expression = parsed(() => parseAssertion(text), at, reader);
    if (expression === undefined) return [];
    if (method === 'HEAD' && INSIDE.includes(expression.query.kind)) {
      reader.fault(at, 'the answer to HEAD has no body to look into');
    }
    return [{ kind: 'expression' as const, text, expression, place: reader.locate(at) }];
  });
}

function parsed<T extends Expression | ReturnType<typeof parseCapture>>(
  parse: () => T,
  path: Path,
  { fault }: Reader,
): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof LanguageFault)) throw error;
    fault(path, error.message, error.at);
    return undefined;
  }
}

function checkReferences(text: string, path: Path, scope: Scope, { locate, fault }: Reader): void {
  for (const { name, at } of referencesIn(text)) {
    const variable = environmentName(name);
    if (variable !== undefined) {
      if (!scope.secrets.has(variable)) scope.secrets.set(variable, locate(path, at));
    } else if (!scope.known.has(name)) {
      fault(
        path,
        `{{${name}}} is not captured by any step before, nor written {{env.${name}}}`,
        at,
      );
    }
  }
}

function isFollow(value: unknown): value is Follow {
  return typeof value === 'boolean' || value === 'anywhere';
}

function fieldsOf(given: unknown): Field[] {
  if (!isRecord(given)) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [{ name, value: text }];
  });
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
