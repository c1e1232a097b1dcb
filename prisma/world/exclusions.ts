import { excludeFromNeed } from "@/lib/needs/exclusions";
import { excludeOrganisation } from "@/lib/organisations/exclusions";
import type { Seated } from "@/lib/people/actor";
import type { Clock } from "./clock";

/** Who does not work for whom, by how their names begin. */
const NOT_FOR = [
  ["Frezownia Świdnik", "Łożyska Kraśnik-Południe"],
  ["Autobusy Elektryczne", "Zabudowy Lubelskie"],
  ["Blachmet Wanacja", "Ładowacze Staszów"],
] as const;

/** Whom some needs are not for. */
const NEEDS_NOT_FOR = [
  ["Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Tłocznia Starachowice"],
  ["Ramy siewników spawane robotem", "Ładowacze Staszów"],
] as const;

/** Lets some of the cast say for whom they do not work. */
export async function partFirms(firmOf: (beginning: string) => Seated, { day }: Clock): Promise<void> {
  for (const [one, other] of NOT_FOR) await excludeOrganisation(firmOf(one), { organisationId: firmOf(other).seat.organisationId }, day(-70));
}

/** Lets some owners say whom their needs are not for. */
export async function partFromNeeds(needOf: (title: string) => { id: string; owner: Seated }, firmOf: (beginning: string) => Seated, { day }: Clock): Promise<void> {
  for (const [title, firm] of NEEDS_NOT_FOR) {
    const { id: needId, owner } = needOf(title);
    await excludeFromNeed(owner, { needId, organisationId: firmOf(firm).seat.organisationId }, day(-1));
  }
}
