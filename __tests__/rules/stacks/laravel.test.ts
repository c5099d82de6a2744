import { describe, expect, test } from '@jest/globals';
import { type Case, findingsOf, told, withoutRow } from './project.ts';

const lines = (...each: string[]): string => each.join('\n');
const KEY = `base64:${Buffer.alloc(32, 7).toString('base64')}`;
const GOOD_ENV = {
  APP_KEY: KEY,
  APP_ENV: 'production',
  APP_DEBUG: 'false',
  LOG_CHANNEL: 'stderr',
  SESSION_DRIVER: 'database',
};
const BOOTSTRAP = lines(
  '<?php',
  'return Application::configure(basePath: dirname(__DIR__))',
  '    ->withMiddleware(function (Middleware $middleware): void {',
  "        $middleware->trustProxies(at: '*');",
  '    })->create();',
);
const GOOD = {
  'composer.json': '{"require":{"laravel/framework":"^12.0"}}',
  'bootstrap/app.php': BOOTSTRAP,
  'config/session.php': "<?php\nreturn ['driver' => env('SESSION_DRIVER', 'database')];",
  'config/logging.php': lines(
    '<?php',
    'return [',
    "  'default' => env('LOG_CHANNEL', 'stack'),",
    "  'channels' => [",
    "    'stack' => ['driver' => 'stack', 'channels' => explode(',', (string) env('LOG_STACK', 'single'))],",
    '  ],',
    '];',
  ),
};
const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(GOOD_ENV).filter(([each]) => each !== name));
const set = (env: Record<string, string>): Pick<Case, 'files' | 'env'> => ({
  files: GOOD,
  env: { ...GOOD_ENV, ...env },
});
const file = (path: string, text: string): Pick<Case, 'files' | 'env'> => ({
  files: { ...GOOD, [path]: text },
  env: GOOD_ENV,
});

