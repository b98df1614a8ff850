/** The longest time that a timer takes; a longer one would end at once. */
const longest = 2 ** 31 - 1;

/** What ends a task before it ends by itself. */
export interface Limits {
  /** How long it may take, in milliseconds; `Infinity` for as long as it likes. */
  readonly ms: number;
  /** The error it ends with when the time is up. */
  readonly late: () => Error;
  /** Ends it at once, with its reason. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs a task until it ends, its time is up or the caller aborts. What it still has under way then is aborted, by a
 * signal that is made when the task asks for it: it costs more than the rest of a call.
 */
export function within<T>({ ms, late, signal }: Limits, task: (signalOf: () => AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    let made: AbortController | undefined;
    const controller = (): AbortController => {
      made ??= new AbortController();
      return made;
    };
    const stop = (reason: unknown): void => {
      end();
      reject(reason);
      controller().abort(reason);
    };
    const timer = ms > longest ? undefined : setTimeout(() => stop(late()), ms);
    const ignore = onAbort(signal, stop);
    const end = (): void => {
      clearTimeout(timer);
      ignore();
    };
    task(() => controller().signal)
      .then(resolve, reject)
      .finally(end);
  });
}

/** Waits; an abort ends it at once, with the reason of the signal. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => end(resolve), Math.min(ms, longest));
    const ignore = onAbort(signal, (reason) => end(() => reject(reason)));
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      ignore();
      settle();
    };
  });
}

type Listener = (reason: unknown) => void;

/** Who waits for a signal. One listener tells them all: platforms take more than a few on one signal for a leak. */
const waiting = new WeakMap<AbortSignal, { readonly listeners: Set<Listener>; readonly tell: () => void }>();

/** Calls a listener with the reason when a signal aborts. What comes back ends that, and leaves nothing on the signal. */
export function onAbort(signal: AbortSignal | undefined, listener: Listener): () => void {
  if (!signal) return () => {};
  const { listeners, tell } = waiting.get(signal) ?? watched(signal);
  if (listeners.size === 0) signal.addEventListener("abort", tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) signal.removeEventListener("abort", tell);
  };
}

function watched(signal: AbortSignal) {
  const listeners = new Set<Listener>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener(signal.reason);
  };
  waiting.set(signal, { listeners, tell });
  return { listeners, tell };
}
