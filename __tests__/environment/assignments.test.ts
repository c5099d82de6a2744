import { expect, test } from '@jest/globals';
import { parseAssignments } from '../../src/environment/assignments.ts';

test('lines are read as the file commands of the runner are', () => {
  const text = ['A=1', '# a comment', '', 'B<<END', 'x=1', '', ' y ', 'END', 'C=a=b<<c', 'D='];
  expect(parseAssignments(text.join('\r\n'))).toEqual({
    assignments: [
      { name: 'A', value: '1', line: 1 },
      { name: 'B', value: 'x=1\n\n y ', line: 4 },
      { name: 'C', value: 'a=b<<c', line: 9 },
      { name: 'D', value: '', line: 10 },
    ],
    faults: [],
  });
});

test('nothing is shown of a line that cannot be read', () => {
  expect(parseAssignments('hunter2secret\nB<<END\nhunter2secret').faults).toEqual([
    { line: 1, fault: 'expected NAME=value or NAME<<MARK' },
    { line: 2, fault: 'the value has no end, a line with its mark alone' },
  ]);
});
