#!/usr/bin/env python3
"""Opens the page that `examples/page` makes in a headless Chromium and uses it: clicks, keys, filters, a phone, print.

    python3 tests/page.py [--shots DIR]

Needs Python, Cargo, and Debian's `chromium` and `chromium-driver`, and no package: the driver is spoken to in the W3C
WebDriver protocol. Where there is no browser it says so and ends with the status 0. With --shots it leaves screenshots.
"""

import base64
import json
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars"
).split()
KEYS = {"tab": "\ue004", "enter": "\ue007", "escape": "\ue00c", "right": "\ue014", "left": "\ue012"}

# Overlapping findings, markup that must stay text, a denial, a table, a line that no browser may fetch.
HOSTILE = """\
# <img src=x onerror="document.title='broken'"> & Sons "privacy" <script>document.title='broken'</script>

We collect your <b>name</b> and <script>alert("your email address")</script> your email address for **marketing**.

</main></script><!-- We never sell your personal data to third parties.

![](https://tracker.example/pixel.png) <link rel=stylesheet href=https://tracker.example/a.css> {{data}}

| Data | Purpose | Legal basis |
| --- | --- | --- |
| your IP address | <i onmouseover=alert(1)>to prevent fraud | legitimate interests in preventing fraud, Art. 6(1)(f) GDPR |

You have the right to access and correct your personal data.
"""


class Driver:
    """One browser."""

    def __init__(self, base, size, scheme="light", mobile=False):
        self.base = base
        self.profile = tempfile.TemporaryDirectory()
        options = {
            "binary": shutil.which("chromium"),
            "args": [*FLAGS, f"--user-data-dir={self.profile.name}", f"--window-size={size[0]},{size[1]}"],
        }
        if mobile:
            options["mobileEmulation"] = {
                "deviceMetrics": {"width": size[0], "height": size[1], "pixelRatio": 2, "touch": True}
            }
        capabilities = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self.session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})["sessionId"]
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.cdp("Emulation.setEmulatedMedia", {"features": features})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.call("DELETE", self.at(""))
        self.profile.cleanup()

    def at(self, path):
        return f"/session/{self.session}{path}"

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(json.load(error)["value"]["message"]) from None

    def cdp(self, command, parameters):
        return self.call("POST", self.at("/goog/cdp/execute"), {"cmd": command, "params": parameters})

    def go(self, url):
        self.call("POST", self.at("/url"), {"url": url})

    def run(self, script, *arguments):
        return self.call("POST", self.at("/execute/sync"), {"script": script, "args": list(arguments)})

    def find(self, selector):
        found = self.call("POST", self.at("/element"), {"using": "css selector", "value": selector})
        return next(iter(found.values()))

    def click(self, selector):
        # The driver takes what lies behind a fixed bar to be in sight already.
        self.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector)
        self.call("POST", self.at(f"/element/{self.find(selector)}/click"), {})

    def hover(self, selector):
        origin = {"element-6066-11e4-a52e-4f735466cecf": self.find(selector)}
        move = {"type": "pointerMove", "duration": 50, "origin": origin, "x": 0, "y": 0}
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move]}
        self.call("POST", self.at("/actions"), {"actions": [mouse]})

    def press(self, *names):
        keys = [{"type": sort, "value": KEYS[name]} for name in names for sort in ("keyDown", "keyUp")]
        self.call("POST", self.at("/actions"), {"actions": [{"type": "key", "id": "keys", "actions": keys}]})

    def back(self):
        self.call("POST", self.at("/back"), {})

    def shot(self, path):
        path.write_bytes(base64.b64decode(self.call("GET", self.at("/screenshot"))))

    def log(self):
        return self.call("POST", self.at("/se/log"), {"type": "browser"})


NOW = "return [...document.querySelectorAll('mark.now')].map(mark => mark.textContent).join('')"
VISIBLE = """
const at = document.querySelector('mark.now').getBoundingClientRect();
return at.top >= 0 && at.bottom <= innerHeight && at.width > 0"""
CARD = "return document.getElementById('card').hidden ? null : document.getElementById('card').innerText"


def finding(browser, kind, words):
    """The number of the first finding of a kind whose text has these words."""
    return browser.run(
        """const data = JSON.parse(document.getElementById('data').textContent).findings;
        return data.findIndex((finding, f) => finding.kind === arguments[0] &&
          [...document.querySelectorAll(`mark[data-f~="${f}"]`)].map(mark => mark.textContent).join('').includes(arguments[1]))""",
        kind,
        words,
    )


def check(found, expected, what):
    assert found == expected, f"{what}: {found!r:.200} and not {expected!r}"


