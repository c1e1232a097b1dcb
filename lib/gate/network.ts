/** The network that a request comes from, behind one trusted proxy; /64 for IPv6, because one household has it all. */
export function networkOf(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  const address = forwarded || "unknown";
  if (!address.includes(":") || address.startsWith("::ffff:")) return address;
  return address.split(":").slice(0, 4).join(":");
}
