"""Words that Streamlit's own widgets say in English and that no option changes, put into the visitor's language.

They are text in the browser only: the upload field, what stands below a text field while one types, the tools of a
table, an empty list. One small component watches for exactly these sentences in exactly these places and writes ours
over them, in the text itself and in what a screen reader reads; nothing else on the page is looked at.

Where nothing hovers, the tools of a table or chart would come with the first tap and stay, over the heading or the
filter above: there they are left out.
"""

import re

import streamlit as st

from satudata_budget.messages import _

TEMPAT = (
    "[data-testid=stFileUploader]",
    "[data-testid^=stTooltip]",
    "[data-testid=InputInstructions]",
    "[data-testid=stElementToolbar]",
    "[data-baseweb=popover]",
)
"""Where such words stand."""

_WRITE = """
export default function ({ data }) {
  const rules = data.kata.map(([english, own]) => [new RegExp("^" + english + "$"), own])
  const places = data.tempat.join(",")
  const ours = (text) => {
    const rule = rules.find(([english]) => english.test(text))
    return rule ? text.replace(rule[0], rule[1]) : text
  }
  const inText = (node) => {
    const own = ours(node.nodeValue)
    if (own !== node.nodeValue) node.nodeValue = own
  }
  const inNames = (element) => {
    for (const name of ["aria-label", "title"]) {
      const text = element.getAttribute(name)
      if (text && ours(text) !== text) element.setAttribute(name, ours(text))
    }
  }
  const within = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) inText(node)
      else inNames(node)
    }
  }
  const look = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement
    if (!element) return
    if (element.closest(places)) within(node)
    else element.querySelectorAll(places).forEach(within)
  }
  const watcher = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(look)
      else look(change.target)
    }
  })
  look(document.body)
  watcher.observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["aria-label", "title"],
  })
  return () => watcher.disconnect()
}
"""


_UNCOVERED = """
@media (hover: none) {
  [data-testid=stElementToolbar] { display: none }
}
"""


def own_words() -> None:
    """Let the browser say Streamlit's fixed words in the language of the page; no tools over what a finger reads."""
    writer = st.components.v2.component(
        "satudata_kata", html="<span></span>", css=_UNCOVERED, js=_WRITE, isolate_styles=False
    )
    writer(data={"tempat": list(TEMPAT), "kata": [list(pair) for pair in _words()]}, key="kata-peramban", height=1)


def _words() -> tuple[tuple[str, str], ...]:
    """What Streamlit says, as a pattern → what we say; $1 is what stood in the brackets."""
    fixed = (
        ("Upload", _("Pilih berkas")),
        ("Add files", _("Tambah berkas")),
        ("Drag and drop files here", _("Lepaskan berkas di sini")),
        ("Drag and drop a file here", _("Lepaskan berkas di sini")),
        ("Error: ", _("Tidak dapat dipakai: ")),
        ("Press Enter to apply", _("Tekan Enter untuk memakainya")),
        ("Press Ctrl+Enter to apply", _("Tekan Ctrl+Enter untuk memakainya")),
        ("Press ⌘+Enter to apply", _("Tekan ⌘+Enter untuk memakainya")),
        ("Clear all", _("Kosongkan")),
        ("No results", _("Tidak ada yang cocok")),
        ("No options to select.", _("Tidak ada pilihan")),
        ("No options to select", _("Tidak ada pilihan")),
    )
    tools = (  # a screen reader hears behind them what the table is
        ("Download as CSV", _("Unduh sebagai CSV")),
        ("Show/hide columns", _("Tampilkan atau sembunyikan kolom")),
        ("Search", _("Cari")),
        ("Fullscreen", _("Layar penuh")),
        ("Close fullscreen", _("Tutup layar penuh")),
        ("Clear selection", _("Lepaskan pilihan")),
    )
    filled = (
        (r"([\d.]+) ?MB per file", _("paling besar $1 MB tiap berkas")),
        (
            r"File must be ([\d.]+) ?MB or smaller\.",
            _("Berkas ini lebih besar dari $1 MB; yang diterima sampai $1 MB."),
        ),
        (r".* files are not allowed\.", _("Berkas jenis ini tidak dapat dibaca di sini.")),
        (r"Remove (.+)", _("Buang $1")),
        (r"Help for (.+)", _("Penjelasan: $1")),
        (r"Cancel upload of (.+)", _("Batalkan pengiriman $1")),
    )
    return (
        *((re.escape(english), own) for english, own in fixed),
        *((re.escape(english) + "(: .+)?", own + "$1") for english, own in tools),
        *filled,
    )
