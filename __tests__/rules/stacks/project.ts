import { checkSettings } from '../../../src/rules/check-settings.ts';
import { imageVariables } from '../../../src/rules/dockerfile.ts';
import type { Finding } from '../../../src/rules/finding.ts';
import type {
  AppFacts,
  Preset,
  ProcessFacts,
  Variable,
} from '../../../src/rules/settings-facts.ts';
import { STACK_RULES } from '../../../src/rules/stacks/catalogue.ts';
import { app, facts, platform, WEB } from '../facts.ts';

export interface Case {
  files: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string | Partial<Variable>>>;
  web?: Partial<ProcessFacts>;
  others?: readonly Partial<ProcessFacts>[];
  app?: Partial<AppFacts> | 'none';
}

const SHARED = ['process.bind', 'port.mismatch', 'database.sqlite'];

/** What the rules of a stack say of a project of these files: `id file:line` each. */
export function told(preset: Preset, given: Case): string[] {
  return findingsOf(preset, given).map(({ id, file, line }) =>
    [id, ...(file === undefined ? [] : [line === undefined ? file : `${file}:${line}`])].join(' '),
  );
}

export function findingsOf(
  preset: Preset,
  { files, env, web, others, app: changes }: Case,
): Finding[] {
  const processes = [
    { ...WEB, entrypoint: '', ...web },
    ...(others ?? []).map((each) => ({ ...WEB, type: 'worker', ...each })),
  ];
  const found = checkSettings(
    facts({
      preset,
      template: undefined,
      environments: [platform(env ?? {})],
      app: changes === 'none' ? undefined : app({ processes, ...changes }),
      project: {
        files: new Map(Object.entries(files).map(([file, text]) => [file, { file, text }])),
        image: 'Dockerfile' in files ? imageVariables(files['Dockerfile'] ?? '') : undefined,
      },
    }),
  );
  return found.filter(({ id }) => id in STACK_RULES || SHARED.includes(id) || id === 'node.env');
}

/** A probe as the platform sends it: by the address of the instance. */
export const PROBED: Partial<ProcessFacts> = {
  readiness: { path: '/up', port: undefined, scheme: 'HTTP', setsHost: false },
};

/** Rules of the catalogue, by their first word, that no row is said to break. */
export function withoutRow(
  prefixes: readonly string[],
  rows: Readonly<Record<string, { says: readonly string[] }>>,
): string[] {
  const said = new Set(
    Object.values(rows).flatMap(({ says }) => says.map((each) => each.split(' ')[0])),
  );
  return Object.keys(STACK_RULES).filter(
    (id) => prefixes.includes(id.split('.')[0] ?? '') && !said.has(id),
  );
}
