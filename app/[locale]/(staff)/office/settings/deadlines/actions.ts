"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/gate/action";
import { changeDeadline, deadlineSchema } from "@/lib/membership/change-deadline";

export const changeDeadlineAction = action("settings.changeDeadline", deadlineSchema, async ({ actor, input, now }) => {
  await changeDeadline(actor, input, now);
  refresh();
});
