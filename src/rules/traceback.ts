// Exceptions as Python and Node print them: which lines belong to one, and which places they name.

/** A place that an exception came by. */
export interface Frame {
  /** As printed: where the file is inside the instance. */
  path: string;
  /** 1-based. */
  line: number;
  /** The line of code, where it was printed. */
  code: string | undefined;
}

const MOST_BLOCK = 200;
const DOCKERFILE = /^(\S+):(\d+)$/;
const PYTHON_FRAME = /^\s*File "([^"<>]+)", line (\d+)/;
const NODE_FRAME = /^\s+at (?:.*? \()?(?:file:\/\/)?(\/[^():]+):(\d+):\d+\)?$/;
const NODE_HEAD = /^(?:file:\/\/)?(\/[^\s:]+):(\d+)$/;

/** Code that came with the language or with a package is not where the reader looks. */
const FOREIGN = /\/(?:site-packages|dist-packages|node_modules|lib\/python\d[\d.]*|bin)\/|^node:/;

/** The lines of the exception that `lines[at]` ends (Python) or begins (Node), that line included. */
export function blockAround(lines: readonly string[], at: number): string[] {
  if (/\bfailed to solve: /.test(lines[at] ?? '')) return dockerBlock(lines, at);
  const node = nodeBlock(lines, at);
  if (node.length > 1) return node;
  if (/^\s/.test(lines[at] ?? '')) return [lines[at] ?? ''];
  let start = at;
  const earliest = Math.max(0, at - MOST_BLOCK);
  while (start > earliest && /^\s+\S/.test(lines[start - 1] ?? '')) start -= 1;
  if (
    start > 0 &&
    /^\s*(?:\S+: )?Traceback \(most recent call last\)/.test(lines[start - 1] ?? '')
  ) {
    start -= 1;
  } else if (!lines.slice(start, at).some((line) => PYTHON_FRAME.test(line))) {
    return [lines[at] ?? ''];
  }
  return lines.slice(start, at + 1);
}

/** BuildKit prints the place and an excerpt of the Dockerfile above the message. */
function dockerBlock(lines: readonly string[], at: number): string[] {
  const from = Math.max(0, at - 20);
  const head = lines
    .slice(from, at)
    .findLastIndex(
      (line, index) => DOCKERFILE.test(line) && /^-+$/.test(lines[from + index + 1] ?? ''),
    );
  return head === -1 ? [lines[at] ?? ''] : lines.slice(from + head, at + 1);
}

/** Node prints the place and its code above the message, and the stack below it. */
function nodeBlock(lines: readonly string[], at: number): string[] {
  let end = at + 1;
  while (end < lines.length && /^\s+at \S/.test(lines[end] ?? '')) end += 1;
  const head = lines.slice(Math.max(0, at - 5), at).findLastIndex((line) => NODE_HEAD.test(line));
  const start = head === -1 ? at : Math.max(0, at - 5) + head;
  return end === at + 1 && start === at ? [] : lines.slice(start, end);
}

/** The application's own places, the most telling first. */
export function framesIn(block: readonly string[]): Frame[] {
  const python = block.flatMap((line, index): Frame[] => {
    const [, path, number] = PYTHON_FRAME.exec(line) ?? [];
    if (path === undefined) return [];
    const next = block[index + 1];
    const isCode = next !== undefined && /^\s{4}/.test(next) && !/^[\s^~]+$/.test(next);
    return [{ path, line: Number(number), code: isCode ? next.trim() : undefined }];
  });
  const node = block.flatMap((line, index): Frame[] => {
    const [, path, number] = NODE_HEAD.exec(line) ?? NODE_FRAME.exec(line) ?? [];
    if (path === undefined) return [];
    const code = NODE_HEAD.test(line) ? block[index + 1]?.trim() : undefined;
    return [{ path, line: Number(number), code }];
  });
  const [, dockerfile, number] = DOCKERFILE.exec(block[0] ?? '') ?? [];
  if (dockerfile !== undefined && /^-+$/.test(block[1] ?? '')) {
    const marked = block.find((line) => /^\s*\d+ \| >>> /.test(line));
    const code = marked?.replace(/^\s*\d+ \| >>> /, '').trim();
    return [{ path: dockerfile, line: Number(number), code }];
  }
  // Python ends with the latest call, Node begins with it.
  return [...python.reverse(), ...node].filter(({ path }) => !FOREIGN.test(path));
}

const MOST_SHOWN = 12;

/** The block without what packages and the language add to it, as far as it is too long to be read. */
export function shortened(block: readonly string[]): string[] {
  if (block.length <= MOST_SHOWN) return [...block];
  const kept: string[] = [];
  let isForeign = false;
  for (const line of block) {
    if (/^\s*File "|^\s+at /.test(line)) isForeign = FOREIGN.test(line) || /"<|node:/.test(line);
    else if (!/^\s/.test(line)) isForeign = false;
    if (!isForeign && !/^[\s^~]+$/.test(line)) kept.push(line);
  }
  const last = kept.length > MOST_SHOWN ? kept.slice(-MOST_SHOWN) : kept;
  return last.length > 0 ? last : block.slice(-MOST_SHOWN);
}
