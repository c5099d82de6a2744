import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { parseJson, replaceFile } from '../../report-file.ts';
import type { Latency } from './latency.ts';

// The latencies of the last green run, in a file that a step of the workflow keeps: a cache or an
// artifact. There is no server, so nothing else remembers them.

const entry = z.object({
  samples: z.number(),
  medianMs: z.number(),
  interval: z.optional(z.readonly(z.tuple([z.number(), z.number()]))),
});
const file = z.object({
  schema: z.literal(1),
  url: z.string(),
  checks: z.record(z.string(), entry),
});

/** By the name of a check. */
export type Baseline = Readonly<Record<string, z.infer<typeof entry>>>;

const MOST_BYTES = 1_000_000;

/** Empty where there is none yet, or none of this site. Trouble warns and never decides. */
export async function readBaseline(
  path: string,
  url: string,
  { log }: Pick<Tools, 'log'>,
): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      log.info(`No baseline at ${path} yet: latencies are not compared.`);
    } else {
      log.warning(`The baseline ${path} cannot be read: ${errorMessage(error)}`);
    }
    return {};
  }
  const parsed = file.safeParse(text.length > MOST_BYTES ? undefined : parseJson(text));
  if (!parsed.success) {
    log.warning(`The baseline ${path} is none that smoke-test wrote: latencies are not compared.`);
    return {};
  }
  if (parsed.data.url === url) return parsed.data.checks;
  log.info(`The baseline ${path} is of another site: latencies are not compared.`);
  return {};
}

/**
 * Writes the latencies of a green run.
 * @returns false when that failed, which is worth a warning.
 */
export async function writeBaseline(
  path: string,
  url: string,
  latencies: ReadonlyMap<string, Pick<Latency, 'samples' | 'medianMs' | 'interval'>>,
  { log }: Pick<Tools, 'log'>,
): Promise<boolean> {
  const checks = Object.fromEntries(
    [...latencies].map(([name, { samples, medianMs, interval }]) => [
      name,
      { samples, medianMs, ...(interval ? { interval } : {}) },
    ]),
  );
  try {
    await replaceFile(path, `${JSON.stringify({ schema: 1, url, checks }, null, 2)}\n`);
    return true;
  } catch (error) {
    log.warning(`The baseline ${path} cannot be written: ${errorMessage(error)}`);
    return false;
  }
}
