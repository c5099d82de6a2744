import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { stopAll } from '../../emulator/local-sevalla.ts';
import { root } from '../../support/repository.ts';
import { removeRepositories } from './git-stage.ts';
import { DEFECTS } from './scenarios/defects.ts';
import { play } from './scenarios/scenario.ts';
import { closeRegistry } from './scenarios/scenes.ts';
import { page, table } from './scenarios/table.ts';

const PAGE = join(root, 'docs/scenarios.md');

afterAll(async () => {
  await stopAll();
  await closeRegistry();
  removeRepositories();
});

// Each with servers of its own, a few at a time (maxConcurrency): most of a scenario is waiting.
describe('deploy-sevalla', () => {
  test.concurrent.each(table.map((scenario) => [scenario.point, scenario.name, scenario] as const))(
    '%s: %s',
    (_, __, scenario) => play(scenario),
    300_000,
  );
});

test('there are 60 scenarios or more, each under a name of its own', () => {
  process.stdout.write(`${table.length} scenarios\n`);
  expect(table.length).toBeGreaterThanOrEqual(60);
  const names = table.map(({ point, name }) => `${point}: ${name}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('every defect that a scenario prevents is told of in the list, and the other way round', () => {
  const prevented = new Set(table.flatMap(({ prevents }) => prevents ?? []));
  expect([...prevented].sort()).toEqual(Object.keys(DEFECTS).sort());
});

test('the page is what the table says', () => {
  if (process.env['WRITE_PAGES']) writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, 'utf8')).toBe(page());
});
