import { duration } from '../kit/fields.ts';
import {
  type Assertion,
  type Check,
  type FilesWanted,
  type Place,
  redirectsToHttps,
} from './check.ts';
import type { Expression, Query } from './expression.ts';
import { parseJsonPath } from './json-path.ts';

// The one-line language: `[GET|HEAD|ASSET|ASSETS] PATH… [STATUS] [ASSERTION…]`. Its reference is
// actions/smoke-test/README.md. Presets are written in it too, so that nothing which a preset does is
// out of a user's reach.

export interface LineFault {
  message: string;
  /** Where in the line. */
  at: number;
}

/** Where a piece of the line stands; `at` and `end` as in `slice`. */
export type Locate = (at: number, end: number) => Place | undefined;

/** Reads a check of one line, and adds to `faults` what is wrong with it. */
export function readLine(line: string, locate: Locate, faults: LineFault[]): Check {
  let method: 'GET' | 'HEAD' | 'ASSET' | 'ASSETS' = 'GET';
  const paths: string[] = [];
  let statuses: readonly string[] = [];
  let statusPlace: Place | undefined;
  const assertions: Assertion[] = [];
  let optional = false;
  let warns = false;
  let wanted: FilesWanted | undefined;
  let maxLatencyMs: number | undefined;

  for (const [index, { word, at, end }] of words(line, faults).entries()) {
    const fault = (message: string): void => void faults.push({ message, at });
    const place = locate(at, end);
    if (index === 0 && /^[A-Za-z]+$/.test(word)) {
      const named = word.toUpperCase();
      if (named === 'GET' || named === 'HEAD' || named === 'ASSET' || named === 'ASSETS')
        method = named;
      else
        fault(`method ${word}: expected GET, HEAD, ASSET or ASSETS, since a line writes nothing`);
    } else if (word.startsWith('/')) {
      paths.push(word);
    } else if (/^[\dx|]+$/.test(word)) {
      if (statuses.length > 0) fault(`status ${word}: a second one`);
      statuses = word.split('|');
      statusPlace = place;
      const strange = statuses.filter((status) => !/^[1-5](\d\d|xx)$/.test(status));
      if (strange.length > 0) fault(`status ${word}: expected such as 200, 200|204 or 2xx`);
    } else if (word === 'optional') {
      optional = true;
    } else if (word === 'warns') {
      warns = true;
    } else if (word === 'immutable' || word === 'no-source-maps') {
      if (wanted !== undefined)
        fault(`${word}: one of immutable and no-source-maps for each check`);
      wanted = word;
    } else if (word.startsWith('max:')) {
      const limit = duration(1, 60_000).safeParse(word.slice('max:'.length));
      maxLatencyMs = limit.data;
      if (!limit.success) fault(`${word}: ${limit.error.issues[0]?.message}`);
    } else {
      const assertion = readAssertion(word);
      if (typeof assertion === 'string') fault(assertion);
      else if ('to' in assertion) assertions.push({ kind: 'redirect', ...assertion, place });
      else assertions.push({ kind: 'expression', text: word, expression: assertion, place });
    }
  }

  const fault = (message: string): void => void faults.push({ message, at: 0 });
  if (paths.length === 0) fault('no path: expected one that begins with /');
  const isOfFiles = method === 'ASSET' || method === 'ASSETS';
  if (paths.length > 1 && !isOfFiles) fault('several paths: only ASSET and ASSETS take them');
  if (wanted !== undefined && method !== 'ASSETS') fault(`${wanted}: only ASSETS looks at that`);
  const isAsked =
    assertions.length > 0 ||
    statuses.some((status) => status !== '200') ||
    optional ||
    maxLatencyMs !== undefined;
  if (method === 'ASSETS' && isAsked) {
    fault('ASSETS: each file must have 200, its own type and some content; it takes no more');
  }
  const looksInside = assertions.some(
    (one) => one.kind === 'expression' && /^(jsonpath|body|bytes)$/.test(one.expression.query.kind),
  );
  if (method === 'HEAD' && looksInside) fault('HEAD: its answer has no body to look into');
  const redirects = assertions.some(({ kind }) => kind === 'redirect');
  if (redirects && isOfFiles) fault('ASSET: a file is not expected to redirect');

  const name =
    [method, ...paths].join(' ') + (redirectsToHttps({ assertions }) ? ' over http' : '');
  const expected = statuses.length > 0 ? statuses : [redirects ? '3xx' : '200'];
  const follows = !redirects && !expected.some((status) => status.startsWith('3'));
  return {
    name,
    line,
    optional,
    warns,
    family: undefined,
    samples: undefined,
    atOnce: 1,
    secrets: [],
    steps: [
      {
        name,
        place: locate(0, line.length),
        method,
        paths,
        query: [],
        headers: [],
        body: undefined,
        follow: follows,
        http2: false,
        statuses: expected,
        statusPlace,
        assertions,
        captures: [],
        ...(maxLatencyMs === undefined ? {} : { maxLatencyMs }),
        ...(wanted === undefined ? {} : { wanted }),
      },
    ],
  };
}

