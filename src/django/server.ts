// https://docs.gunicorn.org/en/stable/settings.html#forwarded-allow-ips, and uvicorn's of the same name:
// with `*`, X-Forwarded-Proto of the edge becomes the scheme of the request.
const IN_FILE = /^[ \t]*forwarded_allow_ips\s*=\s*["']\*["']/m;
const IN_COMMAND = /--forwarded-allow-ips(?:[= ]|"\s*,\s*")["']?\*/;
const FILES = ['gunicorn.conf.py', 'Procfile', 'Dockerfile'];

/**
 * Whether the server in front of Django believes the edge that a request came over https.
 * @param command The start command of the web process, where it is known.
 * @param allowed The variable FORWARDED_ALLOW_IPS.
 */
export function trustsProxy(
  read: (path: string) => string | undefined,
  command: string,
  allowed: string | undefined,
): boolean {
  if (allowed?.trim() === '*') return true;
  return [command, ...FILES.map((file) => read(file) ?? '')].some(
    (text) => IN_FILE.test(text) || IN_COMMAND.test(text),
  );
}
