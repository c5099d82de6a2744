import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve as toAbsolute } from 'node:path';
import { errorMessage, UserError } from '../../errors.ts';
import { formatDuration } from '../../kit/fields.ts';
import type { Tools } from '../../kit/tools.ts';
import { resolveOf } from './address.ts';
import { type BrowserVisit, openInBrowser } from './browser.ts';
import type { Inputs } from './contract.ts';
import type { Observation } from './observe.ts';
import { quote } from './quote.ts';

/** What the pages did in Chrome. */
export interface Browsed {
  visits: readonly BrowserVisit[];
  observations: readonly Observation[];
}

const PAGE_MS = 30_000;
const MOST_NAMED = 3;

/**
 * Opens the pages of the input `browser` in Chrome. Without a Chrome they are not measured: by then a
 * release is out, and what else was found must not be lost.
 */
export async function browse(
  inputs: Inputs,
  paths: readonly string[],
  tools: Tools,
): Promise<Browsed> {
  const options = {
    base: new URL(inputs.url),
    paths,
    resolve: resolveOf(inputs),
    timeoutMs: PAGE_MS,
  };
  try {
    const visits = await openInBrowser(options, tools);
    const observations = visits.map((visit) => observeVisit(visit, tools));
    for (const { name, ...seen } of observations) {
      if (seen.verdict === 'pass') tools.log.info(`✓ ${name}: ${seen.got}`);
      if ('sentence' in seen) {
        tools.log.info(`${seen.verdict === 'fail' ? '✗' : '!'} ${name}: see the end.`);
      }
    }
    await keepScreenshots(inputs['screenshot-folder'], visits, tools);
    return { visits, observations };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tools.log.warning(error.message);
    const reason = 'no Chrome could be started';
    const observations = paths.map((path) => {
      return { name: nameOf(path), verdict: 'not-measured' as const, reason };
    });
    return { visits: [], observations };
  }
}

function nameOf(path: string): string {
  return `${path} in Chrome`;
}

/** A page that does not open fails; what breaks on it is for people to look at. */
function observeVisit(
  { path, status, faults, loadMs }: BrowserVisit,
  { redact }: Pick<Tools, 'redact'>,
): Observation {
  const name = nameOf(path);
  const own = faults.filter((fault) => fault.own);
  const opens = status !== undefined && status < 400 && loadMs !== undefined;
  const named = own.slice(0, MOST_NAMED).map(({ text }) => quote(redact(text), 160));
  const more = own.length > MOST_NAMED ? ` and ${own.length - MOST_NAMED} more` : '';
  if (!opens) {
    const ended = status === undefined ? 'did not load' : `answered ${status}`;
    return {
      name,
      verdict: 'fail',
      isCritical: false,
      sentence: `${name} ${ended}${named.length === 0 ? '' : `: ${named.join(', ')}${more}`}; open it in a browser of your own.`,
    };
  }
  if (own.length > 0) {
    return {
      name,
      verdict: 'degraded',
      isCritical: false,
      sentence: `${name} has errors of its own: ${named.join(', ')}${more}; open its console in a browser.`,
    };
  }
  const foreign = faults.length === 0 ? '' : `, ${faults.length} errors of other sites`;
  return { name, verdict: 'pass', got: `${status}, loaded in ${formatDuration(loadMs)}${foreign}` };
}

async function keepScreenshots(
  folder: string | undefined,
  visits: readonly BrowserVisit[],
  { env, log }: Pick<Tools, 'env' | 'log'>,
): Promise<void> {
  if (folder === undefined) return;
  const into = toAbsolute(env['GITHUB_WORKSPACE'] || '.', folder);
  try {
    await mkdir(into, { recursive: true });
    for (const [index, { path, screenshot }] of visits.entries()) {
      if (screenshot) await writeFile(join(into, `${index + 1}-${slug(path)}.png`), screenshot);
    }
  } catch (error) {
    log.warning(`screenshot-folder could not be written: ${errorMessage(error)}`);
  }
}

function slug(path: string): string {
  return (
    path
      .replace(/[^\w.-]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'home'
  );
}
