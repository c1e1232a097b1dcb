import { getLocale, getTranslations } from "next-intl/server";
import type { WholeNeed } from "@/lib/needs/queries";

type Wishes = readonly Pick<WholeNeed["wishes"][number], "capability">[];

const KINDS = ["PROCESS", "SERVICE", "PRODUCT", "MATERIAL", "CERTIFICATE"] as const;

const LINES = {
  MUST: "border-t-2 border-strong pt-3",
  NICE: "border-t-2 border-dashed border-control pt-3",
  READ: "border-t-2 border-dotted border-control pt-3",
} as const;

/** What a need asks for, the required apart from the welcome and from what only its words say, each by kind. */
export async function Requirements({ need }: { need: Pick<WholeNeed, "wishes" | "readings"> }) {
  const t = await getTranslations("needs");
  const of = (wish: "MUST" | "NICE") => need.wishes.filter((row) => row.wish === wish);
  const groups = { MUST: of("MUST"), NICE: of("NICE"), READ: need.readings };
  return (
    <div className="grid gap-8 md:grid-cols-2">
      {(["MUST", "NICE", "READ"] as const).map((wish) => {
        const ours = groups[wish];
        if (ours.length === 0) return null;
        return (
          <div key={wish} className={LINES[wish]}>
            <h3 className="lettering mb-2">{t(`wish.${wish}`)}</h3>
            {wish === "READ" && <p className="mb-2 text-soft">{t("wish.readHint")}</p>}
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
