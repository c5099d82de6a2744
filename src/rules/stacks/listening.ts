import type { Finding } from '../finding.ts';
import { finding } from '../settings-catalogue.ts';
import { DEFAULT_PORT, type Environment, type Facts, webProcess } from '../settings-facts.ts';
import { listeningOf } from '../start-command.ts';
import { type Placed, placeOf } from './project.ts';
import { startOf } from './start.ts';

/** Where code listens. Undefined members: not written, or computed. */
export interface Listen {
  place: Placed;
  port: number | 'fluid' | undefined;
  host: string | 'fluid' | undefined;
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/;

/** The start command where it stands in a file; that of the dashboard is judged by `checkApp`. */
export function checkStartListens(environment: Environment, facts: Facts): Finding[] {
  const start = startOf(facts);
  if (start?.place === undefined) return [];
  const { place, label } = start;
  const { host, port, isLoopback } = listeningOf(
    start.command,
    (name) => environment.variables.has(name) || facts.project?.image?.has(name) === true,
  );
  if (isLoopback) {
    return [
      loopback(
        label,
        place,
        host ? 'a loopback address' : 'no address, which is loopback for this server',
        facts,
      ),
    ];
  }
  return port === undefined ? [] : mismatch(label, place, port, facts);
}

/** Only where every place that listens is wrong: one of several may be for something else. */
export function checkListens(listens: readonly Listen[], facts: Facts): Finding[] {
  const first = listens[0];
  if (first === undefined) return [];
  const isLoopback = ({ host }: Listen): boolean => typeof host === 'string' && LOOPBACK.test(host);
  if (listens.every(isLoopback)) {
    return [loopback('The code', first.place, 'a loopback address', facts)];
  }
  const port = webProcess(facts)?.port ?? DEFAULT_PORT;
  const isWrong = (listen: Listen): boolean =>
    typeof listen.port === 'number' && listen.port !== port;
  return listens.every(isWrong) ? mismatch('The code', first.place, Number(first.port), facts) : [];
}

function loopback(what: string, place: Placed, found: string, { profile }: Facts): Finding {
  return finding('process.bind', profile, {
    ...placeOf(place),
    subject: 'web process',
    message: `${what} listens on loopback, where neither probes nor visitors get.`,
    expected: '0.0.0.0 and the port of PORT',
    found,
    fix: 'Listen on 0.0.0.0.',
  });
}

/** Nothing where the port of the web process is not known. */
function mismatch(what: string, place: Placed, bound: number, facts: Facts): Finding[] {
  const web = webProcess(facts);
  const port = web?.port ?? DEFAULT_PORT;
  if (web === undefined || bound === port) return [];
  return [
    finding('port.mismatch', facts.profile, {
      ...placeOf(place),
      subject: 'web process',
      message: `${what} listens on port ${bound}, but the web process is reached on ${port}.`,
      expected: `the port of PORT, which is ${port}`,
      found: String(bound),
      fix: 'Take the port from the variable PORT, which the platform sets.',
    }),
  ];
}
