import type { WrittenBody } from "./operation.ts";
import { brackets } from "./style.ts";

/** The fields of a form, but for those that are not set. */
function fieldsOf(body: unknown): [string, unknown][] {
  return Object.entries(body ?? {}).filter(([, value]) => value !== undefined && value !== null);
}

/** The values of a field: each of a list, or the one that it is. */
function valuesOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/**
 * Writes a body as `application/x-www-form-urlencoded`. The objects in it travel as JSON.
 *
 * @param bracketed The fields whose objects travel with brackets, as `filter[name]=a`.
 */
export function writeForm(bracketed: readonly string[] = []): (body: unknown) => WrittenBody {
  return (body) => {
    const parts = fieldsOf(body).flatMap(([name, value]) => {
      const key = encodeURIComponent(name);
      const pairs = bracketed.includes(name) ? brackets(key, value) : valuesOf(value).map((one) => [key, textOf(one)]);
      return pairs.map(([field = "", text = ""]) => `${field}=${encodeURIComponent(text)}`);
    });
    return parts.join("&");
  };
}

/** Writes a body as `multipart/form-data`. Files travel as they are, and objects as JSON. */
export function writeMultipart(body: unknown): WrittenBody {
  const form = new FormData();
  for (const [name, value] of fieldsOf(body)) {
    for (const item of valuesOf(value)) {
      if (item instanceof Blob) form.append(name, item);
      else form.append(name, textOf(item));
    }
  }
  return form;
}

/** Sends a body as it is: a text, a `Blob`, or anything else that `fetch` takes. */
export function writeRaw(body: unknown): WrittenBody {
  // The type of the method lets nothing else in.
  return body as WrittenBody;
}
