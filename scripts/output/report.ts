/** Output streams. */
export type Output = Pick<Console, "log" | "error">;

const maxLocations = 5;

/** Prints warnings: each text once, with its locations. */
export function reportWarnings(warnings: readonly string[], { error }: Output): void {
  const locations = new Map<string, string[]>();
  for (const warning of warnings) {
    const [, location = "", text = warning] = /^(.*?): (.*)$/s.exec(warning) ?? [];
    locations.set(text, [...(locations.get(text) ?? []), location]);
  }
  for (const [text, [first = "", ...others]] of locations) {
    error(`warning: ${first}: ${text}`);
    for (const location of others.slice(0, maxLocations - 1)) error(`         ${location}: the same`);
    const more = others.length - maxLocations + 1;
    if (more > 0) error(`         and ${more} more`);
  }
}
