/** Values with a time to live, in the memory of this process. */
export function createCache(now = Date.now) {
  const entries = new Map();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined || entry.expires <= now()) {
        entries.delete(key);
        return undefined;
      }
      return entry.value;
    },
    set(key, value, ttlMs) {
      entries.set(key, { value, expires: now() + ttlMs });
    },
  };
}
