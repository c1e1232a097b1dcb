/** Verbs and nouns that take no ending, or another word's: what stands behind each is a form of it. Words that say something else oftener are left out ("felt", "bore", "shot", "led"). */
const FORMS = (
  "begin began begun|bend bent|bind bound|bite bitten|blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|deal dealt|dig dug|do did done|draw drew drawn|drink drank|" +
  "drive drove driven|eat ate eaten|fall fell fallen|feed fed|fight fought|find found|flee fled|fling flung|fly flew flown|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|" +
  "hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|learn learnt|lend lent|lie lying|lose lost|make made|mean meant|overhang overhung|pay paid|rebuild rebuilt|rewind rewound|ride rode ridden|rise risen|run ran|" +
  "say said|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shear shorn|shine shone|show shown|shrink shrank shrunk shrunken|sink sank sunk|sit sat|sleep slept|slide slid|sling slung|spend spent|spill spilt|spin spun|spoil spoilt|spring sprang sprung|stand stood|" +
  "steal stolen|stick stuck|sting stung|strike struck|string strung|sweep swept|swell swollen|swim swam|swing swung|take took taken|teach taught|tear torn|tell told|think thought|throw threw thrown|tie tying|understand understood|undertake undertook undertaken|" +
  "wake woke woken|wear wore worn|weave wove woven|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written|" +
  "analysis analyses|appendix appendices|axis axes|basis bases|bus buses|calf calves|cargo cargoes|child children|crisis crises|criterion criteria|foot feet|gas gases|goose geese|half halves|hypothesis hypotheses|index indices|knife knives|leaf leaves|lens lenses|loaf loaves|man men|woman women|craftsman craftsmen|foreman foremen|" +
  "matrix matrices|medium media|mouse mice|nucleus nuclei|person people|phenomenon phenomena|radius radii|scarf scarves|self selves|shelf shelves|synthesis syntheses|thesis theses|thief thieves|tooth teeth|vertex vertices|wife wives|wolf wolves|" +
  "big bigger biggest|cheap cheaper cheapest|dry drier driest|fast faster fastest|good better best|bad worse worst|far farther further|hard harder hardest|heavy heavier heaviest|high higher highest|hot hotter hottest|large larger largest|long longer longest|low lower lowest|new newer newest|old older oldest|short shorter shortest|small smaller smallest|soft softer softest|strong stronger strongest|thick thicker thickest|thin thinnest|wet wetter wettest|wide wider widest"
).split("|");

/** British spellings of words that no rule makes out. */
const SPELLINGS = (
  "aluminium aluminum|grey gray|tyre tire|tyres tires|gauge gage|gauges gages|gauged gaged|gauging gaging|catalogue catalog|catalogues catalogs|analogue analog|analogues analogs|dialogue dialog|dialogues dialogs|programme program|programmes programs|" +
  "disc disk|discs disks|artefact artifact|artefacts artifacts|jewellery jewelry|manoeuvre maneuver|aeroplane airplane|kerb curb|kerbs curbs|skilful skillful|fulfil fulfill|fulfils fulfills|carburettor carburetor|carburettors carburetors|defence defense|offence offense|storey story"
).split("|");

/** What is written otherwise within words, British first: "moulding", "ploughs", "coloured", "centred", "galvanised", "catalysed". */
const WITHIN: readonly (readonly [RegExp, string])[] = [
  [/mould/, "mold"],
  [/plough/, "plow"],
  [/sulph/, "sulf"],
  [/^((?:dis)?col|lab|harb|vap|arm|od|neighb|flav|behavi|fav|hon|rig|vig|hum|endeav)our/, "$1or"],
  [/((?:^|centi|milli|kilo|deci|micro|nano)met|(?:^|milli|centi|hecto)lit|^fib|^cent|^calib|^lust|^theat|^spect)r(?:e(?=$|s$|d$)|(?=ing$))/, "$1er"],
  [/(?<=[a-z]{4})is(?=e$|ed$|es$|er$|ers$|ing$|ation$|ations$)/, "iz"],
  [/(?<=[a-z]{3})lys(?=e$|ed$|es$|ing$)/, "lyz"],
];

const split = (lines: readonly string[]): string[][] => lines.map((line) => line.split(" "));
const LEMMAS: ReadonlyMap<string, string> = new Map(split(FORMS).flatMap(([lemma = "", ...forms]) => forms.map((form) => [form, lemma] as const)));
const AMERICAN: ReadonlyMap<string, string> = new Map(split(SPELLINGS).map(([british = "", american = ""]) => [british, american]));

/** The word of which an English one is an irregular form, as it is spelt in America; itself where it is none. */
export function englishBase(word: string): string {
  return LEMMAS.get(word) ?? AMERICAN.get(word) ?? WITHIN.reduce((one, [british, american]) => one.replace(british, american), word);
}
