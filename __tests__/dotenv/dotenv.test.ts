import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fileFindings } from '../../src/actions/validate-settings/read-files.ts';
import { readTemplate } from '../../src/actions/validate-settings/template.ts';
import { readDotenv } from '../../src/dotenv/dotenv.ts';
import { arbitrary as arbitraryOf } from '../support/arbitrary.ts';
import { root } from '../support/repository.ts';

const valuesIn = (text: string): Record<string, string> =>
  Object.fromEntries(readDotenv(text).entries.map(({ name, value }) => [name, value]));
const problemsIn = (text: string): string[] =>
  readDotenv(text).problems.map(({ kind, line, name = '' }) => `${line} ${kind} ${name}`.trim());

describe('a value', () => {
  test.each([
    ['plain', 'A=b', 'b'],
    ['with spaces around', '  A = b c  ', 'b c'],
    ['exported', 'export A=b', 'b'],
    ['blank', 'A=', ''],
    ['with an equals sign', 'A=b=c==', 'b=c=='],
    ['with a # that begins no comment', 'A=b#c', 'b#c'],
    ['that begins with a # that begins no comment', 'A=#363636', '#363636'],
    ['the same before a comment', 'A=#363636 # grey', '#363636'],
    ['before a comment', 'A=b # c', 'b'],
    ['that is only a comment', 'A= # c', ''],
    ['in double quotes', 'A="b # c"', 'b # c'],
    ['in single quotes', "A='b $c'", 'b $c'],
    ['in backticks', 'A=`b "c"`', 'b "c"'],
    ['with escapes', 'A="b\\n\\"c\\" \\\\ \\$d \\x"', 'b\n"c" \\ $d \\x'],
    ['with the same escapes in single quotes', "A='b\\n'", 'b\\n'],
    ['in quotes before a comment', 'A="b" # c', 'b'],
    ['over several lines', 'A="b\nc"', 'b\nc'],
    ['after a byte order mark', '\uFEFFA=b', 'b'],
    ['with Windows line ends', 'A=b\r\nB=c', 'b'],
    ['with a backslash at the end', 'A=b\\', 'b\\'],
    ['with a quote inside', "A=Ann's", "Ann's"],
  ])('%s', (_, text, value) => {
    expect(valuesIn(text)['A']).toBe(value);
  });

  test.each([
    ['from above', 'B=x\nA=${B}/y', 'x/y'],
    ['in double quotes', 'B=x\nA="${B}"', 'x'],
    ['not in single quotes', "B=x\nA='${B}'", '${B}'],
    ['with a default', 'A=${B:-x}', 'x'],
    ['not from below', 'A=${B}\nB=x', '${B}'],
    ['not of itself', 'A=${A}', '${A}'],
    ['not without braces', 'B=x\nA=$B', '$B'],
  ])('takes a reference %s', (_, text, value) => {
    expect(valuesIn(text)['A']).toBe(value);
  });

  test('does not explode by references to references', () => {
    const text = Array.from({ length: 60 }, (_, i) => `A${i + 1}=\${A${i}}\${A${i}}`).join('\n');
    const longest = Math.max(
      ...readDotenv(`A0=xxxxxxxx\n${text}`).entries.map(({ value }) => value.length),
    );
    expect(longest).toBeLessThan(65_536);
  });
});

