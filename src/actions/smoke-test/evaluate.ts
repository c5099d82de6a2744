import { isIPv4, isIPv6 } from 'node:net';
import { bounded, OutOfTime } from '../../check-language/bounded.ts';
import type {
  CertificateField,
  Expression,
  Filter,
  Operand,
  Predicate,
  Query,
  Value,
} from '../../check-language/expression.ts';
import { valueAt } from '../../check-language/json-path.ts';
import { filled } from '../../check-language/template.ts';
import type { Answer, CertificateFacts } from '../../http/exchange.ts';
import { parseCookie } from './cookie-jar.ts';
import { mediaType, parseJson } from './read-answer.ts';
import { withoutBuster } from './visit.ts';

/** What an assertion may look at. */
export interface Evidence {
  answer: Answer;
  redirects: readonly Answer[];
  /** Captures by their name, secrets as `env.NAME`. */
  values: ReadonlyMap<string, unknown>;
}

export interface Found {
  /** undefined where there is nothing. */
  value: unknown;
  /** What the value alone does not tell. */
  note?: string;
}

/** Elements of a page, whose text is read only where it is asked for. */
export class Nodes {
  readonly items: readonly Node[];

  constructor(items: readonly Node[]) {
    this.items = items;
  }
}

interface Node {
  text(): string;
  attributes: Readonly<Record<string, string>>;
}

const DAY_MS = 86_400_000;

/** The value of a query with its filters. Its time is bounded: patterns and pages are of others. */
export async function findValue(asked: Value, evidence: Evidence): Promise<Found> {
  const find = asked.query.kind === 'css' ? await loadSelect() : noPage;
  try {
    return withinTime(asked, () => {
      const found = queried(asked.query, evidence, find);
      const value = asked.filters.reduce(applied, found.value);
      return { ...found, value };
    });
  } catch (error) {
    if (error instanceof OutOfTime) return { value: undefined, note: error.message };
    throw error;
  }
}

/** Whether a value is as the expression wants it. What is not there passes `not exists` alone. */
export function passes(
  { not, predicate, optional }: Expression,
  found: unknown,
  values: Evidence['values'],
): boolean {
  const value = found instanceof Nodes && found.items.length === 0 ? undefined : found;
  if (predicate.op === 'exists') return (value !== undefined) !== not;
  if (predicate.op === 'isEmpty' && found instanceof Nodes) return (value === undefined) !== not;
  if (value === undefined) return optional;
  try {
    const holds =
      predicate.op === 'matches'
        ? bounded(() => judged(predicate, value, values))
        : judged(predicate, value, values);
    // Of another kind altogether: neither the predicate nor its opposite.
    return holds === undefined ? false : holds !== not;
  } catch (error) {
    if (error instanceof OutOfTime) return false;
    throw error;
  }
}

/** What a predicate compares with, its names replaced by their values. */
export function operandOf(operand: Operand, values: Evidence['values']): unknown {
  if (typeof operand === 'string') return filled(operand, (name) => textFor(values.get(name)));
  if (operand === null || typeof operand !== 'object') return operand;
  return plain(values.get(operand.variable));
}

/** A captured value where it is a part of a text; undefined where there is none. */
export function textFor(value: unknown): string | undefined {
  const simple = plain(value);
  if (simple === undefined) return undefined;
  return typeof simple === 'string' ? simple : JSON.stringify(simple);
}

/** Of elements the text of the first; dates as texts. */
export function plain(value: unknown): unknown {
  if (value instanceof Nodes) return value.items[0]?.text();
  return value instanceof Date ? value.toISOString() : value;
}

type Find = (answer: Answer, selector: string) => Nodes;
const noPage: Find = () => new Nodes([]);

function withinTime(asked: Value, work: () => Found): Found {
  const isEndless = /^(?:css|regex)$/;
  const endless = [asked.query, ...asked.filters].some(({ kind }) => isEndless.test(kind));
  return endless ? bounded(work) : work();
}

