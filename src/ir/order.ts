/** Puts things behind those that they need, keeping the given order where it is free. */

/**
 * A stable topological order.
 *
 * @param items in source order
 * @param needs the ids that an item needs (unknown ids and its own are ignored)
 * @returns the items in order, and a cycle (ids in order) where there is one
 */
export function dependencyOrder<T>(
  items: readonly T[],
  id: (item: T) => string,
  needs: (item: T) => Iterable<string>,
): { readonly ordered: readonly T[]; readonly cycle: readonly string[] | null } {
  const byId = new Map(items.map((item) => [id(item), item]));
  const state = new Map<string, "open" | "done">();
  const ordered: T[] = [];
  let cycle: readonly string[] | null = null;
  for (const root of items) {
    // An explicit stack: a long chain of declarations must not exhaust the call stack.
    const stack: { readonly key: string; readonly rest: Iterator<string> }[] = [];
    const enter = (key: string) => {
      const item = byId.get(key);
      if (item === undefined || state.get(key) === "done") return;
      if (state.get(key) === "open") {
        const path = stack.map((s) => s.key);
        const from = path.indexOf(key);
        if (path[path.length - 1] !== key) cycle ??= [...path.slice(from), key];
        return;
      }
      state.set(key, "open");
      stack.push({ key, rest: needs(item)[Symbol.iterator]() });
    };
    enter(id(root));
    for (let top = stack[stack.length - 1]; top !== undefined; top = stack[stack.length - 1]) {
      const next = top.rest.next();
      if (next.done !== true) {
        enter(next.value);
        continue;
      }
      stack.pop();
      state.set(top.key, "done");
      const item = byId.get(top.key);
      if (item !== undefined) ordered.push(item);
    }
  }
  return { ordered, cycle };
}
