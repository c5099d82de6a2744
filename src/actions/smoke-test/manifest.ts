import { createHash } from 'node:crypto';
import type { Source } from './identity.ts';
import { parseJson, valueAt } from './read-answer.ts';
import type { Visit } from './visit.ts';

const NAME = 'static manifest';

/** Whether the static manifest is that of the build. */
export function weighManifest(visit: Visit, expected: string): Source {
  if (visit.end !== 'answer' || visit.answer.status !== 200 || visit.answer.truncated) {
    return { name: NAME, finding: 'silent', said: 'cannot be read' };
  }
  const { answer } = visit;
  const sum = createHash('sha256').update(answer.body).digest('hex');
  const own = valueAt(parseJson(answer), '.hash');
  const wanted = expected.toLowerCase().replace(/^sha256:/, '');
  const said = typeof own === 'string' ? `hash ${own.slice(0, 64)}` : `sha256 ${sum.slice(0, 12)}`;
  return { name: NAME, finding: [sum, own].includes(wanted) ? 'confirms' : 'contradicts', said };
}
