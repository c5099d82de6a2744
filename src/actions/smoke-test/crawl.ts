import type { Check, Step } from '../../check-language/check.ts';
import type { Answer } from '../../http/exchange.ts';
import { at } from './address.ts';
import { type Asset, filesOf, filesOfStylesheet, isHashed, mediaTypesOf } from './assets.ts';
import { type Diagnosis, diagnoseAnswer, diagnoseMiss, diagnoseVisit } from './diagnose.ts';
import type { Judgement } from './judge.ts';
import { quote } from './quote.ts';
import { mediaType } from './read-answer.ts';
import { describeVisit } from './readiness.ts';
import type { CheckResult, CheckTools, Site } from './run-check.ts';
import { type Visit, visitPatiently } from './visit.ts';

/** What pages and their stylesheets name, each file asked for once. */
export interface Crawl {
  files: readonly Crawled[];
  /** Pages that were not answered with 200. */
  unread: readonly { path: string; visit: Visit }[];
  pagesRead: number;
  /** More are named than were asked for. */
  isCut: boolean;
}

interface Crawled extends Asset {
  /** The path of the page or stylesheet that names it. */
  by: string;
  visit: Visit;
}

const MOST_FILES = 100;
const AT_ONCE = 4;
const LEAST_MAX_AGE = 30 * 86_400;

async function crawl(
  paths: readonly string[],
  { base, visit }: Pick<Site, 'base' | 'visit'>,
  tools: CheckTools,
): Promise<Crawl> {
  const pending: (Asset & { by: string })[] = [];
  const seen = new Set<string>();
  let isCut = false;
  const add = (assets: readonly Asset[], by: string): void => {
    for (const asset of assets) {
      if (seen.has(asset.url.href)) continue;
      isCut ||= seen.size >= MOST_FILES;
      if (isCut) return;
      seen.add(asset.url.href);
      pending.push({ ...asset, by });
    }
  };
  const ask = async (url: URL): Promise<Visit> => {
    const asked = { method: 'GET', follow: true } as const;
    return (await visitPatiently(visit, url, asked, tools)).visit;
  };
  const unread: Crawl['unread'][number][] = [];
  for (const path of paths) {
    const page = await ask(at(base, path));
    if (page.end !== 'answer' || page.answer.status !== 200) unread.push({ path, visit: page });
    else add(filesOf(page.answer.body.toString('utf8'), page.answer.url), path);
  }
  const files: Crawled[] = [];
  const work = async (): Promise<void> => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const found = await ask(next.url);
      files.push({ ...next, visit: found });
      if (next.kind !== 'stylesheet' || found.end !== 'answer' || found.answer.status !== 200)
        continue;
      const { url, body } = found.answer;
      add(filesOfStylesheet(body.toString('utf8'), url), next.url.pathname);
    }
  };
  // The last one under way may be a stylesheet that names more.
  while (pending.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));
  files.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return { files, unread, pagesRead: paths.length - unread.length, isCut };
}

const ORDER: readonly Asset['kind'][] = ['stylesheet', 'script', 'image', 'other'];

/** Checks all files that pages name; one crawl serves all checks of the same pages. */
export async function checkFiles(
  check: Check,
  step: Step,
  site: Site,
  tools: CheckTools,
): Promise<CheckResult> {
  const key = step.paths.join(' ');
  const crawling = site.crawls.get(key) ?? crawl(step.paths, site, tools);
  site.crawls.set(key, crawling);
  const crawled = await crawling;
  const { wanted } = step;
  const expected = EXPECTED[wanted ?? 'there'];
  const none = (reason: string): CheckResult => {
    return { check, expected, retried: false, verdict: 'not-measured', reason };
  };
  const [missed] = crawled.unread;
  if (crawled.pagesRead === 0 && missed) {
    return {
      check,
      expected,
      retried: false,
      verdict: 'fail',
      got: `${missed.path}: ${describeVisit(missed.visit)}`,
      subject: `${check.name}: the page ${missed.path}`,
      diagnosis: diagnoseMiss(missed.visit, site.circumstances),
    };
  }
  const { files } = crawled;
  if (files.length === 0) return none('no page names a file on this host');
  const looked = wanted === 'immutable' ? files.filter(({ url }) => isHashed(url)) : files;
  if (looked.length === 0) return none('no file has a hash in its name');
  const faults =
    wanted === 'no-source-maps'
      ? await mapsOf(files, site, tools)
      : looked.flatMap((file) => faultOf(file, wanted === 'immutable', site));
  const cut = crawled.isCut ? ', more are left out' : '';
  const [first] = faults;
  if (first === undefined) {
    const got = `${count(looked, wanted === 'immutable')}${cut}`;
    return { check, expected, retried: false, verdict: 'pass', got };
  }
  // Without a picture, a page can be used.
  const worst = faults.find(({ file }) => isNeeded(file)) ?? first;
  const more = faults.length > 1 ? `, and ${faults.length - 1} more of ${looked.length}` : '';
  const { file, got, diagnosis } = worst;
  return {
    check,
    expected,
    retried: false,
    verdict: isNeeded(file) ? 'fail' : 'degraded',
    got: `${quote(file.url.pathname, 120)}: ${got}${more}${cut}`,
    subject: `The ${NOUN[file.kind]} ${quote(file.url.pathname, 120)}, which ${quote(file.by, 120)} names,`,
    diagnosis: { ...diagnosis, what: `${diagnosis.what}${more}` },
  };
}

