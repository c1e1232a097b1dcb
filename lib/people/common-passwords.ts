/**
 * What is tried first. Passwords have twelve characters at least, so nearly all that people repeat are built of a few
 * words, a keyboard row and a year; those are refused by how they are built, and the usual whole ones by name.
 */
const WHOLE = new Set(
  `administrator administrator1 administracja bezpieczenstwo correcthorsebatterystaple changemeplease dzialalnosc gospodarka
  jebacpis123456 kochamcie123 kochamciebardzo kochammojzone letmeinplease mojehaslo123 mojetajnehaslo niepamietamhasla
  niewiemjakie123 nowehaslo123 passwordpassword polskapolska polskagola2012 poprostuhaslo samochodowy swietykrzyz
  tajnehaslo123 testtesttest trustno1trustno1 tymczasowehaslo whatever1234 wszystkiegonajlepszego zaq12wsxcde3 zmienmniepilnie`
    .split(/\s+/),
);

const WORDS = new Set(
  `aaa abc access adam adin admin administrator agnieszka aleksandra alfa ania anna audi bartek baza beata biuro bmw bogdan
  change charlie company computer czekolada daniel data dawid default demo dom domek dragon dupa dupadupa ewa example face facebook
  fiat firma football freedom gabriela google gosia grzegorz guest hasla haslo haslohaslo hello home honda iloveyou internet
  jakub jan janek jesien jezus joanna julia kacper kamil karolina kasia katarzyna kierownik klaster klucz kochamcie kocham
  komputer konto krzysztof kubus lato letmein linux login logowanie lokomotywa love lublin lubelska lubelskie maciek magda
  magdalena maja marcin maria mariusz marta master mateusz michal mila misiek mistrz moje monika monkey motor motoryzacja
  mojehaslo money natalia nowe nowy nova office ola opel pass passw password patrycja pawel piotr pilka polska polski
  poczta pomidor princess produkcja prezes qwe qwer qwert qwerty qwertz radom root robert secret sekretariat serwer service skoda
  slonko sonce start starachowice stary summer super supervisor sylwia system tajne tajny temp tajnehaslo temporary test tomasz tomek
  toyota trudne twoje user uzytkownik volkswagen warszawa welcome wiosna windows winter wisla witam witaj wojtek wyzyna
  zakopane zaq zima zmien zosia zuzia`
    .split(/\s+/),
);

/** Rows and columns of a keyboard, the alphabet and the digits, both ways. */
const WALKS = [
  "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiop", "yxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "zaq1xsw2cde3vfr4bgt5nhy6mju7", "qazwsxedcrfvtgbyhnujmikolp", "zaq12wsxcde34rfvbgt56yhn", "1q2w3e4r5t6y7u8i9o0p",
].flatMap((walk) => [walk, [...walk].reverse().join("")]);

const SHORTEST_WALK = 3;

/** Whether a password is one of those that are guessed first. */
export function isCommonPassword(password: string): boolean {
  const folded = password.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
  // "P@ssw0rd2026": signs inside stand for letters, those at the end for themselves.
  const inner = unleeted(folded.replace(/[^\p{L}]+$/u, ""));
  return (inner !== "" && isMadeOfWords(inner)) || [folded, unleeted(folded)].some((each) => WHOLE.has(each) || hasFewCharacters(each) || repeatsItself(each) || isMadeOfWords(each) || isWalk(each));
}

const unleeted = (text: string) =>
  text.replace(/[@4]/g, "a").replaceAll("3", "e").replace(/[1!]/g, "i").replaceAll("0", "o").replace(/[$5]/g, "s").replaceAll("7", "t");

const hasFewCharacters = (text: string) => new Set(text).size < 5;

/** "lublinlublin1": one short piece over and over, with a few characters to spare. */
function repeatsItself(text: string): boolean {
  for (let size = 1; size <= 8; size += 1) {
    const unit = text.slice(0, size);
    let end = size;
    while (text.startsWith(unit, end)) end += size;
    if (end >= 2 * size && text.length - end <= 4 && end >= text.length / 2) return true;
  }
  return false;
}

/** "Password2026!!", "AdminAdmin_01": at most three of the usual words, and for the rest figures and signs. */
function isMadeOfWords(text: string): boolean {
  const letters = text.replace(/[^a-z]/g, "");
  // Another script is no list of ours; figures and signs alone must be many.
  if (letters.length === 0) return !/\p{L}/u.test(text) && text.length < 20;
  // The fewest words that make up the first n letters; Infinity where none do.
  const fewest = [0];
  for (let end = 1; end <= Math.min(letters.length, 60); end += 1) {
    const found = [...Array(Math.min(end, 14)).keys()].map((back) =>
      WORDS.has(letters.slice(end - back - 1, end)) ? (fewest[end - back - 1] ?? Infinity) + 1 : Infinity,
    );
    fewest.push(Math.min(...found));
  }
  return letters.length <= 60 && (fewest.at(-1) ?? Infinity) <= 3;
}

/** "qwertyuiop12", "1qaz2wsx3edc": runs along a keyboard or a sequence, but for a few characters. */
function isWalk(text: string): boolean {
  let strangers = 0;
  for (let position = 0; position < text.length; ) {
    let length = 0;
    for (const walk of WALKS) {
      for (let size = Math.min(walk.length, text.length - position); size >= SHORTEST_WALK && size > length; size -= 1) {
        if (walk.includes(text.slice(position, position + size))) length = size;
      }
    }
    if (length === 0) strangers += 1;
    position += Math.max(length, 1);
  }
  return strangers <= text.length / 4;
}

/** Whether a password gives its owner away: it holds the name, or the part of the address before the @. */
export function tellsOfOwner(password: string, { email, name }: { email: string; name: string }): boolean {
  const folded = (text: string) => text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/[^a-z0-9]/g, "");
  const inside = folded(password);
  const [local = "", domain = ""] = email.split("@");
  const whole = [folded(local), folded(name), folded(email)].filter((piece) => piece.length >= 4);
  const parts = [...local.split(/[._+-]/), ...name.split(/\s+/), domain.split(".")[0] ?? ""].map(folded).filter((piece) => piece.length >= 4);
  if (whole.some((piece) => inside.includes(piece))) return true;
  // A first name among four other words is fine; a password that is little else is not.
  return parts.some((piece) => inside.includes(piece) && inside.length - piece.length < 8);
}
