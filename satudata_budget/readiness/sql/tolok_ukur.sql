-- Every value of the standard that held at data version `dari` or later, oldest first. `dari` is the newest version
-- before $sejak; where the table was filled only after that, the version that filled it: filling is no change.
-- Moment: getvariable('pada').

with mulai as (

    select
        coalesce((select max(id) from perubahan where waktu < $sejak and id <= getvariable('pada')), 0) as sebelum,
        coalesce((select min(perubahan_id) from riwayat.kebutuhan), getvariable('pada')) as kebutuhan_sejak,
        coalesce((select min(perubahan_id) from riwayat.bobot), getvariable('pada')) as bobot_sejak

),

nilai as (

    select
        'kebutuhan' as tabel,
        tingkat || '/' || komponen as kunci,
        nama,
        tingkat,
        unnest([
            'harga_satuan', 'jumlah_pokok', 'jumlah_per_desa', 'bobot', 'wajib', 'berulang', 'masa_manfaat'
        ]) as kolom,
        unnest([
            harga_satuan::decimal(18, 3), jumlah_pokok, jumlah_per_desa, bobot, wajib::int::decimal(18, 3),
            berulang::int::decimal(18, 3), masa_manfaat
        ]) as nilai,
        perubahan_id,
        sampai,
        greatest(mulai.sebelum, mulai.kebutuhan_sejak) as dari
    from riwayat.kebutuhan, mulai

    union all

    select 'bobot', pilar, pilar, '', 'bobot', riwayat.bobot.bobot, perubahan_id, sampai,
        greatest(mulai.sebelum, mulai.bobot_sejak)
    from riwayat.bobot, mulai

    union all

    select 'parameter', nama, nama, '', 'nilai', nilai, perubahan_id, sampai,
        greatest(mulai.sebelum, mulai.kebutuhan_sejak)
    from riwayat.parameter, mulai

)

select tabel, kunci, nama, tingkat, kolom, nilai, perubahan_id, sampai, dari
from nilai
where perubahan_id <= getvariable('pada') and (sampai is null or sampai > dari)
order by tabel desc, kunci, kolom, perubahan_id
