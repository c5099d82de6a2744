import { type LocalSevalla, startLocal, until } from '../../emulator/local-sevalla.ts';
import { createRepository, type Repository, runsOf } from './git-stage.ts';
import { type Ground, ground } from './stage.ts';

export type Pages = Ground & Repository & ReturnType<typeof runsOf> & { siteId: string };

export const BUILD = 'mkdir -p out && cp news.txt out/index.html';
/** Long enough that nobody misses it. */
export const SLOW = `sleep 4; ${BUILD}`;
export const ENDLESS = 'exec sleep 600';

/** A local Sevalla with the static site of a repository of its own, which it builds from main. */
export async function pages(more: object = {}, options: object = {}): Promise<Pages> {
  const repository = createRepository();
  const seed = {
    display_name: 'Pages',
    repo_url: repository.path,
    build_command: BUILD,
    published_directory: 'out',
    ...more,
  };
  const { switches = {}, keys = [], ...rest } = options as { switches?: object; keys?: [] };
  const local = await startLocal({ static_sites: [seed], switches, keys }, { speed: 200, ...rest });
  const { id } = (await local.call('GET', '/static-sites')).body.data[0];
  const here = ground(local, `/static-sites/${id}`, {
    action: 'deploy-static-site',
    'static-site-id': id,
  });
  return { siteId: id, ...repository, ...here, ...runsOf(repository, here) };
}

export const page = async (local: LocalSevalla): Promise<string> =>
  (await local.visit('/', { host: 'pages.sevalla.localhost' })).body.trim();

/** Starts a deployment beside the action, as a colleague does. */
export const trigger = async ({ local, siteId }: Pages, body = {}): Promise<string> =>
  (await local.call('POST', `/static-sites/${siteId}/deployments`, body)).body.id;

/** Newest first. */
export const statuses = async ({ deployments }: Pages): Promise<string[]> =>
  (await deployments()).map(({ status }) => status);

/** Waits until a deployment tells its commit. */
export async function showsCommit({ local, siteId }: Pages, id: string): Promise<void> {
  await until(async () => {
    const path = `/static-sites/${siteId}/deployments/${id}`;
    return (await local.call('GET', path)).body.commit_sha !== null;
  });
}
