import type { OwnApplication, TopicStanding } from "@/lib/membership/queries";
import type { Seated } from "@/lib/people/actor";

export type TopicProps = { actor: Seated; application: OwnApplication; standing: TopicStanding };
