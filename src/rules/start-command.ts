// What a start command says of the address that its server will listen on.

const ADDRESS =
  /(?:--bind[= ]|-b[= ]?|--host(?:name)?[= ]|-H[= ]|\brunserver )\s*['"]?(\[[^\]]*\]|[\w.-]*)(?::(\d+))?/;
const LOOPBACK = /^(?:127\.|localhost$|\[::1\]$)/;
// Servers that listen on 127.0.0.1 when nobody tells them otherwise; gunicorn does not, given PORT.
const LOOPBACK_BY_DEFAULT =
  /\brunserver\b|^(?!.*\bgunicorn\b).*\b(?:uvicorn|hypercorn)\b|\bflask\b.*\brun\b|\bartisan serve\b|\bfastapi dev\b/;
// Told as an option of its own. What -p means to other programs, nobody here knows.
const PORT_OPTION =
  /\b(?:uvicorn|fastapi|flask|next|rails|puma|artisan|vite|serve)\b.*?\s(?:--port|-p)[= ]['"]?(\d{1,5})\b/;
// Where these listen when nobody tells them, whatever PORT says.
const PORT_BY_DEFAULT: readonly (readonly [RegExp, number, string])[] = [
  [/^(?!.*\bgunicorn\b).*\buvicorn\b/, 8000, 'UVICORN_PORT'],
  [/\bflask\b.*\brun\b/, 5000, 'FLASK_RUN_PORT'],
  [/\bartisan serve\b/, 8000, 'SERVER_PORT'],
];
const TELLS_PORT = /\s(?:--port|-p)[= ]|:\$|:\d/;

/** Variables by which such a server is told another address. */
const TELLING = ['UVICORN_HOST', 'FLASK_RUN_HOST'];

export interface Listening {
  /** As written; blank or undefined where none is. */
  host: string | undefined;
  /** A port that is written as a number, or that the server takes when none is. */
  port: number | undefined;
  /** Neither probes nor visitors get there. */
  isLoopback: boolean;
}

/** `isSet` tells whether a variable of that name reaches the process. */
export function listeningOf(entrypoint: string, isSet: (name: string) => boolean): Listening {
  const [, host, written] = ADDRESS.exec(entrypoint) ?? [];
  const byDefault = PORT_BY_DEFAULT.find(
    ([server, , variable]) =>
      server.test(entrypoint) && !TELLS_PORT.test(entrypoint) && !isSet(variable),
  )?.[1];
  const port = written ?? PORT_OPTION.exec(entrypoint)?.[1] ?? byDefault;
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
