import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file in DATA_DIR, created by migrate.mjs. One process may write to it. */
export function openNotices(dataDir) {
  const file = join(dataDir, 'notices.json');
  let lastWrite = Promise.resolve();

  async function list() {
    return JSON.parse(await readFile(file, 'utf8'));
  }

  async function write(notices) {
    // A rename is all or nothing: a crash never leaves half a file behind.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, `${JSON.stringify(notices, null, 2)}\n`);
    await rename(draft, file);
  }

  return {
    list,

    /** Two requests at once must not overwrite each other's notice: each write awaits the last. */
    add(notice) {
      const written = lastWrite.then(async () => write([notice, ...(await list())]));
      lastWrite = written.catch(() => {});
      return written;
    },

    /** Like `SELECT 1`: the store can be reached, whether or not it has been migrated. */
    async ping() {
      await access(dataDir, constants.R_OK | constants.W_OK);
    },

    /** Returns false when there was nothing to do. */
    async migrate() {
      await mkdir(dataDir, { recursive: true });
      try {
        await access(file);
        return false;
      } catch {
        await write([]);
        return true;
      }
    },
  };
}
