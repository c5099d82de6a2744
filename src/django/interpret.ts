import { builtin } from './builtins.ts';
import { existence, libraryModule } from './library.ts';
import { asBoolean, forget, joinPath, methodOf } from './methods.ts';
import {
  assignedNames,
  exceptionName,
  exceptionNames,
  importsAll,
  namesIn,
  rootName,
} from './names.ts';
import { calculate, compare, itemsOf, shownAs } from './operators.ts';
import { parsePython } from './parse.ts';
import { isTakenBy, Raised } from './raised.ts';
import {
  copyScopes,
  joinScope,
  lineStartsOf,
  moduleOf,
  placeIn,
  type Scope,
  type State,
} from './scope.ts';
import type { Clause, Entry, Expression, Item, Parameter, Span, Statement } from './syntax.ts';
import {
  type Arguments,
  either,
  from,
  keyOf,
  NONE,
  type Origin,
  ofBoolean,
  ofList,
  ofNumber,
  ofObject,
  ofText,
  originsOf,
  type Place,
  truth,
  UNKNOWN,
  type Value,
} from './value.ts';

/** What the process is started with. `unknown`: nobody can say. */
export type Lookup = (name: string) => { value: string } | 'unset' | 'unknown';

export interface Sources {
  /** The text of a file, by its path from the folder of manage.py; undefined where there is none. */
  read(path: string): string | undefined;
  /** How the place of a file is told to a reader. */
  shown(path: string): string;
}

export interface VariableRead {
  name: string;
  place: Place;
  /** Without it, nothing starts. */
  isNeeded: boolean;
}

/** Why the settings cannot be loaded. */
export interface StartFault {
  /** Name of the exception. */
  type: string;
  place: Place;
  missing: string | undefined;
  origins: readonly Origin[];
}

const MOST_STEPS = 200_000;
const MOST_FILES = 200;
const MOST_CALLS = 40;
const MOST_ITEMS = 10_000;
const MOST_FORKS = 400;
const MOST_PATHS = 256;
const MOST_DEPTH = 400;

/** Thrown when the code is beyond what can be followed; what it would have said is unknown. */
class Lost {}

type Completion = { value: Value } | 'break' | 'continue' | undefined;

/**
 * Follows the code of settings modules, as far as it can be known without running it. Every bound is
 * a number of steps, never a time: the same code gives the same answer on every machine.
 */
export class Interpreter {
  readonly reads: VariableRead[] = [];
  readonly faults: StartFault[] = [];
  /** Files with a place that is no Python, or too new a Python. */
  readonly unread: Place[] = [];
  /** Variables that the code sets itself. */
  readonly ownVariables = new Map<string, Value>();

  private readonly sources: Sources;
  private readonly lookup: Lookup;
  private readonly foreign: (module: string) => Value | undefined;
  private readonly modules = new Map<string, Scope | 'none'>();
  private steps = 0;
  private calls = 0;
  private forks = 0;
  private paths = 0;
  private depth = 0;
  private uncertain = 0;
  private tries = 0;
  private strangers = 0;
  private included = 0;

  /** @param foreign Modules that are handed over as a value, in place of being followed. */
  constructor(
    sources: Sources,
    lookup: Lookup,
    foreign: (module: string) => Value | undefined = () => undefined,
  ) {
    this.sources = sources;
    this.lookup = lookup;
    this.foreign = foreign;
  }

  /** The namespace of the settings module. */
  open(dotted: string): Scope | 'absent' | 'lost' {
    try {
      return this.load(dotted) ?? 'absent';
    } catch (error) {
      if (error instanceof Lost) return 'lost';
      throw error;
    }
  }

  /** The namespace of a module of the project after its import; undefined where it has no file. */
  private load(dotted: string): Scope | undefined {
    const known = this.modules.get(dotted);
    if (known !== undefined) return known === 'none' ? undefined : known;
    const parts = dotted.split('.');
    if (parts.length > 1) this.load(parts.slice(0, -1).join('.'));
    const base = parts.join('/');
    const path = [`${base}.py`, `${base}/__init__.py`].find(
      (each) => this.sources.read(each) !== undefined,
    );
    const text = path === undefined ? undefined : this.sources.read(path);
    if (path === undefined || text === undefined) {
      this.modules.set(dotted, 'none');
      return undefined;
    }
    if (this.modules.size > MOST_FILES) throw new Lost();
    const isPackage = path.endsWith('/__init__.py');
    const scope: Scope = {
      names: new Map(),
      places: new Map(),
      isOpen: false,
      outer: undefined,
      file: {
        path,
        shown: this.sources.shown(path),
        package: isPackage ? dotted : parts.slice(0, -1).join('.'),
        lineStarts: lineStartsOf(text),
      },
    };
    scope.names.set('__file__', { kind: 'path', value: path });
    scope.names.set('__name__', ofText(dotted));
    // Before it runs: modules that import each other see what there is by then, as in Python.
    this.modules.set(dotted, scope);
    const { body, fault } = parsePython(text);
    if (fault !== undefined) {
      this.unread.push(placeIn({ from: fault, to: fault }, scope));
      scope.isOpen = true;
    }
    this.run(body, scope);
    return scope;
  }

