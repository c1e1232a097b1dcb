import type { CapacityUnit, NeedAudienceKind, NeedKind, NeedRhythm, SizeClass } from "@/prisma/generated/enums";

/** The example needs of the demonstration world; dates are days from today. */
export interface NeedOfTheCast {
  /** How the owner's name begins. */
  owner: string;
  kind: NeedKind;
  title: string;
  description: string;
  must: string[];
  nice: string[];
  materials: string[];
  certificates: string[];
  quantity?: [amount: number, unit: string, rhythm: NeedRhythm];
  /** About what it is worth in złoty a year. */
  value?: number;
  /** Which sizes of supplier are welcome; any, where it says nothing. */
  sizes?: SizeClass[];
  /** How much of a supplier's capacity it takes. */
  capacity?: [unit: CapacityUnit, amount: number, from: number, until: number];
  deliverIn?: number;
  around?: [town: string, radiusKm: number];
  closesIn: number;
  audience: NeedAudienceKind;
  fate?: "draft" | "closed" | "expired";
  /** What it said when it was published, where its owner has changed it since. */
  before?: { description?: string; quantity?: [amount: number, unit: string, rhythm: NeedRhythm]; nice?: string[]; capacity?: NeedOfTheCast["capacity"] };
}

type Row = [
  owner: string, kind: NeedKind, title: string, description: string, must: string, nice: string, materials: string, certificates: string,
  closesIn: number, rest?: Partial<Pick<NeedOfTheCast, "quantity" | "value" | "sizes" | "capacity" | "deliverIn" | "around" | "audience" | "fate" | "before">>,
];

const words = (text: string) => text.split(" ").filter(Boolean);