def desktop(browser, url, shots):
    browser.go(url)
    phone = finding(browser, "data_category", "phone number")
    email = finding(browser, "data_category", "email address")

    # An entry of the summary leads to its place in the text, and lights up there and here.
    browser.click(f'#summary a.entry[href="#f{phone}"]')
    check(browser.run(NOW), "phone number", "what is marked after a click on the entry")
    assert browser.run(VISIBLE), "the place is not in sight"
    check(browser.run("return document.querySelector('#summary .row.on .entry').innerText"), "Phone number", "the row")
    card = browser.run(CARD)
    for words in ["Data category", "Art. 14(1)(d)", "phone_number", "en.data"]:
        assert words in card, f"{words!r} is not in the card: {card!r}"

    # One of several places; all of the row are lit, one is the current one.
    browser.click(f'#summary .places a[href="#f{email}"] + a')
    where = browser.run("return location.hash")
    assert where != f"#f{email}", where
    lit = browser.run("return [...document.querySelectorAll('mark.of')].map(mark => mark.textContent)")
    assert len(lit) == 3 and all("mail" in words for words in lit), lit
    browser.back()
    check(browser.run(NOW), "phone number", "what is marked after going back")

    # What is linked: from a row of the summary, and from the card, to its place; the place is ringed.
    kept = finding(browser, "retention", "7 years")
    link = f'#summary .row[data-f~="{kept}"] .links a'
    check(browser.run("return document.querySelector(arguments[0]).title", link), "data", "what is kept for 7 years")
    browser.click(link)
    assert "Invoices" in browser.run(NOW), browser.run(NOW)
    assert browser.run(VISIBLE), "the linked place is not in sight"
    linked = "return [...document.querySelectorAll('#card .with dt')].map(dt => dt.textContent + ': ' + dt.nextSibling.textContent)"
    assert "Retention: 7 years" in browser.run(linked), browser.run(linked)
    rings = "return [...document.querySelectorAll('mark.with')].map(mark => mark.textContent)"
    check(browser.run(rings), ["7 years"], "what is ringed")
    browser.click("#card .with a")
    check(browser.run(NOW), "7 years", "what the card's link leads to")
    check(browser.run(rings), ["Invoices", "order history"], "what is ringed there")
    if shots:
        browser.shot(shots / "links.png")
    browser.press("escape")
    check(browser.run(rings), [], "what is ringed after Escape")
    browser.back()
    browser.back()

    # From the card to the summary.
    browser.click("#card .back")
    check(browser.run("return document.activeElement.innerText"), "Phone number", "the entry that the card leads to")

    # Pointing shows, leaving hides, a click stays.
    browser.press("escape")
    check(browser.run(CARD), None, "the card after Escape")
    denied = finding(browser, "recipient", "advertisers")
    browser.hover(f'mark[data-begin~="{denied}"]')
    assert "class:advertisers" in browser.run(CARD) and "true" in browser.run(CARD), browser.run(CARD)
    browser.hover("h1")
    time.sleep(0.4)
    check(browser.run(CARD), None, "the card after the pointer left")
    browser.click(f'mark[data-begin~="{denied}"]')
    browser.hover("h1")
    time.sleep(0.4)
    assert browser.run(CARD), "the card is gone after a click"

    # Kinds alone.
    browser.click('[data-only="retention"]')
    kinds = """const data = JSON.parse(document.getElementById('data').textContent).findings;
        const of = mark => mark.dataset.f.split(' ').map(f => data[f].kind);
        const marks = [...document.querySelectorAll('mark')];
        return [marks.filter(mark => !mark.matches('.n0')).length > 0,
          marks.every(mark => mark.matches('.n0') !== of(mark).includes('retention')),
          [...document.querySelectorAll('#summary .group:not([hidden])')].map(group => group.dataset.s).join()]"""
    check(browser.run(kinds), [True, True, "retention"], "retention alone")
    browser.click('[data-only=""]')
    check(browser.run("return document.querySelectorAll('mark.n0').length"), 0, "all again")

    # The keyboard alone: one stop in the text, the arrows from there.
    browser.run("document.querySelector('#text mark[tabindex=\"0\"]').focus()")
    first = browser.run("return document.activeElement.textContent")
    browser.press("right", "right", "left", "enter")
    second = browser.run("return document.activeElement.textContent")
    check(browser.run("return document.querySelectorAll('#text [tabindex=\"0\"]').length"), 1, "stops of the tab key")
    assert first != second and second in browser.run(NOW), (first, second)

    # The report.
    browser.click('[data-to="report"]')
    check(browser.run("return document.querySelectorAll('#report .items > li').length"), 21, "items of the report")
    item = "#report .items > li:nth-child(10)"
    check(browser.run("return document.querySelector(arguments[0]).innerText.split('\\n')[0]", item), "Retention", "the item")
    browser.click(item + " a.entry")
    kind = """const data = JSON.parse(document.getElementById('data').textContent).findings;
        return data[document.querySelector(arguments[0]).hash.slice(2)].kind"""
    check(browser.run(kind, item + " a.entry"), "retention", "what the item's entry is")
    assert browser.run(NOW) and browser.run(VISIBLE), "the item's entry does not lead to its place"
    if shots:
        browser.shot(shots / "report.png")
        browser.click('[data-to="summary"]')
        browser.run("scrollTo(0, 1700)")
        browser.click(f'mark[data-begin~="{denied}"]')
        browser.shot(shots / "desktop.png")


