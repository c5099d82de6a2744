import type { Pack } from './pack.ts';
import { filesServed, homePage, lineOf, secretsStay, type Text } from './web.ts';

/** Checks that are true of a site that is nothing but files. */
export function filesPack(index: Text): Pack {
  const from = lineOf(index, /</);
  return {
    preset: 'generic',
    derived: [
      homePage('it is a file of the project', from),
      ...filesServed(from, { missing: '/assets/smoke-test-0123abcd.js', hasBuild: false }),
      ...secretsStay(from),
    ],
    underived: [],
  };
}
