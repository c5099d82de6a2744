import type { Case } from '../project.ts';
import { BY_EDGE, cookieOf, DEATH, type Lab, type Observation, up } from './observation.ts';

const lines = (...each: string[]): string => each.join('\n');
const manifest = (...dependencies: string[]): string =>
  JSON.stringify({
    scripts: { start: 'node server.cjs' },
    dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])),
  });

const LISTEN = 'app.listen(process.env.PORT);';
const express = (...code: string[]): Record<string, string> => ({
  'package.json': manifest('express', 'express-session'),
  'server.cjs': lines(
    "const express = require('express');",
    'const app = express();',
    ...code,
    LISTEN,
  ),
});
const start = (lab: Lab, folder?: string) => up(lab, 'node server.cjs', folder);

const FAILING = express("app.get('/', () => { throw new Error('words of the code'); });");
const errorPage = async (lab: Lab): Promise<string> => {
  const { body, status } = await (await start(lab)).ask('/');
  return /at .*server\.cjs/.test(body) ? `${status} with the stack` : `${status} without a stack`;
};
const IMAGE = lines('FROM node:24', 'CMD ["node", "server.cjs"]');

const SESSION = (...options: string[]): string[] => [
  "const session = require('express-session');",
  "app.use(session({ secret: process.env.SECRET ?? 'for this test', resave: false, saveUninitialized: true,",
  ...options,
  '}));',
  "app.get('/', (request, response) => {",
  '  request.session.visits = (request.session.visits ?? 0) + 1;',
  '  response.send(String(request.session.visits));',
  '});',
];
// A store that every instance reaches, as Redis is one.
const STORE = lines(
  "const { readFileSync, writeFileSync } = require('node:fs');",
  "const { Store } = require('express-session');",
  "const file = (id) => process.env.SHARED + '/' + id;",
  'module.exports = class extends Store {',
  '  get(id, done) {',
  '    let found;',
  "    try { found = JSON.parse(readFileSync(file(id), 'utf8')); } catch {}",
  '    done(null, found);',
  '  }',
  '  set(id, session, done) { writeFileSync(file(id), JSON.stringify(session)); done(null); }',
  '  destroy(id, done) { done(null); }',
  '};',
);
const secureCookie = (...above: string[]): Case => ({
  files: express(...above, ...SESSION('  store: kept, cookie: { secure: true },')),
});
const KEPT = "const kept = new (require('express-session').MemoryStore)();";

const WATCHED: Case['files'] = {
  'package.json': JSON.stringify({ scripts: { start: 'node --watch server.cjs' } }),
  'server.cjs': `throw new Error('${DEATH}');`,
};
const whatIsLeft = async (lab: Lab, command: string, folder?: string): Promise<string> => {
  const served = await lab.serve(command, folder);
  if (served.isUp) return 'answers';
  return served.exit === null ? 'goes on, and listens nowhere' : `ends with ${served.exit}`;
};

const runner = (kind: 'dependencies' | 'devDependencies'): Case['files'] => ({
  'package.json': JSON.stringify({
    scripts: { start: 'runner server.cjs' },
    [kind]: { runner: 'file:./runner' },
  }),
  'server.cjs':
    "require('node:http').createServer((_, answer) => answer.end('ok')).listen(process.env.PORT);",
  'runner/package.json': JSON.stringify({ name: 'runner', version: '1.0.0', bin: 'run.js' }),
  'runner/run.js': "#!/usr/bin/env node\nrequire(process.cwd() + '/' + process.argv[2]);",
  Dockerfile: lines('FROM node:24', 'RUN npm ci --omit=dev', 'CMD ["npm", "start"]'),
});

const PAGES: Case['files'] = {
  'package.json': JSON.stringify({
    scripts: { start: 'node server.cjs' },
    dependencies: { vite: '*' },
  }),
  'index.html': '<script type="module" src="/main.js"></script>',
  'main.js': 'document.title = String(import.meta.env.VITE_SHOP);',
};
/** What a browser gets of a build. */
const page = async (lab: Lab): Promise<string> => {
  const built = lab.build('node_modules/.bin/vite build --logLevel error && cat dist/assets/*.js');
  if (built.stdout === '') throw new Error(built.stderr);
  return built.stdout.includes('Acme') ? 'the page has the value' : 'the page has undefined';
};