  /**
   * Runs a file in the namespace of the module that asks for it, as split_settings does.
   * @returns Whether there is such a file.
   */
  include(path: string, scope: Scope): boolean {
    const text = this.sources.read(path);
    if (text === undefined) return false;
    this.included += 1;
    if (this.included > MOST_FILES) throw new Lost();
    const file = { ...scope.file, path, shown: this.sources.shown(path) };
    // The same names in another file, so that each place is told where it stands.
    const inner: Scope = Object.defineProperties(
      { outer: undefined, file: { ...file, lineStarts: lineStartsOf(text) } } as Scope,
      Object.fromEntries(
        (['names', 'places', 'isOpen'] as const).map((key) => [
          key,
          {
            get: () => scope[key],
            set: (value: never) => {
              scope[key] = value;
            },
            enumerable: true,
          },
        ]),
      ),
    );
    const { body, fault } = parsePython(text);
    if (fault !== undefined) {
      this.unread.push(placeIn({ from: fault, to: fault }, inner));
      scope.isOpen = true;
    }
    this.run(body, inner);
    return true;
  }

  /** Whether the project has a file; undefined for what lies outside of it. */
  hasFile(path: Value | undefined): boolean | undefined {
    if (path?.kind !== 'path' || /^(?:\/|\.\.|$)/.test(path.value)) return undefined;
    return this.sources.read(path.value) !== undefined;
  }

  /** Within `try`: a failure is what the handlers are for. */
  get isTrying(): boolean {
    return this.tries > 0;
  }

  private get isExhausted(): boolean {
    return this.steps > MOST_STEPS;
  }

  /** A text, what the code set, or undefined where the variable is not set. */
  variable(name: string, place: Place): Value | undefined {
    const own = this.ownVariables.get(name);
    if (own) return own;
    const found = this.lookup(name);
    if (found === 'unset') return undefined;
    if (found === 'unknown') return { kind: 'variable', name, fallback: undefined, place };
    return { kind: 'text', value: found.value, place, origins: [{ name, isSet: true }] };
  }

  /** The value of a variable, else the default; @throws Raised where there is neither. */
  read(name: Value | undefined, fallback: Value | undefined, type: string, place: Place): Value {
    if (name?.kind !== 'text') return UNKNOWN;
    this.reads.push({ name: name.value, place, isNeeded: fallback === undefined });
    const found = this.variable(name.value, place);
    if (found?.kind === 'variable') return { ...found, fallback };
    if (found) return found;
    if (fallback === undefined) {
      throw new Raised(type, place, {
        missing: name.value,
        because: [{ kind: 'none', origins: [{ name: name.value, isSet: false }] }],
      });
    }
    return { ...from(fallback, { kind: 'none', origins: [{ name: name.value, isSet: false }] }) };
  }

  // Statements

  /** Statement by statement at the top of a module: one that fails must not hide the next. */
  private run(body: readonly Statement[], scope: Scope): Completion {
    for (const statement of body) {
      const done = this.attempt(statement, scope);
      if (done !== undefined) return done;
    }
    return undefined;
  }

  private attempt(statement: Statement, scope: Scope): Completion {
    try {
      return this.execute(statement, scope);
    } catch (error) {
      if (error instanceof Lost) this.forgetNames([statement], scope);
      else if (error instanceof Raised && this.uncertain === 0 && this.tries === 0) {
        this.fail(error);
        this.forgetNames([statement], scope);
      } else throw error;
      return undefined;
    }
  }

  private fail({ type, place, missing, origins }: Raised): void {
    this.faults.push({ type, place, missing, origins });
  }

  private block(body: readonly Statement[], scope: Scope): Completion {
    for (const [index, statement] of body.entries()) {
      if (statement.type === 'if' && scope.outer !== undefined) {
        const branch = this.choose(statement, scope);
        // In a function, two ways lead to two results.
        if (branch === undefined) return this.bothWays(statement, body.slice(index + 1), scope);
        const done = this.block(branch, scope);
        if (done !== undefined) return done;
        continue;
      }
      const done =
        scope.outer === undefined ? this.attempt(statement, scope) : this.execute(statement, scope);
      if (done !== undefined) return done;
    }
    return undefined;
  }

  private step(cost = 1): void {
    this.steps += cost;
    if (this.steps > MOST_STEPS) throw new Lost();
  }

  /** Large values cost more than one step, or few steps could take minutes. */
  private pay(value: Value): void {
    if (value.kind === 'text') this.step(value.value.length >> 9);
    else if (value.kind === 'list') this.step(value.items.length >> 5);
    else if (value.kind === 'dict') this.step(value.entries.size >> 5);
  }

  private copy(scopes: readonly Scope[]): State[] {
    for (const { names } of scopes) {
      this.step(names.size >> 3);
      for (const value of names.values()) this.pay(value);
    }
    return copyScopes(scopes);
  }

