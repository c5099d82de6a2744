import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { removeProjects } from '../../../rules/django-project.ts';
import { root } from '../../../support/repository.ts';
import { page } from './page.ts';
import { TABLE } from './table.ts';

const PAGE = join(root, 'docs/planted-mistakes.md');

afterAll(removeProjects);

test('there are 25 or more, each of them told in words of its own', () => {
  expect(TABLE.length).toBeGreaterThanOrEqual(25);
  expect(new Set(TABLE.map(({ what }) => what)).size).toBe(TABLE.length);
});

test('the page is what the table says', () => {
  const text = page();
  if (process.env['WRITE_PAGES']) writeFileSync(PAGE, text);
  expect(readFileSync(PAGE, 'utf8')).toBe(text);
});
