import type { Place, Value } from '../django/value.ts';
import { settingOf, textOf, textsOf } from './django-effective.ts';
import { hostFault, originFault } from './django-hosts.ts';
import type { Edit, Finding } from './finding.ts';
import type { DjangoFacts } from './settings-facts.ts';

// What a machine can write, and be sure that the finding is gone then. Each looks at the text that
// it replaces: where that is anything but the plain form, there is no edit, and the sentence stays.

/** Lines of a file without their ends; undefined where it cannot be read. */
export type ReadLines = (file: string) => readonly string[] | undefined;

interface Scene {
  found: Finding;
  django: DjangoFacts;
  linesOf: ReadLines;
}

type Maker = (scene: Scene) => Edit[];

const HEADER = '("HTTP_X_FORWARDED_PROTO", "https")';
const SECURITY = 'django.middleware.security.SecurityMiddleware';
const FILES = 'django.core.files.storage.FileSystemStorage';
const STATIC = 'django.contrib.staticfiles.storage.StaticFilesStorage';
const DAY = 86_400;

/** The findings, with an edit each where there is a sure one. No two of them overlap. */
export function withEdits(
  findings: readonly Finding[],
  django: DjangoFacts | undefined,
  linesOf: ReadLines,
): Finding[] {
  if (django === undefined) return [...findings];
  const taken: Edit[] = [];
  return findings.map((found) => {
    if (found.edits !== undefined) return found;
    const edits = makerOf(found.id)?.({ found, django, linesOf }) ?? [];
    // Nobody can write to a file outside of the repository.
    const isOutside = edits.some(({ file }) => file.startsWith('/'));
    const isTaken = edits.some((edit) => taken.some((other) => meet(edit, other)));
    if (edits.length === 0 || isOutside || isTaken) return found;
    taken.push(...edits);
    return { ...found, edits };
  });
}

function makerOf(id: string): Maker | undefined {
  return Object.hasOwn(MAKERS, id) ? MAKERS[id] : undefined;
}

