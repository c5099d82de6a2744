import { type JsonPath, parseJsonPath } from './json-path.ts';
import { checkSelector } from './selector.ts';

// An assertion as hurl writes it, `QUERY [FILTER…] [not] PREDICATE`, and a capture, `QUERY [FILTER…]`.
// Its reference is actions/smoke-test/README.md. Both ways to write a check end here.

export type Query =
  | { kind: PlainQuery }
  | { kind: 'header'; name: string }
  | { kind: 'cookie'; name: string; attribute?: string }
  | { kind: 'jsonpath'; text: string; path: JsonPath }
  | { kind: 'css'; selector: string }
  | { kind: 'regex'; pattern: RegExp }
  | { kind: 'variable'; name: string }
  | { kind: 'certificate'; field: CertificateField };

const PLAIN = [
  'status',
  'version',
  'body',
  'bytes',
  'type',
  'url',
  'redirects',
  'duration',
  'tls',
  'ip',
] as const;
type PlainQuery = (typeof PLAIN)[number];

const NAMED = ['header', 'cookie', 'jsonpath', 'css', 'regex', 'variable', 'certificate'] as const;

export const CERTIFICATE_FIELDS = [
  'Subject',
  'Issuer',
  'Start-Date',
  'Expire-Date',
  'Serial-Number',
  'Subject-Alt-Name',
  'Chain-Expire-Date',
] as const;
export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];

const COOKIE_ATTRIBUTES = [
  'Value',
  'Expires',
  'Max-Age',
  'Domain',
  'Path',
  'Secure',
  'HttpOnly',
  'SameSite',
];

export type Filter =
  | { kind: 'count' | 'first' | 'last' | 'toInt' | 'toFloat' | 'daysAfterNow' | 'location' }
  | { kind: 'nth'; index: number }
  | { kind: 'attr'; name: string }
  | { kind: 'regex'; pattern: RegExp };

const PLAIN_FILTERS = [
  'count',
  'first',
  'last',
  'toInt',
  'toFloat',
  'daysAfterNow',
  'location',
] as const;

export const TYPES = [
  'exists',
  'isEmpty',
  'isBoolean',
  'isFloat',
  'isInteger',
  'isIpv4',
  'isIpv6',
  'isIsoDate',
  'isList',
  'isNumber',
  'isObject',
  'isString',
  'isUuid',
] as const;
const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>'] as const;
const TEXTUAL = ['contains', 'startsWith', 'endsWith'] as const;

/** A text may hold `{{name}}`; `variable` is a whole value, of the type that was captured. */
export type Operand = string | number | boolean | null | { variable: string };

export type Predicate =
  | { op: (typeof TYPES)[number] }
  | { op: (typeof COMPARISONS)[number] | (typeof TEXTUAL)[number]; value: Operand }
  | { op: 'matches'; pattern: RegExp }
  /** Compared as texts: the one-line language knows no other values. */
  | { op: 'oneOf'; values: readonly string[] };

export interface Value {
  query: Query;
  filters: readonly Filter[];
}

export interface Expression extends Value {
  /** What is not there passes too. */
  optional: boolean;
  not: boolean;
  predicate: Predicate;
}

export interface Capture extends Value {
  /** Never shown. */
  redact: boolean;
}

/** What is wrong with a text, and where in it. */
export class LanguageFault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** @throws LanguageFault */
export function parseAssertion(text: string): Expression {
  const tokens = new Tokens(text);
  const value = readValue(tokens);
  const not = tokens.takeWord('not');
  const predicate = readPredicate(tokens, value);
  tokens.end();
  return { ...value, optional: false, not, predicate };
}

/** @throws LanguageFault */
export function parseCapture(text: string): Capture {
  const tokens = new Tokens(text);
  const value = readValue(tokens);
  const redact = tokens.takeWord('redact');
  tokens.end();
  return { ...value, redact };
}

function readValue(tokens: Tokens): Value {
  const query = readQuery(tokens);
  const filters: Filter[] = [];
  for (let filter = readFilter(tokens); filter; filter = readFilter(tokens)) filters.push(filter);
  return { query, filters };
}

