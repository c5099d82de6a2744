import type { RuleId } from '../../../../src/rules/settings-catalogue.ts';
import type { LocalSevalla } from '../../../emulator/local-sevalla.ts';
import type { Changes } from '../../../rules/django-project.ts';
import type { Site } from '../../deploy-sevalla/stage.ts';
import type { Browser } from './browser.ts';

export interface Ground {
  local: LocalSevalla;
  appId: string;
  browser: Browser;
  /** Another visitor, with a jar of cookies of their own. */
  openBrowser(): Browser;
  /** Where the sources are that are deployed. */
  folder: string;
  python: string;
  /** Deploys once more; the status of the deployment. */
  redeploy(): Promise<string>;
  /** What the app has printed while it ran. */
  printed(): Promise<string[]>;
}

/** What a visitor meets, in a few words. */
type See = (ground: Ground) => Promise<string>;

/** What comes of a mistake once it is deployed. */
export type Outcome = { said: string } & (
  | {
      /** The deployment fails; what its log says. */
      fails: RegExp;
    }
  | {
      /** The deployment succeeds, and then this is seen. */
      sees: string;
      /** What is seen in its place where nothing is wrong. */
      otherwise: string;
      see: See;
    }
);

export interface Mistake {
  /** What somebody did. */
  what: string;
  id: RuleId;
  /** A file and a text of the line that is to be named; or the thing on the platform. */
  at: readonly [file: string, line: string] | { subject: string };
  /** What `check --deploy` says with the same variables; `no issues` when absent. */
  django?: string;
  outcome: Outcome;
  files?: Changes;
  /** Changes of the app's variables; undefined: not set. */
  env?: Readonly<Record<string, Variable | undefined>>;
  /** Variables that are changed after a deployment, which is the last one then. */
  changed?: Readonly<Record<string, string>>;
  web?: NonNullable<Site['web']>;
  app?: Omit<Site, 'web' | 'env_vars' | 'processes'>;
  /** Beside the one that migrates; `none`: without that, on a new database. */
  jobs?: NonNullable<Site['processes']> | 'none';
  /** Without the file that stands in for a database of the platform. */
  ownDatabase?: true;
  /** Its static files are collected in the build, and not those of the example copied. */
  collects?: true;
  /** What the same eyes need to see a sound app. */
  scenery?: Pick<Mistake, 'files' | 'env' | 'web'>;
}

export type Variable = string | { value: string; is_runtime?: boolean; is_buildtime?: boolean };

export const fails = (said: string, log: RegExp): Outcome => ({ said, fails: log });

export const sees = (said: string, see: See, sees: string, otherwise: string): Outcome => ({
  said,
  see,
  sees,
  otherwise,
});

export const status =
  (path = '/'): See =>
  async ({ browser }) =>
    String((await browser.get(path)).status);

/** Whether a page sends its visitor to itself, which browsers give up after some twenty times. */
export const loop: See = async ({ browser }) => {
  const { status, headers } = await browser.get('/');
  return headers.location === `https://${browser.host}/` ? `${status} to itself` : String(status);
};

export const form =
  (origin?: string): See =>
  async ({ browser }) =>
    String(await browser.logIn(origin));

export const header =
  (name: string, path = '/'): See =>
  async ({ browser }) =>
    String((await browser.get(path)).headers[name] ?? 'none');

/** Whether a cookie goes over https alone. */
export const cookieOf =
  (name: string, attribute: RegExp): See =>
  async ({ browser }) => {
    const first = await browser.get('/admin/login/');
    const token = browser.cookie('csrftoken') ?? '';
    const form = { username: 'editor', password: 'correct horse battery' };
    const second = await browser.post('/admin/login/', { ...form, csrfmiddlewaretoken: token });
    const lines = [first, second].flatMap(({ headers }) => headers['set-cookie'] ?? []);
    const line = lines.find((each) => each.startsWith(`${name}=`)) ?? '';
    return attribute.test(line) ? 'yes' : 'no';
  };

/** Whether the address of a stylesheet tells one version of it from the next. */
export const hashed: See = async ({ browser }) =>
  /\/static\/notices\/board\.[0-9a-f]{12}\.css/.test((await browser.get('/')).body) ? 'yes' : 'no';

/** How many of twelve pages behind the login are shown to somebody who is signed in. */
export const staysIn: See = async ({ browser }) => {
  if ((await browser.logIn()) !== 302) return 'no login';
  const statuses = new Set<number>();
  // Enough for every worker and instance to have its turn.
  for (let index = 0; index < 24; index += 1) {
    const { status } = await browser.get('/admin/password_change/');
    if (status !== 200) return 'signed out';
    statuses.add(status);
  }
  return 'stays signed in';
};

/** Whether somebody who is signed in still is after the next deployment. */
export const staysInAfterDeployment: See = async ({ browser, redeploy }) => {
  if ((await browser.logIn()) !== 302) return 'no login';
  if ((await redeploy()) !== 'success') return 'no deployment';
  const { status } = await browser.get('/admin/password_change/');
  return status === 200 ? 'stays signed in' : 'signed out';
};
