import { toLiteral } from '../../sevalla/env-literal.ts';
import type { EnvVar, GlobalEnvVar } from '../../sevalla/schemas.ts';

// Pure. Faults and changes hold names and places, never a value.

export type Source = 'env' | 'env-file' | 'env-from' | 'env-generate';

/** A variable as the workflow declares it. */
export interface Declared {
  name: string;
  source: Source;
  /** undefined: made on the platform, once. */
  value: string | undefined;
  /** Where it is declared, where that is a line: `env line 3`. */
  place: string;
}

export interface Scope {
  is_buildtime: boolean;
  is_runtime: boolean;
}

export interface Variable extends Scope {
  /** As the platform stores it. */
  value: string;
}

/** A variable as it is to be; undefined where it is to be absent. */
export interface Wanted {
  name: string;
  variable: Variable | undefined;
}

export interface Change {
  name: string;
  what: 'add' | 'change' | 'remove' | 'scope' | 'unchanged';
  /** After the change; before it for one that is removed. */
  scope: Scope;
  scopeBefore: Scope | undefined;
  note: string | undefined;
}

export interface Plan {
  /** By name. */
  changes: Change[];
  /** What has to be written, the entries that change nothing left out. */
  wanted: Wanted[];
  faults: string[];
}

interface ScopeRule {
  pattern: string;
  scope: Scope;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;

const SCOPES: Readonly<Record<string, Scope>> = {
  both: { is_buildtime: true, is_runtime: true },
  build: { is_buildtime: true, is_runtime: false },
  run: { is_buildtime: false, is_runtime: true },
};

/** Every fault that shows without the platform. */
export function faultsIn(declared: readonly Declared[]): string[] {
  const faults: string[] = [];
  const places = new Map<string, string>();
  for (const { name, source, value, place } of declared) {
    if (!NAME.test(name)) {
      const shown = source === 'env' ? 'the name' : JSON.stringify(name);
      faults.push(
        `${place}: ${shown} is not 1 to 255 letters, digits and _ that begin with no digit`,
      );
      continue;
    }
    const first = places.get(name);
    if (first === undefined) places.set(name, place);
    else faults.push(`${place}: ${name} is declared before (${first})`);
    if (value === undefined) continue;
    if (value === '' && source !== 'env-file') {
      faults.push(
        `${place}: ${name} is empty: the secret or variable behind it may be missing ` +
          '(an empty value that is meant goes into env-file)',
      );
    }
    const result = toLiteral(value);
    if ('fault' in result) faults.push(`${place}: ${name} ${result.fault}`);
  }
  return faults;
}

/** Reads `PATTERN=build|run|both`, where `*` stands for any characters. */
export function parseScopes(
  lines: readonly string[],
  names: readonly string[],
): { rules: ScopeRule[]; faults: string[] } {
  const rules: ScopeRule[] = [];
  const faults: string[] = [];
  for (const line of lines) {
    const [, pattern = '', word = ''] = /^([A-Za-z0-9_*]+)\s*=\s*(\w+)$/.exec(line) ?? [];
    const scope = SCOPES[word];
    if (scope === undefined) {
      faults.push(`env-scopes: expected NAME=build, NAME=run or NAME=both, got ${show(line)}`);
    } else if (!names.some((name) => fits(pattern, name))) {
      faults.push(`env-scopes: ${pattern} fits no variable that is declared`);
    } else {
      rules.push({ pattern, scope });
    }
  }
  return { rules, faults };
}

export interface PlanOptions {
  declared: readonly Declared[];
  scopes: readonly ScopeRule[];
  prune: 'off' | 'listed' | 'all';
  /** Names that `listed` removes. */
  remove: readonly string[];
  /** Patterns of names that are never removed. */
  protect: readonly string[];
  /** On the platform, of the application. */
  present: readonly EnvVar[];
  globals: readonly GlobalEnvVar[];
  /** Makes a strong random value. */
  generate(): string;
}

/** What has to change, and into what; `declared` has no faults of its own. */
export function planEnvironment(options: PlanOptions): Plan {
  const { declared, prune, remove, protect, present, globals } = options;
  const changes: Change[] = [];
  const wanted: Wanted[] = [];
  const faults: string[] = [];
  const globalOf = (name: string) => globals.findLast(({ key }) => key === name);

  for (const { name, value } of declared) {
    const [own, another] = present.filter(({ key }) => key === name);
    if (another !== undefined) {
      faults.push(`${name} is on the platform twice: delete one of them in the dashboard`);
      continue;
    }
    const asked = options.scopes.findLast(({ pattern }) => fits(pattern, name))?.scope;
    const global = globalOf(name);
    const known = own ?? global;
    const literal = value === undefined ? known?.value : literalOf(value);
    if (known !== undefined && literal === known.value) {
      const before = scopeOf(known);
      const isSame = asked === undefined || sameScope(asked, before);
      if (isSame || own !== undefined) {
        const scope = asked ?? before;
        changes.push({
          name,
          what: isSame ? 'unchanged' : 'scope',
          scope,
          scopeBefore: before,
          note: own === undefined ? 'inherited from the company' : undefined,
        });
        if (!isSame) wanted.push({ name, variable: { value: known.value, ...scope } });
        continue;
      }
    }
    const before = own && scopeOf(own);
    const scope = asked ?? before ?? SCOPES['both']!;
    wanted.push({ name, variable: { value: literal ?? options.generate(), ...scope } });
    changes.push({
      name,
      what: own === undefined ? 'add' : 'change',
      scope,
      scopeBefore: before,
      note:
        literal === undefined
          ? 'generated'
          : own === undefined && global !== undefined
            ? "overrides the company's"
            : undefined,
    });
  }

  const isDeclared = (name: string): boolean => declared.some((one) => one.name === name);
  const isProtected = (name: string): boolean => protect.some((pattern) => fits(pattern, name));
  if (prune === 'listed') {
    for (const name of remove.filter(isDeclared)) {
      faults.push(`env-remove: ${name} is declared as well`);
    }
    for (const name of remove.filter(isProtected)) {
      faults.push(`env-remove: ${name} is protected by env-protect`);
    }
  }
  const pruned = present.filter(({ key }) => {
    if (prune === 'off' || isDeclared(key) || isProtected(key)) return false;
    return prune === 'all' || remove.includes(key);
  });
  for (const name of new Set(pruned.map(({ key }) => key))) {
    const before = scopeOf(pruned.find(({ key }) => key === name)!);
    const note = globalOf(name) === undefined ? undefined : "the company's takes its place";
    changes.push({ name, what: 'remove', scope: before, scopeBefore: before, note });
    wanted.push({ name, variable: undefined });
  }
  changes.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { changes, wanted, faults };
}

/** True to both is what the platform takes for what is absent. */
export function scopeOf({
  is_buildtime,
  is_runtime,
}: Partial<Record<keyof Scope, unknown>>): Scope {
  return { is_buildtime: is_buildtime !== false, is_runtime: is_runtime !== false };
}

export function sameScope(a: Scope, b: Scope): boolean {
  return a.is_buildtime === b.is_buildtime && a.is_runtime === b.is_runtime;
}

function literalOf(value: string): string {
  const result = toLiteral(value);
  return 'literal' in result ? result.literal : value;
}

function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[^A-Za-z0-9_]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

/** A line of no secret input; cut, because somebody may paste one all the same. */
function show(line: string): string {
  return JSON.stringify(line.length > 40 ? `${line.slice(0, 37)}...` : line);
}
