import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { findingAbout } from './settings-catalogue.ts';
import type { Environment, Facts } from './settings-facts.ts';
import { capitalize, nameOf } from './wording.ts';

const NAMES = ['SECRET_KEY', 'DJANGO_SECRET_KEY'];

// django/core/checks/security/base.py, security.W009
const LEAST_CHARACTERS = 50;
const LEAST_DISTINCT = 5;
const INSECURE_PREFIX = 'django-insecure-';

// 2,000 keys of each generator: secrets.token_hex(32) has 3.5 bits a character at least, Django's own
// 4.4; `changeme…` and the like have less than 3.
const LEAST_BITS = 3.3;
// Long enough never to come up by chance: six given letters stand in a random key of 50 once in
// 10^8.
const WORDS = /insecure|example|sample|secret|password|django|production|staging|qwerty|default/i;
// Shorter ones count only where a person would put them.
const EDGE_WORDS = /^(?:dev|test|demo|the)[-_ ]|[-_ ](?:dev|test|demo|key)$/i;

// The search for repetitions takes the square of it.
const MOST_CHARACTERS = 1000;

const FIX =
  'Make a new one: python -c "import secrets; print(secrets.token_urlsafe(50))". Everybody is logged out once.';

export function checkSecretKey(environment: Environment, { preset, profile }: Facts): Finding[] {
  if (preset !== 'django') return [];
  return NAMES.flatMap((name) => environment.variables.get(name) ?? []).flatMap((variable) => {
    const { name, value } = variable;
    if (value.trim() === '' || isPlaceholder(name, value)) return [];
    const distinct = new Set(value).size;
    const faults = [
      ...(value.startsWith(INSECURE_PREFIX) ? [`begins with ${INSECURE_PREFIX}`] : []),
      ...(value.length < LEAST_CHARACTERS ? [`has ${value.length} characters`] : []),
      ...(distinct < LEAST_DISTINCT ? [`has ${distinct} different characters`] : []),
    ];
    if (faults.length > 0) {
      return [
        findingAbout(variable, 'django.secret-key.weak', profile, {
          message: `${capitalize(nameOf(variable))} ${faults.join(' and ')}: sessions and password resets can be forged.`,
          expected: `at least ${LEAST_CHARACTERS} characters, ${LEAST_DISTINCT} of them different, not made by startproject`,
          found: faults.join(', '),
          fix: FIX,
        }),
      ];
    }
    const reason = guessable(value);
    if (reason === undefined) return [];
    return [
      findingAbout(variable, 'django.secret-key.guessable', profile, {
        message: `${capitalize(nameOf(variable))} ${reason}, so it can be guessed.`,
        expected: 'random characters',
        found: reason,
        fix: FIX,
      }),
    ];
  });
}

function guessable(value: string): string | undefined {
  if (WORDS.test(value) || EDGE_WORDS.test(value)) return 'is made of words';
  if (isRepetition(value)) return 'repeats itself';
  return bitsPerCharacter(value) < LEAST_BITS ? 'uses few characters over and over' : undefined;
}

/** One piece, three times or more, the last perhaps cut off. */
function isRepetition(text: string): boolean {
  const value = text.slice(0, MOST_CHARACTERS);
  for (let period = 1; period * 3 <= value.length; period += 1) {
    if (value.slice(period) === value.slice(0, -period)) return true;
  }
  return false;
}

function bitsPerCharacter(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  const total = [...value].length;
  return [...counts.values()].reduce((bits, n) => bits - (n / total) * Math.log2(n / total), 0);
}
