"use client";

import { unstable_rethrow } from "next/navigation";
import { startTransition, useActionState, useState, type SubmitEvent } from "react";
import { idempotencyField, idle, type ActionState, type FormAction, type FormValues } from "@/lib/gate/action-state";
import { ErrorSummary } from "./error-summary";
import type { FormProps } from "./form";
import { FormContext, type FieldStrings } from "./form-context";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";

export type FormStrings = FieldStrings & { invalid: string; refused: string; done: string; pending: string; unreachable: string };

const noProblems: Record<string, string[]> = {};
const noValues = {};
const noChoices = {};

/** The living part of `Form`; use it directly only inside another island. */
export function FormIsland(props: FormProps & { strings: FormStrings; idempotencyKey: string }) {
  const { action, initial = noValues, submit, submitKind, beside, id = "", clearWhenDone, children, strings } = props;
  // The server writes its own action into the page, so that the form works without JavaScript; the browser guards it.
  const guarded = typeof window === "undefined" ? action : guard(action, strings.unreachable);
  const [state, dispatch, pending] = useActionState<ActionState, FormData>(guarded, idle);

  // Each success opens a new round: the next submit is another one, with a key of its own.
  const [answered, setAnswered] = useState(state);
  const [round, setRound] = useState(0);
  if (answered !== state) {
    setAnswered(state);
    if (state.status === "done") setRound(round + 1);
  }

  // Dispatching by hand keeps what was typed in place (chosen files too); React would reset the form after its own submit.
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    startTransition(() => dispatch(form));
  }

  const unsuccessful = state.status === "invalid" || state.status === "refused";
  const surroundings = {
    prefix: id,
    values: unsuccessful ? state.values : initial,
    problems: state.status === "invalid" ? state.problems : noProblems,
    choices: (state.status === "invalid" && state.choices) || noChoices,
    refusal: state.status === "refused" ? state.code : null,
    pending,
    strings,
  };

  return (
    <FormContext value={surroundings}>
      <form id={id || undefined} action={dispatch} onSubmit={send} noValidate className="grid gap-6">
        {state.status === "invalid" && <ErrorSummary title={strings.invalid} problems={state.problems} prefix={id} />}
        {state.status === "refused" && <ErrorSummary title={strings.refused} message={state.message} prefix={id} />}
        <div role="status" className="empty:hidden">
          {state.status === "done" && <Notice kind="success">{state.message ?? strings.done}</Notice>}
        </div>
        <input type="hidden" name={idempotencyField} value={`${props.idempotencyKey}.${round}`} />
        <div key={clearWhenDone ? round : 0} className="hidden gap-6 has-[>:not([type=hidden])]:grid">
          {children}
        </div>
        {submit && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <SubmitButton kind={submitKind} waiting={strings.pending}>
              {submit}
            </SubmitButton>
            {beside}
          </div>
        )}
      </form>
    </FormContext>
  );
}

/** A lost connection or a bug must not take the page away, and with it what was typed. */
function guard(action: FormAction, unreachable: string): FormAction {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      unstable_rethrow(error); // Next's own redirect() and notFound() travel on
      return { status: "refused", code: "unreachable", message: unreachable, values: typedIn(form) };
    }
  };
}

/** The form's fields as the server would give them back; files stay chosen by themselves. */
function typedIn(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === "string");
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}
