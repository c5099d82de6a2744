import { stripVTControlCharacters, styleText } from 'node:util';

/**
 * Shows a step's standard output the way the run page does: workflow commands become headings and
 * coloured findings, masked values become `***`.
 */
export interface JobLog {
  /** Takes a piece of output, of any length. */
  write(piece: string): void;
  /** Gives out what is left of an unfinished line. */
  end(): void;
  /** All that was shown, without colours. */
  text(): string;
}

const COMMAND = /^::([a-z-]+)(?:\s+([^:]*(?:%3A[^:]*)*))?::([\s\S]*)$/;

export function createJobLog(show: (line: string) => void): JobLog {
  const masks = new Set<string>();
  const shown: string[] = [];
  let rest = '';
  let depth = 0;

  const put = (line: string): void => {
    let masked = line;
    for (const mask of masks) masked = masked.replaceAll(mask, '***');
    const indented = `${'  '.repeat(depth)}${masked}`;
    shown.push(stripVTControlCharacters(indented));
    show(indented);
  };
  const take = (line: string): void => {
    const [, command, properties = '', value = ''] = COMMAND.exec(line) ?? [];
    if (command === undefined) {
      put(line);
      return;
    }
    const message = decode(value);
    if (command === 'add-mask') {
      masks.add(message);
    } else if (command === 'group') {
      put(styleText('bold', message));
      depth += 1;
    } else if (command === 'endgroup') {
      depth = Math.max(0, depth - 1);
    } else if (command === 'error' || command === 'warning' || command === 'notice') {
      const colour = ({ error: 'red', warning: 'yellow', notice: 'cyan' } as const)[command];
      for (const [index, part] of message.split('\n').entries()) {
        put(styleText(colour, index === 0 ? `${command}: ${part}${place(properties)}` : part));
      }
    }
  };
  return {
    write: (piece) => {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line.replace(/\r$/, ''));
    },
    end: () => {
      if (rest !== '') take(rest);
      rest = '';
    },
    text: () => `${shown.join('\n')}\n`,
  };
}

function place(properties: string): string {
  const file = /(?:^|,)file=([^,]*)/.exec(properties)?.[1];
  const line = /(?:^|,)line=(\d+)/.exec(properties)?.[1];
  return file ? ` (${decode(file)}${line ? `:${line}` : ''})` : '';
}

function decode(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');
}