export const NODE: Readonly<Record<string, Observation>> = {
  'node.env': {
    asked: 'a page of Express that fails',
    wrong: { files: { ...FAILING, Dockerfile: IMAGE }, env: { NODE_ENV: 'development' } },
    right: { files: { ...FAILING, Dockerfile: IMAGE }, env: { NODE_ENV: 'production' } },
    observe: errorPage,
    met: '500 with the stack',
    mended: '500 without a stack',
  },
  'node.env.missing': {
    asked: 'a page of Express that fails',
    wrong: { files: { ...FAILING, Dockerfile: IMAGE } },
    right: { files: { ...FAILING, Dockerfile: IMAGE }, env: { NODE_ENV: 'production' } },
    observe: errorPage,
    met: '500 with the stack',
    mended: '500 without a stack',
  },
  'node.start.dev': {
    asked: 'an app that dies at its start, which the platform would start anew',
    wrong: { files: WATCHED, web: { entrypoint: 'node --watch server.cjs' } },
    right: { files: WATCHED, web: { entrypoint: 'node server.cjs' } },
    observe: (lab) => whatIsLeft(lab, lab.entrypoint),
    met: 'goes on, and listens nowhere',
    mended: 'ends with 1',
  },
  'node.start.left-out': {
    asked: 'npm start after npm install --omit=dev',
    wrong: { files: runner('devDependencies') },
    right: { files: runner('dependencies') },
    observe: async (lab) => {
      const folder = lab.instance();
      lab.run(
        'npm install --omit=dev --offline --silent --no-audit --no-fund --install-links',
        folder,
      );
      return whatIsLeft(lab, 'npm start --silent', folder);
    },
    met: 'ends with 127',
    mended: 'answers',
  },
  'node.proxy': {
    asked: 'the cookie of a session, through the edge',
    wrong: secureCookie(KEPT),
    right: secureCookie("app.set('trust proxy', 1);", KEPT),
    observe: async (lab) => {
      const answer = await (await start(lab)).ask('/', BY_EDGE);
      return cookieOf(answer) === '' ? 'no cookie is sent' : 'the cookie is sent';
    },
    met: 'no cookie is sent',
    mended: 'the cookie is sent',
  },
  'node.sessions': {
    asked: 'a second visit, after the next deployment',
    wrong: { files: express(...SESSION()) },
    right: {
      files: {
        ...express("const Kept = require('./store.cjs');", ...SESSION('  store: new Kept(),')),
        'store.cjs': STORE,
      },
    },
    observe: async (lab) => {
      const cookie = cookieOf(await (await start(lab)).ask('/'));
      const { body } = await (await start(lab)).ask('/', { headers: { cookie } });
      return body === '2' ? 'known' : 'unknown: the session is lost';
    },
    met: 'unknown: the session is lost',
    mended: 'known',
  },
  'node.public': {
    asked: 'the page that vite builds',
    wrong: { files: PAGES, env: { VITE_SHOP: { value: 'Acme', buildtime: false } } },
    right: { files: PAGES, env: { VITE_SHOP: { value: 'Acme', buildtime: true } } },
    observe: page,
    met: 'the page has undefined',
    mended: 'the page has the value',
  },
  'node.public.image': {
    asked: 'the page of an image that was built elsewhere, without the variable',
    wrong: {
      files: PAGES,
      env: { VITE_SHOP: { value: 'Acme', buildtime: false } },
      app: { source: 'dockerImage' },
    },
    right: {
      files: { ...PAGES, '.env.production': 'VITE_SHOP=Acme' },
      app: { source: 'dockerImage' },
    },
    observe: page,
    met: 'the page has undefined',
    mended: 'the page has the value',
  },
};
