import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { site } from '../../emulator/local-sevalla.ts';
import { type ActionRun, type RunningAction, startAction } from '../../support/run-bundle.ts';
import { type Ground, type Site, type Stage, stage } from './stage.ts';

type Options = NonNullable<Parameters<typeof stage>[1]>;

export interface Repository {
  path: string;
  /** Of the Git server that it is on, as the runner gives it. */
  server: string;
  /** The first commit of the branch main. */
  first: string;
  /** Commits to main and gives the commit. */
  push(message: string): string;
  git(...args: string[]): string;
}

interface Runs {
  /** Runs the action as a workflow of this very repository does, for a push to main. */
  run(sha: string, inputs?: Record<string, string>, env?: Record<string, string>): RunningAction;
  deployAt(sha: string, inputs?: Record<string, string>): Promise<ActionRun>;
}

export interface GitStage extends Stage, Repository, Runs {
  /** Starts a deployment beside the action, as a colleague does. */
  trigger(body?: object): Promise<string>;
}

const folders: string[] = [];

export function removeRepositories(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The site in a repository `octo/shop` of its own. */
export function createRepository(): Repository {
  const server = mkdtempSync(join(tmpdir(), 'sevalla-actions-git-'));
  folders.push(server);
  const repository = join(server, 'octo/shop');
  mkdirSync(repository, { recursive: true });
  cpSync(site, repository, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const push = (message: string): string => {
    writeFileSync(join(repository, 'news.txt'), message);
    git('add', '.');
    git('-c', 'user.name=Octo', '-c', 'user.email=o@x.test', 'commit', '-q', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  return { path: repository, server, first: push('Begin'), push, git };
}

/** Runs of the action as of a workflow in that very repository. */
export function runsOf({ server }: Repository, { inputs: given }: Pick<Ground, 'inputs'>): Runs {
  const run: Runs['run'] = (sha, inputs = {}, env = {}) =>
    startAction('deploy-sevalla', {
      inputs: given(inputs),
      env: {
        GITHUB_SERVER_URL: server,
        GITHUB_SHA: sha,
        GITHUB_REF: 'refs/heads/main',
        ...env,
      },
    });
  return { run, deployAt: (sha, inputs) => run(sha, inputs).done };
}

/** The site of which Sevalla builds the branch main. */
export async function gitStage(more: Site = {}, options: Options = {}): Promise<GitStage> {
  const repository = createRepository();
  const seed = { repo_url: repository.path, x_checkout: 'branch', ...more } as const;
  const here = await stage(seed, options);
  return {
    ...here,
    ...repository,
    ...runsOf(repository, here),
    trigger: async (body = {}) =>
      (await here.local.call('POST', `/applications/${here.appId}/deployments`, body)).body.id,
  };
}
