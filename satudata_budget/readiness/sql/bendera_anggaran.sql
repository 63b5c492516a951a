-- Which satu data lines does the budget year hold, at every stage, and from which file, sheet and cell?
-- Parameters: $tahun. One row per line that names a komponen.

select
    'anggaran' as tabel,
    anggaran.id,
    anggaran.lembar,
    anggaran.sel,
    coalesce(berkas.nama, '') as berkas,
    coalesce(perubahan.berkas_sha256, '') as berkas_sha256,
    if(anggaran.kode_penerima = '', anggaran.kode_unit, anggaran.kode_penerima) as kode_tempat,
    anggaran.komponen,
    anggaran.kode_unit,
    anggaran.tahap,
    anggaran.pagu,
    anggaran.pembagian,
    anggaran.keyakinan
from anggaran
left join perubahan on perubahan.id = anggaran.perubahan_id
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where anggaran.tahun = $tahun and anggaran.komponen <> ''
order by anggaran.kode_unit, anggaran.tahap, anggaran.id
