-- Which import of this kind, office, year and stage (its labels) stands now? File and time; none: no row.
-- One that was taken back does not stand, nor one that a whole package has replaced since.
-- Parameter: the labels of files on the same subject.
select
    impor.id,
    impor.berkas_sha256,
    impor.waktu
from perubahan as impor
where
    impor.cara in ('impor', 'paket')
    and impor.catatan in (select unnest(?::varchar []))
    and not exists (select 1 from perubahan as batal where batal.membatalkan = impor.id)
    and not exists (select 1 from perubahan as paket where paket.cara = 'paket' and paket.id > impor.id)
order by impor.id desc
limit 1
