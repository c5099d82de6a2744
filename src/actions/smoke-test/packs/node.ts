import { posix } from 'node:path';
import type { Sources } from '../../../django/read-settings.ts';
import type { Pack, Underived } from './pack.ts';
import {
  filesServed,
  healthView,
  homePage,
  homeWithoutError,
  lineOf,
  noHealthView,
  routeIn,
  secretsStay,
  type Text,
  textAt,
} from './web.ts';

const MOST_FILES = 40;
const OF_APP =
  /\b(?:app|server|fastify)\s*\.(?:get|all)\(\s*|\b(?:url|path|pathname)\s*===\s*|\bcase\s+/;

/** Checks that are true of a Node project by its package.json and by what its start command runs. */
export function nodePack(sources: Sources, healthPath: string): Pack {
  const manifest = textAt(sources, 'package.json') ?? { text: '', file: 'package.json' };
  const code = codeOf(manifest, sources);
  const next = lineOf(manifest, /"next"\s*:/);
  const vite = lineOf(manifest, /"(?:vite|@vitejs\/[\w-]+|react-scripts)"\s*:/);
  const framework = next ?? vite;
  const home = routeIn('/', code, OF_APP)?.from;
  const health = healthView(healthPath, code, OF_APP);
  const underived: Underived[] = [];
  if (health === undefined) underived.push(noHealthView(healthPath));
  if (home === undefined && framework === undefined) {
    const why = 'the code does not name / where it can be followed: a 404 is not measured';
    underived.push({ what: 'Whether there is a home page', why, from: undefined });
  }
  return {
    preset: 'node',
    derived: [
      ...(health ? [health] : []),
      framework
        ? homePage('a site of this kind has one', framework)
        : homeWithoutError(
            home ? 'the code names it' : 'most sites have one',
            home,
            home !== undefined,
          ),
      ...filesServed(framework ?? lineOf(manifest, /"/), {
        missing: next
          ? '/_next/static/chunks/smoke-test-0123456789abcdef.js'
          : '/assets/smoke-test-0123abcd.js',
        hasBuild: framework !== undefined,
      }),
      ...secretsStay(framework),
      ...(vite
        ? [
            {
              name: 'Vite for development',
              check: {
                path: '/@vite/client',
                follow: false,
                assert: ['status exists', 'body not contains "[vite]"'],
              },
              because: 'the server for development shows the code, and is slow',
              from: vite,
              isCritical: false,
            },
          ]
        : []),
      {
        name: 'Error page',
        check: {
          path: '/smoke-test/%E0%A4%A',
          follow: false,
          assert: ['status exists', 'body not contains "node_modules"'],
        },
        because: 'without NODE_ENV=production, Express shows where the code is to everyone',
        from: lineOf(manifest, /"express"\s*:/),
        isCritical: false,
      },
    ],
    underived,
  };
}

/** What `npm start` runs, and what that imports of the project itself. */
function codeOf({ text }: Text, sources: Sources): Text[] {
  const scripts = /"start"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? '';
  const main = /"main"\s*:\s*"([^"]+)"/.exec(text)?.[1];
  const [, started] = /\bnode\s+(?:--?\S+\s+)*([\w./-]+)/.exec(scripts) ?? [];
  const found = new Map<string, Text>();
  const pending = [started, main, 'server.js', 'index.js', 'app.js'].flatMap((each) => each ?? []);
  for (const path of pending) {
    if (found.size >= MOST_FILES) break;
    const file = [path, `${path}.js`, `${path}.mjs`, `${path}.ts`, `${path}/index.js`]
      .map((each) => posix.normalize(each))
      .find((each) => !found.has(each) && sources.read(each) !== undefined);
    const read = file === undefined ? undefined : textAt(sources, file);
    if (file === undefined || read === undefined) continue;
    found.set(file, read);
    for (const [, target = ''] of read.text.matchAll(
      /(?:from\s+|import\s*\(?\s*|require\s*\(\s*)["'](\.\.?\/[^"']+)["']/g,
    )) {
      pending.push(posix.join(posix.dirname(file), target));
    }
  }
  return [...found.values()];
}
