import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Process } from '../store/state.ts';
import { DeploymentFailure } from './deployment-failure.ts';

/**
 * What a process of a git application runs. The platform's builders detect a missing start command;
 * here a Procfile and package.json's `start` are looked at, and nothing else.
 */
export async function startCommand(
  process: Pick<Process, 'entrypoint' | 'key' | 'type' | 'display_name'>,
  directory: string,
): Promise<string> {
  if (process.entrypoint.trim() !== '') return process.entrypoint;
  const declared = await fromProcfile(directory, process.key);
  if (declared !== null) return declared;
  if (process.type === 'web' && (await hasStartScript(directory))) return 'npm start';
  throw new DeploymentFailure(
    `No start command could be found for process ${process.display_name}`,
  );
}

async function fromProcfile(directory: string, key: string): Promise<string | null> {
  const text = await readFile(join(directory, 'Procfile'), 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const [, name, command] = /^([A-Za-z0-9_-]+):\s*(\S.*)$/.exec(line) ?? [];
    if (name === key && command !== undefined) return command.trim();
  }
  return null;
}

async function hasStartScript(directory: string): Promise<boolean> {
  const text = await readFile(join(directory, 'package.json'), 'utf8').catch(() => '{}');
  try {
    const manifest: unknown = JSON.parse(text);
    return typeof Object(Object(manifest).scripts).start === 'string';
  } catch {
    return false;
  }
}
