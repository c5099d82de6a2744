import type { Inputs } from './contract.ts';

export type Preset = Inputs['preset'];

/** What a health document says where all is well. */
export const HEALTH_JSON = [
  'json:.status=healthy|ok|ready',
  'json:.checks.database?=ok|true|healthy|connected json:.checks.cache?=ok|true|healthy|connected',
].join(' ');
const HEALTH = `GET {health} 200 ${HEALTH_JSON}`;

// The home page is what makes these presets worth running: a health view, static files and an
// admin that redirects are all green on an unmigrated database and under wrong ALLOWED_HOSTS.
const GENERIC = ['GET / redirect:https', 'GET / 200 min-size:1'];
const PRESETS: Record<Preset, readonly string[]> = {
  django: [
    'GET / redirect:https',
    HEALTH,
    'GET / 200 type:text/html min-size:1',
    'GET /admin/ 200 type:text/html text:<form text:csrfmiddlewaretoken cookie:csrftoken optional',
    'ASSET / /admin/ 200',
  ],
  node: ['GET / redirect:https', HEALTH, 'GET / 200 min-size:1', 'ASSET / 200'],
  // No health view is customary there.
  laravel: GENERIC,
  rails: GENERIC,
  python: GENERIC,
  // The files that would tell are not here.
  auto: GENERIC,
  generic: GENERIC,
};

export function presetLines(preset: Preset, healthPath: string): readonly string[] {
  return PRESETS[preset].map((line) => line.replace('{health}', healthPath));
}
