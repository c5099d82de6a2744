import { commandOf, type Instruction, lineageOf, stagesOf, wordsOf } from './dockerfile.ts';
import type { Finding } from './finding.ts';
import { finding } from './settings-catalogue.ts';
import { type Facts, webProcess } from './settings-facts.ts';

const SCRIPT = /(?:^|[\s/"'])([\w.-]*entrypoint[\w.-]*|[\w.-]+\.sh)(?=["'\s]|$)/;

/** How the start command and CMD get on with the ENTRYPOINT of the image. */
export function checkEntrypoint(facts: Facts): Finding[] {
  const { app, dockerfile, profile } = facts;
  // Other builders do not look at it.
  if (dockerfile === undefined || app?.buildType === 'pack' || app?.buildType === 'nixpacks') {
    return [];
  }
  const own = lineageOf(stagesOf(dockerfile.text), undefined).flatMap(({ instructions }) => [
    ...instructions,
  ]);
  const last = (name: string): Instruction | undefined =>
    own.findLast((each) => each.name === name);
  const entrypoint = last('ENTRYPOINT');
  if (entrypoint === undefined) return [];
  const place = { file: dockerfile.file, line: entrypoint.line };
  const command = webProcess(facts)?.entrypoint.trim() ?? '';
  if (command !== '') {
    const script = SCRIPT.exec(commandOf(entrypoint.rest))?.[1];
    if (script === undefined || command.includes(script)) return [];
    return [
      finding('process.entrypoint', profile, {
        subject: 'web process',
        ...place,
        message: `The start command of the web process takes the place of ENTRYPOINT, so ${script} never runs, nor what it prepares.`,
        expected: `no start command, or one that begins with ${script}`,
        found: 'a start command without it',
        fix: `Remove the start command, so that ENTRYPOINT and CMD count, or begin it with ${script}.`,
      }),
    ];
  }
  const cmd = last('CMD');
  // CMD of the stage before is reset by an ENTRYPOINT behind it.
  if (cmd === undefined || own.indexOf(cmd) < own.indexOf(entrypoint)) return [];
  const [words, more] = [wordsOf(entrypoint.rest), wordsOf(cmd.rest)];
  const program = (text: string | undefined): string => text?.split('/').at(-1) ?? '';
  const repeats =
    words !== undefined && more !== undefined && words.length === 1 && program(words[0]) !== ''
      ? program(words[0]) === program(more[0])
      : false;
  if (words !== undefined && !repeats) return [];
  return [
    finding('process.arguments', profile, {
      subject: 'CMD',
      file: dockerfile.file,
      line: cmd.line,
      message: repeats
        ? `CMD begins with ${program(words?.[0])}, which ENTRYPOINT starts already: it gets its own name for an argument.`
        : 'ENTRYPOINT is in shell form, so CMD is never looked at.',
      expected: 'ENTRYPOINT ["program"], and its arguments in CMD ["…"]',
      found: repeats ? 'the program in both' : 'ENTRYPOINT without brackets',
      fix: repeats
        ? 'Take the program out of CMD.'
        : 'Write ENTRYPOINT in brackets, or CMD into it.',
    }),
  ];
}
