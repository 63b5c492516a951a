"""Names as they stand in KIB-B, KIR and RKA, and what each is: a komponen, nothing of ours (""), or doubtful ("?").

Doubtful means: it waits in the queue until somebody decides; what stands before the "?" counts until then.
"""

import pytest

from satudata_budget.intake.classify import classify_goods
from satudata_budget.intake.classify.budget import budget_rule
from satudata_budget.intake.parse.code import segments
from satudata_budget.intake.parse.text import first_word, words
from satudata_budget.intake.table.rows import ReadingContext

KECAMATAN = {
    "pc": """
        Laptop rusak · P.C Unit · PC All In One HP 22 · Komputer PC Rakitan · Komputer Desktop · Desktop Lenovo
        Note Book · MacBook Air · Mini PC · CPU Rakitan + Monitor · Laptop Lenovo Ideapad + Tas
        Laptop dan tas laptop · PC Unit + Meja Komputer · 1 set komputer (CPU, monitor, keyboard, mouse)
        Komputer beserta monitor
    """,
    "pc?": """
        Komputer + Printer · Laptop dan printer · Meja dan komputer · Proyektor dan laptop
    """,
    "": """
        Meja Komputer · Meja printer · Meja laptop lipat · Kursi operator komputer · Kursi rapat · Rak Server
        Rak printer · Wallmount Rack 8U · Rack server 42U · Lemari arsip · Filing Cabinet Besi · Tas laptop
        Ransel laptop · Papan nama operator komputer · Sekat komputer · Stand laptop · Baterai UPS · Battery UPS
        Aki UPS · Stop kontak UPS · Modem USB · Wireless microphone · Mic wireless · Mouse wireless
        Keyboard wireless · USB Hub · KVM Switch · HDMI Switch 4 port · Automatic Transfer Switch · Saklar
        Kabel LAN · Kabel UTP Cat 6 untuk router · Konektor RJ45 · LAN Tester · Tower triangle · Antena
        Tinta printer · Toner printer · Catridge printer HP · Pita printer · Meja Printer · Kabel printer
        Mesin fotocopy multifungsi (printer scanner) · Mesin fotokopi · Barcode scanner · Fingerprint scanner
        Iris scanner · Mesin absensi · Mesin absensi wifi · Finger print · Kamera CCTV · Kamera wifi
        CCTV wireless · Keyboard komputer · Mouse komputer · Monitor komputer · Monitor · LCD Monitor
        Hard disk komputer · Harddisk eksternal · Memori laptop · Charger laptop · Speaker komputer
        Kipas laptop · Webcam · Headset · AC ruang server · AC ruang komputer · AC Split · Genset · Televisi
        Smart TV · LCD Proyektor · Layar proyektor · Mesin ketik · Mesin hitung · Mesin penghancur kertas
        Brankas · Sound system · Wireless amplifier · Telepon PABX · Faximile · Handy Talky · Sepeda Motor
        Kamera digital · White board · Papan tulis · Dispenser · Handphone · Tablet PC · Komputer tablet · iPad
        Software antivirus komputer · Lisensi Windows server · Buku panduan komputer · Note book agenda
        Jasa perakitan komputer · Server (kecamatan) · Genset + panel · Kalkulator · Tenda · Gordyn
        Jam dinding
    """,
    "ups": """
        UPS Rak · UPS Rack Mount 2U · UPS Rakmount 3000VA · UPS 3000VA Rak · UPS komputer · UPS APC 1200VA
        U.P.S · Uninterruptible Power Supply (UPS)
    """,
    "ups?": """
        Stabilizer · Stavolt 1000W
    """,
    "jaringan_lokal": """
        Switch Rak · Switch Hub 24 port · Hub · Router Mikrotik RB951 · Mikrotik · Access Point TP-Link
        Akses Point · Wireless Access Point · Wifi outdoor · Wireless router
    """,
    "jaringan_lokal?": """
        Modem
    """,
    "printer": """
        Printer dot matrix · Printer (Peralatan Personal Komputer) · Printer Epson L3110 + tinta
        Printer Multifungsi · Printer scanner
    """,
    "?": """
        Printer ID Card Fargo · Printer thermal struk
    """,
    "pemindai": """
        Scanner ADF · Scaner · Pemindai dokumen
    """,
}
KABUPATEN = {
    "ups": """
        UPS Server · UPS ruang server
    """,
    "server": """
        PC Server · Server Rak · Server Rack Dell R740 · Server NAS
    """,
    "": """
        Rak Server · Rack Server 42U · Lemari server · AC ruang server · Print server · KVM Switch server
        Kabel server · Hard disk server · Lisensi Windows server
    """,
    "penyimpanan_cadangan": """
        Network Attached Storage · NAS Synology · Storage server
    """,
}
BELANJA = {
    "": """
        2.07.06|Meja komputer · 2.07.06|Kursi operator komputer · 2.07.06|Rak server · 2.07.06|AC Split
        2.07.06|Genset · 2.07.06|Kamera CCTV · 2.07.06|Mesin absensi
        2.07.06|Belanja Modal Peralatan Personal Computer; Hard disk eksternal
        2.07.06|Belanja Modal Peralatan Komputer Lainnya; Kabel LAN · 2.06.02|Tinta printer
        2.06.02|Toner printer laserjet · 2.06.02|Kertas printer
        2.06.02|Belanja Alat/Bahan untuk Kegiatan Kantor- Bahan Komputer; Flashdisk 32 GB
        2.06.02|Belanja Alat/Bahan untuk Kegiatan Kantor- Bahan Komputer; Mouse wireless
        2.06.02|Keyboard komputer · 2.06.02|Antivirus komputer
        2.08.02|Belanja Kawat/Faksimili/Internet/TV Berlangganan; Langganan TV kabel · 2.08.02|Pulsa telepon
        2.08.02|Tagihan listrik · 2.08.02|Surat kabar · 2.08.04|Honor petugas kebersihan
        2.08.04|Honorarium narasumber · 2.05.11|Bimtek implementasi SIPD · 2.05.09|Diklat kepemimpinan
        2.09.06|Pemeliharaan komputer · 2.09.06|Servis printer · 2.09.06|Service laptop
        2.09.06|Penggantian suku cadang komputer · 2.02.01|Gaji dan tunjangan, operator komputer
        2.06.09|Konsumsi rapat jaringan komputer · 2.07.06|Papan nama operator komputer · 2.07.06|Tas laptop
        2.07.06|Lisensi Microsoft Office untuk komputer
    """,
    "pc?": """
        2.07.06|Tersedianya meja, kursi dan komputer · 2.07.06|Tersedianya 2 meja komputer dan 1 unit komputer
        2.07.06|Komputer PC beserta meja · 2.06.02|Tersedianya kertas, tinta dan laptop
    """,
    "pc": """
        2.07.06|Pengadaan laptop · 2.07.06|Belanja Modal Personal Computer; P.C Unit
        2.07.06|Belanja Modal Personal Computer; Laptop
    """,
    "printer?": """
        2.07.06|Printer dan lemari arsip
    """,
    "printer": """
        2.07.06|Belanja Modal Peralatan Personal Computer; Printer Epson L3110
        2.06.02|2 unit printer beserta tinta
    """,
    "pemindai": """
        2.07.06|Belanja Modal Peralatan Personal Computer; Scanner ADF
    """,
    "ups": """
        2.07.06|Belanja Modal Peralatan Personal Computer; UPS 1200 VA · 2.07.06|UPS rak 3 kVA
    """,
    "?": """
        2.07.06|Belanja Modal Peralatan Personal Computer; Proyektor · 2.06.02|Sewa laptop
        2.06.02|Belanja Sewa Personal Computer; sewa komputer
    """,
    "jaringan_lokal": """
        2.07.06|Belanja Modal Peralatan Jaringan; Router Mikrotik
        2.07.06|Instalasi kabel dan perangkat jaringan lokal
    """,
    "internet": """
        2.08.02|Belanja Kawat/Faksimili/Internet/TV Berlangganan; Langganan Astinet 50 Mbps
        2.08.02|Langganan Indihome · 2.08.02|Langganan Astinet · 2.08.02|Paket data internet
        2.08.02|Wifi kantor
    """,
    "internet?": """
        2.08.02|Pulsa modem · 2.08.02|Internet, listrik: rekening listrik dan internet
    """,
    "operator_data": """
        2.08.04|Belanja Jasa Tenaga Operator Komputer; Honor operator komputer · 2.08.04|Jasa operator SIPD
    """,
    "pelatihan": """
        2.05.11|Bimtek pengelolaan data · 2.05.09|Pelatihan satu data · 2.05.11|Bimtek operator data desa
    """,
    "pelatihan?": """
        2.05.11|Bimtek operator komputer · 2.05.09|Kursus komputer
    """,
    "pc+printer+ups": """
        2.07.06|Komputer, printer dan UPS
    """,
}
"""Sub kegiatan of 7.01.01 in the book of 050-3708, and the words of the line."""


