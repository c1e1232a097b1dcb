import { getLocale, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { formatFileSize } from "@/lib/platform/i18n/format";
import type { OwnApplication } from "@/lib/membership/queries";
import { removeDocumentAction } from "../[topic]/actions";

type Props = { documents: OwnApplication["documents"]; removable: boolean };

/** The documents handed in, each to read again and, while that is possible, to take out. */
export async function DocumentList({ documents, removable }: Props) {
  const t = await getTranslations("membership.documents");
  const kinds = await getTranslations("membership.documentKind");
  const locale = await getLocale();
  if (documents.length === 0) return null;
  return (
    <ul aria-label={t("list")} className="border-t border-strong">
      {documents.map(({ id, kind, fileName, bytes, uploadedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
          <div className="min-w-0">
            <p className="font-semibold">{kinds(kind)}</p>
            <p>
              <a href={`/api/documents/${id}`} download className="link break-all">
                {fileName}
              </a>
            </p>
            <p className="text-soft">
              {formatFileSize(locale, bytes)} · <Time at={uploadedAt} style="short" />
            </p>
          </div>
          {removable && (
            <Form id={`remove-${id}`} action={removeDocumentAction}>
              <input type="hidden" name="documentId" value={id} />
              <SubmitButton kind="quiet">
                {t("remove")}
                <span className="sr-only"> – {fileName}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
