import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Reference } from "@/components/ui/reference";
import { StateMark, type StateTone } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { CertificateState } from "@/lib/capabilities/certificates";
import type { DeclaredCertificate } from "@/lib/capabilities/queries";
import type { FormAction } from "@/lib/gate/action-state";

const tones: Record<CertificateState, StateTone> = { VALID: "good", ENDING: "attention", COMING: "waiting", EXPIRED: "over" };

/** Certificates with what they stand for and until when; with `remove` each can be taken away. */
export async function CertificateList({ certificates, remove }: { certificates: readonly DeclaredCertificate[]; remove?: FormAction }) {
  const t = await getTranslations("capabilities.certificates");
  const locale = await getLocale();
  return (
    <ul className="border-t border-strong">
      {certificates.map((certificate) => (
        <li key={certificate.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className={certificate.state === "EXPIRED" ? "text-soft" : "font-semibold"}>{certificate[locale]}</p>
            {certificate.details && (
              <p className="text-soft">
                <Reference>{certificate.details.number}</Reference>, {certificate.details.issuer}
              </p>
            )}
            {certificate.details?.scope && <p className="max-w-prose whitespace-pre-line">{certificate.details.scope}</p>}
          </div>
          <p>
            <StateMark tone={tones[certificate.state]}>
              {t(`state.${certificate.state}`)}, {t("until")} <Time on={certificate.validUntil} style="short" />
            </StateMark>
          </p>
          {remove && (
            <Form action={remove} id={`remove-${certificate.id}`} submitKind="danger" submit={t("removeNamed", { name: certificate[locale] })}>
              <input type="hidden" name="certificateId" value={certificate.id} readOnly />
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
