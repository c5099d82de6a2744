import type { Sources } from '../../../django/read-settings.ts';
import type { ListedRoute } from '../../../django/urls.ts';
import type { Value } from '../../../django/value.ts';
import { blanked } from '../../../rules/stacks/language.ts';

// What the code of a view tells without being run. A check that is wrong about a good app is worse than
// none, so a view is a page only if nothing in it can answer anything else.

export interface PageView {
  /** Words that only this page has, from its template. */
  heading: string | undefined;
  /** An unmigrated database shows there. */
  readsDatabase: boolean;
}

// They let a visitor through who asks with GET.
const PASSING =
  /^@(?:[\w.]+\.)?(?:never_cache|cache_page|cache_control|condition|require_GET|require_safe|require_http_methods\(\[\s*["']GET|ensure_csrf_cookie|csrf_exempt|csrf_protect|vary_on_\w+|gzip_page|login_not_required|xframe_options_\w+|staticmethod)\b/;
// Ways to another answer than a page, or to an error on data that is not there.
const OTHERWISE =
  /\bredirect\w*\s*\(|\bHttpResponse[A-Z]\w*|\bHttp404\b|\bget_(?:object|list)_or_404\b|\bPermissionDenied\b|\braise\b|\bstatus\s*=\s*(?:[345]\d\d|HTTPStatus|status)|\bstatus_code\b|\brequest\.(?:GET|POST|COOKIES|session|META|headers)\s*\[|\.objects\.get\(|\.(?:latest|earliest|save|create|get_or_create|update|update_or_create|delete)\(|allow_empty\s*=\s*False|\bdispatch\b|\b(?:Login|Permission|UserPasses|Access|Group|Staff|Superuser)\w*(?:Mixin|Required\w*)\b|\bRedirectView\b|\bFormView\b|\bLogoutView\b/;
const PAGE = /\brender\s*\(|\bTemplateResponse\s*\(|\bHttpResponse\s*\(/;
const PAGE_CLASS = /\b(?:TemplateView|ListView|ArchiveIndexView)\b/;
const DATABASE = /\.objects\b|\bmodel\s*=|\bqueryset\s*=|\bListView\b|\bArchiveIndexView\b/;

/** What a view answers as far as that is certain; undefined where it may be no page for everyone. */
export function pageView(
  { view, template }: ListedRoute,
  sources: Sources,
  templates: readonly string[],
): PageView | undefined {
  if (view === undefined) return undefined;
  if (/^django\.views\.generic\.(?:\w+\.)?TemplateView$/.test(view)) {
    if (template === undefined) return undefined;
    return { heading: headingOf(template, sources, templates), readsDatabase: false };
  }
  const code = codeOf(view, sources);
  if (code === undefined) return undefined;
  const decorators = code.match(/^@.*$/gm) ?? [];
  if (decorators.some((each) => !PASSING.test(each)) || OTHERWISE.test(code)) return undefined;
  const isClass = /^class\b/m.test(code);
  if (!(isClass && PAGE_CLASS.test(code)) && !PAGE.test(code)) return undefined;
  const named = [
    ...code.matchAll(
      /\b(?:render|TemplateResponse)\s*\(\s*(?:self\.)?request\s*,\s*["']([^"']+)["']|\btemplate_name\s*=\s*["']([^"']+)["']/g,
    ),
  ].map(([, rendered, set]) => rendered ?? set ?? '');
  // Of several, it takes one by what nobody here knows.
  const [only, ...more] = new Set(named);
  const heading = only && more.length === 0 ? headingOf(only, sources, templates) : undefined;
  return { heading, readsDatabase: DATABASE.test(code) };
}

/** Whether the code answers with a health document. */
export function isHealthDocument(code: string): boolean {
  return /\bJsonResponse\s*\(|\bjson\.dumps\s*\(/.test(code) && /["']status["']/.test(code);
}

/** The text of a function or class of the project, its decorators above; comments are blank. */
export function codeOf(dotted: string, sources: Sources, depth = 0): string | undefined {
  const parts = dotted.split('.');
  const name = parts.pop() ?? '';
  const base = parts.join('/');
  const text = textOf(base, sources);
  if (text === undefined || !/^\w+$/.test(name)) return undefined;
  const lines = blanked(text, 'python').split('\n');
  const start = lines.findIndex((line) =>
    new RegExp(`^(?:async\\s+)?(?:def|class)\\s+${name}\\b`).test(line),
  );
  if (start < 0) return depth > 2 ? undefined : imported(name, dotted, text, sources, depth);
  let first = start;
  while (/^(?:@|[ )])/.test(lines[first - 1] ?? '')) first -= 1;
  // Back from the body of what stands before to the decorators of this one.
  while (first < start && !lines[first]?.startsWith('@')) first += 1;
  let end = start + 1;
  while (end < lines.length && !/^[^\s)#]/.test(lines[end] ?? '')) end += 1;
  return lines.slice(first, end).join('\n');
}

/** A package of views hands on what its modules have. */
function imported(
  name: string,
  dotted: string,
  text: string,
  sources: Sources,
  depth: number,
): string | undefined {
  const from = new RegExp(
    `^from\\s+\\.(\\w+)\\s+import\\s+(?:\\([^)]*\\b${name}\\b|[^\\n(]*\\b${name}\\b)`,
    'm',
  ).exec(text)?.[1];
  if (from === undefined) return undefined;
  const module = dotted.split('.').slice(0, -1).join('.');
  return codeOf(`${module}.${from}.${name}`, sources, depth + 1);
}

export function textOf(base: string, { read }: Sources): string | undefined {
  return read(`${base}.py`) ?? read(`${base}/__init__.py`);
}

/** The folders in which Django looks for templates, the most likely first. */
export function templateFolders(templates: Value | undefined, apps: readonly string[]): string[] {
  const named =
    templates?.kind === 'list'
      ? templates.items.flatMap((item) =>
          item.kind === 'dict' ? [...item.entries.values()].flatMap(foldersIn) : [],
        )
      : [];
  const own = apps
    .filter((app) => !app.startsWith('django.'))
    .map((app) => `${app.replace(/\.apps\.\w+$/, '').replaceAll('.', '/')}/templates`);
  return [...new Set([...named, ...own])];
}

function foldersIn({ key, value }: { key: Value; value: Value }): string[] {
  if (key.kind !== 'text' || key.value !== 'DIRS' || value.kind !== 'list') return [];
  return value.items.flatMap((item) =>
    item.kind === 'path' || item.kind === 'text' ? [item.value.replace(/\/$/, '')] : [],
  );
}

// Nothing that a log or a page would take for more than words.
const PLAIN = String.raw`\s*([^<>{}&#\p{C}]{3,60}?)\s*`;
const HEADINGS = [
  new RegExp(`<h1\\b[^<>\\{\\}]*>${PLAIN}</h1>`, 'gu'),
  new RegExp(`<title>${PLAIN}</title>`, 'gu'),
  new RegExp(`\\{%\\s*block\\s+\\w*title\\w*\\s*%\\}${PLAIN}\\{%\\s*endblock`, 'gu'),
];
const OPENS = /^(?:if|for|ifchanged|with|cache|filter|block)$/;

/** Text that a template always shows; undefined where it has none, or it cannot be told. */
function headingOf(name: string, sources: Sources, folders: readonly string[]): string | undefined {
  const text = templateText(name, sources, folders);
  if (text === undefined) return undefined;
  for (const pattern of HEADINGS) {
    for (const { 0: whole, 1: words, index } of text.matchAll(pattern)) {
      // The block of a title is opened by the match itself.
      const within = openTags(text.slice(0, index + whole.indexOf(words ?? '')));
      if (words === undefined || within.some(({ kind }) => kind !== 'block')) continue;
      const parent = extendedBy(text);
      if (parent === undefined) return words;
      const block = within.at(0)?.name;
      if (block !== undefined && hasBlock(parent, block, sources, folders)) return words;
    }
  }
  return undefined;
}

function templateText(
  name: string,
  sources: Sources,
  folders: readonly string[],
): string | undefined {
  for (const folder of folders) {
    const text = sources.read(folder === '' ? name : `${folder}/${name}`);
    if (text === undefined) continue;
    return text
      .replace(/\{#.*?#\}/g, '')
      .replace(/\{%\s*comment\b.*?%\}.*?\{%\s*endcomment\s*%\}/gs, '')
      .replace(/<!--.*?-->/gs, '');
  }
  return undefined;
}

function extendedBy(text: string): string | undefined {
  return /\{%\s*extends\s+(\S+)/.exec(text)?.[1];
}

function openTags(before: string): { kind: string; name: string | undefined }[] {
  const open: { kind: string; name: string | undefined }[] = [];
  for (const [, tag = '', name] of before.matchAll(/\{%-?\s*(\w+)(?:\s+([\w-]+))?[^%]*%\}/g)) {
    if (OPENS.test(tag)) open.push({ kind: tag, name });
    else if (tag.startsWith('end') && OPENS.test(tag.slice('end'.length))) open.pop();
  }
  return open;
}

/** Whether what a child puts into a block is shown at all. */
function hasBlock(
  quotedName: string,
  block: string,
  sources: Sources,
  folders: readonly string[],
  depth = 0,
): boolean {
  const name = /^["']([^"']+)["']$/.exec(quotedName)?.[1];
  const text = name === undefined ? undefined : templateText(name, sources, folders);
  if (text === undefined || depth > 4) return false;
  const at = text.search(new RegExp(`\\{%-?\\s*block\\s+${block}\\b`));
  const parent = extendedBy(text);
  if (at < 0) return parent !== undefined && hasBlock(parent, block, sources, folders, depth + 1);
  const within = openTags(text.slice(0, at));
  if (within.some(({ kind }) => kind !== 'block')) return false;
  if (parent === undefined) return true;
  const outer = within.at(0)?.name ?? block;
  return hasBlock(parent, outer, sources, folders, depth + 1);
}
