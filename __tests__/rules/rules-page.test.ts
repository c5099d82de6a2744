import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { RULE_IDS, type RuleId } from '../../src/rules/settings-catalogue.ts';
import { djangoOf as djangoOfMistake, TABLE } from '../actions/validate-settings/planted/table.ts';
import { type Answer, ROWS, type Row } from '../django/ground-truth-rows.ts';
import { OBSERVED as OF_DJANGO } from '../django/observed-rows.ts';
import { READINGS, readingOf } from '../dotenv/readers.ts';
import { root } from '../support/repository.ts';
import { OBSERVED } from './stacks/observed/table.ts';
import { UNSEEN } from './stacks/observed/unseen.ts';
import { type Explained, UNPLANTED } from './unplanted.ts';

// docs/rules.md: for each rule what Django says, what this action says, and what really happens.

const PAGE = join(root, 'docs/rules.md');
const isDjangos = (id: string): boolean => /^(?:security|caches|async)\./.test(id);

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('_', '\\_').replaceAll('*', '\\*');

const quoted = (told: string): string => told.replace(/\w+\.[A-Z]\d{3}/g, '`$&`');

/** What Django 5.2 said of a planted mistake, or in the ground truth. */
function djangoOf(id: RuleId): string | undefined {
  const seen = OF_DJANGO[id];
  if (seen !== undefined) return saidBy(seen.django);
  // A row about this rule alone says most.
  const planted = TABLE.find((mistake) => mistake.id === id);
  if (planted !== undefined) return quoted(djangoOfMistake(planted));
  const rows = Object.values(ROWS).filter(({ ours }) => ours.includes(id));
  const row = rows.find(({ ours }) => ours.length === 1) ?? rows[0];
  if (row === undefined) return undefined;
  if ('error' in row.django) return `raises ${row.django.error}`;
  const others = row.ours.filter((other) => other !== id && isDjangos(other));
  const told = row.django.filter((each) => !others.includes(each));
  return saidBy(told);
}

function saidBy(django: Row['django']): string {
  if ('error' in django) return `raises ${django.error}`;
  return django.length === 0 ? 'no issues' : django.map((each) => `\`${each}\``).join(', ');
}

const OBSERVED_BY = '__tests__/rules/stacks/observed/observed.test.ts';

const ASKED = ['the probe', 'a page', 'a form'];

function happensOf(id: RuleId): { happens: string; by: string } | undefined {
  const planted = TABLE.find((mistake) => mistake.id === id)?.outcome;
  if (planted !== undefined) {
    const met = 'fails' in planted ? 'the deployment fails' : `met: ${planted.sees}`;
    return { happens: `${planted.said} (${met})`, by: 'docs/planted-mistakes.md' };
  }
  const seen = OF_DJANGO[id];
  if (seen !== undefined) {
    const happens = `${seen.asked}: ${seen.met} (mended: ${seen.mended})`;
    return { happens, by: '__tests__/django/observed.test.ts' };
  }
  const rows = Object.values(ROWS).filter(({ ours }) => ours.includes(id));
  const row = rows.find(({ ours }) => ours.length === 1) ?? rows[0];
  const fine: Answer[] = [200, 200, 200];
  if (row === undefined) return undefined;
  const by = '__tests__/django/ground-truth.test.ts';
  if ('error' in row.django) return { happens: 'Django does not start', by };
  const odd = (row.happens ?? []).flatMap((answer, index) =>
    answer === fine[index] ? [] : [`${ASKED[index]} gets ${answer}`],
  );
  const quiet = isDjangos(id)
    ? 'requests are answered; what it guards against is described with the check of Django'
    : 'requests are answered, and the setting does nothing, or too much';
  return { happens: odd.length > 0 ? odd.join(', ') : quiet, by };
}

function explainedBy(id: RuleId): Explained | undefined {
  const django = 'not asked: it is about another stack';
  const reading = READINGS[id];
  if (reading !== undefined) {
    return {
      django: 'not asked: it reads no files of variables',
      happens: `${reading.text.trim().replaceAll('\n', '⏎')} is read by ${readingOf(reading)}`,
      by: '__tests__/dotenv/readers.test.ts',
    };
  }
  const observed = OBSERVED[id];
  if (observed !== undefined) {
    const { asked, met, mended } = observed;
    return { django, happens: `${asked}: ${met} (mended: ${mended})`, by: OBSERVED_BY };
  }
  const unseen = UNSEEN[id];
  if (unseen === undefined) {
    const told = UNPLANTED[id];
    return told?.notRun === undefined
      ? told
      : { ...told, happens: `${told.happens} (not run: ${told.notRun})` };
  }
  return { django, happens: `${unseen.happens} (not run: ${unseen.because})`, by: unseen.by };
}

function rowOf(id: RuleId): string {
  const explained = explainedBy(id);
  const shown = happensOf(id) ?? explained;
  const django = djangoOf(id) ?? explained?.django ?? '';
  return `| \`${id}\` | ${cell(django)} | ${cell(shown?.happens ?? '')} | ${cell(shown?.by ?? '')} |`;
}

function page(): string {
  return `# Rules beside Django

For each rule of validate-settings: what \`manage.py check --deploy\` of Django 5.2 says of the same
mistake, and what really happens on the platform. The last column names what shows it: deployments
to the local Sevalla (docs/planted-mistakes.md), requests to Django itself (the ground truth),
processes of Express, Vite, FastAPI, Flask, Rails 6.1 and Laravel 8 with the mistake and without it
(what is observed), another test, or, where a service of somebody else would be needed, its
documentation.

The page is made by \`WRITE_PAGES=1 npm test -- rules/rules-page\`.

| rule | Django | what really happens | shown by |
|---|---|---|---|
${RULE_IDS.map(rowOf).join('\n')}
`;
}

test.each(RULE_IDS)('%s is shown at work, or told why not', (id) => {
  expect(happensOf(id) ?? explainedBy(id)).toBeDefined();
  expect(djangoOf(id) ?? explainedBy(id)?.django).toBeDefined();
  if (isDjangos(id)) expect(djangoOf(id)).toContain(id);
});

test('nothing is explained that is shown', () => {
  const needless = Object.keys(UNPLANTED).filter((id) => happensOf(id as RuleId) !== undefined);
  expect(needless).toEqual([]);
});

test('what is said to show a rule is there', () => {
  const files = RULE_IDS.flatMap((id) => explainedBy(id)?.by.replace(/, .*$/, '') ?? []);
  for (const file of files.filter((each) => !each.startsWith('https://'))) {
    expect({ file, isThere: existsSync(join(root, file)) }).toEqual({ file, isThere: true });
  }
});

test('the page is what the tables say', () => {
  const text = page();
  if (process.env['WRITE_PAGES']) writeFileSync(PAGE, text);
  expect(readFileSync(PAGE, 'utf8')).toBe(text);
});
