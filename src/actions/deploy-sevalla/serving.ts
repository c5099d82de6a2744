import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Process } from '../../sevalla/schemas.ts';

/** Whether visitors reach the application now, whatever becomes of a deployment. */
export interface Serving {
  answer: 'yes' | 'no' | 'unknown';
  /** What it was told by, without a full stop. */
  how: string;
}

const ANSWER_MS = 15_000;
const METRICS_MS = 10 * 60_000;

interface Scene {
  appId: string;
  url: string | undefined;
  web: Process | undefined;
  /** Milliseconds between two looks. */
  pauseMs: number;
  sevalla: Sevalla;
  tools: Pick<Tools, 'fetch' | 'now' | 'random' | 'signal' | 'sleep'>;
}

/**
 * Asks the application itself, and the platform for its instances where that says nothing. A "no"
 * is asked for twice: what it leads to is not to hang on one moment.
 */
export async function lookWhetherServed(scene: Scene): Promise<Serving> {
  const first = await look(scene);
  if (first.answer !== 'no') return first;
  await scene.tools.sleep(scene.pauseMs);
  return look(scene);
}

async function look(scene: Scene): Promise<Serving> {
  const asked = await ask(scene);
  if (asked.answer !== 'unknown') return asked;
  const counted = await count(scene);
  return counted.answer === 'unknown'
    ? { answer: 'unknown', how: `${asked.how}; ${counted.how}` }
    : counted;
}

async function ask({ url, tools }: Scene): Promise<Serving> {
  if (url === undefined) return { answer: 'unknown', how: 'its address is not known' };
  try {
    // What a cache in front of it answers tells nothing about the application.
    const address = `${url}/?${tools.random().toString(36).slice(2)}`;
    const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(ANSWER_MS)]);
    const answer = await tools.fetch(address, { redirect: 'manual', signal });
    await answer.body?.cancel();
    return judge(answer.status, answer.headers.get('x-sevalla-status'));
  } catch (error) {
    tools.signal.throwIfAborted();
    const cause = error instanceof Error && error.cause ? error.cause : error;
    return { answer: 'unknown', how: `its address cannot be reached (${errorMessage(cause)})` };
  }
}

/** The edge answers for an application that has no instance, and marks the answer as its own. */
function judge(status: number, mark: string | null): Serving {
  if (mark === null) return { answer: 'yes', how: `it answers ${status}` };
  const how = `the platform answers ${status} for it (${mark.slice(0, 60)})`;
  // A suspended application is silent because somebody wants it to be.
  return { answer: mark === 'application-suspended' ? 'unknown' : 'no', how };
}

async function count({ appId, web, sevalla, tools }: Scene): Promise<Serving> {
  if (web === undefined) return { answer: 'unknown', how: 'its web process is not known' };
  const now = tools.now();
  try {
    const span = {
      from: new Date(now - METRICS_MS).toISOString(),
      to: new Date(now).toISOString(),
    };
    const points = await sevalla.processMetric(appId, web.id, 'instance-count', span, 60);
    const last = points.findLast(({ value }) => value !== null)?.value;
    if (last === undefined || last === null) {
      return { answer: 'unknown', how: 'nothing was measured of its instances' };
    }
    // Those that run need not be Ready, so this is no "yes".
    return last > 0
      ? { answer: 'unknown', how: `${Math.ceil(last)} of its instances run, Ready or not` }
      : { answer: 'no', how: 'none of its instances runs' };
  } catch (error) {
    if (!(error instanceof SevallaError)) throw error;
    return { answer: 'unknown', how: `its instances cannot be counted (${error.message})` };
  }
}
