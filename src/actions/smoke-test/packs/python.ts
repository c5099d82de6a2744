import type { Sources } from '../../../django/read-settings.ts';
import { blanked } from '../../../rules/stacks/language.ts';
import type { Derived, Pack, Underived } from './pack.ts';
import {
  filesServed,
  healthView,
  homeWithoutError,
  lineOf,
  noHealthView,
  routeIn,
  secretsStay,
  type Text,
  textAt,
} from './web.ts';

const OF_APP = /@(?:app|application|server)\.(?:get|route|api_route)\(\s*/;
const USUAL = [
  'main',
  'app',
  'app/main',
  'app/__init__',
  'src/main',
  'src/app',
  'api/main',
  'wsgi',
  'asgi',
  'server',
];

/** Checks that are true of a FastAPI or Flask project by the module that its server is told. */
export function pythonPack(sources: Sources, healthPath: string): Pack {
  const code = codeOf(sources);
  const fastapi = code.find(({ text }) => /\bFastAPI\s*\(/.test(text));
  const flask = code.find(({ text }) => /\bFlask\s*\(/.test(text));
  const home = routeIn('/', code, OF_APP)?.from;
  const health = healthView(healthPath, code, OF_APP);
  const underived: Underived[] = [];
  if (health === undefined) underived.push(noHealthView(healthPath));
  if (fastapi === undefined && flask === undefined) {
    const why = 'no FastAPI( or Flask( in the modules that a server is usually told';
    underived.push({ what: 'The application', why, from: undefined });
  }
  return {
    preset: 'python',
    derived: [
      ...(health ? [health] : []),
      homeWithoutError(
        home ? 'the code has a route for it' : 'most sites have one',
        home,
        home !== undefined,
      ),
      ...(fastapi ? schemaOf(fastapi, underived) : []),
      ...filesServed(home, { missing: '/static/smoke-test.0123abcd.js', hasBuild: false }),
      ...secretsStay(undefined),
      ...(flask
        ? [
            {
              name: 'Debugger of Werkzeug',
              check: {
                path: '/?__debugger__=yes&cmd=resource&f=style.css',
                follow: false,
                assert: ['status exists', 'body not contains ".traceback"'],
              },
              because: 'its console runs any code',
              from: lineOf(flask, /\bFlask\s*\(/),
              isCritical: true,
            },
          ]
        : []),
    ],
    underived,
  };
}

/** FastAPI makes a document of all its routes, unless it is told not to. */
function schemaOf(source: Text, underived: Underived[]): Derived[] {
  const from = lineOf(source, /\bFastAPI\s*\(/);
  const call = /\bFastAPI\s*\(([\s\S]*?)\)\s*(?:\n\S|\n\n|$)/u.exec(source.text)?.[1] ?? '';
  const [, given] = /\bopenapi_url\s*=\s*([^,)\s]+)/.exec(call) ?? [];
  const path = given === undefined ? '/openapi.json' : /^["'](\/[^"']*)["']$/.exec(given)?.[1];
  if (path === undefined) {
    const why = given === 'None' ? 'openapi_url is None' : 'openapi_url is computed';
    underived.push({ what: 'Schema of the API', why, from });
    return [];
  }
  return [
    {
      name: `Schema of the API ${path}`,
      check: `GET ${path} 200 type:application/json json:.openapi json:.info.title`,
      because: 'FastAPI makes it of all routes',
      from,
      isCritical: true,
      isTimed: true,
    },
  ];
}

/** The modules that a start command names, else those that projects usually have. */
function codeOf(sources: Sources): Text[] {
  const starts = ['Procfile', 'Dockerfile'].map((name) => sources.read(name) ?? '').join('\n');
  const named = [...starts.matchAll(/\b((?:\w+\.)*\w+):\w+\b/g)].map(([, module = '']) =>
    module.replaceAll('.', '/'),
  );
  return [...new Set([...named, ...USUAL])].flatMap((base) => {
    const read = [`${base}.py`, `${base}/__init__.py`]
      .map((path) => textAt(sources, path))
      .find((each) => each !== undefined);
    return read === undefined ? [] : [{ ...read, text: blanked(read.text, 'python') }];
  });
}
