import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkSettings } from '../../src/rules/check-settings.ts';
import { DJANGO_MESSAGES } from '../../src/rules/django-messages.ts';
import { simulateRequests } from '../../src/rules/django-requests.ts';
import { GOOD_KEY } from '../rules/facts.ts';
import { djangoVenv } from '../support/django-venv.ts';
import { askDjango } from './ask-django.ts';
import { type Answer, ROWS } from './ground-truth-rows.ts';
import { factsOf, GOOD_SETTINGS } from './project.ts';

const KINDS = new Map<Answer, string>([
  [200, 'answers'],
  [400, 'bad-host'],
  [403, 'forbidden'],
  [500, 'fails'],
  ['ImproperlyConfigured', 'fails'],
  ['301 to itself', 'loop'],
]);
const GOOD_LINES = GOOD_SETTINGS.split('\n').length;
const OF_DEPLOYMENT = /^(?:security|caches|async|4_0)\./;

describe.each(Object.entries(ROWS))('%s', (_, row) => {
  test('is what is read from the code', () => {
    expect(
      checkSettings(factsOf({ ...row, isDocumented: true }))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(row.ours);
  });

  test('is found at the line that makes it so', () => {
    const { code = '' } = row;
    const own = new Set(code.split('\n').map((_, index) => GOOD_LINES + index));
    for (const { id, file, line, subject } of checkSettings(factsOf(row))) {
      // Of what is nowhere there is no line; a probe is refused by a middleware.
      if (file === undefined || id.startsWith('probe.')) continue;
      expect({ id, subject, file, isOwn: own.has(line ?? 0) }).toMatchObject({
        file: 'settings.py',
        isOwn: true,
      });
    }
  });

  test('is what a simulated request meets', () => {
    if (row.happens === undefined) return;
    const given = factsOf(row);
    const met = simulateRequests(given.environments[0]!, given).map(({ kind }) => kind);
    expect(met).toEqual(row.happens.map((answer) => KINDS.get(answer)));
  });

  test('leaves no id of Django without one of ours, and adds none', () => {
    if ('error' in row.django) return;
    for (const id of row.django) {
      const ours: readonly string[] = [id, ...(DJANGO_MESSAGES[id]?.sameAs ?? [])];
      expect(ours.some((each) => row.ours.includes(each))).toBe(true);
    }
    for (const id of row.ours.filter((each) => OF_DEPLOYMENT.test(each))) {
      expect(row.django).toContain(id);
    }
  });
});

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

if ('unavailable' in venv) {
  test.skip(`Django is not asked here: ${venv.unavailable}`, () => {});
} else {
  const { python } = venv;
  let truths: ({ checks: string[]; answers: Answer[] } | { error: string })[];

  beforeAll(() => {
    const cases = Object.values(ROWS).map(({ code = '', env = {} }) => ({
      code: `${code}\n`,
      env: { SECRET_KEY: GOOD_KEY, ...env },
    }));
    truths = askDjango(python, 'ground_truth.py', cases);
  });

  describe('Django 5.2', () => {
    test.each(
      Object.entries(ROWS).map(([name, row], index) => ({ name, row, index })),
    )('says and does this itself: $name', ({ row, index }) => {
      const truth = truths[index];
      expect(truth).toBeDefined();
      if ('error' in row.django) {
        expect(truth).toEqual(row.django);
        return;
      }
      if (truth === undefined || 'error' in truth) throw new Error(JSON.stringify(truth));
      expect([...new Set(truth.checks.filter((id) => OF_DEPLOYMENT.test(id)))]).toEqual(row.django);
      if (row.happens) expect(truth.answers).toEqual(row.happens);
    });
  });
}
