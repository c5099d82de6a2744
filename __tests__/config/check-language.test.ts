import { describe, expect, test } from '@jest/globals';
import { bounded, OutOfTime } from '../../src/check-language/bounded.ts';
import { PSEUDO_CLASSES } from '../../src/check-language/selector.ts';
import { parseConfig } from '../../src/config/read-config.ts';
import { UserError } from '../../src/errors.ts';
import { arbitrary } from '../support/arbitrary.ts';

const SECRET = 'Zk3vR8qLw1Xt6NpYb0Hd9JsCm';
const WHOLE = `smoke-test:
  checks:
    - GET /health/ 200 json:.status=ok|healthy max:2s
    - name: Cart
      writes: true
      ip: both
      steps:
        - path: /login/
          captures:
            csrf: css "input[name=csrf]" attr "value" redact
        - { method: PUT, path: /cart/, json: { a: [1, { b: null }] } }
        - method: POST
          path: /login/
          headers: { Authorization: "Bearer {{env.TOKEN}}", X-Api-Key: ${SECRET} }
          form: { user: a, csrf: "{{csrf}}" }
          status: 302|303
          assert:
            - jsonpath "$.items[?@.id == 7].name" count == 1
            - header "Location" startsWith "/"
            - certificate "Expire-Date" daysAfterNow > 14
            - body not matches /Traceback|(a+)+$/
            - redirects nth 0 location contains "https"
    - url: https://www.example.com/
      follow: anywhere
      http2: true
      max: 500ms
      samples: 80
      at-once: 20
`;
const PIECES = [
  ...[
    'smoke-test:',
    'checks:',
    '- ',
    '\n',
    '  ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '#',
  ],
  ...['&a ', '*a', '<<: *a', '!!binary ', '? ', '---\n', '\t', '\0', '\u2028', '💥', '{{', '}}'],
  ...[
    'steps:',
    'assert:',
    'captures:',
    'path: /',
    'method: POST',
    '== ',
    '/(a+)+$/',
    'css ":has("',
  ],
  ...[
    'jsonpath "$..',
    'null',
    '1e999',
    '-1',
    '0x1F',
    '.inf',
    '~',
    '__proto__: 1',
    'constructor: x',
  ],
];

/** The faults, or nothing where the file can be read. Whatever else is thrown is a bug. */
function faultsOf(text: string): string[] {
  try {
    parseConfig('f.yml', text);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.split('\n');
  }
}

describe('arbitrary YAML under smoke-test', () => {
  test.each([1, 2, 3, 4])('is read, or all its faults are told where they stand (%d)', (seed) => {
    const { mutant, soup, bytes, below } = arbitrary(seed);
    let read = 0;
    let refused = 0;
    for (let round = 0; round < 400; round += 1) {
      const kind = below(10);
      const text =
        kind < 7
          ? mutant(WHOLE, PIECES)
          : `smoke-test:\n  checks:\n    - ${kind < 9 ? soup(PIECES, 30) : bytes(200)}`;
      const [heading, ...faults] = faultsOf(text);
      if (heading === undefined) {
        read += 1;
        continue;
      }
      refused += 1;
      if (/^config-file: f\.yml cannot be read/.test(heading)) continue;
      expect(heading).toMatch(/^f\.yml has (one fault|\d+ faults):$/);
      expect(faults.length).toBe(Number(/\d+/.exec(heading)?.[0] ?? 1));
      for (const fault of faults) expect(fault).toMatch(/^- line \d+, column \d+: \S/);
      expect(faults.join('\n')).not.toContain(SECRET);
    }
    expect(read).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(100);
  });

  test('is told of a secret that does not belong there, without showing it', () => {
    expect(faultsOf(WHOLE)).toEqual([
      'f.yml has one fault:',
      expect.stringMatching(/^- line 14, column \d+: .*X-Api-Key: a secret does not belong into/),
    ]);
  });

  test('can be read when it is right', () => {
    const text = WHOLE.replace(SECRET, '"{{env.KEY}}"');
    const { checks = [] } = parseConfig('f.yml', text);
    expect(checks.map(({ name, family }) => [name, family])).toEqual([
      ['GET /health/', undefined],
      ['Cart over IPv4', 4],
      ['Cart over IPv6', 6],
      ['GET https://www.example.com/', undefined],
    ]);
    expect(checks[1]?.secrets.map(({ name }) => name)).toEqual(['TOKEN', 'KEY']);
  });
});

describe('what may be endless', () => {
  test('is stopped: a regular expression, and any other work', () => {
    const text = `${'a'.repeat(40)}b`;
    expect(() => bounded(() => /^(a+)+$/.test(text))).toThrow(OutOfTime);
    expect(() =>
      bounded(() => {
        for (;;);
      }),
    ).toThrow(OutOfTime);
    expect(bounded(() => 7)).toBe(7);
  });

  test('every pseudo-class that is let through is known to the engine', async () => {
    const { is } = await import('css-select');
    const { parseDocument } = await import('htmlparser2');
    const [element] = parseDocument('<p>a</p>').children;
    for (const name of PSEUDO_CLASSES) {
      const argument = /^nth-/.test(name)
        ? '(1)'
        : /^(contains|has|is|not|where)$/.test(name)
          ? '(p)'
          : '';
      expect(() => is(element as never, `:${name}${argument}`)).not.toThrow();
    }
  });
});
