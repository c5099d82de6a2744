import {
  Interpreter,
  type Lookup,
  type Sources,
  type StartFault,
  type VariableRead,
} from './interpret.ts';
import type { Place, Value } from './value.ts';

export type { Lookup, Sources, StartFault, VariableRead } from './interpret.ts';

export interface Setting {
  value: Value;
  /** The statement that assigned or changed it last. */
  place: Place | undefined;
}

export interface DjangoSettings {
  /** Dotted. */
  module: string;
  settings: ReadonlyMap<string, Setting>;
  /** What is not in `settings` has Django's default. */
  isComplete: boolean;
  reads: readonly VariableRead[];
  faults: readonly StartFault[];
  /** Where the code is no Python, or newer than what can be read. */
  unread: readonly Place[];
}

const DEFAULT_MODULE =
  /\bsetdefault\(\s*["']DJANGO_SETTINGS_MODULE["']\s*,\s*["']([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)["']/;
const CONFIGURATIONS = /^\s*(?:from|import) configurations\b/m;

/**
 * The module that a server takes where no variable names one: that of the WSGI or ASGI module, else
 * that of manage.py.
 * @param servers Dotted names of the modules that the start command may name.
 */
export function defaultModule(sources: Sources, servers: readonly string[]): string | undefined {
  const manage = sources.read('manage.py') ?? '';
  const own = DEFAULT_MODULE.exec(manage)?.[1];
  const folder = own?.split('.')[0];
  const candidates = [
    ...servers,
    ...(folder === undefined ? [] : [`${folder}.wsgi`, `${folder}.asgi`]),
  ];
  for (const candidate of candidates) {
    const text = sources.read(`${candidate.replaceAll('.', '/')}.py`) ?? '';
    const found = DEFAULT_MODULE.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return own;
}

/** The settings as a server would have them, or why they cannot be told. */
export function readSettings(
  sources: Sources,
  module: string,
  lookup: Lookup,
): DjangoSettings | { unreadable: string } {
  if (CONFIGURATIONS.test(sources.read('manage.py') ?? '')) {
    return { unreadable: 'the project uses django-configurations, whose settings are classes' };
  }
  const interpreter = new Interpreter(sources, lookup);
  const scope = interpreter.open(module);
  if (scope === 'absent') return { unreadable: `there is no module ${module} in the folder` };
  if (scope === 'lost') return { unreadable: `${module} is beyond what can be followed` };
  const settings = new Map<string, Setting>();
  for (const [name, value] of scope.names) {
    if (/^[A-Z][A-Z0-9_]*$/.test(name)) {
      settings.set(name, { value, place: scope.places.get(name) });
    }
  }
  // No project is without: what assigns them is out of sight.
  const isWhole = settings.has('INSTALLED_APPS') || settings.has('ROOT_URLCONF');
  const { reads, faults, unread } = interpreter;
  const isComplete = isWhole && !scope.isOpen;
  return { module, settings, isComplete, reads, faults, unread };
}
