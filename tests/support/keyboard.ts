import type { FileChooser, Locator, Page } from "@playwright/test";
import { expect } from "./browser";

/** Further than this nobody walks with Tab. */
const FAR = 250;

/** What has the focus, and what a person who looks for it would miss. */
interface Stop {
  what: string;
  kind: "page" | "text" | "radio" | "checkbox" | "button" | "other";
  /** Names a group of radios or ticks. */
  name: string;
  inForm: boolean;
  filled: boolean;
  numeric: boolean;
  unseen: string | null;
}

export type Keyboard = ReturnType<typeof keyboardOf>;

/**
 * Somebody who has no mouse: everything is reached with Tab, the arrows and what is typed, and wherever the focus stops
 * it must be seen – marked, on the screen, and not behind anything else.
 */
export function keyboardOf(page: Page) {
  const { keyboard } = page;
  // The browser hands its window for files over only once it was told of a listener, and a key can be faster than that.
  page.on("filechooser", () => undefined);

  async function tab(back = false): Promise<Stop> {
    await keyboard.press(back ? "Shift+Tab" : "Tab");
    const stop = await page.evaluate(lookAtFocus);
    expect(stop.unseen, `the focus on ${stop.what}`).toBeNull();
    return stop;
  }

  /** Walks on until this has the focus; round the end of the page, if need be. */
  async function reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const passed: string[] = [];
    for (let step = 0; step < FAR; step += 1) {
      const { what } = await tab();
      if (await hasFocus(target)) return;
      passed.push(what);
    }
    throw new Error(`The focus never comes to ${String(target)}. It went by:\n${passed.join("\n")}`);
  }

  return {
    tab,
    reach,
    /** Reaches a link or a button and presses it. */
    async press(target: Locator): Promise<void> {
      await reach(target);
      await keyboard.press("Enter");
    },
    /** Reaches a field and writes into it, in the place of what stood there. */
    async write(field: Locator, text: string): Promise<void> {
      await reach(field);
      await keyboard.press("ControlOrMeta+a");
      await keyboard.type(text);
    },
    async tick(box: Locator): Promise<void> {
      await reach(box);
      if (!(await box.isChecked())) await keyboard.press("Space");
      await expect(box).toBeChecked();
    },
    /** A group of radios is one stop: the arrows go from one to the other. */
    async choose(radio: Locator): Promise<void> {
      const group = await radio.getAttribute("name");
      for (let step = 0; step < FAR; step += 1) {
        const stop = await tab();
        if (stop.kind === "radio" && stop.name === group) break;
      }
      for (let step = 0; step < FAR && !(await hasFocus(radio)); step += 1) await keyboard.press("ArrowDown");
      if (!(await radio.isChecked())) await keyboard.press("Space");
      await expect(radio).toBeChecked();
    },
    /** Opens the window for files from the keyboard. */
    async browse(field: Locator): Promise<FileChooser> {
      await reach(field);
      const chooser = page.waitForEvent("filechooser");
      await keyboard.press("Enter");
      return chooser;
    },
    /** Answers every question on the way to the form's first button, and stops there. */
    async answerAll(form: Locator): Promise<void> {
      await reach(form.locator("input:not([type=hidden]), textarea, select").first());
      const answered = new Set<string>();
      for (let stop = await page.evaluate(lookAtFocus), step = 0; step < FAR; stop = await tab(), step += 1) {
        if (!stop.inForm || stop.kind === "button") return;
        const first = !answered.has(stop.name);
        answered.add(stop.name);
        if (stop.kind === "text" && !stop.filled) await keyboard.type(stop.numeric ? "12" : "Według dokumentacji odbiorcy, z raportem z pomiarów.");
        else if ((stop.kind === "radio" || stop.kind === "checkbox") && first && !stop.filled) await keyboard.press("Space");
      }
    },
  };
}

const hasFocus = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** Runs in the page. */
function lookAtFocus(): Stop {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return { what: "the page", kind: "page", name: "", inForm: false, filled: false, numeric: false, unseen: null };
  }
  const input = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element : null;
  const type = element.getAttribute("type") ?? "";
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const marked = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";

  const box = element.getClientRects()[0];
  const left = Math.max(0, box?.left ?? 0);
  const right = Math.min(innerWidth, box?.right ?? 0);
  const top = Math.max(0, box?.top ?? 0);
  const bottom = Math.min(innerHeight, box?.bottom ?? 0);
  const onScreen = right - left >= 1 && bottom - top >= 1;
  const over = onScreen ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
  const covered = onScreen && !(over && (element.contains(over) || over.contains(element)));

  return {
    what: `${element.tagName.toLowerCase()}${type && `[${type}]`} “${(element.getAttribute("aria-label") ?? (element.textContent.trim() || element.id)).slice(0, 60)}”`,
    kind: type === "radio" || type === "checkbox" ? type : type === "submit" || element.tagName === "BUTTON" ? "button" : input && type !== "file" && element.tagName !== "SELECT" ? "text" : "other",
    name: input?.name ?? "",
    inForm: element.closest("main form") !== null,
    filled: element instanceof HTMLInputElement && (type === "radio" || type === "checkbox") ? element.checked : (input?.value ?? "") !== "",
    numeric: element.getAttribute("inputmode") === "numeric",
    unseen: !onScreen ? "is off the screen" : covered ? `is behind ${over?.tagName}.${over?.className}` : marked ? null : "is not marked",
  };
}
