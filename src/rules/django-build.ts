import type { StartFault } from '../django/read-settings.ts';
import { commandOf, type DockerStage, lineageOf, pairsOf, stagesOf } from './dockerfile.ts';
import type { Finding } from './finding.ts';
import { finding } from './settings-catalogue.ts';
import type { AppFacts, Environment, Facts } from './settings-facts.ts';
import { listNames, shown } from './wording.ts';

/** A RUN of the Dockerfile that loads the settings. */
export interface BuildStep {
  /** 1-based, of the instruction. */
  line: number;
  /** The management command: `collectstatic`. */
  command: string;
  /** Of --settings, or of DJANGO_SETTINGS_MODULE. */
  module: string | undefined;
  /** What is set while it runs; undefined where only the build knows to what. */
  variables: ReadonlyMap<string, string | undefined>;
  /** ARG without a default: set to what the build is given, if it is given anything. */
  asked: ReadonlySet<string>;
}

/** Such a step, and why it cannot load the settings. */
export interface ReadBuildStep extends BuildStep {
  faults: readonly StartFault[];
}

const MANAGE = /(?:\bmanage\.py|\bdjango-admin(?:\.py)?)\s+(?:-\S+\s+)*([a-z]\w*)/;
// Variables that come with an image like these are those of Python and of the system.
const PLAIN_IMAGE =
  /^(?:docker\.io\/)?(?:library\/)?(?:python|debian|ubuntu|alpine|node)(?::|@|$)|^(?:ghcr\.io\/astral-sh\/uv|public\.ecr\.aws\/docker\/library\/python|mirror\.gcr\.io\/(?:library\/)?python)(?::|@|$)/;
