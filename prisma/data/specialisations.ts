import type { QuestionKind } from "../generated/enums";

export interface ShippedSpecialisation {
  slug: string;
  letter: string;
  namePl: string;
  nameEn: string;
  descriptionPl: string;
  descriptionEn: string;
  questions: readonly ShippedQuestion[];
}

export interface ShippedQuestion {
  key: string;
  kind: QuestionKind;
  labelPl: string;
  labelEn: string;
  hintPl?: string;
  hintEn?: string;
  choices?: readonly { value: string; pl: string; en: string }[];
  /** Written the same in both languages. */
  unit?: string;
  /** True unless it says otherwise. */
  required?: boolean;
}

/** The three specialisations with which the cluster began, and what each asks its applicants. */
export const specialisations: readonly ShippedSpecialisation[] = [
  {
    slug: "electromobility",
    letter: "E",
    namePl: "Elektromobilność",
    nameEn: "Electromobility",
    descriptionPl:
      "Pojazdy elektryczne i wodorowe, napędy, baterie, wiązki wysokiego napięcia, elektronika mocy i ładowanie – od pojedynczego detalu po autobus miejski.",
    descriptionEn:
      "Electric and hydrogen vehicles, drives, batteries, high-voltage harnesses, power electronics and charging – from a single part to a city bus.",
    questions: [
      {
        key: "voltage-classes",
        kind: "CHOICES",
        labelPl: "Napięcia, z którymi firma pracuje",
        labelEn: "Voltages that the firm works with",
        hintPl: "Klasa napięcia B w rozumieniu regulaminu ONZ nr 100 zaczyna się powyżej 60 V prądu stałego.",
        hintEn: "Voltage class B in the sense of UN Regulation No. 100 begins above 60 V DC.",
        choices: [
          { value: "up-to-60", pl: "do 60 V DC (12, 24, 48 V) – klasa A", en: "up to 60 V DC (12, 24, 48 V) – class A" },
          { value: "up-to-450", pl: "powyżej 60 do 450 V DC – klasa B", en: "above 60 to 450 V DC – class B" },
          { value: "up-to-1000", pl: "powyżej 450 do 1000 V DC – klasa B", en: "above 450 to 1,000 V DC – class B" },
          { value: "up-to-1500", pl: "powyżej 1000 do 1500 V DC – klasa B", en: "above 1,000 to 1,500 V DC – class B" },
          { value: "none", pl: "dostarczamy części, które nie są pod napięciem", en: "we supply parts that carry no voltage" },
        ],
      },
      {
        key: "areas",
        kind: "CHOICES",
        labelPl: "Obszary, w których firma dostarcza wyroby lub usługi",
        labelEn: "Areas in which the firm supplies products or services",
        choices: [
          { value: "battery", pl: "ogniwa, moduły i pakiety baterii", en: "cells, modules and battery packs" },
          { value: "power-electronics", pl: "elektronika mocy i sterowanie", en: "power electronics and control" },
          { value: "drive", pl: "silniki i napędy", en: "motors and drives" },
          { value: "harness", pl: "wiązki, złącza i osprzęt elektryczny", en: "harnesses, connectors and electrical fittings" },
          { value: "thermal", pl: "chłodzenie i ogrzewanie", en: "cooling and heating" },
          { value: "structure", pl: "nadwozia, obudowy i konstrukcje", en: "bodies, housings and structures" },
          { value: "charging", pl: "ładowanie i zasilanie", en: "charging and supply" },
          { value: "hydrogen", pl: "wodór i ogniwa paliwowe", en: "hydrogen and fuel cells" },
          { value: "software", pl: "oprogramowanie, diagnostyka, dane", en: "software, diagnostics, data" },
        ],
      },
      {
        key: "r100",
        kind: "CHOICE",
        labelPl: "Doświadczenie z regulaminem ONZ nr 100",
        labelEn: "Experience with UN Regulation No. 100",
        hintPl: "Bezpieczeństwo elektryczne pojazdu i magazynu energii.",
        hintEn: "Electrical safety of the vehicle and of its energy storage.",
        choices: [
          { value: "holder", pl: "mamy homologację wydaną na naszą firmę", en: "we hold an approval in our own name" },
          { value: "supplied", pl: "nasze części badano w homologacji klienta", en: "our parts were tested in a customer's approval" },
          { value: "preparing", pl: "przygotowujemy się do badań", en: "we are preparing for tests" },
          { value: "none", pl: "nie mieliśmy z nim do czynienia", en: "none so far" },
        ],
      },
      {
        key: "homologation",
        kind: "LONG_TEXT",
        labelPl: "Homologacje i badania, w których firma brała udział",
        labelEn: "Approvals and tests in which the firm took part",
        hintPl: "Na przykład R10 (kompatybilność elektromagnetyczna), R134 (wodór), R136 (pojazdy kategorii L), UN 38.3 (transport ogniw). Podaj wyrób, rok i jednostkę.",
        hintEn: "For example R10 (electromagnetic compatibility), R134 (hydrogen), R136 (category L vehicles), UN 38.3 (transport of cells). Give the product, the year and the body.",
        required: false,
      },
      {
        key: "charging",
        kind: "CHOICES",
        labelPl: "Ładowanie: co firma projektuje, wytwarza, instaluje lub serwisuje",
        labelEn: "Charging: what the firm designs, makes, installs or services",
        choices: [
          { value: "ac", pl: "prąd przemienny do 22 kW", en: "AC up to 22 kW" },
          { value: "dc", pl: "prąd stały do 150 kW", en: "DC up to 150 kW" },
          { value: "hpc", pl: "prąd stały powyżej 150 kW", en: "DC above 150 kW" },
          { value: "depot", pl: "ładowanie zajezdniowe i pantografowe", en: "depot and pantograph charging" },
          { value: "v2g", pl: "oddawanie energii do sieci (ISO 15118-20)", en: "feeding energy back to the grid (ISO 15118-20)" },
          { value: "none", pl: "nie zajmujemy się ładowaniem", en: "we do not work on charging" },
        ],
      },
      {
        key: "qualified-people",
        kind: "NUMBER",
        labelPl: "Ile osób ma uprawnienia do prac pod napięciem lub przy pojazdach wysokiego napięcia",
        labelEn: "How many people are qualified for live work or for work on high-voltage vehicles",
        hintPl: "Świadectwa kwalifikacyjne SEP lub równoważne. Jeżeli nikt, wpisz 0.",
        hintEn: "Polish SEP certificates of qualification or the like. If nobody, write 0.",
      },
      {
        key: "standards",
        kind: "CHOICES",
        labelPl: "Normy, według których firma rozwija wyroby",
        labelEn: "Standards that the firm develops its products by",
        choices: [
          { value: "iso-26262", pl: "ISO 26262 – bezpieczeństwo funkcjonalne", en: "ISO 26262 – functional safety" },
          { value: "iso-21434", pl: "ISO/SAE 21434 – cyberbezpieczeństwo (regulamin ONZ nr 155)", en: "ISO/SAE 21434 – cybersecurity (UN Regulation No. 155)" },
          { value: "aspice", pl: "Automotive SPICE – rozwój oprogramowania", en: "Automotive SPICE – software development" },
          { value: "iec-62196", pl: "IEC 62196 i IEC 61851 – złącza i ładowanie", en: "IEC 62196 and IEC 61851 – connectors and charging" },
          { value: "none", pl: "żadna z wymienionych", en: "none of these" },
        ],
      },
      {
        key: "test-power",
        kind: "NUMBER",
        labelPl: "Największa moc, z jaką firma może badać napęd, baterię lub ładowarkę",
        labelEn: "Highest power at which the firm can test a drive, a battery or a charger",
        hintPl: "Jeżeli firma ma stanowisko, z którego mogliby korzystać inni.",
        hintEn: "If the firm has a test stand that others could use.",
        unit: "kW",
        required: false,
      },
      {
        key: "lithium-storage",
        kind: "YES_NO",
        labelPl: "Czy firma ma warunki do składowania ogniw litowych i wysyłania ich jako towaru klasy 9 ADR?",
        labelEn: "Can the firm store lithium cells and ship them as ADR class 9 goods?",
      },
    ],
  },
  {
    slug: "agricultural-machinery",
    letter: "A",
    namePl: "Maszyny rolnicze",
    nameEn: "Agricultural machinery",
    descriptionPl:
      "Maszyny, ich zespoły i części: uprawa, siew, ochrona, zbiór i hodowla; hydraulika, układy jezdne, elektronika rolnictwa precyzyjnego, odlewy i konstrukcje spawane.",
    descriptionEn:
      "Machines, their assemblies and parts: tillage, sowing, crop protection, harvest and livestock; hydraulics, running gear, precision-farming electronics, castings and weldments.",
    questions: [
      {
        key: "machines",
        kind: "CHOICES",
        labelPl: "Maszyny, do których firma dostarcza lub które wytwarza",
        labelEn: "Machines that the firm makes or supplies",
        choices: [
          { value: "tractors", pl: "ciągniki i nośniki narzędzi", en: "tractors and tool carriers" },
          { value: "tillage", pl: "uprawa gleby", en: "tillage" },
          { value: "sowing", pl: "siew i sadzenie", en: "sowing and planting" },
          { value: "protection", pl: "nawożenie i ochrona roślin", en: "fertilising and crop protection" },
          { value: "harvest", pl: "zbiór zbóż, zielonek i okopowych", en: "harvest of grain, forage and root crops" },
          { value: "fruit", pl: "sadownictwo i warzywnictwo", en: "fruit and vegetable growing" },
          { value: "livestock", pl: "hodowla i budynki inwentarskie", en: "livestock and farm buildings" },
          { value: "transport", pl: "przyczepy i transport", en: "trailers and transport" },
          { value: "parts", pl: "części zamienne i regeneracja", en: "spare parts and remanufacture" },
        ],
      },
      {
        key: "season",
        kind: "CHOICES",
        labelPl: "Kiedy firma ma najwięcej pracy",
        labelEn: "When the firm is busiest",
        hintPl: "Poza sezonem wolne moce mogą zająć zamówienia z motoryzacji.",
        hintEn: "Out of season, free capacity can serve automotive orders.",
        choices: [
          { value: "q1", pl: "styczeń–marzec", en: "January–March" },
          { value: "q2", pl: "kwiecień–czerwiec", en: "April–June" },
          { value: "q3", pl: "lipiec–wrzesień", en: "July–September" },
          { value: "q4", pl: "październik–grudzień", en: "October–December" },
          { value: "even", pl: "przez cały rok tak samo", en: "evenly all year" },
        ],
      },
      {
        key: "season-reserve",
        kind: "NUMBER",
        labelPl: "O ile firma może zwiększyć produkcję w szczycie sezonu",
        labelEn: "By how much the firm can raise its output at the height of the season",
        hintPl: "Względem przeciętnego miesiąca. Jeżeli wcale, wpisz 0.",
        hintEn: "Against an average month. If not at all, write 0.",
        unit: "%",
      },
      {
        key: "isobus",
        kind: "CHOICE",
        labelPl: "ISOBUS (ISO 11783)",
        labelEn: "ISOBUS (ISO 11783)",
        choices: [
          { value: "certified", pl: "mamy wyroby z certyfikatem AEF", en: "we have AEF-certified products" },
          { value: "compatible", pl: "mamy wyroby zgodne, bez certyfikatu", en: "we have compatible products, not certified" },
          { value: "planned", pl: "wdrażamy", en: "we are introducing it" },
          { value: "none", pl: "nie dotyczy naszych wyrobów", en: "it does not concern our products" },
        ],
      },
      {
        key: "type-approval",
        kind: "CHOICE",
        labelPl: "Homologacja typu według rozporządzenia (UE) nr 167/2013",
        labelEn: "Type approval under Regulation (EU) No 167/2013",
        hintPl: "Ciągniki, przyczepy i wymienne urządzenia ciągnięte.",
        hintEn: "Tractors, trailers and interchangeable towed equipment.",
        choices: [
          { value: "holder", pl: "mamy homologację wydaną na naszą firmę", en: "we hold an approval in our own name" },
          { value: "supplied", pl: "nasze części są w pojazdach homologowanych przez klientów", en: "our parts are in vehicles approved by customers" },
          { value: "preparing", pl: "przygotowujemy się do homologacji", en: "we are preparing for approval" },
          { value: "none", pl: "nie dotyczy naszych wyrobów", en: "it does not concern our products" },
        ],
      },
      {
        key: "machinery-regulation",
        kind: "CHOICE",
        labelPl: "Przygotowanie do rozporządzenia (UE) 2023/1230 w sprawie maszyn",
        labelEn: "Readiness for Regulation (EU) 2023/1230 on machinery",
        hintPl: "Od 20 stycznia 2027 r. zastępuje dyrektywę maszynową 2006/42/WE.",
        hintEn: "From 20 January 2027 it replaces the Machinery Directive 2006/42/EC.",
        choices: [
          { value: "ready", pl: "dokumentacja i oznakowanie są gotowe", en: "documentation and marking are ready" },
          { value: "under-way", pl: "prace trwają", en: "work is under way" },
          { value: "help", pl: "potrzebujemy pomocy", en: "we need help" },
          { value: "none", pl: "nie wprowadzamy maszyn do obrotu", en: "we place no machines on the market" },
        ],
      },
      {
        key: "field-testing",
        kind: "CHOICES",
        labelPl: "Gdzie firma bada maszyny w polu",
        labelEn: "Where the firm tests machines in the field",
        choices: [
          { value: "own", pl: "na własnych polach lub torze", en: "on its own fields or track" },
          { value: "farms", pl: "w zaprzyjaźnionych gospodarstwach", en: "at partner farms" },
          { value: "research", pl: "w jednostce badawczej", en: "at a research organisation" },
          { value: "wanted", pl: "szukamy miejsca do badań", en: "we are looking for a place" },
          { value: "none", pl: "nie badamy w polu", en: "we do no field tests" },
        ],
      },
      {
        key: "largest-weldment",
        kind: "NUMBER",
        labelPl: "Największa masa konstrukcji lub maszyny, którą firma wykona i przeniesie suwnicą",
        labelEn: "Greatest mass of a structure or machine that the firm can make and lift by crane",
        unit: "kg",
        required: false,
      },
      {
        key: "spare-parts",
        kind: "YES_NO",
        labelPl: "Czy firma zapewnia części zamienne przez co najmniej dziesięć lat od zakończenia produkcji?",
        labelEn: "Does the firm keep spare parts for at least ten years after production ends?",
      },
    ],
  },
  {
    slug: "automotive-cooperation",
    letter: "M",
    namePl: "Kooperacja z przemysłem motoryzacyjnym",
    nameEn: "Automotive cooperation",
    descriptionPl:
      "Dostawy dla producentów pojazdów i ich poddostawców: obróbka, tłoczenie, odlewy, tworzywa, montaż, narzędzia, pomiary i logistyka w jakości motoryzacyjnej.",
    descriptionEn:
      "Supplies to vehicle makers and their suppliers: machining, stamping, castings, plastics, assembly, tooling, measurement and logistics to automotive quality.",
    questions: [
      {
        key: "tier",
        kind: "CHOICE",
        labelPl: "Miejsce firmy w łańcuchu dostaw",
        labelEn: "The firm's place in the supply chain",
        choices: [
          { value: "oem", pl: "producent pojazdów (OEM)", en: "vehicle maker (OEM)" },
          { value: "tier-1", pl: "Tier 1 – dostawca na linię producenta", en: "Tier 1 – supplies the maker's line" },
          { value: "tier-2", pl: "Tier 2 – dostawca firm Tier 1", en: "Tier 2 – supplies Tier 1" },
          { value: "tier-3", pl: "Tier 3 i dalej – materiały, części, usługi", en: "Tier 3 and beyond – materials, parts, services" },
          { value: "not-yet", pl: "jeszcze nie dostarczamy do motoryzacji", en: "not yet in automotive" },
        ],
      },
      {
        key: "iatf",
        kind: "CHOICE",
        labelPl: "Etap wdrożenia IATF 16949",
        labelEn: "Stage of IATF 16949",
        hintPl: "Sam certyfikat dodasz w części o certyfikatach; liczy się tylko ważny.",
        hintEn: "The certificate itself belongs to the part on certificates; only a valid one counts.",
        choices: [
          { value: "certified", pl: "certyfikat", en: "certified" },
          { value: "letter", pl: "list zgodności (Letter of Conformance)", en: "Letter of Conformance" },
          { value: "under-way", pl: "wdrażamy, audyt w ciągu dwunastu miesięcy", en: "being introduced, audit within twelve months" },
          { value: "iso-9001", pl: "mamy ISO 9001, o IATF na razie nie zabiegamy", en: "we have ISO 9001 and do not seek IATF for now" },
          { value: "none", pl: "nie mamy systemu jakości", en: "no quality system" },
        ],
      },
      {
        key: "ppap",
        kind: "CHOICE",
        labelPl: "Najwyższy poziom PPAP, który firma przeszła u klienta",
        labelEn: "Highest PPAP level that the firm has passed with a customer",
        choices: [
          { value: "level-5", pl: "poziom 5 – pełna dokumentacja u dostawcy", en: "level 5 – full documentation at the supplier" },
          { value: "level-4", pl: "poziom 4 – według wymagań klienta", en: "level 4 – as the customer requires" },
          { value: "level-3", pl: "poziom 3 – wzorce i pełna dokumentacja", en: "level 3 – samples and full documentation" },
          { value: "level-2", pl: "poziom 1 lub 2", en: "level 1 or 2" },
          { value: "vda-2", pl: "tylko PPF według VDA 2", en: "only PPA under VDA 2" },
          { value: "none", pl: "żaden", en: "none" },
        ],
      },
      {
        key: "series",
        kind: "CHOICES",
        labelPl: "Wielkość serii, w których firma jest konkurencyjna",
        labelEn: "Batch sizes at which the firm competes",
        choices: [
          { value: "prototype", pl: "prototypy i pojedyncze sztuki", en: "prototypes and single pieces" },
          { value: "small", pl: "do 1000 sztuk rocznie", en: "up to 1,000 a year" },
          { value: "medium", pl: "od 1000 do 50 000 sztuk rocznie", en: "1,000 to 50,000 a year" },
          { value: "large", pl: "od 50 000 do 500 000 sztuk rocznie", en: "50,000 to 500,000 a year" },
          { value: "mass", pl: "powyżej 500 000 sztuk rocznie", en: "above 500,000 a year" },
        ],
      },
      {
        key: "largest-press",
        kind: "NUMBER",
        labelPl: "Nacisk największej prasy lub siła zwarcia największej wtryskarki",
        labelEn: "Force of the largest press, or clamping force of the largest injection moulding machine",
        hintPl: "Jeżeli firma ma prasy albo wtryskarki. 1 t to około 10 kN.",
        hintEn: "If the firm has presses or injection moulding machines. 1 t is about 10 kN.",
        unit: "t",
        required: false,
      },
      {
        key: "largest-tool",
        kind: "TEXT",
        labelPl: "Największy detal lub narzędzie, które firma obrobi",
        labelEn: "Largest part or tool that the firm can machine",
        hintPl: "Długość × szerokość × wysokość w milimetrach i masa, na przykład 2200 × 1100 × 800 mm, 4 t.",
        hintEn: "Length × width × height in millimetres and mass, for example 2,200 × 1,100 × 800 mm, 4 t.",
        required: false,
      },
      {
        key: "edi",
        kind: "CHOICE",
        labelPl: "Elektroniczna wymiana danych z klientami (EDI)",
        labelEn: "Electronic data interchange with customers (EDI)",
        choices: [
          { value: "integrated", pl: "EDIFACT lub VDA, połączone z systemem ERP", en: "EDIFACT or VDA, connected to the ERP" },
          { value: "web", pl: "WebEDI i portale klientów", en: "WebEDI and customers' portals" },
          { value: "planned", pl: "wdrażamy", en: "we are introducing it" },
          { value: "none", pl: "nie mamy", en: "none" },
        ],
      },
      {
        key: "free-capacity",
        kind: "NUMBER",
        labelPl: "Wolne moce w najbliższych dwunastu miesiącach",
        labelEn: "Free capacity in the next twelve months",
        hintPl: "Jaką część mocy firma może przeznaczyć dla nowych klientów. Jeżeli żadnej, wpisz 0.",
        hintEn: "What share of its capacity the firm can give to new customers. If none, write 0.",
        unit: "%",
      },
      {
        key: "complaints",
        kind: "NUMBER",
        labelPl: "Reklamowane sztuki w ostatnich dwunastu miesiącach",
        labelEn: "Pieces complained of in the last twelve months",
        hintPl: "Na milion dostarczonych. Jeżeli firma tego nie mierzy, zostaw puste.",
        hintEn: "Per million delivered. If the firm does not measure it, leave it blank.",
        unit: "ppm",
        required: false,
      },
    ],
  },
];
