import { becauseOf, placeOf, saidOf, settingOf, textsOf } from './django-effective.ts';
import type { Finding } from './finding.ts';
import { finding, type RuleId } from './settings-catalogue.ts';
import {
  type DjangoFacts,
  type Environment,
  type Facts,
  platformOf,
  type Variable,
} from './settings-facts.ts';
import { capitalize, nameOf, shown } from './wording.ts';

const HOSTS = ['ALLOWED_HOSTS', 'DJANGO_ALLOWED_HOSTS'];
const ORIGINS = ['CSRF_TRUSTED_ORIGINS', 'DJANGO_CSRF_TRUSTED_ORIGINS'];

// Pods on Sevalla: Host was 10.96.27.85:8080, then 10.96.24.4, … in one week of one app.
const POD_ADDRESS = /^10\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

const MOST_TOLD = 5;

/** A fault of one entry of a list, or undefined. */
type EntryRule = (entry: string) => string | undefined;

/** A list of the settings, or a variable that is taken for one. */
interface Listed {
  name: 'ALLOWED_HOSTS' | 'CSRF_TRUSTED_ORIGINS';
  entries: readonly string[];
  /** For a sentence. */
  said: string;
  /** Where the entry of the index stands; of the whole list without one. */
  where(index?: number): ReturnType<typeof placeOf>;
  /** Why it is what it is, where that is a default. */
  because: string;
  /** The text before it was split, where nobody knows how the code splits it. */
  raw: string | undefined;
}

export function checkHosts(environment: Environment, facts: Facts): Finding[] {
  if (facts.preset !== 'django') return [];
  return [
    ...listsOf('ALLOWED_HOSTS', environment).flatMap((listed) => checkAllowedHosts(listed, facts)),
    ...listsOf('CSRF_TRUSTED_ORIGINS', environment).flatMap((listed) =>
      checkOrigins(listed, facts, environment),
    ),
  ];
}

/** What the code makes of it, else the variables that projects commonly take it from. */
function listsOf(name: Listed['name'], environment: Environment): Listed[] {
  const { django } = environment;
  const value = django && settingOf(django, name);
  const entries = value && textsOf(value);
  if (value?.kind === 'list' && entries !== undefined) {
    const whereAt = (index?: number) => (index === undefined ? undefined : value.items[index]);
    return [
      {
        name,
        entries,
        said: saidOf(name, environment, value),
        where: (index) => placeOf(name, environment, whereAt(index)),
        because: becauseOf(value),
        raw: undefined,
      },
    ];
  }
  return given(environment, name === 'ALLOWED_HOSTS' ? HOSTS : ORIGINS).map((variable) => ({
    name,
    entries: entriesOf(variable.value),
    said: nameOf(variable),
    where: () => ({ subject: shown(variable.name), file: variable.file, line: variable.line }),
    because: '',
    raw: variable.value,
  }));
}

/** Domains of the app that ALLOWED_HOSTS turns away. */
export function checkDomains(facts: Facts): Finding[] {
  const platform = platformOf(facts);
  if (facts.preset !== 'django' || !platform || !facts.app) return [];
  const listed = listsOf('ALLOWED_HOSTS', platform)[0];
  if (listed === undefined || listed.entries.length === 0) return [];
  // An entry that matches nothing is told as such, and so is a list for one machine.
  if (listed.entries.every((entry) => entry === '' || hostFault(entry) !== undefined)) return [];
  if (isOfOneMachine(listed)) return [];
  const turnedAway = facts.app.domains.filter((domain) => !isAllowed(domain, listed.entries));
  if (turnedAway.length === 0) return [];
  const names = turnedAway.slice(0, MOST_TOLD).map(shown).join(', ');
  const isSure = listed.raw === undefined;
  return [
    finding('django.hosts.domain', facts.profile, {
      ...listed.where(),
      message: `${capitalize(listed.said)} does not cover ${names}: visitors of ${turnedAway.length === 1 ? 'this domain' : 'these domains'} get 400${isSure ? '' : ', unless the project adds hosts in code'}.`,
      expected: 'every domain of the app',
      found: `without ${names}`,
      fix: 'Add it to ALLOWED_HOSTS, or take the domain away from the app.',
    }),
  ];
}

