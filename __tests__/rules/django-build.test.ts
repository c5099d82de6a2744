import { expect, test } from '@jest/globals';
import { readSettings } from '../../src/django/read-settings.ts';
import { checkSettings } from '../../src/rules/check-settings.ts';
import { buildSteps, lookupInBuild } from '../../src/rules/django-build.ts';
import type { AppFacts, Facts } from '../../src/rules/settings-facts.ts';
import { factsOf, GOOD_SETTINGS, sourcesOf } from '../django/project.ts';
import { app, platform } from './facts.ts';

// The good settings demand SECRET_KEY and nothing else.
const COLLECT = 'RUN python manage.py collectstatic --noinput';

function factsWith(text: string, changes: Partial<AppFacts> = {}, isBuildtime = true): Facts {
  const given = factsOf({});
  const own = given.environments[0]!;
  const key = own.variables.get('SECRET_KEY')!;
  const variables = platform({ SECRET_KEY: { ...key, buildtime: isBuildtime } }).variables;
  const environment = { ...own, variables: new Map([...own.variables, ...variables]) };
  const on = app({ processes: given.app?.processes ?? [], ...changes });
  const files = sourcesOf({
    'settings.py': GOOD_SETTINGS,
    'settings_build.py': 'from settings import *\nSECRET_KEY = "b"\n',
    'bare.py': 'INSTALLED_APPS = []\n',
  });
  const builds = buildSteps(text).map((step) => {
    const lookup = lookupInBuild(step, environment, on);
    const read = readSettings(files, step.module ?? 'settings', lookup);
    return { ...step, faults: 'faults' in read ? read.faults : [] };
  });
  return {
    ...given,
    app: on,
    environments: [{ ...environment, django: { ...own.django!, builds } }],
    dockerfile: { file: 'Dockerfile', text },
  };
}

const told = (given: Facts) =>
  checkSettings(given)
    .filter(({ file }) => file === 'Dockerfile')
    .map(({ id, subject, line }) => [id, subject, line]);
const dockerfile = (...lines: string[]): string => ['FROM python:3.13-slim', ...lines].join('\n');
const BUILT: Partial<AppFacts> = { source: 'privateGit', buildType: 'dockerfile' };

const BAD: [string, string][] = [
  ['without a value', dockerfile('WORKDIR /app', COLLECT)],
  ['with a value of another name', dockerfile('ENV SECRET=a', COLLECT)],
  ['with a value that comes too late', dockerfile('WORKDIR /app', COLLECT, 'ENV SECRET_KEY=a')],
  [
    'with a value of another stage',
    `FROM python:3.12 AS x\nENV SECRET_KEY=a\n${dockerfile('COPY --from=x /a /b', COLLECT)}`,
  ],
  [
    'with django-admin',
    dockerfile('ENV DJANGO_SETTINGS_MODULE=settings', 'RUN django-admin migrate'),
  ],
];

test.each(BAD)('a RUN of manage.py is found %s', (_, text) => {
  const line = text.split('\n').findIndex((row) => /manage\.py|django-admin/.test(row)) + 1;
  expect(told(factsWith(text))).toEqual([['build.variable', 'SECRET_KEY', line]]);
});

const GOOD: [string, string][] = [
  ['an ENV', dockerfile('ENV SECRET_KEY=a', COLLECT)],
  [
    'an ENV of the stage before',
    `FROM python:3.13 AS base\nENV SECRET_KEY=a\nFROM base\n${COLLECT}`,
  ],
  ['an ARG with a default', dockerfile('ARG SECRET_KEY=a', COLLECT)],
  ['an ARG of the head', `ARG SECRET_KEY=a\n${dockerfile('ARG SECRET_KEY', COLLECT)}`],
  ['an ARG that somebody may give', dockerfile('ARG SECRET_KEY', COLLECT)],
  ['a value before the command', dockerfile('RUN SECRET_KEY=build python manage.py collectstatic')],
  ['an export', dockerfile('RUN export SECRET_KEY="a b"; python manage.py collectstatic')],
  [
    'a secret of the build',
    dockerfile('RUN --mount=type=secret,id=k,env=SECRET_KEY python manage.py check'),
  ],
  [
    'other settings',
    dockerfile(`${COLLECT} --settings=settings_build`.replace('settings_build', 'bare')),
  ],
  ['other settings of a variable', dockerfile('ENV DJANGO_SETTINGS_MODULE=bare', COLLECT)],
  ['settings that nobody knows', dockerfile('ARG DJANGO_SETTINGS_MODULE', COLLECT)],
  ['a failure that is let pass', dockerfile(`${COLLECT} || true`)],
  ['a file of variables', dockerfile('COPY .env.example .env', COLLECT)],
  ['an image of somebody', `FROM acme/base:1\n${COLLECT}`],
  ['a stage that is not built', `FROM python:3.13 AS dev\n${COLLECT}\nFROM python:3.13\nCMD ["a"]`],
  ['a start command', dockerfile('CMD python manage.py migrate')],
];

test.each(GOOD)('nothing is found with %s', (_, text) => {
  expect(told(factsWith(text))).toEqual([]);
});

test('an ARG is filled by the platform with what it may use in the build', () => {
  const text = dockerfile('ARG SECRET_KEY', COLLECT);
  expect(told(factsWith(text, BUILT, false))).toEqual([['env.scope', 'SECRET_KEY', 3]]);
  expect(told(factsWith(text, BUILT, true))).toEqual([]);
  expect(told(factsWith(text, { source: 'dockerImage' }, false))).toEqual([]);
});
