-- Which open requests of the camat name a price, and from which file? No parameters.

select
    'usulan' as tabel,
    usulan.id,
    '' as lembar,
    '' as sel,
    coalesce(berkas.nama, '') as berkas,
    coalesce(perubahan.berkas_sha256, '') as berkas_sha256,
    usulan.kode_unit,
    usulan.kode_tempat,
    usulan.komponen,
    usulan.jumlah,
    usulan.harga_satuan
from usulan
left join perubahan on perubahan.id = usulan.perubahan_id
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where usulan.status in ('diusulkan', 'disetujui') and usulan.harga_satuan is not null
order by usulan.kode_unit, usulan.id
