"""The tab asks every few seconds whether it is still signed in, and leaves the screen when it is not."""

import streamlit as st

from satudata_budget.web.session.folder import outside

TIAP = 3_000
"""Milliseconds."""

_WATCH = f"""
export default function ({{ data }}) {{
  const mine = data.sesi
  // A socket that comes back for somebody else finds this tab still full of what the first one typed: start anew.
  if (window.satudataSesi && mine && window.satudataSesi !== mine) {{ window.location.reload(); return }}
  if (mine) window.satudataSesi = mine
  const leave = () => {{
    const here = window.location.pathname + window.location.search
    window.location.replace("{outside("/masuk")}?kembali=" + encodeURIComponent(here))
  }}
  const ask = async () => {{
    try {{
      const answer = await fetch("{outside("/sesi")}", {{ cache: "no-store", credentials: "same-origin" }})
      if (!answer.ok) return
      const now = await answer.json()
      if (!now.masuk || now.sesi !== mine) leave()
    }} catch {{ /* the server restarts: the next question tells */ }}
  }}
  if (!mine) ask()
  const timer = setInterval(ask, {TIAP})
  window.addEventListener("pageshow", ask)  // Back may bring a page up as it was left
  return () => {{ clearInterval(timer); window.removeEventListener("pageshow", ask) }}
}}
"""


def watch(sesi: str) -> None:
    """Watch over the session with this prefix; '' where there is none any more."""
    watcher = st.components.v2.component("satudata_jaga", html="<span></span>", js=_WATCH)
    watcher(data={"sesi": sesi}, key="jaga", height=1)
