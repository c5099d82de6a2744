import { describe, expect, test } from '@jest/globals';
import type { Preset } from '../../../../src/rules/settings-facts.ts';
import { findingsOf } from '../project.ts';
import { LARAVEL } from './laravel.ts';
import { NODE } from './node.ts';
import { Lab, type Observation } from './observation.ts';
import { PYTHON } from './python.ts';
import { RAILS } from './rails.ts';
import { type Found, laravel, nodePackages, pythonPackages, rails } from './toolchains.ts';

// What the rules of other stacks say will happen, and what does, in real processes.

const STACKS: readonly [
  Preset,
  Readonly<Record<string, Observation>>,
  () => Found | Promise<Found>,
][] = [
  ['node', NODE, nodePackages],
  ['python', PYTHON, pythonPackages],
  ['rails', RAILS, rails],
  ['laravel', LARAVEL, laravel],
];

for (const [preset, observations, find] of STACKS) {
  const rows = Object.entries(observations);

  describe(`${preset}: what is seen`, () => {
    test.each(rows)('%s is found in the mistake, and not in what mends it', (id, {
      wrong,
      right,
    }) => {
      const ids = (given: typeof wrong) => findingsOf(preset, given).map((finding) => finding.id);
      expect(ids(wrong)).toContain(id);
      expect(ids(right)).not.toContain(id);
    });
  });

  const tools = await find();
  if ('unavailable' in tools) {
    if (process.env['REQUIRE_STACKS'] === '1') {
      throw new Error(`REQUIRE_STACKS is set, but ${tools.unavailable}`);
    }
    test.skip(`${preset} is not run here: ${tools.unavailable}`, () => {});
    continue;
  }

  describe(`${preset}: what happens`, () => {
    test.each(rows)('%s', async (_, { wrong, right, observe, met, mended }) => {
      const saw = async (given: typeof wrong): Promise<string> => {
        const lab = new Lab(given, tools);
        try {
          return await observe(lab);
        } finally {
          await lab.close();
        }
      };
      expect(await Promise.all([saw(wrong), saw(right)])).toEqual([met, mended]);
    });
  });
}
