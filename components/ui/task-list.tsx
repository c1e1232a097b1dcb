import type { Href } from "@/lib/platform/i18n/navigation";
import { Link } from "./link";
import { StateMark, type StateTone } from "./state-mark";

export type Task = { title: string; hint?: string; /** Without it the task cannot be begun yet. */ href?: Href; tone: StateTone; state: string };

/** What is to be done, in order, each with its state; one topic a page behind it. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className="border-t border-strong">
      {tasks.map((task, position) => (
        <li key={task.title} className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-3 has-[a:hover]:bg-tint">
          <span aria-hidden="true" className="lettering w-7 flex-none text-soft">
            {String(position + 1).padStart(2, "0")}
          </span>
          <div className="min-w-0 flex-1 basis-60">
            {task.href ? (
              <Link href={task.href} className="link font-semibold after:absolute after:inset-0">
                {task.title}
              </Link>
            ) : (
              <span className="font-semibold text-soft">{task.title}</span>
            )}
            {task.hint && <p className="text-soft">{task.hint}</p>}
          </div>
          <StateMark tone={task.tone}>{task.state}</StateMark>
        </li>
      ))}
    </ol>
  );
}
