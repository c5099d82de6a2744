import type { StartFault } from '../django/read-settings.ts';
import { at } from './django-effective.ts';
import type { Finding } from './finding.ts';
import { finding } from './settings-catalogue.ts';
import type { Environment, Facts } from './settings-facts.ts';
import { count, listNames, shown } from './wording.ts';

// Where code asks on which platform it runs, or what any process has.
const NOT_FOR_A_TEMPLATE =
  /^(?:DJANGO_SETTINGS_MODULE|PORT|PATH|HOME|HOSTNAME|USER|PWD|TZ|LANG|CI|DYNO|PYTHON\w*|VIRTUAL_ENV|RUN_MAIN|\w+_HOSTNAME|CODESPACE_NAME|(?:GITHUB|GITLAB|RAILWAY|RENDER|HEROKU|FLY|VERCEL|SEVALLA|KINSTA|KUBERNETES|PYTEST)_\w+)$/;

/** Variables that the settings read, and that the template keeps from its readers. */
export function checkReads(environment: Environment, { template, profile }: Facts): Finding[] {
  const { django } = environment;
  if (django === undefined || template === undefined) return [];
  const undocumented = new Map(
    django.reads
      .filter(({ name }) => !template.entries.has(name) && !NOT_FOR_A_TEMPLATE.test(name))
      .map((read) => [read.name, read] as const),
  );
  const [first] = undocumented.values();
  if (first === undefined) return [];
  return [
    finding('env.undocumented.read', profile, {
      ...at(first.place),
      message: `The settings read ${count(undocumented.size, 'variable')} that ${template.file} does not mention: ${listNames([...undocumented.values()])}.`,
      expected: 'every variable of the settings in the template',
      found: count(undocumented.size, 'name'),
      fix: 'Document them, with "Required" or "Optional" above each name.',
    }),
  ];
}

/** What keeps the settings from being loaded: variables that the code cannot do without. */
export function checkStart(environment: Environment, facts: Facts): Finding[] {
  const told = new Set<string>();
  return (environment.django?.faults ?? []).flatMap((fault) => {
    const missing = missingIn(fault, environment);
    if (missing.length === 0) return [raises(fault, facts)];
    return missing
      .filter((name) => !told.has(name))
      .map((name) => {
        told.add(name);
        return missingVariable(name, fault, environment, facts);
      });
  });
}

/** The variables that are not set, or blank, behind a failure. */
function missingIn({ missing, origins }: StartFault, { variables }: Environment): string[] {
  if (missing !== undefined) return [missing];
  return origins
    .filter(({ name, isSet }) => !isSet || variables.get(name)?.value.trim() === '')
    .map(({ name }) => name);
}

function missingVariable(
  name: string,
  { place, type }: StartFault,
  { label, source }: Environment,
  { profile }: Facts,
): Finding {
  return finding('env.missing', profile, {
    subject: shown(name),
    ...at(place),
    message: `The settings do not load without ${shown(name)}, but ${label} does not have it.`,
    expected: 'a value',
    found: `not set, which raises ${shown(type)}`,
    fix:
      source === 'platform'
        ? `Add ${shown(name)} to the app's environment variables, available at run time, then deploy.`
        : `Add ${shown(name)} to the file.`,
  });
}

function raises({ place, type, origins }: StartFault, { profile }: Facts): Finding {
  const names = origins.map(({ name }) => shown(name)).join(', ');
  return finding('django.start', profile, {
    ...(origins.length === 1 ? { subject: names } : {}),
    ...at(place),
    message: `The settings raise ${shown(type)}${names === '' ? '' : `, by what they make of ${names}`}: Django does not start.`,
    expected: 'settings that load',
    found: shown(type),
    fix: names === '' ? 'Correct the line.' : `Correct the value of ${names}.`,
  });
}
