import { djangoProject } from '../../../rules/django-project.ts';
import type { Mistake } from './mistake.ts';
import { changesOf, djangoOf, GROUPS, lineOf, TABLE } from './table.ts';

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('_', '\\_').replaceAll('*', '\\*');

function row(mistake: Mistake): string {
  const { what, id, at, outcome } = mistake;
  const place =
    'subject' in at
      ? cell(at.subject || 'the app')
      : `\`${at[0]}:${lineOf(at, djangoProject(changesOf(mistake)))}\``;
  const met = 'fails' in outcome ? 'The deployment fails' : `${outcome.sees}`;
  const sound = 'fails' in outcome ? 'It succeeds' : outcome.otherwise;
  return `| ${cell(what)} | \`${id}\` | ${place} | ${cell(djangoOf(mistake))} | ${cell(outcome.said)} | ${cell(met)} | ${cell(sound)} |`;
}

/** docs/planted-mistakes.md. */
export function page(): string {
  const parts = Object.entries(GROUPS).map(([title, mistakes]) =>
    [
      `## ${title}`,
      '',
      '| mistake | finding | where | Django | what it leads to | what was met | without the mistake |',
      '|---|---|---|---|---|---|---|',
      ...mistakes.map(row),
    ].join('\n'),
  );
  return `# Planted mistakes

Each row is one mistake in a copy of \`examples/django\` or in its app on a local Sevalla. validate-settings
finds it, at this place, and finds nothing else; then the same app is deployed, with gunicorn and
Django 5.2 behind probes and an edge, and visited. The column Django is what
\`manage.py check --deploy\` says with the same variables. What was met is the answer of that deployment;
the last column is that of the example itself, which has no finding.

No machine has a PostgreSQL for certain, so the start command puts a file of SQLite in the place of
DATABASE_URL, but for rows about the database.

The page is made from the table in \`__tests__/actions/validate-settings/planted\`:
\`WRITE_PAGES=1 npm test -- planted/page\` writes it anew.

${TABLE.length} mistakes.

${parts.join('\n\n')}
`;
}
