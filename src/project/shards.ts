/**
 * The modules of a run, divided among several machines. Proof files are compiled as a whole, and the end theorem of a refinement needs the
 * proofs of both its sides: such modules stay together, so that each shard reports end theorems with all that they rest on.
 */

/** One part of several. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** What `--shard` was given; null where it is no shard. */
export function parseShard(text: string): Shard | null {
  const parts = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  if (parts === null) return null;
  const [index, count] = [Number(parts[1]), Number(parts[2])];
  return index >= 1 && index <= count ? { index, count } : null;
}

/** A module, as far as it matters which shard it is in. */
export interface ShardedModule {
  /** Unique among all modules of the run. */
  readonly key: string;
  /** The number of its obligations. */
  readonly weight: number;
  /** Keys of modules that have to be in the same shard. */
  readonly with: readonly string[];
}

/**
 * Divides modules: groups that belong together, the largest first, each go where least is so far. The same modules are always divided
 * in the same way.
 *
 * @returns the shard of each module, from 1
 */
export function divide(modules: readonly ShardedModule[], count: number): ReadonlyMap<string, number> {
  const groups = groupsOf(modules).sort(
    (a, b) => b.weight - a.weight || (a.keys[0] ?? "").localeCompare(b.keys[0] ?? ""),
  );
  const loads = Array.from({ length: count }, () => 0);
  const shards = new Map<string, number>();
  for (const group of groups) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + group.weight;
    for (const key of group.keys) shards.set(key, least + 1);
  }
  return shards;
}

interface Group {
  readonly keys: readonly string[];
  readonly weight: number;
}

/** The modules that are connected, with sorted keys. */
function groupsOf(modules: readonly ShardedModule[]): Group[] {
  const neighbours = new Map(modules.map((m) => [m.key, new Set<string>()]));
  for (const m of modules) {
    for (const other of m.with) {
      if (!neighbours.has(other)) continue;
      neighbours.get(m.key)?.add(other);
      neighbours.get(other)?.add(m.key);
    }
  }
  const weights = new Map(modules.map((m) => [m.key, m.weight]));
  const seen = new Set<string>();
  const groups: Group[] = [];
  for (const { key } of modules) {
    if (seen.has(key)) continue;
    const keys = [key];
    seen.add(key);
    for (let at = 0; at < keys.length; at += 1) {
      for (const next of neighbours.get(keys[at] ?? "") ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        keys.push(next);
      }
    }
    // An empty module costs something too: it is compiled.
    groups.push({ keys: keys.sort(), weight: keys.reduce((n, k) => n + 1 + (weights.get(k) ?? 0), 0) });
  }
  return groups;
}
