import { describe, expect, test } from '@jest/globals';
import { type Case, told, withoutRow } from './project.ts';

const manifest = (more: object = {}): string =>
  JSON.stringify(
    { name: 'shop', scripts: { start: 'node server.js' }, dependencies: { express: '5' }, ...more },
    null,
    2,
  );
const lines = (...each: string[]): string => each.join('\n');
const SERVER = lines(
  "const express = require('express');",
  'const app = express();',
  'app.listen(process.env.PORT || 3000);',
);
const GOOD = { 'package.json': manifest(), 'server.js': SERVER };
const listening = (call: string, more: Record<string, string> = {}): Case => ({
  files: { ...GOOD, 'server.js': lines("const app = require('express')();", call), ...more },
});
const session = (options: string, above = '', env: Case['env'] = {}): Case => ({
  env,
  files: {
    'package.json': manifest({ dependencies: { express: '5', 'express-session': '1' } }),
    'server.js': lines(
      "const session = require('express-session');",
      above,
      `app.use(session(${options}));`,
      'app.listen(process.env.PORT);',
    ),
  },
});
const next = (
  start: string,
  config: string | undefined,
  more: Record<string, string> = {},
): Case => ({
  files: {
    'package.json': manifest({ scripts: { start }, dependencies: { next: '16' } }),
    ...(config === undefined ? {} : { 'next.config.mjs': config }),
    ...more,
  },
});

