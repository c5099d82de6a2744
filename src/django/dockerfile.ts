type Variables = Map<string, string | undefined>;

/**
 * What the last stage of a Dockerfile sets for good. Undefined: set, but to something that is only
 * known while the image is built.
 */
export function imageVariables(dockerfile: string): ReadonlyMap<string, string | undefined> {
  const stages = new Map<string, Variables>();
  let variables: Variables = new Map();
  for (const line of dockerfile.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const stage = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(line);
    if (stage) {
      variables = new Map(stages.get(stage[1]?.toLowerCase() ?? ''));
      if (stage[2] !== undefined) stages.set(stage[2].toLowerCase(), variables);
    }
    for (const [name, value] of pairsIn(/^\s*ENV\s+(.*)$/i.exec(line)?.[1] ?? '')) {
      variables.set(name, value.includes('$') ? undefined : value);
    }
  }
  return variables;
}

function pairsIn(text: string): [string, string][] {
  const [, only, rest] = /^([A-Za-z_]\w*)\s+(.*)$/.exec(text) ?? [];
  if (only !== undefined) return [[only, unquoted(rest ?? '')]];
  return [...text.matchAll(/([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'[^']*'|\S*)/g)].map(
    ([, name = '', value = '']) => [name, unquoted(value)],
  );
}

function unquoted(text: string): string {
  return text.replace(/^(["'])([\s\S]*)\1$/, '$2');
}