// A failure that is let pass, or variables that come from a file.
const LET_PASS = /\|\||;\s*(?:true|exit 0)\b|\bset \+e\b/;
const FROM_FILE = /\.env\b|\bdotenv\b|\bsource\s|(?:^|[;&]\s*)\.\s+\S/;
const DOTENV = /(?:^|[\s/"'])\.env(?=["'\],\s]|$)/;
const MODULE = /^\w+(?:\.\w+)*$/;

/** The last stage, and those that it is made from: no other is built. */
function builtOf(stages: readonly DockerStage[]): DockerStage[] {
  const built = new Set<DockerStage>();
  const add = (index: number): void => {
    const stage = stages[index];
    if (stage === undefined || built.has(stage)) return;
    built.add(stage);
    const from = stage.instructions.flatMap(({ rest }) =>
      [...rest.matchAll(/(?:--from=|[,=]from=)([\w.-]+)/g)].map(([, name = '']) => name),
    );
    for (const name of [stage.base, ...from]) {
      const isNamed = (each: DockerStage): boolean =>
        each.name?.toLowerCase() === name.toLowerCase();
      add(/^\d+$/.test(name) ? Number(name) : stages.slice(0, index).findLastIndex(isNamed));
    }
  };
  add(stages.length - 1);
  return stages.filter((stage) => built.has(stage));
}

/** What the build runs of manage.py, as far as its variables are known. */
export function buildSteps(dockerfile: string): BuildStep[] {
  const stages = stagesOf(dockerfile);
  const head = dockerfile.split(/^\s*FROM\b/im)[0] ?? '';
  const global = new Map([...head.matchAll(/^\s*ARG\s+(\w+)=(\S+)/gim)].map(([, k, v]) => [k, v]));
  // What a file of variables brings into the image, nobody here knows.
  const all = stages.flatMap(({ instructions }) => [...instructions]);
  if (all.some(({ name, rest }) => /^(?:COPY|ADD|RUN)$/.test(name) && DOTENV.test(rest))) return [];
  const steps: BuildStep[] = [];
  for (const stage of builtOf(stages)) {
    const lineage = lineageOf(stages.slice(0, stages.indexOf(stage) + 1), undefined);
    const base = (lineage[0]?.base ?? '').replace(
      /\$\{?(\w+)\}?/g,
      (_, name) => global.get(name) ?? '',
    );
    if (!PLAIN_IMAGE.test(base.replace(/["']/g, ''))) continue;
    const variables = new Map<string, string | undefined>();
    const asked = new Set<string>();
    for (const inherited of lineage) {
      for (const instruction of inherited.instructions) {
        const { name, rest, line } = instruction;
        if (name === 'ENV' || name === 'ARG') {
          for (const [key, value] of pairsOf(instruction)) {
            variables.set(key, value.includes('$') ? undefined : value);
          }
          for (const [, key = ''] of name === 'ARG'
            ? rest.matchAll(/(?:^|\s)(\w+)(?=\s|$)/g)
            : []) {
            const fallback = global.get(key);
            if (fallback !== undefined) variables.set(key, fallback);
            else if (!variables.has(key)) asked.add(key);
          }
        }
        if (name !== 'RUN' || inherited !== stage) continue;
        const text = commandOf(rest);
        const command = MANAGE.exec(text)?.[1];
        if (command === undefined || LET_PASS.test(text) || FROM_FILE.test(text)) continue;
        const before = text.slice(0, text.search(MANAGE));
        const own = [...before.matchAll(/(?:^|[\s;&(])(\w+)=("[^"]*"|'[^']*'|[^\s;&]*)/g)];
        const mounted = [...rest.matchAll(/--mount=type=secret\S*[,=]env=(\w+)/g)];
        const set = new Map([
          ...variables,
          ...mounted.map(([, key = '']) => [key, undefined] as const),
          ...own.map(([, key = '', value = '']) => {
            const bare = value.replace(/^(["'])(.*)\1$/, '$2');
            return [key, /[$`]/.test(bare) ? undefined : bare] as const;
          }),
        ]);
        const named = /\s--settings[= ](\S+)/.exec(text)?.[1] ?? set.get('DJANGO_SETTINGS_MODULE');
        // Named by what the build is given.
        const isUntold =
          named === undefined
            ? set.has('DJANGO_SETTINGS_MODULE') || asked.has('DJANGO_SETTINGS_MODULE')
            : !MODULE.test(named);
        if (isUntold) continue;
        steps.push({ line, command, module: named, variables: set, asked });
      }
    }
  }
  return steps;
}

/**
 * What the build has of a variable. Of an ARG without a default, the platform gives what it may use in
 * the build; what another builder gives, nobody here knows.
 */
export function lookupInBuild(
  { variables, asked }: BuildStep,
  environment: Environment,
  app: AppFacts | undefined,
): (name: string) => { value: string } | 'unset' | 'unknown' {
  return (name) => {
    if (variables.has(name)) {
      const value = variables.get(name);
      return value === undefined ? 'unknown' : { value };
    }
    if (!asked.has(name)) return 'unset';
    if (!isBuiltByPlatform(app)) return 'unknown';
    const variable = environment.variables.get(name);
    return variable?.buildtime ? { value: variable.value } : 'unset';
  };
}

function isBuiltByPlatform(app: AppFacts | undefined): boolean {
  return app !== undefined && app.source !== 'dockerImage' && app.buildType === 'dockerfile';
}

/** Variables that the settings demand while the image is built, and that the build does not have. */
export function checkBuild({ environments, dockerfile, app, profile }: Facts): Finding[] {
  const [environment] = environments;
  const steps = environment?.django?.builds ?? [];
  if (environment === undefined || dockerfile === undefined) return [];
  return steps.flatMap(({ line, command, asked, faults }) => {
    const names = [
      ...new Set(
        faults.flatMap(({ missing, origins }) =>
          missing === undefined
            ? origins.filter(({ isSet }) => !isSet).map(({ name }) => name)
            : [missing],
        ),
      ),
    ];
    const [first] = names;
    if (first === undefined) return [];
    const place = { file: dockerfile.file, line };
    const scoped = names.filter((name) => asked.has(name) && isBuiltByPlatform(app));
    const known = scoped.filter((name) => environment.variables.has(name));
    const given = names.filter((name) => !known.includes(name));
    return [
      ...known.map((name) =>
        finding('env.scope', profile, {
          subject: shown(name),
          ...place,
          message: `The build runs ${command}, whose settings need ${shown(name)}, which the app has at run time alone.`,
          expected: 'available in the build',
          found: 'only at run time',
          fix: `Make ${shown(name)} available in the build, or load settings there that do without.`,
        }),
      ),
      ...(given.length === 0
        ? []
        : [
            finding('build.variable', profile, {
              subject: shown(given[0] ?? ''),
              ...place,
              message: `The build runs ${command}, and the settings do not load without ${listNames(given.map((name) => ({ name })))}: the image is not built.`,
              expected: 'settings that load without secrets, or a value for the command alone',
              found: `no ENV, ARG or value before the command`,
              fix: `Give it a value that nobody uses, in the same line: RUN ${shown(given[0] ?? '')}=build python manage.py ${command} …; or name settings that need none with --settings.`,
            }),
          ]),
    ];
  });
}
