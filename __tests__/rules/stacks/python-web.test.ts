import { describe, expect, test } from '@jest/globals';
import { type Case, PROBED, told, withoutRow } from './project.ts';

const lines = (...each: string[]): string => each.join('\n');
const UVICORN = "uvicorn main:app --host 0.0.0.0 --port $PORT --forwarded-allow-ips='*'";
const FASTAPI = { 'main.py': lines('from fastapi import FastAPI', 'app = FastAPI()') };
const GUNICORN = "gunicorn app:app --bind 0.0.0.0:$PORT --forwarded-allow-ips='*'";
const flask = (...each: string[]): Record<string, string> => ({
  'app.py': lines('import os', 'from flask import Flask', 'app = Flask(__name__)', ...each),
});
const web = (entrypoint: string, more: Case['web'] = {}): Pick<Case, 'web'> => ({
  web: { entrypoint, ...more },
});
const dockerfile = (command: string): Record<string, string> => ({
  Dockerfile: `FROM python\nCMD ${command}`,
});

const ROWS: Readonly<Record<string, Case & { says: readonly string[] }>> = {
  'FastAPI, nothing wrong': { files: FASTAPI, ...web(UVICORN, PROBED), says: [] },
  'Flask, nothing wrong': {
    files: flask('app.secret_key = os.environ["SECRET_KEY"]'),
    env: { SECRET_KEY: 'q7Zk2VxR9mTb4YcWn8LfHs3' },
    ...web(GUNICORN, PROBED),
    says: [],
  },

  reload: { files: FASTAPI, ...web(`${UVICORN} --reload`), says: ['python.dev-server'] },
  'fastapi dev': {
    files: FASTAPI,
    ...web('fastapi dev main.py --host 0.0.0.0 --port $PORT'),
    says: ['python.dev-server'],
  },
  'flask run': {
    files: flask(),
    ...web('flask run --host=0.0.0.0 --port=$PORT'),
    says: ['python.dev-server'],
  },
  'reload in CMD': {
    files: { ...FASTAPI, ...dockerfile(`${UVICORN} --reload`) },
    says: ['python.dev-server Dockerfile:2'],
  },
  'loopback by default': {
    files: { ...FASTAPI, ...dockerfile("uvicorn main:app --port 8080 --forwarded-allow-ips='*'") },
    says: ['process.bind Dockerfile:2'],
  },
  'loopback by default, told by a variable': {
    files: { ...FASTAPI, ...dockerfile("uvicorn main:app --port 8080 --forwarded-allow-ips='*'") },
    env: { UVICORN_HOST: '0.0.0.0' },
    says: [],
  },
  'a fixed port': {
    files: {
      ...FASTAPI,
      ...dockerfile("uvicorn main:app --host 0.0.0.0 --port 9000 --forwarded-allow-ips='*'"),
    },
    says: ['port.mismatch Dockerfile:2'],
  },
  'the port that uvicorn takes': {
    files: {
      ...FASTAPI,
      ...dockerfile("uvicorn main:app --host 0.0.0.0 --forwarded-allow-ips='*'"),
    },
    says: ['port.mismatch Dockerfile:2'],
  },
  'the port of the process': {
    files: {
      ...FASTAPI,
      ...dockerfile("uvicorn main:app --host 0.0.0.0 --port 8080 --forwarded-allow-ips='*'"),
    },
    says: [],
  },
  'app.run()': {
    files: flask('if __name__ == "__main__":', '    app.run()'),
    ...web('python app.py'),
    says: ['process.bind app.py:5'],
  },
  'app.run() of a program that is not started': {
    files: flask('if __name__ == "__main__":', '    app.run(debug=True)'),
    ...web(GUNICORN),
    says: [],
  },
  'app.run on every address': {
    files: flask('app.run(host="0.0.0.0", port=int(os.environ["PORT"]))'),
    ...web('python app.py'),
    says: [],
  },
  'app.run on another port': {
    files: flask('app.run(host="0.0.0.0", port=5000)'),
    ...web('python app.py'),
    says: ['port.mismatch app.py:4'],
  },
  'uvicorn.run': {
    files: {
      'main.py': lines('import uvicorn', 'uvicorn.run("main:app", host="127.0.0.1", port=8080)'),
    },
    ...web('python -m main'),
    says: ['process.bind main.py:2'],
  },
  'uvicorn.run in a text': {
    files: { 'main.py': lines('"""', 'uvicorn.run("main:app")', '"""') },
    ...web('python main.py'),
    says: [],
  },

  'debug by a variable': {
    files: flask(),
    env: { FLASK_DEBUG: '1' },
    ...web('flask run --host 0.0.0.0 --port $PORT'),
    says: ['python.dev-server', 'python.debug'],
  },
  'debug by a variable, of a server that does not ask': {
    files: flask(),
    env: { FLASK_DEBUG: '1' },
    ...web(GUNICORN),
    says: [],
  },
  'debug by a variable, off': {
    files: flask(),
    env: { FLASK_DEBUG: '0' },
    ...web(GUNICORN),
    says: [],
  },
  'debug in the program': {
    files: flask('app.run(host="0.0.0.0", port=8080, debug=True)'),
    ...web('python app.py'),
    says: ['python.debug app.py:4'],
  },
  'debug of FastAPI': {
    files: { 'main.py': 'app = FastAPI(debug=True)' },
    ...web(UVICORN),
    says: ['python.debug main.py:1'],
  },
  'debug of FastAPI, by a variable': {
    files: { 'main.py': 'app = FastAPI(debug=settings.debug)' },
    ...web(UVICORN),
    says: [],
  },

  'a secret in the code': {
    files: flask('app.secret_key = "dev"'),
    ...web(GUNICORN),
    says: ['python.secret app.py:4'],
  },
  'a random secret': {
    files: flask('app.config["SECRET_KEY"] = os.urandom(24)'),
    ...web(GUNICORN),
    says: ['python.secret app.py:4'],
  },
  'a short secret': {
    files: flask('app.secret_key = os.environ["SESSION_KEY"]'),
    env: { SESSION_KEY: 'hunter2' },
    ...web(GUNICORN),
    says: ['python.secret'],
  },
  'a secret of another file': {
    files: {
      ...flask('from settings import KEY', 'app.secret_key = KEY'),
      'tools.py': 'app.secret_key = "dev"',
    },
    ...web(GUNICORN),
    says: [],
  },

  'no trust in the edge': {
    files: FASTAPI,
    ...web('uvicorn main:app --host 0.0.0.0 --port $PORT'),
    says: ['python.proxy'],
  },
  'trust by a variable': {
    files: FASTAPI,
    env: { FORWARDED_ALLOW_IPS: '*' },
    ...web('uvicorn main:app --host 0.0.0.0 --port $PORT'),
    says: [],
  },
  'trust in the code': {
    files: flask('app.wsgi_app = ProxyFix(app.wsgi_app)'),
    ...web('gunicorn app:app -b 0.0.0.0:$PORT'),
    says: [],
  },
  'trust in a file of gunicorn': {
    files: { ...flask(), 'gunicorn.conf.py': '' },
    ...web('gunicorn app:app -b 0.0.0.0:$PORT'),
    says: [],
  },

  'hosts and a probe': {
    files: {
      'main.py': lines(
        'app = FastAPI()',
        'app.add_middleware(',
        '    TrustedHostMiddleware, allowed_hosts=["shop.acme.io"]',
        ')',
      ),
    },
    ...web(UVICORN, PROBED),
    says: ['python.hosts main.py:2'],
  },
  'hosts of any name': {
    files: { 'main.py': 'app.add_middleware(TrustedHostMiddleware, allowed_hosts=["*"])' },
    ...web(UVICORN, PROBED),
    says: [],
  },
  'hosts from a variable': {
    files: { 'main.py': 'app.add_middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)' },
    ...web(UVICORN, PROBED),
    says: [],
  },
  'hosts, and a probe with a host': {
    files: {
      'main.py': 'app.add_middleware(TrustedHostMiddleware, allowed_hosts=["shop.acme.io"])',
    },
    ...web(UVICORN),
    says: [],
  },
  'hosts in a package': {
    files: {
      'app/main.py': 'from .wall import add',
      'app/wall.py': 'app.add_middleware(TrustedHostMiddleware, allowed_hosts=["shop.acme.io"])',
    },
    ...web(UVICORN.replace('main', 'app.main'), PROBED),
    says: ['python.hosts app/wall.py:1'],
  },
  'a redirect and a probe': {
    files: { 'main.py': 'app.add_middleware(HTTPSRedirectMiddleware)' },
    ...web(UVICORN, PROBED),
    says: ['python.https main.py:1'],
  },
  'a redirect without end': {
    files: { 'main.py': 'app.add_middleware(HTTPSRedirectMiddleware)' },
    ...web('uvicorn main:app --host 0.0.0.0 --port $PORT', { readiness: 'none' }),
    says: ['python.proxy', 'python.https main.py:1'],
  },

  'a cache in memory, one worker': {
    files: flask('cache = Cache(config={"CACHE_TYPE": "SimpleCache"})'),
    ...web(GUNICORN),
    says: [],
  },
  'a cache in memory, four workers': {
    files: flask('cache = Cache(config={"CACHE_TYPE": "SimpleCache"})'),
    ...web(`${GUNICORN} --workers 4`),
    says: ['python.memory app.py:4'],
  },
  'a cache in memory, workers by a variable': {
    files: flask('app.config["CACHE_TYPE"] = "SimpleCache"'),
    env: { WEB_CONCURRENCY: '2' },
    ...web(GUNICORN),
    says: ['python.memory app.py:4'],
  },
  'limits in memory, instances': {
    files: flask('Limiter(key, app=app, storage_uri="memory://")'),
    ...web(GUNICORN, { maxInstances: 3 }),
    says: ['python.memory app.py:4'],
  },
  'a cache in Redis': {
    files: flask('cache = Cache(config={"CACHE_TYPE": "RedisCache"})'),
    ...web(`${GUNICORN} --workers 4`),
    says: [],
  },
};

describe('a project of FastAPI or Flask', () => {
  test('has a row for each of its rules', () => {
    expect(withoutRow(['python'], ROWS)).toEqual([]);
  });

  test.each(Object.entries(ROWS))('%s', (_, { says, ...given }) => {
    expect(told('python', given)).toEqual(says);
  });
});