// django/http/request.py, validate_host()
export function isAllowed(domain: string, hosts: readonly string[]): boolean {
  const name = domain.toLowerCase();
  return hosts.some((entry) => {
    const pattern = entry.toLowerCase();
    if (pattern === '*' || pattern === name) return true;
    return pattern.startsWith('.') && (name.endsWith(pattern) || name === pattern.slice(1));
  });
}

/** The hosts that the app answers to, or undefined where nothing says it. */
export function allowedHosts(environment: Environment): readonly string[] | undefined {
  return listsOf('ALLOWED_HOSTS', environment)[0]?.entries;
}

function given(environment: Environment, names: readonly string[]): Variable[] {
  return names
    .flatMap((name) => environment.variables.get(name) ?? [])
    .filter(({ value }) => value.trim() !== '');
}

// By comma or white space, as projects differ.
function entriesOf(value: string): string[] {
  return value.split(/[\s,]+/).filter((entry) => entry !== '');
}

function checkAllowedHosts(listed: Listed, facts: Facts): Finding[] {
  const { entries, raw } = listed;
  const isBlank =
    raw === undefined
      ? entries.includes('') && entries.some((entry) => entry !== '')
      : /^\s*,|,\s*,|,\s*$/.test(raw);
  const isSpaced = raw !== undefined && /,\s+\S/.test(raw);
  if (raw === undefined && entries.every((entry) => entry === '')) return [none(listed, facts)];
  if (isOfOneMachine(listed)) return [onlyLocal(listed, facts)];
  return [
    ...about(listed, hostFault, facts, 'django.hosts.entry', {
      effect: 'it matches no request, so visitors get 400',
      expected: 'bare host names, or .example.com for a domain with its subdomains',
    }),
    ...about(
      listed,
      (entry) => (entry === '*' ? 'is *' : undefined),
      facts,
      'django.hosts.wildcard',
      {
        effect: 'everybody can choose the host in links such as those of password mails',
        expected: 'the host names of the app',
      },
    ),
    ...about(
      listed,
      (entry) => (POD_ADDRESS.test(entry) ? 'is the address of an instance' : undefined),
      facts,
      'django.hosts.address',
      {
        effect: 'the next instance has another',
        expected: 'host names; probes answered before hosts are checked',
      },
    ),
    ...(isBlank || isSpaced
      ? [
          finding('django.hosts.blank', facts.profile, {
            ...listed.where(),
            message: `${capitalize(listed.said)} has ${isBlank ? 'a blank entry' : 'spaces after its commas'}, harmless only where the project strips its entries.`,
            expected: 'entries apart by one comma, or one space',
            found: isBlank ? 'a blank entry' : 'a comma and a space',
            fix: 'Leave one separator between two entries, and none at the ends.',
          }),
        ]
      : []),
  ];
}

function none(listed: Listed, facts: Facts): Finding {
  const found = listed.entries.length === 0 ? 'an empty list' : 'an empty text in a list';
  return finding('django.hosts.none', facts.profile, {
    ...listed.where(),
    message: `${capitalize(listed.said)} lets no host in${listed.because}: every request gets 400.`,
    expected: 'the host names of the app',
    found: found === 'an empty list' ? found : `${found}, as "".split(",") makes it`,
    fix: 'Set ALLOWED_HOSTS to the domains of the app.',
  });
}

// What development settings list: no domain of an app is among them.
const LOCAL = /^\.?(?:localhost|testserver|127(?:\.\d+){3}|0\.0\.0\.0|\[?::1?\]?)$/i;

function isOfOneMachine({ entries, raw }: Listed): boolean {
  const named = entries.filter((entry) => entry !== '');
  return raw === undefined && named.length > 0 && named.every((entry) => LOCAL.test(entry));
}

