import type { Sources } from '../../../django/read-settings.ts';
import { blanked } from '../../../rules/stacks/language.ts';
import type { Pack } from './pack.ts';
import { filesServed, homeWithoutError, lineOf, secretsStay, textAt } from './web.ts';

/** Checks that are true of a Laravel project. */
export function laravelPack(sources: Sources): Pack {
  const read = (path: string) => {
    const found = textAt(sources, path);
    return found && { ...found, text: blanked(found.text, 'php') };
  };
  const [bootstrap, routes] = [read('bootstrap/app.php'), read('routes/web.php')];
  const health = bootstrap && /\bhealth:\s*["'](\/[^"']*)["']/.exec(bootstrap.text)?.[1];
  const home = routes && lineOf(routes, /Route::(?:get|view|redirect)\(\s*["']\/?["']/);
  const artisan = textAt(sources, 'artisan');
  const from = artisan && { file: artisan.file, line: 1 };
  return {
    preset: 'laravel',
    derived: [
      ...(bootstrap && health
        ? [
            {
              name: `Health view ${health}`,
              check: `GET ${health} 200`,
              because: 'the application is configured with it',
              from: lineOf(bootstrap, /\bhealth:/),
              isCritical: true,
              isTimed: true,
            },
          ]
        : []),
      homeWithoutError(
        home ? 'the routes have it' : 'most sites have one',
        home,
        home !== undefined && !/\bprefix\b|->domain\(|Route::domain/.test(routes?.text ?? ''),
      ),
      ...filesServed(home ?? from, {
        missing: '/build/assets/smoke-test-0123abcd.js',
        hasBuild: sources.read('vite.config.js') !== undefined,
      }),
      ...secretsStay(from),
      {
        name: 'Error page',
        check: {
          path: '/smoke-test/not-there',
          headers: { Accept: 'application/json' },
          follow: false,
          assert: ['status exists', 'jsonpath "$.trace" not exists'],
        },
        because: 'with APP_DEBUG=true errors tell everyone of code and settings',
        from,
        isCritical: false,
      },
      {
        name: 'Log of the app',
        check: {
          path: '/storage/logs/laravel.log',
          follow: false,
          assert: ['status exists', String.raw`body not matches "(?m)^\\[\\d{4}-\\d\\d-\\d\\d"`],
        },
        because:
          'it is served where the web server takes the project in place of its folder public',
        from,
        isCritical: false,
      },
    ],
    underived: health
      ? []
      : [
          {
            what: 'Health view',
            why: 'bootstrap/app.php names none (health: "/up")',
            from: bootstrap && { file: bootstrap.file, line: 1 },
          },
        ],
  };
}
