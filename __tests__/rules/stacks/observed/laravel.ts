import type { Case } from '../project.ts';
import type { Lab, Observation } from './observation.ts';

const lines = (...each: string[]): string => each.join('\n');

// A Laravel app in as few files as one can be, asked in its own process.
const BOOTSTRAP = (...more: string[]): string =>
  lines(
    '<?php',
    "require_once '/usr/share/php/Illuminate/autoload.php';",
    'use Illuminate\\Contracts\\Console\\Kernel as Commands;',
    'use Illuminate\\Contracts\\Debug\\ExceptionHandler;',
    'use Illuminate\\Contracts\\Http\\Kernel as Requests;',
    'class Kernel extends Illuminate\\Foundation\\Http\\Kernel {',
    '    protected $middleware = [',
    ...more,
    '        Illuminate\\Cookie\\Middleware\\EncryptCookies::class,',
    '        Illuminate\\Cookie\\Middleware\\AddQueuedCookiesToResponse::class,',
    '        Illuminate\\Session\\Middleware\\StartSession::class,',
    '    ];',
    '}',
    '$app = new Illuminate\\Foundation\\Application(dirname(__DIR__));',
    '$app->singleton(Requests::class, Kernel::class);',
    '$app->singleton(Commands::class, Illuminate\\Foundation\\Console\\Kernel::class);',
    '$app->singleton(ExceptionHandler::class, Illuminate\\Foundation\\Exceptions\\Handler::class);',
    'return $app;',
  );
const provider = (name: string): string => `        Illuminate\\${name}ServiceProvider::class,`;
export const FILES: Case['files'] = {
  'bootstrap/app.php': BOOTSTRAP(),
  'bootstrap/cache/.keep': '',
  'storage/logs/.keep': '',
  'storage/framework/views/.keep': '',
  'storage/framework/sessions/.keep': '',
  'resources/lang/.keep': '',
  'config/app.php': lines(
    '<?php',
    'return [',
    "    'env' => env('APP_ENV', 'production'), 'debug' => (bool) env('APP_DEBUG', false),",
    "    'key' => env('APP_KEY'), 'cipher' => 'AES-256-CBC', 'timezone' => 'UTC',",
    "    'locale' => 'en', 'fallback_locale' => 'en', 'url' => 'http://localhost',",
    "    'providers' => [",
    ...[
      'Bus\\Bus',
      'Cache\\Cache',
      'Cookie\\Cookie',
      'Database\\Database',
      'Encryption\\Encryption',
      'Filesystem\\Filesystem',
      'Foundation\\Providers\\Artisan',
      'Foundation\\Providers\\Composer',
      'Foundation\\Providers\\Foundation',
      'Queue\\Queue',
      'Session\\Session',
      'Translation\\Translation',
      'View\\View',
    ].map(provider),
    '    ],',
    '];',
  ),
  'config/view.php': "<?php return ['paths' => [], 'compiled' => storage_path('framework/views')];",
  'config/session.php': lines(
    '<?php',
    "return ['driver' => env('SESSION_DRIVER', 'cookie'), 'lifetime' => 120, 'encrypt' => false,",
    "    'files' => storage_path('framework/sessions'), 'lottery' => [0, 100], 'cookie' => 's',",
    "    'path' => '/', 'domain' => null, 'secure' => false, 'expire_on_close' => false,",
    "    'connection' => null, 'table' => 'sessions'];",
  ),
  'config/logging.php': lines(
    '<?php',
    "return ['default' => env('LOG_CHANNEL', 'stderr'), 'channels' => [",
    "    'single' => ['driver' => 'single', 'path' => storage_path('logs/laravel.log')],",
    "    'stderr' => ['driver' => 'monolog', 'handler' => Monolog\\Handler\\StreamHandler::class,",
    "        'with' => ['stream' => 'php://stderr']]]];",
  ),
  'config/cache.php': lines(
    '<?php',
    "return ['default' => env('CACHE_STORE', env('CACHE_DRIVER', 'file')), 'prefix' => '', 'stores' => [",
    "    'file' => ['driver' => 'file', 'path' => storage_path('framework/cache')],",
    "    'database' => ['driver' => 'database', 'table' => 'cache', 'connection' => null]]];",
  ),
  'config/filesystems.php': lines(
    '<?php',
    "return ['default' => env('FILESYSTEM_DISK', 's3'), 'disks' => [",
    "    'local' => ['driver' => 'local', 'root' => storage_path('app')],",
    // Stands for a bucket: a folder that outlives the instance.
    "    's3' => ['driver' => 'local', 'root' => getenv('SHARED')]]];",
  ),
  'config/queue.php': lines(
    '<?php',
    "return ['default' => env('QUEUE_CONNECTION', 'sync'), 'connections' => ['database' =>",
    "    ['driver' => 'database', 'table' => 'jobs', 'queue' => 'default', 'retry_after' => 90]],",
    "    'failed' => ['driver' => 'null']];",
  ),
  // Stands for a database server: every instance reaches it.
  'config/database.php': lines(
    '<?php',
    "return ['default' => 'shop', 'connections' => ['shop' =>",
    "    ['driver' => 'sqlite', 'database' => getenv('SHARED') . '/shop.sqlite', 'prefix' => '']]];",
  ),
  'ask.php': lines(
    '<?php',
    "$app = require __DIR__ . '/bootstrap/app.php';",
    '$kernel = $app->make(Illuminate\\Contracts\\Http\\Kernel::class);',
    '$app->booted(function ($app) {',
    "    $app['router']->get('/', fn () => url('/'));",
    "    $app['router']->get('/boom', fn () => throw new RuntimeException('words of the code'));",
    "    $app['router']->get('/in', function () use ($app) {",
    "        $app['session']->put('name', 'visitor');",
    "        return 'signed in';",
    '    });',
    "    $app['router']->get('/who', fn () => $app['session']->get('name', 'nobody'));",
    '});',
    'function ask($path, $cookies = [], $server = []) {',
    '    global $kernel;',
    "    return $kernel->handle(Illuminate\\Http\\Request::create($path, 'GET', [], $cookies, [], $server));",
    '}',
    'function boot() {',
    '    global $app;',
    '    $app->make(Illuminate\\Contracts\\Console\\Kernel::class)->bootstrap();',
    '}',
    'class Job implements Illuminate\\Contracts\\Queue\\ShouldQueue {',
    "    public function handle() { file_put_contents(getenv('SHARED') . '/done', 'done'); }",
    '}',
    'eval($argv[1]);',
  ),
};
const KEY = `base64:${Buffer.alloc(32, 7).toString('base64')}`;
export const ENV = { APP_KEY: KEY };
const given = (env: Case['env'], more: Partial<Case> = {}): Case => ({
  ...more,
  files: { ...FILES, ...more.files },
  env: { ...ENV, ...env },
});

