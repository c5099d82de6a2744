/** A file that a page needs in order to look and work as it should. */
export interface Asset {
  url: URL;
  kind: 'stylesheet' | 'script';
}

const MEDIA_TYPES: Record<Asset['kind'], readonly string[]> = {
  stylesheet: ['text/css'],
  script: ['text/javascript', 'application/javascript', 'application/x-javascript'],
};

/** The media types with which browsers take such a file (`X-Content-Type-Options: nosniff`). */
export function mediaTypesOf({ kind }: Asset): readonly string[] {
  return MEDIA_TYPES[kind];
}

/** The stylesheets, then the scripts, which a page names on its own host. */
export function assetsOf(html: string, page: URL): Asset[] {
  const markup = html.replace(/<!--.*?(?:-->|$)/gs, '');
  const named = [
    ...tags(markup, 'link')
      .filter((tag) => /(^|\s)stylesheet(\s|$)/i.test(attribute(tag, 'rel') ?? ''))
      .map((tag) => ({ kind: 'stylesheet' as const, address: attribute(tag, 'href') })),
    ...tags(markup, 'script').map((tag) => ({
      kind: 'script' as const,
      address: attribute(tag, 'src'),
    })),
  ];
  return named.flatMap(({ kind, address }) => {
    if (!address || !URL.canParse(address, page.href)) return [];
    const url = new URL(address, page);
    return url.hostname === page.hostname && /^https?:$/.test(url.protocol) ? [{ kind, url }] : [];
  });
}

function tags(markup: string, name: string): string[] {
  return markup.match(new RegExp(`<${name}\\b[^<>]*>`, 'gi')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.trim().replaceAll('&amp;', '&');
}
