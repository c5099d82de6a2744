import { describe, expect, test } from '@jest/globals';
import { presetLines, readChecks } from '../../../src/actions/smoke-test/checks.ts';
import { preset } from '../../../src/kit/fields.ts';

const read = (line: string) => readChecks([line])[0]!;

describe('a line', () => {
  test('needs no more than a path', () => {
    expect(read('/')).toMatchObject({
      name: 'GET /',
      method: 'GET',
      paths: ['/'],
      statuses: ['200'],
      assertions: [],
      optional: false,
    });
  });

  test('has its words in any order', () => {
    expect(read('/a max:1.5s optional 200|2xx cookie:sid')).toEqual({
      name: 'GET /a',
      line: '/a max:1.5s optional 200|2xx cookie:sid',
      method: 'GET',
      paths: ['/a'],
      statuses: ['200', '2xx'],
      assertions: [{ kind: 'cookie', name: 'sid' }],
      optional: true,
      maxLatencyMs: 1500,
    });
  });

  test.each([
    ['json:.status', { kind: 'json', path: '.status', optional: false }],
    [
      'json:.checks.database?=ok|true',
      { kind: 'json', path: '.checks.database', optional: true, anyOf: ['ok', 'true'] },
    ],
    ['json:.a[0].b=', { kind: 'json', path: '.a[0].b', optional: false, anyOf: [''] }],
    ['text:<form', { kind: 'text', text: '<form' }],
    ['text:"Add to \\"cart\\" = 1|2"', { kind: 'text', text: 'Add to "cart" = 1|2' }],
    ['type:Text/CSS|text/plain', { kind: 'type', anyOf: ['text/css', 'text/plain'] }],
    ['header:X-Frame-Options=DENY', { kind: 'header', name: 'x-frame-options', anyOf: ['DENY'] }],
    ['header:etag', { kind: 'header', name: 'etag' }],
    ['min-size:100', { kind: 'min-size', bytes: 100 }],
    ['redirect:/b?c=d', { kind: 'redirect', to: '/b?c=d' }],
  ])('may assert %s', (word, assertion) => {
    expect(read(`GET / ${word}`).assertions).toEqual([assertion]);
  });

  test('about a redirect expects one', () => {
    expect(read('GET / redirect:https').statuses).toEqual(['3xx']);
    expect(read('GET / 301 redirect:/a').statuses).toEqual(['301']);
  });

  test.each([
    ['POST /login/', 'method POST: expected GET, HEAD or ASSET'],
    ['GET', 'no path'],
    ['GET / /a', 'only ASSET takes them'],
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
    ['ASSET / redirect:https', 'ASSET: a file is not expected to redirect'],
  ])('that is wrong is refused: %s', (line, fault) => {
    expect(() => read(line)).toThrow(fault);
  });

  test('of many wrong ones: all are named at once', () => {
    expect(() => readChecks(['GET / 20 max:x', 'GET /', 'PUT /'])).toThrow(
      [
        'checks: 3 faults:',
        '- "GET / 20 max:x": status 20: expected such as 200, 200|204 or 2xx',
        '- "GET / 20 max:x": max:x: expected a duration from 1ms to 1m, such as 90s, 25m or 1h',
        '- "PUT /": method PUT: expected GET, HEAD or ASSET, since a check writes nothing',
      ].join('\n'),
    );
  });
});

test.each(preset.options)('the preset %s can be read', (preset) => {
  const lines = presetLines(preset, '/up/?full=1');
  expect(readChecks(lines).length).toBeGreaterThan(1);
  expect(lines.join('\n').includes('GET /up/?full=1 200')).toBe(
    ['django', 'node'].includes(preset),
  );
});
