(async () => {
  const figures = JSON.parse(document.getElementById("data-gambar").textContent)
  const width = Number(document.documentElement.dataset.lebar)
  if (document.fonts) await document.fonts.ready
  for (const place of document.querySelectorAll("[data-gambar]")) {
    const { data, layout } = figures[place.dataset.gambar]
    if (width) layout.width = width
    await Plotly.newPlot(place, data, layout, {
      staticPlot: width > 0,
      responsive: width === 0,
      displaylogo: false,
      displayModeBar: width === 0,
      modeBarButtons: [["toImage"]],
      toImageButtonOptions: { format: "png", scale: 2, filename: place.dataset.nama },
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