const php = (lab: Lab, code: string, folder?: string): string => {
  const { stdout, stderr } = lab.run(`php ask.php '${code}' 2>err`, folder);
  return stdout.trim() === '' ? stderr : stdout.trim();
};
const asks =
  (code: string) =>
  async (lab: Lab): Promise<string> =>
    php(lab, code);
const TABLES =
  'boot(); foreach (["jobs (id integer primary key, queue, payload, attempts, reserved_at, available_at, created_at)", "cache (key unique, value, expiration)"] as $table) { $app["db"]->statement("create table if not exists $table"); }';
const prepare = (lab: Lab): void => {
  lab.run('touch $SHARED/shop.sqlite');
  php(lab, TABLES);
};
const trusting = (proxies: string): Case['files'] => ({
  'bootstrap/app.php': BOOTSTRAP('        App\\Http\\Middleware\\TrustProxies::class,').replace(
    'use Illuminate\\Contracts\\Console',
    "require_once dirname(__DIR__) . '/app/Http/Middleware/TrustProxies.php';\nuse Illuminate\\Contracts\\Console",
  ),
  'app/Http/Middleware/TrustProxies.php': lines(
    '<?php',
    'namespace App\\Http\\Middleware;',
    'class TrustProxies extends \\Illuminate\\Http\\Middleware\\TrustProxies {',
    `    ${proxies}`,
    '    protected $headers = 0b11110;',
    '}',
  ),
});
const CONSOLE = { web: { entrypoint: 'php-fpm' } };

