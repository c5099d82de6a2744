import { describe, expect, test } from '@jest/globals';
import {
  commandOf,
  instructionsOf,
  isIgnored,
  lineageOf,
  pairsOf,
  stagesOf,
} from '../../src/rules/dockerfile.ts';

test('instructions have the line that they begin on, and what follows them', () => {
  const text = `# syntax=docker/dockerfile:1
from python:3.13 AS build

RUN pip install \\
  # a comment in the middle
  --no-cache-dir \\
  django
RUN <<EOF
CMD not an instruction
EOF
COPY <<one <<"two" /
CMD neither
one
CMD nor this
two
CMD ["gunicorn"]
`;
  expect(instructionsOf(text).map(({ name, line }) => [name, line])).toEqual([
    ['FROM', 2],
    ['RUN', 4],
    ['RUN', 8],
    ['COPY', 11],
    ['CMD', 16],
  ]);
  expect(instructionsOf(text)[1]?.rest.replace(/\s+/g, ' ')).toBe(
    'pip install --no-cache-dir django',
  );
});

describe('the stages that an image is made of', () => {
  const stages = stagesOf(`ARG BASE=python
FROM --platform=linux/amd64 \${BASE} AS base
USER 1
FROM node AS assets
FROM base as Final
CMD x
FROM final AS debug
`);
  test.each([
    [undefined, ['${BASE}', 'base', 'final']],
    ['final', ['${BASE}', 'base']],
    ['FINAL', ['${BASE}', 'base']],
    ['1', ['node']],
    ['nobody', []],
  ])('for the target %s', (target, bases) => {
    expect(lineageOf(stages, target).map(({ base }) => base)).toEqual(bases);
  });

  test('a stage that has the name of its base is no circle', () => {
    const own = stagesOf('FROM python AS python\nCMD x\n');
    expect(lineageOf(own, undefined)).toHaveLength(1);
  });
});

test.each([
  ['["gunicorn", "config.wsgi"]', 'gunicorn config.wsgi'],
  ['gunicorn config.wsgi', 'gunicorn config.wsgi'],
  ['[broken', '[broken'],
])('the command of CMD %s is %s', (rest, command) => {
  expect(commandOf(rest)).toBe(command);
});

test.each([
  [
    'ENV',
    'A=1 B="two words" C=\'3\' D=a\\ b',
    [
      ['A', '1'],
      ['B', 'two words'],
      ['C', '3'],
      ['D', 'a\\ b'],
    ],
  ],
  ['ENV', 'A two words', [['A', 'two words']]],
  ['ARG', 'A', []],
  ['ARG', 'A=', [['A', '']]],
])('%s %s has pairs', (name, rest, pairs) => {
  expect(pairsOf({ name, rest, line: 1, endLine: 1 })).toEqual(pairs);
});

test.each([
  ['.git', '', false],
  ['.git', '.git', true],
  ['.git', '/.git/', true],
  ['.git', '# .git', false],
  ['.env', '.*', true],
  ['.env', '*\n!.env', false],
  ['.env.local', '.env*', true],
  ['.env', '**/.env', true],
  ['web/.env', '**/.env', true],
  ['web/.env', '.env', false],
  ['web/.env', 'web', true],
  ['.env', '.en?', true],
  ['xenv', '.env', false],
  ['a[b', 'a[b', false],
])('%s with the .dockerignore %j is out: %s', (path, ignore, isOut) => {
  expect(isIgnored(path, ignore)).toBe(isOut);
});
