import { declareCapacity } from "@/lib/capabilities/capacity";
import type { Seated } from "@/lib/people/actor";
import type { CapacityUnit } from "@/prisma/generated/enums";
import type { Clock } from "./clock";

/** From how many days after today until how many, both of which count, and for what; null: anything. */
type Slot = readonly [unit: CapacityUnit, amount: number, from: number, until: number, slug: string | null];

/** What some firms of the cast have free, by how their names begin; most have not said. */
const FREE: Readonly<Record<string, readonly Slot[]>> = {
  "Giętarnia Bełżyce": [
    ["MACHINE_HOURS", 90, -75, -15, "press-brake-bending"],
    ["MACHINE_HOURS", 240, 10, 105, "press-brake-bending"],
    ["WORKING_HOURS", 320, 30, 120, "mig-mag-welding"],
  ],
  "Blachmet Wanacja": [["MACHINE_HOURS", 620, -10, 150, null]],
  "Spawmont Lubartów": [["WORKING_HOURS", 1_400, 15, 135, "robotic-welding"]],
  "Frezownia Świdnik": [["MACHINE_HOURS", 310, 5, 95, "cnc-milling"]],
  "Lakiernia Pod Zamkiem": [["SQUARE_METRES", 5_200, -20, 70, "powder-coating"]],
  "Aluminium Michałów": [["WORKING_HOURS", 480, 20, 110, null]],
  "Cynkownia Tomaszowska": [["TONNES", 60, -5, 85, "hot-dip-galvanising"]],
  "Autobusy Elektryczne": [
    ["WORKING_HOURS", 260, -40, -3, null],
    ["SQUARE_METRES", 900, 12, 60, "vehicle-bodies"],
  ],
};

/** States what a firm of the cast has free at its plant. */
export async function stateFreeCapacity(actor: Seated, plantId: string, name: string, at: Date, { date }: Clock): Promise<void> {
  const [, slots] = Object.entries(FREE).find(([beginning]) => name.startsWith(beginning)) ?? ["", []];
  for (const [unit, amount, from, until, capability] of slots) {
    await declareCapacity(actor, { plantId, unit, amount, freeFrom: date(from), freeUntil: date(until), capability }, at);
  }
}
