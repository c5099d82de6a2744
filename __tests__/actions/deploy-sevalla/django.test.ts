import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { djangoVenv } from '../../support/django-venv.ts';
import { root } from '../../support/repository.ts';
import { shownBy } from '../../support/run-bundle.ts';
import { errorOf, type Site, stage } from './stage.ts';

afterEach(stopAll);

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

const SECRET_KEY = 'Jq7-mZr2Kx9_Tf4Lw8Vb1Nc6Hd3Gs5Py0Ua-Ie7Ro2Qt9Wk4Zj8';
/** At this speed the platform gives a rollout up after ten seconds. */
const SPEED = { speed: 100 };

function django(bin: string, changes: Site = {}): Site {
  const gunicorn = `exec ${join(bin, 'gunicorn')} config.wsgi`;
  return {
    display_name: 'Notices',
    repo_url: join(root, 'examples/django'),
    env_vars: {
      DJANGO_SETTINGS_MODULE: 'config.settings.production',
      SECRET_KEY,
      ALLOWED_HOSTS: '.sevalla.localhost',
      DATABASE_URL: 'sqlite:///db.sqlite3',
    },
    web: { entrypoint: gunicorn, readiness_probe: { httpGet: { path: '/health/' } } },
    ...changes,
  };
}

function variables({ env_vars }: Site, without: string): NonNullable<Site['env_vars']> {
  return Object.fromEntries(Object.entries(env_vars ?? {}).filter(([name]) => name !== without));
}

if ('unavailable' in venv) {
  test.skip(`examples/django is not deployed here: ${venv.unavailable}`, () => {});
} else {
  const { bin } = venv;
  const manage = `${join(bin, 'python')} manage.py`;

  describe('the Django example', () => {
    test('is deployed as it is', async () => {
      const build = `${manage} collectstatic --noinput --settings=config.settings.base`;
      const { deploy } = await stage(django(bin, { x_build_command: build }), SPEED);
      const run = await deploy();
      expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'success' } });
    });

    test('with strict ALLOWED_HOSTS and no health middleware names the probe and the host', async () => {
      const build = "sed -i '/HealthMiddleware/d' config/settings/base.py";
      const { deploy } = await stage(django(bin, { x_build_command: build }), SPEED);
      const run = await deploy();
      expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'probe.host' } });
      expect(errorOf(run)).toMatch(
        /^The deployment of Notices failed: the readiness probe on \/health\/ is answered 400: it calls the instance by its IP address \(Host 10\.[\d.]+:\d+\), which ALLOWED_HOSTS does not list; /,
      );
      expect(shownBy(run)).not.toContain(SECRET_KEY);
    });

    test('without SECRET_KEY on the platform names SECRET_KEY', async () => {
      const app = django(bin);
      const { deploy } = await stage({ ...app, env_vars: variables(app, 'SECRET_KEY') }, SPEED);
      const run = await deploy();
      expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'env.missing' } });
      expect(errorOf(run)).toBe(
        'The deployment of Notices failed: the application ends at its start because the variable ' +
          'SECRET_KEY is not set on the platform; add it to the environment variables of the ' +
          'application, available at run time, and deploy again.',
      );
      expect(run.summary).toMatch(/ImproperlyConfigured: Missing from the environment: SECRET_KEY/);
    });

    test('with a package that the build does not install names the package', async () => {
      const build = "sed -i 's/django.contrib.admin/shop_payments/' config/settings/base.py";
      const { deploy } = await stage(django(bin, { x_build_command: build }), SPEED);
      const run = await deploy();
      expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'module.missing' } });
      expect(errorOf(run)).toContain('the module shop_payments is not in the image');
    });

    test('whose migrations run before the deployment and fail says why', async () => {
      const migrate = {
        type: 'job',
        display_name: 'Migrate',
        entrypoint: `${manage} migrate --noinput`,
        job_start_policy: 'beforeDeployment',
      } as const;
      const app = django(bin, { processes: [migrate] });
      const env_vars = {
        ...app.env_vars,
        DATABASE_URL: 'postgres://shop:hunter22@127.0.0.1:9/shop',
      };
      const { deploy } = await stage({ ...app, env_vars }, SPEED);
      const run = await deploy();
      expect(run).toMatchObject({ exitCode: 1, outputs: { cause: 'database.unreachable' } });
      expect(errorOf(run)).toContain(
        'the application cannot reach its database; check DATABASE_URL',
      );
      expect(shownBy(run)).not.toContain('hunter22');
    });
  });
}
