import type { Finding } from '../finding.ts';
import { finding } from '../settings-catalogue.ts';
import type { Facts } from '../settings-facts.ts';
import { findFirst, placeOf } from './project.ts';
import type { Package, Start } from './start.ts';

const CONFIGS = ['next.config.js', 'next.config.mjs', 'next.config.cjs', 'next.config.ts'];
const STANDALONE = /\bnode\s+(?:-\S+\s+)*(?:\.?\/)?(?:[\w./-]*\.next\/standalone\/)server\.js\b/;
const START = /\bnext\s+start\b/;

/** Whether the start command and `output` of next.config fit. */
export function checkNext(
  { dependencies }: Package,
  start: Start | undefined,
  { project, profile }: Facts,
): Finding[] {
  if (!('next' in dependencies) || start === undefined || project === undefined) return [];
  const config = CONFIGS.flatMap((name) => project.files.get(name) ?? [])[0];
  const output = findFirst([config], 'javascript', /\boutput\s*:\s*['"](\w+)['"]/);
  const isComputed =
    output === undefined && findFirst([config], 'javascript', /\boutput\b/) !== undefined;
  const { command, label } = start;
  const startPlace = start.place ? placeOf(start.place) : {};
  // In an image the folder is often copied to its root: then only the copying tells.
  const copies = /^\s*COPY\b.*\.next\/standalone\b/im.test(
    project.files.get('Dockerfile')?.text ?? '',
  );
  const wantsStandalone =
    STANDALONE.test(command) || (copies && /\bnode\s+(?:\.\/)?server\.js\b/.test(command));
  if (wantsStandalone && !isComputed && output?.groups[1] !== 'standalone') {
    return [
      finding('next.standalone', profile, {
        ...(config === undefined ? startPlace : output ? placeOf(output) : { file: config.file }),
        message: `${label} runs the standalone server, but the config of Next does not say output: "standalone": there is no such file, and the app does not start.`,
        expected: 'output: "standalone"',
        found: output ? 'another output' : 'no output',
        fix: 'Add output: "standalone" to next.config, or start with next start.',
      }),
    ];
  }
  if (START.test(command) && output?.groups[1] === 'export') {
    return [
      finding('next.start', profile, {
        ...placeOf(output),
        message: `${label} is next start, but output: "export" makes files without a server: Next refuses to start.`,
        expected: 'a static site, or no output: "export"',
        found: 'output: "export"',
        fix: 'Deploy the folder out as a static site, or remove output.',
      }),
    ];
  }
  return [];
}