const rows: Row[] = [
  ["Autobusy Elektryczne", "SUPPLY", "Wsporniki baterii z blachy 3 mm, malowane kataforetycznie", "Szukamy firmy do gięcia i spawania wsporników z blachy 3 mm według naszej dokumentacji, z powłoką kataforetyczną. Pierwsza seria próbna 50 kompletów.", "press-brake-bending mig-mag-welding", "e-coating sheet-laser-cutting", "structural-steel", "iso-9001", 45, { value: 480_000, sizes: ["SMALL", "MEDIUM"], capacity: ["MACHINE_HOURS", 300, 60, 120], quantity: [600, "kpl.", "MONTHLY"], deliverIn: 120, around: ["Lublin", 180], before: { description: "Szukamy firmy do gięcia i spawania wsporników z blachy 3 mm według naszej dokumentacji, z powłoką kataforetyczną.", quantity: [400, "kpl.", "MONTHLY"], nice: ["e-coating"], capacity: ["MACHINE_HOURS", 200, 60, 120] } }],
  ["Autobusy Elektryczne", "SUPPLY", "Wiązki wysokiego napięcia do autobusu 12 m", "Kompletne wiązki między pakietem baterii a falownikiem, z badaniem izolacji każdej sztuki.", "hv-harness", "ultrasonic-welding", "copper", "iatf-16949 ipc-whma-a-620", 30, { value: 1_900_000, sizes: ["MEDIUM", "LARGE"], quantity: [40, "kpl.", "MONTHLY"], deliverIn: 90, around: ["Lublin", 200] }],
  ["Autobusy Elektryczne", "SUPPLY", "Siedzenia pasażerskie z tapicerką trudnopalną", "Siedzenia na stelażu rurowym, do autobusów miejskich, z homologacją.", "seats", "interior-trim", "", "type-approval-vehicles", 60, { quantity: [900, "szt.", "QUARTERLY"], deliverIn: 150 }],
  ["Autobusy Elektryczne", "SUPPLY", "Szkielet przedniej ściany ze stali nierdzewnej", "Kratownica spawana z profili, tolerancja płaskości 1,5 mm na 2 m.", "bus-frames tig-welding", "tube-laser-cutting", "stainless", "iso-3834", 40, { quantity: [25, "szt.", "MONTHLY"], deliverIn: 110, around: ["Lublin", 220] }],
  ["Autobusy Elektryczne", "RESEARCH_PROBLEM", "Drgania pakietu baterii przy jeździe po bruku", "Szukamy jednostki, która zmierzy i zamodeluje drgania ramy pakietu w widmie 5–200 Hz.", "fea environmental-testing", "", "", "", 75],
  ["Akumulatornia Wschód", "SUPPLY", "Obudowy baterii spawane z aluminium", "Obudowa IP67 z kołnierzem frezowanym, próba szczelności helem.", "battery-enclosures tig-welding", "cnc-milling anodising", "aluminium", "iso-9001 iso-3834", 35, { value: 1_150_000, capacity: ["WORKING_HOURS", 640, 50, 100], quantity: [80, "szt.", "MONTHLY"], deliverIn: 100, around: ["Lublin", 200] }],
  ["Akumulatornia Wschód", "SUPPLY", "Płyty chłodzące do modułów bateryjnych", "Płyty lutowane, ciśnienie próbne 4 bary, płaskość 0,3 mm.", "battery-cooling", "", "aluminium", "iatf-16949", 50, { quantity: [1200, "szt.", "MONTHLY"], deliverIn: 140 }],
  ["Akumulatornia Wschód", "SUPPLY", "Szyny prądowe miedziane, gięte i powlekane", "Szyny 20 × 5 mm z powłoką izolacyjną, 14 wzorów.", "busbars", "laser-welding", "copper", "iso-9001", 25, { quantity: [9000, "szt.", "MONTHLY"], deliverIn: 70 }],
  ["Akumulatornia Wschód", "SERVICE", "Badania odporności pakietu według UN 38.3", "Potrzebujemy serii badań klimatycznych i wibracyjnych dwóch prototypów.", "environmental-testing", "emc-testing", "", "iso-iec-17025", 20, { deliverIn: 60 }],
  ["Elektronapęd Lublin", "SUPPLY", "Montaż płytek sterujących falownika", "Płytki sześciowarstwowe, dostarczamy podzespoły i programator.", "smt-assembly", "tht-assembly potting", "", "ipc-a-610", 30, { quantity: [300, "szt.", "MONTHLY"], deliverIn: 80, around: ["Lublin", 180] }],
  ["Elektronapęd Lublin", "SUPPLY", "Radiatory i korpusy frezowane z aluminium", "Korpus 240 × 180 × 60 mm z kanałami chłodzenia, tolerancja 0,05 mm.", "cnc-milling", "anodising cmm-metrology", "aluminium", "iso-9001", 28, { value: 220_000, capacity: ["MACHINE_HOURS", 180, 35, 75], quantity: [150, "szt.", "MONTHLY"], deliverIn: 75, around: ["Lublin", 100] }],
  ["Elektronapęd Lublin", "PROJECT_PARTNER", "Partner do projektu o napędach maszyn komunalnych", "Szukamy producenta maszyn i jednostki badawczej do wspólnego wniosku.", "fea", "emc-testing", "", "", 90],
  ["Ładowarki Nadwieprzańskie", "SUPPLY", "Obudowy ładowarek z blachy nierdzewnej", "Szafy IP54 z drzwiami, cięcie, gięcie i malowanie.", "sheet-laser-cutting press-brake-bending", "powder-coating", "stainless", "", 33, { value: 160_000, sizes: ["MICRO", "SMALL"], quantity: [20, "szt.", "MONTHLY"], deliverIn: 95, around: ["Łęczna", 120] }],
  ["Siewnik Lubelski", "SUPPLY", "Ramy siewników spawane robotem", "Rama 3 m z profili 100 × 100 × 6, przyrząd dostarczamy.", "robotic-welding", "shot-blasting powder-coating", "structural-steel", "iso-3834", 40, { quantity: [30, "szt.", "MONTHLY"], deliverIn: 100, around: ["Lublin", 160] }],
  ["Siewnik Lubelski", "SUPPLY", "Tarcze wysiewające z tworzywa", "Tarcze z POM, trzydzieści wzorów, formę przekażemy.", "injection-moulding", "", "engineering-plastics", "iso-9001", 38, { quantity: [5000, "szt.", "QUARTERLY"], deliverIn: 130 }],
  ["Siewnik Lubelski", "SUPPLY", "Sterownik wysiewu zgodny z ISOBUS", "Sterownik ośmiosekcyjny z certyfikatem zgodności, gotowy na przyszły sezon.", "isobus-controllers", "emc-testing", "", "", 55, { quantity: [120, "szt.", "YEARLY"], deliverIn: 160 }],
  ["Pługi Zamojskie", "SUPPLY", "Odkuwki słupic płużnych", "Odkuwka 18 kg ze stali 30MnB5, ulepszona do 45 HRC.", "drop-forging hardening", "", "structural-steel", "iso-9001", 42, { quantity: [800, "szt.", "QUARTERLY"], deliverIn: 120 }],
  ["Pługi Zamojskie", "SUPPLY", "Śruby płużne klasy 10.9", "Śruby z łbem podsadzanym, cynkowane płatkowo lub galwanicznie.", "fasteners", "zinc-plating", "structural-steel", "iso-9001", 22, { quantity: [40000, "szt.", "YEARLY"], deliverIn: 65 }],
  ["Przyczepy Radzyń", "SUPPLY", "Lampy zespolone LED do przyczep", "Komplet tylny z wiązką 7 m, wtyk 13-pinowy.", "lighting", "lv-harness", "", "un-r10", 31, { quantity: [400, "kpl.", "QUARTERLY"], deliverIn: 85 }],
  ["Przyczepy Radzyń", "SERVICE", "Cynkowanie ogniowe ram do siedmiu metrów", "Stałe zlecenia tygodniowe, transport po naszej stronie.", "hot-dip-galvanising", "shot-blasting", "structural-steel", "iso-14001", 36, { capacity: ["TONNES", 70, 40, 75], quantity: [12, "t", "WEEKLY"], deliverIn: 50, around: ["Radzyń Podlaski", 220] }],
  ["Opryskiwacze Biłgoraj", "SUPPLY", "Zbiorniki termoformowane 1200 l", "Zbiornik z polietylenu, odporny na środki ochrony roślin.", "thermoforming", "", "engineering-plastics", "", 48, { quantity: [60, "szt.", "QUARTERLY"], deliverIn: 140 }],
  ["Hydraulika Chełmska", "SUPPLY", "Rury honowane i tłoczyska szlifowane", "Średnice 40–100 mm, chropowatość Ra 0,2.", "grinding deep-hole-drilling", "cnc-turning", "structural-steel", "iso-9001", 27, { quantity: [2000, "szt.", "MONTHLY"], deliverIn: 60 }],
  ["Odlewnia Poniatowa", "SERVICE", "Nowa forma ciśnieniowa do korpusu pompy", "Forma dwugniazdowa do maszyny 630 t, z próbą i poprawkami.", "toolmaking edm", "cad-design", "", "", 21, { deliverIn: 115 }],
  ["Wtryskownia Ryki", "SERVICE", "Gniazdo zrobotyzowane do odbioru wyprasek", "Robot sześcioosiowy, kontrola wizyjna, integracja z dwiema wtryskarkami.", "line-automation", "", "", "", 52, { deliverIn: 170 }],
  ["Łożyska Kraśnik-Południe", "SUPPLY", "Pierścienie kute i wstępnie toczone", "Pierścienie ze stali 100Cr6 do łożysk 120–260 mm.", "drop-forging", "cnc-turning", "structural-steel", "iatf-16949", 34, { quantity: [3000, "szt.", "MONTHLY"], deliverIn: 90 }],
  ["Łożyska Kraśnik-Południe", "RESEARCH_PROBLEM", "Wczesne wykrywanie pęknięć po szlifowaniu", "Szukamy metody kontroli w takcie 12 s, bez niszczenia pierścienia.", "ndt", "fea", "", "", 80],
  ["Koła Zębate Opole", "SERVICE", "Nawęglanie i hartowanie kół zębatych", "Warstwa 0,8–1,0 mm, odkształcenie bicia do 0,05 mm.", "carburising hardening", "", "structural-steel", "iso-9001", 24, { quantity: [4, "t", "MONTHLY"], deliverIn: 45, around: ["Opole Lubelskie", 150] }],
  ["Agregaty Włodawa", "SUPPLY", "Wały i rozpórki cięte laserem z rur", "Rury 60 × 5, cięcie pod kątem z otworami.", "tube-laser-cutting", "tube-bending", "structural-steel", "", 29, { quantity: [1500, "szt.", "MONTHLY"], deliverIn: 70 }],
  ["Zabudowy Lubelskie", "SUPPLY", "Panele wnętrz z kompozytu", "Panele ścienne i sufitowe o wadze do 4 kg na metr kwadratowy.", "composite-lay-up", "interior-trim structural-bonding", "composites", "", 43, { quantity: [120, "szt.", "MONTHLY"], deliverIn: 105 }],
  ["Zabudowy Lubelskie", "SUPPLY", "Drążki i wahacze do podwozi specjalnych", "Krótkie serie, badanie złączy nieniszczące.", "suspension", "ndt", "structural-steel", "iatf-16949", 37, { quantity: [90, "szt.", "QUARTERLY"], deliverIn: 120 }],
  ["Silniki Trakcyjne", "SUPPLY", "Wałki wirników toczone i szlifowane", "Wałek 42CrMo4, długość 380 mm, bicie 0,01 mm.", "cnc-turning grinding", "hardening", "structural-steel", "iatf-16949", 26, { quantity: [700, "szt.", "MONTHLY"], deliverIn: 80 }],
  ["Szyny Prądowe", "SERVICE", "Narzędzia do tłoczenia szyn miedzianych", "Tłocznik postępowy, sześć taktów, z serwisem.", "toolmaking", "edm stamping", "copper", "", 19, { deliverIn: 90 }],
  ["Chłodnice Stalowa Wola", "SUPPLY", "Króćce frezowane ze stopu 6082", "Króciec z dwoma gwintami, mycie i pakowanie czyste.", "cnc-milling cnc-turning", "", "aluminium", "iso-9001", 32, { quantity: [6000, "szt.", "MONTHLY"], deliverIn: 60 }],
  ["Kombajny Warzywne", "SUPPLY", "Siłowniki hydrauliczne 63/35", "Siłownik ze skokiem 450 mm i tłumieniem, malowany.", "hydraulic-cylinders", "powder-coating", "structural-steel", "iso-9001", 44, { quantity: [160, "szt.", "QUARTERLY"], deliverIn: 110 }],
  ["Prasy Belujące", "SUPPLY", "Przekładnie kątowe do pras", "Przełożenie 1:1,93, moment 1,2 kNm.", "gearboxes gear-cutting", "", "cast-iron structural-steel", "iso-9001", 46, { quantity: [140, "szt.", "QUARTERLY"], deliverIn: 125 }],
  ["Ładowacze Staszów", "SUPPLY", "Belki ładowaczy ze stali AHSS", "Cięcie, gięcie i spawanie belek o długości 2,4 m.", "press-brake-bending robotic-welding", "plasma-cutting", "ahss", "iso-3834", 39, { quantity: [60, "kpl.", "MONTHLY"], deliverIn: 100, audience: "MEMBERS" }],
  ["Wodór Napęd", "PROJECT_PARTNER", "Konsorcjum: agregat wodorowy do maszyn polowych", "Potrzebny producent maszyn rolniczych i laboratorium z komorą klimatyczną.", "environmental-testing", "sprayers", "", "", 100],
  ["Rowery Towarowe", "SUPPLY", "Ramy rowerów towarowych spawane TIG", "Rama z aluminium 7005, obróbka cieplna po spawaniu.", "tig-welding", "tube-bending anodising", "aluminium", "", 18, { quantity: [25, "szt.", "MONTHLY"], deliverIn: 60, fate: "draft" }],
  ["Frezownia Świdnik", "SERVICE", "Anodowanie twarde korpusów", "Warstwa 40 µm, detale do 400 mm.", "anodising", "", "aluminium", "iso-9001", -6, { quantity: [800, "szt.", "MONTHLY"], fate: "expired" }],
  ["Spawmont Lubartów", "SERVICE", "Śrutowanie i malowanie konstrukcji", "Konstrukcje do 4 m, powłoka 80 µm.", "shot-blasting powder-coating", "", "structural-steel", "", 20, { quantity: [6, "t", "WEEKLY"], deliverIn: 40, fate: "closed" }],
  ["Narzędziownia Łuków", "SUPPLY", "Pręty z azotku krzemu do trzpieni wykrawających", "Trzpienie ceramiczne o średnicy 6–14 mm; nie znaleźliśmy dotąd wykonawcy w regionie.", "metal-am nitriding sand-casting", "", "", "aqap-2110", 50, { deliverIn: 90, around: ["Łuków", 30] }],
];

export const needs: readonly NeedOfTheCast[] = rows.map(
  ([owner, kind, title, description, must, nice, materials, certificates, closesIn, rest = {}]) => ({
    owner, kind, title, description, closesIn,
    must: words(must), nice: words(nice), materials: words(materials), certificates: words(certificates),
    audience: "PUBLIC",
    ...rest,
  }),
);
