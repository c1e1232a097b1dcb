import type { LegalForm, OrganisationKind, SizeClass } from "@/prisma/generated/enums";

/**
 * The example firms of the demonstration world. None of them exists: names, people and figures are made up,
 * and every page marks them as examples. The towns are real.
 */
export interface FirmOfTheCast {
  name: string;
  kind: OrganisationKind;
  legalForm: LegalForm;
  size: SizeClass;
  town: string;
  /** Letters of the specialisations: E, A, M. */
  specialisations: string;
  employees: number;
  standing: "member" | "supplier";
  about: string;
  /** Slugs of the taxonomy. */
  core: string[];
  more: string[];
  materials: string[];
  /** Slug and months from today until it expires; a negative number has expired. */
  certificates: [slug: string, months: number][];
}

const words = (text: string) => text.split(" ").filter(Boolean);

const certificatesOf = (text: string) =>
  words(text).map((entry): [string, number] => {
    const at = entry.lastIndexOf(":");
    return [entry.slice(0, at), Number(entry.slice(at + 1))];
  });

type Row = [
  name: string, town: string, specialisations: string, size: SizeClass, employees: number, standing: "member" | "supplier",
  about: string, core: string, more: string, materials: string, certificates: string,
];

const limited = ([name, town, specialisations, size, employees, standing, about, core, more, materials, certificates]: Row): FirmOfTheCast => ({
  name: `${name} sp. z o.o.`,
  kind: "FIRM",
  legalForm: "LIMITED_LIABILITY_COMPANY",
  size, town, specialisations, employees, standing, about,
  core: words(core), more: words(more), materials: words(materials), certificates: certificatesOf(certificates),
});

