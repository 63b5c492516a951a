"""`robustness`: how firm the order of the kecamatan is when the weights move."""

import argparse
import json

from satudata_budget.commands.command import DONE, Command, add_as_of, add_stage, open_to_read
from satudata_budget.messages import N_, _, angka, persen
from satudata_budget.messages.terms import nama_pilar
from satudata_budget.readiness import ScoreResult, score
from satudata_budget.readiness.robustness import BENIH, UNDIAN, Robustness, robustness, robustness_input


def arguments(parser: argparse.ArgumentParser) -> None:
    add_stage(parser)
    parser.add_argument("--undian", type=_draws, default=UNDIAN, help=_("berapa kali bobot diundi"))
    parser.add_argument("--benih", type=int, default=BENIH, help=_("benih undian: benih sama, jawaban sama"))
    parser.add_argument("--format", choices=("json", "table"), default="table")
    add_as_of(parser)


def run(asked: argparse.Namespace) -> int:
    with open_to_read(asked.db) as store, store.read(asked.as_of) as reading:
        hasil = score(reading, asked.tahun, asked.tahap)
        found = robustness(robustness_input(reading, hasil), asked.undian, asked.benih)
    print(_as_json(hasil, found, asked.benih) if asked.format == "json" else _told(hasil, found))
    return DONE


def _draws(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(_("paling sedikit 1"))
    return number


def _as_json(hasil: ScoreResult, found: Robustness, benih: int) -> str:
    flat = {"tahun": hasil.tahun, "tahap": hasil.tahap, "pada": hasil.pada, **found.as_json(), "benih": benih}
    return json.dumps(flat, ensure_ascii=False, indent=1)


def _told(hasil: ScoreResult, found: Robustness) -> str:
    lines = [
        _("{kode}  {nama}: peringkat {nominal}, pada 90 % undian {terbaik}–{terburuk}, tiga terlemah {bagian}").format(
            kode=p.kode,
            nama=hasil.menurut_kode[p.kode].nama,
            nominal=p.nominal,
            terbaik=p.terbaik,
            terburuk=p.terburuk,
            bagian=persen(p.tiga_terlemah),
        )
        for p in sorted(found.peringkat, key=lambda p: (p.nominal, p.kode))
    ]
    weights = [
        _("{pilar}: bobot {nominal}, andil nyata {efektif}").format(
            pilar=nama_pilar(b.pilar),
            nominal=persen(b.nominal),
            efektif="–" if b.efektif is None else persen(b.efektif),
        )
        for b in found.bobot
    ]
    return "\n".join([_("{n} undian").format(n=angka(found.undian)), *lines, *weights])


COMMAND = Command("robustness", N_("uji seberapa kukuh urutan kecamatan bila bobot berubah"), arguments, run)
