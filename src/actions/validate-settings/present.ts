import type { ReadConfig } from '../../config/read-config.ts';
import { drawExcerpt, type Excerpt } from '../../excerpt.ts';
import type { Tools } from '../../kit/tools.ts';
import { withEdits } from '../../rules/edits.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Facts } from '../../rules/settings-facts.ts';
import type { Inputs } from './contract.ts';
import { type Sources, sourcesOf } from './excerpt.ts';
import { type Patch, patchOf } from './patch.ts';
import type { Files } from './read-files.ts';
import { applyConfig, type Judged, type Suppressed } from './suppress.ts';
import type { Outcome } from './validate.ts';
import { annotated } from './verdict.ts';

/** The findings, and all that a reader gets to see beside them. */
export interface Presented {
  /** Worst first. */
  findings: Finding[];
  suppressed: Suppressed[];
  /** The line of a finding, where it has one that can be read. */
  excerpts: ReadonlyMap<Finding, Excerpt>;
  /** What a machine would write, where it can be shown. */
  patches: ReadonlyMap<Finding, Patch>;
  /** Where the files of this commit are shown, with a slash at its end; undefined outside of GitHub. */
  sourceUrl: string | undefined;
  /** Number of review comments that were written. */
  suggested: number;
  /** Paths of what was written. */
  written: { sarif?: string | undefined; report?: string | undefined };
}

/** What is known before anything is presented. */
type Verified = Omit<Outcome, keyof Presented>;

interface Scene {
  inputs: Inputs;
  config: ReadConfig | undefined;
  facts: Facts;
  files: Files;
}

/** Judges by the config file, shows the lines, and writes what was asked for. */
export async function present(
  found: readonly Finding[],
  verified: Verified,
  { inputs, config, facts, files }: Scene,
  tools: Tools,
): Promise<Outcome> {
  const sources = sourcesOf('.', facts.environments);
  const django = facts.environments.find((environment) => environment.django)?.django;
  const edited = withEdits(found.map(sources.located), django, sources.linesOf);
  const judged = applyConfig(edited, config, inputs.profile, tools.now());
  const { findings } = judged;
  const excerpts = byFinding(findings, sources.excerptOf);
  printRest(findings, excerpts, tools);
  const patches = byFinding(findings, (each) => patchOf(each, sources));
  const written = await writeFiles({ ...verified, ...judged }, inputs, files, sources, tools);
  const suggested = await suggest(inputs, patches, tools);
  const sourceUrl = sourceUrlOf(tools);
  return { ...verified, ...judged, excerpts, patches, written, suggested, sourceUrl };
}

function byFinding<T>(
  findings: readonly Finding[],
  of: (found: Finding) => T | undefined,
): Map<Finding, T> {
  return new Map(
    findings.flatMap((found) => {
      const one = of(found);
      return one === undefined ? [] : [[found, one] as const];
    }),
  );
}

/** What the runner has no annotation for would be nowhere in the log. */
function printRest(
  findings: readonly Finding[],
  excerpts: ReadonlyMap<Finding, Excerpt>,
  { log }: Tools,
): void {
  const shown = new Set(annotated(findings));
  for (const found of findings.filter((each) => !shown.has(each))) {
    const { severity, id, file, line, message, fix } = found;
    const place = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}`}`;
    const excerpt = excerpts.get(found);
    log.info(`${severity} ${id}${place}`);
    const lines = [message, ...(excerpt ? drawExcerpt(excerpt) : []), ...(fix ? [fix] : [])];
    log.remote(lines.join('\n'));
  }
}

async function writeFiles(
  told: Verified & Judged,
  { 'sarif-file': sarif, 'report-file': report }: Inputs,
  files: Files,
  sources: Sources,
  tools: Tools,
): Promise<Presented['written']> {
  const written: Presented['written'] = {};
  if (report === undefined && sarif === undefined) return written;
  const { writeJson } = await import('../../report-file.ts');
  if (report !== undefined) {
    const { renderReport } = await import('./report-file.ts');
    written.report = await writeJson('report-file', report, renderReport(told, sources), tools);
  }
  if (sarif !== undefined) {
    const { fallbackFile, renderSarif } = await import('./sarif.ts');
    const fallback = fallbackFile(files, tools.env['GITHUB_WORKFLOW_REF']);
    const content = renderSarif(told, { sources, fallback });
    written.sarif = await writeJson('sarif-file', sarif, content, tools);
  }
  return written;
}

async function suggest(
  inputs: Inputs,
  patches: ReadonlyMap<Finding, Patch>,
  tools: Tools,
): Promise<number> {
  if (!inputs.suggest) return 0;
  const { suggestFixes } = await import('./suggest.ts');
  return suggestFixes(inputs['github-token'], patches, tools);
}

function sourceUrlOf({ env }: Tools): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
  if (!server || !repository || !sha) return undefined;
  return `${server}/${repository}/blob/${sha}/`;
}
