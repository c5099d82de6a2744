import { readConfigFile } from '../../config/config-file.ts';
import type { Tools } from '../../kit/tools.ts';
import { checkSettings } from '../../rules/check-settings.ts';
import { DJANGO_MESSAGES } from '../../rules/django-messages.ts';
import { publicHost, type Simulated, simulateRequests } from '../../rules/django-requests.ts';
import { requirementsOf } from '../../rules/env-presence.ts';
import type { Finding } from '../../rules/finding.ts';
import { secretsOf } from '../../rules/secrets.ts';
import { finding } from '../../rules/settings-catalogue.ts';
import {
  type AppFacts,
  type Environment,
  type Facts,
  type Preset,
  type Template,
  type Variable,
  webProcess,
} from '../../rules/settings-facts.ts';
import { count } from '../../rules/wording.ts';
import { createSevalla } from '../../sevalla/client.ts';
import { SevallaError } from '../../sevalla/errors.ts';
import type { Inputs } from './contract.ts';
import { runDjangoCheck, skippedFinding } from './django-check.ts';
import {
  type Disagreement,
  type DjangoRequests,
  describeRequests,
  disagreements,
  requestFindings,
  runDjangoRequests,
} from './django-requests.ts';
import { type Generated, generateSecrets } from './generate-secrets.ts';
import { afterDeployment, readPlanned } from './planned.ts';
import { type Presented, present } from './present.ts';
import { type DjangoReading, readDjango } from './read-django.ts';
import { type DotenvFile, type Files, fileFindings, readFiles } from './read-files.ts';
import { type Platform, readPlatform } from './read-platform.ts';
import { readProject, readSource } from './read-project.ts';
import { readRepository } from './read-repository.ts';
import { readTemplate } from './template.ts';

// A large project imports for half a minute on a small runner.
const DJANGO_TIMEOUT_SECONDS = 180;

export interface Outcome extends Presented {
  /** Names that were given a value on the app. */
  generated: string[];
  /** What the verdict rests on, and what it does not; one phrase each. */
  checked: string[];
  unchecked: string[];
  /** What the settings make of requests, where the code tells. */
  simulated: Simulated[];
  /** Where Django, when run, says something else than its code. */
  disagreed: Disagreement[];
  preset: Preset;
  profile: Inputs['profile'];
  failOn: Inputs['fail-on'];
}

/** @throws UserError when a file that was named, the config file, or the input `env`, cannot be read. */
export async function validate(inputs: Inputs, tools: Tools): Promise<Outcome> {
  const { profile } = inputs;
  const planned = readPlanned(inputs);
  const config = await readConfigFile(inputs['config-file']);
  const files = await readFiles(inputs);
  const template = files.template && readTemplate(files.template.file, files.template);
  const platform = await tryPlatform(inputs, tools);
  const generated = await generate(platform, inputs, tools);
  const environments = environmentsOf(platform, files.declared, template).map((environment) =>
    environment.source === 'platform' ? afterDeployment(environment, planned) : environment,
  );
  // Before anything is printed that could hold one.
  for (const { variables } of environments) {
    for (const variable of variables.values()) secretsOf(variable).forEach(tools.mask);
  }
  const preset = inputs.preset === 'auto' ? files.preset : inputs.preset;
  const app = platform instanceof SevallaError ? undefined : platform?.app;
  const readings = await readCode(environments, preset, files, inputs, app);
  const facts: Facts = {
    profile,
    preset,
    hasUnreadCode: [...readings.values()].some((reading) => 'unreadable' in reading),
    required: inputs.required ?? [],
    environments: environments.map((environment) => {
      const reading = readings.get(environment);
      return reading && 'settings' in reading ? { ...environment, django: reading } : environment;
    }),
    template,
    app,
    project: readProject(files.directory, preset),
    repository: readRepository({
      directory: files.directory,
      environments,
      template,
      declared: files.declared?.file,
    }),
    dockerfile: readSource(files.directory, 'Dockerfile'),
    procfile: preset === 'django' ? readSource(files.directory, 'Procfile') : undefined,
  };
  const own = [
    ...(platform instanceof SevallaError ? [unreadable(platform, inputs)] : []),
    ...(generated?.findings ?? []),
    ...[files.declared, files.template].flatMap((file) =>
      file ? fileFindings(file, profile) : [],
    ),
    ...checkSettings(facts),
    ...checkAnything(facts),
  ];
  const django = await checkDjango(inputs, facts, files, own, tools);
  const simulated = facts.environments.slice(0, 1).flatMap((each) => simulateRequests(each, facts));
  const verified = {
    generated: generated?.variables.map(({ name }) => name) ?? [],
    checked: [
      ...describe(facts, files, planned.size > 0),
      inputs.preset === 'auto'
        ? `Preset ${preset}, by ${files.because}`
        : `Preset ${preset}, by the input`,
      ...describeCode(readings).checked,
      ...django.checked,
    ],
    unchecked: [
      ...describeUnread(inputs, platform),
      ...describeCode(readings).unchecked,
      ...(readings.size > 0 && facts.repository?.named === undefined
        ? ['Variables that nobody reads: code makes names up, or is more than is gone through']
        : []),
      ...django.unchecked,
    ],
    simulated,
    disagreed: disagreements(django.requests ?? {}, simulated),
    preset: facts.preset,
    profile,
    failOn: inputs['fail-on'],
  };
  return present(django.findings, verified, { inputs, config, facts, files }, tools);
}

