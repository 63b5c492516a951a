-- Where does each office that owes a key to its data stand: not reported, not handed over, waiting for the test,
-- tested? One row per office. Reads the temporary table tempat_komponen (tempat_komponen.sql).
-- Parameter: $komponen, the component that is the key.

with kunci as (

    select
        t.kode_unit,
        t.tingkat,
        t.perlu,
        t.dilaporkan,
        coalesce(sum(akses.jumlah) filter (akses.status in ('diserahkan', 'teruji')), 0) as diserahkan,
        coalesce(sum(akses.jumlah) filter (akses.status = 'teruji'), 0) as teruji,
        min(akses.tanggal) filter (akses.status = 'diserahkan' and akses.jumlah > 0) as sejak,
        -- rows that all say that there is none are a statement; no row at all is not
        coalesce(bool_and(akses.jumlah = 0 or akses.status = 'belum'), false) as menyatakan_kosong
    from tempat_komponen as t
    left join akses using (kode_tempat, komponen)
    where t.komponen = $komponen and t.tingkat <> 'desa'
    group by t.kode_unit, t.tingkat, t.perlu, t.dilaporkan

)

select
    kode_unit,
    tingkat,
    perlu,
    diserahkan,
    teruji,
    sejak,
    case
        when teruji >= perlu then 'teruji'
        when diserahkan >= perlu then 'menunggu_uji'
        when dilaporkan or menyatakan_kosong then 'belum_diserahkan'
        else 'belum_dilaporkan'
    end as keadaan
from kunci
order by kode_unit
