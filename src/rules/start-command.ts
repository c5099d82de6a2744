// What a start command says of the address that its server will listen on.

const ADDRESS =
  /(?:--bind[= ]|-b[= ]?|--host[= ]|\brunserver )\s*['"]?(\[[^\]]*\]|[\w.-]*)(?::(\d+))?/;
const LOOPBACK = /^(?:127\.|localhost$|\[::1\]$)/;
// Servers that listen on 127.0.0.1 when nobody tells them otherwise; gunicorn does not, given PORT.
const LOOPBACK_BY_DEFAULT = /\brunserver\b|^(?!.*\bgunicorn\b).*\buvicorn\b|\bflask\b.*\brun\b/;

/** Variables by which such a server is told another address. */
const TELLING = ['UVICORN_HOST', 'FLASK_RUN_HOST'];

export interface Listening {
  /** As written; blank or undefined where none is. */
  host: string | undefined;
  /** A port that is written as a number. */
  port: number | undefined;
  /** Neither probes nor visitors get there. */
  isLoopback: boolean;
}

/** `isSet` tells whether a variable of that name reaches the process. */
export function listeningOf(entrypoint: string, isSet: (name: string) => boolean): Listening {
  const [, host, port] = ADDRESS.exec(entrypoint) ?? [];
  return {
    host,
    port: port === undefined ? undefined : Number(port),
    isLoopback:
      host === undefined
        ? LOOPBACK_BY_DEFAULT.test(entrypoint) && !TELLING.some(isSet)
        : // To runserver, what has no dot is a port of 127.0.0.1.
          LOOPBACK.test(host) || (/^\d*$/.test(host) && /\brunserver\b/.test(entrypoint)),
  };
}
