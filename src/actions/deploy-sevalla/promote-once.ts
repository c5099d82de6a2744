import { UserError } from '../../errors.ts';
import type { Tools } from '../../kit/tools.ts';
import type { Promotion } from '../../sevalla/schemas.ts';

export interface SharedTrigger {
  /** This target needs no trigger. */
  leave(targetId: string): void;
  /** This target cannot be promoted to, so nothing is sent for the others either. */
  refuse(targetId: string): void;
  /**
   * The id of the deployment of this target, where the answer tells it. Waits until all targets
   * are decided on.
   * @throws SevallaError; UserError when another target was refused.
   */
  join(targetId: string, tools: Tools): Promise<string | undefined>;
}

/**
 * One call for all targets that need it: the API takes them together, and a promotion that is refused
 * for one of them should not have begun for the others. Who comes again later is sent alone.
 */
export function createSharedTrigger(
  targetIds: readonly string[],
  send: (targetIds: string[], tools: Tools) => Promise<Promotion[]>,
): SharedTrigger {
  const undecided = new Set(targetIds);
  const joined = new Set<string>();
  let refusal: { id: string } | undefined;
  let answer: Promise<Promotion[]> | undefined;
  let decideAll = (): void => undefined;
  const allDecided = new Promise<void>((resolve) => {
    decideAll = resolve;
  });

  function leave(id: string): void {
    undecided.delete(id);
    if (undecided.size === 0) decideAll();
  }

  return {
    leave,
    refuse: (id) => {
      if (undecided.has(id)) refusal ??= { id };
      leave(id);
    },
    join: async (id, tools) => {
      const isFirstTurn = undecided.has(id);
      if (isFirstTurn) {
        joined.add(id);
        leave(id);
        await allDecided;
        if (refusal !== undefined) {
          throw new UserError(`Nothing was promoted, because of the target ${refusal.id}.`);
        }
        answer ??= send(
          targetIds.filter((target) => joined.has(target)),
          tools,
        );
      }
      const promotions = await (isFirstTurn ? answer! : send([id], tools));
      return promotions.find(({ target_app_id: target }) => target === id)?.deployment_id;
    },
  };
}
