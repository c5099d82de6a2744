/** What four readers make of A, by the rule that is about the file. */
export interface Reading {
  text: string;
  node: string;
  'python-dotenv': string;
  'django-environ': string;
  sh: string;
}

export const READERS = ['node', 'python-dotenv', 'django-environ', 'sh'] as const;
export const NOTHING = 'nothing';

export const READINGS: Readonly<Record<string, Reading>> = {
  'dotenv.syntax': {
    text: 'A one\n',
    node: NOTHING,
    'python-dotenv': NOTHING,
    'django-environ': NOTHING,
    sh: NOTHING,
  },
  'dotenv.duplicate': {
    text: 'A=one\nA=two\n',
    node: 'two',
    'python-dotenv': 'two',
    'django-environ': 'two',
    sh: 'two',
  },
  'dotenv.comment': {
    text: 'A=one # two\n',
    node: 'one',
    'python-dotenv': 'one',
    'django-environ': 'one # two',
    sh: 'one',
  },
  'dotenv.multiline': {
    text: 'A="one\ntwo"\n',
    node: 'one\ntwo',
    'python-dotenv': 'one\ntwo',
    'django-environ': '"one',
    sh: 'one\ntwo',
  },
};

/** For a table: who reads what. */
export function readingOf(reading: Reading): string {
  return READERS.map((reader) => `${reader}: ${reading[reader].replaceAll('\n', '⏎')}`).join('; ');
}