  private execute(statement: Statement, scope: Scope): Completion {
    this.step();
    switch (statement.type) {
      case 'unknown':
        for (const name of statement.names) this.bind(name, UNKNOWN, statement, scope);
        return undefined;
      case 'break':
      case 'continue':
        return statement.type;
      case 'expression': {
        this.evaluate(statement.value, scope);
        const { value } = statement;
        // `MIDDLEWARE.insert(…)`: the line that changes a setting is the one to look at.
        if (value.type === 'call' && value.callee.type === 'member') {
          this.touch(value.callee.object, statement, scope);
        }
        return undefined;
      }
      case 'import':
        for (const { module, alias } of statement.items)
          this.importModule(module, alias, statement, scope);
        return undefined;
      case 'from':
        this.importFrom(statement, scope);
        return undefined;
      case 'assign': {
        const value = this.evaluate(statement.value, scope);
        for (const target of statement.targets) this.assign(target, value, statement, scope);
        return undefined;
      }
      case 'update': {
        const before = this.evaluate(statement.target, scope);
        const value = this.evaluate(statement.value, scope);
        if (before.kind === 'list' && before.flavor !== 'tuple' && statement.operator === '+') {
          const extend = methodOf(before, 'extend');
          extend?.({
            positional: [value],
            named: new Map(),
            isOpen: false,
            place: placeIn(statement, scope),
          });
          this.assign(statement.target, before, statement, scope);
        } else {
          const after = calculate(statement.operator, before, value);
          this.assign(statement.target, after, statement, scope);
        }
        return undefined;
      }
      case 'if':
        return this.ifAtTop(statement, scope);
      case 'try':
        return this.tryStatement(statement, scope);
      case 'for':
        return this.forStatement(statement, scope);
      case 'while':
        throw new Lost();
      case 'with': {
        const managers: Value[] = [];
        for (const { value, target } of statement.items) {
          const manager = this.evaluate(value, scope);
          managers.push(manager);
          if (target)
            this.assign(target, manager.kind === 'object' ? manager : UNKNOWN, statement, scope);
          if (manager.kind === 'object') manager.object.enter?.();
        }
        try {
          return this.block(statement.body, scope);
        } finally {
          for (const manager of managers) if (manager.kind === 'object') manager.object.leave?.();
        }
      }
      case 'function':
        this.bind(
          statement.name,
          statement.decorated
            ? UNKNOWN
            : this.functionOf(statement.name, statement.parameters, statement.body, scope),
          statement,
          scope,
        );
        return undefined;
      case 'class': {
        const bases = statement.bases.map((base) => this.evaluate(base, scope));
        this.bind(statement.name, this.classOf(statement, bases, scope), statement, scope);
        return undefined;
      }
      case 'return':
        return { value: statement.value ? this.evaluate(statement.value, scope) : NONE };
      case 'raise':
        throw new Raised(exceptionName(statement.value), placeIn(statement, scope));
      case 'assert': {
        const test = this.evaluate(statement.test, scope);
        if (truth(test) !== false) return undefined;
        throw new Raised('AssertionError', placeIn(statement, scope), { because: [test] });
      }
      case 'delete':
        for (const target of statement.targets) {
          if (target.type === 'name') scope.names.delete(target.name);
          else if (target.type === 'index') this.removeItem(target, scope);
        }
        return undefined;
      case 'global':
        // Functions that set globals are followed no further.
        throw new Lost();
      case 'pass':
        return undefined;
    }
  }

  /** The branch that is taken; undefined where that is not known. Reads the conditions up to there. */
  private choose(
    { branches, otherwise }: Statement & { type: 'if' },
    scope: Scope,
  ): readonly Statement[] | undefined {
    for (const { test, body } of branches) {
      const isTrue = truth(this.evaluate(test, scope));
      if (isTrue === undefined) return undefined;
      if (isTrue) return body;
    }
    return otherwise;
  }

  private ifAtTop(statement: Statement & { type: 'if' }, scope: Scope): Completion {
    for (const [index, { test, body }] of statement.branches.entries()) {
      const condition = this.evaluate(test, scope);
      const isTrue = truth(condition);
      if (isTrue === false) continue;
      if (isTrue) return this.guarded(condition, test, body, scope);
      const rest = statement.branches.slice(index + 1);
      const others: readonly Statement[] =
        rest.length > 0 ? [{ ...statement, branches: rest }] : statement.otherwise;
      return this.fork(
        () => this.block(body, scope),
        () => this.block(others, scope),
        scope,
      );
    }
    return this.block(statement.otherwise, scope);
  }

  /** `if not SECRET_KEY: raise …`: the variables behind the condition are what is missing. */
  private guarded(
    condition: Value,
    test: Expression,
    body: readonly Statement[],
    scope: Scope,
  ): Completion {
    const last = body.at(-1);
    if (last?.type !== 'raise' || this.uncertain > 0 || this.tries > 0) {
      return this.block(body, scope);
    }
    for (const statement of body.slice(0, -1)) this.attempt(statement, scope);
    const origins = new Map<string, Origin>();
    for (const origin of originsOf(condition, ...this.valuesIn(test, scope)))
      origins.set(origin.name, origin);
    this.faults.push({
      type: exceptionName(last.value),
      place: placeIn(last, scope),
      missing: undefined,
      origins: [...origins.values()],
    });
    // What was refused must not be judged a second time.
    for (const name of namesIn(test)) {
      const value = scope.names.get(name);
      if (value && value.kind !== 'object') scope.names.set(name, UNKNOWN);
    }
    return undefined;
  }

  private valuesIn(expression: Expression, scope: Scope): Value[] {
    return namesIn(expression).flatMap((name) => {
      const value = scope.names.get(name);
      return value === undefined ? [] : [value];
    });
  }

