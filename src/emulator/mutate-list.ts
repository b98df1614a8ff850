import type { Fault } from "./faults.ts";
import type { Call } from "./handler.ts";
import { listCredentials } from "./list.ts";
import type { Random } from "./random.ts";

/** Changes a list as another user would: touches or deletes a random credential of it, or creates a new one. */
export function mutateList(
  { state, caller, query, now }: Pick<Call<"credentials.list">, "state" | "caller" | "query" | "now">,
  { change = "touch" }: Fault,
  random: Random,
): void {
  if (change === "create") {
    state.credentials.add({ type: "Custom", username: "somebody-else", ownerId: caller.id, createdAt: now });
    return;
  }
  const { total } = listCredentials(state, caller, { ...query, limit: 1, page_num: 1 });
  const target = { ...query, limit: 1, page_num: 1 + Math.floor(random() * total) };
  for (const { id } of listCredentials(state, caller, target).items) {
    if (change === "delete") state.credentials.delete(id);
    else state.credentials.change(id, { updatedAt: now });
  }
}
