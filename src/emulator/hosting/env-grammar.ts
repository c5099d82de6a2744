/**
 * The platform's grammar of environment values (docs.sevalla.com/applications/environment-variables,
 * 2026): keys of letters, digits and `_`; in values an unescaped comma or double quote and any
 * parenthesis break the rollout; `\,` and `\"` stand for the plain characters.
 */
export type GrammarResult = {
  environment: Record<string, string>;
  /** One sentence per variable at fault; names the variable, never its value. */
  problems: string[];
};

export function applyGrammar(raw: Record<string, string>, mode: 'strict' | 'off'): GrammarResult {
  if (mode === 'off') return { environment: { ...raw }, problems: [] };
  const environment: Record<string, string> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const faults = faultsOf(key, value);
    if (faults.length > 0) problems.push(`environment variable ${key}: ${faults.join('; ')}`);
    else environment[key] = value.replace(/\\([,"])/g, '$1');
  }
  return { environment, problems };
}

function faultsOf(key: string, value: string): string[] {
  const bare = value.replace(/\\[,"]/g, '');
  const faults: string[] = [];
  if (!/^[A-Za-z0-9_]+$/.test(key)) faults.push('the key has other than letters, digits and _');
  if (bare.includes(',')) faults.push('the value has an unescaped comma (write \\,)');
  if (bare.includes('"')) faults.push('the value has an unescaped double quote (write \\")');
  if (/[()]/.test(bare)) faults.push('the value has a parenthesis');
  return faults;
}
