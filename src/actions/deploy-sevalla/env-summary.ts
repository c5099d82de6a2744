import { code, fold, literal, table } from '../../markdown.ts';
import type { Environment } from './env-apply.ts';
import type { Change, Scope } from './env-plan.ts';

/** The plan for the job summary, names only; nothing where nothing was declared. */
export function environmentSection(environment: Environment | undefined): string[] {
  if (environment === undefined) return [];
  const { changes, state, left } = environment;
  const moved = changes.filter(({ what }) => what !== 'unchanged');
  const same = changes.filter(({ what }) => what === 'unchanged');
  return [
    '### Environment',
    moved.length === 0 ? 'Nothing to change.' : fateOf(state, left),
    ...(moved.length === 0 ? [] : [rows(moved)]),
    ...(same.length === 0 ? [] : [fold(`${same.length} unchanged`, rows(same))]),
  ];
}

function fateOf(state: Environment['state'], left: readonly string[]): string {
  switch (state) {
    case 'planned':
      return 'Planned, not written:';
    case 'applied':
      return 'Written before the deployment:';
    case 'put back':
      return 'Written, and put back as it was, as the deployment did not succeed:';
    case 'partly put back':
      return `**Not put back: ${left.map(code).join(', ')}.** The rest is as it was before:`;
  }
}

function rows(changes: readonly Change[]): string {
  return table(
    ['variable', 'what', 'scope'],
    changes.map(({ name, what, scope, scopeBefore, note }) => {
      const was =
        scopeBefore === undefined || wordFor(scopeBefore) === wordFor(scope)
          ? ''
          : `${wordFor(scopeBefore)} → `;
      return [
        code(name),
        note === undefined ? what : `${what} (${literal(note)})`,
        `${was}${wordFor(scope)}`,
      ];
    }),
  );
}

function wordFor({ is_buildtime, is_runtime }: Scope): string {
  if (is_buildtime && is_runtime) return 'both';
  if (is_buildtime) return 'build';
  return is_runtime ? 'run' : 'none';
}
