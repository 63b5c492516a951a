-- Which reports does the budget year hold, and from which file, sheet and cell? For the section anggaran those of
-- every stage. Parameters: $tahun.

select
    'laporan' as tabel,
    concat_ws('/', laporan.kode_unit, laporan.tahun, laporan.tahap, laporan.bagian) as id,
    laporan.lembar,
    laporan.sel,
    coalesce(berkas.nama, '') as berkas,
    coalesce(perubahan.berkas_sha256, '') as berkas_sha256,
    laporan.kode_unit,
    laporan.tahap,
    laporan.bagian,
    laporan.status,
    laporan.tanggal
from laporan
left join perubahan on perubahan.id = laporan.perubahan_id
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where laporan.tahun = $tahun
order by laporan.kode_unit, laporan.bagian, laporan.tahap
