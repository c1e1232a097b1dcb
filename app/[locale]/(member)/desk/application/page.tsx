import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { enter } from "@/lib/gate/enter";
import { findOwnApplication } from "@/lib/membership/queries";
import { isOpen } from "@/lib/membership/rules";
import { ClosedCase } from "./_parts/closed-case";
import { DraftTasks } from "./_parts/draft-tasks";
import { DoorChoice } from "./_parts/door-choice";
import { OpenCase } from "./_parts/open-case";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("membership.desk"))("title") };
}

/** Where the organisation stands on its way into the cluster: before, while it fills in, while others act, and after. */
export default async function ApplicationPage() {
  const actor = await enter("/desk/application");
  const now = new Date();
  const application = await findOwnApplication(actor, now);
  if (!application) return <DoorChoice actor={actor} />;
  if (application.state === "DRAFT") return <DraftTasks actor={actor} application={application} />;
  if (isOpen(application.state)) return <OpenCase actor={actor} application={application} now={now} />;
  return <ClosedCase actor={actor} application={application} />;
}
