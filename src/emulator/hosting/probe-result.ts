/** As the kubelet sees it: a warning counts as a success and leaves an event. */
export type ProbeResult = { result: 'success' | 'warning' | 'failure'; message: string };

export function isPassing({ result }: ProbeResult): boolean {
  return result !== 'failure';
}
