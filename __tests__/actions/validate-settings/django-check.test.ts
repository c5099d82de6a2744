import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readChecks, runDjangoCheck } from '../../../src/actions/validate-settings/django-check.ts';
import { hideValues } from '../../../src/actions/validate-settings/hide-values.ts';
import { createExec } from '../../../src/kit/exec.ts';
import { createLog } from '../../../src/kit/log.ts';
import { platform } from '../../rules/facts.ts';
import { djangoVenv } from '../../support/django-venv.ts';

describe('the output of check', () => {
  test('is read through the noise around it', () => {
    const output = [
      'DEBUG loading (security.W999) things',
      'SystemCheckError: System check identified some issues:',
      '',
      'ERRORS:',
      '?: (4_0.E001) As of Django 4.0, the values must start with a scheme',
      'shop.Order.total: (fields.E130) DecimalFields must define a "decimal_places" attribute.',
      '',
      'WARNINGS:',
      'shop.Order: (models.W042) Auto-created primary key used when not defining one.',
      '\tHINT: Configure the DEFAULT_AUTO_FIELD setting.',
      '?: (security.W004) You have not set a value for the SECURE_HSTS_SECONDS setting.',
      'INFOS:',
      '?: (shop.I001) Nothing.',
      '',
      'System check identified 5 issues (1 silenced).',
    ].join('\r\n');
    expect(
      readChecks(output)?.map(({ id, severity, object, hint }) => [id, severity, object, hint]),
    ).toMatchInlineSnapshot(`
      [
        [
          "4_0.E001",
          "error",
          "?",
          undefined,
        ],
        [
          "fields.E130",
          "error",
          "shop.Order.total",
          undefined,
        ],
        [
          "models.W042",
          "warning",
          "shop.Order",
          "Configure the DEFAULT_AUTO_FIELD setting.",
        ],
        [
          "security.W004",
          "warning",
          "?",
          undefined,
        ],
        [
          "shop.I001",
          "notice",
          "?",
          undefined,
        ],
      ]
    `);
  });

  test('may be without any finding', () => {
    expect(readChecks('System check identified no issues (0 silenced).')).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['another text', 'All is well.\n?: (security.W004) You have not set a value'],
    ['a traceback', 'Traceback (most recent call last):\nValueError: System check identified'],
  ])('is not taken for finished where it is %s', (_, output) => {
    expect(readChecks(output)).toBeUndefined();
  });
});

test('a check that hangs is ended, and the line it hangs in is told', async () => {
  const venv = await djangoVenv();
  if ('unavailable' in venv) throw new Error(venv.unavailable);
  const directory = mkdtempSync(join(tmpdir(), 'sevalla-actions-hang-'));
  writeFileSync(join(directory, 'manage.py'), 'import slow\n');
  writeFileSync(join(directory, 'slow.py'), 'import time\n\ntime.sleep(600)\n');
  const { signal } = new AbortController();
  const printed: string[] = [];
  try {
    const done = await runDjangoCheck(
      {
        directory,
        pythons: [venv.python],
        settingsModule: undefined,
        environment: platform({ A: 'b' }),
        port: undefined,
        profile: 'production',
        timeoutSeconds: 1,
      },
      {
        exec: createExec(signal),
        env: { PATH: process.env['PATH'] },
        log: createLog(
          (text) => printed.push(text),
          (text) => text,
        ),
        signal,
      },
    );
    expect(done).toMatchObject({
      status: 'ran',
      findings: [{ id: 'django.start', line: 3, found: 'no end' }],
    });
    expect(printed.join('')).toContain('slow.py');
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

describe('a text that quotes values', () => {
  const environment = platform({
    DATABASE_URL: 'postgres://shop:p4ss%2Fword@db.internal/shop',
    CSRF_TRUSTED_ORIGINS: 'acme.io,www.acme.io',
    DEBUG: 'false',
    DJANGO_SETTINGS_MODULE: 'config.settings',
    SHORT: 'abc',
  });
  test.each([
    ['whole', 'got postgres://shop:p4ss%2Fword@db.internal/shop.', 'got <DATABASE_URL>.'],
    ['its password', 'for "p4ss%2Fword"', 'for "<DATABASE_URL>"'],
    ['an entry of a list', 'but found www.acme.io', 'but found <CSRF_TRUSTED_ORIGINS>'],
    ['a word', 'false alarm', 'false alarm'],
    ['the settings module', 'No module config.settings', 'No module config.settings'],
    ['three letters', 'abcdef', 'abcdef'],
  ])('gets names in their place: %s', (_, text, hidden) => {
    expect(hideValues(text, environment, undefined)).toBe(hidden);
  });
});
