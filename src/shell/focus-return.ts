import { activeElement } from "./dom.js";

/** The way back for the focus, from a part that takes it for a while. */
export interface FocusReturn {
  /** To be called before the part takes the focus. */
  remember(): void;
  /** Gives it back, where the part has it: to what had it before or, where that is gone, to the stage. To be called before the part is hidden. */
  giveBack(): void;
}

export function createFocusReturn(part: HTMLElement): FocusReturn {
  let opener: HTMLElement | null = null;
  const holds = () => part.contains(activeElement(part));
  return {
    remember() {
      if (!holds()) opener = activeElement(part);
    },
    giveBack() {
      const stage = ".tl-stage";
      if (holds()) (opener?.isConnected ? opener : part.closest(".tl")?.querySelector<HTMLElement>(`${stage}[tabindex="0"],${stage} [tabindex="0"]`))?.focus();
    },
  };
}
