// The Django example with mistakes planted, judged by validate-settings; and a file of it with the
// annotations of that run, as GitHub shows them beside a diff.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ActionRun, runAction } from '../../__tests__/support/run-bundle.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import { pageWith } from './pictures.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/django');
const FILE = 'config/settings/production.py';
const APP_ID = '5e7a11a0-0000-4000-8000-000000000001';

/** Text of the example, and what stands there by mistake. */
const MISTAKES: readonly (readonly [string, string])[] = [
  ['DEBUG = False', 'DEBUG = os.environ.get("DEBUG", "False")'],
  [
    'CSRF_TRUSTED_ORIGINS = split_list(os.environ.get("CSRF_TRUSTED_ORIGINS", ""))',
    'CSRF_TRUSTED_ORIGINS = ["https://notices.example/", "partner.example"]',
  ],
  [
    '# The edge ends TLS and says so in this header. Without this line the redirect is an endless loop.\nSECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")\n',
    '',
  ],
  ['SESSION_COOKIE_SECURE = True', 'SESSION_COOKIE_SECURE = False'],
];

const CONFIG = `validate-settings:
  suppress:
    - rule: database.sqlite
      setting: DATABASE_URL
      reason: One instance, with the persistent disk at /data.
      expires: 2999-12-31
`;

export async function runOnPlantedMistakes(): Promise<{
  run: ActionRun;
  file: string;
  text: string;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'sevalla-actions-picture-'));
  cpSync(EXAMPLE, folder, { recursive: true });
  const text = MISTAKES.reduce(
    (before, [good, bad]) => {
      if (!before.includes(good)) throw new Error(`The example has no ${good}`);
      return before.replace(good, bad);
    },
    readFileSync(join(folder, FILE), 'utf8'),
  );
  writeFileSync(join(folder, FILE), text);
  mkdirSync(join(folder, '.github'), { recursive: true });
  writeFileSync(join(folder, '.github/sevalla.yml'), CONFIG);
  const emulator = await startEmulator({
    port: 0,
    seed: {
      switches: { 'rate-limits': 'off' },
      applications: [
        {
          id: APP_ID,
          display_name: 'notices',
          docker_image: 'ghcr.io/octo/notices:1',
          env_vars: {
            ALLOWED_HOSTS: '.sevalla.localhost notices.example',
            DATABASE_URL: 'sqlite:////data/db.sqlite3',
          },
          processes: [
            { type: 'web', readiness_probe: { httpGet: { path: '/health/' } } },
            { type: 'job', display_name: 'migrate', job_start_policy: 'beforeDeployment' },
          ],
        },
      ],
    },
  });
  try {
    const run = await runAction('validate-settings', {
      inputs: {
        'sevalla-token': emulator.token,
        'app-id': APP_ID,
        'api-url': emulator.apiUrl,
        'django-check': 'never',
      },
      env: { GITHUB_REPOSITORY: 'octo/notices' },
      cwd: folder,
    });
    return { run, file: FILE, text };
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const STYLE = `
  .file { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; font: 13px "DejaVu Sans Mono", monospace; }
  .line { display: flex; font: 12px/20px "DejaVu Sans Mono", monospace; white-space: pre; }
  .line b { width: 50px; text-align: right; padding-right: 14px; color: #59636e; font-weight: 400; flex: none; }
  .cut { background: #ddf4ff; color: #59636e; font: 12px/28px "DejaVu Sans Mono", monospace; padding: 0 64px; }
  .note { margin: 8px 16px; border: 1px solid #d1d9e0; border-left: 4px solid; border-radius: 6px; padding: 8px 14px; background: #fff; }
  .error { border-left-color: #cf222e; } .warning { border-left-color: #9a6700; } .notice { border-left-color: #0969da; }
  .note p { margin: 0 0 6px; font-size: 13px; font-weight: 600; }
  .note pre { margin: 0; padding: 0; background: none; font-size: 12px; }
`;
const AROUND = 2;

interface Note {
  level: string;
  title: string;
  line: number;
  endLine: number;
  message: string;
}

/** The lines that are annotated, some around them, and the annotations below them. */
export function annotatedPage(stdout: string, file: string, text: string): string {
  const notes = notesIn(stdout, file);
  const lines = text.split('\n');
  const isNear = (number: number): boolean =>
    notes.some(({ line, endLine }) => number >= line - AROUND && number <= endLine + AROUND);
  const parts = lines.flatMap((line, index) => {
    const number = index + 1;
    if (!isNear(number)) return isNear(number - 1) ? ['<div class="cut">…</div>'] : [];
    const own = notes.filter(({ endLine }) => endLine === number).map(drawn);
    return [`<div class="line"><b>${number}</b>${escaped(line)}</div>`, ...own];
  });
  return pageWith(
    STYLE,
    `<div class="file"><div class="head">${file}</div>${parts.join('')}</div>`,
  );
}

function notesIn(stdout: string, file: string): Note[] {
  return [...stdout.matchAll(/^::(error|warning|notice) ([^:]+)::(.*)$/gm)].flatMap(
    ([, level = '', given = '', message = '']) => {
      const properties = new Map(
        given.split(',').map((pair) => pair.split('=', 2) as [string, string]),
      );
      const line = Number(properties.get('line'));
      if (properties.get('file') !== file || !line) return [];
      const endLine = Number(properties.get('endLine') ?? line);
      return [
        { level, title: properties.get('title') ?? '', line, endLine, message: plain(message) },
      ];
    },
  );
}

function drawn({ level, title, message }: Note): string {
  return `<div class="note ${level}"><p>${escaped(title)}</p><pre>${escaped(message)}</pre></div>`;
}

function plain(data: string): string {
  return data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