describe('a problem', () => {
  test.each([
    ['a line that is no assignment', 'A=1\nhello world\nB=2', ['2 syntax']],
    ['a name without a value', 'A', ['1 syntax']],
    ['a name that is none', '1A=b', ['1 syntax']],
    ['a name twice', 'A=1\nB=2\nA=3', ['3 duplicate A']],
    ['a comment behind a value', 'A=5 # five', ['1 comment A']],
    ['a value of several lines', 'B=1\nA="b\nc"\nC=2', ['2 multiline A']],
    ['a dictionary', "A={\n  'b': 1,\n}\nB=2", ['1 multiline A']],
    ['a quote that is never closed', 'A="b\nB=c', ['1 unclosed A']],
    ['text behind a quote', 'A="b"c', ['1 syntax A']],
  ])('%s', (_, text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  test.each([
    ['comments and blank lines', '# a = b\n\n  # c\nA=1'],
    ['an open parenthesis in one value', 'A=b(c\nB=2'],
    ['a name that is commented out and set', '# A=1\nA=2'],
    ['a colour', 'A=#363636'],
    ['an empty file', ''],
  ])('is none: %s', (_, text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  test('leaves what stands below readable', () => {
    expect(valuesIn('A="b\nB=c\n# D=e')).toEqual({ A: 'b', B: 'c', D: 'e' });
    expect(valuesIn("A={\n 'b': 1\n}\nB=2")).toMatchObject({ B: '2' });
  });

  test('is told with file and line, and without the value', () => {
    const text = 'A=hunter2 # hunter3\nA="hunter4\nhunter5\nB="hunter6"hunter7\nhunter8 hunter9';
    const findings = fileFindings({ file: 'prod.env', ...readDotenv(text) }, 'production');
    expect(findings.map(({ id, line }) => [id, line])).toEqual([
      ['dotenv.comment', 1],
      ['dotenv.multiline', 2],
      ['dotenv.syntax', 2],
      ['dotenv.duplicate', 2],
      ['dotenv.syntax', 5],
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter');
  });
});

describe('a template', () => {
  const marksIn = (text: string): Record<string, string | undefined> =>
    Object.fromEntries(
      [...readTemplate('t', readDotenv(text)).entries.values()].map(({ name, mark }) => [
        name,
        mark,
      ]),
    );

  test.each([
    ['above the name', '# Required: a thing\nA='],
    ['in capitals', '# REQUIRED\nA='],
    ['as a box', '# ---- CRITICAL ----\nA='],
    ['above two names', '# Required\nB=\nA='],
    ['in a later line', '# A thing.\n# Required.\nA='],
    ['behind the value', 'A=1 # required'],
    ['in brackets', '# The thing (required)\nA='],
    ['for the build', '# Required at build: a thing\nA='],
  ])('marks as required %s', (_, text) => {
    expect(marksIn(text)['A']).toBe('required');
  });

  test.each([
    ['a condition', '# Required when USE_S3 is on\nA='],
    ['a mark above another name', '# Required\nB=\n\nA='],
    ['a mark above another comment', '# Required\nB=\n# A thing\nA='],
    ['a mention', '# Not everything is required\nA='],
    ['nothing', 'A='],
  ])('does not by %s', (_, text) => {
    expect(marksIn(text)['A']).toBeUndefined();
  });

  test('marks as optional, and knows what the build needs', () => {
    expect(marksIn('# Optional: x\nA=')['A']).toBe('optional');
    const { entries } = readTemplate('t', readDotenv('# Required in the build.\nA=\n\nB='));
    expect([entries.get('A')?.atBuild, entries.get('B')?.atBuild]).toEqual([true, false]);
  });

  test('knows names that are only commented out, but a comment does not hide an assignment', () => {
    const text = 'A=1\n# A=2\n# B=3\n# MOST_MiB=4\n# c = d\n# See E=mc2\n# Note=that';
    const { entries } = readTemplate('t', readDotenv(text));
    expect(
      [...entries.values()].map(({ name, value, disabled }) => [name, value, disabled]),
    ).toEqual([
      ['A', '1', false],
      ['B', '3', true],
      ['MOST_MiB', '4', true],
    ]);
  });
});

describe('arbitrary text', () => {
  // Linear congruential: the same texts in every run, so that a failure can be found again.
  let state = 20_261_101;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const PIECES = [
    ...['"', "'", '`', '\\', '#', ' #', '=', '\n', '\r\n', '\r', '\t', ' ', '$', '${', '}', ':-'],
    ...['A', 'B', 'SECRET_KEY', 'export ', '# A=', '{', '[', '(', ')', '\0', '\uFEFF', '\uD800'],
    ...['é', '漢', '::error::', '%0A', 'A=', 'A="', "B='", '${A}', '# Required', '\u2028'],
  ];
  const arbitrary = (): string =>
    Array.from({ length: random(60) }, () => PIECES[random(PIECES.length)]).join('');

  test('never breaks the reader, and each name and problem is on a line of the text', () => {
    for (let round = 0; round < 5000; round += 1) {
      const text = arbitrary();
      const { entries, problems } = readDotenv(text);
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { name, line } of [...entries, ...problems]) {
        expect(line >= 1 && line <= lines).toBe(true);
        if (name !== undefined) expect(name).toMatch(/^[A-Za-z_][\w.-]*$/);
      }
      readTemplate('t', { entries, problems });
    }
  });

  test('may be bytes of any kind, or a real template with accidents', () => {
    const random = arbitraryOf(21);
    const real = readFileSync(join(root, 'examples/django/.env.production.template'), 'utf8');
    for (let round = 0; round < 1500; round += 1) {
      const text = round % 3 === 0 ? random.bytes(600) : random.mutant(real, PIECES);
      const { entries, problems } = readDotenv(text);
      const lines = text.split(/\r\n|\n|\r/).length;
      for (const { line } of [...entries, ...problems])
        expect(line >= 1 && line <= lines).toBe(true);
      // A line gives one name at most, and no value grows without end.
      expect(entries.length).toBeLessThanOrEqual(lines);
      const longest = Math.max(0, ...entries.map(({ value }) => value.length));
      expect(longest).toBeLessThan(131_072);
    }
  });

  test.each([
    ['one long value', `A=${'x'.repeat(900_000)}`, 1],
    ['one long line of quotes', 'A="'.repeat(300_000), 1],
    ['one long comment', `# ${'x'.repeat(900_000)}\nA=1`, 1],
    ['open quotes', 'A="\n'.repeat(20_000), 10_000],
    ['open brackets', 'A={\n'.repeat(20_000), 20_000],
    ['references', `A0=x\n${'B=${A0}${B}\n'.repeat(20_000)}`, 20_001],
    ['blank lines', '\n'.repeat(500_000), 0],
  ])('may be long: %s', (_, text, names) => {
    expect(readDotenv(text).entries).toHaveLength(names);
  });

  test('never gets a value into a finding', () => {
    const CANARY = 'c4n4ry';
    for (let round = 0; round < 2000; round += 1) {
      const text = arbitrary().replaceAll('=', `=${CANARY}`);
      const findings = fileFindings({ file: 'f', ...readDotenv(text) }, 'production');
      // A name may hold it where the text put it before an equals sign.
      const told = findings.map(({ message, found, fix, subject = '' }) =>
        `${message} ${found} ${fix}`.replaceAll(subject === '' ? '\0' : subject, ''),
      );
      expect(told.join('\n')).not.toContain(CANARY);
    }
  });
});
