import * as z from 'zod/mini';
import {
  apiUrl,
  convert,
  duration,
  httpUrl,
  integer,
  lines,
  list,
  matching,
  preset,
  text,
  uuid,
} from '../../kit/fields.ts';

const RESOLVE = /^([^\s:[\]]+):(\d{1,5}):(\[[0-9a-fA-F:.]+\]|[\d.]+)(?::(\d{1,5}))?$/;

/** `host:port:address[:port]` a line, as curl's `--resolve` with a port to go to. */
const resolve = convert(lines, (given, fault) =>
  given.flatMap((line) => {
    const [, host, port, address, toPort = port] = RESOLVE.exec(line) ?? [];
    if (host && port && address && Number(port) < 65_536 && Number(toPort) < 65_536) {
      return [
        {
          host: host.toLowerCase(),
          port: Number(port),
          address: address.replace(/^\[|\]$/g, ''),
          toPort: Number(toPort),
        },
      ];
    }
    fault(
      'expected host:port:address or host:port:address:port a line, ' +
        'such as shop.example.com:443:127.0.0.1:8443',
    );
    return [];
  }),
);

/** Paths of the site, by comma or line. */
const paths = convert(list, (given, fault) => {
  const wrong = given.filter((path) => !/^\/[^\s"]*$/.test(path));
  if (wrong.length > 0) {
    fault(
      `expected paths that begin with /, by comma or line; ${wrong.map((path) => JSON.stringify(path)).join(', ')} ${wrong.length === 1 ? 'is' : 'are'} not one`,
    );
  }
  return given;
});

export const inputs = z.object({
  url: httpUrl,
  preset,
  'working-directory': text,
  'settings-module': z.optional(
    matching(
      /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/,
      'expected a dotted path such as config.settings.production',
    ),
  ),
  checks: z.optional(text),
  'config-file': text,
  'health-path': matching(/^\/[^\s"]*$/, 'expected a path that begins with /'),
  'expect-version': z.optional(text),
  'expect-image': z.optional(
    matching(/sha256:[0-9a-f]{64}$/, 'expected an image that ends with its digest, @sha256:…'),
  ),
  'expect-manifest': z.optional(matching(/^[\w:.-]{8,80}$/, 'expected a hash')),
  'manifest-path': matching(/^\/[^\s"]*$/, 'expected a path that begins with /'),
  'sevalla-token': z.optional(text),
  'app-id': z.optional(uuid),
  'deployment-id': z.optional(uuid),
  'known-good-id': z.optional(uuid),
  'api-url': apiUrl,
  'control-url': z.optional(httpUrl),
  'settings-findings': z.optional(text),
  username: z.optional(text),
  password: z.optional(text),
  'min-certificate-days': integer(0, 365),
  'max-latency': duration(1, 60_000),
  baseline: z.optional(text),
  'on-regression': z.enum(['degraded', 'fail'], { error: 'expected degraded or fail' }),
  browser: z.optional(paths),
  'screenshot-folder': z.optional(text),
  watch: z.optional(duration(1000, 21_600_000)),
  'junit-file': z.optional(text),
  'sarif-file': z.optional(text),
  'report-file': z.optional(text),
  'html-file': z.optional(text),
  timeout: duration(1000, 3_600_000),
  interval: duration(10, 300_000),
  streak: integer(1, 100),
  'streak-span': duration(0, 3_600_000),
  resolve: z.optional(resolve),
});
export type Inputs = z.infer<typeof inputs>;

export const outputs = z.object({
  verdict: z.enum(['pass', 'flaky', 'degraded', 'fail', 'not-measured']),
  class: z.optional(z.string()),
  cause: z.optional(z.string()),
  identity: z.enum(['confirmed', 'other', 'contradicted', 'not-measured']),
  'rollback-recommended': z.boolean(),
  passed: z.number(),
  failed: z.number(),
  degraded: z.number(),
  'not-measured': z.number(),
  url: z.string(),
  version: z.optional(z.string()),
  'latency-ms': z.optional(z.number()),
  'baseline-file': z.optional(z.string()),
  results: z.array(z.record(z.string(), z.unknown())),
  junit: z.optional(z.string()),
  sarif: z.optional(z.string()),
  report: z.optional(z.string()),
  html: z.optional(z.string()),
});

export const secrets = ['sevalla-token', 'password'];
