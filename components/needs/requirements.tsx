import { getLocale, getTranslations } from "next-intl/server";
import type { WholeNeed } from "@/lib/needs/queries";

type Wishes = WholeNeed["wishes"];

const KINDS = ["PROCESS", "SERVICE", "PRODUCT", "MATERIAL", "CERTIFICATE"] as const;

/** What a need asks for, the required apart from the welcome, each by kind. */
export async function Requirements({ wishes }: { wishes: Wishes }) {
  const t = await getTranslations("needs");
  return (
    <div className="grid gap-8 md:grid-cols-2">
      {(["MUST", "NICE"] as const).map((wish) => {
        const ours = wishes.filter((row) => row.wish === wish);
        if (ours.length === 0) return null;
        return (
          <div key={wish} className={wish === "MUST" ? "border-t-2 border-strong pt-3" : "border-t-2 border-dashed border-control pt-3"}>
            <h3 className="lettering mb-2">{t(`wish.${wish}`)}</h3>
            <dl className="grid gap-2">
              {KINDS.map((kind) => (
                <Row key={kind} kind={t(`capabilityKind.${kind}`)} wishes={ours.filter(({ capability }) => capability.kind === kind)} />
              ))}
            </dl>
          </div>
        );
      })}
    </div>
  );
}

async function Row({ kind, wishes }: { kind: string; wishes: Wishes }) {
  if (wishes.length === 0) return null;
  const locale = await getLocale();
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-x-4">
      <dt className="text-soft">{kind}</dt>
      {wishes.map(({ capability }) => (
        <dd key={capability.slug} className="col-start-2 font-medium">
          {capability[locale]}
        </dd>
      ))}
    </div>
  );
}