const ROWS: Readonly<Record<string, Case & { says: readonly string[] }>> = {
  'nothing wrong': { ...set({}), says: [] },
  'no key': { files: GOOD, env: without('APP_KEY'), says: ['laravel.key'] },
  'no key, where a .env is in the image': {
    files: { ...GOOD, '.env': '' },
    env: without('APP_KEY'),
    says: [],
  },
  'a blank key': { ...set({ APP_KEY: '' }), says: ['laravel.key'] },
  'a short key': { ...set({ APP_KEY: 'base64:c2hvcnQ=' }), says: ['laravel.key'] },
  'a key that is no base64': { ...set({ APP_KEY: 'base64:***' }), says: ['laravel.key'] },
  'a key of 32 letters': { ...set({ APP_KEY: 'q7Zk2VxR9mTb4YcWn8LfHs3JdGp6KaUe' }), says: [] },
  'a key of 16 bytes for AES-128': {
    files: { ...GOOD, 'config/app.php': "<?php return ['cipher' => 'AES-128-CBC'];" },
    env: { ...GOOD_ENV, APP_KEY: 'base64:AAAAAAAAAAAAAAAAAAAAAA==' },
    says: [],
  },
  'debug on': { ...set({ APP_DEBUG: 'true' }), says: ['laravel.debug'] },
  local: { ...set({ APP_ENV: 'local' }), says: ['laravel.env'] },
  'a stage of its own name': { ...set({ APP_ENV: 'acceptance' }), says: [] },
  'artisan serve': {
    ...set({}),
    web: { entrypoint: 'php artisan serve --host=0.0.0.0 --port=$PORT' },
    says: ['laravel.serve'],
  },
  'artisan serve, and nothing else': {
    ...set({}),
    web: { entrypoint: 'php artisan serve' },
    says: ['laravel.serve', 'process.bind'],
  },
  'sessions in files': { ...set({ SESSION_DRIVER: 'file' }), says: ['laravel.sessions'] },
  'sessions in files by default': {
    files: {
      ...GOOD,
      'config/session.php': "<?php\nreturn ['driver' => env('SESSION_DRIVER', 'file')];",
    },
    env: without('SESSION_DRIVER'),
    says: ['laravel.sessions config/session.php:2'],
  },
  'sessions that nobody reads from the variable': {
    files: { ...GOOD, 'config/session.php': "<?php\nreturn ['driver' => 'redis'];" },
    env: { ...GOOD_ENV, SESSION_DRIVER: 'file' },
    says: [],
  },
  'a cache in files, one instance': { ...set({ CACHE_STORE: 'file' }), says: [] },
  'a cache in files, three instances': {
    ...set({ CACHE_STORE: 'file' }),
    web: { maxInstances: 3 },
    says: ['laravel.cache'],
  },
  'no proxy, Laravel 11': {
    ...file('bootstrap/app.php', BOOTSTRAP.replace(/^.*trustProxies.*\n/m, '')),
    says: ['laravel.proxies bootstrap/app.php:3'],
  },
  'no proxy, in a comment': {
    ...file('bootstrap/app.php', BOOTSTRAP.replace('$middleware->trust', '// $middleware->trust')),
    says: ['laravel.proxies bootstrap/app.php:3'],
  },
  'no proxy, but https is forced': {
    files: {
      ...GOOD,
      'bootstrap/app.php': BOOTSTRAP.replace(/^.*trustProxies.*\n/m, ''),
      'app/Providers/AppServiceProvider.php': "<?php URL::forceScheme('https');",
    },
    env: GOOD_ENV,
    says: [],
  },
  'no proxy, Laravel 10': {
    files: {
      ...GOOD,
      'bootstrap/app.php': '<?php return $app;',
      'app/Http/Middleware/TrustProxies.php': lines(
        '<?php',
        'class TrustProxies {',
        '    protected $proxies;',
        '}',
      ),
    },
    env: GOOD_ENV,
    says: ['laravel.proxies app/Http/Middleware/TrustProxies.php:3'],
  },
  'proxies that a method assigns, Laravel 10': {
    files: {
      ...GOOD,
      'bootstrap/app.php': '<?php return $app;',
      'app/Http/Middleware/TrustProxies.php': lines(
        '<?php',
        'class TrustProxies {',
        '    protected $proxies;',
        "    public function handle($request, $next) { $this->proxies = config('app.proxies'); }",
        '}',
      ),
    },
    env: GOOD_ENV,
    says: [],
  },
  'no proxy, but https is forced by a middleware': {
    files: {
      ...GOOD,
      'bootstrap/app.php': BOOTSTRAP.replace(/^.*trustProxies.*\n/m, ''),
      'app/Http/Middleware/ForceHttps.php': "<?php $this->url->forceScheme('https');",
    },
    env: GOOD_ENV,
    says: [],
  },
  'any proxy, Laravel 10': {
    files: {
      ...GOOD,
      'bootstrap/app.php': '<?php return $app;',
      'app/Http/Middleware/TrustProxies.php':
        "<?php class TrustProxies { protected $proxies = '*'; }",
    },
    env: GOOD_ENV,
    says: [],
  },
  'logs in a file': { ...set({ LOG_CHANNEL: 'daily' }), says: ['laravel.log'] },
  'logs in a file by default': {
    files: GOOD,
    env: without('LOG_CHANNEL'),
    says: ['laravel.log config/logging.php:5'],
  },
  'logs in a stack of another channel': {
    ...set({ LOG_CHANNEL: 'stack', LOG_STACK: 'stderr' }),
    says: [],
  },
  'uploads on the disk': { ...set({ FILESYSTEM_DISK: 'public' }), says: ['laravel.uploads'] },
  'uploads in a bucket': { ...set({ FILESYSTEM_DISK: 's3' }), says: [] },
  'a queue without a worker': {
    ...set({ QUEUE_CONNECTION: 'redis' }),
    web: { entrypoint: 'frankenphp run' },
    says: ['laravel.queue'],
  },
  'a queue with a worker': {
    ...set({ QUEUE_CONNECTION: 'redis' }),
    web: { entrypoint: 'frankenphp run' },
    others: [{ entrypoint: 'php artisan queue:work' }],
    says: [],
  },
  'a queue, where the image starts what it likes': {
    ...set({ QUEUE_CONNECTION: 'redis' }),
    says: [],
  },
  'jobs at once': {
    ...set({ QUEUE_CONNECTION: 'sync' }),
    web: { entrypoint: 'frankenphp run' },
    says: [],
  },
};

describe('a Laravel project', () => {
  test('has a row for each of its rules', () => {
    expect(withoutRow(['laravel'], ROWS)).toEqual([]);
  });

  test.each(Object.entries(ROWS))('%s', (_, { says, ...given }) => {
    expect(told('laravel', given).sort()).toEqual([...says].sort());
  });

  test('shows nothing of a key that is wrong', () => {
    const [found] = findingsOf('laravel', set({ APP_KEY: 'base64:c2VjcmV0LWJ1dC1zaG9ydA==' }));
    expect(found?.found).toBe('16 bytes');
    expect(JSON.stringify(found)).not.toMatch(/c2Vj|secret/);
  });
});
