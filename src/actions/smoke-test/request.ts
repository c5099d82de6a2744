import type { Field, Step } from '../../check-language/check.ts';
import { isSafe } from '../../check-language/check.ts';
import { filled, referencesIn } from '../../check-language/template.ts';
import { at } from './address.ts';
import { plain, textFor } from './evaluate.ts';

export interface Request {
  url: URL;
  method: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer | undefined;
}

type Values = ReadonlyMap<string, unknown>;

/** What a step sends, its names replaced; undefined where its address then is none on the site. */
export function requestOf(step: Step, base: URL, values: Values): Request | undefined {
  const fill = (text: string): string => filled(text, (name) => textFor(values.get(name)));
  const url = addressOf(step.paths[0] ?? '/', base, fill);
  if (url === undefined) return undefined;
  if (step.query.length > 0) {
    const added = encoded(step.query, fill);
    url.search = url.search === '' ? `?${added}` : `${url.search}&${added}`;
  }
  const given = Object.fromEntries(
    step.headers.map(({ name, value }) => [name.toLowerCase(), fill(value)]),
  );
  const { type, body } = bodyOf(step, fill, values);
  return {
    url,
    method: step.method,
    headers: {
      ...(type === undefined ? {} : { 'content-type': type }),
      // As a browser does from the page itself: frameworks refuse a form without them.
      ...(isSafe(step.method) ? {} : { origin: url.origin, referer: url.href }),
      ...given,
    },
    body,
  };
}

function addressOf(written: string, base: URL, fill: (text: string) => string): URL | undefined {
  const address = fill(written);
  if (/^https?:\/\//.test(written)) {
    return URL.canParse(address) ? new URL(address) : undefined;
  }
  // What the site gave is whole: the path that the site itself has is in it.
  if (written.startsWith('{{')) {
    if (!URL.canParse(address, base.href)) return undefined;
    const url = new URL(address, base);
    return url.host === base.host && url.protocol === base.protocol ? url : undefined;
  }
  return at(base, address);
}

function bodyOf(
  { body }: Step,
  fill: (text: string) => string,
  values: Values,
): { type?: string; body: Buffer | undefined } {
  switch (body?.kind) {
    case undefined:
      return { body: undefined };
    case 'text':
      return { type: 'text/plain; charset=utf-8', body: Buffer.from(fill(body.text)) };
    case 'form':
      return {
        type: 'application/x-www-form-urlencoded',
        body: Buffer.from(encoded(body.fields, fill)),
      };
    case 'json':
      return {
        type: 'application/json',
        body: Buffer.from(JSON.stringify(filledIn(body.value, fill, values)) ?? 'null'),
      };
  }
}

/** A text that is nothing but a name becomes the value itself: a number stays one. */
function filledIn(value: unknown, fill: (text: string) => string, values: Values): unknown {
  if (typeof value === 'string') {
    const [reference] = referencesIn(value);
    const isWhole = reference !== undefined && /^\{\{[^{}]*\}\}$/.test(value);
    return isWhole ? plain(values.get(reference.name)) : fill(value);
  }
  if (Array.isArray(value)) return value.map((item) => filledIn(item, fill, values));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, filledIn(inner, fill, values)]),
  );
}

function encoded(fields: readonly Field[], fill: (text: string) => string): string {
  return new URLSearchParams(
    fields.map(({ name, value }): [string, string] => [name, fill(value)]),
  ).toString();
}
