-- In which state is the report of each section that a unit owes? One row per unit, a list of sections per state.
-- Parameters: $tahun, $tahap. Method, section 5.

with harus as (

    select
        unit.kode as kode_unit,
        unnest(range(if(unit.tingkat = 'kecamatan', 5, 4))) as urut,
        ['anggaran', 'perangkat', 'sdm', 'akses', 'desa'][urut + 1] as bagian
    from unit

),

keadaan as (

    select
        harus.kode_unit,
        harus.urut,
        harus.bagian,
        coalesce(any_value(laporan.status), 'belum') as status
    from harus
    left join laporan
        on laporan.kode_unit = harus.kode_unit
        and laporan.bagian = harus.bagian
        and laporan.tahun = $tahun
        and (harus.bagian <> 'anggaran' or laporan.tahap = $tahap)
    group by harus.kode_unit, harus.urut, harus.bagian

)

select
    kode_unit,
    coalesce(list(bagian order by urut) filter (status = 'diverifikasi'), []) as diverifikasi,
    coalesce(list(bagian order by urut) filter (status = 'diajukan'), []) as diajukan,
    coalesce(list(bagian order by urut) filter (status = 'dikembalikan'), []) as dikembalikan,
    coalesce(list(bagian order by urut) filter (status in ('belum', 'draf')), []) as belum
from keadaan
group by kode_unit
order by kode_unit
