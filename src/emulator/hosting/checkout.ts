import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Application } from '../store/state.ts';
import { DeploymentFailure } from './deployment-failure.ts';
import { execToEnd } from './os-process.ts';

export type Checkout = {
  branch: string | null;
  commit_sha: string | null;
  commit_message: string | null;
  author_login: string | null;
};

// What a clone would not bring: it is ignored by git in every ordinary project.
const notCopied =
  /^(\.git|node_modules|\.venv|venv|__pycache__|.*\.(sqlite3|db)(-journal|-wal|-shm)?)$/;

const gitTimeoutMs = 60_000;

/** The local directory that plays the remote repository. */
export function repositoryDirectory(repoUrl: string | null): string {
  if (repoUrl === null || repoUrl === '') {
    throw new DeploymentFailure('fatal: the application has no repository');
  }
  if (repoUrl.startsWith('file:')) return fileURLToPath(repoUrl);
  if (/^[a-z][a-z0-9+.-]*:|^[^/]+@/i.test(repoUrl)) {
    throw new DeploymentFailure(
      `fatal: repository '${withoutCredentials(repoUrl)}' is not a local directory ` +
        '(the emulator deploys from directories, as a path or as a file: URL)',
    );
  }
  return resolve(repoUrl);
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}

/** The branch that is checked out in a directory, or null where it is no repository of its own. */
export async function currentBranch(directory: string): Promise<string | null> {
  if (!(await isRepositoryRoot(directory))) return null;
  return (await git(directory, ['symbolic-ref', '--short', '--quiet', 'HEAD'])) || null;
}

/**
 * Puts the sources of `branch` into `target`. As on the platform that is the head of the branch;
 * a directory that is no repository of its own, or one told so, is copied as it lies.
 */
export async function checkOut(
  application: Pick<Application, 'repo_url' | 'default_branch' | 'checkout'>,
  branch: string | null,
  target: string,
): Promise<Checkout> {
  const directory = repositoryDirectory(application.repo_url);
  if (!(await isDirectory(directory))) {
    throw new DeploymentFailure(`fatal: repository '${directory}' does not exist`);
  }
  await mkdir(target, { recursive: true });
  const isRepository = await isRepositoryRoot(directory);
  const wanted = branch ?? application.default_branch;
  if (isRepository && application.checkout === 'branch') {
    return checkOutBranch(directory, wanted, target);
  }
  await cp(directory, target, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => source === directory || !notCopied.test(basename(source)),
  });
  const head = await git(directory, ['rev-parse', '--quiet', '--verify', 'HEAD']);
  return { branch: wanted ?? 'main', ...(await describeCommit(directory, head)) };
}

async function checkOutBranch(
  directory: string,
  branch: string | null,
  target: string,
): Promise<Checkout> {
  const name = branch ?? (await currentBranch(directory)) ?? 'HEAD';
  const sha = await resolveBranch(directory, name);
  const index = `${target}.index`;
  const env = { GIT_INDEX_FILE: index };
  await gitOrFail(directory, ['read-tree', sha], env);
  await gitOrFail(directory, ['checkout-index', '--all', '--force', `--prefix=${target}/`], env);
  await rm(index, { force: true });
  return { branch: name, ...(await describeCommit(directory, sha)) };
}

async function resolveBranch(directory: string, name: string): Promise<string> {
  const references =
    name === 'HEAD' ? ['HEAD'] : [`refs/heads/${name}`, `refs/remotes/origin/${name}`];
  for (const reference of references) {
    const argv = ['rev-parse', '--quiet', '--verify', `${reference}^{commit}`];
    const sha = await git(directory, argv);
    if (sha !== '') return sha;
  }
  throw new DeploymentFailure(`fatal: Remote branch ${name} not found in upstream origin`);
}

async function describeCommit(directory: string, sha: string): Promise<Omit<Checkout, 'branch'>> {
  if (sha === '') return { commit_sha: null, commit_message: null, author_login: null };
  const shown = await git(directory, ['show', '--no-patch', '--format=%an%n%B', sha]);
  const [author = '', ...message] = shown.split('\n');
  return {
    commit_sha: sha,
    commit_message: message.join('\n').trim() || null,
    author_login: author || null,
  };
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function isRepositoryRoot(directory: string): Promise<boolean> {
  return (await stat(join(directory, '.git')).catch(() => null)) !== null;
}

/** What git prints, trimmed; blank when git fails or is not installed. */
async function git(directory: string, args: string[]): Promise<string> {
  const { code, stdout } = await runGit(directory, args, {});
  return code === 0 ? stdout.trim() : '';
}

async function gitOrFail(
  directory: string,
  args: string[],
  env: Record<string, string>,
): Promise<void> {
  const { code, stderr } = await runGit(directory, args, env);
  if (code !== 0) throw new DeploymentFailure(`git ${args[0]} failed: ${stderr.trim()}`);
}

function runGit(directory: string, args: string[], env: Record<string, string>) {
  const { GIT_DIR: _, GIT_WORK_TREE: __, ...own } = process.env;
  // The repository may belong to another user, as a checkout mounted into a container does.
  const argv = ['git', '-c', 'safe.directory=*', '-C', directory, ...args];
  return execToEnd(argv, { env: { ...own, ...env } }, gitTimeoutMs);
}
