import type { getTranslations } from "next-intl/server";
import type { Declared, DeclaredAnswer } from "@/lib/membership/declared";
import type { Topic } from "@/lib/membership/topics";
import type { RegisterValues } from "@/lib/registries/rules";
import { formatCivil, formatInstant, formatNumber } from "@/lib/platform/i18n/format";
import type { Locale } from "@/lib/platform/i18n/routing";

/** One line of a declaration, in the reader's language. */
export interface DeclaredRow {
  label: string;
  /** Several lines for what is a list. */
  text: string | null;
  /** What a register knows of the same thing under this name; `raw` is what is compared with it. */
  field?: keyof RegisterValues;
  raw?: string | null;
  /** A document that can be read. */
  documentId?: string;
}

export interface Words {
  locale: Locale;
  office: Awaited<ReturnType<typeof getTranslations<"office.declared">>>;
  organisations: Awaited<ReturnType<typeof getTranslations<"organisations">>>;
  membership: Awaited<ReturnType<typeof getTranslations<"membership">>>;
}

/** A topic of a declaration, line by line: the same lines for the present one and for the one before, so that they compare. */
export function rowsOf(topic: Topic, declared: Declared, words: Words): DeclaredRow[] {
  const met = new Map<string, number>();
  return linesOf(topic, declared, words).map((row) => {
    const times = (met.get(row.label) ?? 0) + 1;
    met.set(row.label, times);
    return times === 1 ? row : { ...row, label: `${row.label} (${times})` };
  });
}

function linesOf(topic: Topic, declared: Declared, words: Words): DeclaredRow[] {
  const { office: t, organisations, membership, locale } = words;
  switch (topic) {
    case "organisation": {
      const { organisation: o } = declared;
      const main = o.pkd.find((code) => code.main && code.version === "PKD_2025");
      return [
        { label: t("name"), text: o.name, field: "name", raw: o.name },
        { label: "NIP", text: o.nip, field: "nip", raw: o.nip },
        { label: "REGON", text: o.regon, field: "regon", raw: o.regon },
        { label: "KRS", text: o.krs, field: "krs", raw: o.krs },
        { label: t("kind"), text: organisations(`kind.${o.kind}`) },
        { label: t("legalForm"), text: organisations(`legalForm.${o.legalForm}`), field: "legalForm", raw: o.legalForm },
        { label: t("sizeClass"), text: organisations(`sizeClass.${o.sizeClass}`) },
        { label: t("chainRole"), text: o.chainRole && organisations(`chainRole.${o.chainRole}`) },
        { label: t("mainPkd"), text: main?.code ?? null, field: "pkd", raw: main?.code ?? null },
        { label: t("otherPkd"), text: o.pkd.filter((code) => code !== main).map(({ version, code }) => `${code} (${version.replace("_", " ")})`).join(", ") || null },
        { label: t("website"), text: o.website },
        { label: t("descriptionPl"), text: o.descriptionPl },
        { label: t("descriptionEn"), text: o.descriptionEn },
        { label: t("contact"), text: [o.contactName, o.contactEmail, o.contactPhone].filter(Boolean).join("\n") || null },
      ];
    }
    case "representatives":
      return [
        { label: t("representation"), text: declared.representatives.representation },
        { label: t("people"), text: declared.representatives.people.map(({ name, function: role }) => `${name} – ${role}`).join("\n") || null },
      ];
    case "specialisations":
      return [{ label: t("chosen"), text: declared.specialisations.map(({ name }) => name[locale]).join("\n") || null }];
    case "questions":
      return declared.questions.map((question) => ({ label: question.label[locale], text: answerOf(question, words) }));
    case "plants":
      return declared.plants.map(({ name, street, postcode, place, zone, employees }) => ({
        label: name,
        text: [[street, [postcode, place].filter(Boolean).join(" ")].filter(Boolean).join(", "), zone, employees === null ? null : t("employees", { count: employees })].filter(Boolean).join("\n"),
      }));
    case "capabilities":
      return [
        ...(["CORE", "SUPPLEMENTARY"] as const).map((level) => ({
          label: t(level === "CORE" ? "core" : "supplementary"),
          text: declared.capabilities.declared.filter((each) => each.level === level).map(({ name, plant }) => atPlant(name[locale], plant, declared)).join("\n") || null,
        })),
        {
          label: t("certificates"),
          text: declared.capabilities.certificates
            .map(({ name, plant, number, issuer, validUntil }) => `${atPlant(name[locale], plant, declared)}: ${t("certificate", { number, issuer, until: formatCivil(locale, validUntil, "short") })}`)
            .join("\n") || null,
        },
      ];
    case "seeks-and-offers":
      return [
        { label: t("seeks"), text: declared["seeks-and-offers"].seeks },
        { label: t("offers"), text: declared["seeks-and-offers"].offers },
      ];
    case "documents":
      return declared.documents.map(({ id, kind, fileName, bytes, uploadedAt }) => ({
        label: membership(`documentKind.${kind}`),
        text: t("document", { name: fileName, size: formatNumber(locale, Math.max(1, Math.round(bytes / 1024))), at: formatInstant(locale, new Date(uploadedAt), "short") }),
        documentId: id,
      }));
    case "declaration":
      return declared.declaration.map(({ wording, required, given }) => ({
        label: wording[locale],
        text: given ? t("given", { by: given.by, at: formatInstant(locale, new Date(given.at), "short") }) : required ? null : t("notAgreed"),
      }));
  }
}

function answerOf({ answer, kind, choices, unit }: DeclaredAnswer, { locale, office: t }: Words): string | null {
  if (answer === null) return null;
  const inWords = (value: string) => choices.find((choice) => choice.value === value)?.[locale] ?? value;
  if (typeof answer === "boolean") return t(answer ? "yes" : "no");
  if (typeof answer === "number") return [formatNumber(locale, answer), unit].filter(Boolean).join(" ");
  if (Array.isArray(answer)) return answer.map(inWords).join("\n") || null;
  return kind === "CHOICE" ? inWords(answer) : answer;
}

/** With one plant its name says nothing. */
const atPlant = (what: string, plant: string, { plants }: Declared): string => (plants.length > 1 ? `${what} (${plant})` : what);

export interface ComparedRow extends DeclaredRow {
  /** What stood here in the declaration before; undefined where there was none or nothing changed. */
  was?: string | null;
}

/** The present lines, each with what it was, and the lines that are gone. */
export function compared(present: readonly DeclaredRow[], before: readonly DeclaredRow[] | null): ComparedRow[] {
  if (!before) return [...present];
  const gone = before.filter(({ label }) => !present.some((row) => row.label === label));
  return [
    ...present.map((row): ComparedRow => {
      const earlier = before.find(({ label }) => label === row.label);
      return (earlier?.text ?? null) === row.text && earlier ? row : { ...row, was: earlier?.text ?? null };
    }),
    ...gone.map(({ label, text }): ComparedRow => ({ label, text: null, was: text })),
  ];
}
