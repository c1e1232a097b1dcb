import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

/** In the demonstration no letter leaves the house; this says where it lies. */
export async function MailHere({ demonstration }: { demonstration: boolean }) {
  if (!demonstration) return null;
  const t = await getTranslations("people.mailHere");
  return (
    <Notice kind="info" title={t("title")}>
      {t.rich("text", { mail: (words) => <Link href="/dev/mail" className="link">{words}</Link> })}
    </Notice>
  );
}
