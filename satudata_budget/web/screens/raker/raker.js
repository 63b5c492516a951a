// The slides: drawn from data, turned by keys, clickers and buttons; and the minutes, kept as they are typed.
const KEPT_AFTER = 500 // ms without a key: what is typed goes to the server as a draft

const el = (tag, name, ...children) => {
  const made = document.createElement(tag)
  if (name) made.className = name
  for (const child of children) if (child != null) made.append(child)
  return made
}

const MARKS = (marks) => {
  const list = el("ul", "tanda")
  for (const m of marks) {
    const item = el("li", m.keadaan, m.tanda)
    item.title = m.nama
    list.append(item)
  }
  return list
}

const DRAW = {
  hitung: (s) => {
    const rows = el("div", "barisan")
    for (const r of s.baris) {
      rows.append(el("b", "besar", r.besar), el("div", "", el("h2", "", r.nama), MARKS(r.tanda), el("p", "", r.kata)))
    }
    return [rows]
  },
  peta: (s) => {
    const map = el("div", "peta")
    for (const t of s.ubin) {
      const tile = el("div", t.keadaan, el("span", "", t.nama), el("b", "", `${t.tanda} ${t.angka}`))
      tile.style.gridRow = t.baris + 1
      tile.style.gridColumn = t.kolom + 1
      map.append(tile)
    }
    map.style.gridTemplateColumns = `repeat(${Math.max(...s.ubin.map((t) => t.kolom)) + 1}, minmax(0, 1fr))`
    const legend = el("ul", "legenda")
    for (const k of s.kunci) legend.append(el("li", k.keadaan, `${k.tanda} ${k.nama}`))
    if (s.catatan) legend.append(el("li", "petunjuk", s.catatan))
    // North west of the kecamatan there is nothing but room; another kabupaten may have a kecamatan there.
    const free = !s.ubin.some((t) => t.baris < 2 && t.kolom < 3)
    if (free) map.prepend(legend)
    legend.classList.toggle("di-peta", free)
    return free ? [map] : [map, legend]
  },
  sebab: (s) => {
    const bars = el("div", "batang")
    for (const b of s.batang) {
      const squares = el("span", "petak")
      squares.ariaHidden = "true"
      for (let i = 0; i < s.dari; i++) squares.append(el("i", i < b.n ? "ya" : i < b.n + b.belum ? "tidak-tahu" : ""))
      bars.append(el("span", "nama", b.nama))
      bars.append(el("div", "alas", squares, el("span", "", el("b", "", b.kata), b.lagi && el("small", "", b.lagi))))
    }
    return [bars]
  },
  uang: (s) => {
    const bars = el("div", "batang")
    s.batang.forEach((b, i) => {
      const bar = el("i")
      bar.style.width = `${Math.max(0.4, 52 * b.bagian)}%`
      const more = i === s.batang.length - 1 ? el("small", "", s.rincian) : null
      const open = b.terbuka ? el("i", "terbuka") : null
      if (open) open.style.width = `${52 * b.terbuka}%`
      const band = el("div", `pita ${["", "didanai", "usul"][i]}`, bar, open, el("b", "", b.kata, more))
      bars.append(el("span", "nama", b.nama), band)
    })
    return [bars]
  },
  siapa: (s) => {
    const list = el("div", "siapa")
    for (const r of s.baris) {
      const what = el("span", "apa", r.apa, el("small", "", r.di_mana))
      list.append(el("div", r.mendesak ? "mendesak" : "", el("span", "pelaku", r.siapa), what, el("span", "kapan", r.kapan, el("small", "", r.sifat))))
    }
    return [list]
  },
  putus: (s) => {
    const list = el("ol", "usulan")
    for (const u of s.usulan) list.append(el("li", "", el("span", "", u)))
    return [list]
  },
}
const NOTE = { uang: "catatan inti" }
const NEXT = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"])
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp", "Backspace"])

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const find = (name) => parentElement.querySelector(name)
  const root = find(".raker")
  const mine = (root._raker ??= { kabar: 0, timer: 0, sent: null })
  const text = find("textarea")
  const slides = data.salindia
  const notes = data.notulen

  const asked = () => {
    const n = parseInt(new URLSearchParams(window.location.search).get("slide"), 10)
    return Math.min(Math.max(n || 1, 1), slides.length)
  }

  const show = (number) => {
    const s = slides[number - 1]
    mine.number = number
    const url = new URL(window.location.href)
    if (url.searchParams.get("slide") !== String(number)) {
      url.searchParams.set("slide", number)
      window.history.replaceState(window.history.state, "", url)
    }
    const body = el("div", "badan", ...DRAW[s.jenis](s))
    const head = el("header", "", el("p", "tanya", s.tanya), el("h1", "", s.judul))
    find(".isi").replaceChildren(head, body, s.catatan && s.jenis !== "peta" ? el("p", NOTE[s.jenis] ?? "catatan", s.catatan) : "")
    root.className = `raker salindia-${s.jenis}`
    root.scrollTop = 0
    find(".notulen").hidden = s.jenis !== "putus"
    find(".nomor").textContent = `${number} / ${slides.length}`
    find(".mundur").disabled = number === 1
    find(".maju").disabled = number === slides.length
  }
  const go = (step) => {
    const to = Math.min(Math.max(mine.number + step, 1), slides.length)
    if (to !== mine.number) show(to)
  }

  const keep = () => {
    clearTimeout(mine.timer)
    if (!notes.boleh || mine.sent === null || mine.sent === text.value) return
    mine.sent = text.value
    setStateValue("draf", text.value)
  }
  const typed = () => {
    if (mine.sent === null) mine.sent = ""
    find(".kabar").textContent = notes.kata.mengetik
    find(".kabar").className = "kabar"
    find(".salin").hidden = text.value.trim() !== ""
    clearTimeout(mine.timer)
    mine.timer = setTimeout(keep, KEPT_AFTER)
  }
  const save = () => {
    clearTimeout(mine.timer)
    mine.sent = null
    mine.dirty = false
    setTriggerValue("simpan", text.value)
  }
  const copy = () => {
    text.value = slides.at(-1).usulan.map((u, i) => `${i + 1}. ${u}`).join("\n")
    mine.dirty = true
    typed()
    text.focus()
  }

  const fill = () => {
    find(".raker").ariaLabel = data.kata.tampilan
    for (const [name, face] of [["mundur", "←"], ["maju", "→"], ["penuh", ""], ["tutup", ""]]) {
      const button = find(`nav .${name}`)
      button.textContent = face || data.kata[name]
      button.title = button.ariaLabel = data.kata[name]
    }
    find(".contoh").textContent = data.contoh
    find(".kaki").textContent = data.kaki
    for (const [name, word] of [[".simpan", "simpan"], [".salin", "salin"], [".kepala", "notulen"]]) {
      find(name).textContent = notes.kata[word]
      find(name).hidden = name !== ".kepala" && !notes.boleh
    }
    if (!mine.dirty) text.value = notes.isi
    text.readOnly = !notes.boleh
    text.placeholder = notes.boleh ? notes.kata.petunjuk : ""
    text.hidden = !notes.boleh && !notes.isi
    text.style.display = text.hidden ? "none" : ""
    find(".kosong").textContent = text.hidden ? notes.kata.kosong : ""
    find(".kosong").hidden = !text.hidden
    find(".salin").hidden = !notes.boleh || text.value.trim() !== "" || !slides.at(-1).usulan
    const older = find(".terdahulu div")
    find(".terdahulu").hidden = notes.versi.length === 0
    find(".terdahulu summary").textContent = `${notes.kata.terdahulu} (${notes.versi.length})`
    older.replaceChildren(...notes.versi.map((v) => el("article", "", el("b", "", v.kepala), el("pre", "", v.isi))))
    const news = find(".kabar")
    const fresh = notes.kabar.nomor && notes.kabar.nomor !== mine.kabar
    if (fresh || !notes.draf) {
      news.textContent = fresh || mine.kabar ? (notes.kabar.kata ?? "") : ""
      news.className = notes.kabar.baik === false ? "kabar buruk" : "kabar"
    } else {
      news.textContent = notes.draf
      news.className = "kabar"
    }
    mine.kabar = notes.kabar.nomor ?? 0
  }

  const pressed = (event) => {
    const on = event.composedPath()[0]
    if (event.ctrlKey || event.metaKey || event.altKey) {
      if (on === text && event.key === "Enter" && notes.boleh) save()
      return
    }
    if (root.classList.contains("hitam")) {
      root.classList.remove("hitam")
      event.preventDefault()
      return
    }
    if (["TEXTAREA", "INPUT", "SELECT", "SUMMARY"].includes(on.tagName)) {
      if (event.key === "Escape") on.blur()
      return
    }
    if (on.tagName === "BUTTON" && (event.key === " " || event.key === "Enter")) return
    if (event.key === " " && event.shiftKey) go(-1)
    else if (NEXT.has(event.key)) go(1)
    else if (BACK.has(event.key)) go(-1)
    else if (event.key === "Home") show(1)
    else if (event.key === "End") show(slides.length)
    else if (/^[1-9]$/.test(event.key) && slides[event.key - 1]) show(Number(event.key))
    else if (event.key === "b" || event.key === "B" || event.key === ".") root.classList.add("hitam")
    else if (event.key === "f" || event.key === "F") full()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const full = () => {
    if (document.fullscreenElement) document.exitFullscreen()
    else document.documentElement.requestFullscreen?.()
  }

  fill()
  show(mine.number && mine.number === asked() ? mine.number : asked())
  text.oninput = () => { mine.dirty = true; typed() }
  text.onblur = keep
  find(".simpan").onclick = save
  find(".salin").onclick = copy
  find(".mundur").onclick = () => go(-1)
  find(".maju").onclick = () => go(1)
  find(".penuh").onclick = full
  find(".tutup").onclick = () => { keep(); setTriggerValue("tutup", true) }
  mine.off?.()
  const turned = () => show(asked())
  const hides = () => { if (document.visibilityState === "hidden") keep() }
  window.addEventListener("keydown", pressed, true)
  window.addEventListener("popstate", turned)
  document.addEventListener("visibilitychange", hides)
  mine.off = () => {
    window.removeEventListener("keydown", pressed, true)
    window.removeEventListener("popstate", turned)
    document.removeEventListener("visibilitychange", hides)
  }
  return () => mine.off()
}
