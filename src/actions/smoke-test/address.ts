import type { Resolve } from '../../http/exchange.ts';
import type { Inputs } from './contract.ts';

/** Where to connect to, as the input `resolve` says. */
export function resolveOf({ resolve }: Pick<Inputs, 'resolve'>): Resolve {
  return new Map(
    resolve?.map(({ host, port, address, toPort }) => [
      `${host}:${port}`,
      { address, port: toPort },
    ]),
  );
}

/** A path of the site, which may itself stand below a path. */
export function at(base: URL, path: string): URL {
  return new URL(base.origin + base.pathname.replace(/\/+$/, '') + path);
}
