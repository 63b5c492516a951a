-- Which recorded rows stand behind a unit's figures, and from which file, sheet and cell did they come?
-- Parameters: $kode (the unit), $tahun, $tahap. Rows without a komponen count for nothing and are left out.

with tempat as (

    select $kode as kode

    union all

    select kode
    from desa
    where kode_kecamatan = $kode

),

holdings as (

    select
        'aset' as tabel, id, kode_tempat, komponen, nama_barang as uraian, jumlah, kondisi as keadaan,
        tahun_perolehan, null::bigint as pagu, null as kode_unit, '' as pembagian, aturan, keyakinan,
        lembar, sel, perubahan_id
    from aset

    union all

    select
        'pegawai', id, kode_tempat, komponen, jabatan, jumlah, '',
        null, null, null, '', aturan, keyakinan, lembar, sel, perubahan_id
    from pegawai

    union all

    select
        'akses', id, kode_tempat, komponen, komponen, jumlah, status,
        null, null, null, '', '', '', lembar, sel, perubahan_id
    from akses

    union all

    select
        'anggaran', id, if(kode_penerima = '', kode_unit, kode_penerima), komponen,
        concat_ws(' · ', nullif(nama_sub_kegiatan, ''), nullif(uraian, '')), null, '',
        null, pagu, kode_unit, pembagian, aturan, keyakinan, lembar, sel, perubahan_id
    from anggaran
    where tahun = $tahun and tahap = $tahap

)

select
    holdings.tabel,
    holdings.id,
    holdings.kode_tempat,
    holdings.komponen,
    holdings.uraian,
    holdings.jumlah,
    holdings.keadaan,
    holdings.tahun_perolehan,
    holdings.pagu,
    coalesce(holdings.kode_unit, '') as kode_unit,
    holdings.pembagian,
    holdings.aturan,
    holdings.keyakinan,
    holdings.lembar,
    holdings.sel,
    coalesce(berkas.nama, '') as berkas,
    perubahan.berkas_sha256,
    perubahan.cara,
    perubahan.waktu
from holdings
inner join tempat on tempat.kode = holdings.kode_tempat
inner join perubahan on perubahan.id = holdings.perubahan_id
left join berkas on berkas.sha256 = perubahan.berkas_sha256
where holdings.komponen <> ''
order by holdings.kode_tempat, holdings.tabel, holdings.id
