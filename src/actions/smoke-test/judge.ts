import {
  type Assertion,
  type Place,
  redirectsToHttps,
  type Step,
} from '../../check-language/check.ts';
import type { Expression, Query } from '../../check-language/expression.ts';
import { filled } from '../../check-language/template.ts';
import type { Answer } from '../../http/exchange.ts';
import { type Evidence, findValue, Nodes, passes, plain, textFor } from './evaluate.ts';
import { quote } from './quote.ts';
import { formatBytes, parseJson } from './read-answer.ts';
import { redirectTarget } from './visit.ts';

/** One assertion about one answer. */
export interface Judgement {
  about:
    | 'status'
    | 'json'
    | 'text'
    | 'type'
    | 'header'
    | 'cookie'
    | 'min-size'
    | 'redirect'
    | 'certificate'
    | 'capture'
    | 'other';
  ok: boolean;
  expected: string;
  /** What the answer has instead; blank where the expectation says it all. */
  got: string;
  /** The path of a JSON assertion, the name of a header or cookie. */
  subject?: string;
  place: Place | undefined;
}

/** A text without any secret: what is cut and quoted is no longer found by a mask. */
type Redact = (text: string) => string;

/** Holds an answer against all that a step asserts, latency apart. The status comes first. */
export async function judge(step: Step, evidence: Evidence, redact: Redact): Promise<Judgement[]> {
  const status = String(evidence.answer.status);
  const matches = step.statuses.some((wanted) =>
    wanted.endsWith('xx') ? status[0] === wanted[0] : status === wanted,
  );
  const judgements: Judgement[] =
    step.statuses.length === 0
      ? []
      : [
          {
            about: 'status',
            ok: matches,
            expected: step.statuses.join('|'),
            got: status,
            place: step.statusPlace,
          },
        ];
  for (const assertion of step.assertions) {
    const { place } = assertion;
    const judged =
      assertion.kind === 'redirect'
        ? judgeRedirect(assertion.to, evidence.answer)
        : await judgeExpression(assertion.text, assertion.expression, evidence, redact);
    judgements.push({ ...judged, place });
  }
  return judgements;
}

/** What a step asserts, in the words of the report. */
export function expectation({
  statuses,
  assertions,
}: Pick<Step, 'statuses' | 'assertions'>): string {
  const status = statuses.length === 0 ? [] : [statuses.join('|')];
  return [...status, ...assertions.map(phrase)].join(', ');
}

function phrase(assertion: Assertion): string {
  if (assertion.kind === 'redirect') return `redirect to ${assertion.to}`;
  const { text, expression } = assertion;
  return isWord(text) ? phraseOfWord(expression) : text;
}

/** Of the one-line language; an assertion of the file begins with the name of its query. */
function isWord(text: string): boolean {
  return /^[a-z-]+:/.test(text);
}

function phraseOfWord({ query, predicate, optional }: Expression): string {
  const values = predicate.op === 'oneOf' ? predicate.values.join('|') : undefined;
  const is = values === undefined ? '' : ` = ${values}`;
  const operand = 'value' in predicate ? predicate.value : '';
  switch (query.kind) {
    case 'jsonpath':
      return `${query.text}${optional ? '?' : ''}${is}`;
    case 'type':
      return values ?? '';
    case 'header':
      return `header ${query.name}${is}`;
    case 'cookie':
      return `sets cookie ${query.name}`;
    case 'bytes':
      return operand === 1 ? 'some content' : `at least ${formatBytes(Number(operand))}`;
    default:
      return `contains ${quote(String(operand))}`;
  }
}

type Judged = Omit<Judgement, 'place'>;

async function judgeExpression(
  text: string,
  expression: Expression,
  evidence: Evidence,
  redact: Redact,
): Promise<Judged> {
  const { value, note } = await findValue(expression, evidence);
  const ok = passes(expression, value, evidence.values);
  if (isWord(text)) return judgeWord(expression, value, ok, evidence.answer, redact);
  const { query } = expression;
  // A name that the user wrote is shown with what it stands for.
  const expected = redact(filled(text, (name) => textFor(evidence.values.get(name))));
  // Whoever has the value of a cookie may be taken for its visitor.
  const isKept = query.kind === 'cookie' && query.attribute === undefined && value !== undefined;
  const shown = isKept
    ? 'a value that is not shown'
    : query.kind === 'body'
      ? shownBody(evidence.answer)
      : shownValue(value, redact);
  const got = `${label(expression)} ${shown}${note === undefined ? '' : ` (${quote(redact(note), 120)})`}`;
  return { about: aboutOf(query), ok, expected, got, ...subjectOf(query) };
}