interface Word {
  word: string;
  at: number;
  end: number;
}

/** Words apart by white space; double quotes hold some together, with \" and \\ inside. */
function words(line: string, faults: LineFault[]): Word[] {
  const found = [...line.matchAll(/(?:[^\s"]|"(?:[^"\\]|\\.)*")+|"/g)];
  const open = found.find(([word]) => word === '"');
  if (open) faults.push({ message: 'a quotation mark is never closed', at: open.index });
  return found.map(({ 0: word, index }) => ({
    word: word.replace(/"((?:[^"\\]|\\.)*)"/g, (_, inner: string) => inner.replace(/\\(.)/g, '$1')),
    at: index,
    end: index + word.length,
  }));
}

const SHAPES =
  'json:.path=value, text:words, type:text/html, header:name=value, cookie:name, min-size:bytes, ' +
  'max:2s, redirect:https, redirect:/path, optional or warns; and immutable or no-source-maps for ASSETS';

/** An assertion, or what is wrong with it. */
function readAssertion(word: string): Expression | { to: string } | string {
  const [, kind = '', rest = ''] = /^([a-z-]+):(.*)$/s.exec(word) ?? [];
  const [, name = '', values] = /^([^=]*)(?:=(.*))?$/s.exec(rest) ?? [];
  const isThere = (query: Query, optional = false): Expression => ({
    query,
    filters: [],
    optional,
    not: false,
    predicate: values === undefined ? { op: 'exists' } : { op: 'oneOf', values: values.split('|') },
  });
  switch (kind) {
    case 'json': {
      const [, text, mark] = /^((?:\.[^.?[\]]+|\[\d+\])+)(\?)?$/.exec(name) ?? [];
      if (text === undefined)
        return `${word}: expected a path such as .status, .checks.database? or .items[0].id`;
      return isThere({ kind: 'jsonpath', text, path: parseJsonPath(text) }, mark !== undefined);
    }
    case 'text':
      if (rest === '') return `${word}: expected the text to find`;
      return { ...isThere({ kind: 'body' }), predicate: { op: 'contains', value: rest } };
    case 'type':
      if (!/^[^/\s]+\/[^/\s]+$/.test(rest.split('|')[0] ?? '')) {
        return `${word}: expected a media type such as text/html`;
      }
      return {
        ...isThere({ kind: 'type' }),
        predicate: { op: 'oneOf', values: rest.toLowerCase().split('|') },
      };
    case 'header':
      return /^[\w-]+$/.test(name)
        ? isThere({ kind: 'header', name: name.toLowerCase() })
        : `${word}: expected the name of a header`;
    case 'cookie':
      return /^[^\s=;,]+$/.test(rest)
        ? { ...isThere({ kind: 'cookie', name: rest }), predicate: { op: 'exists' } }
        : `${word}: expected the name of a cookie`;
    case 'min-size':
      return /^\d{1,9}$/.test(rest)
        ? {
            ...isThere({ kind: 'bytes' }),
            filters: [{ kind: 'count' }],
            predicate: { op: '>=', value: Number(rest) },
          }
        : `${word}: expected a whole number of bytes`;
    case 'redirect':
      return rest === 'https' || /^(\/|https?:\/\/[^/])/.test(rest)
        ? { to: rest }
        : `${word}: expected redirect:https, or the path or URL that is redirected to`;
    default:
      return `${word}: expected ${SHAPES}`;
  }
}
