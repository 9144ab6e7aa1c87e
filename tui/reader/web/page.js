// Keys go to the reader without a click on the page first; not before it is there to be told of the focus.
const focus = () => {
  if (document.body.classList.contains("-loaded")) document.querySelector(".xterm-helper-textarea")?.focus();
};
window.addEventListener("load", () => {
  new MutationObserver(focus).observe(document.body, { attributeFilter: ["class"] });
});
window.addEventListener("focus", focus);
