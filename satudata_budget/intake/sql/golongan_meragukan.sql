-- Which rows does nobody know for sure what they serve? With $keyakinan rendah: budget lines of an unsure rule or divided
-- automatically, goods of an unsure rule; with sedang: what a rule is fairly sure of, undivided. Not those that somebody
-- has settled. Further parameters: $tangan and $putusan, the names of such rules.
select
    'anggaran' as jenis,
    id,
    baris_id,
    kode_unit,
    kode_sub_kegiatan as kode,
    versi_kode,
    trim(nama_sub_kegiatan || ' ' || uraian) as teks,
    nama_sub_kegiatan as nama,
    uraian,
    kode_penerima as kode_tempat,
    komponen,
    pembagian,
    aturan,
    keyakinan,
    pagu,
    null::decimal(18, 3) as jumlah,
    tahun,
    tahap,
    lembar,
    sel
from anggaran
where
    case when pembagian = 'otomatis' then 'rendah' else keyakinan end = $keyakinan
    and baris_id <> ''
    and aturan <> $tangan
    and not starts_with(aturan, $putusan)
union all
select
    'aset',
    aset.id,
    aset.id,
    coalesce(desa.kode_kecamatan, aset.kode_tempat),
    aset.kode_barang,
    '',
    aset.nama_barang,
    '',
    aset.nama_barang,
    aset.kode_tempat,
    aset.komponen,
    '',
    aset.aturan,
    aset.keyakinan,
    null,
    aset.jumlah,
    null,
    '',
    aset.lembar,
    aset.sel
from aset
left join desa on aset.kode_tempat = desa.kode
where
    aset.keyakinan = $keyakinan
    and aset.aturan <> $tangan
    and not starts_with(aset.aturan, $putusan)
order by all
