/** Things by their keys, each in the order in which they come. */
export function grouped<Key, Thing>(pairs: Iterable<readonly [key: Key, thing: Thing]>): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const [key, thing] of pairs) {
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
