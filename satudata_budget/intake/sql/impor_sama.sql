-- Which imports of these kinds were for this office, place, year, stage and parts? Newest first; `berlaku` says which
-- stand. One that was taken back does not stand, nor one that a whole package has replaced since.
-- Parameters: $jenis (list: the kinds of files on the same subject), $kode_unit, $kode_tempat, $tahun, $tahap, $bagian.
select
    impor.id,
    impor.berkas_sha256,
    impor.waktu,
    not exists (select 1 from perubahan as batal where batal.membatalkan = impor.id)
    and not exists (select 1 from perubahan as paket where paket.cara = 'paket' and paket.id > impor.id) as berlaku
from perubahan as impor
where
    impor.cara in ('impor', 'paket')
    and list_contains($jenis, impor.jenis)
    and impor.kode_unit = $kode_unit
    and impor.kode_tempat = $kode_tempat
    and impor.tahun is not distinct from $tahun::bigint
    and impor.tahap = $tahap
    and impor.bagian = $bagian
order by impor.id desc
