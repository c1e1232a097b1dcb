import type { FormValues } from "@/lib/gate/action-state";
import { picksAsValues } from "@/lib/capabilities/rules";
import { placeLabel } from "@/lib/organisations/rules";
import type { WholeNeed } from "@/lib/needs/queries";
import { lastDayBefore } from "@/lib/platform/civil";
import { civilDate } from "@/lib/platform/i18n/format";

/** A stored need as the values of its form. */
export function valuesOf(need: WholeNeed): FormValues {
  return {
    kind: need.kind,
    title: need.title,
    description: need.description,
    ...picksAsValues("wishes", need.wishes.map(({ wish, capability }) => ({ slug: capability.slug, level: wish }))),
    quantity: need.quantity?.toString() ?? "",
    quantityUnit: need.quantityUnit ?? "",
    rhythm: need.rhythm ?? "",
    orderValue: need.orderValue?.toString() ?? "",
    sizes: need.sizes,
    deliverOn: need.deliverOn ? civilDate(need.deliverOn) : "",
    capacityUnit: need.capacityUnit ?? "",
    capacityAmount: need.capacityAmount?.toString() ?? "",
    capacityFrom: need.capacityFrom ? civilDate(need.capacityFrom) : "",
    capacityUntil: need.capacityUntil ? civilDate(need.capacityUntil) : "",
    town: need.place ? placeLabel(need.place) : "",
    placeId: "",
    townAsked: "",
    radiusKm: need.radiusKm?.toString() ?? "",
    closesOn: lastDayBefore(need.closesAt),
    audience: need.audience,
    chosen: need.audiences.map(({ organisation }) => organisation.id),
  };
}