  /** Runs two ways from one state, and keeps of both what is the same. */
  private fork(first: () => Completion, second: () => Completion, scope: Scope): Completion {
    this.forks += 1;
    if (this.forks > MOST_FORKS) throw new Lost();
    const scopes = this.liveScopes(scope);
    const before = this.copy(scopes);
    const one = this.way(first);
    const afterFirst = scopes.map(({ names, places, isOpen }) => ({ names, places, isOpen }));
    for (const [index, each] of scopes.entries()) Object.assign(each, before[index]);
    const two = this.way(second);
    if (one === 'dead' && two === 'dead') throw new Lost();
    if (one === 'dead') return two === 'dead' ? undefined : two;
    if (two === 'dead') {
      for (const [index, each] of scopes.entries()) Object.assign(each, afterFirst[index]);
      return one;
    }
    if (one !== two) throw new Lost();
    for (const [index, each] of scopes.entries()) joinScope(each, afterFirst[index] ?? each);
    return one;
  }

  private way(run: () => Completion): Completion | 'dead' {
    this.uncertain += 1;
    try {
      return run();
    } catch (error) {
      if (error instanceof Raised) return 'dead';
      throw error;
    } finally {
      this.uncertain -= 1;
    }
  }

  private liveScopes(scope: Scope): Scope[] {
    const scopes = [...this.modules.values()].filter((each) => each !== 'none');
    for (let each: Scope | undefined = scope; each; each = each.outer) {
      const { names } = each;
      if (!scopes.some((other) => other.names === names)) scopes.push(each);
    }
    return scopes;
  }

  /** Within a function: each branch goes on to the end of the function. */
  private bothWays(
    statement: Statement & { type: 'if' },
    rest: readonly Statement[],
    scope: Scope,
  ): Completion {
    const [first, ...others] = statement.branches;
    if (first === undefined) return undefined;
    this.paths += 1;
    if (this.paths > MOST_PATHS) throw new Lost();
    const otherwise: readonly Statement[] =
      others.length > 0 ? [{ ...statement, branches: others }] : statement.otherwise;
    const condition = this.evaluate(first.test, scope);
    const isTrue = truth(condition);
    if (isTrue !== undefined)
      return this.block([...(isTrue ? first.body : otherwise), ...rest], scope);
    const [copied] = this.copy([scope]);
    const aside: Scope = { ...scope, ...copied };
    const one = this.way(() => this.block([...first.body, ...rest], scope));
    const two = this.way(() => this.block([...otherwise, ...rest], aside));
    if (one === 'dead' && two === 'dead') throw new Lost();
    if (one === 'dead') return two === 'dead' ? undefined : two;
    if (two === 'dead') return one;
    if (typeof one === 'string' || typeof two === 'string') throw new Lost();
    if (one === undefined && two === undefined) {
      joinScope(scope, aside);
      return undefined;
    }
    return { value: from(either(one?.value ?? NONE, two?.value ?? NONE), condition) };
  }

  private tryStatement(statement: Statement & { type: 'try' }, scope: Scope): Completion {
    const strangers = this.strangers;
    const scopes = this.liveScopes(scope);
    const before = this.copy(scopes);
    let done: Completion;
    let caught: Raised | undefined;
    this.tries += 1;
    try {
      done = this.block(statement.body, scope);
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      caught = error;
    } finally {
      this.tries -= 1;
    }
    if (caught !== undefined) {
      const handler = this.handlerFor(caught.type, statement, scope);
      if (handler === undefined) throw caught;
      if (handler.name !== undefined) this.bind(handler.name, UNKNOWN, statement, scope);
      done = this.handle(handler.body, caught, scope);
    } else if (done === undefined) {
      const onImport =
        this.strangers > strangers ? this.handlerFor('ImportError', statement, scope) : undefined;
      done = this.block(statement.otherwise, scope);
      if (onImport && done === undefined) {
        // A package that may or may not be installed.
        const after = scopes.map(({ names, places, isOpen }) => ({ names, places, isOpen }));
        for (const [index, each] of scopes.entries()) Object.assign(each, before[index]);
        const other = this.way(() => this.block(onImport.body, scope));
        if (other === 'dead') {
          for (const [index, each] of scopes.entries()) Object.assign(each, after[index]);
        } else if (other === undefined) {
          for (const [index, each] of scopes.entries()) joinScope(each, after[index] ?? each);
        } else throw new Lost();
      }
    }
    return this.block(statement.final, scope) ?? done;
  }

  private handle(body: readonly Statement[], caught: Raised, scope: Scope): Completion {
    const last = body.at(-1);
    // `except KeyError: raise ImproperlyConfigured(…)`: the first one knows the name.
    if (last?.type !== 'raise') return this.block(body, scope);
    throw new Raised(
      last.value === undefined ? caught.type : exceptionName(last.value),
      placeIn(last, scope),
      {
        ...(caught.missing === undefined ? {} : { missing: caught.missing }),
        because: [{ kind: 'none', origins: caught.origins }],
      },
    );
  }

  private handlerFor(type: string, { handlers }: Statement & { type: 'try' }, scope: Scope) {
    for (const handler of handlers) {
      if (handler.matches === undefined) return handler;
      const names = exceptionNames(handler.matches);
      const answers = names.map((name) => isTakenBy(type, name));
      if (answers.includes(true)) return handler;
      // A class of the project or of a library, which may well be a parent.
      if (answers.includes(undefined) || names.length === 0) {
        this.evaluate(handler.matches, scope);
        throw new Lost();
      }
    }
    return undefined;
  }

  private forStatement(statement: Statement & { type: 'for' }, scope: Scope): Completion {
    const items = itemsOf(this.evaluate(statement.iterable, scope));
    if (items === undefined) throw new Lost();
    for (const item of items) {
      this.step();
      this.assign(statement.target, item, statement, scope);
      const done = this.block(statement.body, scope);
      if (done === 'break') break;
      if (done !== undefined && done !== 'continue') return done;
    }
    return undefined;
  }

