"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/gate/action";
import { markAllRead, markRead } from "@/lib/notifications/commands";
import { lineSchema, shownSchema } from "@/lib/notifications/schema";

export const markReadAction = action("notifications.markRead", lineSchema, async ({ actor, input, now }) => {
  await markRead(actor, input.line, now);
  revalidatePath("/", "layout");
});

export const markAllReadAction = action("notifications.markAllRead", shownSchema, async ({ actor, input, now }) => {
  await markAllRead(actor, input.shownAt, now);
  revalidatePath("/", "layout");
});