/** What the code of a Django project makes of the environments; empty where there is none. */
async function readCode(
  environments: readonly Environment[],
  preset: Preset,
  files: Files,
  { 'settings-module': settingsModule }: Inputs,
  app: AppFacts | undefined,
): Promise<Map<Environment, DjangoReading>> {
  if (preset !== 'django' || !files.hasManage) return new Map();
  return readDjango(environments, { directory: files.directory, settingsModule, app });
}

/** An API that cannot be read is a finding: what can be told of the files is told all the same. */
async function tryPlatform(
  inputs: Inputs,
  tools: Tools,
): Promise<Platform | SevallaError | undefined> {
  const { 'app-id': appId, 'sevalla-token': token, 'api-url': apiUrl } = inputs;
  if (appId === undefined || token === undefined) return undefined;
  try {
    return await readPlatform(createSevalla({ token, apiUrl, tools }), appId);
  } catch (error) {
    if (error instanceof SevallaError) return error;
    throw error;
  }
}

/** Before anything is judged; the variables that were made count as the app's from here on. */
async function generate(
  platform: Platform | SevallaError | undefined,
  inputs: Inputs,
  tools: Tools,
): Promise<Generated | undefined> {
  const { 'app-id': appId, 'sevalla-token': token, 'api-url': apiUrl, profile } = inputs;
  const names = inputs['generate-secrets'] ?? [];
  if (names.length === 0 || platform === undefined || platform instanceof SevallaError) return;
  if (appId === undefined || token === undefined) return undefined;
  const target = { appId, sevalla: createSevalla({ token, apiUrl, tools }), profile };
  const made = await generateSecrets(names, platform.variables, target, tools);
  platform.variables.push(...made.variables);
  return made;
}

function unreadable(error: SevallaError, { profile }: Inputs): Finding {
  return finding('platform.unreadable', profile, {
    message: `The app could not be read: ${error.message}`,
    expected: 'the app, its variables and its processes',
    found: error.status === undefined ? 'no answer' : `status ${error.status}`,
  });
}

function environmentsOf(
  platform: Platform | SevallaError | undefined,
  declared: DotenvFile | undefined,
  template: Template | undefined,
): Environment[] {
  const fromFile = new Map<string, Variable>();
  for (const { name, value, line, disabled } of declared?.entries ?? []) {
    if (disabled) continue;
    const place = { file: declared?.file, line };
    fromFile.set(name, { name, value, origin: 'file', runtime: true, buildtime: true, ...place });
  }
  const environments: Environment[] = [];
  if (platform !== undefined && !(platform instanceof SevallaError)) {
    const variables = platform.variables.map((variable) => {
      const file = fromFile.get(variable.name);
      const entry = template?.entries.get(variable.name);
      // The line to correct, where the file declares the very value; else the line that explains.
      const place =
        file?.value === variable.value
          ? { file: file.file, line: file.line }
          : entry
            ? { file: template?.file, line: entry.line }
            : {};
      return [variable.name, { ...variable, ...place }] as const;
    });
    const label = 'the app';
    environments.push({ source: 'platform', label, variables: new Map(variables) });
  }
  if (declared) {
    environments.push({ source: 'file', label: declared.file, variables: fromFile });
  }
  return environments;
}

