import { type Case, PROBED } from '../project.ts';
import { BY_EDGE, BY_PROBE, DEATH, type Lab, type Observation, up } from './observation.ts';

const lines = (...each: string[]): string => each.join('\n');
const UVICORN = "uvicorn main:app --host 0.0.0.0 --port $PORT --forwarded-allow-ips='*'";
const DEAF = 'uvicorn main:app --host 0.0.0.0 --port $PORT';
const GUNICORN = "gunicorn app:app -b 0.0.0.0:$PORT --forwarded-allow-ips='*'";

const fastapi = (...code: string[]): Case['files'] => ({
  'main.py': lines('from fastapi import FastAPI', ...code),
});
const PAGE = ['@app.get("/up")', 'def up():', '    return "ok"'];
const FAILING = ['@app.get("/")', 'def index():', '    raise RuntimeError("words of the code")'];
const flask = (...code: string[]): Case['files'] => ({
  'app.py': lines(
    'import os',
    'from flask import Flask, session',
    'app = Flask(__name__)',
    ...code,
  ),
});
const starting = (entrypoint: string, files: Case['files'], more: Partial<Case> = {}): Case => ({
  files,
  ...more,
  web: { entrypoint, ...more.web },
});
const DEAD = fastapi('app = FastAPI()', `raise SystemExit("${DEATH}")`);

const MEMBERS = [
  '@app.get("/sign-in")',
  'def sign_in():',
  '    session["name"] = "visitor"',
  '    return "signed in"',
  '@app.get("/")',
  'def index():',
  '    return session.get("name", "nobody")',
];
const FORGE = `python -c "from flask.sessions import SecureCookieSessionInterface as S
from flask import Flask
app = Flask('app')
app.secret_key = 'dev'
print(S().get_signing_serializer(app).dumps({'name': 'admin'}))"`;

const CACHE = (kind: string): string[] => [
  'from flask_caching import Cache',
  `cache = Cache(app, config={"CACHE_TYPE": "${kind}", "CACHE_DIR": os.environ.get("SHARED")})`,
  '@app.get("/put")',
  'def put():',
  '    cache.set("price", "12")',
  '    return "put"',
  '@app.get("/")',
  'def index():',
  '    return str(cache.get("price"))',
];

const status = async (lab: Lab, path: string, question = BY_PROBE): Promise<string> =>
  String((await (await up(lab, lab.entrypoint)).ask(path, question)).status);

export const PYTHON: Readonly<Record<string, Observation>> = {
  'python.dev-server': {
    asked: 'an app that dies at its start, which the platform would start anew',
    wrong: starting(`${UVICORN} --reload`, DEAD),
    right: starting(UVICORN, DEAD),
    observe: async (lab) => {
      const served = await lab.serve(lab.entrypoint);
      if (served.isUp) return 'answers';
      return served.exit === null ? 'goes on, and listens nowhere' : 'ends, with an error';
    },
    met: 'goes on, and listens nowhere',
    mended: 'ends, with an error',
  },
  'python.debug': {
    asked: 'a page of FastAPI that fails',
    wrong: starting(UVICORN, fastapi('app = FastAPI(debug=True)', ...FAILING)),
    right: starting(UVICORN, fastapi('app = FastAPI()', ...FAILING)),
    observe: async (lab) => {
      const { body } = await (await up(lab, lab.entrypoint)).ask('/');
      return body.includes('words of the code') ? 'the traceback is shown' : 'no words of the code';
    },
    met: 'the traceback is shown',
    mended: 'no words of the code',
  },
  'python.secret': {
    asked: 'a session that a reader of the repository has signed',
    wrong: starting(GUNICORN, flask('app.secret_key = "dev"', ...MEMBERS)),
    right: starting(GUNICORN, flask('app.secret_key = os.environ["SECRET_KEY"]', ...MEMBERS), {
      env: { SECRET_KEY: 'f3b1c8a07d5e4962b1f0c7a8d9e6f5a4' },
    }),
    observe: async (lab) => {
      const cookie = `session=${lab.run(FORGE).stdout.trim()}`;
      const { body } = await (await up(lab, lab.entrypoint)).ask('/', { headers: { cookie } });
      return body;
    },
    met: 'admin',
    mended: 'nobody',
  },
  'python.proxy': {
    asked: 'a redirect, through the edge',
    wrong: starting(DEAF, fastapi('app = FastAPI()', ...PAGE)),
    right: starting(UVICORN, fastapi('app = FastAPI()', ...PAGE)),
    observe: async (lab) => {
      const { headers } = await (await up(lab, lab.entrypoint)).ask('/up/', BY_EDGE);
      return `to ${headers.location}`;
    },
    met: 'to http://shop.acme.io/up',
    mended: 'to https://shop.acme.io/up',
  },
  'python.hosts': {
    asked: 'the probe',
    wrong: starting(
      UVICORN,
      fastapi(
        'from starlette.middleware.trustedhost import TrustedHostMiddleware',
        'app = FastAPI()',
        'app.add_middleware(TrustedHostMiddleware, allowed_hosts=["shop.acme.io"])',
        ...PAGE,
      ),
      { web: PROBED },
    ),
    right: starting(
      UVICORN,
      fastapi(
        'from starlette.middleware.trustedhost import TrustedHostMiddleware',
        'app = FastAPI()',
        'app.add_middleware(TrustedHostMiddleware, allowed_hosts=["*"])',
        ...PAGE,
      ),
      { web: PROBED },
    ),
    observe: (lab) => status(lab, '/up'),
    met: '400',
    mended: '200',
  },
  'python.https': {
    asked: 'the probe',
    wrong: starting(
      UVICORN,
      fastapi(
        'from starlette.middleware.httpsredirect import HTTPSRedirectMiddleware',
        'app = FastAPI()',
        'app.add_middleware(HTTPSRedirectMiddleware)',
        ...PAGE,
      ),
      { web: PROBED },
    ),
    right: starting(UVICORN, fastapi('app = FastAPI()', ...PAGE), { web: PROBED }),
    observe: (lab) => status(lab, '/up'),
    met: '307',
    mended: '200',
  },
  'python.memory': {
    asked: 'what one instance has cached, of the other',
    wrong: starting(GUNICORN, flask(...CACHE('SimpleCache')), { web: { maxInstances: 2 } }),
    right: starting(GUNICORN, flask(...CACHE('FileSystemCache')), { web: { maxInstances: 2 } }),
    observe: async (lab) => {
      const [one, other] = [await up(lab, lab.entrypoint), await up(lab, lab.entrypoint)];
      await one.ask('/put');
      return (await other.ask('/')).body;
    },
    met: 'None',
    mended: '12',
  },
};
