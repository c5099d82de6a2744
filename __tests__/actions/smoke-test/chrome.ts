import { spawnSync } from 'node:child_process';
import { describe, test } from '@jest/globals';

const CANDIDATES = ['google-chrome', 'chromium'];

/** Why no page can be opened here; undefined where a Chrome starts. */
const whyNoChrome = CANDIDATES.some(
  (name) => spawnSync(name, ['--version'], { encoding: 'utf8' }).status === 0,
)
  ? undefined
  : 'Chrome is not installed';

/**
 * A `describe` of what only a real Chrome can show. Without one it is skipped with the reason; with
 * REQUIRE_CHROME=1, as in CI, its absence fails.
 */
export function describeWithChrome(name: string, body: () => void): void {
  if (whyNoChrome === undefined) {
    describe(name, body);
    return;
  }
  if (process.env['REQUIRE_CHROME'] === '1') {
    test(`${name}: Chrome is required`, () => {
      throw new Error(`REQUIRE_CHROME=1, but: ${whyNoChrome}`);
    });
    return;
  }
  process.stderr.write(`skipped: ${name}: ${whyNoChrome}\n`);
  describe.skip(`${name} (skipped: ${whyNoChrome})`, body);
}
