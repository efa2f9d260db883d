"use strict";
(() => {
  const { rows, findings } = JSON.parse(document.getElementById("data").textContent);
  const body = document.body, root = document.documentElement;
  const text = document.getElementById("text"), card = document.getElementById("card");
  const numbers = (list) => (list ? list.split(" ").map(Number) : []);

  // Every marked piece with the findings that cover it, and every finding with its pieces.
  const marks = [...text.querySelectorAll("mark")].map((element) => ({
    element, all: numbers(element.dataset.f), begin: numbers(element.dataset.begin), shown: [],
  }));
  const of = new Map(marks.map((mark) => [mark.element, mark]));
  const pieces = findings.map(() => []);
  for (const mark of marks) for (const f of mark.all) pieces[f].push(mark);
  const entries = [...document.querySelectorAll(".row")].map((element) => ({ element, all: numbers(element.dataset.f) }));

  const only = new Set();
  let now = null; // The finding that is selected.
  let pinned = false; // Whether the card stays when the pointer leaves.

  const shows = (f) => {
    const { subject, denied } = findings[f];
    const subjects = [...only].filter((key) => key !== "denied");
    return (!only.has("denied") || denied) && (!subjects.length || subjects.includes(subject));
  };

  // Filter

  function filter() {
    for (const mark of marks) {
      const shown = (mark.shown = mark.all.filter(shows));
      const { classList, style } = mark.element;
      classList.remove("n0", "n1", "n2", "n3");
      classList.add("n" + Math.min(shown.length, 3));
      classList.toggle("denied", shown.length > 0 && findings[shown[0]].denied);
      shown.slice(0, 3).forEach((f, i) => style.setProperty("--h" + (i + 1), findings[f].hue));
      mark.stop = mark.begin.some((f) => shown.includes(f));
      mark.element.toggleAttribute("tabindex", false);
      if (mark.stop) {
        mark.element.tabIndex = -1;
        mark.element.setAttribute("role", "button");
      } else mark.element.removeAttribute("role");
    }
    for (const { element, all } of entries) element.hidden = all.length ? !all.some(shows) : only.size > 0;
    for (const list of document.querySelectorAll(".group")) list.hidden = !list.querySelector(".row:not([hidden])");
    for (const item of document.querySelectorAll(".items > li")) item.hidden = only.size > 0 && !item.querySelector(".row:not([hidden])");
    for (const chip of document.querySelectorAll(".chip")) {
      const { only: key } = chip.dataset;
      chip.setAttribute("aria-pressed", key ? only.has(key) : only.size === 0);
    }
    stop(marks.find((mark) => mark.stop));
  }

  // One place of the text takes part in the order of the tab key; the arrow keys lead from it to the others.
  function stop(mark) {
    for (const other of text.querySelectorAll('mark[tabindex="0"]')) other.tabIndex = -1;
    if (mark) mark.element.tabIndex = 0;
  }

  document.querySelector(".filter").addEventListener("click", ({ target }) => {
    const chip = target.closest(".chip");
    if (!chip) return;
    const key = chip.dataset.only;
    if (!key) only.clear();
    else if (!only.delete(key)) only.add(key);
    hide();
    filter();
  });

  // Card

  const make = (tag, name, words) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (words) element.textContent = words;
    return element;
  };

  function describe(f) {
    const { words, article, value, denied, rule, row, subject } = findings[f];
    const box = make("div", "s-" + subject);
    const head = make("div", "head");
    head.append(make("i"), words, make("small", "", article ? "Art. " + article : ""));
    const label = make("div", "label");
    if (denied) label.append(make("b", "not", "not"), " ");
    label.append(row == null ? value || words : rows[row].label);
    box.append(head, label);
    if (row != null) for (const note of rows[row].notes) box.append(make("p", "note", note));
    if (findings[f].links.length) {
      const linked = make("dl", "with");
      for (const [slug, kind, links] of findings[f].links) {
        const name = make("dt", "s-" + slug), cell = make("dd");
        name.append(make("i"), kind);
        for (const [other, says] of links) {
          const a = make("a", "", says);
          a.href = "#f" + other;
          cell.append(a);
        }
        linked.append(name, cell);
      }
      box.append(linked);
    }
    const list = make("dl");
    const add = (name, code) => {
      const cell = make("dd");
      cell.append(make("code", "", code));
      list.append(make("dt", "", name), cell);
    };
    add("kind", findings[f].kind);
    if (value) add("value", value);
    if (denied) add("denied", "true");
    add("rule", rule);
    box.append(list);
    if (row == null) return box;
    const go = make("div", "go");
    const found = rows[row].found, at = found.indexOf(f);
    const link = (name, to, says) => {
      const a = make("a", name === "back" ? "back" : "", says);
      a.href = to;
      go.append(a);
      return a;
    };
    if (found.length > 1) {
      link("", "#f" + found[(at + found.length - 1) % found.length], "‹").setAttribute("aria-label", "the place before");
      go.append(at + 1 + " of " + found.length);
      link("", "#f" + found[(at + 1) % found.length], "›").setAttribute("aria-label", "the next place");
    }
    link("back", "#r" + row, "In the summary");
    box.append(go);
    return box;
  }

  function show(mark, first) {
    const list = mark.shown.filter((f) => f !== first);
    if (mark.shown.includes(first)) list.unshift(first);
    if (!list.length) return;
    card.replaceChildren(...list.map(describe));
    connect(list);
    card.hidden = false;
    place(mark);
  }

  // Below the piece, or above it where there is no room.
  function place(mark) {
    if (card.hidden || !mark) return;
    card.mark = mark;
    const at = mark.element.getClientRects()[0];
    if (!at) return hide();
    const { offsetWidth: width, offsetHeight: height } = card;
    card.style.left = Math.max(12, Math.min(at.left, innerWidth - width - 12)) + "px";
    const below = at.bottom + 8;
    card.style.top = Math.max(8, below + height > innerHeight - 8 ? at.top - height - 8 : below) + "px";
  }

  function hide() {
    card.hidden = true;
    pinned = false;
    connect([]);
  }

  // What the findings on the card are linked with is ringed in the text.
  function connect(list) {
    const others = new Set(list.flatMap((f) => findings[f].with));
    for (const mark of marks) mark.element.classList.toggle("with", mark.shown.some((f) => others.has(f)));
  }

  addEventListener("scroll", () => place(card.mark), { passive: true });
  addEventListener("resize", () => place(card.mark));

  // Select

  // The one finding and its piece of the text, the others of the same row, and the rows that it belongs to.
  function select(f) {
    now = f;
    const row = f == null ? null : findings[f].row;
    const found = row == null ? [f] : rows[row].found;
    for (const mark of marks) {
      mark.element.classList.toggle("now", mark.all.includes(f));
      mark.element.classList.toggle("of", mark.shown.some((other) => found.includes(other)));
    }
    for (const { element, all } of entries) {
      element.classList.toggle("on", all.includes(f));
      for (const place of element.querySelectorAll(".places a")) place.classList.toggle("now", place.hash === "#f" + f);
    }
  }

  function clear() {
    hide();
    select(null);
  }

  const narrow = matchMedia("(max-width: 60rem)");
  function view(name) {
    body.dataset.view = name;
    if (name !== "text") body.dataset.side = name;
    const shown = narrow.matches ? name : body.dataset.side;
    for (const tab of document.querySelectorAll(".views button")) {
      const on = tab.dataset.to === shown;
      tab.setAttribute("aria-selected", on);
      tab.tabIndex = on ? 0 : -1;
    }
    if (narrow.matches) hide();
  }
  // To a place nearby the page glides, further away it jumps.
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  function reveal(element) {
    const near = Math.abs(element.getBoundingClientRect().top) < 2 * innerHeight;
    element.scrollIntoView({ block: "center", behavior: near && !calm.matches && !narrow.matches ? "smooth" : "instant" });
  }

  // `#f3` is a finding, `#r2` a row of the summary: the address says all, so that the browser's back leads back.
  function follow() {
    const [, sort, number] = /^#([fr])(\d+)$/.exec(location.hash) || [];
    if (location.hash === "#text") text.focus();
    if (sort === "f" && findings[number]) {
      const f = Number(number);
      if (!shows(f)) {
        only.clear();
        filter();
      }
      view("text");
      select(f);
      const mark = pieces[f].find((mark) => mark.element.getClientRects().length);
      if (!mark) return;
      stop(mark);
      mark.element.focus({ preventScroll: true });
      reveal(mark.element);
      pinned = true;
      show(mark, f);
      const row = document.querySelector(`#${body.dataset.side} .row.on`);
      if (!narrow.matches) row?.scrollIntoView({ block: "nearest" });
    } else if (sort === "r" && rows[number]) {
      view("summary");
      hide();
      const row = document.getElementById("r" + number);
      row.scrollIntoView({ block: "center", behavior: "instant" });
      if (!rows[number].found.includes(now)) select(rows[number].found[0]);
      row.querySelector("a")?.focus({ preventScroll: true });
    }
  }

  addEventListener("popstate", follow);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      event.preventDefault();
      if (link.hash !== location.hash) history.pushState(null, "", link.hash);
      return follow();
    }
    const mark = of.get(event.target.closest("mark"));
    if (mark && mark.shown.length && getSelection().isCollapsed) return open(mark);
    if (!card.contains(event.target) && !event.target.closest(".side, .filter, .top")) clear();
  });

  function open(mark) {
    select(mark.shown[0]);
    stop(mark.stop ? mark : pieces[mark.shown[0]].find((other) => other.stop));
    pinned = true;
    show(mark, mark.shown[0]);
    document.querySelector(`#${body.dataset.side} .row.on`)?.scrollIntoView({ block: "nearest" });
  }

  // Pointer and keyboard

  let leaving;
  text.addEventListener("pointerover", ({ target, pointerType }) => {
    const mark = of.get(target.closest("mark"));
    clearTimeout(leaving);
    if (pointerType === "mouse" && mark && !pinned) {
      hide();
      show(mark);
    }
  });
  text.addEventListener("pointerout", ({ pointerType }) => {
    if (pointerType === "mouse" && !pinned) leaving = setTimeout(hide, 250);
  });
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", () => { if (!pinned) hide(); });

  text.addEventListener("focusin", ({ target }) => {
    const mark = of.get(target);
    if (mark && target.matches(":focus-visible")) show(mark, mark.shown.includes(now) ? now : undefined);
  });
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  text.addEventListener("keydown", (event) => {
    const mark = of.get(event.target);
    if (!mark) return;
    const stops = marks.filter((mark) => mark.stop && mark.element.getClientRects().length);
    const ends = { Home: stops[0], End: stops[stops.length - 1] };
    if (event.key === "Enter" || event.key === " ") open(mark);
    else if (event.key in step || event.key in ends) {
      const next = ends[event.key] || stops[stops.indexOf(mark) + step[event.key]];
      if (next) {
        pinned = false;
        stop(next);
        next.element.focus({ preventScroll: true });
        reveal(next.element);
        show(next);
      }
    } else return;
    event.preventDefault();
  });
  addEventListener("keydown", ({ key }) => key === "Escape" && clear());

  const tabs = document.querySelector(".views");
  tabs.addEventListener("click", ({ target }) => {
    if (target.dataset.to) view(target.dataset.to);
  });
  tabs.addEventListener("keydown", ({ key, target }) => {
    const all = [...tabs.children].filter((tab) => tab.getClientRects().length);
    const next = all[all.indexOf(target) + (step[key] || 0)];
    if (step[key] && next) {
      view(next.dataset.to);
      next.focus();
    }
  });
  narrow.addEventListener("change", () => view(body.dataset.view));

  document.getElementById("theme").addEventListener("click", () => {
    const dark = getComputedStyle(root).colorScheme === "dark" ||
      (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
    root.dataset.theme = dark ? "light" : "dark";
  });

  // What stays in sight below the filter has to know how high it is.
  const bar = document.querySelector(".filter");
  new ResizeObserver(() => root.style.setProperty("--bar", bar.offsetHeight + "px")).observe(bar);

  filter();
  view("text");
  follow();
})();
