/**
 * The job log. Workflow commands are written here and not by `@actions/core`, because loading
 * core doubles the start-up of a step whose only news is a wrong input.
 * Format: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export type Level = 'error' | 'warning' | 'notice';

/**
 * A finding shown on the run page, and on the diff where `file` and `line` (1-based) are known.
 * Columns (1-based, the last one behind the text) are for a piece of one line.
 */
export interface Annotation {
  level: Level;
  message: string;
  title?: string | undefined;
  file?: string | undefined;
  line?: number | undefined;
  endLine?: number | undefined;
  col?: number | undefined;
  endColumn?: number | undefined;
}

export interface Log {
  info(text: string): void;
  /** Shown only when the runner's debug logging is on. */
  debug(text: string): void;
  notice(text: string): void;
  warning(text: string): void;
  annotate(annotation: Annotation): void;
  /** Text that somebody else wrote: it can neither issue a workflow command nor leave its line. */
  remote(text: string): void;
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

export interface CommandLog extends Log {
  error(text: string): void;
  mask(secret: string): void;
}

const SHORTEST_LINE = 4;

type Properties = Record<string, string | number | undefined>;

export function createLog(write: (text: string) => void, redact: (text: string) => string) {
  const issue = (command: string, properties: Properties, message: string): void => {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined);
    const list = given.map(([key, value]) => `${key}=${escapeProperty(redact(String(value)))}`);
    write(`::${command}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}\n`);
  };
  const log: CommandLog = {
    info: (text) => write(`${fence(redact(text))}\n`),
    debug: (text) => issue('debug', {}, redact(text)),
    notice: (text) => issue('notice', {}, redact(text)),
    warning: (text) => issue('warning', {}, redact(text)),
    error: (text) => issue('error', {}, redact(text)),
    annotate: ({ level, message, ...properties }) => issue(level, properties, redact(message)),
    remote: (text) => {
      for (const line of redact(text).split(/\r\n|\r|\n/)) write(`  │ ${fence(line)}\n`);
    },
    mask: (secret) => {
      // The runner masks line by line and rejects a mask of white space.
      const lines = secret.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
      for (const line of lines) {
        // The brace on a line of its own in a JSON value would blank out every brace of the log.
        if (lines.length > 1 && line.trim().length < SHORTEST_LINE) continue;
        issue('add-mask', {}, line);
      }
    },
    group: async (title, body) => {
      issue('group', {}, redact(title));
      try {
        return await body();
      } finally {
        issue('endgroup', {}, '');
      }
    },
  };
  return log;
}

// The runner reads `::` at the start of a line and `##[` anywhere in one.
function fence(text: string): string {
  return text.replaceAll('##[', '#\u200b#[').replace(/^(\s*)::/gm, '$1\u200b::');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
