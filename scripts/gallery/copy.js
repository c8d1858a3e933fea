/** Gives each piece of code a button that copies it. */
export function addCopyButtons() {
  for (const code of document.querySelectorAll(".snippet pre")) {
    const section = code.closest(".snippet");
    const name = code.getAttribute("aria-label") ?? section?.querySelector("h3")?.textContent ?? "";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy: ${name}`);
    const said = document.createElement("span");
    said.className = "said";
    said.setAttribute("role", "status");
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(code.textContent ?? "").then(
        () => (said.textContent = "Copied"),
        () => {
          // Not allowed here: the text is selected, to be copied by hand.
          getSelection()?.selectAllChildren(code);
          said.textContent = "Selected: copy it with the keyboard";
        },
      );
    });
    code.before(button, said);
  }
}