const ROWS: Readonly<Record<string, Case & { says: readonly string[] }>> = {
  'a good server': { files: GOOD, says: [] },
  'no package.json': { files: { 'server.js': SERVER }, says: [] },
  'a package.json that is no JSON': {
    files: { 'package.json': '{', 'server.js': SERVER },
    says: [],
  },

  'a fixed port': { ...listening('app.listen(3000);'), says: ['port.mismatch server.js:2'] },
  'a fixed port by a constant': {
    ...listening('const PORT = 3000;\napp.listen(PORT, () => {});'),
    says: ['port.mismatch server.js:3'],
  },
  'a port that is assigned twice': {
    ...listening('let PORT = 3000;\nPORT = read();\napp.listen(PORT);'),
    says: [],
  },
  'the port of the web process, fixed': { ...listening('app.listen(8080);'), says: [] },
  'a fixed port, where nobody knows the process': {
    ...listening('app.listen(3000);'),
    app: 'none',
    says: [],
  },
  'a fixed port in a comment': {
    ...listening('// app.listen(3000);\napp.listen(process.env.PORT);'),
    says: [],
  },
  'a second server for something else': {
    ...listening('app.listen(process.env.PORT);\nmetrics.listen(9090);'),
    says: [],
  },
  'a file that nothing loads': {
    ...listening('app.listen(process.env.PORT);', { 'scripts/try.js': 'app.listen(3000)' }),
    says: [],
  },
  'a file that is required': {
    ...listening("require('./lib/http');", { 'lib/http.js': "app.listen(3000, 'localhost');" }),
    says: ['process.bind lib/http.js:1'],
  },
  loopback: {
    ...listening("app.listen(process.env.PORT, '127.0.0.1');"),
    says: ['process.bind server.js:2'],
  },
  'loopback by a constant': {
    ...listening("const HOST = 'localhost';\napp.listen(process.env.PORT, HOST);"),
    says: ['process.bind server.js:3'],
  },
  'a host from a variable': {
    ...listening("app.listen(process.env.PORT, process.env.HOST || '127.0.0.1');"),
    says: [],
  },
  'every address': { ...listening("app.listen(process.env.PORT, '0.0.0.0');"), says: [] },
  'Fastify without a host': {
    files: {
      'package.json': manifest({ dependencies: { fastify: '5' } }),
      'server.js': 'fastify.listen({ port: process.env.PORT });',
    },
    says: ['process.bind server.js:1'],
  },
  'Fastify with one': {
    files: {
      'package.json': manifest({ dependencies: { fastify: '5' } }),
      'server.js': "fastify.listen({ port: process.env.PORT, host: '0.0.0.0' });",
    },
    says: [],
  },
  'TypeScript, started compiled': {
    files: {
      'package.json': manifest({ scripts: { start: 'node dist/main.js' } }),
      'src/main.ts': "import './http.js';",
      'src/http.ts': 'app.listen(4000);',
    },
    says: ['port.mismatch src/http.ts:1'],
  },

  'next dev': { ...next('next dev', undefined), says: ['node.start.dev package.json:4'] },
  'next dev by the dashboard': {
    ...next('next start', undefined),
    web: { entrypoint: 'npx next dev' },
    says: ['node.start.dev'],
  },
  'a script of the dashboard': {
    ...next('next dev', undefined),
    web: { entrypoint: 'npm run start' },
    says: ['node.start.dev package.json:4'],
  },
  nodemon: {
    files: { ...GOOD, 'package.json': manifest({ scripts: { start: 'nodemon server.js' } }) },
    says: ['node.start.dev package.json:4'],
  },
  'ts-node-dev': {
    files: {
      ...GOOD,
      'package.json': manifest({ scripts: { start: 'ts-node-dev --respawn server.js' } }),
    },
    says: ['node.start.dev package.json:4'],
  },
  'tsx watch': {
    files: { ...GOOD, 'package.json': manifest({ scripts: { start: 'tsx watch server.js' } }) },
    says: ['node.start.dev package.json:4'],
  },
  'node --watch': {
    files: { ...GOOD, 'package.json': manifest({ scripts: { start: 'node --watch server.js' } }) },
    says: ['node.start.dev package.json:4'],
  },
  vite: {
    files: { 'package.json': manifest({ scripts: { start: 'vite' } }) },
    says: ['node.start.dev package.json:4'],
  },
  'vite build': {
    files: {
      'package.json': manifest({ scripts: { start: 'vite build && vite preview --host' } }),
    },
    says: [],
  },
  'nodemon in another script': {
    files: {
      ...GOOD,
      'package.json': manifest({ scripts: { dev: 'nodemon server.js', start: 'node server.js' } }),
    },
    says: [],
  },
  'CMD of the last stage': {
    files: {
      ...GOOD,
      Dockerfile: lines(
        'FROM node AS dev',
        'CMD ["node", "server.js"]',
        'FROM node',
        'ENV NODE_ENV=production',
        'CMD ["npm", "run", "dev"]',
      ),
      'package.json': manifest({ scripts: { dev: 'nodemon server.js' } }),
    },
    says: ['node.start.dev package.json:4'],
  },
  'CMD itself': {
    files: {
      ...GOOD,
      Dockerfile: lines(
        'FROM node',
        'ENV NODE_ENV=production',
        'CMD ["npx", "nodemon", "server.js"]',
      ),
    },
    says: ['node.start.dev Dockerfile:3'],
  },

  'a tool that the image leaves out': {
    files: {
      ...GOOD,
      'package.json': manifest({
        scripts: { start: 'ts-node server.ts' },
        devDependencies: { 'ts-node': '10' },
      }),
      Dockerfile: lines(
        'FROM node',
        'ENV NODE_ENV=production',
        'RUN npm ci --omit=dev',
        'CMD ["npm", "start"]',
      ),
    },
    says: ['node.start.left-out package.json:4'],
  },
  'a tool that the image has': {
    files: {
      ...GOOD,
      'package.json': manifest({
        scripts: { start: 'ts-node server.ts' },
        devDependencies: { 'ts-node': '10' },
      }),
      Dockerfile: lines(
        'FROM node',
        'ENV NODE_ENV=production',
        'RUN npm ci',
        'CMD ["npm", "start"]',
      ),
    },
    says: [],
  },

  'no NODE_ENV': {
    files: { ...GOOD, Dockerfile: lines('FROM node', 'CMD ["node", "server.js"]') },
    says: ['node.env.missing Dockerfile'],
  },
  'NODE_ENV, which a file of pm2 may set': {
    files: {
      ...GOOD,
      Dockerfile: lines('FROM node', 'CMD ["pm2-runtime", "ecosystem.config.json"]'),
    },
    says: [],
  },
  'NODE_ENV in the image': {
    files: {
      ...GOOD,
      Dockerfile: lines('FROM node', 'ENV NODE_ENV=production', 'CMD ["node", "server.js"]'),
    },
    says: [],
  },
  'NODE_ENV on the app': {
    files: { ...GOOD, Dockerfile: lines('FROM node', 'CMD ["node", "server.js"]') },
    env: { NODE_ENV: 'production' },
    says: [],
  },
  'NODE_ENV, where a builder may set it': { files: GOOD, says: [] },

  'a secure cookie': {
    ...session('{ store, cookie: { secure: true } }'),
    says: ['node.proxy server.js:3'],
  },
  'a secure cookie in production': {
    ...session("{ store, cookie: { secure: process.env.NODE_ENV === 'production' } }", '', {
      NODE_ENV: 'production',
    }),
    says: ['node.proxy server.js:3'],
  },
  'a secure cookie in production, elsewhere': {
    ...session("{ store, cookie: { secure: process.env.NODE_ENV === 'production' } }", '', {
      NODE_ENV: 'staging',
    }),
    says: ['node.env'],
  },
  'a secure cookie and trust': {
    ...session('{ store, cookie: { secure: true } }', "app.set('trust proxy', 1);"),
    says: [],
  },
  'a secure cookie and its own trust': {
    ...session('{ store, proxy: true, cookie: { secure: true } }'),
    says: [],
  },
  'options in a variable': { ...session('options'), says: [] },
  'no store': { ...session('{ secret }'), says: ['node.sessions server.js:3'] },

  'a variable of pages at run time': {
    ...next('next start', undefined),
    env: { NEXT_PUBLIC_KEY: { value: 'a', buildtime: false } },
    says: ['node.public'],
  },
  'a variable of pages in the build': {
    ...next('next start', undefined),
    env: { NEXT_PUBLIC_KEY: 'a' },
    says: [],
  },
  'a variable of pages and an image': {
    ...next('next start', undefined),
    env: { NEXT_PUBLIC_KEY: 'a' },
    app: { source: 'dockerImage' },
    says: ['node.public.image'],
  },
  'a variable of another framework': {
    files: GOOD,
    env: { NEXT_PUBLIC_KEY: { value: 'a', buildtime: false } },
    says: [],
  },

  'standalone without output': {
    ...next('node .next/standalone/server.js', 'export default { poweredByHeader: false }'),
    says: ['next.standalone next.config.mjs'],
  },
  'standalone without a config': {
    ...next('node .next/standalone/server.js', undefined),
    says: ['next.standalone package.json:4'],
  },
  'standalone with output': {
    ...next('node .next/standalone/server.js', "export default { output: 'standalone' }"),
    says: [],
  },
  'standalone with a computed output': {
    ...next('node .next/standalone/server.js', 'export default { output: process.env.OUT }'),
    says: [],
  },
  'standalone in a comment': {
    ...next('node .next/standalone/server.js', "export default {\n  // output: 'standalone'\n}"),
    says: ['next.standalone next.config.mjs'],
  },
  'standalone, copied': {
    ...next('next start', 'export default {}', {
      Dockerfile: lines(
        'FROM node',
        'COPY --from=build /app/.next/standalone ./',
        'CMD ["node", "server.js"]',
      ),
    }),
    says: ['next.standalone next.config.mjs'],
  },
  'export with next start': {
    ...next('next start', "export default { output: 'export' }"),
    says: ['next.start next.config.mjs:1'],
  },
  'next start on loopback': {
    ...next('next start -H 127.0.0.1', undefined),
    says: ['process.bind package.json:4'],
  },
  'next start on a port': {
    ...next('next start -p 3000', undefined),
    says: ['port.mismatch package.json:4'],
  },
  'next start on PORT': { ...next('next start -p $PORT', undefined), says: [] },
};

describe('a Node project', () => {
  test('has a row for each of its rules', () => {
    expect(withoutRow(['node', 'next'], ROWS)).toEqual([]);
  });

  test.each(Object.entries(ROWS))('%s', (_, { says, ...given }) => {
    expect(told('node', given)).toEqual(says);
  });

  test('is not judged under another preset', () => {
    expect(told('generic', listening("app.listen(3000, '127.0.0.1');"))).toEqual([]);
  });
});
