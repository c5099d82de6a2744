import type { Finding } from './finding.ts';
import { findingAbout, type RuleId } from './settings-catalogue.ts';
import { type Environment, type Facts, platformOf, type Variable } from './settings-facts.ts';
import { capitalize, nameOf, shown } from './wording.ts';

const HOSTS = ['ALLOWED_HOSTS', 'DJANGO_ALLOWED_HOSTS'];
const ORIGINS = ['CSRF_TRUSTED_ORIGINS', 'DJANGO_CSRF_TRUSTED_ORIGINS'];

// Pods on Sevalla: Host was 10.96.27.85:8080, then 10.96.24.4, … in one week of one app.
const POD_ADDRESS = /^10\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

const MOST_TOLD = 5;

/** A fault of one entry of a list, or undefined. */
type EntryRule = (entry: string) => string | undefined;

export function checkHosts(environment: Environment, facts: Facts): Finding[] {
  if (facts.preset !== 'django') return [];
  return [
    ...given(environment, HOSTS).flatMap((variable) => checkAllowedHosts(variable, facts)),
    ...given(environment, ORIGINS).flatMap((variable) => checkOrigins(variable, facts)),
  ];
}

/** Domains of the app that ALLOWED_HOSTS turns away. */
export function checkDomains(facts: Facts): Finding[] {
  const platform = platformOf(facts);
  if (facts.preset !== 'django' || !platform || !facts.app) return [];
  const variable = given(platform, HOSTS)[0];
  if (variable === undefined) return [];
  const hosts = entriesOf(variable.value);
  const turnedAway = facts.app.domains.filter((domain) => !isAllowed(domain, hosts));
  if (turnedAway.length === 0) return [];
  const names = turnedAway.slice(0, MOST_TOLD).map(shown).join(', ');
  return [
    findingAbout(variable, 'django.hosts.domain', facts.profile, {
      message: `${capitalize(nameOf(variable))} does not cover ${names}: visitors of ${turnedAway.length === 1 ? 'this domain' : 'these domains'} get 400, unless the project adds hosts in code.`,
      expected: 'every domain of the app',
      found: `without ${names}`,
      fix: 'Add it to ALLOWED_HOSTS, or take the domain away from the app.',
    }),
  ];
}

// django/http/request.py, validate_host()
function isAllowed(domain: string, hosts: readonly string[]): boolean {
  const name = domain.toLowerCase();
  return hosts.some((entry) => {
    const pattern = entry.toLowerCase();
    if (pattern === '*' || pattern === name) return true;
    return pattern.startsWith('.') && (name.endsWith(pattern) || name === pattern.slice(1));
  });
}

/** The hosts that the app answers to, or undefined where no variable says it. */
export function allowedHosts(environment: Environment): string[] | undefined {
  const variable = given(environment, HOSTS)[0];
  return variable && entriesOf(variable.value);
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

function checkAllowedHosts(variable: Variable, facts: Facts): Finding[] {
  const { value } = variable;
  const entries = entriesOf(value);
  const isBlank = /^\s*,|,\s*,|,\s*$/.test(value);
  const isSpaced = /,\s+\S/.test(value);
  return [
    ...about(variable, entries, hostFault, facts, 'django.hosts.entry', {
      effect: 'it matches no request, so visitors get 400',
      expected: 'bare host names, or .example.com for a domain with its subdomains',
    }),
    ...about(
      variable,
      entries,
      (entry) => (entry === '*' ? 'is *' : undefined),
      facts,
      'django.hosts.wildcard',
      {
        effect: 'everybody can choose the host in links such as those of password mails',
        expected: 'the host names of the app',
      },
    ),
    ...about(
      variable,
      entries,
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
          findingAbout(variable, 'django.hosts.blank', facts.profile, {
            message: `${capitalize(nameOf(variable))} has ${isBlank ? 'a blank entry' : 'spaces after its commas'}, harmless only where the project strips its entries.`,
            expected: 'entries apart by one comma, or one space',
            found: isBlank ? 'a blank entry' : 'a comma and a space',
            fix: 'Leave one separator between two entries, and none at the ends.',
          }),
        ]
      : []),
  ];
}

const hostFault: EntryRule = (entry) => {
  if (entry.includes('://')) return 'has a scheme';
  if (/^[[('"]|[\])'"]$/.test(entry) && !/^\[[0-9a-f:.]+\]$/i.test(entry)) {
    return 'has quotes or brackets';
  }
  if (/^\*\./.test(entry)) return 'begins with *., a form that Django does not have';
  if (entry !== '*' && entry.includes('*'))
    return 'has a * in it, a form that Django does not have';
  if (entry.includes('/')) return 'has a slash';
  return /^[^:[\]]*:\d*$/.test(entry) ? 'has a port' : undefined;
};

function checkOrigins(variable: Variable, facts: Facts): Finding[] {
  const entries = entriesOf(variable.value);
  return [
    ...about(variable, entries, originFault, facts, 'django.csrf.entry', {
      effect: 'it matches no request, so forms get 403',
      expected: 'https://host, or https://*.example.com for subdomains',
    }),
    ...about(
      variable,
      entries,
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

// django/middleware/csrf.py compares scheme://host[:port] as a whole, and for a `*` the domain with
// is_same_domain(), which takes `*.` alone.
const originFault: EntryRule = (entry) => {
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
  variable: Variable,
  entries: readonly string[],
  faultOf: EntryRule,
  facts: Facts,
  id: RuleId,
  { effect, expected }: { effect: string; expected: string },
): Finding[] {
  const faults = entries.flatMap((entry, index) => {
    const fault = faultOf(entry);
    return fault === undefined ? [] : [{ fault, index }];
  });
  const first = faults[0];
  if (first === undefined) return [];
  const told = faults
    .slice(0, MOST_TOLD)
    .map(({ fault, index }) => `entry ${index + 1} of ${entries.length} ${fault}`)
    .join(', ');
  return [
    findingAbout(variable, id, facts.profile, {
      message: `${capitalize(nameOf(variable))}: ${told}: ${effect}.`,
      expected,
      found: told,
      fix: 'Correct or remove it; entries are counted from 1.',
    }),
  ];
}
