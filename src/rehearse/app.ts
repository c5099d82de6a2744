import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';

/** What `rehearsal.json` in an app's repository says: how the platform would be set up for it. */
const schema = z.strictObject({
  /** Shown in the table and used as the host name. */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  /** Runs once in the checked-out source; absent when there is nothing to build. */
  build: z.string().optional(),
  /** Start command of the web process. With an image, absent means the image's own. */
  web: z.string(),
  /** Runs before each rollout, such as database migrations. */
  beforeDeployment: z.string().optional(),
  readinessPath: z.string().startsWith('/').optional(),
  livenessPath: z.string().startsWith('/').optional(),
  /** Variables of the platform. `{host}`, `{disk}`, `{secret}` and `{commit}` are filled in. */
  env: z.record(z.string().regex(/^\w+$/), z.string()),
  /** Inputs of the root action that differ from their defaults; filled in like `env`. */
  inputs: z.record(z.string(), z.string()).optional(),
});

export type App = z.infer<typeof schema> & { path: string };

export const DESCRIPTION = 'rehearsal.json';

/**
 * Reads how to rehearse the repository at `path`.
 * @throws UserError when `rehearsal.json` is wrong, or absent and not to be guessed.
 */
export function readApp(path: string): App {
  if (!existsSync(path)) throw new UserError(`There is no folder ${path}.`);
  const file = join(path, DESCRIPTION);
  if (!existsSync(file)) return { ...guess(path), path };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ...parsed.data, path };
  const faults = parsed.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`);
  throw new UserError([`${file} is wrong:`, ...faults].join('\n'));
}

function guess(path: string): z.infer<typeof schema> {
  if (existsSync(join(path, 'manage.py'))) return guessDjango(path);
  const manifest = join(path, 'package.json');
  if (existsSync(manifest)) {
    const { scripts = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      scripts?: Record<string, string>;
    };
    if (scripts['start']) {
      const build = scripts['build'] ? 'npm ci && npm run build' : 'npm ci --omit=dev';
      return {
        name: 'app',
        ...(existsSync(join(path, 'package-lock.json')) ? { build } : {}),
        web: 'npm start',
        env: { NODE_ENV: 'production' },
        inputs: { preset: 'generic' },
      };
    }
  }
  throw new UserError(
    `${path} holds neither manage.py nor a package.json with a start script. Describe it in ` +
      `${DESCRIPTION}; examples/node/${DESCRIPTION} shows how.`,
  );
}

function guessDjango(path: string): z.infer<typeof schema> {
  const wsgi = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name, 'wsgi.py')))
    .map((entry) => entry.name)[0];
  if (wsgi === undefined) {
    throw new UserError(`${path} has manage.py but no */wsgi.py. Describe it in ${DESCRIPTION}.`);
  }
  return {
    name: 'app',
    build: 'python manage.py collectstatic --noinput',
    web: `gunicorn ${wsgi}.wsgi --bind 0.0.0.0:$PORT`,
    beforeDeployment: 'python manage.py migrate --noinput',
    env: {
      SECRET_KEY: '{secret}',
      DEBUG: 'False',
      ALLOWED_HOSTS: '{host}',
      CSRF_TRUSTED_ORIGINS: 'https://{host}',
      DATABASE_URL: 'sqlite:///{disk}/db.sqlite3',
    },
  };
}
