import type { Control } from './control.ts';

// Whether going back would help. A release is taken back only where all four conditions hold.

export interface Row {
  condition: string;
  holds: boolean;
  value: string;
}

export interface Grounds {
  /** Critical failures that were seen again after a pause, by name. */
  critical: readonly string[];
  /** Those that were not seen again. */
  passing: readonly string[];
  /** The expected deployment has answered, and no other one at the end. */
  isConfirmed: boolean;
  /** undefined where nothing made it necessary to ask. */
  control: Control | undefined;
  knownGoodId: string | undefined;
}

export interface Advice {
  isRecommended: boolean;
  rows: readonly Row[];
}

export function adviseRollback(grounds: Grounds): Advice {
  const { critical, passing, isConfirmed, control, knownGoodId } = grounds;
  const rows: Row[] = [
    {
      condition: 'A critical check failed, again and again',
      holds: critical.length > 0,
      value: critical[0] ?? (passing.length > 0 ? `${passing[0]}, which passed again` : 'none'),
    },
    {
      condition: 'The new deployment is what answers',
      holds: isConfirmed,
      value: isConfirmed ? 'confirmed' : 'not confirmed',
    },
    {
      condition: 'The runner’s own network is fine',
      holds: control?.isFine ?? false,
      value: control?.said ?? 'not asked',
    },
    {
      condition: 'There is a known-good deployment',
      holds: knownGoodId !== undefined,
      value: knownGoodId ?? 'none is given',
    },
  ];
  return { isRecommended: rows.every(({ holds }) => holds), rows };
}
