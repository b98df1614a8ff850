/** The longest delay of a timer; a longer one would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Limits of a task. */
export interface Limits {
  /** In milliseconds; `Infinity` for no limit. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Creates the error that the task rejects with when it times out. */
  readonly onTimeout: () => Error;
}

const expired = Symbol("expired");

/**
 * Runs a task until it ends, times out or is aborted. On a timeout or an abort, the signal of the task aborts as well;
 * it is created when the task asks for it, because it costs more than the rest of a call.
 */
export async function withTimeout<T>(
  task: (signal: () => AbortSignal) => Promise<T>,
  { timeoutMs, signal, onTimeout }: Limits,
): Promise<T> {
  if (signal?.aborted) throw signal.reason;
  let controller: AbortController | undefined;
  const taskController = (): AbortController => {
    controller ??= new AbortController();
    return controller;
  };
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening = (): void => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = (reason: unknown): void => {
        isStopped = true;
        reject(reason);
      };
      if (timeoutMs <= maxTimerMs) timer = setTimeout(() => stop(expired), timeoutMs);
      stopListening = onAbort(signal, stop);
      task(() => taskController().signal).then(resolve, reject);
    });
  } catch (reason) {
    // The error is created here, where its stack leads to the caller: a timer has no caller.
    const error = reason === expired ? onTimeout() : reason;
    if (isStopped) taskController().abort(error);
    throw error;
  } finally {
    clearTimeout(timer);
    stopListening();
  }
}

/** Waits. An abort ends the wait and rejects with the signal's reason. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => end(resolve), Math.min(ms, maxTimerMs));
    const stopListening = onAbort(signal, (reason) => end(() => reject(reason)));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      stopListening();
      settle();
    };
  });
}

type Listener = (reason: unknown) => void;

interface Listeners {
  readonly listeners: Set<Listener>;
  readonly notify: () => void;
}

/** The listeners of each signal. They share one on the signal: platforms take more than a few for a leak. */
const listenersOf = new WeakMap<AbortSignal, Listeners>();

/** Calls a listener with the reason when a signal aborts. Returns a function that removes the listener. */
export function onAbort(signal: AbortSignal | undefined, listener: Listener): () => void {
  if (!signal) return () => {};
  const { listeners, notify } = listenersOf.get(signal) ?? createListeners(signal);
  if (listeners.size === 0) signal.addEventListener("abort", notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) signal.removeEventListener("abort", notify);
  };
}

function createListeners(signal: AbortSignal): Listeners {
  const listeners = new Set<Listener>();
  const notify = (): void => {
    for (const listener of [...listeners]) listener(signal.reason);
  };
  const created = { listeners, notify };
  listenersOf.set(signal, created);
  return created;
}
