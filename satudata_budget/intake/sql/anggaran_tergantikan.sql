-- Has an import after change set $nomor written into the budgets of these units, year and stage, or ended rows of theirs,
-- and does it still stand? One row if so. Parameters: $nomor, $unit (list), $tahun, $tahap.
with
later as (
    select impor.id
    from perubahan as impor
    where
        impor.cara = 'impor'
        and impor.id > $nomor
        and not exists (select 1 from perubahan as batal where batal.membatalkan = impor.id)
)

select 1
from riwayat.anggaran as baris
where
    list_contains($unit, baris.kode_unit)
    and baris.tahun = $tahun
    and baris.tahap = $tahap
    and (baris.perubahan_id in (select id from later) or baris.sampai in (select id from later))
limit 1
