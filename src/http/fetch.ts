type Fetch = typeof globalThis.fetch;

const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];

/**
 * Node's own `fetch`, or one that goes through the proxy which the environment names (NO_PROXY
 * obeyed). undici is loaded only then: it costs 25 ms and 1.5 MB, and Node's own ignores proxies.
 */
export function createFetch(env: Readonly<Record<string, string | undefined>>): Fetch {
  if (!PROXY_VARIABLES.some((name) => env[name])) return globalThis.fetch;
  let proxied: Promise<Fetch> | undefined;
  return async (...request) => {
    proxied ??= loadProxiedFetch();
    return (await proxied)(...request);
  };
}

async function loadProxiedFetch(): Promise<Fetch> {
  const { EnvHttpProxyAgent, fetch } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent();
  return ((resource: string, options: object) =>
    fetch(resource, { ...options, dispatcher })) as unknown as Fetch;
}