export const LARAVEL: Readonly<Record<string, Observation>> = {
  'laravel.key': {
    asked: 'a page',
    wrong: given({ APP_KEY: '' }),
    right: given({}),
    observe: asks('echo ask("/")->getStatusCode();'),
    met: '500',
    mended: '200',
  },
  'laravel.debug': {
    asked: 'a page that fails',
    wrong: given({ APP_DEBUG: 'true' }),
    right: given({ APP_DEBUG: 'false' }),
    observe: asks(
      'echo str_contains(ask("/boom")->getContent(), "words of the code") ? "the error is shown" : "a plain page";',
    ),
    met: 'the error is shown',
    mended: 'a plain page',
  },
  'laravel.env': {
    asked: 'a command that destroys, which asks for leave in production alone',
    wrong: given({ APP_ENV: 'local' }),
    right: given({ APP_ENV: 'production' }),
    observe: async (lab) => {
      prepare(lab);
      php(
        lab,
        'boot(); $app->make(Illuminate\\Contracts\\Console\\Kernel::class)->call("db:wipe", ["--no-interaction" => true]);',
      );
      return php(
        lab,
        'boot(); echo count($app["db"]->select("select name from sqlite_master where name = ?", ["jobs"])) ? "the tables are there" : "the tables are gone";',
      );
    },
    met: 'the tables are gone',
    mended: 'the tables are there',
  },
  'laravel.sessions': {
    asked: 'who is signed in, after the next deployment',
    wrong: given({ SESSION_DRIVER: 'file' }),
    right: given({ SESSION_DRIVER: 'cookie' }),
    observe: async (lab) => {
      const cookies = php(
        lab,
        'foreach (ask("/in")->headers->getCookies() as $c) $all[$c->getName()] = $c->getValue(); echo json_encode($all);',
      );
      const sent = Buffer.from(cookies).toString('base64');
      return php(
        lab,
        `echo ask("/who", json_decode(base64_decode("${sent}"), true))->getContent();`,
      );
    },
    met: 'nobody',
    mended: 'visitor',
  },
  'laravel.cache': {
    asked: 'what one instance has cached, of the other',
    wrong: given({ CACHE_STORE: 'file' }, { web: { maxInstances: 2 } }),
    right: given({ CACHE_STORE: 'database' }, { web: { maxInstances: 2 } }),
    observe: async (lab) => {
      prepare(lab);
      php(lab, 'boot(); $app["cache"]->put("price", "12", 60);');
      return php(lab, 'boot(); echo $app["cache"]->get("price", "nothing");');
    },
    met: 'nothing',
    mended: '12',
  },
  'laravel.proxies': {
    asked: 'a link of a page, through the edge',
    wrong: given({}, { files: trusting('protected $proxies;') }),
    right: given({}, { files: trusting("protected $proxies = '*';") }),
    observe: asks(
      'echo ask("http://shop.acme.io/", [], ["HTTP_X_FORWARDED_PROTO" => "https"])->getContent();',
    ),
    met: 'http://shop.acme.io',
    mended: 'https://shop.acme.io',
  },
  'laravel.log': {
    asked: 'a line of the log',
    wrong: given({ LOG_CHANNEL: 'single' }),
    right: given({ LOG_CHANNEL: 'stderr' }),
    observe: async (lab) => {
      const folder = lab.instance();
      php(lab, 'boot(); $app["log"]->info("a line");', folder);
      const has = (file: string): boolean =>
        lab.run(`grep -c "a line" ${file}`, folder).status === 0;
      return has('err')
        ? 'told to the platform'
        : has('storage/logs/laravel.log')
          ? 'in a file'
          : 'nowhere';
    },
    met: 'in a file',
    mended: 'told to the platform',
  },
  'laravel.uploads': {
    asked: 'an upload, after the next deployment',
    wrong: given({ FILESYSTEM_DISK: 'local' }),
    right: given({ FILESYSTEM_DISK: 's3' }),
    observe: async (lab) => {
      php(lab, 'boot(); $app["filesystem"]->disk()->put("avatar", "picture");');
      return php(
        lab,
        'boot(); echo $app["filesystem"]->disk()->exists("avatar") ? "is there" : "is gone";',
      );
    },
    met: 'is gone',
    mended: 'is there',
  },
  'laravel.queue': {
    asked: 'a job, when every process of the app has had its turn',
    wrong: given({ QUEUE_CONNECTION: 'database' }, CONSOLE),
    right: given(
      { QUEUE_CONNECTION: 'database' },
      { ...CONSOLE, others: [{ entrypoint: 'php artisan queue:work' }] },
    ),
    observe: async (lab) => {
      prepare(lab);
      php(lab, 'boot(); $app["queue"]->push(new Job());');
      if (lab.commands.some((command) => command.includes('queue:work'))) {
        php(
          lab,
          'boot(); $app->make(Illuminate\\Contracts\\Console\\Kernel::class)->call("queue:work", ["--once" => true]);',
        );
      }
      return lab.run('cat $SHARED/done').status === 0 ? 'is done' : 'waits';
    },
    met: 'waits',
    mended: 'is done',
  },
  'laravel.serve': {
    asked: 'a page that needs another page of the app, of the server that artisan serve starts',
    wrong: given({}, { web: { entrypoint: 'php artisan serve --host 0.0.0.0 --port $PORT' } }),
    right: given({}, { web: { entrypoint: 'php-fpm' } }),
    observe: async (lab) => {
      const folder = lab.instance();
      lab.run(
        `printf '<?php if ($_SERVER["REQUEST_URI"] === "/inner") { echo "both"; } else { echo @file_get_contents("http://127.0.0.1:" . getenv("PORT") . "/inner", false, stream_context_create(["http" => ["timeout" => 1]])) ?: "one at a time"; }' >page.php`,
        folder,
      );
      // php-fpm has no place here; its workers are those of the same server.
      const workers = lab.entrypoint.includes('serve') ? '' : 'env PHP_CLI_SERVER_WORKERS=3 ';
      const served = await lab.serve(`${workers}php -S 0.0.0.0:$PORT page.php`, folder);
      return served.isUp ? (await served.ask('/')).body : served.output;
    },
    met: 'one at a time',
    mended: 'both',
  },
};