  /** After something that could not be followed: whatever it may have assigned or changed. */
  private forgetNames(statements: readonly Statement[], scope: Scope): void {
    for (const name of assignedNames(statements)) {
      const value = scope.names.get(name);
      if (value) forget(value);
      const statement = statements[0];
      if (statement) this.bind(name, UNKNOWN, statement, scope);
    }
    if (statements.some(importsAll)) scope.isOpen = true;
  }

  // Names

  private bind(name: string, value: Value, span: Span, scope: Scope): void {
    scope.names.set(name, value);
    scope.places.set(name, placeIn(span, scope));
  }

  private touch(expression: Expression, span: Span, scope: Scope): void {
    const name = rootName(expression);
    if (name !== undefined && scope.names.has(name)) scope.places.set(name, placeIn(span, scope));
  }

  private assign(target: Expression, value: Value, span: Span, scope: Scope): void {
    switch (target.type) {
      case 'name':
        this.bind(target.name, value, span, scope);
        return;
      case 'sequence': {
        const items = itemsOf(value);
        const isSpread = target.items.some(({ spread }) => spread);
        const fits = items && !isSpread && items.length === target.items.length;
        for (const [index, { value: part }] of target.items.entries()) {
          this.assign(part, fits ? (items[index] ?? UNKNOWN) : from(UNKNOWN, value), span, scope);
        }
        return;
      }
      case 'index': {
        const object = this.evaluate(target.object, scope);
        const key = this.evaluate(target.index, scope);
        this.touch(target.object, span, scope);
        if (object.kind === 'object') object.object.assign?.(key, value);
        else if (object.kind === 'dict') {
          const id = keyOf(key);
          if (id === undefined) forget(object);
          else object.entries.set(id, { key, value });
        } else if (object.kind === 'list' && key.kind === 'number') {
          const at = key.value < 0 ? key.value + object.items.length : key.value;
          if (at >= 0 && at < object.items.length) object.items[at] = value;
          else throw new Raised('IndexError', placeIn(span, scope));
        } else forget(object);
        return;
      }
      default:
        // Attributes of objects are not followed.
        return;
    }
  }

  private removeItem(target: Expression & { type: 'index' }, scope: Scope): void {
    const object = this.evaluate(target.object, scope);
    const id = keyOf(this.evaluate(target.index, scope));
    if (object.kind === 'dict' && id !== undefined) object.entries.delete(id);
    else forget(object);
  }

  private resolve(name: string, scope: Scope): Value {
    for (let each: Scope | undefined = scope; each; each = each.outer) {
      const value = each.names.get(name);
      if (value) return value;
    }
    return builtin(name, this, () => moduleOf(scope)) ?? UNKNOWN;
  }

  // Imports

  private importModule(module: string, alias: string | undefined, span: Span, scope: Scope): void {
    const value = this.moduleValue(module);
    const [first = module] = module.split('.');
    this.bind(alias ?? first, alias === undefined ? this.moduleValue(first) : value, span, scope);
  }

  private moduleValue(module: string): Value {
    const known = this.foreign(module) ?? libraryModule(module, this);
    if (known) return known;
    const scope = this.load(module);
    if (scope === undefined) {
      this.strangers += 1;
      return UNKNOWN;
    }
    return ofObject({
      name: module,
      member: (name) => scope.names.get(name) ?? this.submodule(module, name),
    });
  }

  private submodule(module: string, name: string): Value | undefined {
    return this.modules.get(`${module}.${name}`)
      ? this.moduleValue(`${module}.${name}`)
      : undefined;
  }

  private importFrom(statement: Statement & { type: 'from' }, scope: Scope): void {
    const { level, module, names } = statement;
    const base = scope.file.package.split('.').filter((part) => part !== '');
    const up = level > 0 ? base.slice(0, base.length - (level - 1)) : [];
    const dotted = [...up, ...(module === '' ? [] : [module])].join('.');
    const library = this.foreign(dotted) ?? (level === 0 ? libraryModule(dotted, this) : undefined);
    if (library?.kind === 'object') {
      if (names === '*') scope.isOpen = true;
      else {
        for (const { name, alias } of names) {
          this.bind(alias, library.object.member?.(name) ?? UNKNOWN, statement, scope);
        }
      }
      return;
    }
    const source = dotted === '' ? undefined : this.load(dotted);
    if (names === '*') {
      if (source === undefined) {
        this.absent(level, statement, scope);
        scope.isOpen = true;
        return;
      }
      const all = source.names.get('__all__');
      for (const [name, value] of source.names) {
        const isListed =
          all?.kind === 'list'
            ? all.items.some((item) => item.kind === 'text' && item.value === name)
            : !name.startsWith('_');
        if (!isListed) continue;
        scope.names.set(name, value);
        const place = source.places.get(name);
        if (place) scope.places.set(name, place);
      }
      if (source.isOpen) scope.isOpen = true;
      return;
    }
    for (const { name, alias } of names) {
      const own = source?.names.get(name);
      const inner =
        own ??
        (this.load([...(dotted === '' ? [] : [dotted]), name].join('.'))
          ? this.moduleValue([...(dotted === '' ? [] : [dotted]), name].join('.'))
          : undefined);
      if (inner === undefined) this.absent(source === undefined ? level : 0, statement, scope);
      this.bind(alias, inner ?? UNKNOWN, statement, scope);
    }
  }

