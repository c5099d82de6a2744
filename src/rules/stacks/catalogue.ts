import type { Rule } from '../finding.ts';

const EXPRESS = 'https://expressjs.com/en';
const NEXT = 'https://nextjs.org/docs';
const LARAVEL = 'https://laravel.com/docs/12.x';
const RAILS = 'https://guides.rubyonrails.org';
const FLASK = 'https://flask.palletsprojects.com/en/stable';
const UVICORN = 'https://www.uvicorn.org';
const STORAGE = 'https://docs.sevalla.com/applications/storage';

/** What breaks in stacks other than Django; each preset has its own. */
export const STACK_RULES = {
  'node.env.missing': {
    severity: 'warning',
    staging: 'notice',
    title: 'NODE_ENV is set nowhere: Express shows stack traces to visitors',
    docs: `${EXPRESS}/advanced/best-practice-performance.html#set-node_env-to-production`,
  },
  'node.start.dev': {
    severity: 'error',
    title:
      'The start command runs a tool for development: `next dev`, nodemon, `vite`, `tsx watch`',
    docs: `${EXPRESS}/advanced/best-practice-performance.html`,
  },
  'node.start.left-out': {
    severity: 'error',
    title: 'The start command needs a package of devDependencies, which the image leaves out',
    docs: 'https://docs.npmjs.com/cli/v11/commands/npm-ci#omit',
  },
  'node.proxy': {
    severity: 'error',
    title: 'A secure session cookie without `trust proxy`: Express never sends it',
    docs: 'https://expressjs.com/en/resources/middleware/session.html#cookiesecure',
  },
  'node.sessions': {
    severity: 'warning',
    title: 'express-session without a store: sessions are lost with each deployment, and leak',
    docs: 'https://expressjs.com/en/resources/middleware/session.html#store',
  },
  'node.public': {
    severity: 'error',
    title:
      'A variable that the build writes into the pages (NEXT_PUBLIC_, VITE_, REACT_APP_) is not there in the build',
    docs: `${NEXT}/app/guides/environment-variables#bundling-environment-variables-for-the-browser`,
  },
  'node.public.image': {
    severity: 'warning',
    title: 'The same, where the image is built elsewhere: the value on the platform has no effect',
    docs: `${NEXT}/app/guides/environment-variables#bundling-environment-variables-for-the-browser`,
  },
  'next.standalone': {
    severity: 'error',
    title: 'The start command wants the standalone server, which the config of Next does not build',
    docs: `${NEXT}/app/api-reference/config/next-config-js/output`,
  },
  'next.start': {
    severity: 'error',
    title: '`next start` with `output: "export"`, which has no server',
    docs: `${NEXT}/app/guides/static-exports`,
  },
  'laravel.key': {
    severity: 'error',
    title: 'APP_KEY is missing or is no key for the cipher: every page fails with 500',
    docs: `${LARAVEL}/encryption#configuration`,
  },
  'laravel.debug': {
    severity: 'error',
    staging: 'warning',
    title: 'APP_DEBUG is on: errors show code and variables to everybody',
    docs: `${LARAVEL}/errors#configuration`,
  },
  'laravel.env': {
    severity: 'warning',
    staging: 'notice',
    title: 'APP_ENV is `local` or another word for development',
    docs: `${LARAVEL}/configuration#environment-configuration`,
  },
  'laravel.serve': {
    severity: 'warning',
    title: 'The start command is `php artisan serve`, the server for development',
    docs: `${LARAVEL}/deployment`,
  },
  'laravel.sessions': {
    severity: 'warning',
    title: 'Sessions in files of the instance: lost with each deployment, and not shared',
    docs: `${LARAVEL}/session#configuration`,
  },
  'laravel.cache': {
    severity: 'warning',
    title: 'A cache in files or in memory, which several instances do not share',
    docs: `${LARAVEL}/cache#configuration`,
  },
  'laravel.proxies': {
    severity: 'warning',
    title: 'No proxy is trusted: links and forms of pages over https go to http',
    docs: `${LARAVEL}/requests#configuring-trusted-proxies`,
  },
  'laravel.log': {
    severity: 'warning',
    title: 'Logs go to a file in the instance, where nobody sees them',
    docs: `${LARAVEL}/logging#available-channel-drivers`,
  },
  'laravel.uploads': {
    severity: 'warning',
    title: 'Uploads go to a folder of the instance, and are lost with the next deployment',
    docs: STORAGE,
  },
  'laravel.queue': {
    severity: 'warning',
    title: 'Jobs are put into a queue that no process works off',
    docs: `${LARAVEL}/queues#running-the-queue-worker`,
  },
  'rails.secret': {
    severity: 'error',
    title: 'Neither SECRET_KEY_BASE nor RAILS_MASTER_KEY is set: Rails does not start',
    docs: `${RAILS}/security.html#custom-credentials`,
  },
  'rails.master-key': {
    severity: 'error',
    title: 'config/master.key is in the repository: whoever reads it reads the credentials',
    docs: `${RAILS}/security.html#custom-credentials`,
  },
  'rails.env': {
    severity: 'error',
    staging: 'warning',
    title: 'RAILS_ENV is for development or tests, or is set nowhere',
    docs: `${RAILS}/configuring.html#rails-environment-settings`,
  },
  'rails.hosts': {
    severity: 'error',
    title: 'A probe calls the instance by its address, which config.hosts refuses with 403',
    docs: `${RAILS}/configuring.html#actiondispatch-hostauthorization`,
  },
  'rails.ssl.probe': {
    severity: 'error',
    title: 'config.force_ssl sends a probe to https, which no instance speaks',
    docs: `${RAILS}/configuring.html#config-assume-ssl`,
  },
  'rails.static': {
    severity: 'warning',
    title: 'Rails is told not to serve its static files: pages have no styles',
    docs: `${RAILS}/configuring.html#config-public-file-server-enabled`,
  },
  'rails.log': {
    severity: 'warning',
    title: 'Logs go to a file in the instance: RAILS_LOG_TO_STDOUT is not set',
    docs: `${RAILS}/debugging_rails_applications.html#the-logger`,
  },
  'rails.uploads': {
    severity: 'warning',
    title: 'Active Storage keeps uploads on the disk of the instance',
    docs: `${RAILS}/active_storage_overview.html#setup`,
  },
  'rails.sidekiq': {
    severity: 'warning',
    title: 'Jobs are put into Sidekiq, and no process runs it',
    docs: 'https://github.com/sidekiq/sidekiq/wiki/Getting-Started',
  },
  'python.dev-server': {
    severity: 'warning',
    title: 'The start command is a server for development: `flask run`, `--reload`, `fastapi dev`',
    docs: `${FLASK}/deploying/`,
  },
  'python.debug': {
    severity: 'error',
    staging: 'warning',
    title: 'Debug mode of Flask or FastAPI: errors show code, and Flask lets visitors run it',
    docs: `${FLASK}/debugging/`,
  },
  'python.secret': {
    severity: 'error',
    title: 'The secret key of Flask is a short one, stands in the code, or is made anew each time',
    docs: `${FLASK}/config/#SECRET_KEY`,
  },
  'python.proxy': {
    severity: 'warning',
    title: 'The server believes X-Forwarded-Proto of 127.0.0.1 alone: redirects go to http',
    docs: `${UVICORN}/deployment/#proxies-and-forwarded-headers`,
  },
  'python.hosts': {
    severity: 'error',
    title:
      'A probe calls the instance by its address, which TrustedHostMiddleware answers with 400',
    docs: 'https://www.starlette.io/middleware/#trustedhostmiddleware',
  },
  'python.https': {
    severity: 'error',
    title: 'HTTPSRedirectMiddleware redirects a probe, or visitors without end',
    docs: 'https://www.starlette.io/middleware/#httpsredirectmiddleware',
  },
  'python.memory': {
    severity: 'warning',
    title: 'A cache or limits in memory, which several workers or instances do not share',
    docs: 'https://flask-caching.readthedocs.io/en/latest/#simplecache',
  },
} as const satisfies Readonly<Record<string, Rule>>;
