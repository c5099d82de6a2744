import { ENV, FILES } from '../../../rules/stacks/observed/laravel.ts';

/** A site of a stack, as it should be and spoilt. */
export interface StackSite {
  toolchain: 'node' | 'python' | 'rails' | 'laravel' | 'none';
  preset: string;
  /** What stands in the workspace. */
  files: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  /** Of the program that prints its port. */
  command: readonly [string, ...string[]];
  /** All that is derived. */
  green: readonly string[];
  spoilt: {
    what: string;
    files?: Readonly<Record<string, string>>;
    env?: Readonly<Record<string, string>>;
    command?: readonly [string, ...string[]];
    /** The checks that are not green, by their verdict. */
    red: Readonly<Record<string, 'fail' | 'degraded'>>;
  }[];
}

const VITE = `import express from 'express';
import { build } from 'vite';
const bad = process.env.SPOILT === '1';
await build({ logLevel: 'silent', build: { sourcemap: bad } });
const app = express();
app.get('/health/', (request, response) => response.json({ status: 'ok' }));
app.use(express.static('dist', { immutable: !bad, maxAge: bad ? 0 : '1y' }));
if (bad) app.use(express.static('.', { dotfiles: 'allow' }));
if (bad) app.use((request, response) => response.sendFile('index.html', { root: 'dist' }));
const server = app.listen(0, '127.0.0.1', () => console.log('port=' + server.address().port));
`;

const RAILS = `require "rails"
require "action_controller/railtie"
class Shop < Rails::Application
  config.eager_load = false
  config.hosts.clear
end
require_relative "environments/#{Rails.env}"
`;

const SERVE_RAILS = `require_relative "config/application"
Rails.application.initialize!
load "config/routes.rb"
require "rack/handler/webrick"
server = nil
Rack::Handler::WEBrick.run(Rails.application, Host: "127.0.0.1", Port: 0, AccessLog: [], Logger: WEBrick::Log.new(File::NULL)) do |each|
  $stdout.puts "port=#{each.config[:Port]}"
  $stdout.flush
end
`;

const ROUTES = `module Rails
  class HealthController < ActionController::Base
    def show
      render plain: "ok"
    end
  end
end
class HomeController < ActionController::Base
  def show
    render html: "<h1>Shop</h1>".html_safe
  end
end
Rails.application.routes.draw do
  get "up" => "rails/health#show"
  root "home#show"
end
`;

const FLASK = `import os
from flask import Flask
app = Flask(__name__)
@app.route("/")
def home():
    return "<h1>Shop</h1>"
@app.route("/health/")
def health():
    return {"status": "ok"}
`;

const SERVE_WSGI = `from wsgiref.simple_server import make_server, WSGIRequestHandler
import os
from shop import app
if os.environ.get("SPOILT"):
    from werkzeug.debug import DebuggedApplication
    app = DebuggedApplication(app, evalex=True)
class Silent(WSGIRequestHandler):
    def log_message(self, *args):
        pass
server = make_server("127.0.0.1", 0, app, handler_class=Silent)
print(f"port={server.server_port}", flush=True)
server.serve_forever()
`;

const FASTAPI = `from fastapi import FastAPI
app = FastAPI(title="Shop")
@app.get("/")
def home():
    return {"hello": "shop"}
@app.get("/health/")
def health():
    return {"status": "ok"}
`;

const SERVE_ASGI = `import socket, uvicorn
from main import app
listening = socket.create_server(("127.0.0.1", 0))
print(f"port={listening.getsockname()[1]}", flush=True)
uvicorn.run(app, fd=listening.fileno(), log_level="critical")
`;

const SECRETS = { '.env': 'SECRET_KEY=abc\n', '.git/config': '[core]\n\tbare = false\n' };
const OF_FILES = ['File .env', 'Folder .git', 'Script that is not there', 'Files that / names'];

