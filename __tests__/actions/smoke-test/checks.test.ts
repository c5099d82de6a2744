import { describe, expect, test } from '@jest/globals';
import { readChecks } from '../../../src/actions/smoke-test/checks.ts';
import { expectation } from '../../../src/actions/smoke-test/judge.ts';
import { presetLines } from '../../../src/actions/smoke-test/presets.ts';
import { readLine } from '../../../src/check-language/line.ts';
import { preset } from '../../../src/kit/fields.ts';

const read = (line: string) => readChecks(line)[0]!;
const stepOf = (line: string) => read(line).steps[0]!;

describe('a line', () => {
  test('needs no more than a path', () => {
    expect(read('/')).toMatchObject({
      name: 'GET /',
      line: '/',
      optional: false,
      steps: [{ method: 'GET', paths: ['/'], statuses: ['200'], assertions: [], follow: true }],
    });
  });

  test('has its words in any order', () => {
    const check = read('/a max:1.5s optional 200|2xx cookie:sid');
    expect(check).toMatchObject({ name: 'GET /a', optional: true });
    expect(check.steps[0]).toMatchObject({
      statuses: ['200', '2xx'],
      maxLatencyMs: 1500,
      assertions: [
        {
          expression: { query: { kind: 'cookie', name: 'sid' }, predicate: { op: 'exists' } },
          place: { file: 'input checks', line: 1, column: 30, endColumn: 40 },
        },
      ],
    });
  });

  test.each([
    ['json:.status', '.status'],
    ['json:.checks.database?=ok|true', '.checks.database? = ok|true'],
    ['json:.a[0].b=', '.a[0].b = '],
    ['text:<form', 'contains “<form”'],
    ['text:"Add to \\"cart\\" = 1|2"', 'contains “Add to "cart" = 1|2”'],
    ['type:Text/CSS|text/plain', 'text/css|text/plain'],
    ['header:X-Frame-Options=DENY', 'header x-frame-options = DENY'],
    ['header:etag', 'header etag'],
    ['min-size:100', 'at least 100 B'],
    ['redirect:/b?c=d', 'redirect to /b?c=d'],
  ])('may assert %s', (word, said) => {
    const { assertions } = stepOf(`GET / ${word}`);
    expect(expectation({ statuses: [], assertions })).toBe(said);
  });

  test('may warn alone, and look at all files of pages', () => {
    expect(read('/a warns')).toMatchObject({ name: 'GET /a', warns: true });
    expect(read('/a')).toMatchObject({ warns: false });
    expect(stepOf('ASSETS / /a no-source-maps')).toMatchObject({
      method: 'ASSETS',
      paths: ['/', '/a'],
      wanted: 'no-source-maps',
    });
  });

  test('about a redirect expects one', () => {
    expect(stepOf('GET / redirect:https')).toMatchObject({ statuses: ['3xx'], follow: false });
    expect(stepOf('GET / 301 redirect:/a')).toMatchObject({ statuses: ['301'], follow: false });
  });

  test.each([
    ['POST /login/', 'method POST: expected GET, HEAD, ASSET or ASSETS'],
    ['GET', 'no path'],
    ['GET / /a', 'only ASSET and ASSETS take them'],
    ['GET / 20', 'status 20'],
    ['GET / 600', 'status 600'],
    ['GET / 200 404', 'status 404: a second one'],
    ['GET / jsn:.a', 'jsn:.a: expected json:.path=value'],
    ['GET / healthy', 'healthy: expected json:.path=value'],
    ['GET / json:status=ok', 'expected a path such as .status'],
    ['GET / text:', 'expected the text to find'],
    ['GET / text:"open', 'a quotation mark is never closed'],
    ['GET / type:html', 'expected a media type'],
    ['GET / header:=1', 'expected the name of a header'],
    ['GET / cookie:', 'expected the name of a cookie'],
    ['GET / min-size:big', 'expected a whole number of bytes'],
    ['GET / redirect:ftp://a', 'expected redirect:https'],
    ['GET / max:soon', 'expected a duration from 1ms to 1m'],
    ['GET / max:2h', 'expected a duration from 1ms to 1m'],
    ['HEAD / text:a', 'HEAD: its answer has no body'],
    ['ASSETS / redirect:https', 'ASSET: a file is not expected to redirect'],
    ['ASSETS / max:1s', 'ASSETS: each file must have 200'],
    ['ASSETS / immutable no-source-maps', 'no-source-maps: one of immutable and'],
    ['GET / immutable', 'immutable: only ASSETS looks at that'],
    ['ASSET / redirect:https', 'ASSET: a file is not expected to redirect'],
  ])('that is wrong is refused: %s', (line, fault) => {
    expect(() => read(line)).toThrow(fault);
  });

  test('of many wrong ones: all are named at once, where they stand', () => {
    expect(() => readChecks('GET / 20 max:x\n\n# GET nothing\n  GET /\n  PUT /')).toThrow(
      [
        'checks: 3 faults:',
        '- line 1, column 7: status 20: expected such as 200, 200|204 or 2xx',
        '- line 1, column 10: max:x: expected a duration from 1ms to 1m, such as 90s, 25m or 1h',
        '- line 5, column 3: method PUT: expected GET, HEAD, ASSET or ASSETS, since a line writes nothing',
      ].join('\n'),
    );
  });
});

test.each(preset.options)('the preset %s can be read', (preset) => {
  const lines = presetLines(preset, '/up/?full=1');
  const faults: unknown[] = [];
  for (const line of lines) readLine(line, () => undefined, faults as never);
  expect(faults).toEqual([]);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('\n').includes('GET /up/?full=1 200')).toBe(
    ['django', 'node'].includes(preset),
  );
});
