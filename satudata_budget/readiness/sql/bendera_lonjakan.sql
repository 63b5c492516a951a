-- What did each section of each unit add up to before the last change set that touched it, and what since?
-- One row per unit and section that stood before: sums (rupiah of satu data lines, or pieces and heads), the change
-- set, and the rows whose amount it moved. Parameters: $tahun, $tahap. Reads the history up to getvariable('pada').

with tempat as (

    select kode as kode_tempat, kode as kode_unit, false as desa
    from unit

    union all

    select kode, kode_kecamatan, true
    from desa

),

isi as (

    select 'aset' as tabel, 'perangkat' as bagian, id, kode_tempat, jumlah, lembar, sel, perubahan_id, sampai
    from riwayat.aset
    where komponen <> ''

    union all

    select 'pegawai', 'sdm', id, kode_tempat, jumlah, lembar, sel, perubahan_id, sampai
    from riwayat.pegawai
    where komponen <> ''

    union all

    select 'akses', 'akses', id, kode_tempat, jumlah, lembar, sel, perubahan_id, sampai
    from riwayat.akses
    where komponen <> ''

),

angka as (

    select
        tempat.kode_unit,
        if(tempat.desa, 'desa', isi.bagian) as bagian,
        isi.tabel,
        isi.id,
        isi.jumlah::decimal(38, 3) as jumlah,
        isi.lembar,
        isi.sel,
        isi.perubahan_id,
        isi.sampai
    from isi
    inner join tempat using (kode_tempat)

    union all

    select kode_unit, 'anggaran', 'anggaran', id, pagu::decimal(38, 3), lembar, sel, perubahan_id, sampai
    from riwayat.anggaran
    where tahun = $tahun and tahap = $tahap and komponen <> ''

),

-- A closing after the moment asked for has not happened yet.
sampai_kini as (

    select
        * exclude (sampai),
        if(sampai > getvariable('pada'), null, sampai) as sampai
    from angka
    where perubahan_id <= getvariable('pada')

),

-- Sections that stood before the change set that touched them last; the others came with it and cannot jump.
terakhir as (

    select
        kode_unit,
        bagian,
        max(greatest(perubahan_id, coalesce(sampai, 0))) as terakhir
    from sampai_kini
    group by kode_unit, bagian
    having min(perubahan_id) < max(greatest(perubahan_id, coalesce(sampai, 0)))

),

dengan_terakhir as (

    select
        sampai_kini.*,
        terakhir.terakhir
    from sampai_kini
    inner join terakhir using (kode_unit, bagian)

),

disentuh as (

    select
        kode_unit,
        bagian,
        tabel,
        id,
        arg_max(lembar, perubahan_id) as lembar,
        arg_max(sel, perubahan_id) as sel
    from dengan_terakhir
    where perubahan_id = terakhir or sampai = terakhir
    group by kode_unit, bagian, tabel, id
    having
        coalesce(sum(jumlah) filter (perubahan_id = terakhir), 0)
        <> coalesce(sum(jumlah) filter (sampai = terakhir), 0)

),

bukti as (

    select
        kode_unit,
        bagian,
        list({'tabel': tabel, 'id': id, 'lembar': lembar, 'sel': sel} order by tabel, id) as bukti
    from disentuh
    group by kode_unit, bagian

),

jumlah as (

    select
        kode_unit,
        bagian,
        any_value(terakhir) as terakhir,
        sum(jumlah) filter (perubahan_id < terakhir)::decimal(38, 3) as sebelum,
        coalesce(sum(jumlah) filter (sampai is null), 0)::decimal(38, 3) as sesudah
    from dengan_terakhir
    -- rows that an earlier change set had closed already belong to neither sum
    where sampai is null or sampai = terakhir
    group by kode_unit, bagian

)

select
    jumlah.kode_unit,
    jumlah.bagian,
    jumlah.sebelum,
    jumlah.sesudah,
    perubahan.waktu,
    coalesce(berkas.nama, '') as berkas,
    coalesce(perubahan.berkas_sha256, '') as berkas_sha256,
    bukti.bukti
from jumlah
inner join bukti using (kode_unit, bagian)
left join perubahan on perubahan.id = jumlah.terakhir
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where jumlah.sebelum is not null
order by jumlah.kode_unit, jumlah.bagian