  /** A file that the repository does not have; within `try`, that is what the handler is for. */
  private absent(level: number, span: Span, scope: Scope): void {
    this.strangers += 1;
    if (level > 0 && this.tries > 0) throw new Raised('ImportError', placeIn(span, scope));
  }

  // Expressions

  evaluate(expression: Expression, scope: Scope): Value {
    this.step();
    // Before the stack of this process ends.
    if (this.depth >= MOST_DEPTH) throw new Lost();
    this.depth += 1;
    let value: Value;
    try {
      value = this.compute(expression, scope);
    } finally {
      this.depth -= 1;
    }
    this.pay(value);
    if (value.place !== undefined || value.kind === 'object' || value.kind === 'unknown')
      return value;
    const place = placeIn(expression, scope);
    // Lists and dicts are shared and changed later: never a copy.
    if (value.kind === 'list' || value.kind === 'dict') return Object.assign(value, { place });
    return { ...value, place };
  }

  private compute(expression: Expression, scope: Scope): Value {
    switch (expression.type) {
      case 'constant': {
        const { value } = expression;
        if (value === null) return NONE;
        if (typeof value === 'boolean') return ofBoolean(value);
        return typeof value === 'number' ? ofNumber(value) : ofText(value);
      }
      case 'name':
        return this.resolve(expression.name, scope);
      case 'member':
        return this.member(this.evaluate(expression.object, scope), expression.name);
      case 'index':
        return this.index(expression, scope);
      case 'call':
        return this.call(expression, scope);
      case 'sequence':
        return this.sequence(expression.items, expression.flavor, scope);
      case 'dict':
        return this.dict(expression.entries, scope);
      case 'comprehension':
        return this.comprehension(expression, scope);
      case 'logical': {
        const left = this.evaluate(expression.left, scope);
        const isTrue = truth(left);
        const stays = expression.operator === 'or';
        if (isTrue === stays) return left;
        if (isTrue !== undefined) return traced(this.evaluate(expression.right, scope), left);
        const right = this.maybe(() => this.evaluate(expression.right, scope));
        return traced(either(left.kind === 'variable' ? UNKNOWN : left, right), left);
      }
      case 'not': {
        const value = asBoolean(this.evaluate(expression.operand, scope));
        return value.kind === 'boolean'
          ? { ...value, value: !value.value, place: undefined }
          : value;
      }
      case 'compare':
        return compare(
          expression.operator,
          this.evaluate(expression.left, scope),
          this.evaluate(expression.right, scope),
        );
      case 'binary':
        return calculate(
          expression.operator,
          this.evaluate(expression.left, scope),
          this.evaluate(expression.right, scope),
        );
      case 'unary': {
        const value = this.evaluate(expression.operand, scope);
        if (value.kind !== 'number' || expression.operator === '~') return from(UNKNOWN, value);
        const sign = expression.operator === '-' ? -1 : 1;
        return from(ofNumber(value.value * sign), value);
      }
      case 'conditional': {
        const test = this.evaluate(expression.test, scope);
        const isTrue = truth(test);
        if (isTrue !== undefined) {
          return traced(
            this.evaluate(isTrue ? expression.whenTrue : expression.otherwise, scope),
            test,
          );
        }
        return traced(
          either(
            this.maybe(() => this.evaluate(expression.whenTrue, scope)),
            this.maybe(() => this.evaluate(expression.otherwise, scope)),
          ),
          test,
        );
      }
      case 'format':
        return this.format(expression.parts, scope);
      case 'walrus': {
        const value = this.evaluate(expression.value, scope);
        this.bind(expression.name, value, expression, scope);
        return value;
      }
      case 'lambda':
        return this.functionOf(
          'lambda',
          expression.parameters,
          [{ from: expression.from, to: expression.to, type: 'return', value: expression.body }],
          scope,
        );
      case 'slice':
      case 'unknown':
        return UNKNOWN;
    }
  }

  /** What is evaluated only perhaps: it asks for nothing, and a failure makes it unknown. */
  private maybe(evaluate: () => Value): Value {
    this.uncertain += 1;
    try {
      return evaluate();
    } catch (error) {
      if (error instanceof Raised) return UNKNOWN;
      throw error;
    } finally {
      this.uncertain -= 1;
    }
  }

  private member(object: Value, name: string): Value {
    if (object.kind === 'object') return object.object.member?.(name) ?? UNKNOWN;
    if (object.kind === 'path') {
      if (name === 'parent') return joinPath([object, ofText('..')]);
      if (name === 'parents') {
        return ofObject({
          name,
          item: (key) => {
            if (key.kind !== 'number' || key.value < 0 || key.value > 50) return UNKNOWN;
            return joinPath([object, ...Array.from({ length: key.value + 1 }, () => ofText('..'))]);
          },
        });
      }
      if (name === 'name') return ofText(object.value.split('/').at(-1) ?? '');
      if (name === 'exists' || name === 'is_file') {
        return ofObject({ name, call: () => existence(object, this) });
      }
    }
    const method = methodOf(object, name);
    if (method) return ofObject({ name, call: method });
    return from(UNKNOWN, object);
  }

