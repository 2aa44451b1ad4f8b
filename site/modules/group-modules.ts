/** A module: about how many bytes it is on the wire, and what it imports at once. */
export interface GraphModule {
  readonly size: number;
  readonly imports: readonly string[];
}

/** Something that is opened with modules: a page, or what a page fetches later, which counts for less. */
export interface ModuleUser {
  readonly entries: readonly string[];
  readonly weight: number;
}

/** What one more file costs, in bytes that could be fetched meanwhile. */
const bytesPerFile = 3000;

/** Modules that are fetched together. */
interface Group {
  readonly modules: string[];
  size: number;
  readonly users: Set<number>;
  /** Groups that it needs. */
  readonly needs: Set<Group>;
}

/**
 * Puts modules together so that every user fetches few files and hardly a module that it has no use for. No two groups
 * need each other, or a module could run before what it stands on.
 *
 * @param graph modules by their names; what is imported and not in it is left out
 */
export function groupModules(
  graph: ReadonlyMap<string, GraphModule>,
  users: readonly ModuleUser[],
): readonly (readonly string[])[] {
  let groups = firstGroups(graph, users);
  for (;;) {
    const pair = bestPair(groups, users);
    if (!pair) return groups.map(({ modules }) => modules);
    groups = merged(groups, ...pair);
  }
}

/** Modules that have the same users: the finest groups that never make anybody fetch too much. */
function firstGroups(graph: ReadonlyMap<string, GraphModule>, users: readonly ModuleUser[]): Group[] {
  const usersOf = new Map<string, number[]>();
  for (const [user, { entries }] of users.entries()) {
    for (const name of reachedFrom(graph, entries)) {
      const known = usersOf.get(name);
      if (known) known.push(user);
      else usersOf.set(name, [user]);
    }
  }
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  for (const [name, numbers] of usersOf) {
    const key = numbers.join();
    const group = groups.get(key) ?? { modules: [], size: 0, users: new Set(numbers), needs: new Set() };
    group.modules.push(name);
    group.size += graph.get(name)?.size ?? 0;
    groups.set(key, group);
    groupOf.set(name, group);
  }
  for (const [name, group] of groupOf) {
    for (const imported of graph.get(name)?.imports ?? []) {
      const needed = groupOf.get(imported);
      if (needed && needed !== group) group.needs.add(needed);
    }
  }
  return [...groups.values()];
}

function reachedFrom(graph: ReadonlyMap<string, GraphModule>, entries: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const left = [...entries];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const module = graph.get(name);
    if (!module || reached.has(name)) continue;
    reached.add(name);
    left.push(...module.imports);
  }
  return reached;
}

/** The two groups that are best put together, if that saves anything. */
function bestPair(
  groups: readonly Group[],
  users: readonly ModuleUser[],
): readonly [Group, Group] | undefined {
  const below = new Map(groups.map((group) => [group, allNeeds(group)]));
  const needsOf = (group: Group) => below.get(group) ?? new Set();
  let most = 0;
  let best: readonly [Group, Group] | undefined;
  for (const [k, one] of groups.entries()) {
    for (const other of groups.slice(k + 1)) {
      const saved = savedBy(one, other, users);
      if (saved <= most || isBetween(one, other, needsOf)) continue;
      const whole = saved - draggedIn(one, other, users, needsOf) - draggedIn(other, one, users, needsOf);
      if (whole > most) {
        most = whole;
        best = [one, other];
      }
    }
  }
  return best;
}

/** Bytes that are saved by one file in place of two, less those that its users have no use for. */
function savedBy(one: Group, other: Group, users: readonly ModuleUser[]): number {
  let saved = 0;
  for (const user of one.users) {
    saved += users[user].weight * (other.users.has(user) ? bytesPerFile : -other.size);
  }
  for (const user of other.users) if (!one.users.has(user)) saved -= users[user].weight * one.size;
  return saved;
}

/** Whether one group needs another by way of a third. */
function isBetween(one: Group, other: Group, needsOf: (group: Group) => Set<Group>): boolean {
  const leads = (from: Group, to: Group) =>
    [...needsOf(from)].some((group) => group !== to && needsOf(group).has(to));
  return leads(one, other) || leads(other, one);
}

/** Bytes that users of one group would also have to fetch because of another one's needs. */
function draggedIn(
  one: Group,
  other: Group,
  users: readonly ModuleUser[],
  needsOf: (group: Group) => Set<Group>,
): number {
  let dragged = 0;
  for (const needed of needsOf(other)) {
    if (needed === one) continue;
    for (const user of one.users) {
      if (!needed.users.has(user)) dragged += users[user].weight * (needed.size + bytesPerFile);
    }
  }
  return dragged;
}

function allNeeds(group: Group): Set<Group> {
  const all = new Set<Group>();
  const left = [...group.needs];
  for (let next = left.pop(); next; next = left.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    left.push(...next.needs);
  }
  return all;
}

function merged(groups: readonly Group[], one: Group, other: Group): Group[] {
  one.modules.push(...other.modules);
  one.size += other.size;
  for (const user of other.users) one.users.add(user);
  for (const needed of other.needs) one.needs.add(needed);
  one.needs.delete(one);
  one.needs.delete(other);
  const left = groups.filter((group) => group !== other);
  for (const group of left) if (group !== one && group.needs.delete(other)) group.needs.add(one);
  // Whoever fetches a group fetches what it needs.
  for (const needed of allNeeds(one)) for (const user of one.users) needed.users.add(user);
  return left;
}
