import { workOff } from "@/lib/jobs/worker";
import { giveFeedback } from "@/lib/matching/feedback";
import { enterMember, enterSupplier } from "@/lib/membership/register";
import type { Seated, SignedIn } from "@/lib/people/actor";
import { db } from "@/lib/platform/database";
import { newIdentifier } from "@/lib/platform/identifier";
import { catchUpWholly } from "@/lib/search/indexing";
import { saveSearch } from "@/lib/search/saved";
import { watchSearches } from "@/lib/search/watching";
import { loadDemonstrationTariffs } from "./reference";
import { applicants } from "./world/applicants";
import { applyAs, type Reviewers } from "./world/applications";
import { clockOf, type Clock } from "./world/clock";
import { respond, state } from "./world/cooperation";
import { partFirms, partFromNeeds } from "./world/exclusions";
import { firms, institutions, type FirmOfTheCast } from "./world/firms";
import { needs } from "./world/needs";
import { nips } from "./world/numbers";
import { found } from "./world/organisations";
import { appoint, cast, engage, seatedActorOf } from "./world/people";
import { enterInstitutions } from "./world/institutions";

/**
 * The demonstration world: example firms and people, built through the application's own commands, the same every time,
 * with dates counted from today. Nothing in it but the named institutions exists.
 */
export async function makeWorld(now: Date): Promise<Record<string, number>> {
  const clock = clockOf(now);
  const nextName = cast();
  const nextNip = nips();
  await loadDemonstrationTariffs(now);
  // The world begins before the day on which it is made, and so do the wordings that its people agreed to.
  await db.consentWording.updateMany({ data: { publishedAt: clock.day(-800) } });

  const office = await openOffice(nextName, clock);
  await enterInstitutions(office, clock);

  const seated = new Map<string, Seated>();
  await several([...firms, ...institutions].map((firm, index) => ({ firm, index, name: nextName(), nip: nextNip() })), async ({ firm, index, name, nip }) => {
    const at = clock.day(-700 + index * 9);
    const representative = await engage({ name, position: "zarząd", mailbox: `firma${index + 1}`, at });
    const founder = await found({ firm, nip, representative, at }, clock);
    await admit(office, founder, firm, index, at);
    seated.set(firm.name, await seatedActorOf(founder.personId));
  });
  await addColleague(seated, nextName, clock);

  for (const [index, applicant] of applicants.entries()) {
    const at = clock.day(-applicant.age - 1);
    const representative = await engage({ name: nextName(), position: "zarząd", mailbox: `wnioskodawca${index + 1}`, at });
    await applyAs(await found({ firm: applicant.firm, nip: nextNip(), representative, at }, clock), applicant, office, clock);
  }
  await engage({ name: nextName(), position: "zakupy", mailbox: "bez-organizacji", at: clock.day(-2) });

  // Somebody waits for needs that are yet to be stated, and hears of them.
  await saveSearch(ownerOf("Blachmet Wanacja", seated), newIdentifier(), { kind: "NEED", search: { words: "gięcie blachy", ticked: {}, near: null, page: 1 } }, clock.day(-60));

  const firmOf = (beginning: string) => ownerOf(beginning, seated);
  await partFirms(firmOf, clock);
  const owners = new Map<string, { id: string; owner: Seated }>();
  for (const need of needs) {
    const owner = ownerOf(need.owner, seated);
    owners.set(need.title, { id: (await state(owner, need, clock)).id, owner });
  }
  await partFromNeeds((title) => needOf(title, owners), firmOf, clock);
  await workOff();
  await startTalks(owners, seated, clock);
  await giveOpinions(owners, seated, clock);
  await workOff();
  await catchUpWholly(new Date());
  await watchSearches(new Date());
  await workOff();
  await openSomeNews();
  return {
    organisations: await db.organisation.count(),
    applications: await db.membershipApplication.count(),
    needs: await db.need.count(),
    matches: await db.match.count(),
    interests: await db.interest.count(),
  };
}

/** Works through a list a few at a time: each has its name and number already, so the order does not matter. */
async function several<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 4 }, hand));
}

interface Office extends Reviewers {
  administrator: SignedIn;
}

async function openOffice(nextName: () => string, { day }: Clock): Promise<Office> {
  const at = day(-800);
  const cities = await db.city.findMany({ select: { id: true, slug: true } });
  const cityId = (slug: string) => cities.find((city) => city.slug === slug)?.id ?? null;
  const hold = async (mailbox: string, position: string, kind: Parameters<typeof appoint>[1], slug?: string) =>
    appoint(await engage({ name: nextName(), position, mailbox, at }), kind, at, slug ? cityId(slug) : null);
  const administrator = await hold("administrator", "administracja systemu", "ADMINISTRATOR");
  const coordinator = await hold("koordynator", "koordynacja klastra", "CLUSTER_COORDINATOR");
  await hold("koordynator2", "koordynacja klastra", "CLUSTER_COORDINATOR");
  const starachowice = await hold("starachowice", "koordynacja współpracy, Starachowice", "CITY_COORDINATOR", "starachowice");
  const radom = await hold("radom", "koordynacja współpracy, Radom", "CITY_COORDINATOR", "radom");
  const board = await hold("zarzad", "Zarząd Klastra", "BOARD_MEMBER");
  await hold("zarzad2", "Zarząd Klastra", "BOARD_MEMBER");
  return { administrator, coordinator, board, cities: { starachowice, radom } };
}

const SLUGS: Record<string, string> = { E: "electromobility", A: "agricultural-machinery", M: "automotive-cooperation" };

