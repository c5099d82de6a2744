import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { diagnose } from '../../rules/causes.ts';
import { maskStored } from '../../rules/mask-stored.ts';
import { createSevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Deployment } from '../../sevalla/schemas.ts';
import { visibleEnvVars } from '../../sevalla/visible-env-vars.ts';
import type { Inputs } from './contract.ts';
import type { Source } from './identity.ts';

/** What the platform says of our own deployment. Only asked, never changed. */
export interface Platform {
  source: Source;
  commit: string | undefined;
  /** When the deployment began, milliseconds since 1970. */
  beganAtMs: number | undefined;
  /** Another deployment has taken its place. */
  isSuperseded: boolean;
}

const NAME = 'platform';

/** undefined where the inputs do not say whom to ask. Trouble with the API never decides. */
export async function askPlatform(inputs: Inputs, tools: Tools): Promise<Platform | undefined> {
  const { 'app-id': appId, 'deployment-id': given, 'sevalla-token': token } = inputs;
  if (appId === undefined || given === undefined || token === undefined) return undefined;
  const id = given.toLowerCase();
  try {
    const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
    const known = await sevalla.listDeployments(appId, { most: 20 });
    const own =
      known.find((each) => each.id.toLowerCase() === id) ??
      (await sevalla.getDeployment(appId, id));
    return judge(
      own,
      known.find(({ status }) => status === 'success'),
      inputs['expect-image'],
    );
  } catch (error) {
    if (!(error instanceof SevallaError)) throw error;
    tools.log.warning(`What serves could not be read from the platform: ${error.message}`);
    const source: Source = { name: NAME, finding: 'silent', said: 'could not be asked' };
    return { source, commit: undefined, beganAtMs: undefined, isSuperseded: false };
  }
}

function judge(
  own: Deployment,
  serving: Deployment | undefined,
  image: string | undefined,
): Platform {
  const commit = own.commit_sha ?? undefined;
  const began = Date.parse(own.created_at ?? '');
  const known = { commit, beganAtMs: Number.isNaN(began) ? undefined : began };
  const build = commit?.slice(0, 7) ?? digestOf(own.docker_image_url)?.slice(0, 19);
  const what = `deployment ${own.id}${build === undefined ? '' : ` of ${build}`}`;
  if (own.status === 'success' && serving !== undefined && serving.id !== own.id) {
    const said = `deployment ${serving.id} has taken the place of ${what}`;
    return { source: { name: NAME, finding: 'contradicts', said }, ...known, isSuperseded: true };
  }
  if (own.status !== 'success') {
    const said = `${what} is ${own.status ?? 'without status'}, so it does not serve`;
    return { source: { name: NAME, finding: 'contradicts', said }, ...known, isSuperseded: false };
  }
  const [wanted, deployed] = [digestOf(image), digestOf(own.docker_image_url)];
  const isOther = wanted !== undefined && deployed !== undefined && wanted !== deployed;
  return {
    source: isOther
      ? { name: NAME, finding: 'contradicts', said: `${what} is not of the image ${wanted}` }
      : { name: NAME, finding: 'confirms', said: `${what} is the one that serves` },
    ...known,
    isSuperseded: false,
  };
}

function digestOf(image: string | null | undefined): string | undefined {
  return /(sha256:[0-9a-f]{64})$/.exec(image ?? '')?.[1];
}

/**
 * What the app's own log says of an error since then, through the catalogue of causes. Without the
 * variables nobody knows what to hide in it, and it is not read.
 */
export async function readCause(
  inputs: Inputs,
  since: number,
  tools: Tools,
): Promise<{ id: string; message: string; fix: string | undefined } | undefined> {
  const { 'app-id': appId, 'sevalla-token': token } = inputs;
  if (appId === undefined || token === undefined) return undefined;
  try {
    const sevalla = createSevalla({ token, apiUrl: inputs['api-url'], tools });
    const variables = await visibleEnvVars(sevalla, appId, (error) =>
      tools.log.info(`The company's variables cannot be masked: ${errorMessage(error)}`),
    );
    maskStored(variables, [inputs.url], tools);
    const from = new Date(since).toISOString();
    const lines = await sevalla.runtimeLogs(appId, { from });
    const runtimeLog = lines.map(({ message }) => tools.redact(message));
    const found = diagnose({ deploymentLog: [], runtimeLog });
    return found && { id: found.id, message: found.message, fix: found.fix };
  } catch (error) {
    if (!(error instanceof SevallaError)) throw error;
    tools.log.info(`The app's log could not be read: ${error.message}`);
    return undefined;
  }
}