/** Nothing wrong among nothing is not good. */
function checkAnything(facts: Facts): Finding[] {
  const { environments, profile, project } = facts;
  const isEmpty = environments.every(({ variables, django }) => variables.size === 0 && !django);
  // Of a stack that has rules, the code was looked at.
  if (
    project !== undefined ||
    environments.length === 0 ||
    !isEmpty ||
    requirementsOf(facts).length > 0
  )
    return [];
  return [
    finding('checks.none', profile, {
      message: 'There was nothing to check: no variable is set, and no name is required.',
      expected: 'variables, a template with "Required" above names, or the input `required`',
      found: 'none of them',
      fix: 'Tell which variables the project needs.',
    }),
  ];
}

interface DjangoPart {
  requests?: DjangoRequests | undefined;
  /** All there are: where Django itself has an answer, it counts. */
  findings: Finding[];
  checked: string[];
  unchecked: string[];
}

async function checkDjango(
  inputs: Inputs,
  facts: Facts,
  files: Files,
  found: readonly Finding[],
  tools: Tools,
): Promise<DjangoPart> {
  const { 'django-check': mode, 'settings-module': module, python, profile } = inputs;
  const environment = facts.environments[0];
  const skipped = (reason: string, isWorthSaying: boolean): DjangoPart => ({
    findings: [
      ...found,
      ...(mode === 'always' || isWorthSaying
        ? [skippedFinding(reason, mode === 'always' ? 'error' : undefined, profile)]
        : []),
    ],
    checked: [],
    unchecked: [`manage.py check --deploy: ${reason}`],
  });
  if (mode === 'never') {
    return {
      findings: [...found],
      checked: [],
      unchecked: ['manage.py check --deploy: turned off'],
    };
  }
  if (facts.preset !== 'django' && mode === 'auto') {
    return { findings: [...found], checked: [], unchecked: [] };
  }
  if (!files.hasManage) return skipped('there is no manage.py in the working directory', true);
  if (environment === undefined) return skipped('there are no variables to run it with', false);
  // Code of a stranger's pull request must not get to see the values of the app.
  if (tools.env['GITHUB_EVENT_NAME'] === 'pull_request_target' && mode === 'auto') {
    return skipped('on pull_request_target it would hand the variables to unreviewed code', true);
  }
  const isMissing = found.some(({ id }) => ['env.missing', 'env.empty', 'env.scope'].includes(id));
  if (isMissing && mode === 'auto') return skipped('required variables are missing', false);

  tools.log.info('Running manage.py check --deploy…');
  const settingsModule =
    module ??
    environment.variables.get('DJANGO_SETTINGS_MODULE')?.value ??
    environment.django?.module;
  const web = webProcess(facts);
  const common = {
    directory: files.directory,
    environment,
    port: web?.port,
    timeoutSeconds: DJANGO_TIMEOUT_SECONDS,
  };
  const pythons = python === undefined ? ['python3', 'python'] : [python];
  const result = await runDjangoCheck({ ...common, pythons, settingsModule, profile }, tools);
  if (result.status === 'impossible') return skipped(result.reason, true);
  const { kept, doubted } = reconcile(found, result.findings);
  const checked = [`manage.py check --deploy (${result.note})`];
  const unchecked = doubted.map(
    (id) => `${id}: read from the code, but Django itself does not find it`,
  );
  // One finding says why it does not start.
  if (result.findings.some(({ id }) => id === 'django.start')) {
    return { findings: kept, checked, unchecked };
  }
  const probe = web?.readiness;
  const probePath = typeof probe === 'object' && !probe.setsHost ? probe.path : undefined;
  const host = publicHost(environment, facts);
  if (settingsModule === undefined || (probePath === undefined && host === undefined)) {
    const reason = 'neither the code nor the app tells what to ask';
    return { findings: kept, checked, unchecked: [...unchecked, `Requests to Django: ${reason}`] };
  }
  const requests = await runDjangoRequests(
    { ...common, python: result.python, settingsModule, probePath, publicHost: host },
    tools,
  );
  const described = requests && describeRequests(requests);
  return {
    findings: [...kept, ...(requests ? requestFindings(requests, kept, profile) : [])],
    checked: [...checked, ...(described?.checked ?? [])],
    unchecked: [
      ...unchecked,
      ...(described?.unchecked ?? ['Requests to Django in process: they got no result']),
    ],
    requests,
  };
}

