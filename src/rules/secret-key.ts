import { becauseOf, findingOf, settingOf, variableBehind } from './django-effective.ts';
import type { Finding } from './finding.ts';
import { isPlaceholder } from './placeholder.ts';
import { findingAbout } from './settings-catalogue.ts';
import type { Environment, Facts, Profile } from './settings-facts.ts';
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

/** security.W009, security.W025 */
export function isWeak(value: string): boolean {
  return faultsOf(value).length > 0;
}

function faultsOf(value: string): string[] {
  const distinct = new Set(value).size;
  return [
    ...(value.startsWith(INSECURE_PREFIX) ? [`begins with ${INSECURE_PREFIX}`] : []),
    ...(value.length < LEAST_CHARACTERS ? [`has ${value.length} characters`] : []),
    ...(distinct < LEAST_DISTINCT ? [`has ${distinct} different characters`] : []),
  ];
}

export function checkSecretKey(environment: Environment, facts: Facts): Finding[] {
  const { preset, profile } = facts;
  if (preset !== 'django') return [];
  return [...checkKeyVariables(environment, profile), ...checkKeyInCode(environment, facts)];
}

function checkKeyVariables(environment: Environment, profile: Profile): Finding[] {
  return NAMES.flatMap((name) => environment.variables.get(name) ?? []).flatMap((variable) => {
    const { name, value } = variable;
    if (value.trim() === '' || isPlaceholder(name, value)) return [];
    const faults = faultsOf(value);
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

/** A key that stands in the repository, or that each process makes up for itself. */
function checkKeyInCode(environment: Environment, facts: Facts): Finding[] {
  const { django } = environment;
  const key = django && settingOf(django, 'SECRET_KEY');
  if (key === undefined) return [];
  if (key.kind === 'random') {
    return [
      findingOf('django.secret-key.random', 'SECRET_KEY', environment, facts, {
        message: `SECRET_KEY is made anew by each process${becauseOf(key)}: logins are lost with every restart, and between workers and instances.`,
        expected: 'one key for all processes, from a variable',
        found: 'a random one for each',
        fix: 'Read it from the environment without a default. To make one: python -c "import secrets; print(secrets.token_urlsafe(50))"',
      }),
    ];
  }
  if (key.kind !== 'text') return [];
  const isFromVariable = key.origins?.some(({ isSet }) => isSet) ?? false;
  if (isFromVariable) {
    const variable = variableBehind(key, environment);
    const isJudged = variable === undefined || NAMES.includes(variable.name);
    if (isJudged || !isWeak(key.value)) return [];
    const faults = faultsOf(key.value).join(' and ');
    return [
      findingAbout(variable, 'django.secret-key.weak', facts.profile, {
        message: `SECRET_KEY, from ${nameOf(variable)}, ${faults}: sessions and password resets can be forged.`,
        expected: `at least ${LEAST_CHARACTERS} characters, ${LEAST_DISTINCT} of them different, not made by startproject`,
        found: faults,
        fix: FIX,
      }),
    ];
  }
  // Nothing at all is a matter of what is missing.
  if (key.value === '') {
    return [
      findingOf('django.secret-key.weak', 'SECRET_KEY', environment, facts, {
        message: `SECRET_KEY is empty${becauseOf(key)}: Django does not start.`,
        expected: 'a key from the environment',
        found: 'an empty text',
        fix: FIX,
      }),
    ];
  }
  return [
    findingOf('django.secret-key.published', 'SECRET_KEY', environment, facts, {
      message: `SECRET_KEY is written in the code${becauseOf(key)}: whoever reads the repository can forge sessions and password resets.`,
      expected: 'a key from the environment',
      found: 'a text in the code',
      fix: 'Read it from the environment without a default, and make a new one: this one is known.',
    }),
  ];
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
