import { describe, expect, test } from '@jest/globals';
import {
  type Decision,
  decideRollback,
  type Situation,
} from '../../../src/actions/deploy-sevalla/rollback-decision.ts';
import { planOf } from '../../../src/rules/migrations.ts';
import type { Deployment } from '../../../src/sevalla/schemas.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');

function deployment(id: string, status: string, more: Partial<Deployment> = {}): Deployment {
  return {
    id,
    status,
    trigger: 'MANUAL_DEPLOY',
    commit_sha: id.repeat(40).slice(0, 40),
    created_at: '2026-11-25T10:00:00Z',
    finished_at: '2026-11-25T10:05:00Z',
    ...more,
  };
}

const OWN = deployment('b', 'failed');
const GOOD = deployment('a', 'success');
const DIGEST = (digit: string): string => `ghcr.io/octo/shop@sha256:${digit.repeat(64)}`;

const plan = (operation: string): Situation['pending'] => ({
  kind: 'known',
  plan: planOf([
    {
      path: 'shop/migrations/0002_next.py',
      text: `from django.db import migrations\nclass Migration(migrations.Migration):\n    operations = [${operation}]\n`,
    },
  ]),
});

function decide(changes: Partial<Situation> = {}): Decision {
  return decideRollback({
    reason: 'failed',
    mode: 'auto',
    own: OWN,
    isForeign: false,
    known: [OWN, GOOD],
    serving: { answer: 'no', how: 'the platform answers 503 for it (application-crashed)' },
    pending: { kind: 'none', why: 'no migration is new' },
    environment: undefined,
    changed: undefined,
    isImage: false,
    now: NOW,
    ...changes,
  });
}

const asked = (changes: Partial<Situation> = {}): Decision => {
  const own = deployment('b', 'success');
  return decide({ reason: 'asked', own, known: [own, GOOD], serving: undefined, ...changes });
};

const serving = (answer: 'yes' | 'no' | 'unknown'): Situation['serving'] => ({
  answer,
  how: 'so it is',
});

describe('after a deployment that failed', () => {
  const cases: [what: string, changes: Partial<Situation>, Decision['verdict'], reason?: string][] =
    [
      ['nobody serves and nothing is in the way', {}, 'roll back'],
      [
        'only a recommendation is wanted',
        { mode: 'recommend' },
        'recommend',
        'rollback: auto does',
      ],
      ['the version before serves', { serving: serving('yes') }, 'no need', 'goes on, so it is'],
      [
        'nobody can tell whether it serves',
        { serving: serving('unknown') },
        'recommend',
        'Nobody can tell whether the application serves (so it is)',
      ],
      [
        'nobody can tell, and something is in the way',
        { serving: serving('unknown'), isForeign: true },
        'refuse',
        'another run has started it',
      ],
      [
        'there is nothing before',
        { known: [OWN] },
        'refuse',
        'no other deployment before succeeded',
      ],
      ['it is another run’s', { isForeign: true }, 'refuse', 'another run has started it'],
      [
        'it has not ended',
        { own: { ...OWN, status: 'inProgress' }, known: [{ ...OWN, status: 'inProgress' }, GOOD] },
        'refuse',
        'the deployment ended: inProgress',
      ],
      ['it was cancelled', { own: { ...OWN, status: 'cancelled' } }, 'roll back'],
      [
        'the same commit was live',
        { known: [OWN, { ...GOOD, commit_sha: OWN.commit_sha }] },
        'refuse',
        'is the same that has just failed',
      ],
      [
        'the same commit was live with other variables, which are back',
        { known: [OWN, { ...GOOD, commit_sha: OWN.commit_sha }], environment: 'put back' },
        'roll back',
      ],
      [
        'not all variables are back',
        { environment: 'partly put back' },
        'refuse',
        'not all could be put back',
      ],
      [
        'the version before is old',
        { known: [OWN, { ...GOOD, finished_at: '2026-08-01T00:00:00Z' }] },
        'refuse',
        'is 116 days old',
      ],
      [
        'the version before tells no commit',
        { known: [OWN, { ...GOOD, commit_sha: null }] },
        'refuse',
        'tells no commit to check it by',
      ],
      [
        'somebody has deployed since',
        { known: [deployment('c', 'inProgress'), OWN, GOOD] },
        'refuse',
        'deployment c (commit ccccccc), inProgress',
      ],
      [
        'what somebody has deployed since was taken back',
        { known: [deployment('c', 'cancelled'), deployment('d', 'skipped'), OWN, GOOD] },
        'roll back',
      ],
      [
        'it was rolled back already',
        {
          known: [
            deployment('c', 'failed', {
              trigger: 'ROLLBACK_DEPLOYMENT',
              commit_sha: GOOD.commit_sha!,
            }),
            OWN,
            GOOD,
          ],
        },
        'refuse',
        'it was rolled back already',
      ],
      [
        'only additions were migrated',
        { pending: plan('migrations.CreateModel("T", [])') },
        'roll back',
      ],
      [
        'a migration has no way back',
        { pending: plan('migrations.RunPython(forwards)') },
        'refuse',
        'RunPython has no way back',
      ],
      [
        'a migration can be reversed, but the version before needs what is gone',
        { pending: plan('migrations.RemoveField("order", "note")') },
        'refuse',
        'shop.order.note is removed',
      ],
      [
        'nobody knows the migrations',
        { pending: { kind: 'unknown', why: 'there is no checkout' } },
        'refuse',
        'there is no checkout',
      ],
    ];
  test.each(cases)('and %s', (_, changes, verdict, ...reasons) => {
    const decision = decide(changes);
    expect(decision.verdict).toBe(verdict);
    for (const reason of reasons) expect(decision.reason).toContain(reason);
    const against = decision.rows.filter((row) => row.verdict === 'against');
    expect(against.length > 0).toBe(['refuse', 'no need'].includes(verdict));
  });

  test('every reason against it is told, not only the first', () => {
    const { reason } = decide({
      isForeign: true,
      environment: 'partly put back',
      pending: { kind: 'unknown', why: 'there is no checkout' },
    });
    expect(reason).toMatch(/there is no checkout.*variables.*another run/);
  });
});