const OF_DJANGO = /^(?:security|caches|async)\.[EW]\d{3}$/;

/** Joins what was read with what Django said when it ran; doubtful are ids that only reading found. */
export function reconcile(
  read: readonly Finding[],
  ran: readonly Finding[],
): { kept: Finding[]; doubted: string[] } {
  const failed = ran.find(({ id }) => id === 'django.start');
  const told = ran.map(({ id }) => id);
  const doubted = read.filter(
    ({ id }) => failed === undefined && OF_DJANGO.test(id) && !told.includes(id),
  );
  const own = read.filter(
    (finding) =>
      !doubted.includes(finding) &&
      // Python's own words for the same line say more.
      !(finding.id === 'django.start' && failed !== undefined && isSamePlace(finding, failed)),
  );
  const news = ran.filter(({ id, subject }) => {
    const same: readonly string[] = [id, ...(DJANGO_MESSAGES[id]?.sameAs ?? [])];
    if (id === 'django.start') {
      return !own.some((other) => other.id === 'env.missing' && other.subject === subject);
    }
    return !own.some((other) => same.includes(other.id));
  });
  return { kept: [...own, ...news], doubted: doubted.map(({ id }) => id) };
}

function isSamePlace(a: Finding, b: Finding): boolean {
  return a.file === b.file && a.line === b.line;
}

function describe(facts: Facts, { declared, template }: Files, isPlanned: boolean): string[] {
  const { app, environments } = facts;
  const platform = environments.find(({ source }) => source === 'platform');
  const file = environments.find(({ source }) => source === 'file');
  const globals = [...(platform?.variables.values() ?? [])].filter(
    ({ origin }) => origin === 'global',
  ).length;
  const required = requirementsOf(facts).length;
  return [
    ...(app && platform
      ? [
          `The app ${app.name}: ${count(platform.variables.size, 'variable')}${globals > 0 ? ` (${globals} inherited)` : ''}, ${count(app.processes.length, 'process', 'processes')}${isPlanned ? '; with what the deployment is to write' : ''}`,
        ]
      : []),
    ...(declared && file ? [`${declared.file}: ${count(file.variables.size, 'variable')}`] : []),
    ...(template && facts.template
      ? [`${template.file}: ${count(facts.template.entries.size, 'name')}`]
      : []),
    `${count(required, 'required name')}, by template, preset and input`,
  ];
}

function describeCode(readings: ReadonlyMap<Environment, DjangoReading>): {
  checked: string[];
  unchecked: string[];
} {
  const checked = new Set<string>();
  const unchecked = new Set<string>();
  for (const reading of readings.values()) {
    if ('unreadable' in reading) {
      unchecked.add(`The Django settings, which were not read: ${reading.unreadable}`);
      continue;
    }
    const { module, settings, version, isComplete, unread } = reading;
    const known = [...settings.values()].filter(({ value }) => value.kind !== 'unknown').length;
    const django = version ? `, for Django ${version.join('.')}` : '';
    checked.add(
      `${module}, read without running it${django}: ${known} of ${count(settings.size, 'setting')} known`,
    );
    const place = unread[0];
    if (place) unchecked.add(`${place.file}:${place.line}: Python that could not be read`);
    else if (!isComplete) unchecked.add(`${module}: what it takes from elsewhere`);
    if (version === undefined)
      unchecked.add('Removed settings: no file tells the version of Django');
  }
  return { checked: [...checked], unchecked: [...unchecked] };
}

function describeUnread(inputs: Inputs, platform: Platform | SevallaError | undefined): string[] {
  if (platform instanceof SevallaError) return ['The app: it could not be read'];
  if (platform === undefined) {
    return inputs['app-id'] === undefined ? ['The app on Sevalla: no app-id was given'] : [];
  }
  return platform.globalsUnread === undefined
    ? []
    : [`The company's global variables: ${platform.globalsUnread}`];
}
