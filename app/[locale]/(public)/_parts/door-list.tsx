import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";

/** The two ways into the cluster, side by side, with what each takes. */
export async function DoorList() {
  const t = await getTranslations("landing.doors");
  const doors = [
    { title: t("member.title"), who: t("member.who"), steps: [t("member.steps.declare"), t("member.steps.check"), t("member.steps.decide")] },
    { title: t("supplier.title"), who: t("supplier.who"), steps: [t("supplier.steps.register"), t("supplier.steps.vouch"), t("supplier.steps.see")] },
  ];
  return (
    <>
      <div className="grid border-2 border-strong md:grid-cols-2">
        {doors.map((door) => (
          <div key={door.title} className="border-line p-5 not-first:border-t sm:p-8 md:not-first:border-t-0 md:not-first:border-l">
            <h3 className="condensed text-2xl tracking-tight lg:text-3xl">{door.title}</h3>
            <p className="mt-2 text-soft">{door.who}</p>
            <ol className="mt-6">
              {door.steps.map((step, position) => (
                <li key={step} className="relative flex gap-4 pb-5 last:pb-0">
                  <span aria-hidden="true" className="flex w-3.5 flex-none flex-col items-center">
                    <span className="mt-1.5 size-3 flex-none rotate-45 border-2 border-strong bg-paper" />
                    {position < door.steps.length - 1 && <span className="-mb-6 mt-1 flex-1 border-l border-strong" />}
                  </span>
                  <span className="min-w-0">{step}</span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <p className="mt-6">
        <LinkButton href="/join">{t("more")}</LinkButton>
      </p>
    </>
  );
}
