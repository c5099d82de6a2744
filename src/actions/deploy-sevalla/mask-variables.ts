import { errorMessage } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import { secretsOf } from '../../rules/secrets.ts';
import type { Sevalla } from '../../sevalla/client.ts';
import { isFinal } from '../../sevalla/errors.ts';
import type { Target } from './outcome.ts';
import type { Deployments, Service } from './service.ts';

interface Stored {
  key: string;
  value: string;
}

type Masking = Pick<Tools, 'mask' | 'redact'>;
type Public = Pick<Target, 'appName' | 'url' | 'image' | 'what' | 'repositoryUrl'>;

/** Masks what looks secret among variables of the platform, which the workflow need not know. */
export function maskStored(
  variables: readonly Stored[],
  { appName, url, image, what, repositoryUrl }: Public,
  { mask, redact }: Masking,
): void {
  // A password that is the name of the application would blank out its address in the outputs.
  const shown = [appName, url, image, what, repositoryUrl].join('\n').toLowerCase();
  for (const { key: name, value: stored } of variables) {
    // The platform's grammar has escapes, which the application never sees.
    const value = stored.replace(/\\([,"])/g, '$1');
    const known = { name, value, stored, origin: 'app', runtime: true, buildtime: true } as const;
    for (const text of secretsOf(known)) {
      if (!shown.includes(text.toLowerCase()) && redact(text) !== '***') mask(text);
    }
  }
}

/** Masks the secrets of a service once. @throws SevallaError when its variables cannot be read. */
export type Veil = () => Promise<void>;

export function createVeil(
  { kind, id }: Service,
  target: Public,
  sevalla: Sevalla,
  tools: Masking & Pick<Tools, 'log'>,
): Veil {
  let isDrawn = false;
  return async () => {
    if (isDrawn) return;
    if (kind === 'static-site') {
      maskStored(await sevalla.listStaticSiteEnvVars(id), target, tools);
    } else {
      const [own, globals] = await Promise.all([
        sevalla.listEnvVars(id),
        sevalla.listGlobalEnvVars().catch((error: unknown) => {
          // A key for one application alone may not read them.
          if (!isFinal(error)) throw error;
          tools.log.info(`The company's variables cannot be masked: ${errorMessage(error)}`);
          return [];
        }),
      ]);
      maskStored([...globals, ...own], target, tools);
    }
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
