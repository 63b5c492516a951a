-- What an import was stands in columns: kind, office, place, year, stage, part. Until now the note said it, joined by
-- " · " (in that order, empty ones left out), and was taken apart again. `catatan` is a note from here on.
-- '' (tahun: null) where the change set is no import, or the file did not say.

alter table perubahan add column jenis varchar default '';
alter table perubahan add column kode_unit varchar default '';
alter table perubahan add column kode_tempat varchar default '';
alter table perubahan add column tahun bigint;
alter table perubahan add column tahap varchar default '';
alter table perubahan add column bagian varchar default '';

create temp table asal_impor as
with
kata as (
    select
        id,
        catatan,
        string_split(catatan, ' · ')[1] as jenis,
        string_split(catatan, ' · ')[2:] as sisa
    from perubahan
    where
        cara in ('impor', 'paket')
        and string_split(catatan, ' · ')[1] in (
            'paket', 'ssh', 'kib_b', 'kir', 'bezetting', 'duk', 'akses_desa', 'templat',
            'ppas', 'penetapan', 'lampiran_ii', 'rka_rekap', 'rka_rincian', 'rekap_laporan'
        )
),

-- Offices (one code, or several kabupaten) come first, then a place; a year is four digits alone.
tahunnya as (
    select
        *,
        coalesce(list_position(list_transform(sisa, lambda k: regexp_full_match(k, '[0-9]{4}')), true), 0) as ke,
        len(list_filter(
            sisa[:2], lambda k: regexp_full_match(k, '[0-9]{2}\.[0-9]{2}(\.[0-9.]+)?(, [0-9]{2}\.[0-9]{2})*')
        )) as tempat
    from kata
),

terbagi as (
    select
        id,
        catatan,
        jenis,
        case when ke > 0 then sisa[:ke - 1] else sisa[:tempat] end as depan,
        case when ke > 0 then try_cast(sisa[ke] as bigint) end as tahun,
        case when ke > 0 then sisa[ke + 1:] else sisa[tempat + 1:] end as belakang
    from tahunnya
),

-- Only the detail of some sub kegiatan names its parts, which are codes; what is left is the stage.
terbaca as (
    select
        id,
        catatan,
        jenis,
        tahun,
        coalesce(depan[1], '') as kode_unit,
        coalesce(depan[2], '') as kode_tempat,
        case when jenis = 'rka_rincian' and regexp_matches(belakang[-1], '^[0-9X]+\.') then belakang[-1] else '' end
            as bagian,
        belakang
    from terbagi
)

select
    id,
    catatan,
    jenis,
    tahun,
    kode_unit,
    kode_tempat,
    coalesce(bagian, '') as bagian,
    coalesce(case when bagian <> '' and len(belakang) = 1 then '' else belakang[1] end, '') as tahap
from terbaca;

-- A note whose parts do not give it back word for word says more than that: it stays, and only its kind is taken.
update perubahan
set
    jenis = asal.jenis,
    kode_unit = asal.kode_unit,
    kode_tempat = asal.kode_tempat,
    tahun = asal.tahun,
    tahap = asal.tahap,
    bagian = asal.bagian,
    catatan = ''
from asal_impor as asal
where
    perubahan.id = asal.id
    and asal.catatan = array_to_string(
        list_filter(
            [
                asal.jenis, asal.kode_unit, asal.kode_tempat, coalesce(asal.tahun::varchar, ''), asal.tahap, asal.bagian
            ],
            lambda k: k <> ''
        ),
        ' · '
    );

update perubahan
set jenis = asal.jenis
from asal_impor as asal
where perubahan.id = asal.id and perubahan.jenis = '';

drop table asal_impor;
