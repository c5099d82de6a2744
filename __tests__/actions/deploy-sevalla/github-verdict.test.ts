import { describe, expect, test } from '@jest/globals';
import { githubVerdict } from '../../../src/actions/deploy-sevalla/github-verdict.ts';
import type { Outcome } from '../../../src/actions/deploy-sevalla/outcome.ts';
import type { Deployment } from '../../../src/sevalla/schemas.ts';

const target = {
  appId: 'app-1',
  appName: 'Shop',
  url: undefined,
  previousId: undefined,
  what: 'branch production',
  advice: [],
};

const deployment: Deployment = {
  id: 'run-1',
  status: 'success',
  commit_sha: '0123456789abcdef0123456789abcdef01234567',
  created_at: '2026-11-01T10:00:00.000Z',
  started_at: '2026-11-01T10:00:10.000Z',
  finished_at: '2026-11-01T10:01:00.000Z',
};

const ended = (status: string, more: object = {}): Outcome => ({
  kind: 'ended',
  target,
  deployment: { ...deployment, status },
  steps: [],
  diagnosis: undefined,
  lastLines: [],
  winner: undefined,
  ...more,
});
const known = { target, deploymentId: 'run-1', deployment };
const deadline = { ...known, kind: 'deadline', waitedMs: 60_000, resume: 'curl' } as const;
const stopped = { ...known, kind: 'interrupted', reason: 'Stopped by SIGINT.' } as const;

describe('the state at GitHub', () => {
  test.each<[string, Outcome, string]>([
    ['success', ended('success'), 'success: succeeded after 50s'],
    [
      'failure',
      ended('failed', { diagnosis: { id: 'env.missing', evidence: [] } }),
      'failure: failed after 50s: env.missing',
    ],
    ['cancelled by somebody', ended('cancelled'), 'error: was cancelled after 50s'],
    ['skipped', ended('skipped'), 'inactive: was skipped for a newer one'],
    [
      'superseded, whatever the verdict of the step',
      ended('cancelled', { winner: { ...deployment, id: 'run-2' }, isSuperseded: false }),
      'inactive: gave way to run-2',
    ],
    ['live', { kind: 'live', target, deployment }, 'success: was live already'],
    ['left', { ...deadline, fate: 'left' }, 'error: was not done after 1m, goes on at Sevalla'],
    [
      'cancelled at the deadline',
      { ...deadline, fate: 'cancelled' },
      'error: was not done after 1m, is being cancelled',
    ],
    [
      'another commit',
      {
        ...known,
        kind: 'mismatch',
        expected: { kind: 'commit', commit: 'fedcba9876543210', branch: undefined },
        fate: 'cancelled',
      },
      'failure: took commit 0123456, not commit fedcba9',
    ],
    [
      'lost',
      { ...known, kind: 'lost', reason: 'x' },
      'error: can no longer be seen, and was left alone',
    ],
    [
      'stopped',
      { ...stopped, fate: 'cancelled' },
      'error: the job was stopped, and this cancelled',
    ],
    [
      'stopped while it followed',
      { ...stopped, fate: 'left' },
      'error: the job was stopped; this goes on at Sevalla',
    ],
  ])('of %s', (_, outcome, expected) => {
    const verdict = githubVerdict(outcome);
    expect(`${verdict?.state}: ${verdict?.text}`).toBe(expected);
  });

  // The post step asks the platform.
  test.each<[string, Outcome]>([
    ['nobody waited for it', { ...known, kind: 'started' }],
    ['nobody knows whether it was started', { ...stopped, fate: 'unknown' }],
    ['it could not be cancelled', { ...stopped, fate: 'going on' }],
    ['it ended while the job was stopped', { ...stopped, fate: 'ended' }],
    ['its status is not final', ended('unheard-of')],
  ])('is left open where %s', (_, outcome) => {
    expect(githubVerdict(outcome)).toBeUndefined();
  });
});
