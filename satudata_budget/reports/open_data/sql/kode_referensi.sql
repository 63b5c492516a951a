-- By which codes do Kemendagri, BPS and the portal know the units of this database? $1: the codes that are known, a
-- list of structs. In the order of the columns of `kode_referensi`.

with kode as (

    select unnest(?::struct(kode varchar, kode_bps varchar, id_portal varchar, slug varchar)[], max_depth := 2)

)

select
    unit.kode as kode_kemendagri,
    unit.nama,
    coalesce(kode.kode_bps, '') as kode_bps,
    coalesce(kode.id_portal, '') as id_portal,
    coalesce(kode.slug, '') as slug
from unit
left join kode on kode.kode = unit.kode
order by unit.kode
