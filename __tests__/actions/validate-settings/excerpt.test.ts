import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { isDotenv, sourcesOf } from '../../../src/actions/validate-settings/excerpt.ts';
import { drawExcerpt } from '../../../src/excerpt.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import { hideInCode } from '../../../src/rules/secrets-in-code.ts';
import { platform } from '../../rules/facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-excerpt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function drawn(file: string, text: string, place: Partial<Finding>, values = {}): string[] {
  writeFileSync(join(folder, file), text);
  const sources = sourcesOf(folder, [platform(values)]);
  const found: Finding = { id: 'x.y', severity: 'error', message: '', file, line: 1, ...place };
  const excerpt = sources.excerptOf(found);
  return excerpt === undefined ? [] : drawExcerpt(excerpt);
}

describe('the line of a finding', () => {
  test('has a caret under the value', () => {
    const place = { line: 2, endLine: 2, column: 9, endColumn: 13 };
    expect(drawn('a.py', '\nDEBUG = True\n', place)).toEqual([
      '2 │ DEBUG = True',
      '  │         ^^^^',
    ]);
  });

  test('has its caret to the end of the line where the value goes on below', () => {
    const place = { endLine: 3, column: 14, endColumn: 2 };
    expect(drawn('a.py', 'MIDDLEWARE = [\n  "a",\n]\n', place)).toEqual([
      '1 │ MIDDLEWARE = [',
      '  │              ^',
    ]);
  });

  test('is cut where it is long, around the caret', () => {
    const text = `${'a = 1; '.repeat(40)}DEBUG = True${' # why'.repeat(40)}`;
    const [first = '', second = ''] = drawn('a.py', text, {
      endLine: 1,
      column: 289,
      endColumn: 293,
    });
    expect(first.length).toBeLessThan(120);
    expect(first.slice(second.indexOf('^'), second.lastIndexOf('^') + 1)).toBe('True');
  });

  test('is none where a program wrote it, however long it takes to look', () => {
    expect(drawn('a.py', `A = "${'a="b":'.repeat(150_000)}`, { column: 5, endColumn: 9 })).toEqual(
      [],
    );
    expect(drawn('a.env', ' '.repeat(500_000), {})).toEqual([]);
  });

  test.each([
    ['A file that is not there', { file: 'none.py' }],
    ['A line that is not there', { line: 9 }],
    ['A finding without a line', { line: undefined }],
  ])('is none: %s', (_, place) => {
    expect(drawn('a.py', 'DEBUG = True\n', place)).toEqual([]);
  });
});

describe('a line of a dotenv file', () => {
  test.each([
    ['API_KEY=s3cret', ['1 │ API_KEY=••••••', '  │         ^^^^^^']],
    ['# API_KEY="s3cret"', ['1 │ # API_KEY=••••••••', '  │           ^^^^^^^^']],
    ['SITE_URL=', ['1 │ SITE_URL=', '  │ ^^^^^^^^^']],
    ['-----BEGIN', ['1 │ ••••••••••']],
  ])('shows names alone: %s', (line, expected) => {
    expect(drawn('.env.production', line, {})).toEqual(expected);
  });

  test('is known by the name of the file', () => {
    for (const file of ['.env', 'a/.env.template', 'deploy/prod.env']) {
      expect([file, isDotenv(file)]).toEqual([file, true]);
    }
    for (const file of ['environ.py', 'a.env.py', '.environment']) {
      expect([file, isDotenv(file)]).toEqual([file, false]);
    }
  });
});

describe('a line of code', () => {
  test.each([
    'SECRET_KEY = os.environ["SECRET_KEY"]',
    'SECRET_KEY = env("DJANGO_SECRET_KEY")',
    'DEBUG = os.environ.get("DEBUG", "False")',
    'ALLOWED_HOSTS = ["https://shop2.example", ".acme.dev"]',
    'STATICFILES_STORAGE = "whitenoise.storage.CompressedManifestStaticFilesStorage"',
    'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")',
    'SESSION_COOKIE_SECURE = False',
    'PASSWORD_HASHERS = [x]',
  ])('is shown as it is: %s', (line) => {
    expect(hideInCode(line)).toBe(line);
  });

  test.each([
    ['SECRET_KEY = "hunter2 of old"', 'hunter2'],
    ["SECRET_KEY = os.environ.get('SECRET_KEY', 'hunter2')", 'hunter2'],
    ['    "PASSWORD": "hunter2",', 'hunter2'],
    ['connect(password="hunter2")', 'hunter2'],
    ['DATABASE_URL = "postgres://shop:hunter2@db/shop"', 'hunter2'],
    ['print("see amqp://shop:hunter2@queue/")', 'hunter2'],
    ['X = "AKIA5TZEXAMPLE7EXAMPL"', 'AKIA5T'],
    ['ENV API_TOKEN=hunter2', 'hunter2'],
    ['ENV API_TOKEN hunter2hunter2hunter2hunter2', 'hunter2'],
    ['SECRET_KEY = """hunter2', 'hunter2'],
    ['q7Zk2VxR9mTb4YcWn8LfHs3JdGp6', 'q7Zk'],
  ])('hides what may be a secret: %s', (line, secret) => {
    expect(hideInCode(line)).not.toContain(secret);
    expect(hideInCode(line)).toHaveLength(line.length);
  });

  test('never shows a secret of the app, whatever stands around it', () => {
    const pieces = [
      '"',
      "'",
      '\\',
      '=',
      '://',
      '@',
      ':',
      '#',
      ' ',
      '\t',
      'KEY',
      'é',
      '="',
      '(',
      ']',
    ];
    let seed = 7;
    const next = (most: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed % most;
    };
    const noise = (): string =>
      Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join('');
    for (let round = 0; round < 2000; round += 1) {
      const secret = `s3cr${noise()}3t`;
      const before = noise();
      const line = before + secret + noise();
      const file = round % 2 === 0 ? 'any.py' : 'any.env';
      const found: Finding = { id: 'x.y', severity: 'error', message: '', file, line: 1 };
      const sources = sourcesOf(folder, [platform({ API_TOKEN: secret })]);
      const shown = sources.shown(file, line);
      expect(shown.slice(before.length, before.length + secret.length)).toMatch(/^•+$/);
      expect(shown).toHaveLength(line.length);
      expect(() => sources.excerptOf(found)).not.toThrow();
    }
  });

  test('hides the secrets of the app, wherever they stand', () => {
    const line = 'print("correct horse battery")';
    const [first] = drawn('a.py', line, {}, { API_TOKEN: 'correct horse battery' });
    expect(first).toBe('1 │ print("•••••••••••••••••••••")');
  });
});
