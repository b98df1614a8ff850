/** The longest delay of a timer; longer timers fire immediately. */
const maxTimerMs = 2 ** 31 - 1;

/** Limits of a task. */
export interface Limits {
  /** In milliseconds; `Infinity` for no limit. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** The rejection of a task that times out. An error created in a timer would not have the caller in its stack. */
export const timedOut = Symbol("timedOut");

/**
 * Runs a task until it ends, times out or is aborted. On a timeout or an abort, the signal of the task aborts as well;
 * it is created on demand, because it costs more than the rest of a call.
 */
export function withTimeout<T>(
  task: (signal: () => AbortSignal) => Promise<T>,
  { timeoutMs, signal }: Limits,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    let controller: AbortController | undefined;
    const taskController = (): AbortController => {
      controller ??= new AbortController();
      return controller;
    };
    const stop = (reason: unknown): void => {
      end();
      reject(reason);
      // Node.js replaces the stack of an abort reason.
      taskController().abort(reason === timedOut ? undefined : reason);
    };
    // Throws first if the signal is not one.
    const stopListening = onAbort(signal, stop);
    const timer = timeoutMs > maxTimerMs ? undefined : setTimeout(stop, timeoutMs, timedOut);
    const end = (): void => {
      clearTimeout(timer);
      stopListening();
    };
    task(() => taskController().signal)
      .then(resolve, reject)
      .then(end);
  });
}

/** Waits. An abort ends the wait and rejects with the signal's reason. */
export async function sleep(timeoutMs: number, signal: AbortSignal | undefined): Promise<void> {
  const reason = await withTimeout(() => new Promise(() => {}), { timeoutMs, signal }).catch((reason) => reason);
  if (reason !== timedOut) throw reason;
}

/** `signal.throwIfAborted()`, which is missing in some platforms. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}

type Listener = (reason: unknown) => void;

/** The listeners of a signal. They share one on the signal, because Node.js reports more than ten as a leak. */
class Listeners extends Set<Listener> implements EventListenerObject {
  handleEvent({ target }: Event): void {
    for (const listener of [...this]) listener((target as AbortSignal).reason);
  }
}

const listenersOf = new WeakMap<AbortSignal, Listeners>();

/** Calls a listener with the reason when a signal aborts. Returns a function that removes the listener. */
export function onAbort(signal: AbortSignal | undefined, listener: Listener): () => void {
  if (!signal) return () => {};
  const listeners = listenersOf.get(signal) ?? new Listeners();
  listenersOf.set(signal, listeners);
  if (listeners.size === 0) signal.addEventListener("abort", listeners);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) signal.removeEventListener("abort", listeners);
  };
}
