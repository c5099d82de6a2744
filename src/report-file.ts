import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorMessage } from './errors.ts';
import type { Tools } from './kit/tools.ts';

// Files that a step writes beside its summary, because an input names them.

/**
 * Trouble warns and never decides.
 * @param input Which names the file, from the root of the repository.
 * @returns where it is; undefined where it could not be written.
 */
export async function writeReportFile(
  input: string,
  name: string,
  text: string,
  { env, log }: Pick<Tools, 'env' | 'log'>,
): Promise<string | undefined> {
  const path = resolve(env['GITHUB_WORKSPACE'] || '.', name);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return path;
  } catch (error) {
    log.warning(`${input} could not be written: ${errorMessage(error)}`);
    return undefined;
  }
}

/**
 * Writes a file that a cache or artifact step keeps: renamed when complete, so that never half of it is
 * kept.
 * @throws what the file system says.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

/** undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A copy without any secret. Each text by itself and before it is escaped: within the whole a secret
 * such as `null` would break the JSON, and no mask fits a secret in which `&` has become `&amp;`.
 */
export function redacted<T>(value: T, redact: Tools['redact']): T {
  if (typeof value === 'string') return redact(value) as T;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact)) as T;
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, redacted(member, redact)]),
  ) as T;
}

/** As `writeReportFile`, without any secret. */
export function writeJson(
  input: string,
  name: string,
  content: unknown,
  tools: Pick<Tools, 'env' | 'log' | 'redact'>,
): Promise<string | undefined> {
  const text = `${JSON.stringify(redacted(content, tools.redact), null, 2)}\n`;
  return writeReportFile(input, name, text, tools);
}
