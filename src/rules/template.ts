import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { credentialsIn, isSecretName } from './secrets.ts';
import { finding } from './settings-catalogue.ts';
import type { Facts, TemplateEntry } from './settings-facts.ts';

// Below it is a word rather than a key.
const LEAST_CHARACTERS = 16;
const SAMPLE =
  /example|sample|dummy|fake|test|your|password|passwd|insecure|user:pass|localhost|127\.0\.0\.1/i;

export function checkTemplate({ template, profile }: Facts): Finding[] {
  if (template === undefined) {
    return [
      finding('template.none', profile, {
        message:
          'No template of the variables that the project reads was found, so only few names can be missed.',
        expected: '.env.production.template, with "Required" or "Optional" above each name',
        found: 'none',
        fix: 'Commit one, name it in the input `env-template`, or list the names in the input `required`.',
      }),
    ];
  }
  return [...template.entries.values()].filter(isRealSecret).map(({ name, line }) =>
    finding('template.secret', profile, {
      subject: name,
      file: template.file,
      line,
      message: `${name} in ${template.file} looks like a real secret, for everybody who can read the repository.`,
      expected: 'blank',
      found: 'what looks like a real value',
      fix: `Blank it, and make a new ${name} where the value is in use.`,
    }),
  );
}

export function isRealSecret({ name, value }: Pick<TemplateEntry, 'name' | 'value'>): boolean {
  if (isPlaceholder(name, value) || SAMPLE.test(value) || value.includes('${')) return false;
  const password = credentialsIn(value)?.password;
  if (password !== undefined) return password.length >= LEAST_CHARACTERS;
  return (
    isSecretName(name) &&
    value.length >= LEAST_CHARACTERS &&
    /^\S+$/.test(value) &&
    /\d/.test(value) &&
    /[a-z]/i.test(value)
  );
}
