import { literal, table } from '../../markdown.ts';
import type { Line, Pack } from './packs/pack.ts';

/** Why each check is there that nobody wrote, and what no check could be made of. */
export function packSection({ derived, underived }: Pack): string {
  const at = (from: Line | undefined): string => (from ? literal(`${from.file}:${from.line}`) : '');
  return [
    '### Derived from the project',
    ...(derived.length === 0
      ? ['Nothing: the checks are those of the preset.']
      : [
          table(
            ['Check', 'Because', 'From', 'When it fails'],
            derived.map(({ name, because, from, isCritical }) => [
              literal(name),
              literal(because),
              at(from),
              isCritical ? '❌ fails' : '⚠️ warns',
            ]),
          ),
        ]),
    ...(underived.length === 0
      ? []
      : [
          table(
            ['Not checked', 'Why', 'From'],
            underived.map(({ what, why, from }) => [literal(what), literal(why), at(from)]),
          ),
        ]),
  ].join('\n\n');
}
