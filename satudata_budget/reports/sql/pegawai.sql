-- How many people serve each component at each place: counts only, no jabatan, for one person with a jabatan has a name.
with
tempat as (
    select kode, nama, kode as kode_unit from unit
    union all
    select kode, nama, kode_kecamatan as kode_unit from desa
)

select
    t.kode_unit,
    p.kode_tempat,
    t.nama as tempat,
    p.komponen,
    sum(p.jumlah)::decimal(18, 3) as jumlah
from pegawai as p
left join tempat as t on t.kode = p.kode_tempat
group by all
order by all
