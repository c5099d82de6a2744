import type { Sources } from '../../../django/read-settings.ts';
import { HEALTH_JSON } from '../presets.ts';
import type { Derived, Line, Underived } from './pack.ts';

// What is true of every site, whatever it is made with.

/** A file of the project, where it is there. */
export interface Text {
  text: string;
  /** As a reader would look for it. */
  file: string;
}

export function textAt(sources: Sources, path: string): Text | undefined {
  const text = sources.read(path);
  return text === undefined ? undefined : { text, file: sources.shown(path) };
}

/** The line on which a pattern fits first. */
export function lineOf({ text, file }: Text, pattern: RegExp): Line | undefined {
  const at = text.search(pattern);
  return at < 0 ? undefined : { file, line: text.slice(0, at).split('\n').length };
}

/** Neither variables nor the history of the code are for everyone. */
export function secretsStay(from: Line | undefined): Derived[] {
  return [
    {
      name: 'File .env',
      check: {
        path: '/.env',
        follow: false,
        assert: [
          'status exists',
          String.raw`body not matches "(?m)^(?:export )?[A-Z][A-Z0-9_]{2,}\\s*="`,
        ],
      },
      because: 'its variables would be everyone’s',
      from,
      isCritical: true,
    },
    {
      name: 'Folder .git',
      check: {
        path: '/.git/config',
        follow: false,
        assert: ['status exists', 'body not contains "[core]"'],
      },
      because: 'all of the code and its history would be everyone’s',
      from,
      isCritical: true,
    },
  ];
}

/** Pages that name files need them; a script that is not there must not be a page. */
export function filesServed(
  from: Line | undefined,
  { missing, hasBuild }: { missing: string; hasBuild: boolean },
): Derived[] {
  return [
    {
      name: 'Files that / names',
      check: 'ASSETS /',
      because: 'pages without their stylesheets and scripts are of no use',
      from,
      isCritical: true,
    },
    ...(hasBuild
      ? ([
          {
            name: 'Source maps',
            check: 'ASSETS / no-source-maps',
            because: 'a build may leave a way to the code as it was written',
            from,
            isCritical: false,
          },
          {
            name: 'Files with a hash in their names',
            check: 'ASSETS / immutable',
            because: 'the build puts hashes into names, so that caches may keep them for good',
            from,
            isCritical: false,
          },
        ] satisfies Derived[])
      : []),
    {
      name: 'Script that is not there',
      check: `GET ${missing} 4xx`,
      because:
        'a page in its place is kept by caches, and breaks the old pages that are still open',
      from,
      isCritical: false,
    },
  ];
}

/** The home page where it is known to be one, redirects followed. */
export function homePage(because: string, from: Line | undefined): Derived {
  return {
    name: 'Home page /',
    check: 'GET / 200 min-size:1',
    because,
    from,
    isCritical: true,
    isTimed: true,
  };
}

/** A home page that may ask for a login, or be none. */
export function homeWithoutError(
  because: string,
  from: Line | undefined,
  isCertain: boolean,
): Derived {
  return {
    name: 'Home page /',
    check: `GET / 2xx|401|403${isCertain ? '' : ' optional'}`,
    because,
    from,
    isCritical: true,
    isTimed: true,
  };
}

/** What a health document says, as far as the code that makes it tells. */
export function healthWords(code: string): string {
  if (!/["'](?:healthy|ok|ready)["']/.test(code)) return 'json:.status';
  return /\bchecks\b/.test(code) ? HEALTH_JSON : (HEALTH_JSON.split(' ')[0] ?? '');
}

/**
 * The line with a route of the application itself: a router or a blueprint may be below another path.
 * @param isOfApp What stands before such a path.
 */
export function routeIn(
  path: string,
  sources: readonly Text[],
  isOfApp: RegExp,
): { source: Text; from: Line } | undefined {
  const quotedPath = `(?:${isOfApp.source})["'\`]${escaped(path)}["'\`]`;
  // In a table of routes.
  const key = `["'\`](?:GET )?${escaped(path)}["'\`]\\s*:`;
  const pattern = new RegExp(`${quotedPath}|${key}`);
  for (const source of sources) {
    const from = lineOf(source, pattern);
    if (from) return { source, from };
  }
  return undefined;
}

export function noHealthView(path: string): Underived {
  const why = 'the code does not name it where it can be followed';
  return { what: `Health view ${path}`, why, from: undefined };
}

/** The health view of whatever names its path in its code. */
export function healthView(
  path: string,
  sources: readonly Text[],
  isOfApp: RegExp,
): Derived | undefined {
  const bare = path.replace(/\/$/, '');
  if (bare === '') return undefined;
  const common = { name: `Health view ${path}`, isCritical: true, isTimed: true };
  const route = routeIn(path, sources, isOfApp);
  if (route) {
    const { text } = route.source;
    const isDocument = sources.some((each) =>
      /["']?status["']?\s*:\s*["'](?:healthy|ok|ready)["']/.test(each.text),
    );
    const words = isDocument ? ` ${healthWords(text)}` : '';
    const check = `GET ${path} 200${words}`;
    return { ...common, check, because: 'the code has it', from: route.from };
  }
  const near = new RegExp(`["'\`]${escaped(bare)}/?["'\`]`);
  const [from] = sources.flatMap((source) => lineOf(source, near) ?? []);
  if (from === undefined) return undefined;
  const because = 'the code names it, though it may be a part of another path';
  return { ...common, check: `GET ${path} 200 optional`, because, from };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
