import { resolve } from 'node:path';
import type { DjangoSettings, Lookup, Sources } from '../../../django/read-settings.ts';
import { sourcesIn } from '../../../django/sources.ts';
import { presetOf } from '../../../rules/stacks/preset.ts';
import type { Preset } from '../presets.ts';
import type { Pack } from './pack.ts';
import { textAt } from './web.ts';

export interface Asked {
  preset: Preset;
  /** The input `working-directory`. */
  directory: string;
  /** The input `settings-module`. */
  settingsModule: string | undefined;
  healthPath: string;
}

/** A pack with what it was made of; undefined where the folder holds no project of the preset. */
export async function readPack(asked: Asked): Promise<Pack | undefined> {
  const sources = sourcesIn(resolve(asked.directory));
  const found = presetOf(sources.read);
  if (asked.preset !== 'auto' && asked.preset !== found.preset) return undefined;
  switch (found.preset) {
    case 'django':
      return readDjango(sources, asked);
    case 'node':
      return (await import('./node.ts')).nodePack(sources, asked.healthPath);
    case 'python':
      return (await import('./python.ts')).pythonPack(sources, asked.healthPath);
    case 'laravel':
      return (await import('./laravel.ts')).laravelPack(sources);
    case 'rails':
      return (await import('./rails.ts')).railsPack(sources);
    case 'generic': {
      const index = textAt(sources, 'index.html') ?? textAt(sources, 'public/index.html');
      return index && (await import('./files.ts')).filesPack(index);
    }
  }
}

async function readDjango(
  sources: Sources,
  { settingsModule, healthPath }: Asked,
): Promise<Pack | undefined> {
  const [
    { defaultModule, readSettings },
    { isAnsweredEarly },
    { routesIn },
    { imageVariables },
    pack,
  ] = await Promise.all([
    import('../../../django/read-settings.ts'),
    import('../../../django/middleware.ts'),
    import('../../../django/urls.ts'),
    import('../../../rules/dockerfile.ts'),
    import('./django.ts'),
  ]);
  const image = imageVariables(sources.read('Dockerfile') ?? '');
  const module =
    settingsModule ?? image.get('DJANGO_SETTINGS_MODULE') ?? defaultModule(sources, [])?.module;
  if (module === undefined) return unread('nothing names the settings module');
  const { lookup, settings } = settle(image, (each) => readSettings(sources, module, each));
  if ('unreadable' in settings) return unread(settings.unreadable);
  return pack.djangoPack({
    sources,
    settings,
    routes: routesIn(sources, settings, lookup),
    healthPath,
    isHealthEarly: isAnsweredEarly(sources, settings, healthPath),
  });
}

function unread(why: string): Pack {
  const what = 'Checks of the settings and the URL configuration';
  return { preset: 'django', derived: [], underived: [{ what, why, from: undefined }] };
}

/**
 * The settings of an app whose variables nobody tells: what has a default has it, and what the code
 * insists on is there, and unknown.
 */
function settle(
  image: ReadonlyMap<string, string | undefined>,
  read: (lookup: Lookup) => DjangoSettings | { unreadable: string },
): { lookup: Lookup; settings: DjangoSettings | { unreadable: string } } {
  const needed = new Set<string>();
  const lookup: Lookup = (name) => {
    const value = image.get(name);
    if (value !== undefined) return { value };
    return image.has(name) || needed.has(name) ? 'unknown' : 'unset';
  };
  for (let settings = read(lookup); ; settings = read(lookup)) {
    if ('unreadable' in settings) return { lookup, settings };
    const names = [
      ...settings.reads.flatMap(({ name, isNeeded }) => (isNeeded ? [name] : [])),
      ...settings.faults.flatMap(({ origins }) => origins.map(({ name }) => name)),
    ].filter((name) => !needed.has(name) && !image.has(name));
    if (names.length === 0) return { lookup, settings };
    for (const name of names) needed.add(name);
  }
}
