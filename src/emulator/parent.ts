import { fstatSync } from "node:fs";

/**
 * Calls `onExit` when the parent process exits, so that no emulator is left behind. npm is detected by the parent process
 * ID, any other parent by the end of a pipe to standard input. A pipe that is closed from the start is ignored, and so is
 * the exit of a shell that started this process in the background.
 */
export function watchParent(onExit: () => void): void {
  const { ppid } = process;
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => process.ppid !== ppid && onExit(), 500).unref();
  }
  if (!isPipe(0)) return;
  const start = performance.now();
  process.stdin.on("error", () => undefined);
  process.stdin.on("close", () => performance.now() - start > 250 && onExit());
  process.stdin.resume();
}

function isPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    // The descriptor is closed.
    return false;
  }
}
