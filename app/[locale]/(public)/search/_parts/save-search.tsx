import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/button-form";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/people/actor";
import { countSaved } from "@/lib/search/saved";
import { addressOf, isNarrowed, type AskedSearch } from "../../_parts/asked";
import { saveSearchAction } from "../actions";

/** Somebody who is signed in can be told of what the search finds from now on. */
export async function SaveSearch({ actor, kind, asked }: { actor: Actor; kind: "FIRM" | "NEED"; asked: AskedSearch }) {
  if (actor.kind !== "person" || (asked.words === "" && !isNarrowed(asked))) return null;
  const t = await getTranslations("search.saving");
  const isSaved = (await countSaved(actor, kind, asked)) > 0;
  const link = (
    <Link href="/desk/searches" className="link">
      {t("list")}
    </Link>
  );
  if (isSaved) {
    return (
      <p className="no-print text-soft">
        {t("saved")} · {link}
      </p>
    );
  }
  return (
    <div className="no-print">
      <ButtonForm id="save-search" action={saveSearchAction} hidden={{ kind, query: addressText(asked) }} beside={link}>
        {t("save")}
      </ButtonForm>
    </div>
  );
}

function addressText(asked: AskedSearch): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(addressOf(asked))) for (const value of [values].flat()) parameters.append(name, value);
  return parameters.toString();
}
