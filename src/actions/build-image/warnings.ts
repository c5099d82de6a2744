import * as z from 'zod/mini';
import type { Finding } from '../../rules/finding.ts';

const Warnings = z.array(
  z.looseObject({
    /** Base64, as are the bytes of everything that Go writes as JSON. */
    short: z.string(),
    detail: z.nullish(z.array(z.string())),
    url: z.optional(z.string()),
    range: z.nullish(
      z.array(
        z.looseObject({ start: z.optional(z.looseObject({ line: z.optional(z.number()) })) }),
      ),
    ),
  }),
);

/**
 * What BuildKit's checks found, from the member `buildx.build.warnings` of buildx's metadata.
 * Rules: https://docs.docker.com/reference/build-checks/
 */
export function readWarnings(given: unknown, file: string): Finding[] {
  const parsed = Warnings.safeParse(given ?? []);
  if (!parsed.success) return [];
  return parsed.data.map(({ short, url, range }) => {
    // `SecretsUsedInArgOrEnv: Do not use ARG … (line 2)`
    const text = Buffer.from(short, 'base64').toString();
    const [, id = 'dockerfile-check', message = text] = /^(\w+): (.*)$/s.exec(text) ?? [];
    const line = range?.[0]?.start?.line;
    return {
      id,
      severity: 'warning',
      message: message.replace(/ \(line \d+\)$/, ''),
      ...(line === undefined ? {} : { file, line }),
      ...(url === undefined ? {} : { docs: url }),
    };
  });
}
