import { parseJsonPath, valueAt as select } from '../../check-language/json-path.ts';
import type { Answer } from '../../http/exchange.ts';

/** Without its parameters, in lower case; blank when none is given. */
export function mediaType({ headers }: Answer): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** undefined when the body is no JSON document. */
export function parseJson({ body }: Answer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The value at a path such as `.checks.database` or `.items[0]`. */
export function valueAt(document: unknown, path: string): unknown {
  return select(document, parseJsonPath(path));
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
