import { expect, test } from '@jest/globals';
import { servesStatic } from '../../src/django/static.ts';
import { type Files, GOOD_SETTINGS, lookupIn, read, sourcesOf } from './project.ts';

const WSGI =
  'from django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n';
const URLS = 'urlpatterns = []\n';

function serves(code = '', starts: string[] = [], files: Files = {}): boolean | undefined {
  const all = {
    'settings.py': `${GOOD_SETTINGS}WSGI_APPLICATION = "site.wsgi.application"\n${code}\n`,
    'site/wsgi.py': WSGI,
    'urls.py': URLS,
    ...files,
  };
  const settings = read(all, lookupIn({ SECRET_KEY: 'k' }));
  return servesStatic(sourcesOf(all), settings, starts);
}

test('nobody does where nothing tells of it', () => {
  expect(serves()).toBe(false);
  expect(serves('', ['FROM python:3.13\nCMD ["gunicorn", "site.wsgi"]'])).toBe(false);
  expect(serves('', ['CMD ["/app/start.sh"]'], { 'start.sh': 'exec gunicorn site.wsgi\n' })).toBe(
    false,
  );
  expect(serves('STATICFILES_STORAGE = "whitenoise.storage.CompressedStaticFilesStorage"')).toBe(
    false,
  );
});

test.each([
  ['WhiteNoise', 'MIDDLEWARE.insert(1, "whitenoise.middleware.WhiteNoiseMiddleware")', {}],
  [
    'WhiteNoise around the application',
    '',
    { 'site/wsgi.py': `from whitenoise import WhiteNoise\n${WSGI}` },
  ],
  ['a view', '', { 'urls.py': 'from django.views.static import serve\nurlpatterns = []\n' }],
  ['another site', 'STATIC_URL = "https://cdn.acme.io/"', {}],
  ['nobody, who has none', 'INSTALLED_APPS.remove("django.contrib.staticfiles")', {}],
] as const)('they are served by %s', (_, code, files) => {
  expect(serves(code, [], files)).toBe(true);
});

test.each([
  ['a server in the image', '', ['RUN apt-get install -y nginx'], {}],
  [
    'a server that a script starts',
    '',
    ['CMD ["/app/bin/start.sh"]'],
    { 'bin/start.sh': 'nginx &\n' },
  ],
  ['a script that is not there', '', ['ENTRYPOINT ["/start.sh"]'], {}],
  [
    'object storage',
    'STORAGES = {"staticfiles": {"BACKEND": "storages.backends.s3.S3Storage"}}',
    [],
    {},
  ],
  ['a storage that is not known', 'STORAGES = make()', [], {}],
  ['a URL that is not known', 'STATIC_URL = make()', [], {}],
  ['middleware that is not known', 'MIDDLEWARE = make()', [], {}],
  ['a WSGI module that is not there', 'WSGI_APPLICATION = "shop.wsgi.application"', [], {}],
] as const)('nothing is said of %s', (_, code, starts, files) => {
  expect(serves(code, [...starts], files)).toBeUndefined();
});
