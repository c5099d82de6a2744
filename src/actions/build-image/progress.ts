// What BuildKit's plain progress says: one `#N …` line an event, in the order of events.
// https://github.com/moby/buildkit/blob/v0.25.0/util/progress/progressui/printer.go

export interface Step {
  /** Such as `[stage-1 2/5] RUN pip install`, `exporting to image`. */
  name: string;
  isCached: boolean;
  error: string | undefined;
}

export interface Progress {
  steps: Step[];
  /** The step that failed first; one about a cache only where no other failed. */
  failed: Step | undefined;
  /** Why the cache could not be saved. */
  cacheFault: string | undefined;
  /** The verdict behind the last `ERROR:`, without the layers that it passed through. */
  error: string | undefined;
  /** Where in the Dockerfile, 1-based; BuildKit 0.8 does not tell. */
  line: number | undefined;
  /** What was printed last by the step that failed. */
  excerpt: string[];
}

const MOST_EXCERPT_LINES = 30;
const WRAPPERS = [
  /^ERROR: /,
  /^failed to build: /,
  /^failed to solve: /,
  /^rpc error: code = \w+ desc = /,
  /^failed to solve with frontend \S+: /,
  /^failed to create LLB definition: /,
  /^failed to compute cache key: /,
  /^failed to calculate checksum of ref \S+: /,
];

/** Steps that a build goes on without, unless it was told not to. */
export function isAboutCache({ name }: Step): boolean {
  return /^(?:im|ex)porting (?:build )?cache /.test(name);
}

export function readProgress(output: string): Progress {
  const lines = output.split(/\r\n|\r|\n/).map(withoutColour);
  const steps = new Map<string, Step>();
  const printed = new Map<string, string[]>();
  const failures: [string, Step][] = [];
  for (const line of lines) {
    const [, id, text] = /^#(\d+) (.+)$/.exec(line) ?? [];
    if (id === undefined || text === undefined) continue;
    const step = steps.get(id);
    if (!step) {
      steps.set(id, { name: text, isCached: false, error: undefined });
    } else if (text === 'CACHED') {
      step.isCached = true;
    } else if (text.startsWith('ERROR: ')) {
      step.error = unwrap(text);
      failures.push([id, step]);
    } else {
      const words = /^\d+\.\d+ (.*)$/.exec(text)?.[1];
      if (words !== undefined) printed.set(id, [...(printed.get(id) ?? []), words]);
    }
  }
  const [id, failed] = failures.find(([, step]) => !isAboutCache(step)) ?? failures[0] ?? [];
  const verdict = lines.findLastIndex((line) => line.startsWith('ERROR: '));
  return {
    steps: [...steps.values()],
    failed,
    cacheFault: failures.find(([, { name }]) => /^exporting (?:build )?cache /.test(name))?.[1]
      .error,
    error: verdict === -1 ? undefined : unwrap(lines.slice(verdict).join('\n').trim()),
    line: lineOf(lines),
    excerpt: (printed.get(id ?? '') ?? []).slice(-MOST_EXCERPT_LINES),
  };
}

/** How many of the instructions were built, and how many of them came from the cache. */
export function cachedShare(steps: readonly Step[]): { cached: number; total: number } {
  // Where builds share a step, BuildKit tells of it twice.
  const instructions = new Map<string, boolean>();
  for (const { name, isCached } of steps) {
    if (!/^\[(?:\S+ )*\d+\/\d+\] (?!FROM )/.test(name)) continue;
    instructions.set(name, isCached && (instructions.get(name) ?? true));
  }
  const cached = [...instructions.values()].filter(Boolean);
  return { cached: cached.length, total: instructions.size };
}

// A build may print anything, so only a location with BuildKit's own ruler below it counts.
function lineOf(lines: readonly string[]): number | undefined {
  const ruler = lines.findLastIndex(
    (line, index) => /^-{20}$/.test(line) && /^\S.*:\d+$/.test(lines[index - 1] ?? ''),
  );
  const line = /:(\d+)$/.exec(lines[ruler - 1] ?? '')?.[1];
  return line === undefined ? undefined : Number(line);
}

function unwrap(text: string): string {
  const inner = WRAPPERS.reduce((rest, wrapper) => rest.replace(wrapper, ''), text);
  return inner === text ? text : unwrap(inner);
}

function withoutColour(line: string): string {
  return line.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g'), '');
}
