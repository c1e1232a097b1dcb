import { createHash } from "node:crypto";

/** The values of a statement that is put together piece by piece. The very same value stands in it once for each type. */
export class Values {
  readonly held: unknown[] = [];
  private readonly places = new Map<string, Map<unknown, number>>();

  /** The placeholder of a value: "$3::int". */
  add(value: unknown, type: string): string {
    const ofType = this.places.get(type) ?? new Map<unknown, number>();
    this.places.set(type, ofType);
    const place = ofType.get(value) ?? this.held.push(value);
    ofType.set(value, place);
    return `$${place}::${type}`;
  }
}

/**
 * Begins a statement that the database shall plan once for each connection and then keep: one that is asked again and
 * again, takes longer to plan than to answer, and whose plan does not depend on its values.
 */
export const KEPT = "/* kept */ ";

const names = new Map<string, string>();

/** The name under which a statement is kept; empty for all others, which have none. */
export function keptName(sql: string): string {
  if (!sql.startsWith(KEPT)) return "";
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash("md5").update(sql).digest("hex");
  names.set(sql, name);
  return name;
}
