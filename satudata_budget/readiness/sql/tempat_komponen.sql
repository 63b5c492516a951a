-- What stands at each place, for each component that its level requires?
-- One row per place and component that applies (need > 0): need, have, cost, funded, planned have.
-- Parameters: $tahun, $tahap, $faktor_kurang_baik, $faktor_usang, $faktor_diserahkan. Moment: getvariable('pada'), through the views. Method, section 3.
-- Quantities are exact: decimal(18, 6) holds a quantity of three places times a factor of three.

with desa_kecamatan as (

    select kode_kecamatan as kode, count(*) as n
    from desa
    group by kode_kecamatan

),

desa_kabupaten as (

    select left(kode_kecamatan, 5) as kode, count(*) as n
    from desa
    group by left(kode_kecamatan, 5)

),

tempat as (

    select
        unit.kode as kode_unit,
        unit.kode as kode_tempat,
        unit.tingkat,
        coalesce(desa_kecamatan.n, desa_kabupaten.n, 0) as jumlah_desa
    from unit
    left join desa_kecamatan
        on unit.tingkat = 'kecamatan' and desa_kecamatan.kode = unit.kode
    left join desa_kabupaten
        on unit.tingkat = 'kabupaten' and desa_kabupaten.kode = unit.kode

    union all

    select kode_kecamatan, kode, 'desa', 0
    from desa

),

perlu as (

    select
        tempat.kode_unit,
        tempat.kode_tempat,
        tempat.tingkat,
        kebutuhan.komponen,
        kebutuhan.nama as nama_komponen,
        kebutuhan.pilar,
        kebutuhan.satuan,
        kebutuhan.bobot,
        kebutuhan.wajib,
        kebutuhan.berulang,
        kebutuhan.harga_satuan,
        kebutuhan.masa_manfaat,
        -- jumlah_desa is 0 for a desa, so jumlah_per_desa plays no part there
        ceil(kebutuhan.jumlah_pokok + kebutuhan.jumlah_per_desa * tempat.jumlah_desa)::bigint as perlu
    from tempat
    inner join kebutuhan using (tingkat)
    where kebutuhan.jumlah_pokok + kebutuhan.jumlah_per_desa * tempat.jumlah_desa > 0

),

aset_dihitung as (

    select
        perlu.kode_tempat,
        perlu.komponen,
        sum(
            aset.jumlah
            * case
                when aset.kondisi = 'RB' then 0::decimal(18, 3)
                when $tahun - aset.tahun_perolehan > perlu.masa_manfaat
                    then least(
                        if(aset.kondisi = 'KB', $faktor_kurang_baik::decimal(18, 3), 1::decimal(18, 3)),
                        $faktor_usang::decimal(18, 3)
                    )
                when aset.kondisi = 'KB' then $faktor_kurang_baik::decimal(18, 3)
                else 1::decimal(18, 3)
            end
        )::decimal(38, 6) as jumlah
    from perlu
    inner join aset using (kode_tempat, komponen)
    where perlu.pilar = 'perangkat'
    group by perlu.kode_tempat, perlu.komponen

),

pegawai_dihitung as (

    select kode_tempat, komponen, sum(jumlah)::decimal(38, 6) as jumlah
    from pegawai
    group by kode_tempat, komponen

),

akses_dihitung as (

    select
        akses.kode_tempat,
        akses.komponen,
        sum(
            akses.jumlah
            * case akses.status
                when 'teruji' then 1::decimal(18, 3)
                when 'diserahkan' then $faktor_diserahkan::decimal(18, 3)
                else 0::decimal(18, 3)
            end
        )::decimal(38, 6) as jumlah
    from akses
    group by akses.kode_tempat, akses.komponen

),

dianggarkan as (

    select
        if(kode_penerima = '', kode_unit, kode_penerima) as kode_tempat,
        komponen,
        greatest(0, sum(pagu))::bigint as pagu
    from anggaran
    where tahun = $tahun and tahap = $tahap and komponen <> ''
    group by all

),

ada as (

    select
        perlu.*,
        least(
            perlu.perlu::decimal(38, 6),
            coalesce(
                case perlu.pilar
                    when 'perangkat' then aset_dihitung.jumlah
                    when 'sdm' then pegawai_dihitung.jumlah
                    else akses_dihitung.jumlah
                end,
                0
            )
        )::decimal(18, 6) as ada,
        coalesce(dianggarkan.pagu, 0) as dianggarkan
    from perlu
    left join aset_dihitung using (kode_tempat, komponen)
    left join pegawai_dihitung using (kode_tempat, komponen)
    left join akses_dihitung using (kode_tempat, komponen)
    left join dianggarkan using (kode_tempat, komponen)

),

dilaporkan as (

    select distinct kode_unit, bagian
    from laporan
    where
        tahun = $tahun
        and (bagian <> 'anggaran' or tahap = $tahap)
        and status in ('diajukan', 'diverifikasi')

)

select
    ada.kode_unit,
    ada.kode_tempat,
    ada.tingkat,
    ada.komponen,
    ada.nama_komponen,
    ada.pilar,
    ada.satuan,
    ada.bobot,
    ada.wajib,
    ada.berulang,
    ada.harga_satuan,
    ada.masa_manfaat,
    ada.perlu,
    ada.ada,
    ada.dianggarkan,
    ceil(if(ada.berulang, ada.perlu, ada.perlu - ada.ada))::bigint * ada.harga_satuan as biaya,
    ada.perlu * ada.harga_satuan as nilai,
    -- what is held, in rupiah, to the millionth: have × price, a subscription holds nothing for next year
    if(ada.berulang, 0, ada.ada * ada.harga_satuan::decimal(18, 0))::decimal(38, 6) as nilai_ada,
    case
        when ada.harga_satuan = 0 then ada.ada
        when ada.berulang then least(ada.perlu, ada.dianggarkan // ada.harga_satuan)
        else least(ada.perlu, ada.ada + (ada.dianggarkan // ada.harga_satuan))
    end::decimal(18, 6) as ada_rencana,
    dilaporkan.kode_unit is not null as dilaporkan
from ada
left join dilaporkan
    on dilaporkan.kode_unit = ada.kode_unit
    and dilaporkan.bagian = if(ada.tingkat = 'desa', 'desa', ada.pilar)
-- reading order: the unit's office first, then its desa; pillars as the method orders them, heavier components first
order by
    ada.kode_unit,
    ada.tingkat = 'desa',
    ada.kode_tempat,
    case ada.pilar when 'perangkat' then 1 when 'sdm' then 2 else 3 end,
    ada.bobot desc,
    ada.komponen
