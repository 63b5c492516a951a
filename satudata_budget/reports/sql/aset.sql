-- Every recorded device with the name of its place and its kecamatan.
with
tempat as (
    select kode, nama, kode as kode_unit from unit
    union all
    select kode, nama, kode_kecamatan as kode_unit from desa
)

select
    t.kode_unit,
    a.kode_tempat,
    t.nama as tempat,
    a.komponen,
    a.kode_barang,
    a.nama_barang,
    a.merk,
    a.tahun_perolehan,
    a.jumlah,
    a.kondisi,
    a.harga_perolehan
from aset as a
left join tempat as t on t.kode = a.kode_tempat
order by t.kode_unit, a.kode_tempat, a.kode_barang, a.id
