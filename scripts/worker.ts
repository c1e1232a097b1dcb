import { runWorker } from "@/lib/jobs/worker";

await runWorker();
