import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/ui/button-form";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { listCast } from "@/lib/people/demonstration";
import { standingOf } from "@/lib/people/sessions";
import { enterAsAction } from "../actions";

type Player = Awaited<ReturnType<typeof listCast>>[number];
type Role = "ADMINISTRATOR" | "CLUSTER_COORDINATOR" | "CITY_COORDINATOR" | "BOARD_MEMBER" | "MEMBER" | "SUPPLIER" | "APPLICANT" | "NEWCOMER";

const order: readonly Role[] = ["CLUSTER_COORDINATOR", "CITY_COORDINATOR", "BOARD_MEMBER", "ADMINISTRATOR", "MEMBER", "SUPPLIER", "APPLICANT", "NEWCOMER"];
/** More than these and the buttons become a list to choose from. */
const BUTTONS = 3;

/** The doors of the demonstration: the cast by role. The page shows it nowhere else. */
export async function EnterAs() {
  const t = await getTranslations("people.enterAs");
  const cast = await listCast();
  return (
    <Section title={t("title")} lead={t("lead")}>
      <ul className="border-t border-strong">
        {order.map((role) => {
          const players = cast.filter((player) => roleOf(player) === role);
          if (players.length === 0) return null;
          return (
            <li key={role} className="grid gap-3 border-b border-line py-4">
              <h3 className="font-semibold">{t(`roles.${role}`)}</h3>
              {players.length > BUTTONS ? <Choice role={role} players={players} /> : players.map((player) => <Door key={player.id} player={player} />)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

async function Door({ player }: { player: Player }) {
  const t = await getTranslations("people.enterAs");
  return (
    <ButtonForm action={enterAsAction} id={`enter-${player.id}`} hidden={{ person: player.id }} beside={<span className="text-soft">{placeOf(player)}</span>}>
      {t("as", { name: player.name })}
    </ButtonForm>
  );
}

async function Choice({ role, players }: { role: Role; players: readonly Player[] }) {
  const t = await getTranslations("people.enterAs");
  const options = players.map((player) => ({ value: player.id, label: [placeOf(player), player.name].filter(Boolean).join(" · ") }));
  return (
    <Form action={enterAsAction} id={`enter-${role}`} initial={{ person: players[0]?.id ?? "" }}>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <SelectField name="person" label={t("person")} options={options} />
        </div>
        <SubmitButton kind="secondary">{t("enter")}</SubmitButton>
      </div>
    </Form>
  );
}

function roleOf({ offices, seat }: Player): Role {
  const office = offices[0]?.kind;
  if (office) return office;
  if (!seat) return "NEWCOMER";
  const standing = standingOf(seat.organisation);
  return standing === "NONE" ? "APPLICANT" : standing;
}

function placeOf({ offices, seat }: Player): string {
  return seat?.organisation.name ?? offices[0]?.city?.place.name ?? "";
}
