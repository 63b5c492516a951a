-- How ready is each unit: today (kini), after the budget stage (rencana), and at the upper end of what is not
-- reported, of today (atas) and after the stage (rencana_atas)? One row per unit and side. Method, sections 4 and 5.
-- Reads the temporary table tempat_komponen (tempat_komponen.sql).
-- Parameters: $tahun, $tahap, $ambang_siap, $ambang_hampir, $lantai_indeks, $bobot_<pilar>.
-- Sums of money are exact; a ratio is a double, rounded to 6 decimals where it arises.

with dilaporkan as (

    select
        kode_unit as kode,
        list(distinct bagian) as bagian
    from laporan
    where
        tahun = $tahun
        and (bagian <> 'anggaran' or tahap = $tahap)
        and status in ('diajukan', 'diverifikasi')
    group by kode_unit

),

lengkap as (

    select
        unit.kode,
        ['anggaran', 'perangkat', 'sdm', 'akses'] || if(unit.tingkat = 'kecamatan', ['desa'], []) as harus,
        list_filter(harus, lambda b: not list_contains(coalesce(d.bagian, []), b)) as belum_dilaporkan,
        (len(harus) - len(belum_dilaporkan)) / len(harus) as kelengkapan,
        not list_contains(belum_dilaporkan, 'anggaran') as anggaran_dilaporkan
    from unit
    left join dilaporkan as d using (kode)

),

-- One row per unit, component level and component: how much of the need is covered. A section is reported
-- for all places of a unit at once, so any of its rows tells. Unreported is met; and in the plan whatever money
-- could buy is met as long as the budget is unreported.
cakupan as (

    select
        t.kode_unit as kode,
        t.pilar,
        t.komponen,
        any_value(t.wajib) and t.tingkat <> 'desa' as syarat,
        any_value(t.bobot)::double as bobot,
        sum(t.ada)::double / sum(t.perlu)::double as kini,
        sum(t.ada_rencana)::double / sum(t.perlu)::double as rencana,
        if(any_value(t.dilaporkan), kini, 1) as atas,
        if(
            any_value(t.dilaporkan) and (any_value(t.harga_satuan) = 0 or any_value(l.anggaran_dilaporkan)), rencana, 1
        ) as rencana_atas
    from tempat_komponen as t
    inner join lengkap as l
        on l.kode = t.kode_unit
    group by t.kode_unit, t.pilar, t.tingkat, t.komponen

),

cakupan_sisi as (

    unpivot cakupan on kini, rencana, atas, rencana_atas into name sisi value cakupan

),

uang as (

    select
        unit.kode,
        coalesce(sum(t.biaya), 0)::bigint as biaya,
        coalesce(sum(least(t.dianggarkan, t.biaya)), 0)::bigint as didanai,
        coalesce(sum(greatest(0, t.biaya - t.dianggarkan)), 0)::bigint as usulan_tambahan,
        coalesce(sum(greatest(0, t.biaya - t.dianggarkan)) filter (t.dilaporkan), 0)::bigint as usulan_dilaporkan,
        coalesce(sum(least(t.dianggarkan, t.nilai)), 0)::bigint as terpakai,
        coalesce(sum(t.biaya) filter (t.dilaporkan), 0)::bigint as biaya_atas,
        coalesce(sum(t.nilai), 0)::double as nilai,
        coalesce(sum(least(t.nilai, t.nilai_ada + t.dianggarkan)), 0)::double as terpenuhi,
        coalesce(sum(if(t.dilaporkan, least(t.nilai, t.nilai_ada + t.dianggarkan), t.nilai)), 0)::double
            as terpenuhi_atas
    from unit
    left join tempat_komponen as t
        on t.kode_unit = unit.kode
    group by unit.kode

),