function queried(query: Query, { answer, redirects, values }: Evidence, find: Find): Found {
  const { headers, tls } = answer;
  switch (query.kind) {
    case 'status':
      return { value: answer.status };
    case 'version':
      return { value: answer.httpVersion };
    case 'body':
      return { value: answer.body.toString('utf8') };
    case 'bytes':
      return { value: answer.body };
    case 'type':
      return { value: mediaType(answer) || undefined };
    case 'url':
      return { value: withoutBuster(answer.url).href };
    case 'redirects':
      return {
        value: redirects.map((one, index) => ({
          status: one.status,
          url: withoutBuster(one.url).href,
          location: withoutBuster((redirects[index + 1] ?? answer).url).href,
        })),
      };
    case 'duration':
      return { value: Math.round(answer.timings.totalMs) };
    case 'tls':
      return { value: tls?.protocol };
    case 'ip':
      return { value: answer.address.replace(/^::ffff:/, '') };
    case 'header':
      return {
        value: query.name === 'set-cookie' ? someOf(answer.setCookies) : headers[query.name],
      };
    case 'cookie': {
      const cookie = answer.setCookies.map(parseCookie).find((one) => one?.name === query.name);
      if (query.attribute === undefined) return { value: cookie?.value };
      const attribute = cookie?.attributes[query.attribute];
      return { value: attribute === '' ? true : attribute };
    }
    case 'jsonpath': {
      const document = parseJson(answer);
      if (document === undefined) return { value: undefined, note: 'no JSON' };
      return { value: valueAt(document, query.path) };
    }
    case 'css':
      return { value: find(answer, query.selector) };
    case 'regex':
      return { value: firstGroup(query.pattern, answer.body.toString('utf8')) };
    case 'variable':
      return { value: values.get(query.name) };
    case 'certificate':
      return certificateFact(query.field, [...redirects, answer]);
  }
}

function someOf(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}

function firstGroup(pattern: RegExp, text: string): string | undefined {
  const match = pattern.exec(text);
  return match?.[1] ?? match?.[0];
}

/** `Chain-Expire-Date` is about every hop and all that it sends, roots apart; others the last leaf. */
function certificateFact(field: CertificateField, hops: readonly Answer[]): Found {
  if (field === 'Chain-Expire-Date') {
    const all = hops.flatMap(({ url, tls }) =>
      (tls?.chain ?? []).map((one) => ({ one, host: url.hostname })),
    );
    const [first] = all
      .filter(({ one }) => !one.isRoot)
      .sort((a, b) => a.one.notAfter.getTime() - b.one.notAfter.getTime());
    if (!first) return { value: undefined };
    return { value: first.one.notAfter, note: `${first.one.subject}, sent by ${first.host}` };
  }
  const leaf = hops.at(-1)?.tls?.chain[0];
  const MEMBERS: Record<typeof field, keyof CertificateFacts> = {
    Subject: 'subject',
    Issuer: 'issuer',
    'Start-Date': 'notBefore',
    'Expire-Date': 'notAfter',
    'Serial-Number': 'serialNumber',
    'Subject-Alt-Name': 'altNames',
  };
  return { value: leaf?.[MEMBERS[field]] };
}

