import { NetworkError } from '../http/network-error.ts';
import { createTransport, type TransportTools, USER_AGENT } from '../http/request.ts';
import { concealing, POLICY, parseAnswer } from './client.ts';
import { SevallaError } from './errors.ts';
import { hookAnswer } from './schemas.ts';

// The URL is the credential, so no error and no log line may hold any part of it.
const NAME = 'the deploy hook';

/**
 * Starts a deployment by an application's deploy hook: the default branch or the current image.
 * Gives the id of the deployment, where the hook tells it. @throws SevallaError
 */
export async function callDeployHook(
  url: string,
  tools: TransportTools,
): Promise<string | undefined> {
  const fault = { method: 'POST', path: NAME };
  const transport = createTransport(POLICY, tools);
  try {
    const answer = await transport({
      method: 'POST',
      url,
      name: `POST ${NAME}`,
      headers: { accept: 'application/json', 'user-agent': USER_AGENT },
      bucket: 'hook',
    });
    // A hook that answers 2xx without JSON has done its work: the contract promises no body.
    const isPlain = answer.status >= 200 && answer.status < 300 && answer.json === undefined;
    if (isPlain) return undefined;
    const { pathname } = new URL(url);
    const own = [pathname, pathname.split('/').at(-1)!];
    return parseAnswer(answer, fault, hookAnswer, concealing(own, tools)).deployment?.id;
  } catch (error) {
    if (error instanceof SevallaError && [401, 403, 404].includes(error.status ?? 0)) {
      throw new SevallaError({
        ...fault,
        status: error.status,
        requestId: error.requestId,
        reason: 'the hook is unknown',
        hint: 'It was switched off or regenerated: copy deploy-hook-url anew from the settings of the application.',
      });
    }
    if (!(error instanceof NetworkError)) throw error;
    throw new SevallaError({
      ...fault,
      reason: error.message,
      isUncertain: error.reach === 'unanswered',
      cause: error,
    });
  }
}

/** `https://hook.sevalla.com/apps/<application id>/deploy/<secret>` */
export function appIdInHook(url: string): string | undefined {
  return /\/apps\/([0-9a-f-]{36})\/deploy\//i.exec(new URL(url).pathname)?.[1];
}
