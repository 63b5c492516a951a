"""Ringkasan and Kecamatan as their readers use them: at a desk, on a phone, by click and by address."""

from playwright.sync_api import Page, expect

from tests.browser.peladen import Peladen

CHART = ".js-plotly-plot .main-svg"
# What Streamlit or we could leave in English; none of it belongs on an Indonesian screen.
ENGLISH = ("Overview", "ready", "Budget", "Devices", "Staff", "Access", "undefined", "NaN", "None", "Deploy", "Search")


def opened(page: Page, server: Peladen, address: str) -> Page:
    page.goto(server.alamat + address)
    page.locator(CHART).first.wait_for()
    return page


def overflow(page: Page) -> int:
    """Pixels by which the screen is wider than its window."""
    return int(
        page.evaluate(
            "() => { const m = document.querySelector('[data-testid=stMain]'); return m.scrollWidth - m.clientWidth }"
        )
    )


def test_a_click_on_a_tile_opens_its_kecamatan(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/ringkasan")
    halaman.locator("[data-testid=stPlotlyChart]").first.locator("text=Tugu").click(force=True)
    halaman.wait_for_url("**/kecamatan?kode=35.03.05*")
    expect(halaman.locator("h1")).to_contain_text("Tugu belum siap: kunci data belum diserahkan")


def test_from_a_red_cell_to_the_row_of_the_offices_file_in_three_clicks(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/ringkasan")
    # Tugu's access is the only cell with this value: the pillar that holds it back.
    halaman.locator("[data-testid=stPlotlyChart]").nth(1).get_by_text("58", exact=True).click(force=True)
    halaman.wait_for_url("**/kecamatan?kode=35.03.05&pilar=akses")
    expect(halaman.get_by_text("Nilai Akses 57,9")).to_be_visible()
    # The component with the largest gap is chosen already; its rows and their file stand below.
    with halaman.expect_download() as fetched:
        halaman.get_by_role("button", name="akses_desa_35.03.05_tugu.xlsx").click()
    assert fetched.value.suggested_filename == "akses_desa_35.03.05_tugu.xlsx"


def test_a_link_to_a_kecamatan_and_pillar_opens_just_that(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/kecamatan?kode=35.03.08&pilar=perangkat")
    expect(halaman.locator("h1")).to_contain_text("Watulimo")
    expect(halaman.get_by_text("Nilai Perangkat")).to_be_visible()


def test_choosing_another_unit_changes_the_address(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/kecamatan?kode=35.03.08")
    halaman.get_by_role("combobox", name="Kecamatan").click()
    halaman.get_by_role("option", name="Kecamatan Suruh").click()
    halaman.wait_for_url("**/kecamatan?kode=35.03.14")
    expect(halaman.locator("h1")).to_contain_text("Suruh")


def test_what_was_chosen_stays_chosen_when_the_language_changes(server: Peladen, halaman: Page) -> None:
    halaman.goto(server.alamat + "/laporan")
    halaman.get_by_text("Satu kecamatan").click()
    expect(halaman.get_by_role("radio", name="Satu kecamatan")).to_be_checked()
    halaman.get_by_role("radio", name="English").first.dispatch_event("click")
    expect(halaman.get_by_role("radio", name="One kecamatan")).to_be_checked()


def test_a_phone_gets_a_list_of_links_and_nothing_overflows(server: Peladen, telepon: Page) -> None:
    opened(telepon, server, "/ringkasan")
    links = telepon.locator("[data-testid=stPageLink-NavLink]")
    expect(links.filter(has_text="Pogalan")).to_be_visible()
    assert overflow(telepon) <= 0
    links.filter(has_text="Pogalan").click()
    telepon.wait_for_url("**/kecamatan?kode=35.03.12")
    telepon.locator(CHART).first.wait_for()
    assert overflow(telepon) <= 0


def test_a_desk_window_made_narrow_is_arranged_anew(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/ringkasan")
    expect(halaman.locator("[data-testid=stPageLink-NavLink]")).to_have_count(0)
    halaman.set_viewport_size({"width": 390, "height": 844})
    expect(halaman.locator("[data-testid=stPageLink-NavLink]").first).to_be_visible(timeout=10_000)


def test_nothing_overflows_at_a_desk_or_on_a_projector(server: Peladen, halaman: Page) -> None:
    for width, height in ((1440, 900), (1920, 1080)):
        halaman.set_viewport_size({"width": width, "height": height})
        for address in ("/ringkasan", "/kecamatan?kode=35.03.01"):
            opened(halaman, server, address)
            assert overflow(halaman) <= 0, (width, address)


def test_the_indonesian_face_has_no_english_and_the_switch_turns_it(server: Peladen, halaman: Page) -> None:
    opened(halaman, server, "/ringkasan")
    text = halaman.locator("[data-testid=stMain]").inner_text()
    assert [word for word in ENGLISH if word in text] == []
    halaman.get_by_role("radio", name="English").click(force=True)
    expect(halaman.locator("h1")).to_contain_text("kecamatan are ready for satu data")


def test_data_contoh_stands_on_every_screen(server: Peladen, halaman: Page) -> None:
    for address in ("/ringkasan", "/kecamatan"):
        opened(halaman, server, address)
        expect(halaman.locator("[data-testid=stMain]").get_by_text("DATA CONTOH").first).to_be_visible()
