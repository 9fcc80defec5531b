// Keeps a page current: listens to /live, fetches the page again when something changed, and lets htmx put the marked
// fragments in place. The server draws everything; here is only what HTML cannot do.
(() => {
  "use strict";

  // ---- live -------------------------------------------------------------------------------------------------------

  const state = document.getElementById("live-state");
  // What is said here comes with the page, in the language of the page.
  const words = document.getElementById("words").dataset;
  const camel = name => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const show = name => {
    if (state.dataset.state === name) return;
    state.dataset.state = name;
    const label = state.querySelector("span");
    label.textContent = words[camel(name)];
    if (name === "signed-out") {
      const link = document.createElement("a");
      link.href = "/sign-in?reason=expired&to=" + encodeURIComponent(location.pathname + location.search);
      link.textContent = words.signInAgain;
      label.append(": ", link);
    }
  };

  const SILENCE = 30_000; // The server gives a sign of life every ten seconds.
  const RETRY = 3_000;
  let source = null;
  let head = null;
  let watchdog = 0;
  let waiting = false;

  const refresh = () => htmx.trigger(document.body, "changed");

  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(reconnect, SILENCE);
    show(waiting ? "waiting" : "live");
  };

  const close = () => {
    clearTimeout(watchdog);
    source?.close();
    source = null;
  };

  const reconnect = () => {
    close();
    show("reconnecting");
    watchdog = setTimeout(open, RETRY);
  };

  const open = () => {
    close();
    source = new EventSource("/live");
    source.addEventListener("head", event => {
      // The first head says nothing about what happened since the page was drawn, so it counts as a change too.
      const moved = event.data !== head;
      head = event.data;
      alive();
      if (moved) refresh();
    });
    source.addEventListener("signed-out", () => {
      close();
      show("signed-out");
    });
    source.addEventListener("error", () => {
      // The browser tries again by itself unless the server refused; then only a later try can help.
      if (source?.readyState === EventSource.CLOSED) reconnect();
      else show("reconnecting");
    });
  };

  // A service may come back while the page is being drawn without it, and then nothing else changes: so what is missing is
  // asked for again until it is there.
  let again = 0;
  document.body.addEventListener("htmx:afterRequest", () => {
    clearTimeout(again);
    again = setTimeout(() => {
      if (!document.hidden && document.querySelector("[data-live] .trouble")) refresh();
    }, RETRY);
  });

  // A page in the background listens to nothing: browsers allow few connections per site.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) close();
    else if (state.dataset.state !== "signed-out") {
      head = null;
      open();
    }
  });
  addEventListener("pagehide", close);

  // ---- swapping without disturbing --------------------------------------------------------------------------------

  const touched = field =>
    field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  const busy = fragment => [...fragment.querySelectorAll("[data-busy]")].some(part =>
    part.open === true
      || (part.contains(document.activeElement) && part.matches("form"))
      || [...part.querySelectorAll("textarea, input:not([type=hidden])")].some(touched));

  // What "ago" says moves on its own, and scripts mark where the keyboard is: neither is a difference.
  const comparable = element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("time, [data-said]").forEach(said => { said.textContent = ""; });
    copy.querySelectorAll(".here").forEach(day => day.classList.remove("here"));
    copy.querySelectorAll(".htmx-added, .htmx-settling").forEach(each => each.removeAttribute("class"));
    copy.querySelectorAll("[data-grid] a").forEach(link => link.removeAttribute("tabindex"));
    return copy.innerHTML.trim();
  };

  // Where the keyboard and the scroll bars are in a fragment, to be found again in the fresh one.
  const place = fragment => {
    const active = document.activeElement;
    return {
      scrolled: [...fragment.querySelectorAll(".scroll")].map(part => [part.scrollLeft, part.scrollTop]),
      focus: fragment.contains(active) && { id: active.id, href: active.getAttribute("href"), tag: active.tagName,
        index: [...fragment.querySelectorAll(active.tagName)].indexOf(active) },
    };
  };
  const resume = (fragment, { scrolled, focus }) => {
    fragment.querySelectorAll(".scroll").forEach((part, index) => part.scrollTo(...(scrolled[index] ?? [0, 0])));
    if (!focus) return;
    const same = [...fragment.querySelectorAll(focus.tag)];
    const again = (focus.id && document.getElementById(focus.id))
      || same.find(each => focus.href && each.getAttribute("href") === focus.href)
      || same[focus.index];
    again?.focus({ preventScroll: true });
  };

  document.body.addEventListener("htmx:oobBeforeSwap", event => {
    const target = event.detail.target;
    const fresh = event.detail.fragment.querySelector(`#${CSS.escape(target.id)}`) ?? event.detail.fragment.firstElementChild;
    if (fresh && comparable(fresh) === comparable(target)) {
      event.detail.shouldSwap = false;
    } else if (busy(target)) {
      event.detail.shouldSwap = false;
      waiting = true;
      show("waiting");
    } else {
      event.detail.place = place(target);
    }
  });
  // In the moment of the swap, not when the page has settled: a key that is pressed between the two would go nowhere.
  document.body.addEventListener("htmx:oobAfterSwap", event => {
    const { target, place: before } = event.detail;
    const fragment = document.getElementById(target.id);
    if (!before || !fragment) return;
    delete event.detail.place;
    resume(fragment, before);
  });

  // What had to wait for a form comes as soon as the form is left.
  const settle = () => {
    if (!waiting || [...document.querySelectorAll("[data-live]")].some(busy)) return;
    waiting = false;
    show("live");
    refresh();
  };
  document.addEventListener("toggle", settle, true);
  document.addEventListener("focusout", () => setTimeout(settle, 0));

  // ---- times ------------------------------------------------------------------------------------------------------

  const size = seconds => {
    if (seconds < 10) return "";
    if (seconds < 60) return `${Math.floor(seconds)} s`;
    if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
    return seconds < 172_800 ? `${Math.floor(seconds / 3_600)} h` : `${Math.floor(seconds / 86_400)} ${words.days}`;
  };
  const relative = time => {
    const seconds = (Date.now() - Date.parse(time.dateTime)) / 1_000;
    const text = size(Math.abs(seconds));
    if (!text) return words.justNow;
    return (seconds < 0 ? words.ahead : words.ago).replace("%", text);
  };
  const tick = () => document.querySelectorAll("time").forEach(time => {
    if (!time.title) return; // A time without an exact form beside it is the exact form.
    const text = relative(time);
    if (time.textContent !== text) time.textContent = text;
  });
  setInterval(tick, 5_000);

  // ---- pictures ---------------------------------------------------------------------------------------------------

  // The day under the pointer, or the one that the arrow keys are on, is said below its picture.
  const wholes = new WeakMap(); // Kept beside the page: a mark in it would look like a change when it is read again.
  const say = (picture, day) => {
    const said = picture.querySelector("[data-said]");
    if (!wholes.has(said)) wholes.set(said, said.textContent);
    picture.querySelector(".here")?.classList.remove("here");
    day?.classList.add("here");
    said.textContent = day?.dataset.day ?? wholes.get(said);
  };
  document.addEventListener("pointerover", event => {
    const day = event.target.closest?.("[data-day]");
    if (day) say(day.closest("[data-bars]"), day);
  });
  document.addEventListener("pointerout", event => {
    const picture = event.target.closest?.("[data-bars]");
    if (picture && !picture.contains(event.relatedTarget)) say(picture, null);
  });
  document.addEventListener("keydown", event => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    const picture = event.target.closest?.("svg")?.closest("[data-bars]");
    if (!step || !picture) return;
    event.preventDefault();
    const days = [...picture.querySelectorAll("[data-day]")];
    const now = days.findIndex(day => day.classList.contains("here"));
    const next = now < 0 ? days.length - 1 : Math.min(days.length - 1, Math.max(0, now + step));
    say(picture, days[next]);
  });

  // ---- ticking ----------------------------------------------------------------------------------------------------

  document.addEventListener("change", event => {
    if (!event.target.matches("[data-tick-all]")) return;
    document.querySelectorAll(`input[type=checkbox][form="${event.target.form.id}"]`)
      .forEach(box => { box.checked = event.target.checked; });
  });

  // ---- copying ----------------------------------------------------------------------------------------------------

  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const label = button.querySelector("span");
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      label.textContent = words.copied;
    } catch {
      // Without permission the text is marked, so that the keyboard's copy takes it.
      getSelection().selectAllChildren(button.parentElement.querySelector("pre"));
      label.textContent = words.selected;
    }
    setTimeout(() => { label.textContent = words.copy; }, 2_000);
  });

  open();
})();
