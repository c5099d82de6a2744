import { exchange } from '../../http/exchange.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Inputs } from './contract.ts';

export interface Control {
  isFine: boolean;
  /** What was seen, for a reader. */
  said: string;
}

const TIMEOUT_MS = 10_000;
const TRIES = 2;

/**
 * Whether this runner reaches another place than the app: any answer in HTTP will do. Asked past the
 * input `resolve`, which is about the app alone.
 */
export async function probeControl(
  inputs: Inputs,
  tools: Pick<Tools, 'env' | 'signal' | 'sleep'>,
): Promise<Control> {
  const url = new URL(inputs['control-url'] ?? new URL(inputs['api-url']).origin);
  let said = '';
  for (let turn = 0; turn < TRIES; turn += 1) {
    if (turn > 0) await tools.sleep(1000);
    const result = await exchange(url, {
      method: 'HEAD',
      timeoutMs: TIMEOUT_MS,
      maxBodyBytes: 1000,
      signal: tools.signal,
      env: tools.env,
    });
    if (result.ok) return { isFine: true, said: `${url.host} answers ${result.status}` };
    said = `${url.host} is not reached (${result.code})`;
  }
  return { isFine: false, said };
}