  private index(expression: Expression & { type: 'index' }, scope: Scope): Value {
    const object = this.evaluate(expression.object, scope);
    if (expression.index.type === 'slice') return this.slice(object, expression.index, scope);
    const key = this.evaluate(expression.index, scope);
    const place = placeIn(expression, scope);
    if (object.kind === 'object') {
      return object.object.item?.({ ...key, place }) ?? UNKNOWN;
    }
    if (object.kind === 'dict') {
      const id = keyOf(key);
      const found = id === undefined ? undefined : object.entries.get(id);
      if (found) return found.value;
      if (id === undefined || object.isOpen) return from(UNKNOWN, object, key);
      throw new Raised('KeyError', place, { because: [object, key] });
    }
    if ((object.kind === 'list' && object.flavor !== 'set') || object.kind === 'text') {
      if (key.kind !== 'number') return from(UNKNOWN, object, key);
      const { length } = object.kind === 'text' ? object.value : object.items;
      const at = key.value < 0 ? key.value + length : key.value;
      const found =
        object.kind === 'text' ? from(ofText(object.value.charAt(at)), object) : object.items[at];
      if (at >= 0 && at < length && found) return found;
      throw new Raised('IndexError', place, { because: [object, key] });
    }
    return from(UNKNOWN, object, key);
  }

  private slice(object: Value, index: Expression & { type: 'slice' }, scope: Scope): Value {
    const bound = (part: Expression | undefined): number | undefined | 'unknown' => {
      if (part === undefined) return undefined;
      const value = this.evaluate(part, scope);
      return value.kind === 'number' ? value.value : value.kind === 'none' ? undefined : 'unknown';
    };
    const start = bound(index.start);
    const end = bound(index.end);
    if (start === 'unknown' || end === 'unknown' || index.step) return from(UNKNOWN, object);
    if (object.kind === 'text') return from(ofText(object.value.slice(start, end)), object);
    if (object.kind === 'list')
      return from(ofList(object.items.slice(start, end), object.flavor), object);
    return from(UNKNOWN, object);
  }

  private sequence(items: readonly Item[], flavor: 'list' | 'tuple' | 'set', scope: Scope): Value {
    const found: Value[] = [];
    const sources: Value[] = [];
    for (const { spread, value } of items) {
      const item = this.evaluate(value, scope);
      if (!spread) found.push(item);
      else {
        const more = itemsOf(item);
        // With a part that is not known, neither order nor length is.
        if (more === undefined) return from(UNKNOWN, item);
        found.push(...more);
        sources.push(item);
      }
      if (found.length > MOST_ITEMS) throw new Lost();
    }
    return from(ofList(found, flavor), ...sources);
  }

  private dict(entries: readonly Entry[], scope: Scope): Value {
    const result: Value = { kind: 'dict', entries: new Map(), isOpen: false };
    for (const { key, value } of entries) {
      const found = this.evaluate(value, scope);
      if (key === undefined) {
        if (found.kind === 'dict') {
          if (found.isOpen) result.isOpen = true;
          for (const [id, entry] of found.entries) result.entries.set(id, { ...entry });
        } else {
          // It may replace what stands before it.
          for (const entry of result.entries.values()) entry.value = UNKNOWN;
          result.isOpen = true;
        }
        continue;
      }
      const name = this.evaluate(key, scope);
      const id = keyOf(name);
      if (id === undefined) result.isOpen = true;
      else result.entries.set(id, { key: name, value: found });
    }
    return result;
  }

  private comprehension(expression: Expression & { type: 'comprehension' }, scope: Scope): Value {
    const { element, clauses, flavor } = expression;
    const inner = this.inner(scope);
    const found: [Value, Value][] = [];
    const sources: Value[] = [];
    const visit = (index: number): boolean => {
      this.step();
      const clause: Clause | undefined = clauses[index];
      if (clause === undefined) {
        const value = this.evaluate(element.value, inner);
        const key = 'key' in element && element.key ? this.evaluate(element.key, inner) : NONE;
        found.push([key, value]);
        return found.length <= MOST_ITEMS;
      }
      if ('condition' in clause) {
        const condition = this.evaluate(clause.condition, inner);
        sources.push(condition);
        const isTrue = truth(condition);
        if (isTrue === undefined) return false;
        return isTrue ? visit(index + 1) : true;
      }
      const iterable = this.evaluate(clause.iterable, inner);
      sources.push(iterable);
      const items = itemsOf(iterable);
      if (items === undefined) return false;
      return items.every((item) => {
        this.assign(clause.target, item, expression, inner);
        return visit(index + 1);
      });
    };
    if (!visit(0)) return from(UNKNOWN, ...sources);
    if (flavor === 'dict') {
      const entries = new Map<string, { key: Value; value: Value }>();
      for (const [key, value] of found) {
        const id = keyOf(key);
        if (id === undefined) return UNKNOWN;
        entries.set(id, { key, value });
      }
      return from({ kind: 'dict', entries, isOpen: false }, ...sources);
    }
    const values = found.map(([, value]) => value);
    return from(ofList(values, flavor === 'set' ? 'set' : 'list'), ...sources);
  }

  private format(parts: readonly (string | Expression)[], scope: Scope): Value {
    const values = parts.map((part) =>
      typeof part === 'string' ? ofText(part) : this.evaluate(part, scope),
    );
    if (values.some(({ kind }) => kind === 'random')) return { kind: 'random' };
    let text = '';
    let isPath = false;
    for (const value of values) {
      const shown = shownAs(value);
      if (shown === undefined) return from(UNKNOWN, ...values);
      if (value.kind === 'path') isPath = true;
      text += shown;
    }
    const isWhole = isPath && values[0]?.kind === 'path';
    if (isPath && !isWhole) return from(UNKNOWN, ...values);
    return from(isWhole ? { kind: 'path', value: text } : ofText(text), ...values);
  }

