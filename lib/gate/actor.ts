import { cache } from "react";
import { visitor, type Actor } from "@/lib/people/actor";
import { findActor } from "@/lib/people/sessions";
import { sessionSecret } from "./session";

/** Who is asking: read once for a request, from the database. */
export const currentActor = cache(async (): Promise<Actor> => {
  const secret = await sessionSecret();
  return (secret && (await findActor(secret, new Date()))) || visitor;
});