function applied(value: unknown, filter: Filter): unknown {
  if (value === undefined) return undefined;
  const items = value instanceof Nodes ? value.items : Array.isArray(value) ? value : undefined;
  const one = (item: unknown): unknown =>
    item === undefined ? undefined : value instanceof Nodes ? new Nodes([item as Node]) : item;
  switch (filter.kind) {
    case 'count':
      if (items) return items.length;
      if (typeof value === 'string') return [...value].length;
      return value instanceof Uint8Array ? value.length : undefined;
    case 'first':
      return one(items?.at(0));
    case 'last':
      return one(items?.at(-1));
    case 'nth':
      return one(items?.at(filter.index));
    case 'attr': {
      const attributes = value instanceof Nodes ? value.items[0]?.attributes : undefined;
      const name = filter.name.toLowerCase();
      return attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    }
    case 'regex': {
      const text = plain(value);
      return typeof text === 'string' ? firstGroup(filter.pattern, text) : undefined;
    }
    case 'toInt': {
      const text = plain(value);
      if (typeof text === 'number') return Math.trunc(text);
      return /^\s*[+-]?\d{1,15}\s*$/.test(String(text)) ? Number(text) : undefined;
    }
    case 'toFloat': {
      const text = String(plain(value)).trim();
      const number = text === '' ? Number.NaN : Number(text);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'daysAfterNow': {
      const time = value instanceof Date ? value.getTime() : Date.parse(String(plain(value)));
      return Number.isNaN(time) ? undefined : Math.floor((time - Date.now()) / DAY_MS);
    }
    case 'location':
      return (value as { location?: unknown } | null)?.location;
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** undefined where the value is of a kind that the predicate says nothing about. */
function judged(
  predicate: Predicate,
  found: unknown,
  values: Evidence['values'],
): boolean | undefined {
  const value = plain(found);
  switch (predicate.op) {
    case 'exists':
      return true;
    case 'isEmpty':
      return sizeOf(value) === undefined ? undefined : sizeOf(value) === 0;
    case 'isBoolean':
      return typeof value === 'boolean';
    case 'isNumber':
      return typeof value === 'number';
    case 'isInteger':
      return Number.isInteger(value);
    case 'isFloat':
      return typeof value === 'number' && !Number.isInteger(value);
    case 'isString':
      return typeof value === 'string';
    case 'isList':
      return Array.isArray(value);
    case 'isObject':
      return value !== null && typeof value === 'object' && !Array.isArray(value);
    case 'isIpv4':
      return isIPv4(String(value));
    case 'isIpv6':
      return isIPv6(String(value));
    case 'isUuid':
      return typeof value === 'string' && UUID.test(value);
    case 'isIsoDate':
      return typeof value === 'string' && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value));
    case 'matches':
      return typeof value === 'string' ? predicate.pattern.test(value) : undefined;
    case 'oneOf':
      return predicate.values.includes(typeof value === 'string' ? value : JSON.stringify(value));
    case 'contains': {
      const wanted = operandOf(predicate.value, values);
      if (Array.isArray(value)) return value.includes(wanted);
      return typeof value === 'string' ? value.includes(String(wanted)) : undefined;
    }
    case 'startsWith':
    case 'endsWith': {
      const wanted = String(operandOf(predicate.value, values));
      if (typeof value !== 'string') return undefined;
      return predicate.op === 'startsWith' ? value.startsWith(wanted) : value.endsWith(wanted);
    }
    case '==':
      return value === operandOf(predicate.value, values);
    case '!=':
      return value !== operandOf(predicate.value, values);
    default: {
      const wanted = operandOf(predicate.value, values);
      const isNumber = typeof value === 'number' && typeof wanted === 'number';
      const isText = typeof value === 'string' && typeof wanted === 'string';
      return isNumber || isText
        ? ordered(predicate.op, value, wanted as string | number)
        : undefined;
    }
  }
}

function ordered(op: '<' | '<=' | '>' | '>=', a: string | number, b: string | number): boolean {
  if (op === '<') return a < b;
  if (op === '<=') return a <= b;
  return op === '>' ? a > b : a >= b;
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  if (value instanceof Uint8Array) return value.length;
  return value !== null && typeof value === 'object' ? Object.keys(value).length : undefined;
}

/** The readers of pages are loaded by the first check that asks for an element. */
async function loadSelect(): Promise<Find> {
  const [{ selectAll }, { parseDocument, DomUtils }] = await Promise.all([
    import('css-select'),
    import('htmlparser2'),
  ]);
  return (answer, selector) => {
    const document = parseDocument(answer.body.toString('utf8'));
    const elements = selectAll(selector, document.children).filter(DomUtils.isTag);
    return new Nodes(
      elements.map((element) => ({
        text: () => DomUtils.textContent(element).replace(/\s+/g, ' ').trim(),
        attributes: element.attribs,
      })),
    );
  };
}
