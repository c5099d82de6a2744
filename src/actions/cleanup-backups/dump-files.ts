import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';

/** A file of the repository that looks like a copy of data. */
export interface DumpFile {
  /** Relative to the folder that was searched. */
  path: string;
  /** undefined when it is tracked and not checked out. */
  sizeBytes: number | undefined;
  /** What it is, such as `PostgreSQL dump`. */
  what: string;
  /** False for a script that may as well be code. */
  isData: boolean;
}

/** Why nobody knows, as a sentence, where the files could not be listed. */
export type DumpFiles = { files: DumpFile[] } | { unread: string };

const DATABASE = /\.(?:(?:sql|dump)(?:\.(?:gz|bz2|xz|zst|zip))?|sqlite3?)$/i;
const ARCHIVE = /\.(?:zip|tgz|tar|tar\.(?:gz|bz2|xz|zst))$/i;
/** The name of a file or of a folder above it that tells what an archive holds. */
const MEDIA = /(?:^|[/_.-])(?:media(?:backup)?|uploads?)(?=[/_.-]|\d)/i;

/** What the first bytes of a file say. */
const HEADERS: readonly (readonly [RegExp, string])[] = [
  [/^SQLite format 3\0/, 'SQLite database'],
  [/^PGDMP/, 'PostgreSQL dump'],
  [/^[\s-]*PostgreSQL database (?:cluster )?dump/, 'PostgreSQL dump'],
  [/^(?:\/\*.*\*\/;?\s*)?-- (?:MySQL|MariaDB) dump/, 'MySQL dump'],
  [/^PRAGMA foreign_keys=OFF;\s*BEGIN TRANSACTION;/, 'SQLite dump'],
  [/^version https:\/\/git-lfs\.github\.com\/spec\//, 'pointer to Git LFS'],
];

/** Lists the dump files that Git tracks below a folder; it changes none. */
export async function findDumpFiles(
  folder: string,
  { exec }: Pick<Tools, 'exec'>,
): Promise<DumpFiles> {
  const { exitCode, stdout, stderr } = await exec('git', ['-C', folder, 'ls-files', '-z']);
  if (exitCode !== 0) {
    const [reason = ''] = stderr.trim().split('\n');
    return {
      unread: `Dump files were not looked for: there is no check-out in ${folder} (${reason}).`,
    };
  }
  const files: DumpFile[] = [];
  for (const path of stdout.split('\0')) {
    const isArchive = ARCHIVE.test(path) && MEDIA.test(path);
    if (isArchive || DATABASE.test(path)) files.push(await describe(folder, path, isArchive));
  }
  return { files };
}

async function describe(folder: string, path: string, isArchive: boolean): Promise<DumpFile> {
  const byName = isArchive
    ? 'media archive'
    : /\.sql$/i.test(path)
      ? 'SQL script'
      : /\.sqlite3?$/i.test(path)
        ? 'SQLite database'
        : 'database dump';
  const file = join(folder, path);
  try {
    const found = await lstat(file);
    if (!found.isFile()) return { path, sizeBytes: undefined, what: 'link', isData: false };
    const head = await firstBytes(file);
    const what = HEADERS.find(([pattern]) => pattern.test(head))?.[1] ?? byName;
    return { path, sizeBytes: found.size, what, isData: what !== 'SQL script' };
  } catch (error) {
    const what = `${byName}, not readable here: ${errorMessage(error)}`;
    return { path, sizeBytes: undefined, what, isData: byName !== 'SQL script' };
  }
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
