import { LARAVEL } from './laravel.ts';
import { NODE } from './node.ts';
import type { Observation } from './observation.ts';
import { PYTHON } from './python.ts';
import { RAILS } from './rails.ts';

/** By the id of the rule. */
export const OBSERVED: Readonly<Record<string, Observation>> = {
  ...NODE,
  ...PYTHON,
  ...RAILS,
  ...LARAVEL,
};
