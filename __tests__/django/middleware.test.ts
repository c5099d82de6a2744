import { expect, test } from '@jest/globals';
import { isWrapped } from '../../src/django/middleware.ts';
import { sourcesOf } from './project.ts';

const lines = (...each: string[]): string => each.join('\n');
const wrapped = (...code: string[]): string =>
  lines('application = get_asgi_application()', ...code);

test.each<[string, Record<string, string>, readonly string[], boolean]>([
  ['Django alone', { 'shop/wsgi.py': 'application = get_wsgi_application()' }, [], false],
  [
    'files in front',
    { 'shop/wsgi.py': wrapped('application = WhiteNoise(application)') },
    [],
    false,
  ],
  [
    'a health check in front',
    { 'shop/asgi.py': wrapped('application = health_check(application, "/up")') },
    [],
    true,
  ],
  [
    'one in a package',
    { 'shop/asgi/__init__.py': wrapped('application = health_check(application)') },
    [],
    true,
  ],
  [
    'settings in a package',
    { 'shop/wsgi.py': wrapped('application = health.check(application)') },
    [],
    true,
  ],
  [
    'another server than the one that is started',
    {
      'shop/asgi.py': wrapped('application = health_check(application)'),
      'shop/wsgi.py': 'application = get_wsgi_application()',
    },
    ['shop.wsgi'],
    false,
  ],
  ['no module', {}, [], false],
])('%s', (_, files, servers, expected) => {
  expect(isWrapped(sourcesOf(files), servers, 'shop.settings.production')).toBe(expected);
});
