import type { Sources } from '../../../django/read-settings.ts';
import { blanked } from '../../../rules/stacks/language.ts';
import type { Derived, Pack, Underived } from './pack.ts';
import { filesServed, homeWithoutError, lineOf, secretsStay, textAt } from './web.ts';

/** Checks that are true of a Rails project by its routes and its settings for production. */
export function railsPack(sources: Sources): Pack {
  const read = (path: string) => {
    const found = textAt(sources, path);
    return found && { ...found, text: blanked(found.text, 'ruby') };
  };
  const routes = read('config/routes.rb');
  const production = read('config/environments/production.rb');
  const health =
    routes &&
    /get\s*\(?\s*["']\/?([\w/-]+)["']\s*(?:=>|,\s*to:)\s*["']rails\/health#show["']/.exec(
      routes.text,
    )?.[1];
  const home = routes && lineOf(routes, /^(?: {2}|\t)root\b/m);
  const secure = production && lineOf(production, /^\s*config\.force_ssl\s*=\s*true\b/m);
  const from = routes && { file: routes.file, line: 1 };
  const underived: Underived[] = [
    ...(health ? [] : [{ what: 'Health view', why: 'the routes name no rails/health#show', from }]),
    ...(secure
      ? []
      : [
          {
            what: 'http → https',
            why: 'config.force_ssl is not on',
            from: production && { file: production.file, line: 1 },
          },
        ]),
  ];
  const promised: Derived[] = secure
    ? [
        {
          name: 'http → https',
          check: 'GET / redirect:https',
          because: 'config.force_ssl is on',
          from: secure,
          isCritical: false,
        },
        {
          name: 'Header Strict-Transport-Security',
          check: {
            path: '/',
            follow: false,
            assert: ['status exists', 'header "Strict-Transport-Security" contains "max-age="'],
          },
          because: 'config.force_ssl promises it',
          from: secure,
          isCritical: false,
        },
      ]
    : [];
  return {
    preset: 'rails',
    derived: [
      ...promised,
      ...(routes && health
        ? [
            {
              name: `Health view /${health}`,
              check: `GET /${health} 200`,
              because: 'the routes have it',
              from: lineOf(routes, /rails\/health#show/),
              isCritical: true,
              isTimed: true,
            },
          ]
        : []),
      homeWithoutError(
        home ? 'the routes have a root' : 'most sites have one',
        home,
        home !== undefined,
      ),
      ...filesServed(home ?? from, {
        missing: '/assets/smoke-test-0123456789abcdef.js',
        hasBuild: false,
      }),
      ...secretsStay(from),
      {
        name: 'Error page',
        check: {
          path: '/smoke-test/not-there',
          follow: false,
          assert: ['status exists', 'body not contains "Rails.root:"'],
        },
        because: 'in development, errors tell everyone of code and settings',
        from,
        isCritical: false,
      },
    ],
    underived,
  };
}