describe('an image', () => {
  const own = deployment('b', 'failed', { commit_sha: null, docker_image_url: DIGEST('b') });
  const image = (url: string): Deployment =>
    deployment('a', 'success', { commit_sha: null, docker_image_url: url });

  test('is gone back to by its digest', () => {
    const { verdict, target } = decide({ isImage: true, own, known: [own, image(DIGEST('a'))] });
    expect([verdict, target?.docker_image_url]).toEqual(['roll back', DIGEST('a')]);
  });

  test('is not gone back to by a tag', () => {
    const { reason } = decide({ isImage: true, own, known: [own, image('octo/shop:v1')] });
    expect(reason).toContain('was deployed by a tag, which may be another image by now');
  });

  test('whose digest was deployed since was rolled back already', () => {
    const back = { ...image(DIGEST('a')), id: 'c' };
    const known = [back, own, image(DIGEST('a'))];
    expect(decide({ isImage: true, own, known }).earlier?.id).toBe('c');
  });
});

describe('a release that is live and to be taken back', () => {
  test('goes to the newest success of another version', () => {
    const own = deployment('b', 'success');
    const restart = deployment('r', 'success', { trigger: 'RESTART', commit_sha: own.commit_sha! });
    const { verdict, target } = asked({ known: [own, restart, GOOD] });
    expect([verdict, target?.id]).toEqual(['roll back', 'a']);
  });

  test('is left when it is not live', () => {
    const own = deployment('b', 'failed');
    expect(asked({ own, known: [own, GOOD] }).verdict).toBe('refuse');
  });

  test('tells what has changed since, and goes on', () => {
    const { verdict, rows } = asked({ changed: 'variable RELEASE' });
    expect(verdict).toBe('roll back');
    expect(rows).toContainEqual({
      condition: 'variables',
      value: 'changed since: variable RELEASE',
      verdict: 'told',
    });
  });

  test('that nobody knows is not rolled back', () => {
    expect(asked({ known: [GOOD] })).toMatchObject({ verdict: 'refuse', target: undefined });
  });
});