-- The three pillars of coverage and the wajib components of the unit's own office that are not fully covered,
-- on each side; a pillar without components is met.
cakupan_unit as (

    select
        unit.kode,
        s.sisi,
        s.di_atas,
        coalesce(
            sum(c.bobot * c.cakupan) filter (c.pilar = 'perangkat') / nullif(sum(c.bobot) filter (c.pilar = 'perangkat'), 0), 1
        ) as perangkat,
        coalesce(sum(c.bobot * c.cakupan) filter (c.pilar = 'sdm') / nullif(sum(c.bobot) filter (c.pilar = 'sdm'), 0), 1)
            as sdm,
        coalesce(
            sum(c.bobot * c.cakupan) filter (c.pilar = 'akses') / nullif(sum(c.bobot) filter (c.pilar = 'akses'), 0), 1
        ) as akses,
        coalesce(list(c.komponen) filter (c.syarat and c.cakupan < 1), []) as wajib_gagal
    from unit
    cross join (values ('kini', false), ('rencana', false), ('atas', true), ('rencana_atas', true)) as s (sisi, di_atas)
    left join cakupan_sisi as c
        on c.kode = unit.kode and c.sisi = s.sisi
    group by unit.kode, s.sisi, s.di_atas

),

sisi as (

    select
        c.kode,
        c.sisi,
        case
            when u.nilai = 0 or (c.di_atas and not l.anggaran_dilaporkan) then 100
            else round(100 * if(c.di_atas, u.terpenuhi_atas, u.terpenuhi) / u.nilai, 6)
        end as anggaran,
        round(100 * c.perangkat, 6) as perangkat,
        round(100 * c.sdm, 6) as sdm,
        round(100 * c.akses, 6) as akses,
        list_sort(
            c.wajib_gagal
            || case
                when u.terpakai > 0 then []
                when not c.di_atas and u.biaya > 0 then ['tanpa_anggaran']
                when c.di_atas and u.biaya_atas > 0 and l.anggaran_dilaporkan then ['tanpa_anggaran']
                else []
            end
        ) as syarat_gagal
    from cakupan_unit as c
    inner join uang as u using (kode)
    inner join lengkap as l using (kode)

),

desa_siap as (

    select
        desa.kode,
        desa.kode_kecamatan,
        coalesce(bool_and(t.ada = t.perlu), true) as siap
    from desa
    left join tempat_komponen as t
        on t.kode_tempat = desa.kode and t.wajib
    group by desa.kode, desa.kode_kecamatan

),

desa_unit as (

    select
        unnest([d.kode_kecamatan, left(d.kode_kecamatan, 5)]) as kode,
        count(*) as jumlah,
        count(*) filter (d.siap) as siap,
        count(*) filter (list_contains(r.bagian, 'desa')) as dilaporkan,
        count(*) filter (d.siap and list_contains(r.bagian, 'desa')) as siap_dilaporkan
    from desa_siap as d
    left join dilaporkan as r
        on r.kode = d.kode_kecamatan
    group by 1

)

select
    unit.kode,
    unit.nama,
    unit.tingkat,
    unit.penduduk,
    s.sisi,
    s.anggaran,
    s.perangkat,
    s.sdm,
    s.akses,
    round(
        exp(
            (
                $bobot_anggaran::double * ln(greatest(s.anggaran, $lantai_indeks::double))
                + $bobot_perangkat::double * ln(greatest(s.perangkat, $lantai_indeks::double))
                + $bobot_sdm::double * ln(greatest(s.sdm, $lantai_indeks::double))
                + $bobot_akses::double * ln(greatest(s.akses, $lantai_indeks::double))
            )
            / ($bobot_anggaran::double + $bobot_perangkat::double + $bobot_sdm::double + $bobot_akses::double)
        ),
        6
    ) as indeks,
    s.syarat_gagal,
    case
        when len(s.syarat_gagal) > 0 then 'belum_siap'
        when least(s.anggaran, s.perangkat, s.sdm, s.akses) >= $ambang_siap::double then 'siap'
        when least(s.anggaran, s.perangkat, s.sdm, s.akses) >= $ambang_hampir::double then 'hampir_siap'
        else 'belum_siap'
    end as kelas,
    l.kelengkapan,
    l.belum_dilaporkan,
    u.biaya,
    u.didanai,
    u.usulan_tambahan,
    if(l.anggaran_dilaporkan, u.usulan_dilaporkan, 0) as usulan_pasti,
    coalesce(d.jumlah, 0) as desa_jumlah,
    coalesce(d.siap, 0) as desa_siap,
    coalesce(d.dilaporkan, 0) as desa_dilaporkan,
    coalesce(d.siap_dilaporkan, 0) as desa_siap_dilaporkan
from unit
inner join sisi as s using (kode)
inner join lengkap as l using (kode)
inner join uang as u using (kode)
left join desa_unit as d using (kode)
order by unit.kode, s.sisi