const MAKERS: Readonly<Record<string, Maker>> = {
  'django.ssl.loop': (scene) => addHeader('SECURE_SSL_REDIRECT', scene),
  'django.csrf.missing': (scene) => addHeader('CSRF_TRUSTED_ORIGINS', scene),
  'django.ssl.header': ({ django, linesOf }) =>
    valueEdit('SECURE_PROXY_SSL_HEADER', django, linesOf, (text) =>
      /^[([].*[)\]]$|^(["'])[^"']*\1$/s.test(text) ? HEADER : undefined,
    ),
  'django.debug': compareText,
  'django.hosts.entry': (scene) => correctItems('ALLOWED_HOSTS', hostFault, correctHost, scene),
  'django.csrf.entry': (scene) =>
    correctItems('CSRF_TRUSTED_ORIGINS', originFault, correctOrigin, scene),
  'django.csrf.http': (scene) =>
    correctItems(
      'CSRF_TRUSTED_ORIGINS',
      (entry) => (/^http:\/\//i.test(entry) ? 'is over http' : undefined),
      (entry) => entry.replace(/^http:/i, 'https:'),
      scene,
    ),
  'django.storages': replaceStorage,
  'django.removed': replaceRemoved,
  'django.forwarded-host': ({ django, linesOf }) =>
    deletion(django.settings.get('USE_X_FORWARDED_HOST')?.place, linesOf),
  'django.static.order': moveWhiteNoise,
  'security.W006': switchOn('SECURE_CONTENT_TYPE_NOSNIFF'),
  'security.W010': switchOn('SESSION_COOKIE_SECURE'),
  'security.W011': switchOn('SESSION_COOKIE_SECURE'),
  'security.W012': switchOn('SESSION_COOKIE_SECURE'),
  'security.W013': switchOn('SESSION_COOKIE_HTTPONLY'),
  'security.W014': switchOn('SESSION_COOKIE_HTTPONLY'),
  'security.W015': switchOn('SESSION_COOKIE_HTTPONLY'),
  'security.W016': switchOn('CSRF_COOKIE_SECURE'),
};

// It never is None, so that it has the methods of a text.
const ALWAYS_TEXT =
  /^os\.(?:(?:environ\.get|getenv)\(\s*(["'])\w+\1\s*,\s*(["'])[^"'\\\n]*\2\s*\)|environ\[\s*(["'])\w+\3\s*\])$/;

/** `DEBUG = os.environ.get("DEBUG", "False")`: a text, and every text but the empty one is true. */
function compareText({ django, linesOf }: Scene): Edit[] {
  const setting = django.settings.get('DEBUG');
  const statement = setting?.place;
  if (setting?.value.kind !== 'text' || statement === undefined) return [];
  const text = textAt(statement, linesOf) ?? '';
  const [head = ''] = /^DEBUG(?:\s*:[^=\n]*)?\s*=\s*/.exec(text) ?? [];
  if (head === '' || !ALWAYS_TEXT.test(text.slice(head.length))) return [];
  const { file, endLine: line, endColumn: column } = statement;
  const compared = '.lower() == "true"';
  return [{ file, line, column, endLine: line, endColumn: column, text: compared }];
}

function switchOn(name: string): Maker {
  return ({ django, linesOf }) =>
    valueEdit(name, django, linesOf, (text) => (text === 'False' ? 'True' : undefined));
}

/** Replaces the value of a plain `NAME = value`. */
function valueEdit(
  name: string,
  django: DjangoFacts,
  linesOf: ReadLines,
  replace: (text: string) => string | undefined,
): Edit[] {
  const setting = django.settings.get(name);
  const { place } = setting?.value ?? {};
  if (setting === undefined || place === undefined) return [];
  if (!isPlainAssignment(name, setting.place, place, linesOf)) return [];
  const text = replace(textAt(place, linesOf) ?? '');
  return text === undefined ? [] : [{ ...place, text }];
}

/** Whether the statement is `NAME = ` and then the value, to its end. */
function isPlainAssignment(
  name: string,
  statement: Place | undefined,
  value: Place | undefined,
  linesOf: ReadLines,
): statement is Place {
  if (statement === undefined || value === undefined || statement.file !== value.file) return false;
  if (statement.endLine !== value.endLine || statement.endColumn !== value.endColumn) return false;
  const line = linesOf(statement.file)?.[statement.line - 1];
  if (line === undefined || statement.line !== value.line) return false;
  return new RegExp(`^${name}(?:\\s*:[^=]*)?\\s*=\\s*$`).test(
    line.slice(statement.column - 1, value.column - 1),
  );
}

function textAt(place: Place, linesOf: ReadLines): string | undefined {
  const lines = linesOf(place.file)?.slice(place.line - 1, place.endLine);
  const last = lines?.at(-1);
  if (lines === undefined || last === undefined) return undefined;
  lines[lines.length - 1] = last.slice(0, place.endColumn - 1);
  lines[0] = (lines[0] ?? '').slice(place.column - 1);
  return lines.join('\n');
}

/** Whether nothing but blanks, or a comment, shares the lines of a statement; its indentation. */
function aloneOn(place: Place, linesOf: ReadLines): string | undefined {
  const lines = linesOf(place.file);
  const before = lines?.[place.line - 1]?.slice(0, place.column - 1);
  const after = lines?.[place.endLine - 1]?.slice(place.endColumn - 1);
  if (before === undefined || after === undefined) return undefined;
  return /^\s*$/.test(before) && /^\s*(?:#.*)?$/.test(after) ? before : undefined;
}

function addHeader(name: string, { django, linesOf }: Scene): Edit[] {
  const place = django.settings.get(name)?.place;
  if (place === undefined || django.settings.has('SECURE_PROXY_SSL_HEADER')) return [];
  const indentation = aloneOn(place, linesOf);
  const line = linesOf(place.file)?.[place.endLine - 1];
  if (indentation === undefined || line === undefined) return [];
  const at = { file: place.file, line: place.endLine, endLine: place.endLine };
  const column = line.length + 1;
  const text = `\n${indentation}SECURE_PROXY_SSL_HEADER = ${HEADER}`;
  return [{ ...at, column, endColumn: column, text }];
}

type Correct = (entry: string) => string | readonly string[];

/** Replaces the entries of a list that are wrong: all that are, or the finding would stay. */
function correctItems(
  name: string,
  faultOf: (entry: string) => string | undefined,
  correct: Correct,
  { django, linesOf }: Scene,
): Edit[] {
  const value = settingOf(django, name);
  const entries = textsOf(value);
  if (value.kind !== 'list' || entries === undefined) return [];
  const edits: Edit[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry === '' || faultOf(entry) === undefined) continue;
    const corrected = [correct(entry)].flat();
    const edit = literalEdit(value.items[index], entry, corrected, linesOf);
    const isRight = corrected.every((each) => each !== '' && faultOf(each) === undefined);
    if (edit === undefined || !isRight) return [];
    edits.push(edit);
  }
  return edits;
}

function literalEdit(
  item: Value | undefined,
  entry: string,
  corrected: readonly string[],
  linesOf: ReadLines,
): Edit | undefined {
  const place = item?.place;
  if (place === undefined) return undefined;
  const [, quote = '', text] = /^(["'])([^"'\\]*)\1$/.exec(textAt(place, linesOf) ?? '') ?? [];
  if (text !== entry || corrected.some((each) => !/^[^"'\\\s]+$/.test(each))) return undefined;
  return { ...place, text: corrected.map((each) => quote + each + quote).join(', ') };
}

function correctHost(entry: string): string | string[] {
  if (entry.includes(',')) return entry.split(',').map((each) => correctOneHost(each));
  return correctOneHost(entry);
}

function correctOneHost(entry: string): string {
  return entry
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/\/.*$/s, '')
    .replace(/:\d*$/, '')
    .replace(/^\*\./, '.');
}

function correctOrigin(entry: string): string | string[] {
  return entry
    .split(',')
    .map((each) => each.trim())
    .map((each) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(each) ? each : `https://${each}`))
    .map((each) => each.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/]*)\/.*$/is, '$1'))
    .map((each) => each.replace('://.', '://*.'));
}

const ALIASES: Readonly<Record<string, string>> = {
  DEFAULT_FILE_STORAGE: 'default',
  STATICFILES_STORAGE: 'staticfiles',
};

/** The block that took the place of the two settings of old. */
function replaceStorage({ found, django, linesOf }: Scene): Edit[] {
  const name = found.subject ?? '';
  const { settings } = django;
  const setting = settings.get(name);
  const alias = ALIASES[name];
  const others = ['STORAGES', ...Object.keys(ALIASES)].filter((other) => other !== name);
  if (setting === undefined || alias === undefined || others.some((each) => settings.has(each))) {
    return [];
  }
  const { place } = setting;
  const literal = setting.value.place && textAt(setting.value.place, linesOf);
  const backend = textOf(setting.value) ?? '';
  const isPlain = isPlainAssignment(name, place, setting.value.place, linesOf);
  if (!isPlain || place === undefined || literal?.slice(1, -1) !== backend) return [];
  const indentation = aloneOn(place, linesOf);
  if (indentation === undefined) return [];
  const entry = (key: string, value: string): string =>
    `${indentation}    "${key}": {"BACKEND": "${value}"},`;
  const text = [
    'STORAGES = {',
    entry('default', alias === 'default' ? backend : FILES),
    entry('staticfiles', alias === 'staticfiles' ? backend : STATIC),
    `${indentation}}`,
  ].join('\n');
  return [{ ...place, text }];
}

const SIMPLY_GONE = new Set([
  ...['FILE_CHARSET', 'DEFAULT_HASHING_ALGORITHM', 'SECURE_BROWSER_XSS_FILTER'],
  ...['USE_L10N', 'USE_DEPRECATED_PYTZ', 'CSRF_COOKIE_MASKED'],
]);

function replaceRemoved({ found, django, linesOf }: Scene): Edit[] {
  const name = found.subject ?? '';
  const setting = django.settings.get(name);
  if (SIMPLY_GONE.has(name)) return deletion(setting?.place, linesOf);
  const { place } = setting ?? {};
  const value = setting?.value;
  if (name !== 'PASSWORD_RESET_TIMEOUT_DAYS' || value?.kind !== 'number') return [];
  const isPlain = isPlainAssignment(name, place, value.place, linesOf);
  if (!isPlain || place === undefined || django.settings.has('PASSWORD_RESET_TIMEOUT')) return [];
  return [{ ...place, text: `PASSWORD_RESET_TIMEOUT = ${value.value * DAY}` }];
}

/** Takes out a statement with its lines; one within a block might be all that the block has. */
function deletion(place: Place | undefined, linesOf: ReadLines): Edit[] {
  if (place === undefined || place.column !== 1 || aloneOn(place, linesOf) !== '') return [];
  return lineDeletion(place.file, place.line, place.endLine, linesOf);
}

function lineDeletion(file: string, line: number, endLine: number, linesOf: ReadLines): Edit[] {
  // The last line of a file may have no end.
  if (linesOf(file)?.[endLine] === undefined) return [];
  return [{ file, line, column: 1, endLine: endLine + 1, endColumn: 1, text: '' }];
}

/** Where the entries of MIDDLEWARE have a line each. */
function moveWhiteNoise({ django, linesOf }: Scene): Edit[] {
  const middleware = settingOf(django, 'MIDDLEWARE');
  const names = textsOf(middleware);
  if (middleware.kind !== 'list' || names === undefined) return [];
  const whiteNoise = middleware.items[names.findIndex((each) => each.startsWith('whitenoise.'))];
  const security = middleware.items[names.indexOf(SECURITY)];
  const isEarly = names
    .slice(0, names.indexOf(SECURITY))
    .some((each) => each.startsWith('django.'));
  if (isEarly) return [];
  const from = whiteNoise && ownLine(whiteNoise, linesOf);
  const behind = security && ownLine(security, linesOf);
  if (!from || !behind || from.file !== behind.file || from.line <= behind.line) return [];
  const at = { file: behind.file, line: behind.line + 1, endLine: behind.line + 1 };
  return [
    { ...at, column: 1, endColumn: 1, text: `${from.text}\n` },
    ...lineDeletion(from.file, from.line, from.line, linesOf),
  ];
}

function ownLine(
  { place }: Value,
  linesOf: ReadLines,
): { file: string; line: number; text: string } | undefined {
  const text = place && linesOf(place.file)?.[place.line - 1];
  if (!place || text === undefined || !/^\s*(["'])[\w.]+\1,\s*(?:#.*)?$/.test(text))
    return undefined;
  return { file: place.file, line: place.line, text };
}

function meet(a: Edit, b: Edit): boolean {
  // Two findings may be gone with one line, which is not to be written twice.
  if (a.text !== '' && a.text.trim() === b.text.trim() && isInsertion(a) && isInsertion(b))
    return true;
  if (a.file !== b.file) return false;
  const before = (one: Edit, other: Edit): boolean =>
    one.endLine < other.line || (one.endLine === other.line && one.endColumn <= other.column);
  const isSame = a.line === b.line && a.column === b.column;
  return isSame || !(before(a, b) || before(b, a));
}

function isInsertion({ line, column, endLine, endColumn }: Edit): boolean {
  return line === endLine && column === endColumn;
}

/** A file with edits made that do not overlap. */
export function applyEdits(lines: readonly string[], edits: readonly Edit[]): string[] {
  let text = lines.join('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;
  const ordered = edits.toSorted((a, b) => b.line - a.line || b.column - a.column);
  for (const { line, column, endLine, endColumn, text: replacement } of ordered) {
    text =
      text.slice(0, offset(line, column)) + replacement + text.slice(offset(endLine, endColumn));
  }
  return text.split('\n');
}
