import type { Fault } from "./faults.ts";
import type { Call } from "./handler.ts";
import { listCredentials } from "./list.ts";
import type { Random } from "./random.ts";

/** Lets somebody else work on a list: touch or delete a credential that the caller sees, or give the caller a new one. */
export async function drift(
  { state, caller, query, now }: Pick<Call<"credentials.list">, "state" | "caller" | "query" | "now">,
  { change = "touch" }: Fault,
  random: Random,
): Promise<void> {
  if (change === "create") {
    state.credentials.add({ type: "Custom", username: "somebody-else", ownerId: caller.id, createdAt: now });
    return;
  }
  const page = { ...query, limit: 1 };
  const { total } = await listCredentials(state, caller, { ...page, page_num: 1 });
  const place = { ...page, page_num: 1 + Math.floor(random() * total) };
  const { items } = await listCredentials(state, caller, place);
  for (const { id } of items) {
    if (change === "delete") state.credentials.delete(id);
    else state.credentials.change(id, { updatedAt: now });
  }
}
