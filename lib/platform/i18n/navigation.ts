import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/**
 * For server code. The link itself is `components/ui/link.tsx`: next-intl's own needs a provider in the browser
 * (12 kB of it), while ours resolves the address on the server.
 */
export const { getPathname, redirect, permanentRedirect } = createNavigation(routing);

/** A typed address: `"/needs"`, or `{ pathname: "/needs/[id]", params: { id }, query }`. */
export type Href = Parameters<typeof getPathname>[0]["href"];
