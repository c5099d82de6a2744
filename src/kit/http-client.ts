// Stands in for `@actions/http-client` inside the bundles (tsconfig.json, `paths`).
// `@actions/core` loads it, and with it all of undici, for OIDC tokens alone, which no action here
// asks for: 30 ms and 1 MB in every step. `@actions/github` asks it for proxy agents as it loads;
// requests go through `tools.fetch`, which knows the proxy, so there are none to give.

export class HttpClient {
  getAgent(): undefined {
    return undefined;
  }

  getAgentDispatcher(): undefined {
    return undefined;
  }
}

/** Named by `@actions/core`'s OIDC client, and constructed only when a token is asked for. */
export class BearerCredentialHandler {}