/** The register as it was taken over: members by the cluster's coordinator, suppliers by their city's. */
async function admit(office: Office, { seat }: Seated, firm: FirmOfTheCast, index: number, at: Date): Promise<void> {
  const specialisations = [...firm.specialisations].flatMap((letter) => SLUGS[letter] ?? []);
  const entry = { organisationId: seat.organisationId, specialisations };
  if (firm.standing === "member") {
    return enterMember(office.coordinator, { ...entry, kind: index < 12 ? "FOUNDING" : firm.kind === "FIRM" ? "ORDINARY" : "SUPPORTING" }, at);
  }
  const slug = ["Radom"].includes(firm.town) ? "radom" : "starachowice";
  const { id } = await db.city.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const coordinator = office.cities[slug];
  if (coordinator) await enterSupplier(coordinator, { ...entry, cityId: id }, at);
}

/** A second person at the bus builder, who may edit and not sign. */
async function addColleague(seated: Map<string, Seated>, nextName: () => string, { day }: Clock): Promise<void> {
  const { seat } = ownerOf("Autobusy Elektryczne", seated);
  const colleague = await engage({ name: nextName(), position: "zakupy", mailbox: "redaktor", at: day(-90) });
  await db.seat.create({ data: { personId: colleague.personId, organisationId: seat.organisationId, role: "EDITOR", takenAt: day(-90) } });
}

function ownerOf(beginning: string, seated: Map<string, Seated>): Seated {
  const owner = [...seated].find(([name]) => name.startsWith(beginning))?.[1];
  if (!owner) throw new Error(`No firm of the cast begins with “${beginning}”.`);
  return owner;
}

function needOf(title: string, owners: ReadonlyMap<string, { id: string; owner: Seated }>): { id: string; owner: Seated } {
  const need = owners.get(title);
  if (!need) throw new Error(`No need of the cast is called “${title}”.`);
  return need;
}

const talks = [
  ["Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Blachmet Wanacja", "accepted", "Tniemy, gniemy i spawamy w jednym zakładzie; kataforezę zlecamy sąsiadowi. Możemy przyjechać z próbką."],
  ["Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Giętarnia Bełżyce", "waiting", "Mamy wolne moce na gięcie od przyszłego miesiąca, prosimy o rysunki."],
  ["Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Laser Mazowsze", "declined", "Wytniemy i wygniemy, spawanie u partnera."],
  ["Wiązki wysokiego napięcia do autobusu 12 m", "Wiązki Nad Kamienną", "accepted", "Robimy wiązki HV do autobusów od czterech lat, zapraszamy na audyt."],
  ["Wiązki wysokiego napięcia do autobusu 12 m", "Wiązka Puławska", "old", "Chętnie podejmiemy rozmowę o wiązkach wysokiego napięcia."],
  ["Obudowy baterii spawane z aluminium", "Aluminium Michałów", "waiting", "Spawamy obudowy TIG z próbą szczelności, mamy własną obróbkę kołnierzy."],
  ["Ramy siewników spawane robotem", "Zrobotyzowane Spawanie", "waiting", "Cztery gniazda, przyrząd możemy także zaprojektować."],
  ["Odkuwki słupic płużnych", "Kuźnia Starachowicka", "accepted", "Kujemy odkuwki do 25 kg i ulepszamy w tym samym zakładzie."],
  ["Szkielet przedniej ściany ze stali nierdzewnej", "Stalowe Szkielety", "old", "Spawamy kratownice nierdzewne, prosimy o model."],
  ["Montaż płytek sterujących falownika", "Montaż Elektroniki", "declined", "Montujemy SMT i THT, podzespoły możemy kupić sami."],
] as const;

async function startTalks(owners: Map<string, { id: string; owner: Seated }>, seated: Map<string, Seated>, clock: Clock): Promise<void> {
  for (const [title, firm, answer, message] of talks) {
    const need = needOf(title, owners);
    await respond({ needId: need.id, owner: need.owner, firm: ownerOf(firm, seated), answer, message }, clock);
  }
}

/** Matches that one of their sides calls wrong: the need, the firm, who says so, why, and in whose words. */
const opinions = [
  ["Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Laser Mazowsze", "OWNER", "WRONG_CAPABILITY", "e-coating", "Nie mają własnej linii kataforezy, a tego potrzebujemy."],
  ["Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Spawmont Lubartów", "OWNER", "KNOWN", null, null],
  ["Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Blachmet Wanacja", "FIRM", "TOO_LARGE", null, "Trzy zmiany mamy zajęte do lata, sześćset kompletów to dla nas za dużo."],
  ["Ramy siewników spawane robotem", "Blachmet Wanacja", "FIRM", "WRONG_CAPABILITY", "robotic-welding", null],
  ["Ramy siewników spawane robotem", "Stalowe Szkielety", "OWNER", "TOO_FAR", null, null],
] as const;

async function giveOpinions(owners: Map<string, { id: string; owner: Seated }>, seated: Map<string, Seated>, { day }: Clock): Promise<void> {
  for (const [index, [title, firm, side, reason, concept, words]] of opinions.entries()) {
    const need = needOf(title, owners);
    const matched = ownerOf(firm, seated);
    const capability = concept && (await db.capability.findUniqueOrThrow({ where: { slug: concept }, select: { id: true } }));
    const match = { needId: need.id, organisationId: matched.seat.organisationId };
    await giveFeedback(side === "OWNER" ? need.owner : matched, { ...match, reason, capabilityId: capability ? capability.id : null, words }, day(-index - 1));
  }
}

/** People have read their older news. */
async function openSomeNews(): Promise<void> {
  await db.$executeRaw`UPDATE "Notification" SET "readAt" = at + interval '4 hours' WHERE at < now() - interval '5 days'`;
}
