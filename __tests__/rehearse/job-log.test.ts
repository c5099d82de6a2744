import { expect, test } from '@jest/globals';
import { createJobLog } from '../../src/rehearse/job-log.ts';

test('shows commands as headings and findings, and hides masked values', () => {
  const log = createJobLog(() => {});
  const output = [
    '::add-mask::hunter2',
    '::group::Build',
    'password is hunter2',
    '::endgroup::',
    '::debug::unseen',
    '::error file=a%2Cb.py,line=3::50%25%0Amore',
    'plain',
  ].join('\n');
  // However the pipe cuts the text, even inside a command.
  for (let index = 0; index < output.length; index += 7) log.write(output.slice(index, index + 7));
  log.end();
  expect(log.text()).toBe('Build\n  password is ***\nerror: 50% (a,b.py:3)\nmore\nplain\n');
});
