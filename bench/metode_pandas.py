"""The index of today in pandas (method, sections 3 and 4), for bench/nasional.py to measure against. Does nothing by
itself, and nothing else uses it: the program's figures come from readiness/ alone."""

import numpy as np
import pandas as pd

PARAMETER = {
    "ambang_siap": 80.0,
    "lantai_indeks": 1.0,
    "faktor_kurang_baik": 0.5,
    "faktor_usang": 0.5,
    "faktor_diserahkan": 0.5,
}
DI = ["kode_tempat", "komponen"]


def indices(t: dict[str, pd.DataFrame], tahun: int, tahap: str) -> dict[str, float]:
    """Unit → index of today. `t`: the tables of a package by name."""
    known = PARAMETER | dict(zip(t["parameter"]["nama"], t["parameter"]["nilai"].astype(float), strict=True))
    need = _need(t)
    held = pd.concat([_goods(t, need, tahun, known), _staff(t), _keys(t, known)])
    held = held.groupby([*DI, "pilar"], as_index=False)["jumlah"].sum()
    rows = need.merge(held, how="left", on=[*DI, "pilar"])
    rows["ada"] = np.minimum(rows["perlu"], rows["jumlah"].fillna(0.0))
    rows = rows.merge(_funded(t, tahun, tahap), how="left", on=DI)
    rows["nilai"] = rows["perlu"] * rows["harga_satuan"]
    owned = rows["ada"] * rows["harga_satuan"] * ~rows["berulang"]
    rows["terpenuhi"] = np.minimum(rows["nilai"], owned + rows["pagu"].fillna(0.0))
    return _index(rows, t, known)


def _need(t: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per place and component that applies."""
    unit, desa = t["unit"], t["desa"]
    counts = desa.groupby("kode_kecamatan").size()
    whole = desa.groupby(desa["kode_kecamatan"].str[:5]).size()
    offices = pd.DataFrame({"kode_unit": unit["kode"], "kode_tempat": unit["kode"], "tingkat": unit["tingkat"]})
    offices["n"] = unit["kode"].map(pd.concat([counts, whole])).fillna(0)
    villages = pd.DataFrame(
        {"kode_unit": desa["kode_kecamatan"], "kode_tempat": desa["kode"], "tingkat": "desa", "n": 0}
    )
    standard = t["kebutuhan"].copy()
    for name in ("jumlah_pokok", "jumlah_per_desa", "bobot", "masa_manfaat"):
        standard[name] = standard[name].astype(float)
    rows = pd.concat([offices, villages]).merge(standard, on="tingkat")
    exact = (rows["jumlah_pokok"] + rows["jumlah_per_desa"] * rows["n"]).round(6)
    rows["perlu"] = np.ceil(exact)
    return rows[exact > 0]


def _goods(t: dict[str, pd.DataFrame], need: pd.DataFrame, tahun: int, known: dict[str, float]) -> pd.DataFrame:
    goods = t["aset"].merge(need.loc[need["pilar"] == "perangkat", [*DI, "masa_manfaat"]], on=DI)
    factor = goods["kondisi"].map({"B": 1.0, "KB": known["faktor_kurang_baik"], "RB": 0.0})
    old = (tahun - goods["tahun_perolehan"]) > goods["masa_manfaat"]
    factor = factor.where(~old.fillna(False).astype(bool), np.minimum(factor, known["faktor_usang"]))
    return goods[DI].assign(pilar="perangkat", jumlah=goods["jumlah"].astype(float) * factor)


def _staff(t: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return t["pegawai"][DI].assign(pilar="sdm", jumlah=t["pegawai"]["jumlah"].astype(float))


def _keys(t: dict[str, pd.DataFrame], known: dict[str, float]) -> pd.DataFrame:
    factor = t["akses"]["status"].map({"teruji": 1.0, "diserahkan": known["faktor_diserahkan"], "belum": 0.0})
    return t["akses"][DI].assign(pilar="akses", jumlah=t["akses"]["jumlah"].astype(float) * factor)


def _funded(t: dict[str, pd.DataFrame], tahun: int, tahap: str) -> pd.DataFrame:
    lines = t["anggaran"]
    lines = lines[(lines["tahun"] == tahun) & (lines["tahap"] == tahap) & (lines["komponen"] != "")]
    place = lines["kode_penerima"].where(lines["kode_penerima"] != "", lines["kode_unit"])
    sums = lines.assign(kode_tempat=place).groupby(DI, as_index=False)["pagu"].sum()
    return sums.assign(pagu=sums["pagu"].clip(lower=0).astype(float))


def _index(rows: pd.DataFrame, t: dict[str, pd.DataFrame], known: dict[str, float]) -> dict[str, float]:
    parts = rows.groupby(["kode_unit", "pilar", "tingkat", "komponen"], as_index=False).agg(
        ada=("ada", "sum"), perlu=("perlu", "sum"), bobot=("bobot", "first")
    )
    parts["poin"] = parts["bobot"] * parts["ada"] / parts["perlu"]
    sums = parts.groupby(["kode_unit", "pilar"])[["poin", "bobot"]].sum()
    covered = (sums["poin"] / sums["bobot"].where(sums["bobot"] > 0)).unstack()
    money = rows.groupby("kode_unit")[["terpenuhi", "nilai"]].sum()
    pillars = covered.assign(anggaran=money["terpenuhi"] / money["nilai"].where(money["nilai"] > 0))
    pillars = (100 * pillars.reindex(t["unit"]["kode"]).fillna(1.0)).round(6)
    weights = t["bobot"].set_index("pilar")["bobot"].astype(float).reindex(pillars.columns)
    logs = np.log(pillars.clip(lower=known["lantai_indeks"]))
    found = np.exp((logs * weights).sum(axis=1) / weights.sum()).round(6)
    return {str(kode): float(index) for kode, index in found.items()}
