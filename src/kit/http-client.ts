// Stands in for `@actions/http-client` inside the bundles (tsconfig.json, `paths`).
// `@actions/core` loads it, and with it all of undici, for OIDC tokens alone, which no action here
// asks for: 30 ms and 1 MB in every step. `@actions/github` is used for its context alone.

export class HttpClient {
  constructor() {
    throw new Error('The bundles carry no @actions/http-client; use the fetch of src/http.');
  }
}

export class BearerCredentialHandler {}
