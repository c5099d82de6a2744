import { expect, test } from '@jest/globals';
import { djangoVersion } from '../../src/django/version.ts';

const versionIn = (file: string, text: string) =>
  djangoVersion((path) => (path === file ? text : undefined));

test.each([
  ['requirements.txt', 'Django==3.2.25', [3, 2], true],
  ['requirements.txt', 'django>=3.2', [3, 2], false],
  ['requirements.txt', 'django>=3.2,<4', [3, 2], true],
  ['requirements.txt', 'django~=4.1\n', [4, 1], true],
  ['requirements.txt', 'gunicorn<24\ndjango>=5.0\nredis<6', [5, 0], false],
  ['pyproject.toml', 'dependencies = [\n  "django>=5.1",\n]', [5, 1], false],
  ['pyproject.toml', 'django = "^4.2"', [4, 2], true],
  ['poetry.lock', '[[package]]\nname = "django"\nversion = "3.2.7"', [3, 2], true],
  ['Pipfile.lock', '{"django": {"hashes": [], "version": "==5.2.1"}}', [5, 2], true],
])('%s with %j', (file, text, least, isCapped) => {
  expect(versionIn(file, text)).toEqual({ least, isCapped });
});

test('no file names Django', () => {
  expect(versionIn('requirements.txt', 'flask==3.0')).toBeUndefined();
});
