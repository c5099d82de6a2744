import type { Preset } from '../settings-facts.ts';

/**
 * What a project is made with, by its files; Django's `manage.py` comes before all of them.
 * @param text Of a file of the working directory.
 */
export function presetOf(text: (name: string) => string | undefined): {
  preset: Preset;
  because: string;
} {
  if (text('manage.py') !== undefined) return { preset: 'django', because: 'manage.py' };
  const composer = text('composer.json');
  if (text('artisan') !== undefined && composer?.includes('"laravel/framework"')) {
    return { preset: 'laravel', because: 'artisan and laravel/framework in composer.json' };
  }
  if (
    /^\s*gem\s+['"]rails['"]/m.test(text('Gemfile') ?? '') &&
    text('config/application.rb') !== undefined
  ) {
    return { preset: 'rails', because: 'config/application.rb and the gem rails' };
  }
  for (const name of ['pyproject.toml', 'requirements.txt', 'Pipfile']) {
    const found = /(?:^|["'\s])(fastapi|flask|starlette)(?=$|["'\s[<>=~!;,])/im.exec(
      text(name) ?? '',
    )?.[1];
    if (found !== undefined)
      return { preset: 'python', because: `${found.toLowerCase()} in ${name}` };
  }
  if (text('package.json') !== undefined) return { preset: 'node', because: 'package.json' };
  return { preset: 'generic', because: 'no file that tells more' };
}
