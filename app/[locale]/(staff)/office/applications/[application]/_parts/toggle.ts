import { z } from "zod";
import { allCheckPoints, type CheckPoint } from "@/lib/membership/rules";
import { identifier, problem } from "@/lib/platform/fields";

/** What a button of the checklist sends: the point, and whether it becomes ticked. The whole list is one form. */
export const toggleOf = (point: CheckPoint, checked: boolean): string => `${point}:${checked ? "on" : "off"}`;

export const toggleSchema = z.strictObject({
  applicationId: identifier(),
  toggle: z.string(problem("choose")).transform((value, context): [CheckPoint, boolean] => {
    const [name, state] = value.split(":");
    const point = allCheckPoints.find((each) => each === name);
    if (point && (state === "on" || state === "off")) return [point, state === "on"];
    context.addIssue({ code: "custom", message: "choose" });
    return z.NEVER;
  }),
});