function readQuery(tokens: Tokens): Query {
  const first = tokens.next();
  const kind = first?.kind === 'word' ? first.text : '';
  if (isOneOf(PLAIN, kind)) return { kind };
  if (kind === 'xpath') throw new LanguageFault('xpath: write css with a selector', first!.from);
  if (!isOneOf(NAMED, kind)) {
    throw new LanguageFault(
      `expected a query first: ${[...PLAIN, ...NAMED].join(', ')}`,
      first?.from ?? 0,
    );
  }
  const { text, from } = tokens.text(
    `${kind}: expected its text in double quotes`,
    kind === 'regex',
  );
  const inside = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      throw new LanguageFault(`${kind}: ${(error as Error).message}`, from);
    }
  };
  switch (kind) {
    case 'header':
      if (!/^[\w!#$%&'*+.^`|~-]+$/.test(text)) {
        throw new LanguageFault('header: expected a name such as "Content-Type"', from);
      }
      return { kind, name: text.toLowerCase() };
    case 'cookie': {
      const [, name, attribute] = /^([^\s=;,[\]"]+)(?:\[([A-Za-z-]+)\])?$/.exec(text) ?? [];
      const known = COOKIE_ATTRIBUTES.find(
        (one) => one.toLowerCase() === (attribute ?? 'Value').toLowerCase(),
      );
      if (name === undefined || known === undefined) {
        throw new LanguageFault('cookie: expected "name" or such as "name[Secure]"', from);
      }
      return { kind, name, ...(known === 'Value' ? {} : { attribute: known }) };
    }
    case 'jsonpath':
      return { kind, text, path: inside(() => parseJsonPath(text)) };
    case 'css':
      inside(() => checkSelector(text));
      return { kind, selector: text };
    case 'regex':
      return { kind, pattern: inside(() => regex(text)) };
    case 'variable':
      return { kind, name: text };
    case 'certificate': {
      const field = CERTIFICATE_FIELDS.find((one) => one.toLowerCase() === text.toLowerCase());
      if (field) return { kind, field };
      throw new LanguageFault(`certificate: expected ${CERTIFICATE_FIELDS.join(', ')}`, from);
    }
  }
}

function readFilter(tokens: Tokens): Filter | undefined {
  const word = tokens.peek();
  if (word?.kind !== 'word') return undefined;
  const kind = word.text;
  if (isOneOf(PLAIN_FILTERS, kind)) {
    tokens.next();
    return { kind };
  }
  switch (kind) {
    case 'nth': {
      tokens.next();
      const index = tokens.next();
      if (index?.kind === 'number' && Number.isInteger(index.value)) {
        return { kind, index: index.value };
      }
      throw new LanguageFault('nth: expected a whole number behind it', index?.from ?? word.to);
    }
    case 'attr': {
      tokens.next();
      return { kind, name: tokens.text('attr: expected the name in double quotes').text };
    }
    case 'regex': {
      tokens.next();
      const { text, from } = tokens.text('regex: expected its text in double quotes', true);
      try {
        return { kind, pattern: regex(text) };
      } catch (error) {
        throw new LanguageFault(`regex: ${(error as Error).message}`, from);
      }
    }
    default:
      return undefined;
  }
}

function readPredicate(tokens: Tokens, { query }: Value): Predicate {
  const sign = tokens.next();
  const op = sign?.kind === 'word' || sign?.kind === 'sign' ? sign.text : '';
  if (isOneOf(TYPES, op)) return { op };
  if (op === 'matches') {
    const { text, from } = tokens.text('matches: expected /…/ or a text in double quotes', true);
    try {
      return { op, pattern: regex(text) };
    } catch (error) {
      throw new LanguageFault(`matches: ${(error as Error).message}`, from);
    }
  }
  if (isOneOf(COMPARISONS, op) || isOneOf(TEXTUAL, op)) {
    return { op, value: readOperand(tokens, op, query.kind === 'duration') };
  }
  throw new LanguageFault(
    `expected a filter (${[...PLAIN_FILTERS, 'nth', 'attr', 'regex'].join(', ')}) or a predicate (` +
      `${[...COMPARISONS, ...TEXTUAL, 'matches', ...TYPES].join(', ')}, with \`not\` before it)`,
    sign?.from ?? tokens.length,
  );
}

function readOperand(tokens: Tokens, op: string, isDuration: boolean): Operand {
  const token = tokens.next();
  if (token?.kind === 'text') return token.text;
  if (token?.kind === 'variable') return { variable: token.text };
  if (token?.kind === 'number') {
    const unit = isDuration ? tokens.unit() : 1;
    return token.value * unit;
  }
  if (token?.kind === 'word') {
    if (token.text === 'true') return true;
    if (token.text === 'false') return false;
    if (token.text === 'null') return null;
  }
  throw new LanguageFault(
    `${op}: expected a number, true, false, null, {{name}}, or a text in double quotes`,
    token?.from ?? tokens.length,
  );
}

/** @throws SyntaxError */
function regex(text: string): RegExp {
  const [, flags = '', source = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(text) ?? [];
  return new RegExp(source, `u${[...new Set(flags)].join('')}`);
}

function isOneOf<const T extends string>(options: readonly T[], text: string): text is T {
  return (options as readonly string[]).includes(text);
}

type Token = { from: number; to: number } & (
  | { kind: 'word' | 'sign' | 'text' | 'regex' | 'variable'; text: string }
  | { kind: 'number'; value: number }
);

const TOKEN =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<regex>\/(?:[^/\\]|\\.)+\/)|(?<sign>[=!<>]=|[<>])|\{\{(?<variable>[A-Za-z_][\w.-]*)\}\}|(?<number>-?\d+(?:\.\d+)?)|(?<word>[A-Za-z][\w-]*))/suy;

/** The pieces of a text, read from left to right. */
class Tokens {
  readonly length: number;
  private readonly tokens: Token[];
  private at = 0;

  constructor(text: string) {
    this.length = text.trimEnd().length;
    this.tokens = [...tokenize(text, this.length)];
  }

  peek(): Token | undefined {
    return this.tokens[this.at];
  }

  next(): Token | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  takeWord(word: string): boolean {
    const token = this.peek();
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.at += 1;
    return true;
  }

  text(error: string, takesRegex = false): { text: string; from: number } {
    const token = this.next();
    if (token?.kind === 'text' || (takesRegex && token?.kind === 'regex')) return token;
    throw new LanguageFault(error, token?.from ?? this.length);
  }

  /** Milliseconds of the unit that follows a number at once. */
  unit(): number {
    if (this.takeWord('ms')) return 1;
    return this.takeWord('s') ? 1000 : 1;
  }

  end(): void {
    const token = this.peek();
    if (token) throw new LanguageFault('expected nothing more', token.from);
  }
}

function* tokenize(text: string, length: number): Generator<Token> {
  for (let at = 0; at < length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match?.groups) {
      const from = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
      const isOpen = text[from] === '"';
      throw new LanguageFault(
        isOpen ? 'a quotation mark is never closed' : `${JSON.stringify(text[from])}: unexpected`,
        from,
      );
    }
    const to = TOKEN.lastIndex;
    const { groups } = match;
    const from = at + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    at = to;
    if (groups['text'] !== undefined) {
      yield { kind: 'text', text: unquoted(groups['text'].slice(1, -1)), from, to };
    } else if (groups['regex'] !== undefined) {
      yield { kind: 'regex', text: groups['regex'].slice(1, -1).replaceAll('\\/', '/'), from, to };
    } else if (groups['number'] !== undefined) {
      yield { kind: 'number', value: Number(groups['number']), from, to };
    } else {
      const kind = groups['sign'] ? 'sign' : groups['variable'] ? 'variable' : 'word';
      yield { kind, text: groups[kind] ?? '', from, to };
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `\"`, `\\`, `\n`, `\t`; any other backslash stays, since regular expressions are full of them. */
function unquoted(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, next: string) =>
    next === '"' || next === '\\' ? next : (ESCAPES[next] ?? whole),
  );
}
