import type { Finding } from '../finding.ts';
import type { Environment, Facts } from '../settings-facts.ts';
import { checkLaravel } from './laravel.ts';
import { checkStartListens } from './listening.ts';
import { checkNodeProject } from './node.ts';
import { checkPythonWeb } from './python-web.ts';
import { checkRails } from './rails.ts';

/** What breaks in the stacks that have a preset of their own, Django aside. */
export function checkStack(environment: Environment, facts: Facts): Finding[] {
  if (facts.project === undefined) return [];
  return [
    ...checkStartListens(environment, facts),
    ...checkNodeProject(environment, facts),
    ...checkLaravel(environment, facts),
    ...checkRails(environment, facts),
    ...checkPythonWeb(environment, facts),
  ];
}
