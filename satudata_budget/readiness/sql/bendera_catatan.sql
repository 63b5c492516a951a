-- Which holdings (devices, staff, access) stand for a component, and from which file, sheet and cell?
-- No parameters; the moment is getvariable('pada'), through the views.

with catatan as (

    select
        'aset' as tabel,
        id,
        kode_tempat,
        komponen,
        jumlah,
        kondisi as keadaan,
        tahun_perolehan,
        null::date as tanggal,
        keyakinan,
        lembar,
        sel,
        perubahan_id
    from aset

    union all

    select 'pegawai', id, kode_tempat, komponen, jumlah, '', null, null, keyakinan, lembar, sel, perubahan_id
    from pegawai

    union all

    select 'akses', id, kode_tempat, komponen, jumlah, status, null, tanggal, '', lembar, sel, perubahan_id
    from akses

)

select
    catatan.tabel,
    catatan.id,
    catatan.lembar,
    catatan.sel,
    coalesce(berkas.nama, '') as berkas,
    coalesce(perubahan.berkas_sha256, '') as berkas_sha256,
    catatan.kode_tempat,
    catatan.komponen,
    catatan.jumlah,
    catatan.keadaan,
    catatan.tahun_perolehan,
    catatan.tanggal,
    catatan.keyakinan
from catatan
left join perubahan on perubahan.id = catatan.perubahan_id
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where catatan.komponen <> ''
order by catatan.kode_tempat, catatan.tabel, catatan.id
