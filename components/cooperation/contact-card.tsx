import { getTranslations } from "next-intl/server";
import type { Contact } from "@/lib/cooperation/queries";

/** A contact person of one side, with the ways to reach them. */
export async function ContactCard({ title, firm, contact }: { title: string; firm: string; contact: Contact }) {
  const t = await getTranslations("cooperation.page");
  return (
    <div className="border-2 border-strong p-4">
      <p className="lettering text-soft">{title}</p>
      <p className="mt-1 text-lg font-semibold">{contact.name}</p>
      <p className="text-soft">{[contact.position, firm].filter(Boolean).join(", ")}</p>
      <dl className="mt-3 grid gap-1">
        <div className="flex gap-3">
          <dt className="w-16 flex-none text-soft">{t("email")}</dt>
          <dd className="min-w-0 break-all">
            <a href={`mailto:${contact.email}`} className="link">
              {contact.email}
            </a>
          </dd>
        </div>
        {contact.phone && (
          <div className="flex gap-3">
            <dt className="w-16 flex-none text-soft">{t("phone")}</dt>
            <dd>
              <a href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`} className="link">
                {contact.phone}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
