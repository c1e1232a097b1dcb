/** Sixty-odd words, as a purchasing manager would write them. */
export const PARAGRAPH =
  "Szukamy firmy do cięcia laserem, gięcia i spawania wsporników z blachy S355J2 o grubości 3 mm, wymiary 1200 x 800 mm, z otworami gwintowanymi M12. " +
  "Mile widziane malowanie proszkowe lub kataforeza KTL oraz montaż podzespołów. Wymagamy ISO 9001 i IATF 16949 ważnych w dniu dostawy. " +
  "Potrzebujemy 5 tys. szt. miesięcznie od marca 2027, pierwsza dostawa do 15 maja 2027 w Starachowicach, zakład do 100 km od Lublina, bez cynkowania.";

/** The day on which it is read. */
export const TODAY = "2026-11-23";
