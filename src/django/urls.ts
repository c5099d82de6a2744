import { Interpreter, type Lookup, type Sources } from './interpret.ts';
import { searchable } from './patterns.ts';
import type { DjangoSettings } from './read-settings.ts';
import type { Scope } from './scope.ts';
import {
  type Arguments,
  ofList,
  ofObject,
  type Place,
  type PythonObject,
  truth,
  UNKNOWN,
  type Value,
} from './value.ts';

/** What the URL configuration makes of a path. */
export type Route =
  | { kind: 'found' }
  /** No pattern fits; where the patterns stand. */
  | { kind: 'missing'; place: Place | undefined }
  /** The same with a slash behind it has one, to which CommonMiddleware redirects. */
  | { kind: 'redirected'; place: Place | undefined }
  | { kind: 'unknown' };

const COMMON = 'django.middleware.common.CommonMiddleware';

/**
 * Looks a path up in the URL configuration of the settings. Views are not looked at: what a pattern
 * leads to counts as an answer. What cannot be followed may hold any path.
 * @param start What starts the server, which may name another application than that of the settings.
 */
export function routeOf(
  sources: Sources,
  settings: DjangoSettings,
  lookup: Lookup,
  path: string,
  start = '',
): Route {
  const root = settings.settings.get('ROOT_URLCONF')?.value;
  // A prefix of all paths, which the server may or may not take off.
  if (root?.kind !== 'text' || settings.settings.has('FORCE_SCRIPT_NAME')) {
    return { kind: 'unknown' };
  }
  const reader = new UrlReader(sources, settings, lookup);
  if (hasOtherRoutes(sources, root.value, settings, start)) return { kind: 'unknown' };
  const bare = path.replace(/^\//, '').replace(/[?#].*$/s, '');
  const found = reader.find(root.value, bare, 0);
  if (found === 'yes') return { kind: 'found' };
  if (found === 'unknown') return { kind: 'unknown' };
  const place = reader.placeOf(root.value);
  const redirects = redirectsToSlash(settings);
  if (!bare.endsWith('/') && redirects !== false) {
    const slashed = reader.find(root.value, `${bare}/`, 0);
    if (slashed === 'unknown') return { kind: 'unknown' };
    if (slashed === 'yes') {
      return redirects ? { kind: 'redirected', place } : { kind: 'unknown' };
    }
  }
  return { kind: 'missing', place };
}

/** A path without parameters that the URL configuration has. */
export interface ListedRoute {
  /** With a slash before it. */
  path: string;
  /** Dotted name of what is called for it; undefined where the code makes it up. */
  view: string | undefined;
  /** Text that a generic view is given as its template. */
  template: string | undefined;
  /** The start of the admin, below which its pages are. */
  isAdmin: boolean;
  place: Place | undefined;
}

export interface Routes {
  /** In the order in which Django looks. */
  listed: readonly ListedRoute[];
  /** What could not be followed: behind it may be any path. */
  unread: readonly { what: string; place: Place | undefined }[];
}

/**
 * Lists the paths that can be asked for as they are: those with parameters are left out, and so are
 * the patterns whose text is computed.
 */
export function routesIn(
  sources: Sources,
  settings: DjangoSettings,
  lookup: Lookup,
  start = '',
): Routes {
  const root = settings.settings.get('ROOT_URLCONF');
  if (root?.value.kind !== 'text') {
    return { listed: [], unread: [{ what: 'ROOT_URLCONF', place: root?.place }] };
  }
  const prefix = settings.settings.get('FORCE_SCRIPT_NAME');
  if (prefix && prefix.value.kind !== 'none') {
    return { listed: [], unread: [{ what: 'FORCE_SCRIPT_NAME', place: prefix.place }] };
  }
  const reader = new UrlReader(sources, settings, lookup);
  const { listed, unread } = reader.list(root.value.value);
  const isMore = hasOtherRoutes(sources, root.value.value, settings, start);
  const others = { what: 'an application beside Django', place: undefined };
  return { listed, unread: isMore ? [...unread, others] : unread };
}

function redirectsToSlash({ settings, isComplete }: DjangoSettings): boolean | undefined {
  const append = settings.get('APPEND_SLASH')?.value;
  const isOn = append === undefined ? isComplete || undefined : truth(append);
  const middleware = settings.get('MIDDLEWARE')?.value;
  if (middleware?.kind !== 'list') return undefined;
  const isThere = middleware.items.some((item) => item.kind === 'text' && item.value === COMMON);
  return isThere ? isOn : false;
}

// Applications in which Django is one of several, or in whose place another one stands.
const OTHERS =
  /FastAPI|fastapi|Starlette|Litestar|\bMount\(|\.mount\(|DispatcherMiddleware|ProtocolTypeRouter|URLRouter|PathDispatcher|Flask\(/;
const PLAIN = /\bget_[aw]sgi_application\s*\(/;

/** Whether the application that is served may have paths beside those of Django, or cannot be read. */
function hasOtherRoutes(
  sources: Sources,
  root: string,
  { settings }: DjangoSettings,
  start: string,
): boolean {
  const servers = [
    ...start.matchAll(/\b((?:\w+\.)*[A-Za-z_]\w*):[A-Za-z_]\w*|\b((?:\w+\.)+[aw]sgi)\b/g),
  ].map(([, first, second]) => first ?? second ?? '');
  const ofSettings = ['WSGI_APPLICATION', 'ASGI_APPLICATION'].flatMap((name) => {
    const value = settings.get(name)?.value;
    return value?.kind === 'text' ? [value.value.split('.').slice(0, -1).join('.')] : [];
  });
  const folder = root.split('.').slice(0, -1);
  const usual = ['wsgi', 'asgi'].map((name) => [...folder, name].join('.'));
  const textOf = (module: string): string | undefined =>
    sources.read(`${module.replaceAll('.', '/')}.py`);
  if (servers.some((name) => !PLAIN.test(textOf(name) ?? ''))) return true;
  return [...servers, ...ofSettings, ...usual].some((name) => OTHERS.test(textOf(name) ?? ''));
}

type Answer = 'yes' | 'no' | 'unknown';

/** What stands behind a pattern. */
type Target =
  | { kind: 'view' }
  | { kind: 'module'; name: string }
  | { kind: 'patterns'; items: readonly Value[] }
  | { kind: 'unknown' };

interface Pattern extends Matcher {
  target: Target;
  isComputed: boolean;
  view: Pick<ListedRoute, 'view' | 'template' | 'isAdmin'>;
  place: Place | undefined;
}

interface Matcher {
  /** What each path begins with that fits, as far as that is plain text. */
  head: string;
  /** undefined: beyond what can be matched. */
  match: { prefix: RegExp; whole: RegExp } | undefined;
  /** The only text that fits, where there is but one. */
  literal: string | undefined;
}

const ANYTHING: Matcher = { head: '', match: undefined, literal: undefined };
const ADMIN = 'django.contrib.admin.site.urls';

// Further inclusions go round in a circle.
const DEEPEST = 12;
const OF_URLS = /\burlpatterns\b|(?<![.\w])(?:re_path|path)\(\s*r?f?["']/;
// Names of things that hold patterns rather than answer a request.
const HOLDS_PATTERNS = /urls?(?:_?patterns)?$|patterns$|routes?r?s?$|api$|site$/i;

class UrlReader {
  private readonly sources: Sources;
  private readonly interpreter: Interpreter;
  private readonly patterns = new WeakMap<PythonObject, Pattern>();
  /** Of things that are imported: their dotted names. */
  private readonly trails = new WeakMap<PythonObject, string>();
  private readonly targets = new WeakMap<PythonObject, Target>();
  /** Of generic views: what they are given by name. */
  private readonly given = new WeakMap<PythonObject, Arguments['named']>();

  constructor(sources: Sources, settings: DjangoSettings, lookup: Lookup) {
    this.sources = sources;
    const own: Sources = {
      // Views and models are nobody's business here.
      read: (path) => {
        const text = sources.read(path);
        return text !== undefined && OF_URLS.test(text) ? text : undefined;
      },
      shown: (path) => sources.shown(path),
    };
    this.interpreter = new Interpreter(own, lookup, (module) => this.foreign(module, settings));
  }

  placeOf(module: string): Place | undefined {
    const scope = this.interpreter.open(module);
    return typeof scope === 'string' ? undefined : scope.places.get('urlpatterns');
  }

  /** Whether a module of patterns answers what is left of a path. */
  find(module: string, rest: string, depth: number): Answer {
    if (depth > DEEPEST) return 'unknown';
    const scope = this.interpreter.open(module);
    if (typeof scope === 'string' || this.interpreter.unread.length > 0) return 'unknown';
    return this.findIn(scope, rest, depth);
  }

  list(root: string): { listed: ListedRoute[]; unread: Routes['unread'][number][] } {
    const listed: ListedRoute[] = [];
    const unread: Routes['unread'][number][] = [];
    const within = (module: string, path: string, depth: number, by: Place | undefined): void => {
      const scope = depth > DEEPEST ? 'lost' : this.interpreter.open(module);
      const patterns = typeof scope === 'string' ? undefined : scope.names.get('urlpatterns');
      const place = typeof scope === 'string' ? by : (scope.places.get('urlpatterns') ?? by);
      if (patterns?.kind !== 'list') {
        // Of an installed package there is no code here.
        unread.push({ what: module, place });
        return;
      }
      if (typeof scope !== 'string' && scope.isOpen) unread.push({ what: module, place });
      each(patterns.items, path, depth, module, place);
    };
    const each = (
      items: readonly Value[],
      path: string,
      depth: number,
      module: string,
      by: Place | undefined,
    ): void => {
      const before: Pattern[] = [];
      for (const item of items) {
        const pattern = item.kind === 'object' ? this.patterns.get(item.object) : undefined;
        if (pattern === undefined) {
          unread.push({ what: 'a computed pattern', place: item.place ?? by });
          continue;
        }
        const { literal, target, view, place } = pattern;
        if (literal === undefined || pattern.isComputed) {
          before.push(pattern);
          // One with parameters is no page that can be asked for without knowing any.
          if (pattern.isComputed) unread.push({ what: 'a computed pattern', place });
          continue;
        }
        const whole = path + literal;
        if (view.isAdmin || target.kind === 'view') {
          // Django takes the first one, be it one with parameters.
          const isTaken = before.some((other) => other.match?.whole.test(literal));
          if (isTaken || listed.some((other) => other.path === `/${whole}`)) continue;
          const own = view.view?.startsWith('.') ? `${module}${view.view}` : view.view;
          listed.push({ ...view, view: own, path: `/${whole}`, place });
        } else if (target.kind === 'module') within(target.name, whole, depth + 1, place);
        else if (target.kind === 'patterns') each(target.items, whole, depth + 1, module, place);
        else unread.push({ what: `what is below /${whole}`, place });
      }
    };
    within(root, '', 0, undefined);
    for (const place of this.interpreter.unread) unread.push({ what: 'Python too new', place });
    return { listed, unread };
  }

  private findIn(scope: Scope, rest: string, depth: number): Answer {
    const list = scope.names.get('urlpatterns');
    if (list?.kind !== 'list') return 'unknown';
    const answer = this.among(list.items, rest, depth);
    return answer === 'no' && scope.isOpen ? 'unknown' : answer;
  }

  private among(items: readonly Value[], rest: string, depth: number): Answer {
    const answers = items.map((item) => this.answer(item, rest, depth));
    if (answers.includes('yes')) return 'yes';
    return answers.includes('unknown') ? 'unknown' : 'no';
  }

  private answer(item: Value, rest: string, depth: number): Answer {
    const pattern = item.kind === 'object' ? this.patterns.get(item.object) : undefined;
    if (pattern === undefined) return 'unknown';
    const { head, match, target } = pattern;
    if (!rest.startsWith(head)) return 'no';
    if (match === undefined) return 'unknown';
    if (target.kind === 'view') return match.whole.test(rest) ? 'yes' : 'no';
    const fits = match.prefix.exec(rest);
    if (fits === null) return 'no';
    const behind = rest.slice(fits.index + fits[0].length);
    if (target.kind === 'module') return this.find(target.name, behind, depth + 1);
    if (target.kind === 'patterns') return this.among(target.items, behind, depth + 1);
    return 'unknown';
  }

  /** Everything but modules of patterns is a name, and what is made of it is one as well. */
  private foreign(module: string, settings: DjangoSettings): Value | undefined {
    if (module === 'django.urls' || module === 'django.conf.urls') return this.django();
    if (module === 'django.conf.urls.static') {
      return ofObject({
        name: module,
        // Adds patterns while DEBUG is on alone.
        member: () => this.callable('static', () => ofList([])),
      });
    }
    if (module === 'django.conf') {
      const member = (name: string): Value => settings.settings.get(name)?.value ?? UNKNOWN;
      return ofObject({ name: module, member: () => ofObject({ name: 'settings', member }) });
    }
    if (module === 'django.conf.urls.i18n') {
      // With the language before each path.
      return ofObject({ name: module, member: () => this.callable(module, () => UNKNOWN) });
    }
    if (/^(?:os|sys|re|environ|environs|decouple|pathlib|itertools|functools)(?:\.|$)/.test(module))
      return undefined;
    return this.isOfUrls(module) ? undefined : this.opaque(module);
  }

  private isOfUrls(module: string): boolean {
    const base = module.replaceAll('.', '/');
    return [`${base}.py`, `${base}/__init__.py`].some((path) =>
      OF_URLS.test(this.sources.read(path) ?? ''),
    );
  }

  private opaque(trail: string): Value {
    const object: PythonObject = {
      name: trail,
      member: (name) => {
        const inner = `${trail}.${name}`;
        if (!this.isOfUrls(inner)) return this.opaque(inner);
        const module: PythonObject = { name: inner };
        this.targets.set(module, { kind: 'module', name: inner });
        return ofObject(module);
      },
      call: ({ named }) => {
        const made = this.opaque(trail);
        if (made.kind === 'object') this.given.set(made.object, named);
        return made;
      },
      item: () => this.opaque(trail),
    };
    this.trails.set(object, trail);
    return ofObject(object);
  }

  private callable(name: string, call: (args: Arguments) => Value): Value {
    return ofObject({ name, call });
  }

  private django(): Value {
    const make =
      (compile: (text: string) => Matcher) =>
      ({ positional, named, isOpen, place }: Arguments): Value => {
        const [text = named.get('route') ?? named.get('regex') ?? UNKNOWN, view] = positional;
        const given = view ?? named.get('view') ?? UNKNOWN;
        const object: PythonObject = { name: 'pattern' };
        this.patterns.set(object, {
          ...(text.kind === 'text' && !isOpen ? compile(text.value) : ANYTHING),
          // What a variable is part of may be another text there.
          isComputed: text.kind !== 'text' || isOpen || (text.origins ?? []).length > 0,
          target: this.targetOf(given),
          view: this.viewOf(given),
          place,
        });
        return ofObject(object);
      };
    const members: Readonly<Record<string, Value>> = {
      path: this.callable('path', make(ofPath)),
      re_path: this.callable('re_path', make(ofExpression)),
      url: this.callable('url', make(ofExpression)),
      include: this.callable('include', ({ positional: [what = UNKNOWN], named }) => {
        const object: PythonObject = { name: 'include' };
        this.targets.set(object, this.included(named.get('arg') ?? what));
        return ofObject(object);
      }),
    };
    return ofObject({
      name: 'django.urls',
      member: (name) => (Object.hasOwn(members, name) ? members[name] : this.opaque(name)),
    });
  }

  private viewOf(given: Value): Pattern['view'] {
    const object = given.kind === 'object' ? given.object : undefined;
    const trail = object && this.trails.get(object);
    const named = object && this.given.get(object);
    const template = named?.get('template_name');
    return {
      // One of the module of the patterns itself has its own name alone.
      view: trail?.replace(/\.as_view$/, '') ?? (object && `.${object.name}`),
      template: template?.kind === 'text' ? template.value : undefined,
      isAdmin: trail === ADMIN,
    };
  }

  private included(what: Value): Target {
    if (what.kind === 'text') {
      return { kind: 'module', name: what.value };
    }
    if (what.kind === 'list') {
      // With a namespace: ([…], "shop").
      const [first] = what.items;
      if (what.flavor === 'tuple' && first !== undefined && first.kind !== 'object') {
        return this.included(first);
      }
      const known = first?.kind === 'object' ? this.targets.get(first.object) : undefined;
      if (what.flavor === 'tuple' && known) return known;
      return { kind: 'patterns', items: what.items };
    }
    if (what.kind !== 'object') return { kind: 'unknown' };
    const patterns = what.object.member?.('urlpatterns');
    return (
      this.targets.get(what.object) ??
      (patterns?.kind === 'list'
        ? { kind: 'patterns', items: patterns.items }
        : { kind: 'unknown' })
    );
  }

  private targetOf(view: Value): Target {
    if (view.kind === 'list') return this.included(view);
    if (view.kind !== 'object') return { kind: 'unknown' };
    const known = this.targets.get(view.object);
    if (known) return known;
    const trail = this.trails.get(view.object);
    return trail !== undefined && HOLDS_PATTERNS.test(trail)
      ? { kind: 'unknown' }
      : { kind: 'view' };
  }
}

// django/urls/converters.py
const CONVERTERS: Readonly<Record<string, string>> = {
  int: '[0-9]+',
  str: '[^/]+',
  slug: '[-a-zA-Z0-9_]+',
  uuid: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
  path: '.+',
};

function ofPath(route: string): Matcher {
  const head = /^[^<]*/.exec(route)?.[0] ?? '';
  let source = '';
  for (const [index, part] of route.split(/<(?:([^<>:]*):)?[^<>:]*>/).entries()) {
    if (index % 2 === 0) source += (part ?? '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    else {
      const converter = CONVERTERS[part ?? 'str'];
      if (converter === undefined) return { head, match: undefined, literal: undefined };
      source += converter;
    }
  }
  // Several of them could take a path apart in many ways.
  if (source.split('.+').length > 2) return { head, match: undefined, literal: undefined };
  const match = { prefix: new RegExp(`^${source}`), whole: new RegExp(`^${source}$`) };
  return { head, match, literal: head === route ? route : undefined };
}

function ofExpression(text: string): Matcher {
  // A character that may be there several times, or not at all, is no part of it.
  const isOne = !text.includes('|');
  const head = isOne ? (/^\^([\w/-]*)(?![*?{])/.exec(text)?.[1] ?? '') : '';
  const found = isOne ? searchable(text) : undefined;
  // One that is global remembers where it was.
  const match = found && new RegExp(found.source);
  // One that may do without its last slash has it as well.
  const [, literal] = /^\^((?:[\w/-]|\\\.)*)\$?$/.exec(text.replace(/\/\?(?=\$?$)/, '/')) ?? [];
  return {
    head,
    match: match && { prefix: match, whole: match },
    literal: literal?.replaceAll('\\.', '.'),
  };
}
