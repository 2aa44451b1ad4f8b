/** Something that is changed, with what can be undone and done again. */
export interface UndoHistory<State> {
  readonly state: State;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Puts another in the place of the present one. What was undone before can no longer be done again. */
  change(next: State): void;
  /** Whether there was something to undo. */
  undo(): boolean;
  /** Whether there was something to do again. */
  redo(): boolean;
}

/**
 * @param first what there is at the beginning
 * @param mostKept states that are kept to go back to
 * @param arriveAt what there is after a step from one state to another; defaults to that other
 */
export function undoHistory<State>(
  first: State,
  mostKept: number,
  arriveAt: (to: State, from: State) => State = (to) => to,
): UndoHistory<State> {
  let state = first;
  let past: State[] = [];
  let future: State[] = [];
  const step = (from: State[], to: State[]) => {
    // A state may itself be `undefined`, so that what is taken off can't say whether there was one.
    if (from.length === 0) return false;
    const [next] = from.splice(-1);
    to.push(state);
    state = arriveAt(next, state);
    return true;
  };
  return {
    get state() {
      return state;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    change(next) {
      past = [...past.slice(1 - mostKept), state];
      future = [];
      state = next;
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
  };
}
