// In a PDF a pattern becomes a picture for each bar, 60 kB apiece; ground and lines of the same look are 1 kB.
const hatch = bar => {
  const pattern = document.getElementById((/#([^"')]+)/.exec(bar.style.fill) ?? [])[1])
  const stroke = pattern?.querySelector("path")
  if (!stroke) return
  const svg = name => document.createElementNS("http://www.w3.org/2000/svg", name)
  const ground = pattern.querySelector("rect")
  const step = parseFloat(pattern.getAttribute("width"))
  const { x, y, width, height } = bar.getBBox()
  let lines = ""
  for (let sum = Math.ceil((x + y) / step) * step; sum < x + width + y + height; sum += step) {
    const left = Math.max(x, sum - y - height), right = Math.min(x + width, sum - y)
    lines += `M${left},${sum - left}L${right},${sum - right}`
  }
  const clip = bar.parentNode.appendChild(svg("clipPath"))
  clip.id = `potong-${document.querySelectorAll("clipPath").length}`
  clip.append(svg("path"))
  clip.firstChild.setAttribute("d", bar.getAttribute("d"))
  const drawn = svg("path")
  for (const name of ["stroke", "stroke-width", "opacity"]) drawn.setAttribute(name, stroke.getAttribute(name))
  drawn.setAttribute("d", lines)
  drawn.setAttribute("clip-path", `url(#${clip.id})`)
  bar.style.fill = ground ? ground.getAttribute("fill") : "none"
  bar.after(drawn)
}

(async () => {
  const figures = JSON.parse(document.getElementById("data-gambar").textContent)
  const page = document.documentElement
  const width = Number(page.dataset.lebar)
  const still = "cetak" in page.dataset
  if (document.fonts) await document.fonts.ready
  const places = [...document.querySelectorAll("[data-gambar]")]
  for (const place of places) {
    const { data, layout } = figures[place.dataset.gambar]
    if (still) layout.width = width
    await Plotly.newPlot(place, data, layout, { staticPlot: still, responsive: !still, displayModeBar: false })
    if (still) place.querySelectorAll("path.pattern_filled").forEach(hatch)
  }
  // An image to take along says its finding and where it comes from.
  const image = place => {
    const { data, layout } = figures[place.dataset.gambar]
    const title = place.parentElement.querySelector("h3").textContent
    const { l = 0, r = 0, t = 0, b = 0 } = layout.margin
    const word = (text, y, shift, anchor, size) => ({
      text, x: 0, y, xref: "paper", yref: "paper", xshift: -l, yshift: shift, xanchor: "left", yanchor: anchor,
      align: "left", showarrow: false, font: { size, color: "#1C2430" },
    })
    const framed = {
      ...layout, width: width + 56, height: layout.height + 104, paper_bgcolor: "#FFFFFF",
      margin: { l: l + 28, r: r + 28, t: t + 64, b: b + 40 },
      annotations: [
        ...(layout.annotations ?? []),
        word(`<b>${title.replace(/(.{70}\S*)\s/g, "$1<br>")}</b>`, 1, t + 10, "bottom", 17),
        word(page.dataset.asal, 0, -b - 12, "top", 11),
      ],
    }
    return Plotly.downloadImage({ data, layout: framed }, {
      format: "png", scale: 2, width: framed.width, height: framed.height, filename: place.dataset.nama,
    })
  }
  for (const button of document.querySelectorAll(".png"))
    button.addEventListener("click", () => image(button.closest("figure").querySelector("[data-gambar]")))
  if (!still) {
    // What a reader prints looks like the PDF.
    addEventListener("beforeprint", () => {
      page.dataset.cetak = ""
      for (const place of places) Plotly.relayout(place, { autosize: false, width })
    })
    addEventListener("afterprint", () => {
      delete page.dataset.cetak
      for (const place of places) Plotly.relayout(place, { autosize: true, width: null })
    })
  }
  for (const head of document.querySelectorAll("table.urut th")) {
    head.tabIndex = 0
    const sort = () => {
      const table = head.closest("table"), body = table.tBodies[0], column = head.cellIndex
      const down = head.getAttribute("aria-sort") === "ascending"
      for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort")
      head.setAttribute("aria-sort", down ? "descending" : "ascending")
      const value = row => row.cells[column].dataset.nilai ?? row.cells[column].textContent.trim()
      const order = (a, b) => {
        const x = Number(a), y = Number(b)
        return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "id") : x - y
      }
      const rows = [...body.rows].sort((a, b) => (down ? -1 : 1) * order(value(a), value(b)))
      body.append(...rows)
    }
    head.addEventListener("click", sort)
    head.addEventListener("keydown", event => { if (event.key === "Enter") sort() })
  }
  document.documentElement.dataset.siap = "ya"
})()
