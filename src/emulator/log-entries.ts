import { randomUUID } from 'node:crypto';
import type { LogEntry } from './contract.ts';

export type LogService =
  | 'APP_RUNTIME'
  | 'APP_ACCESS'
  | 'APP_DEPLOYMENT'
  | 'SS_DEPLOYMENT'
  | 'SS_ACCESS';
export type Severity = 'INFO' | 'WARN' | 'ERROR' | 'DEBUG';

const maxMessageLength = 8_192;

let lastMicroseconds = 0;

/**
 * A log entry of this moment. `timestamp` is the platform's own form (UTC without zone, not ISO)
 * and `unix_timestamp` is in microseconds, made strictly increasing so that it orders entries.
 */
export function logEntry(
  service: LogService,
  severity: Severity,
  message: string,
  tags: Record<string, unknown> = {},
  attributes: Record<string, unknown> = {},
): LogEntry {
  const now = Date.now();
  lastMicroseconds = Math.max(now * 1_000, lastMicroseconds + 1);
  return {
    id: randomUUID(),
    message: message.slice(0, maxMessageLength),
    service,
    severity,
    timestamp: new Date(now).toISOString().replace('T', ' ').replace('Z', ''),
    tags,
    attributes,
    unix_timestamp: lastMicroseconds,
  };
}

/** Appends and forgets the oldest entries beyond `capacity`. */
export function appendBounded<Entry>(entries: Entry[], entry: Entry, capacity: number): void {
  entries.push(entry);
  if (entries.length > capacity) entries.splice(0, entries.length - capacity);
}
