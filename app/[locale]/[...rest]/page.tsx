import { notFound } from "next/navigation";

/** Whatever has no page of its own, so that the answer is in the language of the address. */
export default function Nowhere() {
  notFound();
}
