import { headers } from "next/headers";
import { networkOf } from "./network";

/** The network that the present request comes from. */
export const network = async (): Promise<string> => networkOf(await headers());
