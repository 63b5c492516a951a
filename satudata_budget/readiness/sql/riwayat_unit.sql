-- Which change sets touched the rows of a unit's office or its desa?
-- Parameter: $kode. Moment: getvariable('pada').

with tempat as (

    select $kode as kode

    union

    select kode
    from riwayat.desa
    where kode_kecamatan = $kode

),

baris as (

    select kode_unit as kode, perubahan_id, sampai
    from riwayat.anggaran

    union all

    select kode_tempat, perubahan_id, sampai
    from riwayat.aset

    union all

    select kode_tempat, perubahan_id, sampai
    from riwayat.pegawai

    union all

    select kode_tempat, perubahan_id, sampai
    from riwayat.akses

    union all

    select kode_unit, perubahan_id, sampai
    from riwayat.laporan

),

sentuhan as (

    select perubahan_id as id, 1 as ditulis, 0 as ditutup
    from baris
    inner join tempat using (kode)

    union all

    select sampai, 0, 1
    from baris
    inner join tempat using (kode)
    where sampai is not null

)

select
    perubahan.id,
    perubahan.waktu,
    perubahan.pelaku,
    perubahan.cara,
    coalesce(berkas.nama, '') as berkas,
    sum(sentuhan.ditulis)::bigint as ditulis,
    sum(sentuhan.ditutup)::bigint as ditutup
from sentuhan
inner join perubahan using (id)
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where perubahan.id <= getvariable('pada')
group by all
order by perubahan.id desc
