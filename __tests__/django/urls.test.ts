import { expect, test } from '@jest/globals';
import { isAnsweredEarly } from '../../src/django/middleware.ts';
import { routeOf, routesIn } from '../../src/django/urls.ts';
import { type Files, GOOD_SETTINGS, HEALTH, lookupIn, read, sourcesOf } from './project.ts';

const ENV = { SECRET_KEY: 'k' };

function kindOf(path: string, files: Files, code = ''): string {
  const all = { 'settings.py': `${GOOD_SETTINGS}${code}\n`, ...files };
  const settings = read(all, lookupIn(ENV));
  return routeOf(sourcesOf(all), settings, lookupIn(ENV), path).kind;
}

const patterns = (list: string, before = ''): Files => ({
  'urls.py': `from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import TemplateView

from shop import views

${before}
urlpatterns = ${list}
`,
});

const FOUND: [string, string, Files][] = [
  ['a path', '/health/', patterns('[path("health/", views.health)]')],
  ['the root', '/', patterns('[path("", views.home)]')],
  ['a view that is called', '/', patterns('[path("", TemplateView.as_view(template_name="a"))]')],
  ['a converter', '/shops/12/', patterns('[path("shops/<int:pk>/", views.shop)]')],
  [
    'a converter without a name of its kind',
    '/shops/a/',
    patterns('[path("shops/<name>/", views.shop)]'),
  ],
  ['an expression', '/health/', patterns('[re_path(r"^health/$", views.health)]')],
  [
    'an expression without an anchor',
    '/a/health/',
    patterns('[re_path(r"health/$", views.health)]'),
  ],
  [
    'a list within',
    '/api/health/',
    patterns('[path("api/", include([path("health/", views.health)]))]'),
  ],
  [
    'a module that is included',
    '/shop/health/',
    {
      ...patterns('[path("shop/", include("shop.urls"))]'),
      'shop/urls.py':
        'from django.urls import path\nfrom . import views\nurlpatterns = [path("health/", views.health)]\n',
    },
  ],
  [
    'a module with a namespace',
    '/shop/health/',
    {
      ...patterns('[path("shop/", include(("shop.urls", "shop"), namespace="s"))]'),
      'shop/urls.py':
        'from django.urls import path\nurlpatterns = [path("health/", lambda r: None)]\n',
    },
  ],
  [
    'a module that is imported',
    '/shop/health/',
    {
      'urls.py':
        'from django.urls import include, path\nfrom shop import urls as shop_urls\nurlpatterns = [path("shop/", include(shop_urls))]\n',
      'shop/urls.py':
        'from django.urls import path\nurlpatterns = [path("health/", lambda r: None)]\n',
    },
  ],
  [
    'what is added later',
    '/health/',
    patterns('[]\nurlpatterns += [path("health/", views.health)]'),
  ],
  [
    'a branch of the settings',
    '/debug/',
    patterns(
      '[]\nif not settings.DEBUG:\n    urlpatterns.append(path("debug/", views.debug))',
      'from django.conf import settings',
    ),
  ],
];

test.each(FOUND)('%s is found', (_, path, files) => {
  expect(kindOf(path, files)).toBe('found');
});

const MISSING: [string, string, Files][] = [
  ['another path', '/healthz/', patterns('[path("", views.home), path("health/", views.health)]')],
  ['the root', '/', patterns('[path("health/", views.health)]')],
  ['a text in place of a number', '/shops/a/', patterns('[path("shops/<int:pk>/", views.shop)]')],
  ['beside the admin', '/health/', patterns('[path("admin/", admin.site.urls)]')],
  ['beside a package', '/health/', patterns('[path("accounts/", include("allauth.urls"))]')],
  [
    'beside an expression of groups',
    '/health/',
    patterns('[re_path(r"^shops/(?P<pk>\\d+)/$", views.shop)]'),
  ],
  [
    'what DEBUG alone adds',
    '/media/',
    patterns(
      '[] + static("/media/", document_root="m")',
      'from django.conf.urls.static import static',
    ),
  ],
];

test.each(MISSING)('%s is missing', (_, path, files) => {
  expect(kindOf(path, files)).toBe('missing');
});

const UNKNOWN: [string, string, Files][] = [
  [
    'within a package',
    '/accounts/health/',
    patterns('[path("accounts/", include("allauth.urls"))]'),
  ],
  ['within a package at the root', '/health/', patterns('[path("", include("allauth.urls"))]')],
  [
    'within the routes of a router',
    '/api/health/',
    patterns('[path("api/", include(router.urls))]', 'router = views.Router()'),
  ],
  ['beside patterns from elsewhere', '/health/', patterns('[*views.more()]')],
  [
    'beside a language',
    '/health/',
    patterns(
      'i18n_patterns(path("a/", views.a))',
      'from django.conf.urls.i18n import i18n_patterns',
    ),
  ],
  [
    'beside an expression that may fit',
    '/health/',
    patterns('[re_path(r"^(?P<slug>[\\w-]+)/$", views.page)]'),
  ],
  ['beside alternatives', '/health/', patterns('[re_path(r"^a|health/$", views.page)]')],
  [
    'beside a converter of the project',
    '/health/',
    patterns('[path("<slugs:name>/", views.page)]'),
  ],
  ['by a loop that goes round', '/health/', patterns('[path("", include("urls"))]')],
  ['without a module', '/health/', {}],
  ['after an error', '/health/', { 'urls.py': 'urlpatterns = [path(\n' }],
];