def hostile(browser, url, shots):
    browser.go(url)
    time.sleep(0.3)
    title = browser.run("return document.title")
    assert title.startswith("<img src=x") and "<script>" in title, title
    for selector in ["img", "link", "main b", "main script", "main i"]:
        check(browser.run("return document.querySelectorAll(arguments[0]).length", selector), 0, selector)
    text = browser.run("return document.getElementById('text').textContent")
    for words in ['<script>alert("your email address")</script>', "</main></script><!--", "{{data}}", "<i onmouseover="]:
        assert words in text, words
    # A place where three findings or more lie over each other leads to each of them.
    crowded = browser.run(
        """const counts = [...document.querySelectorAll('mark')].map(mark => mark.dataset.f.split(' ').length);
        return counts.indexOf(Math.max(...counts))"""
    )
    several = browser.run("return document.querySelectorAll('mark')[arguments[0]].dataset.f.split(' ').length", crowded)
    assert several > 1, "the text has no findings over each other"
    browser.run("const mark = document.querySelectorAll('mark')[arguments[0]]; mark.scrollIntoView(); mark.click()", crowded)
    check(browser.run("return document.querySelectorAll('#card > div').length"), several, "findings on the card")
    fetched = browser.run("return performance.getEntriesByType('resource').map(entry => entry.name)")
    check(fetched, [], "what was fetched")
    if shots:
        browser.shot(shots / "hostile.png")


def phone(browser, url, shots):
    browser.go(url)
    check(browser.run("return document.documentElement.scrollWidth <= innerWidth"), True, "no sideways scrolling")
    check(browser.run("return document.getElementById('summary').getClientRects().length"), 0, "one view at a time")
    if shots:
        browser.shot(shots / "phone-text.png")
    browser.click('[data-to="summary"]')
    if shots:
        browser.shot(shots / "phone-summary.png")
    there = finding(browser, "data_category", "phone number")
    browser.click(f'#summary a.entry[href="#f{there}"]')
    check(browser.run(NOW), "phone number", "what is marked on a phone")
    assert browser.run(VISIBLE), "the place is not in sight on a phone"
    if shots:
        browser.shot(shots / "phone-card.png")
    browser.click("#card .back")
    check(browser.run("return document.activeElement.innerText"), "Phone number", "the way back on a phone")


def dark(browser, url, shots):
    browser.go(url)
    light = "return getComputedStyle(document.body).backgroundColor"
    before = browser.run(light)
    assert max(int(part) for part in before[4:-1].split(",")) < 64, before
    if shots:
        browser.shot(shots / "dark.png")
    browser.click("#theme")
    assert browser.run(light) != before, "the button changes nothing"


def printed(browser, url, shots):
    browser.go(url)
    browser.cdp("Emulation.setEmulatedMedia", {"media": "print"})
    seen = "return ['.filter', '.views', '#summary', '#report', '#text'].map(s => document.querySelector(s).getClientRects().length > 0)"
    check(browser.run(seen), [False, False, True, True, True], "what is printed")
    if shots:
        pdf = browser.call("POST", browser.at("/print"), {"background": False})
        (shots / "page.pdf").write_bytes(base64.b64decode(pdf))


def main():
    shots = None
    if sys.argv[1:2] == ["--shots"]:
        shots = pathlib.Path(sys.argv[2])
        shots.mkdir(parents=True, exist_ok=True)
    for tool in ["chromium", "chromedriver"]:
        if not shutil.which(tool):
            print(f"tests/page.py: skipped, there is no {tool} (Debian: apt-get install chromium chromium-driver)")
            return
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "hostile.md").write_text(HOSTILE)

        def page(name, *policy):
            output = scratch / name
            example = ["cargo", "run", "--quiet", "--release", "--example", "page", "--"]
            subprocess.run([*example, *map(str, policy), "-o", str(output)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            return output.as_uri()

        sample, bad = page("sample.html"), page("hostile.html", scratch / "hostile.md")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = subprocess.Popen(["chromedriver", f"--port={port}", "--log-level=OFF"], stdout=subprocess.DEVNULL)
        base = f"http://127.0.0.1:{port}"
        try:
            for _ in range(100):
                try:
                    urllib.request.urlopen(base + "/status", timeout=5).close()
                    break
                except OSError:
                    time.sleep(0.1)
            runs = [
                ("desktop", desktop, sample, {"size": (1440, 1000)}),
                ("hostile text", hostile, bad, {"size": (1280, 900)}),
                ("phone", phone, sample, {"size": (390, 844), "mobile": True}),
                ("dark", dark, sample, {"size": (1440, 1000), "scheme": "dark"}),
                ("print", printed, sample, {"size": (1280, 900)}),
            ]
            for name, run, url, options in runs:
                with Driver(base, **options) as browser:
                    run(browser, url, shots)
                    errors = [entry["message"] for entry in browser.log() if entry["level"] == "SEVERE"]
                    check(errors, [], f"errors of the page ({name})")
                print(f"{name}: ok")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
