export type JournalEntry = {
  seq: number;
  time: string;
  method: string;
  path: string;
  query: string;
  operationId: string | null;
  tier: string | null;
  /** `null` while unanswered, and for ever when the connection was reset or left hanging. */
  status: number | null;
  request_id: string;
  /** The request's body with the values of secrets taken out. */
  body: unknown;
  /** The kind of the fault that was applied. */
  fault: string | null;
  duration_ms: number | null;
};

export type Journal = {
  /** Enters a request; the answer is filled into the entry that comes back. */
  enter(entry: Omit<JournalEntry, 'seq' | 'time' | 'status' | 'duration_ms'>): JournalEntry;
  list(): JournalEntry[];
  clear(): void;
};

const capacity = 10_000;

export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  let seq = 0;
  return {
    enter(given) {
      seq += 1;
      const time = new Date().toISOString();
      const entry: JournalEntry = { seq, time, status: null, duration_ms: null, ...given };
      entries.push(entry);
      if (entries.length > capacity) entries = entries.slice(-capacity);
      return entry;
    },
    list: () => entries,
    clear() {
      entries = [];
    },
  };
}

const secretMembers = new Set([
  'value',
  'secret',
  'token',
  'password',
  'db_password',
  'custom_ssl_key',
]);
export const redacted = '[redacted]';

/** A copy without the values of secrets. Variables count as secrets: some are. */
export function redactBody(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(redactBody);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      secretMembers.has(name) && value !== null ? redacted : redactBody(value),
    ]),
  );
}