function onlyLocal(listed: Listed, facts: Facts): Finding {
  return finding('django.hosts.none', facts.profile, {
    ...listed.where(),
    message: `${capitalize(listed.said)} lets in nothing but the machine itself${listed.because}: every visitor gets 400.`,
    expected: 'the host names of the app',
    found: 'names such as localhost only',
    fix: 'Set ALLOWED_HOSTS to the domains of the app.',
  });
}

export const hostFault: EntryRule = (entry) => {
  if (entry.includes('://')) return 'has a scheme';
  if (entry.includes(',')) return 'has a comma in it: several hosts in one text';
  if (entry !== entry.trim()) return 'has a space at its end';
  if (/^[[('"]|[\])'"]$/.test(entry) && !/^\[[0-9a-f:.]+\]$/i.test(entry)) {
    return 'has quotes or brackets';
  }
  if (/^\*\./.test(entry)) return 'begins with *., a form that Django does not have';
  if (entry !== '*' && entry.includes('*'))
    return 'has a * in it, a form that Django does not have';
  if (entry.includes('/')) return 'has a slash';
  return /^[^:[\]]*:\d*$/.test(entry) ? 'has a port' : undefined;
};

function checkOrigins(listed: Listed, facts: Facts, environment: Environment): Finding[] {
  // Before 4.0 they are hosts, and no form is judged by its Origin.
  if (!hasOriginCheck(environment.django)) return [];
  return [
    ...about(listed, originFault, facts, 'django.csrf.entry', {
      effect: 'it matches no request, so forms get 403',
      expected: 'https://host, or https://*.example.com for subdomains',
    }),
    ...about(
      listed,
      (entry) => (/^http:\/\//i.test(entry) ? 'is over http' : undefined),
      facts,
      'django.csrf.http',
      {
        effect: 'everybody on the way can forge it',
        expected: 'https://host',
      },
    ),
  ];
}

/** Whether CsrfViewMiddleware compares the Origin header, as it does since Django 4.0. */
export function hasOriginCheck(django: DjangoFacts | undefined): boolean {
  return !(django?.version && django.version[0] < 4 && django.isVersionCapped);
}

// django/middleware/csrf.py compares scheme://host[:port] as a whole, and for a `*` the domain with
// is_same_domain(), which takes `*.` alone.
export const originFault: EntryRule = (entry) => {
  if (entry.includes(',')) return 'has a comma in it: several origins in one text';
  const match = /^([a-z][a-z0-9+.-]*):\/\/([\s\S]*)$/i.exec(entry);
  if (!match) return 'has no scheme';
  const host = match[2] ?? '';
  if (host === '') return 'has no host';
  if (host.includes('/')) return host.endsWith('/') ? 'ends with a slash' : 'has a path';
  if (host.startsWith('.')) return 'has the leading dot of ALLOWED_HOSTS in place of *.';
  const isWildcard = /^\*\.[^*]+$/.test(host);
  return host.includes('*') && !isWildcard ? 'has a * other than a leading *.' : undefined;
};

function about(
  listed: Listed,
  faultOf: EntryRule,
  facts: Facts,
  id: RuleId,
  { effect, expected }: { effect: string; expected: string },
): Finding[] {
  const { entries, said } = listed;
  const faults = entries.flatMap((entry, index) => {
    // A blank one is harmless among others.
    const fault = entry === '' ? undefined : faultOf(entry);
    return fault === undefined ? [] : [{ fault, index }];
  });
  const first = faults[0];
  if (first === undefined) return [];
  const told = faults
    .slice(0, MOST_TOLD)
    .map(({ fault, index }) => `entry ${index + 1} of ${entries.length} ${fault}`)
    .join(', ');
  return [
    finding(id, facts.profile, {
      ...listed.where(first.index),
      message: `${capitalize(said)}: ${told}: ${effect}.`,
      expected,
      found: told,
      fix: 'Correct or remove it; entries are counted from 1.',
    }),
  ];
}
