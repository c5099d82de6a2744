/** A file that a page needs in order to look and work as it should. */
export interface Asset {
  url: URL;
  kind: 'stylesheet' | 'script' | 'image' | 'other';
}

const MEDIA_TYPES: Record<'stylesheet' | 'script', readonly string[]> = {
  stylesheet: ['text/css'],
  script: ['text/javascript', 'application/javascript', 'application/x-javascript'],
};

/** The media types with which browsers take such a file (`X-Content-Type-Options: nosniff`). */
export function mediaTypesOf(kind: 'stylesheet' | 'script'): readonly string[] {
  return MEDIA_TYPES[kind];
}

/** The stylesheets, then the scripts, which a page names on its own host. */
export function assetsOf(html: string, page: URL): (Asset & { kind: 'stylesheet' | 'script' })[] {
  const markup = withoutComments(html);
  const named = [
    ...tags(markup, 'link')
      .filter((tag) => relOf(tag).includes('stylesheet'))
      .map((tag) => ({ kind: 'stylesheet' as const, address: attribute(tag, 'href') })),
    ...tags(markup, 'script').map((tag) => ({
      kind: 'script' as const,
      address: attribute(tag, 'src'),
    })),
  ];
  return onHost(named, page);
}

/** All files which a page names on its own host. */
export function filesOf(html: string, page: URL): Asset[] {
  const markup = withoutComments(html);
  const named = [
    ...tags(markup, 'link').flatMap((tag) => {
      const kind = kindOfLink(tag);
      return kind === undefined ? [] : [{ kind, address: attribute(tag, 'href') }];
    }),
    ...tags(markup, 'img').map((tag) => ({
      kind: 'image' as const,
      address: attribute(tag, 'src'),
    })),
    ...tags(markup, '(?:source|video|audio)').map((tag) => ({
      kind: 'other' as const,
      address: attribute(tag, 'src'),
    })),
  ];
  return [...assetsOf(html, page), ...onHost(named, page)];
}

/** What a stylesheet names on its own host: imports, pictures, fonts. */
export function filesOfStylesheet(css: string, sheet: URL): Asset[] {
  const rules = css.replace(/\/\*.*?(?:\*\/|$)/gs, '');
  const imports = [...rules.matchAll(/@import\s+(?:url\()?\s*["']?([^"')\s;]+)/gi)];
  const urls = [...rules.matchAll(/(?<!@import\s)\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))/gi)];
  return onHost(
    [
      ...imports.map(([, address]) => ({ kind: 'stylesheet' as const, address })),
      ...urls.map(([, double, single, bare]) => {
        const address = double ?? single ?? bare;
        const isImage = /\.(?:png|jpe?g|gif|svg|webp|avif|ico)(?:[?#]|$)/i.test(address ?? '');
        return { kind: isImage ? ('image' as const) : ('other' as const), address };
      }),
    ],
    sheet,
  );
}

const DIGEST = /[.\-_~](?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,64}(?=\.)/;
// Such as `DIyMpIdb` of Vite, and no `DatePick`.
const MIXED = /[.-](\w[\w-]{7})\.\w+$/;

/** Whether the name changes with the content. */
export function isHashed({ pathname }: URL): boolean {
  const name = pathname.slice(pathname.lastIndexOf('/'));
  const mixed = MIXED.exec(name)?.[1]?.slice(1) ?? '';
  const isMixed = /[a-z]/.test(mixed) && (mixed.match(/[A-Z0-9]/g) ?? []).length > 1;
  return isMixed || DIGEST.test(name);
}

function kindOfLink(tag: string): Asset['kind'] | undefined {
  const rel = relOf(tag);
  if (rel.includes('modulepreload')) return 'script';
  if (rel.some((word) => word === 'icon' || word === 'apple-touch-icon')) return 'image';
  if (rel.includes('manifest')) return 'other';
  if (!rel.includes('preload')) return undefined;
  const as = (attribute(tag, 'as') ?? '').toLowerCase();
  if (as === 'style') return 'stylesheet';
  if (as === 'script' || as === 'image') return as;
  return as === 'fetch' ? undefined : 'other';
}

function relOf(tag: string): string[] {
  return (attribute(tag, 'rel') ?? '').toLowerCase().split(/\s+/);
}

function onHost<K extends Asset['kind']>(
  named: readonly { kind: K; address: string | undefined }[],
  page: URL,
): { kind: K; url: URL }[] {
  return named.flatMap(({ kind, address }) => {
    if (!address || !URL.canParse(address, page.href)) return [];
    const url = new URL(address, page);
    url.hash = '';
    return url.hostname === page.hostname && /^https?:$/.test(url.protocol) ? [{ kind, url }] : [];
  });
}

function withoutComments(html: string): string {
  return html.replace(/<!--.*?(?:-->|$)/gs, '');
}

function tags(markup: string, name: string): string[] {
  return markup.match(new RegExp(`<${name}\\b[^<>]*>`, 'gi')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim().replaceAll('&amp;', '&');
}
