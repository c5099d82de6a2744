/** A variable as an input of lines gives it. */
export interface Assignment {
  name: string;
  value: string;
  /** 1-based, of the name. */
  line: number;
}

export interface AssignmentFault {
  /** 1-based. */
  line: number;
  /** Never holds the line, which may be the rest of a secret. */
  fault: string;
}

/** Reads `NAME=value` and `NAME<<MARK` … `MARK`, as in the runner's file commands. */
export function parseAssignments(text: string): {
  assignments: Assignment[];
  faults: AssignmentFault[];
} {
  const lines = text.split(/\r\n|\r|\n/);
  const assignments: Assignment[] = [];
  const faults: AssignmentFault[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const content = lines[index] ?? '';
    const line = index + 1;
    if (content.trim() === '' || content.trimStart().startsWith('#')) continue;
    const match = /^\s*([^=<]*?)\s*(=|<<)(.*)$/s.exec(content);
    if (!match) {
      faults.push({ line, fault: 'expected NAME=value or NAME<<MARK' });
      continue;
    }
    const [, name = '', operator, rest = ''] = match;
    if (operator === '=') {
      assignments.push({ name, value: rest, line });
      continue;
    }
    const mark = rest.trim();
    const end = lines.findIndex((other, at) => at > index && other.trim() === mark);
    if (mark === '' || end < 0) {
      faults.push({ line, fault: 'the value has no end, a line with its mark alone' });
      break;
    }
    assignments.push({ name, value: lines.slice(index + 1, end).join('\n'), line });
    index = end;
  }
  return { assignments, faults };
}