export const SITES: readonly StackSite[] = [
  {
    toolchain: 'node',
    preset: 'node',
    files: {
      'package.json':
        '{\n  "type": "module",\n  "scripts": { "start": "node server.js" },\n  "dependencies": { "express": "5.1.0", "vite": "7.1.0" }\n}\n',
      'server.js': VITE,
      'index.html':
        '<!doctype html><title>Shop</title><script type="module" src="/main.js"></script>',
      'main.js': 'document.body.textContent = `goods ${location.href}`;\n',
    },
    env: { NODE_ENV: 'production' },
    command: ['node', 'server.js'],
    green: [
      'Health view /health/',
      'Home page /',
      ...OF_FILES,
      'Source maps',
      'Files with a hash in their names',
      'Vite for development',
      'Error page',
    ],
    spoilt: [
      {
        what: 'all files of the project, a fallback page, source maps and no caching',
        files: SECRETS,
        env: { SPOILT: '1' },
        red: {
          'File .env': 'fail',
          'Folder .git': 'fail',
          'Script that is not there': 'degraded',
          'Source maps': 'degraded',
          'Files with a hash in their names': 'degraded',
        },
      },
      {
        what: 'the server for development',
        files: {
          'server.js':
            "import { createServer } from 'vite';\nconst server = await createServer({ logLevel: 'silent', server: { port: 0, host: '127.0.0.1', allowedHosts: true } });\nawait server.listen();\nconsole.log('port=' + server.httpServer.address().port);\n",
        },
        env: { NODE_ENV: 'development' },
        red: {
          'Error page': 'degraded',
          'Health view /health/': 'fail',
          'Vite for development': 'degraded',
          'Script that is not there': 'degraded',
        },
      },
    ],
  },
  {
    toolchain: 'python',
    preset: 'python',
    files: {
      'requirements.txt': 'fastapi\nuvicorn\n',
      'main.py': FASTAPI,
      'serve.py': SERVE_ASGI,
    },
    env: {},
    command: ['python', 'serve.py'],
    green: ['Health view /health/', 'Home page /', 'Schema of the API /openapi.json', ...OF_FILES],
    spoilt: [
      {
        what: 'another application',
        files: { 'main.py': FASTAPI.replace('title="Shop"', 'openapi_url=None') },
        red: { 'Schema of the API /openapi.json': 'fail' },
      },
    ],
  },
  {
    toolchain: 'python',
    preset: 'python',
    files: {
      'requirements.txt': 'flask\ngunicorn\n',
      Procfile: 'web: gunicorn shop:app\n',
      'shop.py': FLASK,
      'serve.py': SERVE_WSGI,
    },
    env: {},
    command: ['python', 'serve.py'],
    green: ['Health view /health/', 'Home page /', ...OF_FILES, 'Debugger of Werkzeug'],
    spoilt: [
      {
        what: 'the debugger',
        env: { SPOILT: '1' },
        red: { 'Debugger of Werkzeug': 'fail' },
      },
    ],
  },
  {
    toolchain: 'rails',
    preset: 'rails',
    files: {
      Gemfile: 'gem "rails"\n',
      'config/application.rb': RAILS,
      'config/routes.rb': ROUTES,
      'config/environments/production.rb':
        'Shop.configure do\n  config.force_ssl = true\n  config.consider_all_requests_local = false\nend\n',
      'config/environments/development.rb':
        'Shop.configure do\n  config.consider_all_requests_local = true\nend\n',
      'serve.rb': SERVE_RAILS,
      'public/404.html': '<h1>Not there</h1>',
    },
    env: { SECRET_KEY_BASE: 'c'.repeat(128), RAILS_ENV: 'production' },
    command: ['ruby', 'serve.rb'],
    green: [
      'http → https',
      'Header Strict-Transport-Security',
      'Health view /up',
      'Home page /',
      ...OF_FILES,
      'Error page',
    ],
    spoilt: [
      {
        what: 'development',
        env: { RAILS_ENV: 'development' },
        red: {
          'http → https': 'degraded',
          'Header Strict-Transport-Security': 'degraded',
          'Error page': 'degraded',
        },
      },
    ],
  },
  {
    toolchain: 'laravel',
    preset: 'laravel',
    files: {
      ...FILES,
      artisan: '<?php\n',
      'composer.json': '{ "require": { "laravel/framework": "^6.0" } }',
      'routes/web.php': "<?php\nRoute::get('/', fn () => 'Shop');\n",
      'public/index.php': [
        '<?php',
        "if (PHP_SAPI === 'cli-server' && is_file(__DIR__ . explode('?', $_SERVER['REQUEST_URI'])[0])) return false;",
        "$app = require __DIR__ . '/../bootstrap/app.php';",
        '$kernel = $app->make(Illuminate\\Contracts\\Http\\Kernel::class);',
        "$app->booted(fn ($app) => $app['router']->get('/', fn () => 'Shop'));",
        '$kernel->handle(Illuminate\\Http\\Request::capture())->send();',
      ].join('\n'),
    },
    env: ENV,
    command: ['php', '-S', '127.0.0.1:0', '-t', 'public', 'public/index.php'],
    green: ['Home page /', ...OF_FILES, 'Error page', 'Log of the app'],
    spoilt: [
      {
        what: 'APP_DEBUG',
        env: { APP_DEBUG: 'true' },
        red: { 'Error page': 'degraded' },
      },
      {
        what: 'the project in place of its folder public',
        files: {
          ...SECRETS,
          'index.html': 'Shop',
          'storage/logs/laravel.log': '[2026-11-26 00:00:00] production.ERROR: secret\n',
        },
        command: ['php', '-S', '127.0.0.1:0', '-t', '.'],
        red: {
          'File .env': 'fail',
          'Folder .git': 'fail',
          'Log of the app': 'degraded',
        },
      },
    ],
  },
  {
    toolchain: 'none',
    preset: 'generic',
    files: {
      'index.html': '<!doctype html><title>Shop</title><link rel="stylesheet" href="shop.css">',
      'shop.css': 'body { margin: 0 }',
    },
    env: {},
    command: [
      'python3',
      '-c',
      'import http.server as h\nclass Silent(h.SimpleHTTPRequestHandler):\n  def log_message(self, *args): pass\ns = h.ThreadingHTTPServer(("127.0.0.1", 0), Silent)\nprint(f"port={s.server_port}", flush=True)\ns.serve_forever()',
    ],
    green: ['Home page /', ...OF_FILES],
    spoilt: [
      {
        what: 'a stylesheet less',
        files: { 'shop.css': '', ...SECRETS },
        red: { 'Files that / names': 'fail', 'File .env': 'fail', 'Folder .git': 'fail' },
      },
    ],
  },
];
