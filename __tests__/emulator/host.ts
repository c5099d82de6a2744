import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/emulator.ts';
import { endSuddenly } from '../../src/emulator/sudden-end.ts';

// Emulators in a process of their own, for `startApart`.

export type Order = { id: number; options: EmulatorOptions } | { id: number; close: number };
export type Reply =
  | { id: number; emulator: Omit<Emulator, 'close'> }
  | { id: number; isClosed: true }
  | { id: number; fault: string };

const running = new Map<number, Emulator>();

async function carryOut(order: Order): Promise<Reply> {
  const { id } = order;
  if ('close' in order) {
    await running.get(order.close)?.close();
    running.delete(order.close);
    return { id, isClosed: true };
  }
  const emulator = await startEmulator(order.options);
  running.set(id, emulator);
  const { close: _, ...told } = emulator;
  return { id, emulator: told };
}

process.on('message', (order: Order) => {
  carryOut(order)
    .catch((error: unknown): Reply => ({ id: order.id, fault: String(error) }))
    .then((reply) => process.send?.(reply));
});
// The tests are gone, however they ended.
process.on('disconnect', () => process.exit());
process.on('exit', endSuddenly);
