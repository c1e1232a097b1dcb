import { getTranslations } from "next-intl/server";
import { Time } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import type { Case } from "@/lib/membership/queries";

/** What happened, by whom, with what was asked and said. */
export async function Course({ application }: { application: Case }) {
  const t = await getTranslations("office.course");
  const membership = await getTranslations("membership");
  const requests = [...application.completions];
  return (
    <Timeline
      label={t("label")}
      steps={application.timeline.map(({ id, state, place, at, by, message, actsNext, dueAt }) => {
        const asked = state === "COMPLETION_REQUESTED" && at ? requests.shift() : undefined;
        return {
          id,
          title: membership(`state.${state}`),
          place,
          when: at ? <Time at={at} style="short" /> : dueAt ? <Time at={dueAt} only="day" style="short" /> : undefined,
          who: actsNext ? t("actsNext", { party: membership(`party.${actsNext}`) }) : at ? (by ?? t("time")) : undefined,
          children: (
            <>
              {message && <p className="whitespace-pre-line">{message}</p>}
              {asked && (
                <ul className="grid gap-1">
                  {asked.items.map((item) => (
                    <li key={item.topic}>
                      <span className="font-semibold">{membership(`topic.${item.topic as "organisation"}`)}:</span> {item.message}
                    </li>
                  ))}
                </ul>
              )}
            </>
          ),
        };
      })}
    />
  );
}