const EXPECTED = {
  there: '200, its own type, some content',
  immutable: 'Cache-Control: immutable where a name has a hash',
  'no-source-maps': 'no map to the sources',
};
const NOUN = { stylesheet: 'stylesheet', script: 'script', image: 'image', other: 'file' };

function isNeeded({ kind }: Asset): boolean {
  return kind === 'stylesheet' || kind === 'script';
}

function count(files: readonly Asset[], isOfHashed: boolean): string {
  const said = ORDER.flatMap((kind) => {
    const of = files.filter((file) => file.kind === kind).length;
    return of === 0 ? [] : [`${of} ${NOUN[kind]}${of === 1 ? '' : 's'}`];
  });
  return `${said.join(', ')}${isOfHashed ? ' with a hash' : ''}`;
}

interface FileFault {
  file: Crawled;
  got: string;
  diagnosis: Diagnosis;
}

function faultOf(file: Crawled, isCaching: boolean, { circumstances }: Site): FileFault[] {
  const { visit } = file;
  // Whether it is there at all is for another check.
  if (isCaching && (visit.end !== 'answer' || visit.answer.status !== 200)) return [];
  if (visit.end !== 'answer') {
    const diagnosis = diagnoseVisit(visit, circumstances);
    return [{ file, got: describeVisit(visit), diagnosis }];
  }
  const { answer } = visit;
  if (isCaching) return isKept(answer) ? [] : [notKept(file, answer)];
  const failed = judgementOf(file, answer);
  if (failed === undefined) return [];
  const diagnosis = diagnoseAnswer(failed, answer, { ...circumstances, isAsset: true });
  return [{ file, got: failed.got, diagnosis }];
}

function judgementOf({ kind }: Asset, answer: Answer): Judgement | undefined {
  const failed = (about: Judgement['about'], expected: string, got: string): Judgement => {
    return { about, ok: false, expected, got, place: undefined };
  };
  if (answer.status !== 200) return failed('status', '200', String(answer.status));
  const type = mediaType(answer);
  const expected = isNeeded({ kind } as Asset)
    ? mediaTypesOf(kind as 'stylesheet' | 'script').join('|')
    : kind === 'image'
      ? 'image/*'
      : 'no page';
  const isRight =
    kind === 'image'
      ? type.startsWith('image/')
      : kind === 'other'
        ? type !== 'text/html'
        : expected.split('|').includes(type);
  if (!isRight) return failed('type', expected, type || 'no content type');
  return answer.body.length === 0 ? failed('min-size', 'some content', 'empty') : undefined;
}

function isKept({ headers }: Answer): boolean {
  const control = headers['cache-control'] ?? '';
  if (/\bno-store\b|\bno-cache\b|\bprivate\b/i.test(control)) return false;
  const age = Number(/\bmax-age=(\d+)/i.exec(control)?.[1] ?? 0);
  return /\bimmutable\b/i.test(control) || age >= LEAST_MAX_AGE;
}

function notKept(file: Crawled, { headers }: Answer): FileFault {
  const control = headers['cache-control'];
  const got =
    control === undefined ? 'no header cache-control' : `cache-control: ${quote(control)}`;
  return {
    file,
    got,
    diagnosis: {
      what: `has ${got}`,
      why: 'its name changes with its content, and yet browsers ask for it again and again',
      fix: 'serve such files with Cache-Control: max-age=31536000, immutable',
    },
  };
}

/** Maps that somebody who reads a script is led to, and that are served. */
async function mapsOf(
  files: readonly Crawled[],
  { visit }: Site,
  tools: CheckTools,
): Promise<FileFault[]> {
  const faults: FileFault[] = [];
  for (const file of files) {
    if (!isNeeded(file) || file.visit.end !== 'answer' || file.visit.answer.status !== 200)
      continue;
    const { body, url } = file.visit.answer;
    const named = /[#@]\s*sourceMappingURL=([^\s*'"]+)\s*(?:\*\/)?\s*$/.exec(
      body.toString('utf8'),
    )?.[1];
    if (named === undefined || named.startsWith('data:') || !URL.canParse(named, url.href))
      continue;
    const map = new URL(named, url);
    if (map.hostname !== url.hostname) continue;
    const asked = { method: 'GET', follow: true } as const;
    const { visit: found } = await visitPatiently(visit, map, asked, tools);
    if (found.end !== 'answer' || found.answer.status !== 200) continue;
    if (!/^\s*\{[\s\S]*"sources"/.test(found.answer.body.toString('utf8'))) continue;
    faults.push({
      file,
      got: `leads to ${quote(map.pathname, 120)}`,
      diagnosis: {
        what: `leads to its sources, ${quote(map.pathname, 120)}, which is served`,
        why: 'everyone can read the code as it was written',
        fix: 'build without source maps, or hand them to your error tracker and leave them out of what is deployed',
      },
    });
  }
  return faults;
}
