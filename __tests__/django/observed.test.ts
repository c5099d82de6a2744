import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkSettings } from '../../src/rules/check-settings.ts';
import type { Facts } from '../../src/rules/settings-facts.ts';
import { GOOD_VALUES, template } from '../rules/facts.ts';
import { djangoVenv } from '../support/django-venv.ts';
import { askDjango } from './ask-django.ts';
import { OBSERVED, type Side } from './observed-rows.ts';
import { factsOf } from './project.ts';

// What the rules of Django say will happen, and what does: the mistake and the same without it.

const OF_DEPLOYMENT = /^(?:security|caches|async|4_0)\./;

function facts({ template: own, isUnread, ...given }: Side): Facts {
  if (isUnread) {
    const read = factsOf(given);
    const environments = read.environments.map(({ django: _, ...environment }) => environment);
    return { ...read, environments };
  }
  if (own === undefined) return factsOf({ isDocumented: true, ...given });
  const values = { SECRET_KEY: '', ALLOWED_HOSTS: '', DATABASE_URL: '', ...own };
  const entries = Object.entries(values).map(([name, value]) => ({ name, value }));
  return { ...factsOf(given), template: template(entries) };
}

describe.each(Object.entries(OBSERVED))('%s', (id, { wrong, right }) => {
  test('is found in the mistake, and not in what mends it', () => {
    const ids = (side: Side) => checkSettings(facts(side)).map((finding) => finding.id);
    expect(ids(wrong)).toContain(id);
    expect(ids(right)).not.toContain(id);
  });
});

const venv = await djangoVenv();
if ('unavailable' in venv && process.env['REQUIRE_DJANGO'] === '1') {
  throw new Error(`REQUIRE_DJANGO is set, but ${venv.unavailable}`);
}

if ('unavailable' in venv) {
  test.skip(`Django is not run here: ${venv.unavailable}`, () => {});
} else {
  const { python } = venv;
  let met: ({ checks: string[]; seen: string } | { error: string })[];

  beforeAll(() => {
    const cases = Object.values(OBSERVED).flatMap(({ wrong, right, look }) =>
      [wrong, right].map(({ code = '', env = {}, packages = {}, template = {}, isNew }) => ({
        code: `${code}\n`,
        env: isNew
          ? { SECRET_KEY: GOOD_VALUES['SECRET_KEY'], ...template }
          : { SECRET_KEY: GOOD_VALUES['SECRET_KEY'], ...env },
        files: packages,
        look,
      })),
    );
    met = askDjango(python, 'observed.py', cases);
  });

  describe('Django 5.2', () => {
    test.each(
      Object.entries(OBSERVED).map(([id, row], index) => ({ id, row, index })),
    )('is seen to do this: $id', ({ row, index }) => {
      const [wrong, right] = [met[2 * index], met[2 * index + 1]];
      expect([wrong, right].map((each) => each && ('seen' in each ? each.seen : each))).toEqual([
        row.met,
        row.mended,
      ]);
      if (wrong !== undefined && 'checks' in wrong) {
        expect(wrong.checks.filter((each) => OF_DEPLOYMENT.test(each))).toEqual(row.django);
      }
    });
  });
}
