import { expect, test } from '@jest/globals';
import { trustsProxy } from '../../src/django/server.ts';

const reader = (files: Record<string, string>) => (path: string) => files[path];

test.each([
  ['gunicorn.conf.py', { 'gunicorn.conf.py': 'forwarded_allow_ips = "*"\n' }, '', undefined],
  ['the Procfile', { Procfile: "web: gunicorn a.wsgi --forwarded-allow-ips='*'" }, '', undefined],
  ['a list in the Dockerfile', { Dockerfile: 'CMD ["--forwarded-allow-ips", "*"]' }, '', undefined],
  ['the start command', {}, 'uvicorn a:app --forwarded-allow-ips *', undefined],
  ['a variable', {}, '', '*'],
])('a server believes the edge by %s', (_, files, command, allowed) => {
  expect(trustsProxy(reader(files), command, allowed)).toBe(true);
});

test.each([
  ['nothing', {}, '', undefined],
  ['a comment', { 'gunicorn.conf.py': '# forwarded_allow_ips = "*"\n' }, '', undefined],
  ['one address', { 'gunicorn.conf.py': 'forwarded_allow_ips = "10.0.0.1"\n' }, '', '127.0.0.1'],
])('but not by %s', (_, files, command, allowed) => {
  expect(trustsProxy(reader(files), command, allowed)).toBe(false);
});
