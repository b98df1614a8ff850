/** The longest delay of a timer; a longer one would fire at once. */
const maxTimerMs = 2 ** 31 - 1;

/** Limits of a task. */
export interface Limits {
  /** In milliseconds; `Infinity` for no limit. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What a task rejects with when it times out. An error that a timer creates would not name the caller in its stack. */
export const timedOut = Symbol("timedOut");

/**
 * Runs a task until it ends, times out or is aborted. On a timeout or an abort, the signal of the task aborts as well;
 * it is created when the task asks for it, because it costs more than the rest of a call.
 */
export function withTimeout<T>(
  task: (signal: () => AbortSignal) => Promise<T>,
  { timeoutMs, signal }: Limits,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    let controller: AbortController | undefined;
    const taskController = (): AbortController => {
      controller ??= new AbortController();
      return controller;
    };
    const stop = (reason: unknown): void => {
      end();
      reject(reason);
      taskController().abort(reason === timedOut ? new DOMException("Timed out", "TimeoutError") : reason);
    };
    const timer = timeoutMs > maxTimerMs ? undefined : setTimeout(stop, timeoutMs, timedOut);
    const stopListening = onAbort(signal, stop);
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
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    const timer = setTimeout(() => end(resolve), Math.min(ms, maxTimerMs));
    const stopListening = onAbort(signal, (reason) => end(() => reject(reason)));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      stopListening();
      settle();
    };
  });
}

/** `signal.throwIfAborted()`, for platforms that do not have it. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}

/** The reason of an aborted signal, for platforms that do not have it either. */
function reasonOf({ reason }: AbortSignal): unknown {
  return reason ?? new DOMException("The operation was aborted.", "AbortError");
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
    for (const listener of [...listeners]) listener(reasonOf(signal));
  };
  const created = { listeners, notify };
  listenersOf.set(signal, created);
  return created;
}
