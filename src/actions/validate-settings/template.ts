import type { Dotenv } from '../../dotenv/dotenv.ts';
import type { Template, TemplateEntry } from '../../rules/settings-facts.ts';

// How people mark entries, in the comment above them or behind the value: `# Required: …`,
// `# REQUIRED`, `# (required)`. "Required when USE_S3 is on" is a condition, not a mark.
const REQUIRED =
  /^[\W_]*(?:required|mandatory|critical)\b(?!\s+(?:if|when|only|for|unless|by|in production only))|[([](?:required|mandatory)[)\]]/i;
const OPTIONAL = /^[\W_]*(?:optional|not required)\b|[([]optional[)\]]/i;
const AT_BUILD = /^[\W_]*required\b[^.:]*\bbuild\b|[([][^)\]]*\bbuild\b[^)\]]*[)\]]/i;

/** Reads which variables a project documents. Of a name that is listed twice, the last counts. */
export function readTemplate(file: string, { entries }: Dotenv): Template {
  const found = new Map<string, TemplateEntry>();
  for (const { name, value, line, disabled, comments } of entries) {
    // A commented-out example must not hide the assignment it explains.
    if (disabled && found.get(name)?.disabled === false) continue;
    found.set(name, {
      name,
      value,
      line,
      disabled,
      mark: markIn(comments),
      atBuild: comments.some((comment) => AT_BUILD.test(comment)),
    });
  }
  return { file, entries: found };
}

function markIn(comments: readonly string[]): TemplateEntry['mark'] {
  for (const comment of comments) {
    if (OPTIONAL.test(comment)) return 'optional';
    if (REQUIRED.test(comment)) return 'required';
  }
  return undefined;
}
