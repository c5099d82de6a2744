import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findingBehind, SYMPTOMS } from '../../src/rules/symptoms.ts';
import { root } from '../support/repository.ts';

test('the README of smoke-test lists them all, with what finds them before', () => {
  const rows = Object.entries(SYMPTOMS).map(
    ([id, { title, preventions }]) =>
      `| \`${id}\` | ${title} | ${preventions.map((rule) => `\`${rule}\``).join(', ')} |`,
  );
  const readme = readFileSync(join(root, 'actions/smoke-test/README.md'), 'utf8');
  const listed = /<!-- symptoms -->\n([\s\S]*?)\n<!-- \/symptoms -->/.exec(readme)?.[1];
  expect(listed).toBe(
    ['| `cause` | Meaning | Found before by |', '|---|---|---|', ...rows].join('\n'),
  );
});

test('a finding is behind a symptom by the order of the rules, not of the findings', () => {
  const findings = [{ id: 'django.sessions' }, { id: 'django.secret-key.random' }];
  expect(findingBehind('session.lost', findings)).toBe(findings[1]);
  expect(findingBehind('debug.page', findings)).toBeUndefined();
  expect(findingBehind('nothing.known', findings)).toBeUndefined();
});