function aboutOf(query: Query): Judgement['about'] {
  switch (query.kind) {
    case 'status':
    case 'header':
    case 'certificate':
      return query.kind;
    case 'jsonpath':
      return 'json';
    default:
      return 'other';
  }
}

function subjectOf(query: Query): { subject?: string } {
  if (query.kind === 'jsonpath') return { subject: query.text.replace(/^\$/, '') };
  return 'name' in query ? { subject: query.name } : {};
}

/** `$.items count =` */
function label({ query, filters }: Expression): string {
  const [argument] = Object.values(query)
    .slice(1)
    .map((part) => (part instanceof RegExp ? part.source : String(part)));
  const name =
    query.kind === 'jsonpath' ? query.text : [query.kind, argument].filter(Boolean).join(' ');
  const way = filters.map((filter) => ` ${filter.kind}`).join('');
  return `${name}${way} =`;
}

function shownBody({ body }: Answer): string {
  return body.length === 0 ? 'nothing' : `${formatBytes(body.length)} of text`;
}

function shownValue(value: unknown, redact: Redact): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Nodes && value.items.length === 0) return 'no such element';
  if (value instanceof Uint8Array) return formatBytes(value.length);
  const simple = plain(value);
  if (typeof simple === 'string') return quote(redact(simple));
  return redact(quote(JSON.stringify(simple), 80)).replace(
    /^“([\d.e+-]+|true|false|null)”$/i,
    '$1',
  );
}

function judgeWord(
  { query, filters: _, ...expression }: Expression,
  value: unknown,
  ok: boolean,
  answer: Answer,
  redact: Redact,
): Judged {
  const expected = phraseOfWord({ ...expression, query, filters: [] });
  switch (query.kind) {
    case 'jsonpath': {
      const base = { about: 'json' as const, expected, subject: query.text };
      if (parseJson(answer) === undefined) return { ...base, ok: false, got: 'no JSON' };
      if (value === undefined) return { ...base, ok, got: `no ${query.text}` };
      const text = redact(typeof value === 'string' ? value : JSON.stringify(value));
      return { ...base, ok, got: `${query.text} = ${ok ? text : quote(text)}` };
    }
    case 'type':
      return {
        about: 'type',
        expected,
        ok,
        got: value === undefined ? 'no content type' : String(value),
      };
    case 'header': {
      const got =
        value === undefined
          ? `no header ${query.name}`
          : `${query.name}: ${quote(redact(String(value)))}`;
      return { about: 'header', subject: query.name, expected, ok, got };
    }
    case 'cookie': {
      const got = ok ? '' : `no cookie ${query.name}`;
      return { about: 'cookie', subject: query.name, expected, ok, got };
    }
    case 'bytes': {
      const { length } = answer.body;
      return { about: 'min-size', expected, ok, got: length === 0 ? 'empty' : formatBytes(length) };
    }
    default: {
      const wanted = 'value' in expression.predicate ? String(expression.predicate.value) : '';
      return { about: 'text', expected, ok, got: ok ? '' : `no ${quote(wanted)}` };
    }
  }
}

function judgeRedirect(to: string, answer: Answer): Judged {
  const base = { about: 'redirect' as const, expected: `redirect to ${to}` };
  const target = redirectTarget(answer);
  if (target === undefined) return { ...base, ok: false, got: 'no redirect' };
  const ok = redirectsToHttps({ assertions: [{ kind: 'redirect', to, place: undefined }] })
    ? target.protocol === 'https:' && target.hostname === answer.url.hostname
    : target.href === new URL(to, answer.url).href;
  return { ...base, ok, got: `to ${quote(target.href, 200)}` };
}