def listed(table: dict[str, str]) -> list[tuple[str, str]]:
    blocks = ((said, block.replace("\n", " · ").split(" · ")) for said, block in table.items())
    return [(name.strip(), said) for said, names in blocks for name in names if name.strip()]


def told(komponen: str, keyakinan: str) -> str:
    return komponen + ("?" if keyakinan == "rendah" else "")


@pytest.mark.parametrize(("tingkat", "tabel"), [("kecamatan", KECAMATAN), ("kabupaten", KABUPATEN)])
def test_a_good_is_what_its_first_noun_says(konteks: ReadingContext, tingkat: str, tabel: dict[str, str]) -> None:
    asked = konteks.diperlukan(tingkat, "perangkat")
    wrong = []
    for nama, said in listed(tabel):
        found = classify_goods(konteks.acuan, None, nama, asked)
        if told(found.komponen, found.keyakinan) != said:
            wrong.append((nama, said, found))
    assert wrong == []


def test_a_budget_line_buys_what_it_names_and_not_what_that_is_for(konteks: ReadingContext) -> None:
    wrong = []
    for line, said in listed(BELANJA):
        kode, teks = line.split("|")
        rule = budget_rule(konteks.acuan, segments(f"7.01.01.{kode}") or (), "050-3708", words(teks))
        found = told("+".join(rule.komponen), rule.keyakinan) if rule else ""
        if found != said:
            wrong.append((line, said, rule and rule.nama))
    assert wrong == []


def test_of_two_words_that_begin_at_one_place_neither_is_first() -> None:
    assert first_word("rak server", ["rak"]) == first_word("rak server", ["rak server"])
    assert first_word("ups rak", ["ups"]) < first_word("ups rak", ["rak"])
    assert first_word("meja", ["kursi"]) > first_word("meja", ["meja"])
