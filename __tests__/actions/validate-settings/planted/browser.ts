import type { LocalSevalla, Visited } from '../../../emulator/local-sevalla.ts';

/** A visitor with cookies, who comes over https by the edge. */
export interface Browser {
  host: string;
  get(path: string, headers?: Record<string, string>): Promise<Visited>;
  /** Sends a form as a page of `origin` would; of the site itself when absent. */
  post(path: string, fields: Record<string, string>, origin?: string): Promise<Visited>;
  /** Signs in to the admin: the status of what the form is answered with. */
  logIn(origin?: string): Promise<number>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

export const EDITOR = { username: 'editor', password: 'correct horse battery' };

export function openBrowser(local: LocalSevalla, host: string): Browser {
  const jar = new Map<string, string>();

  async function visit(
    path: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Visited> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie === '' ? {} : { Cookie: cookie }), ...options.headers };
    const answer = await local.visit(path, { scheme: 'https', host, ...options, headers });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return answer;
  }

  const browser: Browser = {
    host,
    get: (path, headers = {}) => visit(path, { headers }),
    post(path, fields, origin = `https://${host}`) {
      const body = new URLSearchParams(fields).toString();
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(Buffer.byteLength(body)),
        Origin: origin,
      };
      return visit(path, { method: 'POST', headers, body });
    },
    async logIn(origin) {
      await browser.get('/admin/login/');
      const token = jar.get('csrftoken') ?? '';
      const form = { ...EDITOR, csrfmiddlewaretoken: token, next: '/admin/' };
      return (await browser.post('/admin/login/', form, origin)).status;
    },
    cookie: (name) => jar.get(name),
    setCookie: (name, value) => {
      jar.set(name, value);
    },
  };
  return browser;
}