const rows: Row[] = [
  ["Toczek Kraśnicki", "Kraśnik", "MA", "SMALL", 38, "member", "Toczymy i szlifujemy wałki oraz tuleje w seriach od stu do pięćdziesięciu tysięcy sztuk.", "cnc-turning grinding shafts-axles", "cnc-milling cmm-metrology", "structural-steel stainless", "iso-9001:14 iatf-16949:9"],
  ["Frezownia Świdnik", "Świdnik", "EM", "SMALL", 27, "member", "Frezujemy pięcioosiowo korpusy z aluminium dla napędów elektrycznych.", "cnc-milling", "deep-hole-drilling cmm-metrology prototyping", "aluminium structural-steel", "iso-9001:20"],
  ["Giętarnia Bełżyce", "Bełżyce", "AM", "SMALL", 44, "member", "Tniemy laserem i gniemy blachy do 12 mm, spawamy wsporniki i ramy.", "sheet-laser-cutting press-brake-bending mig-mag-welding", "powder-coating riveting", "structural-steel ahss", "iso-9001:7 iso-3834:18 en-1090:18"],
  ["Spawmont Lubartów", "Lubartów", "AM", "MEDIUM", 96, "member", "Spawamy ręcznie i robotami konstrukcje nośne maszyn rolniczych i przyczep.", "mig-mag-welding robotic-welding chassis", "plasma-cutting shot-blasting powder-coating", "structural-steel", "iso-9001:11 iso-3834:5 en-1090:5"],
  ["Lakiernia Pod Zamkiem", "Janów Lubelski", "AM", "SMALL", 31, "member", "Malujemy proszkowo i nakładamy kataforezę na detale do trzech metrów.", "powder-coating e-coating shot-blasting", "", "structural-steel aluminium", "iso-9001:16 iso-14001:16"],
  ["Wiązka Puławska", "Puławy", "EM", "MEDIUM", 140, "member", "Konfekcjonujemy wiązki niskiego napięcia dla pojazdów użytkowych.", "harness-assembly crimping lv-harness", "hv-harness ultrasonic-welding", "copper engineering-plastics", "iso-9001:10 iatf-16949:10 ipc-whma-a-620:22"],
  ["Elektronapęd Lublin", "Lublin", "E", "SMALL", 33, "member", "Projektujemy i montujemy falowniki trakcyjne do pojazdów komunalnych.", "traction-inverters smt-assembly", "dc-dc-converters potting emc-testing cad-design", "copper aluminium", "iso-9001:12 un-r10:24"],
  ["Akumulatornia Wschód", "Lublin", "E", "MEDIUM", 71, "member", "Budujemy pakiety bateryjne z własnym układem nadzoru ogniw.", "battery-packs bms resistance-welding", "battery-enclosures battery-cooling laser-welding", "aluminium copper", "iso-9001:18 un-38-3:30 un-r100:13"],
  ["Ładowarki Nadwieprzańskie", "Łęczna", "E", "SMALL", 22, "member", "Wytwarzamy stacje ładowania prądu stałego od 30 do 120 kW.", "charging-stations", "tht-assembly sub-assembly", "copper stainless", "iso-9001:6"],
  ["Siewnik Lubelski", "Lublin", "A", "MEDIUM", 118, "member", "Produkujemy siewniki punktowe i zbożowe na rynek krajowy i bałtycki.", "seed-drills sub-assembly", "cnc-turning press-brake-bending powder-coating", "structural-steel engineering-plastics", "iso-9001:9 machinery-ce-2006-422023-1230:20"],
  ["Pługi Zamojskie", "Zamość", "A", "MEDIUM", 84, "member", "Robimy pługi obracalne i elementy robocze z hartowanej stali borowej.", "ploughs soil-engaging-wear-parts hardening", "drop-forging mig-mag-welding", "structural-steel", "iso-9001:13 machinery-ce-2006-422023-1230:15"],
  ["Przyczepy Radzyń", "Radzyń Podlaski", "A", "MEDIUM", 132, "member", "Budujemy przyczepy rolnicze od sześciu do dwudziestu czterech ton.", "farm-trailers mig-mag-welding chassis", "plasma-cutting shot-blasting", "structural-steel ahss", "iso-9001:17 type-approval-tractors-trailers:40"],
  ["Opryskiwacze Biłgoraj", "Biłgoraj", "A", "SMALL", 47, "member", "Składamy opryskiwacze polowe i sadownicze z precyzyjnym dozowaniem.", "sprayers sub-assembly", "thermoforming isobus-controllers", "engineering-plastics stainless", "iso-9001:8 machinery-ce-2006-422023-1230:8"],
  ["Hydraulika Chełmska", "Chełm", "AM", "SMALL", 39, "member", "Wytwarzamy siłowniki hydrauliczne dwustronnego działania do średnicy 160 mm.", "hydraulic-cylinders cnc-turning grinding", "deep-hole-drilling mig-mag-welding", "structural-steel", "iso-9001:15"],
  ["Odlewnia Poniatowa", "Poniatowa", "EM", "MEDIUM", 105, "member", "Odlewamy ciśnieniowo stopy aluminium na maszynach do 900 ton.", "die-casting", "cnc-milling cmm-metrology toolmaking", "aluminium", "iso-9001:10 iatf-16949:4 iso-14001:10"],
  ["Narzędziownia Łuków", "Łuków", "EAM", "SMALL", 29, "member", "Projektujemy i wykonujemy tłoczniki oraz formy wtryskowe.", "toolmaking edm", "cnc-milling grinding cad-design", "structural-steel", "iso-9001:21"],
  ["Wtryskownia Ryki", "Ryki", "EM", "MEDIUM", 77, "member", "Wtryskujemy tworzywa techniczne na trzydziestu maszynach do 650 ton.", "injection-moulding", "ultrasonic-welding sub-assembly polymer-am", "engineering-plastics", "iso-9001:12 iatf-16949:12"],
  ["Kompozyt Dęblin", "Dęblin", "EM", "SMALL", 36, "member", "Laminujemy osłony i zabudowy z kompozytów szklanych i węglowych.", "composite-lay-up vehicle-bodies", "structural-bonding prototyping", "composites", "iso-9001:19"],
  ["Guma i Uszczelki Krasnystaw", "Krasnystaw", "AM", "SMALL", 26, "member", "Wulkanizujemy uszczelnienia i odboje według rysunku klienta.", "rubber-moulding seals", "", "elastomers", "iso-9001:5"],
  ["Pomiary i Badania Lublin", "Lublin", "EAM", "MICRO", 9, "member", "Mierzymy na maszynie współrzędnościowej i badamy złącza nieniszcząco.", "cmm-metrology ndt", "fea", "", "iso-iec-17025:26 iso-9001:26"],
  ["Automatyka Stanowisk Świdnik", "Świdnik", "EAM", "SMALL", 24, "member", "Projektujemy gniazda zrobotyzowane i przyrządy spawalnicze.", "line-automation cad-design", "prototyping sub-assembly", "structural-steel aluminium", "iso-9001:11"],
  ["Druk Metali Lublin", "Lublin", "EM", "MICRO", 8, "member", "Drukujemy prototypy z aluminium i stali narzędziowej.", "metal-am prototyping", "polymer-am cad-design", "aluminium stainless", "iso-9001:22"],
  ["Zabudowy Lubelskie", "Lublin", "M", "MEDIUM", 92, "member", "Zabudowujemy pojazdy komunalne i dostawcze, krótkie serie.", "vehicle-bodies sub-assembly", "press-brake-bending mig-mag-welding interior-trim", "aluminium structural-steel", "iso-9001:9 type-approval-vehicles:33"],
  ["Łożyska Kraśnik-Południe", "Kraśnik", "AM", "LARGE", 310, "member", "Produkujemy łożyska toczne i pierścienie w średnich seriach.", "rolling-bearings grinding hardening", "cnc-turning drop-forging", "structural-steel", "iso-9001:14 iatf-16949:14 iso-14001:14 iso-45001:14"],
  ["Koła Zębate Opole", "Opole Lubelskie", "AM", "SMALL", 41, "member", "Obwiedniowo nacinamy i szlifujemy koła zębate do modułu 12.", "gear-cutting gearboxes", "carburising grinding cnc-turning", "structural-steel", "iso-9001:3"],
  ["Sprężyny Hrubieszów", "Hrubieszów", "AM", "MICRO", 9, "member", "Zwijamy sprężyny naciskowe i skrętne z drutu do 16 mm.", "springs", "hardening", "structural-steel stainless", "iso-9001:-2"],
  ["Cynkownia Tomaszowska", "Tomaszów Lubelski", "A", "SMALL", 48, "member", "Cynkujemy ogniowo konstrukcje do siedmiu metrów.", "hot-dip-galvanising", "shot-blasting", "structural-steel", "iso-9001:12 iso-14001:12"],
  ["Sterowanie Polowe Lublin", "Lublin", "EA", "MICRO", 9, "member", "Opracowujemy sterowniki ISOBUS do maszyn uprawowych.", "isobus-controllers", "smt-assembly emc-testing", "", "iso-9001:17"],
  ["Rowery Towarowe Lublin", "Lublin", "E", "MICRO", 7, "member", "Budujemy elektryczne rowery towarowe dla miast.", "micromobility", "tig-welding sub-assembly", "aluminium", ""],
  ["Agregaty Włodawa", "Włodawa", "A", "SMALL", 35, "member", "Wytwarzamy agregaty uprawowe i wały strunowe.", "cultivators mig-mag-welding", "press-brake-bending powder-coating", "structural-steel", "iso-9001:8 machinery-ce-2006-422023-1230:28"],
  ["Wały Napędowe Biała", "Biała Podlaska", "AM", "SMALL", 43, "member", "Składamy wały odbioru mocy i przeguby.", "pto-shafts shafts-axles", "cnc-turning drop-forging", "structural-steel", "iso-9001:10"],
  ["Parczewskie Złącza", "Parczew", "AM", "SMALL", 21, "member", "Tłoczymy i toczymy elementy złączne według rysunku.", "fasteners stamping", "cnc-turning zinc-plating", "structural-steel stainless", "iso-9001:6"],
  ["Tłocznia Starachowice", "Starachowice", "EM", "MEDIUM", 112, "supplier", "Tłoczymy blachy na prasach do 630 ton i zgrzewamy podzespoły.", "stamping deep-drawing resistance-welding", "toolmaking mig-mag-welding", "structural-steel ahss", "iso-9001:15 iatf-16949:11"],
  ["Stalowe Szkielety Starachowice", "Starachowice", "M", "MEDIUM", 88, "supplier", "Spawamy szkielety i kratownice autobusów ze stali nierdzewnej.", "bus-frames mig-mag-welding tig-welding", "tube-laser-cutting tube-bending", "stainless structural-steel", "iso-9001:13 iso-3834:13"],
  ["Blachmet Wanacja", "Starachowice", "AM", "SMALL", 34, "supplier", "Tniemy laserem, gniemy i spawamy wsporniki z blach od 1 do 10 mm.", "sheet-laser-cutting press-brake-bending mig-mag-welding", "riveting shot-blasting", "structural-steel ahss stainless", "iso-9001:16 iso-3834:9"],
  ["Kataforeza Kamienna", "Starachowice", "AM", "SMALL", 29, "supplier", "Nakładamy powłoki kataforetyczne w linii o długości kąpieli 4 m.", "e-coating powder-coating", "shot-blasting zinc-plating", "structural-steel", "iso-9001:18 iso-14001:7"],
  ["Wiązki Nad Kamienną", "Starachowice", "EM", "MEDIUM", 126, "supplier", "Wytwarzamy wiązki wysokiego i niskiego napięcia do autobusów.", "hv-harness lv-harness harness-assembly", "crimping ultrasonic-welding potting", "copper engineering-plastics", "iso-9001:12 iatf-16949:6 ipc-whma-a-620:14"],
  ["Obróbka Precyzyjna Lubianka", "Starachowice", "EM", "SMALL", 32, "supplier", "Toczymy i frezujemy detale z aluminium i stali w tolerancji IT6.", "cnc-turning cnc-milling", "grinding cmm-metrology", "aluminium stainless structural-steel", "iso-9001:10"],
  ["Kuźnia Starachowicka Górna", "Starachowice", "AM", "MEDIUM", 134, "supplier", "Kujemy matrycowo odkuwki do 25 kg i ulepszamy je cieplnie.", "drop-forging hardening", "shot-blasting carburising toolmaking", "structural-steel", "iso-9001:8 iatf-16949:8 iso-14001:8"],
  ["Aluminium Michałów", "Starachowice", "EM", "SMALL", 28, "supplier", "Spawamy metodą TIG obudowy baterii i ramy z aluminium.", "battery-enclosures tig-welding", "cnc-milling anodising", "aluminium", "iso-9001:19 iso-3834:19"],
  ["Zrobotyzowane Spawanie Skarżysko", "Skarżysko-Kamienna", "AM", "SMALL", 37, "supplier", "Prowadzimy cztery gniazda zrobotyzowanego spawania ram i belek.", "robotic-welding mig-mag-welding", "plasma-cutting", "structural-steel ahss", "iso-9001:11 iso-3834:2"],
  ["Hartownia Skarżyska", "Skarżysko-Kamienna", "AM", "SMALL", 19, "supplier", "Nawęglamy, azotujemy i hartujemy próżniowo.", "hardening carburising nitriding", "", "structural-steel", "iso-9001:14"],
  ["Odlewnia Żeliwa Ostrowiec", "Ostrowiec Świętokrzyski", "AM", "MEDIUM", 121, "supplier", "Odlewamy żeliwo sferoidalne w masach formierskich do 300 kg.", "sand-casting", "cnc-milling shot-blasting", "cast-iron", "iso-9001:9 iso-14001:9"],
  ["Rury i Profile Ostrowiec", "Ostrowiec Świętokrzyski", "AM", "SMALL", 30, "supplier", "Tniemy laserem i gniemy rury oraz profile do 120 mm.", "tube-laser-cutting tube-bending", "mig-mag-welding", "structural-steel stainless", "iso-9001:12"],
  ["Galwanika Kielecka", "Kielce", "EAM", "SMALL", 42, "supplier", "Cynkujemy galwanicznie i anodujemy aluminium.", "zinc-plating anodising", "", "structural-steel aluminium", "iso-9001:7 iso-14001:7"],
  ["Montaż Elektroniki Kielce", "Kielce", "EM", "SMALL", 49, "supplier", "Montujemy płytki w technologii SMT i THT, zalewamy żywicą.", "smt-assembly tht-assembly", "potting bms", "", "iso-9001:16 ipc-a-610:16"],
  ["Siedziska Końskie", "Końskie", "M", "SMALL", 46, "supplier", "Produkujemy siedzenia pasażerskie i elementy wnętrz.", "seats interior-trim", "tube-bending thermoforming", "structural-steel engineering-plastics", "iso-9001:10 type-approval-vehicles:25"],
  ["Oświetlenie Pojazdów Suchedniów", "Suchedniów", "AM", "SMALL", 33, "supplier", "Wytwarzamy lampy zespolone LED do przyczep i maszyn.", "lighting", "injection-moulding smt-assembly", "engineering-plastics", "iso-9001:13 un-r10:13"],
  ["Warsztat Wąchock", "Wąchock", "AM", "MICRO", 6, "supplier", "Mały warsztat: tniemy plazmą, spawamy i naprawiamy osprzęt.", "plasma-cutting mig-mag-welding", "remanufacturing", "structural-steel", ""],
  ["Radomskie Układy Hamulcowe", "Radom", "M", "MEDIUM", 98, "supplier", "Montujemy zaciski i pompy hamulcowe pojazdów użytkowych.", "brakes sub-assembly", "cnc-milling zinc-plating", "cast-iron aluminium", "iso-9001:14 iatf-16949:14"],
  ["Zawieszenia Radom", "Radom", "M", "SMALL", 45, "supplier", "Wytwarzamy drążki i wahacze do autobusów i naczep.", "suspension drop-forging", "cnc-milling mig-mag-welding", "structural-steel", "iso-9001:9 iatf-16949:3"],
  ["Laser Mazowsze Radom", "Radom", "EAM", "SMALL", 26, "supplier", "Tniemy laserem światłowodowym 15 kW blachy do 30 mm.", "sheet-laser-cutting", "press-brake-bending laser-welding", "structural-steel stainless aluminium", "iso-9001:11"],
  ["Szyny Prądowe Mielec", "Mielec", "E", "SMALL", 31, "member", "Gniemy i powlekamy szyny prądowe z miedzi i aluminium.", "busbars stamping", "laser-welding", "copper aluminium", "iso-9001:15 iatf-16949:15"],
  ["Chłodnice Stalowa Wola", "Stalowa Wola", "EM", "MEDIUM", 79, "member", "Lutujemy płyty chłodzące baterii i wymienniki ciepła.", "battery-cooling", "laser-welding cnc-milling", "aluminium", "iso-9001:10 iatf-16949:10"],
  ["Silniki Trakcyjne Rzeszów", "Rzeszów", "E", "MEDIUM", 86, "member", "Uzwajamy i składamy silniki synchroniczne do 180 kW.", "traction-motors", "potting sub-assembly", "copper electrical-steel", "iso-9001:12 iatf-16949:7"],
  ["Kombajny Warzywne Sandomierz", "Sandomierz", "A", "SMALL", 40, "member", "Budujemy kombajny do zbioru marchwi, cebuli i jabłek przemysłowych.", "vegetable-fruit-harvesters sub-assembly", "hydraulic-cylinders powder-coating", "structural-steel", "iso-9001:9 machinery-ce-2006-422023-1230:19"],
  ["Prasy Belujące Jędrzejów", "Jędrzejów", "A", "MEDIUM", 67, "member", "Produkujemy prasy zwijające i owijarki bel.", "balers", "mig-mag-welding cnc-turning", "structural-steel", "iso-9001:13 machinery-ce-2006-422023-1230:13"],
  ["Ładowacze Staszów", "Staszów", "A", "SMALL", 38, "member", "Wytwarzamy ładowacze czołowe i osprzęt do ciągników.", "front-loaders", "robotic-welding hydraulic-cylinders", "ahss structural-steel", "iso-9001:11"],
  ["Autobusy Elektryczne Wschód", "Lublin", "EM", "LARGE", 420, "member", "Budujemy autobusy elektryczne i trolejbusy dla miast regionu. Sami lakierujemy nadwozia i budujemy prototypy; wiązki zlecamy kooperantom.", "e-buses-trolleybuses sub-assembly", "vehicle-bodies lv-harness", "stainless aluminium composites", "iso-9001:20 iso-14001:20 type-approval-vehicles:36"],
  ["Wodór Napęd Puławy", "Puławy", "E", "MICRO", 8, "member", "Integrujemy ogniwa paliwowe w pojazdach specjalnych.", "fuel-cells", "prototyping cad-design", "stainless", "iso-9001:24"],
];

export const firms: readonly FirmOfTheCast[] = rows.map(limited);

/** Research and support of the example world. */
export const institutions: readonly FirmOfTheCast[] = [
  {
    ...limited(["", "Lublin", "EAM", "LARGE", 260, "member", "Badamy wytrzymałość, kompatybilność elektromagnetyczną i starzenie materiałów.", "fea emc-testing environmental-testing", "ndt cmm-metrology metal-am", "", "iso-iec-17025:30"]),
    name: "Przykładowy Instytut Pojazdów i Maszyn",
    kind: "RESEARCH_ORGANISATION",
    legalForm: "RESEARCH_INSTITUTE",
  },
  {
    ...limited(["", "Lublin", "EAM", "SMALL", 18, "member", "Doradzamy firmom w projektach badawczych i w sprawach własności przemysłowej.", "", "", "", ""]),
    name: "Przykładowe Centrum Transferu Technologii",
    kind: "BUSINESS_SUPPORT",
    legalForm: "FOUNDATION",
  },
];
