import type { FormValues } from "@/lib/gate/action-state";
import { placeLabel } from "@/lib/organisations/rules";
import type { findOwnPlant } from "@/lib/organisations/queries";

type OwnPlant = NonNullable<Awaited<ReturnType<typeof findOwnPlant>>>;

/** What is stored of a plant, as the values of `PlantFields`. */
export function plantValues(plant: OwnPlant): FormValues {
  const town = placeLabel(plant.place);
  return {
    plantId: plant.id,
    revision: String(plant.revision),
    name: plant.name,
    street: plant.street ?? "",
    postcode: plant.postcode ?? "",
    town,
    townAsked: town,
    placeId: String(plant.placeId),
    zoneId: plant.zoneId ?? "",
    employees: plant.employees === null ? "" : String(plant.employees),
  };
}