test.each(UNKNOWN)('%s is unknown', (_, path, files) => {
  expect(kindOf(path, files)).toBe('unknown');
});

test('a path that lacks its slash is redirected, where APPEND_SLASH is on', () => {
  const files = patterns('[path("health/", views.health)]');
  expect(kindOf('/health', files)).toBe('redirected');
  expect(kindOf('/health', files, 'APPEND_SLASH = False')).toBe('missing');
  expect(kindOf('/health', files, 'MIDDLEWARE = MIDDLEWARE[:2]')).toBe('missing');
  expect(kindOf('/other', files)).toBe('missing');
  expect(kindOf('/health', files, 'APPEND_SLASH = unheard()')).toBe('unknown');
});

test('where Django is one application of several, nobody knows', () => {
  const files = patterns('[path("health/", views.health)]');
  const plain =
    'from django.core.asgi import get_asgi_application\napplication = get_asgi_application()\n';
  const mounted = `${plain}app = FastAPI()\napp.mount("/", application)\n`;
  const answer = (start: string, more: Files): string => {
    const all = { 'settings.py': GOOD_SETTINGS, ...files, ...more };
    const settings = read(all, lookupIn(ENV));
    return routeOf(sourcesOf(all), settings, lookupIn(ENV), '/nowhere/', start).kind;
  };
  expect(answer('', { 'asgi.py': plain })).toBe('missing');
  expect(answer('', { 'asgi.py': mounted })).toBe('unknown');
  expect(answer('gunicorn shop.wsgi:application --bind 0.0.0.0:8080', {})).toBe('unknown');
  expect(
    answer('gunicorn shop.asgi:application --bind 0.0.0.0:80', { 'shop/asgi.py': plain }),
  ).toBe('missing');
});

test('a middleware answers, passes on, or is not known', () => {
  const answer = (path: string, code = ''): boolean | undefined => {
    const files = { 'settings.py': `${GOOD_SETTINGS}${code}\n`, 'health.py': HEALTH };
    return isAnsweredEarly(sourcesOf(files), read(files, lookupIn(ENV)), path);
  };
  expect(answer('/health/')).toBe(true);
  expect(answer('/other/')).toBe(false);
  expect(answer('/other/', 'MIDDLEWARE.append("stranger.Middleware")')).toBeUndefined();
  expect(
    answer(
      '/a/',
      'MIDDLEWARE.append("django.contrib.flatpages.middleware.FlatpageFallbackMiddleware")',
    ),
  ).toBeUndefined();
  expect(answer('/static/a.css')).toBeUndefined();
  expect(answer('/other/', 'WHITENOISE_ROOT = "public"')).toBeUndefined();
});

function listed(files: Files, code = ''): string[] {
  const all = { 'settings.py': `${GOOD_SETTINGS}${code}\n`, ...files };
  const settings = read(all, lookupIn(ENV));
  const { listed: routes, unread } = routesIn(sourcesOf(all), settings, lookupIn(ENV));
  return [
    ...routes.map(({ path, view, isAdmin, place }) =>
      [`${place?.file}:${place?.line}`, path, isAdmin ? 'admin' : view].join(' '),
    ),
    ...unread.map(({ what, place }) => `? ${what} ${place?.file}:${place?.line}`),
  ];
}

test('the paths without parameters are listed with their views and lines', () => {
  const files = {
    'urls.py': `from django.contrib import admin
from django.urls import include, path, re_path
from django.views.generic import TemplateView
from shop.views import home

def about(request):
    ...

urlpatterns = [
    path("", home),
    path("backstage/", admin.site.urls),
    re_path(r"^about\\.html$", about),
    path("shop/", include("shop.urls")),
    path("terms/", TemplateView.as_view(template_name="terms.html")),
    re_path(r"^any/(.*)$", about),
]
`,
    'shop/urls.py': `from django.urls import path
from . import views
urlpatterns = [path("", views.ProductList.as_view()), path("<int:pk>/", views.product)]
`,
  };
  expect(listed(files)).toEqual([
    'urls.py:10 / shop.views.home',
    'urls.py:11 /backstage/ admin',
    'urls.py:12 /about.html urls.about',
    'shop/urls.py:3 /shop/ shop.views.ProductList',
    'urls.py:14 /terms/ django.views.generic.TemplateView',
  ]);
});

test('of several patterns for a path, the first one counts', () => {
  const list =
    '[path("a/", views.one), path("a/", views.two), path("<str:x>/", views.any), path("b/", views.b)]';
  expect(listed(patterns(list))).toEqual([expect.stringMatching(/ \/a\/ shop\.views\.one$/)]);
});

test('what of the URL configuration cannot be followed is told', () => {
  const packaged = patterns('[path("", views.home), path("accounts/", include("allauth.urls"))]');
  expect(listed(packaged)).toEqual([
    expect.stringMatching(/ \/ shop\.views\.home$/),
    expect.stringMatching(/^\? allauth\.urls urls\.py:/),
  ]);
  expect(listed(patterns('[*made(), path("", views.home)]', 'from made import made'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\? /)]),
  );
  expect(listed(patterns('[path("", views.home)]'), 'ROOT_URLCONF = pick()')).toEqual([
    expect.stringMatching(/^\? ROOT_URLCONF settings\.py:/),
  ]);
});
