import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseConfig } from '../../../src/config/read-config.ts';
import { RULE_IDS, ruleOf } from '../../../src/rules/settings-catalogue.ts';
import { root } from '../../support/repository.ts';

const README = readFileSync(join(root, 'actions/validate-settings/README.md'), 'utf8');

function tableOfRules(): string {
  const rows = RULE_IDS.map((id) => {
    const { severity, staging, title, docs } = ruleOf(id);
    const severities = staging === undefined ? severity : `${severity} (${staging})`;
    return `| \`${id}\` | ${severities} | ${title}${docs === undefined ? '' : ` ([more](${docs}))`} |`;
  });
  return ['| id | severity | what it finds |', '|---|---|---|', ...rows].join('\n');
}

test('the README lists every rule as the catalogue has it', () => {
  const listed = /<!-- rules -->\n([\s\S]*?)\n<!-- \/rules -->/.exec(README)?.[1];
  expect(listed).toBe(tableOfRules());
});

test("every id is lower-case words apart by dots, or one of Django's, and says what it finds", () => {
  for (const id of RULE_IDS) {
    expect(id).toMatch(/^[a-z]+(?:[.-][a-z]+)+$|^(?:security|caches|async)\.[EW]\d{3}$/);
    expect(ruleOf(id).title.length).toBeGreaterThan(20);
    expect(ruleOf(id).title).not.toMatch(/\.$|\|/);
  }
});

test('the config file that the README shows is a good one', () => {
  const example = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(README)?.[1] ?? '';
  expect(parseConfig('README.md', example).places).toHaveLength(1);
});
