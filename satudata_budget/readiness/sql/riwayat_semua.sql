-- Every change set: who, when, how, how many rows it added, changed and removed, and the units that these belong to.
-- Moment: getvariable('pada'). A row of the standard belongs to no unit ('').

with tempat as (

    select distinct kode, kode_kecamatan as kode_unit
    from riwayat.desa

),

baris as (

    select 'unit' as tabel, kode as kunci, kode as kode_tempat, perubahan_id, sampai
    from riwayat.unit

    union all

    select 'desa', kode, kode_kecamatan, perubahan_id, sampai
    from riwayat.desa

    union all

    select 'kebutuhan', tingkat || '/' || komponen, '', perubahan_id, sampai
    from riwayat.kebutuhan

    union all

    select 'bobot', pilar, '', perubahan_id, sampai
    from riwayat.bobot

    union all

    select 'parameter', nama, '', perubahan_id, sampai
    from riwayat.parameter

    union all

    select 'anggaran', id, kode_unit, perubahan_id, sampai
    from riwayat.anggaran

    union all

    select 'aset', id, kode_tempat, perubahan_id, sampai
    from riwayat.aset

    union all

    select 'pegawai', id, kode_tempat, perubahan_id, sampai
    from riwayat.pegawai

    union all

    select 'akses', id, kode_tempat, perubahan_id, sampai
    from riwayat.akses

    union all

    select 'usulan', id, kode_unit, perubahan_id, sampai
    from riwayat.usulan

    union all

    select 'laporan', concat_ws('/', kode_unit, tahun, tahap, bagian), kode_unit, perubahan_id, sampai
    from riwayat.laporan

),

sentuhan as (

    select perubahan_id as id, tabel, kunci, kode_tempat, true as ditulis
    from baris

    union all

    select sampai, tabel, kunci, kode_tempat, false
    from baris
    where sampai is not null

),

per_baris as (

    select
        sentuhan.id,
        bool_or(sentuhan.ditulis) as ditulis,
        bool_or(not sentuhan.ditulis) as ditutup,
        list(distinct coalesce(tempat.kode_unit, sentuhan.kode_tempat)) as unit
    from sentuhan
    left join tempat on tempat.kode = sentuhan.kode_tempat
    group by sentuhan.id, sentuhan.tabel, sentuhan.kunci

),

per_perubahan as (

    select
        id,
        count_if(ditulis and not ditutup) as ditambah,
        count_if(ditulis and ditutup) as diubah,
        count_if(not ditulis) as dihapus,
        list_sort(list_distinct(flatten(list(unit)))) as unit
    from per_baris
    group by id

)

select
    perubahan.id,
    perubahan.waktu,
    perubahan.pelaku,
    perubahan.peran,
    perubahan.cara,
    coalesce(berkas.nama, '') as berkas,
    perubahan.berkas_sha256,
    perubahan.catatan,
    perubahan.jenis,
    perubahan.kode_unit,
    perubahan.kode_tempat,
    perubahan.tahun,
    perubahan.tahap,
    perubahan.bagian,
    perubahan.membatalkan,
    (
        select max(batal.id)
        from perubahan as batal
        where batal.membatalkan = perubahan.id and batal.id <= getvariable('pada')
    ) as dibatalkan,
    coalesce(per_perubahan.ditambah, 0) as ditambah,
    coalesce(per_perubahan.diubah, 0) as diubah,
    coalesce(per_perubahan.dihapus, 0) as dihapus,
    coalesce(per_perubahan.unit, []) as unit
from perubahan
left join per_perubahan using (id)
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where perubahan.id <= getvariable('pada')
order by perubahan.id desc
