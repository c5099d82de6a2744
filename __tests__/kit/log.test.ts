import { describe, expect, test } from '@jest/globals';
import { createLog } from '../../src/kit/log.ts';
import { createRedactor } from '../../src/kit/redact.ts';

function recorder() {
  const written: string[] = [];
  const redact = createRedactor();
  const log = createLog((text) => written.push(text), redact);
  return { log, redact, text: () => written.join('') };
}

describe('the job log', () => {
  test('escapes what would end a workflow command early', () => {
    const { log, text } = recorder();
    log.annotate({ level: 'error', message: '50%\nof it', title: 'a,b:c', file: 'x.py', line: 3 });
    expect(text()).toBe('::error title=a%2Cb%3Ac,file=x.py,line=3::50%25%0Aof it\n');
  });

  test.each([
    ['::error::boom', '::'],
    ['  ::set-output name=a::b', '::'],
    ['ok\r::add-mask::x', '::'],
    ['ok\n::stop-commands::x', '::'],
    ['text ##[error]boom', '##['],
  ])('lets no command out of the remote text %j', (given, mark) => {
    const { log, text } = recorder();
    log.remote(given);
    for (const line of text().split(/\r\n|\r|\n/)) {
      expect(line.trimStart().startsWith('::')).toBe(false);
      if (mark === '##[') expect(line).not.toContain('##[');
    }
    expect(text()).not.toContain('\r');
  });

  test('lets no command out of its own information lines', () => {
    const { log, text } = recorder();
    log.info('branch is\n::error::boom');
    expect(text()).not.toMatch(/^\s*::/m);
  });

  test('closes a group when its body fails', async () => {
    const { log, text } = recorder();
    await expect(log.group('build', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(text()).toBe('::group::build\n::endgroup::\n');
  });

  test('masks each line of a secret, as the runner does', () => {
    const { log, text } = recorder();
    log.mask('first\nsecond\n');
    expect(text()).toBe('::add-mask::first\n::add-mask::second\n');
  });

  test('masks no brace that a secret of several lines has on a line of its own', () => {
    const { log, text } = recorder();
    log.mask('{\n"key": "planted"\n}');
    expect(text()).toBe('::add-mask::"key": "planted"\n');
  });
});

describe('redaction', () => {
  test('covers the encodings that a secret takes on its way into a text', () => {
    const redact = createRedactor();
    const secret = 'p@ss "w0rd"/x';
    redact.add(secret);
    const text = [
      secret,
      encodeURIComponent(secret),
      JSON.stringify({ secret }),
      Buffer.from(secret).toString('base64'),
    ].join('\n');
    expect(redact(text)).toBe(['***', '***', '{"secret":"***"}', '***'].join('\n'));
  });

  test.each(['a', 'ab', 'abc'])('covers what is in the base64 of a longer text: %s:…', (user) => {
    const redact = createRedactor();
    redact.add('planted-secret');
    const text = Buffer.from(`${user}:planted-secret\n`).toString('base64');
    const shown = redact(text);
    expect(shown).toContain('***');
    expect(Buffer.from(shown.replaceAll('***', ''), 'base64').toString()).not.toContain('plant');
    expect(shown.length).toBeLessThan(16);
  });

  test('hides the longer of two secrets whole', () => {
    const redact = createRedactor();
    redact.add('abcd');
    redact.add('abcd-efgh');
    expect(redact('x abcd-efgh y abcd')).toBe('x *** y ***');
  });

  test('leaves text alone that merely contains a word too short to be a secret', () => {
    const redact = createRedactor();
    redact.add('80');
    redact.add('');
    expect(redact('port 8080')).toBe('port 8080');
  });

  test('hides every line of a secret of several lines', () => {
    const redact = createRedactor();
    redact.add('-----BEGIN KEY-----\nMIIEvQ==\n-----END KEY-----');
    expect(redact('it said MIIEvQ== then')).toBe('it said *** then');
  });
});
