import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Nowhere } from "./_parts/nowhere";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout.notFound");
  return { title: t("title") };
}

/** A page that exists found nothing to show this actor. */
export default function NotFound() {
  return <Nowhere />;
}
