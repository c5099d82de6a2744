import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { codeOf } from '../thrown.ts';
import { timestamp } from './records.ts';
import { emptyState, type State } from './state.ts';

const format = 1;
const saveDelayMs = 200;

export type StateFile = {
  /** Writes soon; many changes at once become one write. */
  touch(): void;
  /** Writes now what is not written yet. */
  flush(): void;
};

/** What was saved, or null when there is no such file. Throws for a file of another kind. */
export function readStateFile(path: string): State | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  let saved: { format?: unknown; state?: State };
  try {
    saved = JSON.parse(text);
  } catch {
    throw new Error(`${path} is not a state file: it is not JSON`);
  }
  if (saved.format !== format || saved.state === undefined) {
    throw new Error(`${path} is not a state file of this version of the emulator`);
  }
  return settleInterrupted({ ...emptyState(saved.state.companyId), ...saved.state });
}

// What was under way died with the emulator that did it.
function settleInterrupted(state: State): State {
  for (const application of state.applications) {
    // Saved before there were any.
    application.domains ??= [];
    application.primaryDomainId ??= null;
    application.isSystemDomainOff ??= false;
    application.type ??= 'app';
    application.requestHistory ??= null;
    for (const process of application.processes) process.history ??= null;
  }
  for (const { deployments } of [...state.applications, ...state.staticSites]) {
    for (const deployment of deployments) {
      if (deployment.status !== 'inProgress') continue;
      const now = timestamp();
      Object.assign(deployment, { status: 'cancelled', finished_at: now, updated_at: now });
    }
  }
  for (const database of state.databases) {
    database.storageMb ??= null;
    database.history ??= null;
    if (database.status === 'restoring') database.status = 'restoringFailed';
    if (database.status === 'deleting') database.status = 'dbDeletionFailed';
    if (['creating', 'updating'].includes(database.status)) database.status = 'ready';
  }
  return state;
}

export function openStateFile(path: string, state: State): StateFile {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const temporary = `${path}.new`;
    // It holds the values of variables and the secrets of registries.
    writeFileSync(temporary, JSON.stringify({ format, state }), { mode: 0o600 });
    renameSync(temporary, path);
  };
  return {
    touch() {
      timer ??= setTimeout(save, saveDelayMs);
    },
    flush() {
      if (timer !== undefined) save();
    },
  };
}
