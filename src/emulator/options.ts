export type CommandLine = {
  port: number;
  edgeHttpPort: number;
  edgeHttpsPort: number;
  speed: number;
  seed: string | null;
  state: string | null;
  isHelp: boolean;
};

export const helpText = `Usage: node dist/emulator/index.js [options]

A local Sevalla: the v3 API, builds, instances, probes and an edge, on 127.0.0.1 only.

  --port PORT         port of the API (default 4010; 0: any free one)
  --edge-http PORT    port of the edge for http (default 4080; 0: any free one)
  --edge-https PORT   port of the edge for https (default 4443; 0: any free one)
  --seed FILE         JSON file with applications, keys and switches to begin with
  --speed N           divide every delay of the platform by N (default 1)
  --state FILE        keep the state in this file; the seed counts until it exists
  --help              this text
`;

const defaults: CommandLine = {
  port: 4010,
  edgeHttpPort: 4080,
  edgeHttpsPort: 4443,
  speed: 1,
  seed: null,
  state: null,
  isHelp: false,
};

type Setter = (options: CommandLine, value: string) => string | null;

const setters: Record<string, Setter> = {
  '--port': (options, value) => setPort(options, 'port', value),
  '--edge-http': (options, value) => setPort(options, 'edgeHttpPort', value),
  '--edge-https': (options, value) => setPort(options, 'edgeHttpsPort', value),
  '--speed': (options, value) => {
    options.speed = Number(value);
    const isValid = /^\d+(\.\d+)?$/.test(value) && options.speed > 0;
    return isValid ? null : `must be a number above 0, not "${value}"`;
  },
  '--seed': (options, value) => {
    options.seed = value;
    return null;
  },
  '--state': (options, value) => {
    options.state = value;
    return null;
  },
};

/** Both `--flag value` and `--flag=value`. Throws one error that lists every fault. */
export function parseCommandLine(argv: string[]): CommandLine {
  const options = { ...defaults };
  const faults: string[] = [];
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') {
      options.isHelp = true;
      continue;
    }
    const [, flag = argument, inline] = /^(--[a-z-]+)=(.*)$/.exec(argument) ?? [];
    const setter = setters[flag];
    if (setter === undefined) {
      faults.push(`${flag}: unknown option`);
      continue;
    }
    const value = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
    const fault = value === undefined || value === '' ? 'needs a value' : setter(options, value);
    if (fault !== null) faults.push(`${flag}: ${fault}`);
  }
  if (faults.length > 0 && !options.isHelp) {
    const lines = faults.map((fault) => `- ${fault}`);
    throw new Error(['The command line is not valid:', ...lines].join('\n'));
  }
  return options;
}

function setPort(
  options: CommandLine,
  name: 'port' | 'edgeHttpPort' | 'edgeHttpsPort',
  value: string,
): string | null {
  options[name] = Number(value);
  const isValid = /^\d{1,5}$/.test(value) && options[name] <= 65_535;
  return isValid ? null : `must be a port from 0 to 65535, not "${value}"`;
}
