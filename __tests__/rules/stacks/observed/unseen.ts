/** Why a rule is not among what is seen, and what is known all the same. */
export const UNSEEN: Readonly<Record<string, { happens: string; because: string; by: string }>> = {
  'next.standalone': {
    happens: 'the build makes no .next/standalone/server.js, so there is nothing to start',
    because: 'Next takes 336 MB and its build half a minute; done by hand with Next 15.5',
    by: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/output',
  },
  'next.start': {
    happens: 'it ends: "next start" does not work with "output: export" configuration',
    because: 'Next takes 336 MB and its build half a minute; done by hand with Next 15.5',
    by: 'https://nextjs.org/docs/app/guides/static-exports',
  },
  'rails.sidekiq': {
    happens: 'jobs stay in the list of Redis that they were put into',
    because: 'Sidekiq needs a Redis server; the same is seen of laravel.queue',
    by: 'https://github.com/sidekiq/sidekiq/wiki/Getting-Started',
  },
};
