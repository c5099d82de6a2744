import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { maskStored } from '../../rules/mask-stored.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { visibleEnvVars } from '../../sevalla/visible-env-vars.ts';
import type { Target } from './outcome.ts';
import type { Deployments, Service } from './service.ts';

type Public = Pick<Target, 'appName' | 'url' | 'image' | 'what' | 'repositoryUrl'>;

/** What the outputs and the summary name in any case. */
export function publicTexts({ appName, url, image, what, repositoryUrl }: Public) {
  return [appName, url, image, what, repositoryUrl];
}

/** Masks the secrets of a service once. @throws SevallaError when its variables cannot be read. */
export type Veil = () => Promise<void>;

export function createVeil(
  { kind, id }: Service,
  target: Public,
  sevalla: Sevalla,
  tools: Pick<Tools, 'mask' | 'redact' | 'log'>,
): Veil {
  let isDrawn = false;
  return async () => {
    if (isDrawn) return;
    const variables =
      kind === 'static-site'
        ? await sevalla.listStaticSiteEnvVars(id)
        : await visibleEnvVars(sevalla, id, (error) =>
            tools.log.info(`The company's variables cannot be masked: ${errorMessage(error)}`),
          );
    maskStored(variables, publicTexts(target), tools);
    isDrawn = true;
  };
}

/**
 * The same deployments, whose log is not read before the secrets that it may print are masked. Then
 * it has none: a line that is cut to a length later could end within one.
 */
export function veiled(
  deployments: Deployments,
  veil: Veil,
  { redact }: Pick<Tools, 'redact'>,
): Deployments {
  return {
    ...deployments,
    logs: async (...args) => {
      await veil();
      const entries = await deployments.logs(...args);
      return entries.map((entry) => ({ ...entry, message: redact(entry.message) }));
    },
  };
}
