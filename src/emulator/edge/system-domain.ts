const suffix = '.sevalla.localhost';

/** The host name that every application has from the start; `.localhost` is loopback (RFC 6761). */
export function systemDomain(applicationName: string): string {
  return `${applicationName}${suffix}`;
}

/** The application's name in a Host header, or null for any other host. */
export function applicationName(host: string | undefined): string | null {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : null;
}
