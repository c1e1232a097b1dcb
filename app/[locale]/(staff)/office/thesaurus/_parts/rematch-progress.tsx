import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { Meter } from "@/components/ui/meter";
import { Time } from "@/components/ui/time";
import { findBackfill } from "@/lib/matching/backfill";
import { resumeRematchAction, stopRematchAction } from "../actions";

/** How far the matching anew has come, where one is under way or stopped. */
export async function RematchProgress() {
  const backfill = await findBackfill();
  if (!backfill) return null;
  const t = await getTranslations("thesaurus.rematch");
  const { done, total, stoppedAt } = backfill;
  return (
    <section aria-labelledby="rematch" className="grid gap-4 border border-strong bg-tint p-5">
      <h2 id="rematch" className="text-lg">
        {t("title")}
      </h2>
      <Meter share={total === 0 ? 1 : done / total} label={t("done")} value={t("progress", { done, total })} />
      {stoppedAt ? (
        <>
          <p>{t.rich("stopped", { when: () => <Time at={stoppedAt} style="short" /> })}</p>
          <Form action={resumeRematchAction} id="resume" submit={t("resume")} submitKind="secondary" />
        </>
      ) : (
        <Form action={stopRematchAction} id="stop" submit={t("stop")} submitKind="secondary" />
      )}
    </section>
  );
}
