import type { FirmOfTheCast } from "./firms";

/** How far an application of the demonstration world has come. */
export type Fate =
  | "started" | "filled" | "submitted" | "formalCheck" | "completionRequested" | "resubmitted"
  | "assessment" | "boardDecision" | "admitted" | "active" | "refused" | "withdrawn" | "expired";

export interface Applicant {
  firm: FirmOfTheCast;
  door: "MEMBERSHIP" | "SUPPLIER";
  /** Slug of the partner city of a supplier. */
  city?: string;
  fate: Fate;
  /** Days from the start of the application until today. */
  age: number;
  /** What was asked, where something was. */
  asked?: string;
  reasons?: string;
}

const words = (text: string) => text.split(" ").filter(Boolean);

type Row = [
  name: string, town: string, specialisations: string, employees: number, about: string, core: string, materials: string,
  fate: Fate, age: number, rest?: Partial<Pick<Applicant, "door" | "city" | "asked" | "reasons">>,
];

const applicant = ([name, town, specialisations, employees, about, core, materials, fate, age, rest = {}]: Row): Applicant => ({
  firm: {
    name: `${name} sp. z o.o.`, kind: "FIRM", legalForm: "LIMITED_LIABILITY_COMPANY",
    size: employees < 10 ? "MICRO" : employees < 50 ? "SMALL" : "MEDIUM",
    town, specialisations, employees, standing: rest.door === "SUPPLIER" ? "supplier" : "member", about,
    core: words(core), more: [], materials: words(materials), certificates: [["iso-9001", 10]],
  },
  door: "MEMBERSHIP", fate, age, ...rest,
});

const rows: Row[] = [
  ["Elektryfikacja Maszyn Lublin", "Lublin", "EA", 23, "Przerabiamy ładowarki i ciągniki na napęd elektryczny.", "sub-assembly traction-motors", "copper", "started", 4],
  ["Profile Giętkie Kraśnik", "Kraśnik", "M", 41, "Gniemy profile na ramy foteli i poręcze.", "tube-bending", "structural-steel", "filled", 9],
  ["Termika Baterii Świdnik", "Świdnik", "E", 17, "Projektujemy maty grzejne i chłodzące do baterii.", "battery-cooling", "aluminium", "submitted", 3],
  ["Ślimaki Zbożowe Lubartów", "Lubartów", "A", 36, "Wytwarzamy przenośniki ślimakowe do magazynów zbożowych.", "mig-mag-welding", "structural-steel", "submitted", 16],
  ["Precyzja Chełm", "Chełm", "EM", 28, "Szlifujemy detale o dokładności tysięcznych milimetra.", "grinding cnc-turning", "stainless", "formalCheck", 6],
  ["Nadwozia Specjalne Zamość", "Zamość", "M", 54, "Zabudowujemy karetki i pojazdy pożarnicze.", "vehicle-bodies", "aluminium composites", "completionRequested", 12, { asked: "Odpis z rejestru jest sprzed roku. Prosimy o aktualny, nie starszy niż trzy miesiące." }],
  ["Magazyny Energii Puławy", "Puławy", "E", 33, "Budujemy kontenerowe magazyny energii z używanych ogniw.", "battery-packs", "structural-steel", "resubmitted", 20, { asked: "Prosimy opisać, jak badają Państwo ogniwa przed powtórnym użyciem." }],
  ["Narzędzia Uprawowe Hrubieszów", "Hrubieszów", "A", 47, "Kujemy i hartujemy redlice oraz zęby kultywatorów.", "drop-forging hardening", "structural-steel", "assessment", 19],
  ["Wiązki i Złącza Łuków", "Łuków", "EM", 62, "Konfekcjonujemy wiązki do maszyn rolniczych i przyczep.", "harness-assembly crimping", "copper", "boardDecision", 25],
  ["Reduktory Lubelskie", "Lublin", "AM", 38, "Projektujemy i składamy reduktory do napędów maszyn.", "gearboxes", "cast-iron", "boardDecision", 28],
  ["Ceramika Techniczna Opole", "Opole Lubelskie", "E", 19, "Spiekamy izolatory i tuleje ceramiczne.", "prototyping", "", "admitted", 34],
  ["Kabiny Biłgoraj", "Biłgoraj", "AM", 71, "Spawamy i wykańczamy kabiny maszyn roboczych.", "mig-mag-welding interior-trim", "structural-steel", "active", 60],
  ["Napędy Wodne Włodawa", "Włodawa", "E", 11, "Budujemy elektryczne napędy łodzi.", "traction-motors", "aluminium", "refused", 50, { reasons: "Działalność nie wiąże się z żadną ze specjalizacji klastra; zapraszamy ponownie, gdy powstanie oferta dla pojazdów lądowych." }],
  ["Handel Częściami Parczew", "Parczew", "M", 8, "Handlujemy częściami zamiennymi do ciężarówek.", "remanufacturing", "", "withdrawn", 40],
  ["Serwis Opryskiwaczy Ryki", "Ryki", "A", 9, "Naprawiamy i atestujemy opryskiwacze.", "remanufacturing", "", "expired", 45, { asked: "Prosimy o pełnomocnictwo osoby, która podpisała deklarację." }],

  ["Gwint Starachowice", "Starachowice", "AM", 14, "Toczymy śruby i kołki o gwintach specjalnych.", "cnc-turning fasteners", "structural-steel", "submitted", 2, { door: "SUPPLIER", city: "starachowice" }],
  ["Rama i Kratownica Starachowice", "Starachowice", "M", 43, "Spawamy kratownice i ramy pod zabudowy.", "mig-mag-welding bus-frames", "structural-steel", "formalCheck", 7, { door: "SUPPLIER", city: "starachowice" }],
  ["Elektrodrążenie Kamienna", "Starachowice", "EM", 12, "Elektrodrążymy drutowo i wgłębnie.", "edm", "structural-steel", "completionRequested", 11, { door: "SUPPLIER", city: "starachowice", asked: "Prosimy podać adres zakładu: w zgłoszeniu jest tylko adres biura." }],
  ["Powłoki Starachowickie", "Starachowice", "AM", 25, "Malujemy proszkowo i śrutujemy.", "powder-coating shot-blasting", "structural-steel", "assessment", 15, { door: "SUPPLIER", city: "starachowice" }],
  ["Montaż Podzespołów Orłowo", "Starachowice", "EM", 31, "Składamy podzespoły mechaniczne i elektryczne.", "sub-assembly harness-assembly", "", "active", 55, { door: "SUPPLIER", city: "starachowice" }],
  ["Skład Złomu Starachowice Dolne", "Starachowice", "M", 7, "Skupujemy i sortujemy złom metali.", "plasma-cutting", "", "refused", 48, { door: "SUPPLIER", city: "starachowice", reasons: "Firma nie wytwarza i nie świadczy usług dla producentów, więc nie możemy jej polecić jako kooperanta." }],
  ["Tuleje Radom", "Radom", "AM", 22, "Toczymy i honujemy tuleje cylindrowe.", "cnc-turning grinding", "cast-iron", "submitted", 5, { door: "SUPPLIER", city: "radom" }],
];

export const applicants: readonly Applicant[] = rows.map(applicant);
