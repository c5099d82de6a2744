import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { site } from '../../emulator/local-sevalla.ts';
import { type ActionRun, type RunningAction, startAction } from '../../support/run-bundle.ts';
import { type Site, type Stage, stage } from './stage.ts';

type Options = NonNullable<Parameters<typeof stage>[1]>;

export interface GitStage extends Stage {
  /** The first commit of the branch main. */
  first: string;
  /** Commits to main and gives the commit. */
  push(message: string): string;
  /** Runs the action as a workflow of this very repository does, for a push to main. */
  run(sha: string, inputs?: Record<string, string>, env?: Record<string, string>): RunningAction;
  deployAt(sha: string, inputs?: Record<string, string>): Promise<ActionRun>;
  /** Starts a deployment beside the action, as a colleague does. */
  trigger(body?: object): Promise<string>;
}

const folders: string[] = [];

export function removeRepositories(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The site in a repository of its own, of which Sevalla builds the branch main. */
export async function gitStage(more: Site = {}, options: Options = {}): Promise<GitStage> {
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
  const first = push('Begin');
  const here = await stage({ repo_url: repository, x_checkout: 'branch', ...more }, options);
  const run: GitStage['run'] = (sha, inputs = {}, env = {}) =>
    startAction('deploy-sevalla', {
      inputs: here.inputs(inputs),
      env: {
        GITHUB_SERVER_URL: server,
        GITHUB_SHA: sha,
        GITHUB_REF: 'refs/heads/main',
        ...env,
      },
    });
  return {
    ...here,
    first,
    push,
    run,
    deployAt: (sha, inputs) => run(sha, inputs).done,
    trigger: async (body = {}) =>
      (await here.local.call('POST', `/applications/${here.appId}/deployments`, body)).body.id,
  };
}
