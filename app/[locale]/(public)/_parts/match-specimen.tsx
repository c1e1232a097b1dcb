import { getTranslations } from "next-intl/server";
import { Balloon } from "@/components/ui/balloon";
import { StateMark } from "@/components/ui/state-mark";
import { TitleBlock } from "@/components/ui/title-block";

/** What a match looks like, drawn as an example with its parts numbered and explained. */
export async function MatchSpecimen() {
  const t = await getTranslations("landing.match");
  const year = String(new Date().getFullYear() + 1);
  const rows = [
    { asked: t("rows.turning"), found: t("rows.turningFound"), met: true, note: 1 },
    { asked: t("rows.certificate"), found: t("rows.certificateFound", { year }), met: true, note: 2 },
    { asked: t("rows.distance"), found: t("rows.distanceFound"), met: true },
    { asked: t("rows.missing"), found: t("rows.missingFound"), met: false, note: 3 },
  ];
  const notes = [t("notes.fact"), t("notes.valid"), t("notes.missing"), t("notes.next")];
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-12">
      <figure className="min-w-0">
        <figcaption className="lettering mb-2 text-soft">{t("example")}</figcaption>
        <TitleBlock
          cells={[
            { label: t("need"), value: t("needValue"), wide: true },
            { label: t("supplier"), value: t("supplierValue"), wide: true },
            { label: t("band"), value: <StateMark tone="good">{t("bandValue")}</StateMark> },
          ]}
        />
        <ul className="border-2 border-t-0 border-strong">
          {rows.map((row) => (
            <li
              key={row.asked}
              className={`grid grid-cols-[minmax(0,1fr)_1.75rem] items-center gap-x-4 border-line px-3 py-3 not-first:border-t sm:grid-cols-[minmax(0,4fr)_minmax(0,6fr)_7.5rem_1.75rem] ${row.met ? "" : "hatched"}`}
            >
              <span className={`font-semibold ${row.met ? "" : "w-fit bg-paper px-1"}`}>
                <span className="sr-only">{t("asked")}: </span>
                {row.asked}
              </span>
              <span className={`max-sm:col-start-1 ${row.met ? "" : "w-fit bg-paper px-1"}`}>
                <span className="sr-only">{t("found")}: </span>
                {row.found}
              </span>
              <span className={`max-sm:col-start-1 ${row.met ? "" : "w-fit bg-paper px-1"}`}>
                <StateMark tone={row.met ? "good" : "attention"}>{row.met ? t("met") : t("unmet")}</StateMark>
              </span>
              <span className="max-sm:col-start-2 max-sm:row-span-3 max-sm:row-start-1">{row.note && <Balloon number={row.note} />}</span>
            </li>
          ))}
        </ul>
        <p className="flex items-center justify-between gap-4 border-2 border-t-0 border-strong px-3 py-3">
          <span>
            <span className="text-soft">{t("rows.next")}:</span> {t("rows.nextFound", { year })}
          </span>
          <Balloon number={4} />
        </p>
      </figure>
      <ol className="grid gap-4 lg:pt-6">
        {notes.map((note, position) => (
          <li key={note} className="flex gap-4 border-t border-line pt-4 first:border-0 first:pt-0">
            <Balloon number={position + 1} />
            <p className="min-w-0">{note}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
