import type { Exec } from '../../kit/exec.ts';
import {
  commandsBack,
  isMigration,
  type MigrationFile,
  type Plan,
  planOf,
} from '../../rules/migrations.ts';
import type { Process } from '../../sevalla/schemas.ts';

/** The migrations between what is live and what is to be deployed. */
export type Pending =
  | { kind: 'none'; why: string }
  | { kind: 'known'; plan: Plan }
  /** There may be some: nobody can tell which, so they count as such without a way back. */
  | { kind: 'unknown'; why: string };

interface Question {
  /** The commit that is live, and the one to be deployed, in full or abbreviated. */
  from: string | undefined;
  to: string | undefined;
  /** Whether anything of the application runs migrations. */
  isMigrating: boolean;
  /** The folder that the repository is checked out into, if it is. */
  workspace: string | undefined;
  exec: Exec;
}

// Packages bring migrations of their own.
const PACKAGES =
  /(?:^|\/)(?:(?:requirements|constraints)[^/]*\.(?:txt|in)|requirements\/[^/]+|pyproject\.toml|setup\.(?:py|cfg)|(?:poetry|uv|pdm)\.lock|Pipfile(?:\.lock)?)$/;

/** More earlier migrations than these are not read for the sake of a changed field. */
const MOST_EARLIER = 200;

/** Whether a process, by what it runs or is called, brings the database up to date. */
export function migrates({ type, display_name, entrypoint }: Process): boolean {
  return /migrat/i.test(`${entrypoint ?? ''} ${type === 'job' ? (display_name ?? '') : ''}`);
}

/** By git in the workspace, which may be shallow or absent. Never throws for what git says. */
export async function findPending(question: Question): Promise<Pending> {
  const found = await compare(question);
  if (found.kind !== 'unknown' || question.isMigrating) return found;
  return { kind: 'none', why: 'nothing of the application runs migrations' };
}

async function compare({ from, to, isMigrating, workspace, exec }: Question): Promise<Pending> {
  if (from === undefined) return unknown('nothing is live yet, or its commit is not told');
  if (to === undefined) return unknown('the commit to be deployed is not known');
  if (from === to) return { kind: 'none', why: 'the commit is the one that is live' };
  if (!workspace) return unknown('there is no checkout to compare the commits in');
  const git = async (...args: string[]): Promise<string | undefined> => {
    // The workspace may belong to another user, in a container.
    const options = ['-c', `safe.directory=${workspace}`, '-c', 'core.quotePath=false'];
    const { exitCode, stdout } = await exec('git', [...options, '-C', workspace, ...args]);
    return exitCode === 0 ? stdout : undefined;
  };

  if ((await git('rev-parse', '--git-dir')) === undefined) {
    return unknown('there is no checkout to compare the commits in');
  }
  for (const commit of [from, to]) {
    if ((await git('cat-file', '-e', `${commit}^{commit}`)) !== undefined) continue;
    return unknown(
      `the checkout lacks the commit ${commit.slice(0, 7)} (fetch-depth: 0 fetches all of them)`,
    );
  }
  const listed = await git('diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to);
  const tree = await git('ls-tree', '-r', '-z', '--name-only', '--full-tree', to);
  if (listed === undefined || tree === undefined) return unknown('git cannot compare the commits');

  const changed = pairsOf(listed);
  const files = tree.split('\0');
  const migrations = changed.filter(({ path }) => isMigration(path));
  const edited = migrations.find(({ status }) => status !== 'A');
  if (edited !== undefined) return unknown(`${edited.path} was changed or removed since`);
  const packages = changed.find(({ path }) => PACKAGES.test(path));
  if (packages !== undefined && isMigrating) {
    return unknown(`${packages.path} has changed, and packages bring migrations of their own`);
  }
  if (isMigrating && !files.some(isMigration)) {
    return unknown('the migrations of this application are not those of Django');
  }
  if (migrations.length === 0) return { kind: 'none', why: 'no migration is new' };

  const added = await read(migrations.map(({ path }) => path));
  if (added === undefined) return unknown('git cannot show the migrations');
  const isChanging = added.some(({ text }) => /\bAlterField\b/.test(text));
  const folders = new Set(added.map(({ path }) => folderOf(path)));
  const before = files.filter(
    (path) =>
      isMigration(path) &&
      folders.has(folderOf(path)) &&
      !added.some((migration) => migration.path === path),
  );
  const isRead = isChanging && before.length <= MOST_EARLIER;
  return { kind: 'known', plan: planOf(added, (isRead && (await read(before))) || []) };

  async function read(paths: readonly string[]): Promise<MigrationFile[] | undefined> {
    const found: MigrationFile[] = [];
    for (const path of paths) {
      const text = await git('cat-file', 'blob', `${to}:${path}`);
      if (text === undefined) return undefined;
      found.push({ path, text });
    }
    return found;
  }
}

export function arePending({ kind }: Pending): boolean {
  return kind !== 'none';
}

/** Whether the version of before can go on with the database as it is once they have run. */
export function isReturnable(pending: Pending): boolean {
  if (pending.kind !== 'known') return pending.kind === 'none';
  const { isReversible, isBackwardCompatible } = pending.plan;
  return isReversible === 'yes' && isBackwardCompatible === 'yes';
}

/** `2 migrations (shop 0002_next, shop 0003_more)`, without a full stop. */
export function describePending(pending: Pending): string {
  if (pending.kind === 'none') return `none: ${pending.why}`;
  if (pending.kind === 'unknown') return `not known: ${pending.why}`;
  const { migrations } = pending.plan;
  const names = migrations.map(({ app, name }) => `${app} ${name}`).join(', ');
  return `${migrations.length === 1 ? '1 migration' : `${migrations.length} migrations`} (${names})`;
}

/** What stands in the way of going back, a phrase each. */
export function obstaclesIn(pending: Pending): string[] {
  if (pending.kind === 'none') return [];
  if (pending.kind === 'unknown') return [pending.why];
  return pending.plan.migrations.flatMap(({ reasons }) => reasons);
}

/** The commands that take them back, where Django can. */
export function wayBack(pending: Pending): string[] {
  return pending.kind === 'known' && pending.plan.isReversible === 'yes'
    ? commandsBack(pending.plan)
    : [];
}

function unknown(why: string): Pending {
  return { kind: 'unknown', why };
}

/** `A\0path\0M\0path\0` */
function pairsOf(listed: string): { status: string; path: string }[] {
  const parts = listed.split('\0').filter((part) => part !== '');
  return parts.flatMap((status, index) =>
    index % 2 === 0 ? [{ status, path: parts[index + 1] ?? '' }] : [],
  );
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