  // Calls

  private call(expression: Expression & { type: 'call' }, scope: Scope): Value {
    const callee = this.evaluate(expression.callee, scope);
    const args = this.arguments(expression, scope);
    const given = [...args.positional, ...args.named.values()];
    if (callee.kind === 'object' && callee.object.call) {
      if (callee.object.isNamespace) return UNKNOWN;
      return callee.object.call(args);
    }
    if (callee.kind === 'object' && callee.object.callIn) {
      return callee.object.callIn(args, moduleOf(scope));
    }
    // Whatever it is, it may change what it is handed.
    for (const value of given) {
      if (value.kind === 'object' && value.object.isNamespace) this.forgetModule(scope);
      forget(value);
    }
    return from(UNKNOWN, callee, ...given);
  }

  private forgetModule(scope: Scope): void {
    const module = moduleOf(scope);
    module.isOpen = true;
    for (const name of module.names.keys()) module.names.set(name, UNKNOWN);
  }

  /** After code that may have assigned anything anywhere. */
  forgetEverything(): void {
    for (const scope of this.modules.values()) if (scope !== 'none') this.forgetModule(scope);
  }

  private arguments(expression: Expression & { type: 'call' }, scope: Scope): Arguments {
    const positional: Value[] = [];
    const named = new Map<string, Value>();
    let isOpen = false;
    for (const { spread, name, value } of expression.args) {
      const found = this.evaluate(value, scope);
      if (spread === '*') {
        const items = itemsOf(found);
        if (items) positional.push(...items);
        else isOpen = true;
      } else if (spread === '**') {
        if (found.kind === 'dict' && !found.isOpen) {
          for (const { key, value: each } of found.entries.values()) {
            if (key.kind === 'text') named.set(key.value, each);
          }
        } else isOpen = true;
      } else if (name !== undefined) named.set(name, found);
      else positional.push(found);
    }
    return { positional, named, isOpen, place: placeIn(expression, scope) };
  }

  /** Calls what a caller handed over, such as `cast=int`. */
  apply(callee: Value, positional: Value[], place: Place): Value {
    if (callee.kind !== 'object' || !callee.object.call) return from(UNKNOWN, ...positional);
    return callee.object.call({ positional, named: new Map(), isOpen: false, place });
  }

  private inner(scope: Scope): Scope {
    return { names: new Map(), places: new Map(), isOpen: false, outer: scope, file: scope.file };
  }

  private functionOf(
    name: string,
    parameters: readonly Parameter[],
    body: readonly Statement[],
    scope: Scope,
  ): Value {
    return ofObject({
      name,
      call: (args) => {
        if (args.isOpen) return from(UNKNOWN, ...args.positional);
        const inner = this.inner(scope);
        this.calls += 1;
        try {
          if (this.calls > MOST_CALLS) return UNKNOWN;
          if (!this.bindParameters(parameters, args, inner)) return UNKNOWN;
          const done = this.block(body, inner);
          return done === undefined || typeof done === 'string' ? NONE : done.value;
        } catch (error) {
          if (!(error instanceof Lost) || this.isExhausted) throw error;
          for (const value of args.positional) forget(value);
          return UNKNOWN;
        } finally {
          this.calls -= 1;
        }
      },
    });
  }

  private bindParameters(parameters: readonly Parameter[], args: Arguments, inner: Scope): boolean {
    const left = [...args.positional];
    const named = new Map(args.named);
    for (const { name, kind, fallback } of parameters) {
      if (kind === 'rest') inner.names.set(name, ofList(left.splice(0), 'tuple'));
      else if (kind === 'keywords') {
        const entries = new Map(
          [...named].map(([key, value]) => [
            keyOf(ofText(key)) ?? key,
            { key: ofText(key), value },
          ]),
        );
        named.clear();
        inner.names.set(name, { kind: 'dict', entries, isOpen: false });
      } else {
        const value = (kind === 'plain' ? left.shift() : undefined) ?? named.get(name);
        named.delete(name);
        if (value === undefined && fallback === undefined) return false;
        inner.names.set(name, value ?? this.evaluate(fallback!, inner.outer ?? inner));
      }
    }
    return left.length === 0 && named.size === 0;
  }

  /** Its constants can be read; its instances are not followed. */
  private classOf(
    statement: Statement & { type: 'class' },
    bases: readonly Value[],
    scope: Scope,
  ): Value {
    const inner = this.inner(scope);
    for (const each of statement.body) {
      if (each.type !== 'assign') continue;
      this.maybe(() => {
        this.execute(each, inner);
        return NONE;
      });
    }
    return ofObject({
      name: statement.name,
      member: (name) => {
        const own = inner.names.get(name);
        if (own) return own;
        for (const base of bases) {
          const found = base.kind === 'object' ? base.object.member?.(name) : undefined;
          if (found) return found;
        }
        return undefined;
      },
    });
  }
}

/** Keeps the value itself, which others may share, where nothing is to be added. */
function traced(value: Value, source: Value): Value {
  if (value.kind === 'list' || value.kind === 'dict') return value;
  return from(value, source);
}
