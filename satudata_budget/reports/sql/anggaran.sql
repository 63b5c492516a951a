-- The budget lines of a year and stage with the names of who pays and who benefits.
with
tempat as (
    select kode, nama from unit
    union all
    select kode, nama from desa
)

select
    a.kode_unit,
    pembayar.nama as unit,
    coalesce(nullif(a.kode_penerima, ''), a.kode_unit) as kode_penerima,
    penerima.nama as penerima,
    a.kode_sub_kegiatan,
    a.nama_sub_kegiatan,
    a.kode_rekening,
    a.uraian,
    a.sumber_dana,
    a.versi_kode,
    a.pagu,
    a.komponen,
    a.pembagian
from anggaran as a
left join tempat as pembayar on pembayar.kode = a.kode_unit
left join tempat as penerima on penerima.kode = coalesce(nullif(a.kode_penerima, ''), a.kode_unit)
where a.tahun = $tahun and a.tahap = $tahap
order by a.kode_unit, a.kode_sub_kegiatan, a.kode_rekening, a.uraian, a.id
